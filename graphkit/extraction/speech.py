"""Who says so: reported clauses, quotations over sentences, `according to`; and the acts of speech themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphkit.extraction.bylines import according, labelled, reported
from graphkit.extraction.clauses import Clause, by_verb
from graphkit.extraction.control import ACCUSING, APPEALS
from graphkit.extraction.denial import asks_how, negations
from graphkit.extraction.effects import DENIES, UNSURE
from graphkit.extraction.grammar import (
    Phrase,
    kids,
    lemma_of,
    stretch,
    subtree,
)
from graphkit.extraction.quotations import Quotation, quoted
from graphkit.extraction.quotations import quotations as find_quotations
from graphkit.extraction.sources import SAYING, by_noun, confessed, source_of, thought_of
from graphkit.extraction.stance import Source
from graphkit.text.sentences import Sentence

DIRECTING = frozenset(
    "urge ask request demand order tell instruct advise recommend encourage press invite beg warn call appeal "
    "implore command direct accuse expect want".split()
)
# Of these they also say what was done.
TELLING = frozenset({"accuse", "warn", "tell", "expect"})
# What hangs on these verbs as a clause is no opinion of their subject: `This means that ...`.
NO_ATTITUDE = frozenset(
    "mean make ensure cause be have do happen turn let help see result ensue emerge arise follow".split()
)
SHORTEST_QUOTATION = 5


@dataclass(frozen=True, slots=True)
class SpeechAct:
    """A clause by which somebody says something, and the words of what is said."""

    sentence: int
    clause: int
    content: Phrase


@dataclass(frozen=True, slots=True)
class Speech:
    """Who says what in a document: sources by (sentence, clause number), acts of speech, and unattributed clauses."""

    sources: Mapping[tuple[int, int], tuple[Source, ...]]
    acts: tuple[SpeechAct, ...]
    unattributed: frozenset[tuple[int, int]]


def speech(sentences: Sequence[Sentence], clauses: Mapping[int, Sequence[Clause]]) -> Speech:
    """Take the sentences of a document and their clauses by sentence index, and return who says what in it."""
    reading = _Reading({s.index: s for s in sentences}, clauses)
    quotations = list(find_quotations(sentences))
    labels = dict(labelled(sentences))
    spoken = _quoted_by(quotations, reading)
    sources: dict[tuple[int, int], tuple[Source, ...]] = {}
    unattributed: set[tuple[int, int]] = set()
    for sentence in sentences:
        byline = reported(sentence)
        by_predicate = reading.by_predicate(sentence)
        around = [(quotation, source) for quotation, source in spoken if quotation.reaches(sentence.index)]
        for clause in clauses[sentence.index]:
            key = (sentence.index, clause.number)
            chain, anonymous = _chain(sentence, clause, by_predicate)
            if byline is not None and clause.predicate < byline.cue.head:
                chain = [byline, *chain]
            if sentence.index in labels:
                chain = [labels[sentence.index], *chain]
            for quotation, source in around:
                inside = quotation.holds(sentence.index, clause.predicate)
                if not inside or any(not quotation.holds(s.cue.sentence, s.cue.head) for s in chain):
                    continue
                if source is not None:
                    chain = [source, *chain]
                elif quotation.length >= SHORTEST_QUOTATION or _told_in(quotation, sentence, clause):
                    anonymous = True
            if chain:
                sources[key] = tuple(chain)
            if anonymous and not chain:
                unattributed.add(key)
    return Speech(sources, tuple(_acts(sentences, reading, quotations)), frozenset(unattributed))


def quoted_by(
    sentences: Sequence[Sentence], clauses: Mapping[int, Sequence[Clause]]
) -> list[tuple[Quotation, Source | None]]:
    """Take the sentences of a document and their clauses by sentence index, and return its quotations in text order,
    each with its speaker, where one is told."""
    return _quoted_by(list(find_quotations(sentences)), _Reading({s.index: s for s in sentences}, clauses))


def _told_in(quotation: Quotation, sentence: Sentence, clause: Clause) -> bool:
    """Whether a few words between marks tell the clause: with its subject, or its verb or noun as no name of anything:
    `The militia "liberated" the town`."""
    if clause.subject is not None and quotation.holds(sentence.index, clause.subject):
        return True
    return sentence.tokens[clause.predicate].pos != "PROPN"


@dataclass(frozen=True, slots=True)
class _Reading:
    sentences: Mapping[int, Sentence]
    clauses: Mapping[int, Sequence[Clause]]

    def by_predicate(self, sentence: Sentence) -> Mapping[int, Clause]:
        return by_verb(self.clauses[sentence.index])


def says(sentence: Sentence, clause: Clause) -> bool:
    """Take a clause and return whether its verb, or one merged into it, is one of saying or thinking."""
    return any(lemma_of(sentence.tokens[k]) in SAYING for k in (clause.predicate, *clause.through))


def _chain(sentence: Sentence, clause: Clause, by_predicate: Mapping[int, Clause]) -> tuple[list[Source], bool]:
    """The sources of a clause by its place in the tree, outermost first, and whether somebody unnamed reports it."""
    chain = [*thought_of(sentence, clause), *confessed(sentence, clause)]
    anonymous = comment = False
    here: Clause | None = clause
    seen: set[int] = set()
    while here is not None and here.number not in seen:
        seen.add(here.number)
        for beside in _coordinated(sentence, here, by_predicate):
            chain = [*according(sentence, beside), *chain]
            aside = _aside(sentence, beside, by_predicate)
            if aside is not None and aside.number not in seen and not negations(aside, sentence, by_predicate):
                chain = [*_sourced(sentence, aside), *chain]
        chain = [*by_noun(sentence, here), *chain]
        above = by_predicate.get(here.governor) if here.governor is not None else None
        comment = comment or _comments(sentence, here)
        asks = above is not None and lemma_of(sentence.tokens[above.predicate]) in DIRECTING - TELLING
        if above is not None and _is_content(sentence, here, above, by_predicate) and not (comment and asks):
            source = source_of(sentence, above)
            if source is not None:
                chain.insert(0, source)
            else:
                anonymous = True
        here = above
    return chain, anonymous


def _comments(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells more of something named before it: `asked for the treaty, which he had signed`; nobody
    asks for what was done."""
    if clause.link != "acl:relcl" or sentence.tokens[clause.predicate].tag not in ("VBD", "VBN"):
        return False
    first = min(subtree(sentence, clause.predicate))
    return any(t.text == "," for t in sentence.tokens[max(first - 1, 0) : first + 1])


def _is_content(sentence: Sentence, below: Clause, above: Clause, by_predicate: Mapping[int, Clause]) -> bool:
    """Whether `below` is what `above` says, thinks or shows, or asks somebody to do."""
    if _parted(sentence, below, above):
        return False
    if below.link in ("csubj", "csubj:pass"):
        return above.kind == "passive" and says(sentence, above)
    if below.link == "ccomp":
        presupposed = lemma_of(sentence.tokens[above.predicate]) in DENIES and asks_how(sentence, below.predicate)
        if presupposed or kids(sentence, above.predicate, "nsubj:outer"):
            return False
        return lemma_of(sentence.tokens[above.predicate]) not in NO_ATTITUDE or (
            len(above.words) > 1 and any(sentence.tokens[k].pos == "ADJ" for k in above.words)
        )
    if below.link in ("acl", "advcl"):
        here = below.through[0] if below.through else below.predicate
        marks = {sentence.tokens[k].text.lower() for k in kids(sentence, here, "mark")}
        accusing = lemma_of(sentence.tokens[above.predicate]) in ACCUSING | {"warn"}
        theirs = above.kind == "passive" or "shared-subject" not in below.rules
        asked = lemma_of(sentence.tokens[above.predicate]) in DIRECTING | APPEALS.keys()
        called = asked and "to" in marks and "object-control" in below.rules
        return called or (accusing and theirs and bool(marks & {"of", "for", "with", "against"}))
    if below.link == "xcomp" and negations(above, sentence, by_predicate):
        # Who did not ask for it asked nobody.
        return False
    if below.link == "xcomp":
        return lemma_of(sentence.tokens[above.predicate]) in DIRECTING
    behind = above.predicate < below.predicate and above.content is None and not above.objects
    return below.link == "parataxis" and behind and says(sentence, above) and above.subject is not None


def _parted(sentence: Sentence, one: Clause, other: Clause) -> bool:
    """Whether a semicolon stands between two clauses: neither says the other."""
    first, last = sorted((one.predicate, other.predicate))
    return any(token.text == ";" for token in sentence.tokens[first:last])


def _coordinated(sentence: Sentence, clause: Clause, by_predicate: Mapping[int, Clause]) -> Iterator[Clause]:
    """The clause, then those before it that it is coordinated with: one `the ministry said` is beside them all."""
    yield clause
    here = clause.predicate
    while sentence.tokens[here].dep == "conj":
        here = sentence.tokens[here].head
        if (first := by_predicate.get(here)) is not None:
            yield first


def _sourced(sentence: Sentence, clause: Clause) -> list[Source]:
    source = source_of(sentence, clause)
    return [] if source is None else [source]


def _aside(sentence: Sentence, clause: Clause, by_predicate: Mapping[int, Clause]) -> Clause | None:
    """The act of speech put in beside what is said: `The talks, the ministry said, will go on`, `As he said, ...`."""
    verbs = (clause.predicate, *clause.through)
    as_said = [k for verb in verbs for k in kids(sentence, verb, "advcl") if _is_as(sentence, k)]
    for k in (*(k for verb in verbs for k in kids(sentence, verb, "parataxis")), *as_said):
        below = by_predicate.get(k)
        if (
            below
            and says(sentence, below)
            and below.content is None
            and below.subject is not None
            and not below.objects
            and not _parted(sentence, below, clause)
        ):
            return below
    return None


def _is_as(sentence: Sentence, i: int) -> bool:
    if lemma_of(sentence.tokens[i]) in UNSURE | {"continue", "go", "begin", "start", "open"}:
        # `Chile did not leave, as Peru had feared`, `As aid continued, Chile left`
        return False
    return any(sentence.tokens[m].text.lower() == "as" for m in kids(sentence, i, "mark"))


def _quoted_by(quotations: Sequence[Quotation], reading: _Reading) -> list[tuple[Quotation, Source | None]]:
    """Take quotations in text order and return each with its speaker, where one is told."""
    found: list[tuple[Quotation, Source | None]] = []
    for quotation in quotations:
        source = _speaker_beside(quotation, quotations, reading)
        if source is None and found:
            before, spoken = found[-1]
            goes_on = before.open_end and quotation.paragraph <= before.paragraph + 2
            if spoken is not None and (goes_on or before.paragraph == quotation.paragraph):
                source = spoken
        found.append((quotation, source))
    return found


def _speaker_beside(quotation: Quotation, quotations: Sequence[Quotation], reading: _Reading) -> Source | None:
    indices = [s for s, _, _ in quotation.parts]
    before = reading.sentences.get(indices[0] - 1)
    if before is not None and before.tokens[-1].text == ":" and before.paragraph >= quotation.paragraph - 1:
        indices.append(before.index)
    for index in indices:
        sentence = reading.sentences[index]
        candidates = [
            clause
            for clause in reading.clauses[index]
            if says(sentence, clause)
            and clause.subject is not None
            and not any(q.holds(index, clause.predicate) or q.holds(index, clause.subject) for q in quotations)
        ]
        edges = [(a, b) for s, a, b in quotation.parts if s == index] or [(len(sentence.tokens), 0)]
        candidates.sort(key=lambda c: min(abs(c.predicate - edges[0][0]), abs(c.predicate - edges[0][1])))
        for clause in candidates:
            source = source_of(sentence, clause)
            if source is not None:
                return source
    return None


def _acts(sentences: Iterable[Sentence], reading: _Reading, quotations: Sequence[Quotation]) -> Iterator[SpeechAct]:
    for sentence in sentences:
        by_predicate = reading.by_predicate(sentence)
        inside = [quotation for quotation in quotations if quotation.reaches(sentence.index)]
        for clause in reading.clauses[sentence.index]:
            content = _content(sentence, clause, by_predicate, inside)
            if content is not None:
                yield SpeechAct(sentence.index, clause.number, content)


def _content(
    sentence: Sentence, clause: Clause, by_predicate: Mapping[int, Clause], quotations: Sequence[Quotation]
) -> Phrase | None:
    if clause.content is not None:
        told = says(sentence, clause) or any(sentence.tokens[k].pos == "ADJ" for k in clause.words)
        return stretch(sentence, clause.content) if told else None
    if not says(sentence, clause) or clause.subject is None:
        return None
    behind = _quotation_behind(sentence, clause, quotations)
    if behind is not None and not clause.objects:
        return behind
    above = by_predicate.get(clause.governor) if clause.governor is not None else None
    inserted = clause.link == "parataxis" or (clause.link == "advcl" and _is_as(sentence, clause.predicate))
    if inserted and above is not None and not clause.objects and not _parted(sentence, clause, above):
        return stretch(sentence, above.predicate, without=frozenset({clause.predicate}))
    beside = [k for k in kids(sentence, clause.predicate, "parataxis") if k > clause.predicate and k in by_predicate]
    if beside and not clause.objects:
        return stretch(sentence, beside[0])
    if clause.objects:
        return None
    inside = [
        (b - a, a, b)
        for q in quotations
        for s, a, b in q.parts
        if s == sentence.index and not q.holds(s, clause.predicate) and b - a + 1 >= SHORTEST_QUOTATION
    ]
    if not inside:
        return None
    _, first, last = max(inside)
    return quoted(sentence, first, last)


def _quotation_behind(sentence: Sentence, clause: Clause, quotations: Sequence[Quotation]) -> Phrase | None:
    """The quotation that begins right behind the verb: `adding “...”`."""
    for quotation in quotations:
        for index, first, last in quotation.parts:
            if index == sentence.index and 0 < first - clause.predicate <= 3 and last - first + 1 >= SHORTEST_QUOTATION:
                return quoted(sentence, first, last)
    return None
