"""Propositions that no careful reader would take from their sentence: cut short, or read from a tree that is wrong."""

from __future__ import annotations

from itertools import pairwise

from graphkit.extraction.grammar import (
    CALENDAR,
    EXAMPLES,
    FINITE,
    SUBJECTS,
    Phrase,
    base,
    is_relative,
    is_time,
    kids,
    lemma_of,
    mention_at,
    subtree,
)
from graphkit.extraction.incomplete import incomplete
from graphkit.extraction.proposition import Proposition
from graphkit.text.sentences import Sentence, Token

BEGINS = frozenset({"start", "begin", "end"})
BREAKS = frozenset({";", "--", "—"})
BRACKETS = {")": "(", "]": "["}
# Participles that are prepositions: nobody does what they say.
PREPOSITIONS = frozenset({"following", "regarding", "concerning", "pending", "excluding", "barring", "counting"})
# An infinitive read by these rules hangs on what is told.
MOVED = frozenset({"object-control", "status-of-governor"})
# Of these a participle without an auxiliary may be said: `saw it destroyed`.
PERCEIVES = frozenset("have get see hear watch find keep leave make want need like feel consider deem remain".split())


def garbled(sentence: Sentence, found: Proposition) -> str | None:
    """Take a proposition of a sentence and return the name of the reason why it is not to be told, None where there is
    none."""
    if found.level == "implicit":
        return None
    if _misread_verb(sentence, found) or _misread_object(sentence, found) or _misread_subject(sentence, found):
        return "misread"
    if found.level != "speech" and (_open_infinitive(sentence, found) or _open_participle(sentence, found)):
        return "open-infinitive"
    if found.level == "speech" and _without_its_subject(sentence, found):
        return "cut-short"
    if _of_either(sentence, found):
        return "no-subject"
    if any(_misread_name(sentence, p) for p in (found.subject, found.object) if p and p.sentence == sentence.index):
        return "misread"
    cut = any(_ends_open(sentence, p) for p in (found.subject, found.object) if p and p.sentence == sentence.index)
    return "cut-short" if cut or incomplete(sentence, found) else None


def _ends_open(sentence: Sentence, found: Phrase) -> bool:
    """Whether a phrase ends where no noun does: `the idea of a`."""
    last = sentence.tokens[found.last]
    return found.first < last.i and (
        last.tag == "PRP$" or (last.dep == "det" and last.text.lower() in ("a", "an", "the"))
    )


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
    words = [tokens[k] for k in found.words]
    helped = any(lemma_of(t) == "have" and t.pos == "AUX" for t in words)
    if verb.tag == "VB" and helped and not any(t.tag in ("TO", "MD") for t in words):
        # `has not let up, and arrests continue`
        return True
    # A relation has but one finite verb.
    if sum(tokens[k].tag in ("VBD", "VBZ", "VBP", "MD") and tokens[k].pos in ("VERB", "AUX") for k in found.words) > 1:
        return True
    return _is_example(sentence, verb) or _since_when(sentence, found)


def _since_when(sentence: Sentence, found: Proposition) -> bool:
    """Whether a gerund only tells when what is told began or ended: `Chad saw coups starting in 2003`."""
    verb = sentence.tokens[found.predicate]
    bare = verb.tag == "VBG" and lemma_of(verb) in BEGINS and min(found.words) == verb.i
    timed = found.object is not None and found.object.sentence == sentence.index
    return bare and timed and found.object is not None and is_time(sentence, found.object.head)


def _without_its_subject(sentence: Sentence, found: Proposition) -> bool:
    """Whether what is said begins with its verb, because who does it stands before: `those he said had left`."""
    if found.object is None or found.object.sentence != sentence.index:
        return False
    first = sentence.tokens[found.object.first]
    own = kids(sentence, found.object.head, *SUBJECTS, "expl")
    relative = sentence.tokens[found.predicate].dep == "acl:relcl"
    return relative and first.tag in (*FINITE, "MD") and first.pos in ("AUX", "VERB") and not own


def _open_infinitive(sentence: Sentence, found: Proposition) -> bool:
    """Whether an infinitive that depends on nothing told would stand as a fact: `agreed to wait; to seek peace`."""
    verb = sentence.tokens[found.predicate]
    if verb.tag != "VB" or found.stance.status not in ("done", "ongoing"):
        return False
    to = any(sentence.tokens[k].text.lower() == "to" for k in kids(sentence, verb.i, "mark"))
    return to and min(found.words) >= verb.i - 1 and MOVED.isdisjoint(found.rules)


def _open_participle(sentence: Sentence, found: Proposition) -> bool:
    """Whether a participle beside what is not told as done leaves open if it is: `wants to leave, selling arms`; of
    whom somebody else would have do the one, it is the other's way: `hired Paz to manage it, keeping its books`."""
    verb = sentence.tokens[found.predicate]
    bare = verb.tag == "VBG" and not kids(sentence, verb.i, "aux", "mark") and min(found.words) == verb.i
    theirs = {"object-control", "shared-subject"} <= {*found.rules}
    open_ = "status-of-governor" in found.rules and found.stance.status not in ("done", "ongoing")
    return bare and open_ and not theirs


def _of_either(sentence: Sentence, found: Proposition) -> bool:
    """Whether a verb without a subject is joined right behind a clause that has one of its own, and so may be of that:
    `ties worsened when students seized the embassy and held the staff`."""
    tokens, verb = sentence.tokens, sentence.tokens[found.predicate]
    joins = kids(sentence, verb.i, "cc")
    if "shared-subject" not in found.rules or verb.dep != "conj" or not joins or verb.head > verb.i:
        return False
    before = joins[0] - 1
    return tokens[before].text != "," and any(
        base(tokens[k].dep) == "advcl" and kids(sentence, k, *SUBJECTS) and max(subtree(sentence, k)) == before
        for k in range(verb.head + 1, before + 1)
    )


def _misread_subject(sentence: Sentence, found: Proposition) -> bool:
    """Whether a subject is more than one noun tells: a second subject, a semicolon, two finite verbs, an
    adjective alone, or behind `whether` and a clause without its end."""
    if found.subject is None or found.subject.sentence != sentence.index:
        return False
    words = sentence.tokens[found.subject.first : found.subject.last + 1]
    own = kids(sentence, found.predicate, "nsubj", "nsubj:pass")
    if len(own) > 1 and not kids(sentence, found.predicate, "cop"):
        return True
    if len(words) == 1 and words[0].pos == "ADJ" and mention_at(sentence, words[0].i) is None:
        return True
    if any(_asks_whether(sentence, k, found.subject.first) for k in kids(sentence, found.predicate, "advcl")):
        return True
    finite = sum(t.tag in ("VBD", "VBZ", "VBP") and t.pos == "VERB" for t in words)
    noun = sentence.tokens[found.subject.head].pos in ("NOUN", "PROPN")
    return noun and (finite > 1 or any(t.text == ";" for t in words))


def _asks_whether(sentence: Sentence, k: int, subject: int) -> bool:
    """Whether a clause behind `whether` runs without a comma into the subject: that belongs to it."""
    words = subtree(sentence, k)
    whether = sentence.tokens[min(words)].text.lower() == "whether"
    return whether and max(words) == subject - 1 and sentence.tokens[subject - 1].text != ","


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
    # A name that is no part of what is told stands in between.
    if found.level == "core" and not found.preposition and _skips(sentence, found):
        return True
    if first == last and tokens[first].tag in ("TO", "IN", "RP"):
        return True
    words = {t.text.lower() for t in tokens[first : last + 1]}
    pairs = pairwise(t.text.lower() for t in tokens[first : last + 1])
    if ("in", "case") in pairs and "of" not in words:
        return True
    return found.preposition in EXAMPLES or not any(c.isalnum() for word in words for c in word)


def _skips(sentence: Sentence, found: Proposition) -> bool:
    """Whether right between a verb and its object stands a name that hangs on neither: `denies Chad armed militia`."""
    if found.object is None or found.object.first - 2 != found.predicate:
        return False
    between = sentence.tokens[found.object.first - 1]
    return between.pos == "PROPN" and base(between.dep) in ("appos", "nmod", "dep", "flat", "compound", "conj")


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
