"""A clause unfolded into propositions: subject-relation-object with arguments and stance."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from graphkit.extraction.arguments import case, gap_of
from graphkit.extraction.chains import chains
from graphkit.extraction.clauses import Clause
from graphkit.extraction.coordination import joint, together, whole
from graphkit.extraction.denial import denied, instead, of_another
from graphkit.extraction.grammar import (
    FINITE,
    NEGATIONS,
    conjuncts,
    is_time,
    kids,
    phrase,
    preposition,
    stretch,
    text_of,
)
from graphkit.extraction.proposition import Proposition
from graphkit.extraction.readings import Reading, between, kept, nearest, others, pairs_of, phrase_of, reading, short
from graphkit.extraction.slots import (
    active_words,
    contents,
    degree,
    degrees,
    is_adjective,
    relation_lemma,
    verb_lemma,
)
from graphkit.extraction.speech import SpeechAct
from graphkit.extraction.stance import Stance
from graphkit.extraction.wanted import asked, called, wanted
from graphkit.text.sentences import Sentence


def unfold(sentence: Sentence, clause: Clause, held: Stance, act: SpeechAct | None) -> Iterator[Proposition]:
    """Take a clause with its stance and, where it is one, the act of speech that it is; yield what it states: each of
    its subjects with each of its objects, and with each of its obliques."""
    if clause.agent is not None and active_words(sentence, clause) == clause.words and len(clause.words) > 1:
        # `will be hit by` has no words for who will hit.
        clause = dataclasses.replace(clause, agent=None, obliques=tuple(sorted((*clause.obliques, clause.agent))))
    read = reading(sentence, clause, act, denies=held.polarity == "negative")
    passive = clause.kind == "passive" and clause.agent is None
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
    pairs = list(pairs_of(read))
    for one, other in pairs:
        yield dataclasses.replace(
            plain,
            subject=phrase(sentence, one),
            object=phrase(sentence, other),
            arguments=others(read),
            rules=(*plain.rules, "collective-pair"),
        )
    for doer in read.doers:
        subject = None if doer is None else phrase_of(read, doer)
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


def _of_subject(read: Reading, plain: Proposition, *, paired: bool) -> Iterator[Proposition]:
    """The propositions of one subject: speech, the core, and one for each oblique that is not the core's object."""
    sentence, clause, act = read.sentence, read.clause, read.act
    core: list[int] = []
    objects = read.objects
    if act is not None:
        heard = [k for k in objects if sentence.tokens[k].text.lower() != "it"]
        for said in [act.content] if read.denied else contents(sentence, act.content):
            yield dataclasses.replace(plain, level="speech", object=said, arguments=others(read, objects=heard))
        objects = () if all(sentence.tokens[k].text.lower() == "it" for k in objects) else objects
    hoped = wanted(sentence, clause, objects)
    if hoped is not None:
        # What stands beside it may be told of either verb.
        yield dataclasses.replace(plain, object=hoped, arguments=others(read))
        return
    if objects:
        for k in objects:
            held = _held(read, plain, k)
            yield dataclasses.replace(
                held,
                object=called(sentence, clause, k)
                or (short(read, k) if held.stance.polarity == "positive" else phrase_of(read, k)),
                arguments=others(read),
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
            core = nearest(read)
            yield from (_oblique(read, plain, k, "core") for k in core)
            if not core and plain.subject is not None:
                yield dataclasses.replace(plain, arguments=others(read))
    if plain.subject is not None and (not read.suffers or act is not None):
        yield from _besides(read, plain, [k for k in read.obliques if k not in core])


def _besides(read: Reading, plain: Proposition, obliques: Sequence[int]) -> Iterator[Proposition]:
    sentence, clause = read.sentence, read.clause
    before = [(_held(read, plain, k), tuple(between(read, k))) for k in kept(read)] if obliques else []
    for k in obliques:
        if case(sentence, clause, k) or not (is_time(sentence, k) or gap_of(sentence, clause, k) == ()):
            yield from (_oblique(read, told, k, "oblique", words) for told, words in before)


def _suffered(read: Reading, plain: Proposition) -> Iterator[Proposition]:
    """What a passive says of those it was done to, in its own words: `was hit by`, `was hit within`."""
    sentence, clause = read.sentence, read.clause
    agents = [k for k in read.doers if k is not None and case(sentence, clause, k)]
    told = dataclasses.replace(
        plain, words=clause.words, lemma=relation_lemma(sentence, clause, passive=True), passive=True
    )
    for k in read.objects:
        held = dataclasses.replace(_held(read, told, k), subject=phrase_of(read, k))
        alone = dataclasses.replace(read, objects=())
        # Without an auxiliary `ruled until` would say that it ruled.
        yield from _besides(alone, held, [*agents, *(read.obliques if len(clause.words) > 1 else ())])


def _held(read: Reading, plain: Proposition, k: int | None) -> Proposition:
    """The proposition denied where its subject or object `k` alone is, `visited not Rome but Osaka`, and stated where
    `k` is what is true instead: `did not visit Rome but Osaka`."""
    if k is not None and plain.stance.polarity == "negative" and instead(read.sentence, k):
        stated = dataclasses.replace(plain.stance, polarity="positive")
        words = tuple(w for w in plain.words if read.sentence.tokens[w].text.lower() not in NEGATIONS)
        return dataclasses.replace(plain, stance=stated, words=words)
    if k is None or plain.stance.polarity == "negative" or not denied(read.sentence, k):
        return plain
    if k in read.doers and of_another(read.sentence, read.clause):
        return plain
    held = dataclasses.replace(plain.stance, polarity="negative")
    return dataclasses.replace(plain, stance=held, rules=(*plain.rules, "negation"))


def _complements(read: Reading, plain: Proposition) -> Iterator[Proposition]:
    sentence, complement = read.sentence, read.clause.complement
    if complement is None:
        return
    several = joint(sentence, complement, denied=read.denied) or together(sentence, read.clause.subject, complement)
    for k in (complement,) if several else conjuncts(sentence, complement):
        if k != complement and (sentence.tokens[k].tag in FINITE or kids(sentence, k, "cop", "nsubj", "aux")):
            continue
        marked = preposition(sentence, k)
        prep = text_of(sentence, marked).lower()
        held = plain if k == complement and read.clause.kind == "copular" else _held(read, plain, k)
        words = {*(w for w in held.words if w not in (k, complement)), *marked}
        if not words:
            continue
        found = short(read, k) if held.stance.polarity == "positive" else phrase(sentence, k)
        yield dataclasses.replace(
            held,
            words=tuple(sorted(words)),
            lemma=f"{plain.lemma} {prep}".strip() if read.clause.kind == "copular" else plain.lemma,
            object=whole(sentence, found) if several else found,
            preposition=prep,
            arguments=others(read),
        )


def _oblique(read: Reading, plain: Proposition, k: int, level: str, before: Sequence[int] = ()) -> Proposition:
    """The proposition of an oblique; `before` are the words of the object that goes before it."""
    sentence, clause = read.sentence, read.clause
    marked = case(sentence, clause, k)
    prep = text_of(sentence, marked).lower()
    lemma, words = plain.lemma, {*plain.words, *before} - {*marked}
    if clause.kind == "copular":
        lemma = " ".join(("be", *degree(sentence, clause.predicate)))
        words |= {clause.predicate, *degrees(sentence, clause.predicate)} if is_adjective(sentence, clause) else set()
    held = _held(read, plain, k)
    return dataclasses.replace(
        held,
        level=level,
        words=(*sorted(words), *marked),
        lemma=f"{lemma} {prep}".strip(),
        object=asked(sentence, clause, k) or phrase_of(read, k),
        preposition=prep,
        arguments=others(read, objects=read.objects, without=k),
        rules=(*held.rules, "oblique-object"),
    )
