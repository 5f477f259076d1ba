"""`Timeline`: events along time, a lane for each class of event; plain data, shares of the width from 0 to 1."""

from __future__ import annotations

import calendar
import datetime
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graphkit.drawing.style import LINES, spoken, standing
from graphkit.linking.claims import Claim

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_GAP = 1
_BREAK = 0.35


@dataclass(frozen=True, slots=True)
class Mark:
    """What happened on one day, in one month, year or span, of one standing: from `start` to `end`, shares of the
    width; `when` is ISO 8601, `count` how many events, `facts` the claims on them."""

    start: float
    end: float
    when: str
    standing: str
    count: int
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """One class of event: its marks in order of time, and the claims on events whose time is not known."""

    label: str
    count: int
    marks: tuple[Mark, ...]
    undated: int
    undated_facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """A year on the axis, or, where `label` is empty, a break: years in which nothing happened."""

    label: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lanes, those with most events first, and the axis they share; `dated` and `undated` count events."""

    lanes: tuple[Lane, ...]
    years: tuple[Year, ...]
    dated: int
    undated: int


def timeline(claims: Iterable[Claim]) -> Timeline:
    """Take claims and return the timeline of the events they tell; an event of no class of its own is left out.

    Claims on one event count once. Years in which much happened are wide, years in which nothing did are a break.
    """
    told = [claim for claim in claims if claim.event is not None and claim.event.type != "Event"]
    told.sort(key=lambda claim: (claim.document, claim.start, claim.clause, claim.id))
    dated = {claim.id: span for claim in told if (span := days(claim))}
    axis = _axis(dated.values())
    by_class: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in told:
        by_class[spoken(claim.event.type) if claim.event else ""].append(claim)
    lanes = [_lane(label, held, dated, axis) for label, held in by_class.items()]
    return Timeline(
        lanes=tuple(sorted(lanes, key=lambda lane: (-lane.count, lane.label))),
        years=tuple(year for _, year in sorted(axis.items())),
        dated=sum(lane.count - lane.undated for lane in lanes),
        undated=sum(lane.undated for lane in lanes),
    )


def days(claim: Claim) -> tuple[int, int] | None:
    """Take a claim and return the first and the last day of its time, counted from year 1; None where not known.

    An interval with one open side is the day of the other.
    """
    value = claim.time.value if claim.time else None
    sides = [side for part in (value or "").split("/") if part not in ("", "..") and (side := _side(part))]
    return (min(side[0] for side in sides), max(side[1] for side in sides)) if sides else None


def _side(text: str) -> tuple[int, int] | None:
    found = _DAY.match(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = datetime.date(year or 0, month or 1, day or 1)
        last_day = day or calendar.monthrange(first.year, month or 12)[1]
        return first.toordinal(), datetime.date(first.year, month or 12, last_day).toordinal()
    except ValueError:
        return None


def _axis(spans: Iterable[tuple[int, int]]) -> Mapping[int, Year]:
    """Take spans of days and return years by number; a break stands under the first year of its gap."""
    held: Counter[int] = Counter()
    for first, last in set(spans):
        held[datetime.date.fromordinal(first).year] += 1
        held[datetime.date.fromordinal(last).year] += 0
    weights: dict[int, float] = {}
    before = None
    for year in sorted(held):
        if before is not None and year - before > _GAP:
            weights[before + 1] = -_BREAK
        weights[year] = 1 + math.log2(1 + held[year])
        before = year
    whole = sum(abs(weight) for weight in weights.values()) or 1.0
    axis, done = {}, 0.0
    for year, weight in weights.items():
        start, done = done, done + abs(weight)
        axis[year] = Year(str(year) if weight > 0 else "", round(start / whole, 5), round(done / whole, 5))
    return axis


def _share(day: int, axis: Mapping[int, Year], *, after: bool) -> float:
    """Take a day and the axis and return where the day begins, or, `after` it, ends."""
    date = datetime.date.fromordinal(day)
    year, first = axis[date.year], datetime.date(date.year, 1, 1).toordinal()
    part = (day - first + (1 if after else 0)) / (366 if calendar.isleap(date.year) else 365)
    return round(year.start + part * (year.end - year.start), 5)


def _lane(label: str, claims: Sequence[Claim], dated: Mapping[str, tuple[int, int]], axis: Mapping[int, Year]) -> Lane:
    at: defaultdict[tuple[tuple[int, int], str], list[Claim]] = defaultdict(list)
    with_time = {_event(claim) for claim in claims if claim.id in dated}
    loose = [claim for claim in claims if _event(claim) not in with_time]
    for claim in claims:
        if claim.id in dated:
            at[dated[claim.id], standing(claim)].append(claim)
    order = {line.key: place for place, line in enumerate(LINES)}
    marks = [
        Mark(
            start=_share(span[0], axis, after=False),
            end=_share(span[1], axis, after=True),
            when=(held[0].time.value or "") if held[0].time else "",
            standing=key,
            count=len({_event(claim) for claim in held}),
            facts=tuple(claim.id for claim in held),
        )
        for (span, key), held in sorted(at.items(), key=lambda item: (item[0][0], order[item[0][1]]))
    ]
    undated = {_event(claim) for claim in loose}
    return Lane(label, len(with_time | undated), tuple(marks), len(undated), tuple(claim.id for claim in loose))


def _event(claim: Claim) -> str:
    return claim.event.id if claim.event else claim.id
