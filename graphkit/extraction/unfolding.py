"""A clause unfolded into propositions: subject-relation-object with arguments and stance."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphkit.extraction.arguments import Part, case, gap_of, parts, tells_nothing
from graphkit.extraction.chains import chains
from graphkit.extraction.clauses import Clause
from graphkit.extraction.coordination import around, joint, together, whole
from graphkit.extraction.denial import denied
from graphkit.extraction.grammar import (
    COLLECTIVE,
    FINITE,
    Phrase,
    ancestors,
    base,
    conjuncts,
    first_conjunct,
    is_relative,
    is_time,
    kids,
    lemma_of,
    mention_at,
    noun_end,
    phrase,
    preposition,
    stretch,
    subtree,
    text_of,
)
from graphkit.extraction.proposition import Proposition
from graphkit.extraction.slots import active_words, contents, is_adjective, relation_lemma, verb_lemma, without_further
from graphkit.extraction.speech import SpeechAct
from graphkit.extraction.stance import Stance
from graphkit.extraction.wanted import wanted
from graphkit.text.sentences import Sentence

INDEFINITE = frozenset({"a", "an", "another", "some"})


@dataclass(frozen=True, slots=True)
class _Read:
    """A clause on its way to propositions: who does it to whom, with which obliques, and what it says."""

    sentence: Sentence
    clause: Clause
    doers: tuple[int | None, ...]
    objects: tuple[int, ...]
    obliques: tuple[int, ...]
    act: SpeechAct | None
    denied: bool

    @property
    def suffers(self) -> bool:
        """Whether a passive tells both who did it and to whom."""
        return self.clause.agent is not None and bool(self.objects)


def unfold(sentence: Sentence, clause: Clause, held: Stance, act: SpeechAct | None) -> Iterator[Proposition]:
    """Take a clause with its stance and, where it is one, the act of speech that it is; yield what it states: each of
    its subjects with each of its objects, and with each of its obliques."""
    if clause.agent is not None and active_words(sentence, clause) == clause.words and len(clause.words) > 1:
        # `will be hit by` has no words for who will hit.
        clause = dataclasses.replace(clause, agent=None, obliques=tuple(sorted((*clause.obliques, clause.agent))))
    denies = held.polarity == "negative"
    told_of = functools.partial(_told_of, sentence, clause, denied=denies)
    subjects: tuple[int | None, ...] = (None,) if clause.subject is None else tuple(told_of(clause.subject))
    doers = subjects
    done_to = tuple(k for o in clause.objects for k in told_of(o))
    passive = clause.kind == "passive"
    if clause.agent is not None:
        doers, passive = tuple(told_of(clause.agent)), False
        done_to = tuple(k for k in subjects if k is not None)
    obliques = tuple(k for o in clause.obliques for k in told_of(o) if not tells_nothing(sentence, o))
    read = _Read(sentence, clause, doers, done_to, obliques, act, denies)
    plain = Proposition(
        sentence=sentence.index,
        clause=clause.number,
        predicate=clause.predicate,
        level="core",
        subject=None,
        words=active_words(sentence, clause) if clause.agent is not None else clause.words,
        lemma=relation_lemma(sentence, clause, passive=passive),
        verb=verb_lemma(sentence, clause),
        object=None,
        stance=held,
        passive=passive,
        rules=(*clause.rules, *held.rules),
    )
    pairs = list(_pairs(read))
    for one, other in pairs:
        yield dataclasses.replace(
            plain,
            subject=phrase(sentence, one),
            object=phrase(sentence, other),
            arguments=_others(read, obliques),
            rules=(*plain.rules, "collective-pair"),
        )
    for doer in doers[:1] if pairs else doers:
        subject = None if doer is None else _phrase(read, doer)
        told = dataclasses.replace(_held(read, plain, doer), subject=subject)
        for found in _of_subject(read, told, paired=bool(pairs)):
            yield found
            if subject is not None and _is_chained(clause, found):
                yield from chains(sentence, found)
    if read.suffers and act is None:
        yield from _suffered(read, plain)


def _is_chained(clause: Clause, found: Proposition) -> bool:
    """Whether what hangs on the object is told too: of obliques that of those behind the verb, `met in the port of`."""
    behind = found.object is not None and found.object.head > clause.predicate
    return found.level == "core" or (found.level == "oblique" and behind)


def _told_of(sentence: Sentence, clause: Clause, k: int, *, denied: bool) -> list[int]:
    """The words coordinated with `k`; of an antecedent, only those before its clause: `Peru, which left, and Chile`."""
    if joint(sentence, k, denied=denied):
        return [k]
    found = conjuncts(sentence, k)
    if clause.predicate > k and len(found) > 1 and clause.predicate in subtree(sentence, k):
        return [each for each in found if each < clause.predicate]
    return found


def _of_subject(read: _Read, plain: Proposition, *, paired: bool) -> Iterator[Proposition]:
    """The propositions of one subject: speech, the core, and one for each oblique that is not the core's object."""
    sentence, clause, act = read.sentence, read.clause, read.act
    core: list[int] = []
    objects = read.objects
    if act is not None:
        heard = [k for k in objects if sentence.tokens[k].text.lower() != "it"]
        for said in [act.content] if read.denied else contents(sentence, act.content):
            yield dataclasses.replace(plain, level="speech", object=said, arguments=_others(read, read.obliques, heard))
        objects = () if all(sentence.tokens[k].text.lower() == "it" for k in objects) else objects
    hoped = wanted(sentence, clause, objects)
    if hoped is not None:
        # What stands beside it may be told of either verb.
        yield dataclasses.replace(plain, object=hoped, arguments=_others(read, read.obliques))
        return
    if objects:
        for k in objects:
            held = _held(read, plain, k)
            yield dataclasses.replace(
                held,
                object=_short(read, k) if held.stance.polarity == "positive" else _phrase(read, k),
                arguments=_others(read, read.obliques),
                rules=(*held.rules, "verb-object"),
            )
    elif act is None and not paired:
        if clause.complement is not None and not (is_adjective(sentence, clause) and read.obliques):
            yield from _complements(read, plain)
        elif clause.content is not None:
            shown_whole = stretch(sentence, clause.content)
            for shown in [shown_whole] if read.denied else contents(sentence, shown_whole):
                yield dataclasses.replace(plain, object=shown)
        else:
            core = _nearest(read)
            yield from (_oblique(read, plain, k, "core") for k in core)
            if not core and plain.subject is not None:
                yield dataclasses.replace(plain, arguments=_others(read, read.obliques))
    if plain.subject is not None and (not read.suffers or act is not None):
        yield from _besides(read, plain, [k for k in read.obliques if k not in core])


def _besides(read: _Read, plain: Proposition, obliques: Sequence[int]) -> Iterator[Proposition]:
    sentence, clause = read.sentence, read.clause
    for k in obliques:
        if case(sentence, clause, k) or not (is_time(sentence, k) or gap_of(sentence, clause, k) == ()):
            yield from (_oblique(read, plain, k, "oblique", around) for around in _kept(read))


def _suffered(read: _Read, plain: Proposition) -> Iterator[Proposition]:
    """What a passive says of those it was done to, in its own words: `was hit by`, `was hit within`."""
    sentence, clause = read.sentence, read.clause
    agents = [k for k in read.doers if k is not None and case(sentence, clause, k)]
    told = dataclasses.replace(
        plain, words=clause.words, lemma=relation_lemma(sentence, clause, passive=True), passive=True
    )
    for k in read.objects:
        held = dataclasses.replace(_held(read, told, k), subject=_phrase(read, k))
        alone = dataclasses.replace(read, objects=())
        yield from _besides(alone, held, [*agents, *read.obliques])


def _held(read: _Read, plain: Proposition, k: int | None) -> Proposition:
    """The proposition denied where its subject or object `k` alone is: `visited not Rome but Osaka`."""
    if k is None or plain.stance.polarity == "negative" or not denied(read.sentence, k):
        return plain
    held = dataclasses.replace(plain.stance, polarity="negative")
    return dataclasses.replace(plain, stance=held, rules=(*plain.rules, "negation"))


def _others(read: _Read, obliques: Sequence[int], objects: Sequence[int] = ()) -> tuple[Part, ...]:
    told = [k for k in obliques if not denied(read.sentence, k)]
    return tuple(parts(read.sentence, read.clause, told, objects))


def _phrase(read: _Read, k: int) -> Phrase:
    """The phrase around `k`; of an antecedent, without the clause that is being told, or that this hangs on."""
    sentence = read.sentence
    predicate = first_conjunct(sentence, next(iter(read.clause.through), read.clause.predicate))
    way = [predicate, *(above for _, above in ancestors(sentence, predicate))]
    inside = next((i for i in way[: way.index(k)] if base(sentence.tokens[i].dep) == "acl"), None) if k in way else None
    below = subtree(sentence, k) if k in subtree(sentence, predicate) else set[int]()
    # Its own subject is whole, but for what a `whose` in it stands for.
    own = bool(below) and not any(is_relative(sentence.tokens[n]) for n in below)
    if inside is None and k < predicate and base(sentence.tokens[predicate].dep) == "acl" and not own:
        inside = predicate
    return around(sentence, k, denied=read.denied, without=inside)


def _short(read: _Read, k: int) -> Phrase:
    """The phrase around `k`, of something new without the clause that tells of it: who sold `a ship that sank` sold a
    ship, while `the ship that sank` is that one alone. What stands behind an `of` is told in a chain of its own."""
    sentence = read.sentence
    told = kids(sentence, k, "acl")
    new = any(sentence.tokens[d].text.lower() in INDEFINITE for d in kids(sentence, k, "det"))
    if not new or len(told) != 1 or told[0] < k or kids(sentence, told[0], "mark"):
        return without_further(sentence, _phrase(read, k))
    return without_further(sentence, phrase(sentence, k, without=told[0]))


def _complements(read: _Read, plain: Proposition) -> Iterator[Proposition]:
    sentence, complement = read.sentence, read.clause.complement
    if complement is None:
        return
    several = joint(sentence, complement, denied=read.denied) or together(sentence, read.clause.subject, complement)
    for k in (complement,) if several else conjuncts(sentence, complement):
        if k != complement and (sentence.tokens[k].tag in FINITE or kids(sentence, k, "cop", "nsubj", "aux")):
            continue
        marked = preposition(sentence, k)
        prep = text_of(sentence, marked).lower()
        words = {*(w for w in plain.words if w not in (k, complement)), *marked}
        if not words:
            continue
        held = plain if k == complement and read.clause.kind == "copular" else _held(read, plain, k)
        found = _short(read, k) if held.stance.polarity == "positive" else phrase(sentence, k)
        yield dataclasses.replace(
            held,
            words=tuple(sorted(words)),
            lemma=f"{plain.lemma} {prep}".strip() if read.clause.kind == "copular" else plain.lemma,
            object=whole(sentence, found) if several else found,
            preposition=prep,
            arguments=_others(read, read.obliques),
        )


def _oblique(read: _Read, plain: Proposition, k: int, level: str, around: int | None = None) -> Proposition:
    """The proposition of an oblique; `around` is the object that goes before it."""
    sentence, clause = read.sentence, read.clause
    marked = case(sentence, clause, k)
    prep = text_of(sentence, marked).lower()
    lemma, words = plain.lemma, {*plain.words, *_between(read, around)} - {*marked}
    if clause.kind == "copular":
        lemma = f"be {lemma_of(sentence.tokens[clause.predicate])}"
        words |= {clause.predicate} if is_adjective(sentence, clause) else set()
    held = _held(read, plain, k)
    return dataclasses.replace(
        held,
        level=level,
        words=(*sorted(words), *marked),
        lemma=f"{lemma} {prep}".strip(),
        object=_phrase(read, k),
        preposition=prep,
        arguments=_others(read, [o for o in read.obliques if o != k], read.objects),
        rules=(*held.rules, "oblique-object"),
    )


def _kept(read: _Read) -> Sequence[int | None]:
    """The objects, or the complement, that an oblique is told with: without them it would say something else, `sent
    arms to`, not `sent to`; `became ill with`, not `became with`."""
    complement = read.clause.complement
    if complement is not None and not read.objects and not preposition(read.sentence, complement):
        return (complement,)
    return [k for k in read.objects if k > read.clause.predicate] or (None,)


def _between(read: _Read, k: int | None) -> Iterator[int]:
    """The words of an object or complement, as far as its noun goes, and what that is of."""
    if k is not None:
        sentence, end = read.sentence, noun_end(read.sentence, k)
        if mention_at(sentence, k) is None:
            of = [n for n in kids(sentence, k, "nmod") if text_of(sentence, preposition(sentence, n)).lower() == "of"]
            end = max([end, *(phrase(sentence, n).last for n in of)])
        yield from range(phrase(sentence, k).first, end + 1)


def _nearest(read: _Read) -> list[int]:
    """The oblique that stands for a missing object: the nearest behind the verb, no time where there is another."""
    sentence, predicate = read.sentence, read.clause.predicate
    whole = [k for k in read.obliques if gap_of(sentence, read.clause, k) != ()]
    ranked = sorted(whole, key=lambda k: (is_time(sentence, k), k < predicate, abs(k - predicate)))
    if not ranked:
        return []
    groups = (conjuncts(sentence, o) for o in read.clause.obliques)
    group = next((found for found in groups if ranked[0] in found), ranked[:1])
    return [k for k in group if k in read.obliques]


def _pairs(read: _Read) -> Iterator[tuple[int, int]]:
    """The pairs of a collective predicate: `A and B met` is A met B, no halves."""
    sentence, clause = read.sentence, read.clause
    several = [k for k in read.doers if k is not None]
    collective = lemma_of(sentence.tokens[clause.predicate]) in COLLECTIVE
    joined = any(text_of(sentence, case(sentence, clause, k)).lower() == "with" for k in read.obliques)
    if len(several) > 1 and not read.objects and clause.kind == "verbal" and collective and not joined:
        yield from ((several[0], other) for other in several[1:])
