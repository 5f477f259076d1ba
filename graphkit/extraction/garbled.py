"""Propositions that no careful reader would take from their sentence: cut short, or read from a tree that is wrong."""

from __future__ import annotations

from itertools import pairwise

from graphkit.extraction.control import TRANSITIVE
from graphkit.extraction.grammar import (
    CALENDAR,
    EXAMPLES,
    FINITE,
    Phrase,
    is_relative,
    kids,
    lemma_of,
)
from graphkit.extraction.unfolding import Proposition
from graphkit.text.sentences import Sentence, Token

BREAKS = frozenset({";", "--", "—"})
BRACKETS = {")": "(", "]": "["}
# Nothing is told by them alone, whatever they are built like.
BARE = (
    TRANSITIVE
    - frozenset("deploy develop expand improve lift open organise organize plan ship sign test train update".split())
) | frozenset(
    "become implement devise articulate receive surround force make give take allow enable cause mark use include "
    "involve declare name appoint elect".split()
)
# Nor by these without the infinitive behind them: `worked to maintain`, `was designed to meet`.
WITH_INFINITIVE = frozenset(
    "work wait strive act serve move vie design mean intend equip use expect suppose require".split()
)
# Participles that are prepositions: nobody does what they say.
PREPOSITIONS = frozenset({"following", "regarding", "concerning", "pending", "excluding", "barring"})
# Of these a participle without an auxiliary may be said: `saw it destroyed`.
PERCEIVES = frozenset("have get see hear watch find keep leave make want need like feel consider deem remain".split())


def garbled(sentence: Sentence, found: Proposition) -> str | None:
    """Take a proposition of a sentence and return the name of the reason why it is not to be told, None where there is
    none."""
    if found.level == "implicit":
        return None
    if _misread_verb(sentence, found) or _misread_object(sentence, found):
        return "misread"
    if any(_misread_name(sentence, p) for p in (found.subject, found.object) if p and p.sentence == sentence.index):
        return "misread"
    return "cut-short" if _is_cut(sentence, found) else None


def _is_cut(sentence: Sentence, found: Proposition) -> bool:
    """Whether a verb lacks what it takes for something to be told: `became`, `would not receive`, `worked`."""
    if found.object is not None or found.level != "core":
        return False
    verb = sentence.tokens[found.predicate]
    if lemma_of(verb) in BARE and verb.pos == "VERB" and not found.passive:
        return not any(part.role in ("theme", "recipient") for part in found.arguments)
    behind = (k for k in kids(sentence, verb.i, "advcl", "xcomp", "ccomp") if k > verb.i and k not in found.words)
    return lemma_of(verb) in WITH_INFINITIVE and any(sentence.tokens[k].tag == "VB" for k in behind)


def _misread_verb(sentence: Sentence, found: Proposition) -> bool:
    """Whether the verb can be none, or none of this subject."""
    tokens = sentence.tokens
    verb = tokens[found.predicate]
    if verb.pos != "VERB":
        return False
    bare = not kids(sentence, verb.i, "aux")
    if bare and verb.text[:1].isupper() and verb.tag != "VBG" and _is_name_like(sentence, verb):
        return True
    if verb.text.lower() in PREPOSITIONS and verb.tag == "VBG" and bare:
        return True
    if any(tokens[k].tag == "VBG" and lemma_of(tokens[k]) not in ("be", "get") for k in kids(sentence, verb.i, "aux")):
        return True
    participle = verb.tag == "VBN" and verb.dep == "xcomp" and bare and bool(kids(sentence, verb.i, "obj"))
    if participle and not kids(sentence, verb.i, "mark") and lemma_of(tokens[verb.head]) not in PERCEIVES:
        return True
    return _is_example(sentence, verb)


def _is_name_like(sentence: Sentence, verb: Token) -> bool:
    """Whether a word in the midst of a sentence is written as a name is, and the sentence is no headline."""
    first = next((t for t in sentence.tokens if t.text[:1].isalpha()), verb)
    before = sentence.tokens[verb.i - 1]
    small = sum(t.text[:1].islower() and len(t.text) > 3 for t in sentence.tokens)
    return verb.i > first.i and before.pos != "PUNCT" and small > 2


def _is_example(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb stands in a list of examples: `reforms, including a new law and expanded freedoms`."""
    joins = kids(sentence, verb.i, "cc")
    if verb.dep != "conj" or not joins or joins[0] != verb.i - 1 or verb.tag not in ("VBN", "VBD", "JJ"):
        return False
    if not kids(sentence, verb.i, "obj"):
        return False
    clause = sentence.tokens[: joins[0]]
    given = max((t.i for t in clause if t.text.lower() in EXAMPLES and t.dep in ("case", "fixed")), default=None)
    return given is not None and not any(t.tag in FINITE for t in clause[given:])


def _misread_object(sentence: Sentence, found: Proposition) -> bool:
    """Whether what stands for an object is none: it stands behind a semicolon, or has no preposition that it needs."""
    if found.object is None or found.object.sentence != sentence.index:
        return False
    tokens = sentence.tokens
    first, last = found.object.first, found.object.last
    between = tokens[found.predicate + 1 : first]
    parted = any(t.text in BREAKS for t in between) and not any(t.text == ":" for t in between)
    if found.level != "speech" and parted and not _closed(between):
        return True
    words = {t.text.lower() for t in tokens[first : last + 1]}
    return found.preposition in EXAMPLES or not any(c.isalnum() for word in words for c in word)


def _closed(tokens: tuple[Token, ...]) -> bool:
    """Whether dashes among words come in pairs, and so only part something put in between."""
    return not any(t.text == ";" for t in tokens) and sum(t.text in BREAKS for t in tokens) % 2 == 0


def _misread_name(sentence: Sentence, found: Phrase) -> bool:
    """Whether a phrase is not that of one noun: a bracket is open, a main clause stands in it, its end is missing."""
    words = sentence.tokens[found.first : found.last + 1]
    if _open(words) or _dated(sentence, found):
        return True
    noun = sentence.tokens[found.head].pos in ("NOUN", "PROPN", "PRON", "NUM")
    clausal = bool(kids(sentence, found.head, "cop", "nsubj"))
    return noun and not clausal and (_ends_early(words) or _has_clause(sentence, found))


def _open(words: tuple[Token, ...]) -> bool:
    opened: list[str] = []
    for token in words:
        if token.text in BRACKETS.values():
            opened.append(token.text)
        elif token.text in BRACKETS and (not opened or opened.pop() != BRACKETS[token.text]):
            return True
    return bool(opened)


def _dated(sentence: Sentence, found: Phrase) -> bool:
    """Whether a phrase begins with a time of its sentence: `September, army captain Paz`."""
    first, head = sentence.tokens[found.first], sentence.tokens[found.head]
    behind = sentence.tokens[found.first + 1].text if first.i < found.last else ""
    year = first.text.isdigit() and len(first.text) == 4
    return behind == "," and (year or first.text.lower() in CALENDAR) and head.i > first.i + 1


def _ends_early(words: tuple[Token, ...]) -> bool:
    """Whether a preposition has an adjective alone: `the use of new`."""
    ends = len(words) > 2 and words[-1].tag == "JJ" and words[-1].pos == "ADJ" and words[-2].pos == "ADP"
    return ends and words[-2].dep == "case" and words[-2].head == words[-1].i


def _has_clause(sentence: Sentence, found: Phrase) -> bool:
    """Whether a finite verb stands in a phrase that no relative or other joining word lets in."""
    words = sentence.tokens[found.first : found.last + 1]
    if any(t.tag in FINITE and t.i < found.head for t in words):
        return not any(_lets_in(t) for t in words if t.i < found.head)
    return any(
        b.tag in ("VBD", "VBZ", "VBP")
        and b.pos in ("VERB", "AUX")
        and a.text == ","
        and not _joined(sentence, found, b)
        for a, b in pairwise(words)
    )


def _joined(sentence: Sentence, found: Phrase, verb: Token) -> bool:
    before = sentence.tokens[found.first : verb.i]
    return any(_lets_in(t) for t in before) or bool(kids(sentence, verb.i, "nsubj", "nsubj:pass"))


def _lets_in(token: Token) -> bool:
    return is_relative(token) or token.dep == "mark" or token.tag in ("WDT", "WP", "WRB", "WP$", "IN")
