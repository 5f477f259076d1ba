"""What time a text has come to: the fold over its sentences that `two days later` and `that year` count from."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graphkit.extraction.grammar import is_time, kids
from graphkit.extraction.proposition import Proposition
from graphkit.linking.dates import Moment, behind, in_year, yearless
from graphkit.linking.occasions import owner, share, told
from graphkit.linking.references import Reference, counted, references
from graphkit.text.sentences import Sentence

TO_COME = frozenset({"planned", "possible", "obliged", "conditional"})
FARTHEST = 2
LATELY = 14
YEAR = re.compile(r"\b[12]\d{3}\b")
CIRCUMSTANCE = frozenset({"when", "after", "as", "while", "before"})


@dataclass(frozen=True, slots=True)
class Narrative:
    """Where a document has come to: the time last told of a main clause, if it is clear, what else its sentence tells,
    whether it is one to come, and the year last written out in the paragraph."""

    value: str | None = None
    beside: tuple[str, ...] = ()
    to_come: bool = False
    sentence: int = 0
    paragraph: int = -1
    year: str | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """The times of a sentence: by the predicate they belong to, the words that tell any, and the narrative behind."""

    times: Mapping[int, Moment]
    words: frozenset[int]
    narrative: Narrative


@dataclass(frozen=True, slots=True)
class _Scene:
    """A sentence, the narrative up to it, and which of its predicates tell of what is to come."""

    sentence: Sentence
    before: Narrative
    coming: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Owned:
    """A time of a sentence with the predicate it belongs to, if it belongs to one."""

    moment: Moment
    predicate: int | None


def dated(
    sentence: Sentence,
    propositions: Sequence[Proposition],
    *,
    anchor: datetime.date | None,
    before: Narrative,
) -> Dated:
    """Take a sentence with the propositions that may have a time, its document's date and the narrative up to it, and
    return its times: one written out goes before one that is counted, one with a value before one without."""
    if sentence.paragraph != before.paragraph:
        before = Narrative(paragraph=sentence.paragraph)
    elif sentence.index - before.sentence > FARTHEST:
        before = Narrative(paragraph=sentence.paragraph, year=before.year)
    coming = frozenset(p.predicate for p in propositions if _to_come(p))
    scene = _Scene(sentence, before, coming)
    predicates = {p.predicate for p in propositions}
    found = list(told(sentence, anchor=anchor))
    places = [
        (time, owner(sentence, words, predicates))
        for time, words in found
        if not any(sentence.tokens[k].dep == "discourse" for k in words)
    ]
    done = predicates - {p.predicate for p in propositions if p.stance.status != "done"}
    places = [
        (_past(scene, time, anchor=anchor) if isinstance(time, Moment) and at in done else time, at)
        for time, at in places
    ]
    times: dict[int, Moment] = {}
    for time, predicate in places:
        if isinstance(time, Moment) and time.value is not None and predicate is not None:
            times.setdefault(predicate, time)
    owned = _owned(scene, places, frozenset(times) | {p for t, p in places if p is not None and _unclear(scene, t)})
    for only_valued in (True, False):
        for each in owned:
            if each.predicate is not None and (each.moment.value is not None or not only_valued):
                times.setdefault(each.predicate, each.moment)
    share(sentence, propositions, times)
    return Dated(times, frozenset(k for _, words in found for k in words), _behind(scene, owned))


def _past(scene: _Scene, time: Moment, *, anchor: datetime.date | None) -> Moment:
    """The time of something done, where its year is open and the paragraph has told another than the document's.

    Of a month of another year than the document's, news write the year out: where they do not, it is the year told. Of
    one of the document's year it is unclear which is meant, but for the days just before the document.
    """
    text = _text(scene.sentence, time)
    time = behind(time, text, anchor=anchor)
    if anchor is None or time.value is None or not yearless(text) or _sure_year(scene.sentence, time, scene.before):
        return time
    if not time.value.startswith(f"{anchor.year:04d}"):
        return in_year(time, scene.before.year or "")
    lately = (anchor - datetime.timedelta(days=LATELY)).isoformat()
    return time if time.value >= lately else replace(time, value=None, precision=None)


def _unclear(scene: _Scene, time: Moment | Reference) -> bool:
    """Whether a month is written whose year is open: then nothing else tells the time either."""
    return isinstance(time, Moment) and time.value is None and yearless(_text(scene.sentence, time))


def _to_come(p: Proposition) -> bool:
    """Whether a proposition tells of what is to come, and not only of what somebody is said to have done."""
    return p.stance.status in TO_COME and "unattributed-report" not in p.stance.rules


def _owned(
    scene: _Scene, places: Sequence[tuple[Moment | Reference, int | None]], written: frozenset[int]
) -> list[_Owned]:
    """The times of a sentence in its order, the counted ones resolved; what a date beside them tells is left out."""
    owned: list[_Owned] = []
    for time, predicate in places:
        if isinstance(time, Moment):
            owned.append(_Owned(time, predicate))
        elif predicate not in written:
            owned.append(_Owned(_resolved(time, _bases(scene, owned, time, predicate)), predicate))
    return owned


def _resolved(reference: Reference, bases: Sequence[str]) -> Moment:
    values = {counted(reference, base) for base in bases}
    value, precision = values.pop() if len(values) == 1 else (None, None)
    return Moment(reference.start, reference.end, value, precision)


def _bases(scene: _Scene, owned: Sequence[_Owned], reference: Reference, predicate: int | None) -> tuple[str, ...]:
    """The values that a reference may count from: that of the time before it in the sentence, else of the narrative;
    none where it is unclear."""
    sentence, before = scene.sentence, scene.before
    if reference.kind == "event":
        # `that battle` is the one just told of, also where the sentence before only looks back on it.
        values = tuple(v for v in (before.value, *before.beside) if v is not None)
        near = before.sentence == sentence.index - 1 and not owned and not before.to_come
        return values if near and len(values) == 1 else ()
    if owned:
        last = owned[-1]
        leads = last.predicate is not None and (_main(sentence, last.predicate) or _when(sentence, last.predicate))
        planned = last.predicate in scene.coming and predicate not in scene.coming
        fits = (reference.points or (leads and not planned)) and _sure_year(sentence, last.moment, before)
        return (last.moment.value,) if last.moment.value is not None and fits else ()
    if before.value is None or (before.to_come and predicate not in scene.coming):
        return ()
    return (before.value, *before.beside) if reference.points else (before.value,)


def _behind(scene: _Scene, owned: Sequence[_Owned]) -> Narrative:
    """The narrative behind a sentence: the time of its main clause; unclear where other clauses alone tell one, where
    the main clause tells two, and behind a look back."""
    if not owned:
        return scene.before
    sentence = scene.sentence
    main = [
        o for o in owned if o.predicate is not None and (_main(sentence, o.predicate) or _opens(sentence, o.moment))
    ]
    told_of = main[-1].predicate if main else None
    values = {o.moment.value for o in main if o.predicate == told_of}
    value = values.pop() if len(values) == 1 and _sure_year(sentence, main[-1].moment, scene.before) else None
    if value is not None and (_back(value, scene.before.value) or _perfect(sentence, told_of)):
        value = None
    beside = dict.fromkeys(o.moment.value for o in owned if o.moment.value is not None and o.moment.value != value)
    years = [y for o in owned for y in YEAR.findall(_text(sentence, o.moment))]
    year = years[-1] if years else scene.before.year
    return Narrative(value, tuple(beside), told_of in scene.coming, sentence.index, sentence.paragraph, year)


def _text(sentence: Sentence, moment: Moment) -> str:
    return sentence.text[moment.start : moment.end]


def _opens(sentence: Sentence, moment: Moment) -> bool:
    """Whether a time stands in front of its sentence, and so is that of the whole, wherever the parser hangs it."""
    return len(sentence.text[: moment.start].split()) <= 1


def _sure_year(sentence: Sentence, moment: Moment, before: Narrative) -> bool:
    """Whether the year of a time is its own, or no other is told of in the paragraph: behind `July 3, 1993`, that of
    `October 11` may be either this or the document's."""
    if moment.value is None or before.year is None or YEAR.search(_text(sentence, moment)):
        return True
    return before.year in moment.value or moment.value == before.value or any(references(_text(sentence, moment)))


def _back(value: str, before: str | None) -> bool:
    if before is None:
        return False
    shared = min(len(value), len(before))
    return value[:shared] < before[:shared]


def _perfect(sentence: Sentence, predicate: int | None) -> bool:
    """Whether a clause looks back, `had come`."""
    auxiliaries = kids(sentence, predicate, "aux") if predicate is not None else []
    return any(sentence.tokens[k].text.lower() == "had" for k in auxiliaries)


def _main(sentence: Sentence, predicate: int) -> bool:
    """Whether a predicate is that of the sentence: its root, coordinated with it, or what the root governs as one."""
    for here in _up(sentence, predicate):
        token = sentence.tokens[here]
        if token.dep == "root" or _behind_time(sentence, here):
            return True
    return False


def _up(sentence: Sentence, predicate: int) -> Iterator[int]:
    seen: set[int] = set()
    while predicate not in seen:
        yield predicate
        seen.add(predicate)
        if sentence.tokens[predicate].dep not in ("conj", "xcomp"):
            return
        predicate = sentence.tokens[predicate].head


def _behind_time(sentence: Sentence, predicate: int) -> bool:
    """Whether the parser took a main clause for a relative one of the time before it: `The next day he left`."""
    token = sentence.tokens[predicate]
    return token.dep == "acl:relcl" and sentence.tokens[token.head].dep == "root" and is_time(sentence, token.head)


def _when(sentence: Sentence, predicate: int) -> bool:
    """Whether a clause tells when that of the sentence came: `After Iraq invaded on August 2, ...`."""
    marks = kids(sentence, predicate, "mark", "advmod")
    return sentence.tokens[predicate].dep == "advcl" and any(
        sentence.tokens[k].text.lower() in CIRCUMSTANCE for k in marks
    )
