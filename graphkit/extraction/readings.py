"""`Reading`: a clause on its way to propositions, with who does it to whom, and the phrases in which it is told."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphkit.extraction.arguments import Part, case, gap_of, object_parts, parts, tells_nothing
from graphkit.extraction.clauses import Clause
from graphkit.extraction.coordination import COLLECTIVE, around, joint
from graphkit.extraction.denial import denied
from graphkit.extraction.grammar import (
    Phrase,
    ancestors,
    base,
    conjuncts,
    first_conjunct,
    is_time,
    kids,
    lemma_of,
    mention_at,
    noun_end,
    phrase,
    preposition,
    subtree,
    text_of,
)
from graphkit.extraction.slots import without_further
from graphkit.extraction.speech import SpeechAct
from graphkit.text.sentences import Sentence

INDEFINITE = frozenset({"a", "an", "another", "some"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A clause on its way to propositions: who does it to whom, with which obliques, and what it says.

    `parts` are those that it has besides its objects; `way` leads from the first of its verbs up to the root.
    """

    sentence: Sentence
    clause: Clause
    doers: tuple[int | None, ...]
    objects: tuple[int, ...]
    obliques: tuple[int, ...]
    act: SpeechAct | None
    denied: bool
    parts: tuple[Part, ...]
    way: tuple[int, ...]

    @property
    def suffers(self) -> bool:
        """Whether a passive tells both who did it and to whom."""
        return self.clause.agent is not None and bool(self.objects)


def reading(sentence: Sentence, clause: Clause, act: SpeechAct | None, *, denies: bool) -> Reading:
    """Take a clause, the act of speech that it is, if it is one, and whether it is denied, and return how it is read:
    coordinated words one by one, where each is told of alone."""
    told_of = functools.partial(_told_of, sentence, clause, denied=denies)
    doers: tuple[int | None, ...] = (None,) if clause.subject is None else tuple(told_of(clause.subject))
    done_to = tuple(k for o in clause.objects for k in told_of(o))
    if clause.agent is not None:
        done_to = tuple(k for k in doers if k is not None)
        doers = tuple(told_of(clause.agent))
    obliques = tuple(k for o in clause.obliques if not tells_nothing(sentence, o) for k in told_of(o))
    beside = parts(sentence, clause, [k for k in obliques if not denied(sentence, k)])
    first = first_conjunct(sentence, next(iter(clause.through), clause.predicate))
    way = (first, *(above for _, above in ancestors(sentence, first)))
    return Reading(sentence, clause, doers, done_to, obliques, act, denies, tuple(beside), way)


def _told_of(sentence: Sentence, clause: Clause, k: int, *, denied: bool) -> list[int]:
    """The words coordinated with `k`; of an antecedent, only those before its clause: `Peru, which left, and Chile`."""
    if joint(sentence, k, denied=denied):
        return [k]
    found = conjuncts(sentence, k)
    if clause.predicate > k and len(found) > 1 and clause.predicate in subtree(sentence, k):
        return [each for each in found if each < clause.predicate]
    return found


def others(read: Reading, *, objects: Sequence[int] = (), without: int | None = None) -> tuple[Part, ...]:
    """Take a reading, objects that are not its object here and the oblique that is, and return its other parts."""
    beside = (part for part in read.parts if part.phrase.head != without)
    return (*object_parts(read.sentence, read.clause, objects), *beside)


def phrase_of(read: Reading, k: int) -> Phrase:
    """The phrase around `k`; of an antecedent, without the clause that is being told, or that this hangs on."""
    sentence, way = read.sentence, read.way
    apart = k < way[0] and k not in subtree(sentence, way[0])
    below = way[: way.index(k)] if k in way else way[:1] if apart else ()
    inside = next((i for i in below if base(sentence.tokens[i].dep) == "acl"), None)
    found = around(sentence, k, denied=read.denied, without=inside)
    # `whose aide was hurt`: the aide was.
    whose = found.first < k and sentence.tokens[found.first].text.lower() == "whose"
    return dataclasses.replace(found, first=found.first + 1) if whose else found


def short(read: Reading, k: int) -> Phrase:
    """The phrase around `k`, of something new without the clause that tells of it: who sold `a ship that sank` sold a
    ship, while `the ship that sank` is that one alone. What stands behind an `of` is told in a chain of its own."""
    sentence = read.sentence
    told = kids(sentence, k, "acl")
    new = any(sentence.tokens[d].text.lower() in INDEFINITE for d in kids(sentence, k, "det"))
    if not new or len(told) != 1 or told[0] < k or kids(sentence, told[0], "mark"):
        return without_further(sentence, phrase_of(read, k))
    return without_further(sentence, phrase(sentence, k, without=told[0]))


def kept(read: Reading) -> Sequence[int | None]:
    """The objects, or the complement, that an oblique is told with: without them it would say something else, `sent
    arms to`, not `sent to`; `became ill with`, not `became with`."""
    complement = read.clause.complement
    if complement is not None and not read.objects and not preposition(read.sentence, complement):
        return (complement,)
    return [k for k in read.objects if k > read.clause.predicate] or (None,)


def between(read: Reading, k: int | None) -> Iterator[int]:
    """The words of an object or complement, as far as its noun goes, and what that is of."""
    if k is not None:
        sentence, end = read.sentence, noun_end(read.sentence, k)
        if mention_at(sentence, k) is None:
            of = [n for n in kids(sentence, k, "nmod") if text_of(sentence, preposition(sentence, n)).lower() == "of"]
            end = max([end, *(phrase(sentence, n).last for n in of)])
        yield from range(phrase(sentence, k).first, end + 1)


def nearest(read: Reading) -> list[int]:
    """The oblique that stands for a missing object: the nearest behind the verb, no time where there is another."""
    sentence, predicate = read.sentence, read.clause.predicate
    whole = [k for k in read.obliques if gap_of(sentence, read.clause, k) != ()]
    ranked = sorted(whole, key=lambda k: (is_time(sentence, k), k < predicate, abs(k - predicate)))
    if not ranked:
        return []
    groups = (conjuncts(sentence, o) for o in read.clause.obliques)
    group = next((found for found in groups if ranked[0] in found), ranked[:1])
    return [k for k in group if k in read.obliques]


def pairs_of(read: Reading) -> Iterator[tuple[int, int]]:
    """The pairs of a collective predicate: `A and B met` is A met B, no halves."""
    sentence, clause = read.sentence, read.clause
    several = [k for k in read.doers if k is not None]
    collective = clause.kind == "verbal" and lemma_of(sentence.tokens[clause.predicate]) in COLLECTIVE
    if len(several) < 2 or not collective or read.objects:
        return
    if not any(text_of(sentence, case(sentence, clause, k)).lower() == "with" for k in read.obliques):
        yield from ((several[0], other) for other in several[1:])
