"""The further parts of a clause: which role each oblique plays, by its preposition and what it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphkit.extraction.clauses import Clause
from graphkit.extraction.conditions import is_condition
from graphkit.extraction.coordination import around
from graphkit.extraction.grammar import (
    Phrase,
    base,
    conjuncts,
    is_relative,
    is_time,
    kids,
    lemma_of,
    mention_at,
    phrase,
    preposition,
    stretch,
    text_of,
)
from graphkit.text.sentences import Sentence

ROLES = {
    "in": "place", "at": "place", "near": "place", "within": "place", "inside": "place", "off": "place",
    "across": "place", "over": "topic", "on": "topic", "about": "topic", "regarding": "topic", "concerning": "topic",
    "from": "source", "to": "goal", "into": "goal", "toward": "goal", "towards": "goal", "onto": "goal",
    "with": "companion", "alongside": "companion", "together with": "companion", "by": "instrument",
    "through": "instrument", "via": "instrument", "using": "instrument", "for": "purpose", "because of": "cause",
    "due to": "cause", "amid": "other", "after": "time", "before": "time", "during": "time", "since": "time",
    "until": "time", "against": "goal", "as": "other", "despite": "condition", "without": "manner",
}  # fmt: skip
PLACED = frozenset({"State", "Place", "Alliance"})
TIMED_PREPOSITIONS = frozenset({"after", "before", "during", "since", "until", "on", "in", "at"})


PLACE_NOUNS = frozenset(
    "capital city town region country area zone territory water sea base port airport province district border "
    "island coast north south east west hotel palace building headquarters village state world strait airspace "
    "space".split()
)
# `In addition`, `for example`: they join sentences and tell nothing.
DISCOURSE = frozenset("addition example instance fact general particular contrast response turn conclusion".split())
IMPOSING = frozenset({"impose", "place", "levy", "put", "declare"})


@dataclass(frozen=True, slots=True)
class Part:
    """A further part of a proposition: its role, the preposition it came with, its words."""

    role: str
    preposition: str
    phrase: Phrase


def parts(sentence: Sentence, clause: Clause, obliques: Sequence[int], objects: Sequence[int] = ()) -> Iterator[Part]:
    """Take a clause, its obliques and objects that are not its object here, and return them as parts with roles."""
    yield from object_parts(sentence, clause, objects)
    if clause.recipient is not None:
        for k in conjuncts(sentence, clause.recipient):
            yield Part("recipient", "", phrase(sentence, k))
    complement = clause.complement
    if complement is not None and complement not in clause.words and clause.kind != "copular" and clause.objects:
        yield Part("other", "", phrase(sentence, complement))
    for k in obliques:
        prep = text_of(sentence, case(sentence, clause, k)).lower()
        if (gap := gap_of(sentence, clause, k)) is not None:
            role = "place" if gap == () else ROLES.get(prep, "other")
            yield Part(role, prep, phrase(sentence, k, without=clause.predicate))
        else:
            yield Part(_role(sentence, k, prep), prep, around(sentence, k))
    for k in kids(sentence, clause.predicate, "advcl"):
        if is_condition(sentence, k):
            yield Part("condition", "", stretch(sentence, k))


def object_parts(sentence: Sentence, clause: Clause, objects: Sequence[int]) -> Iterator[Part]:
    """Take a clause and objects that are not its object here, and return these as parts with roles."""
    for k in objects:
        # Beside what is said, the object is the one it is said to: `told reporters that ...`.
        yield Part("theme" if clause.content is None else "recipient", "", phrase(sentence, k))


def noun_parts(sentence: Sentence, i: int) -> Iterator[Part]:
    """Take a noun and return what hangs on it by a preposition, as parts: `to Hanoi` of `a visit to Hanoi`."""
    for k in kids(sentence, i, "nmod"):
        prep = text_of(sentence, preposition(sentence, k)).lower()
        if prep and sentence.tokens[k].dep == "nmod":
            for each in conjuncts(sentence, k):
                yield Part(_role(sentence, each, prep), prep, phrase(sentence, each))
    # Of `the ban that Lima imposed on Quito`, the ban is one on Quito.
    for verb in kids(sentence, i, "acl"):
        for k in kids(sentence, verb, "obl") if lemma_of(sentence.tokens[verb]) in IMPOSING else ():
            if text_of(sentence, preposition(sentence, k)).lower() in ("on", "against"):
                for each in conjuncts(sentence, k):
                    yield Part(_role(sentence, each, "on"), "on", phrase(sentence, each))


def _role(sentence: Sentence, k: int, prep: str) -> str:
    mention = mention_at(sentence, k)
    placed = mention is not None and mention.type in PLACED
    if is_time(sentence, k) and (not prep or prep in TIMED_PREPOSITIONS or prep in ("from", "to", "by", "for")):
        return "time"
    if prep == "on" and placed:
        return "place"
    if prep == "to" and mention is not None and mention.type == "Person":
        return "recipient"
    if prep in ("in", "at") and mention is None and sentence.tokens[k].pos != "PROPN" and prep == "in":
        return "other" if not _locative(sentence, k) else "place"
    return ROLES.get(prep, "other")


def _locative(sentence: Sentence, k: int) -> bool:
    """Whether a common noun behind `in` is a place by what stands in it: `in the capital`, `in the waters of Japan`."""
    return lemma_of(sentence.tokens[k]) in PLACE_NOUNS


def case(sentence: Sentence, clause: Clause, k: int) -> tuple[int, ...]:
    """Take an oblique and return its preposition; a conjunct without one of its own shares the first one's."""
    if (gap := gap_of(sentence, clause, k)) is not None:
        return gap
    own = preposition(sentence, k)
    if own or sentence.tokens[k].dep != "conj":
        return own
    return case(sentence, clause, sentence.tokens[k].head)


def gap_of(sentence: Sentence, clause: Clause, k: int) -> tuple[int, ...] | None:
    """Take an oblique and, where it is the antecedent of a relative clause, return the preposition it has in there.

    That of `the base in which Italy trains pilots` is `in`; `where` has none.
    """
    tokens = sentence.tokens
    if tokens[clause.predicate].dep != "acl:relcl" or tokens[clause.predicate].head != k:
        return None
    relative = next((r for r in kids(sentence, clause.predicate, "obl", "advmod") if is_relative(tokens[r])), None)
    return None if relative is None else preposition(sentence, relative)


def tells_nothing(sentence: Sentence, k: int) -> bool:
    """Take an oblique and return whether it only joins sentences (`in addition`), only says how far something holds
    (`in part`, `in terms of`), names the source, or stands before its verb as if it were its subject."""
    token = sentence.tokens[k]
    prep = text_of(sentence, preposition(sentence, k)).lower()
    bare = lemma_of(token) in DISCOURSE and not kids(sentence, k, "det", "nmod", "amod")
    part = lemma_of(token) == "part" and prep in ("for", "on", "in") and not kids(sentence, k, "nmod", "det")
    terms = token.text.lower() == "terms" and prep == "in"
    loose = base(token.dep) == "obl" and not prep and k < token.head and not is_time(sentence, k)
    return bare or part or terms or loose or is_source(sentence, k)


def is_source(sentence: Sentence, k: int) -> bool:
    """Take an oblique and return whether it names who says so."""
    return text_of(sentence, preposition(sentence, k)).lower() == "according to"
