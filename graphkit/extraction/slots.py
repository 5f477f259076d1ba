"""What stands in the places of a proposition: the noun of an object, the words and the lemma of a relation."""

from __future__ import annotations

import dataclasses

from graphkit.extraction.clauses import Clause
from graphkit.extraction.grammar import (
    SUBJECTS,
    Phrase,
    conjuncts,
    kids,
    lemma_of,
    mention_at,
    preposition,
    stretch,
    subtree,
    text_of,
    verb_of,
)
from graphkit.text.sentences import Sentence

QUOTED = (("“", "”"), ("``", "''"), ("«", "»"))
DEGREES = frozenset({"more", "less", "most", "least", "as", "too", "so"})


def without_further(sentence: Sentence, found: Phrase) -> Phrase:
    """Take the phrase of a noun and return it up to the first noun that hangs on it: of `the sale of ships to Peru`,
    the sale of ships."""
    if mention_at(sentence, found.head) is not None:
        return found
    behind = [k for k in kids(sentence, found.head, "nmod") if k > found.head and preposition(sentence, k)]
    further = (k for k in behind[1:] if text_of(sentence, preposition(sentence, k)).lower() != "of")
    end = min(subtree(sentence, k)) if (k := next(further, None)) is not None else found.last + 1
    if not found.head < end <= found.last:
        return found
    while sentence.tokens[end - 1].pos == "PUNCT":
        end -= 1
    quoted = [token.text for token in sentence.tokens[found.first : end]]
    if any(quoted.count(opening) > quoted.count(closing) for opening, closing in QUOTED):
        # A title between quotation marks is cut nowhere.
        return found
    return dataclasses.replace(found, last=end - 1)


def contents(sentence: Sentence, whole: Phrase) -> list[Phrase]:
    """Take what is said or shown and return it in parts, where each but the first has a `that` of its own: `said that
    Peru left, and that Chile stayed`."""
    others = [k for k in conjuncts(sentence, whole.head) if k > whole.head and _begins_anew(sentence, k)]
    rest = {k: frozenset(others) & subtree(sentence, k) - {k} for k in (whole.head, *others)}
    parts = [stretch(sentence, k, without=below) for k, below in rest.items()]
    joins = {sentence.tokens[c].text.lower() for k in (whole.head, *others) for c in kids(sentence, k, "cc")}
    inside = others and whole.first <= whole.head < others[0] <= whole.last
    # `not that Peru left but that Chile stayed`: only one of them is said.
    return parts if inside and joins <= {"and", "both"} else [whole]


def _begins_anew(sentence: Sentence, k: int) -> bool:
    marks = [m for m in kids(sentence, k, "mark") if sentence.tokens[m].text.lower() == "that"]
    return bool(marks) and bool(kids(sentence, k, *SUBJECTS))


def active_words(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Take a passive clause and return its words as they say what its agent did: `has been hit by` is `has hit`; those
    that would need another form stay, `will be hit by`."""
    tokens = sentence.tokens
    passive = [k for k in clause.words if tokens[k].dep == "aux:pass"]
    if clause.through or any(tokens[k].tag in ("VB", "VBG") for k in passive):
        return clause.words
    return tuple(k for k in clause.words if k not in passive)


def is_adjective(sentence: Sentence, clause: Clause) -> bool:
    """Take a clause and return whether an adjective or adverb is what its subject is."""
    return clause.kind == "copular" and sentence.tokens[clause.predicate].pos in ("ADJ", "ADV")


def degrees(sentence: Sentence, i: int) -> list[int]:
    """Take an adjective and return the words without which it says something else: `more cautious than Peru`."""
    return [k for k in kids(sentence, i, "advmod") if sentence.tokens[k].text.lower() in DEGREES]


def degree(sentence: Sentence, i: int) -> list[str]:
    """Take a predicate and return its lemma behind its degrees, a form of comparison as it stands: `larger`."""
    token = sentence.tokens[i]
    own = token.text.lower() if token.tag in ("JJR", "JJS") else lemma_of(token)
    return [*(sentence.tokens[k].text.lower() for k in degrees(sentence, i)), own]


def verb_lemma(sentence: Sentence, clause: Clause) -> str:
    """Take a clause and return the lemma of its predicate alone, with its particle."""
    if clause.kind == "copular":
        return "be"
    return verb_of(sentence, clause.predicate)


def relation_lemma(sentence: Sentence, clause: Clause, *, passive: bool) -> str:
    """Take a clause and return the lemma of its relation, without a preposition."""
    verb = verb_lemma(sentence, clause)
    return f"be {verb}" if passive else verb
