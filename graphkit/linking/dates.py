"""Words -> time values: ISO 8601 at the precision known, anchored on the document's date, never on today's."""

from __future__ import annotations

import calendar
import dataclasses
import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graphkit.linking.values import NUMBERS, WEEKDAYS, value_of

_NAMES = "|".join(calendar.month_name[1:])
_SHORT = "|".join(
    rf"{name}\.?" for name in ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept?", "Oct", "Nov", "Dec")
)
_MONTH = rf"(?P<{{0}}>{_NAMES}|{_SHORT})(?!\w)"
_DAY = r"(?P<{0}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\w|[.,]\d|:\d)"
_YEAR = r"(?P<{0}>1[5-9]\d\d|20\d\d)(?!\w)"
_TO = r"\s*(?:to|until|till|through|(?P<both>and)|-|–|—)\s*"
_DAYS = "|".join(calendar.day_name)
_WEEKDAY = rf"(?:(?:{_DAYS}),?\s+)?"
_WHICH = "(?P<which>this|last|next)"
_COUNTS = "|".join(NUMBERS)
# Which side of a time is open by the word before it; what comes a measured time before or after is elsewhere.
_BEGINS = re.compile(r"\b(?:since|after)\s+$", re.I)
_ENDS = re.compile(r"\b(?:until|till|through|by|before)\s+$", re.I)
_MEASURED = re.compile(r"\b(?:day|week|month|year)s?\s+(?:before|after|from)\s+$", re.I)
# What makes a time a rough one, another's, one of two, or one that it was not.
_ABOUT = r"(?:(?:more|less|fewer)\s+than|at\s+(?:least|most)|over|under|nearly|almost|about|around|roughly|some)"
_ROUGH = re.compile(rf"\b{_ABOUT}\s+$", re.I)
_ANOTHERS = re.compile(r"\b(?:before|after|since|until|till)\s+(?:the|a|its|his|her|their)\s+$", re.I)
_NOT = re.compile(r"\bnot\s+(?:in|on)\s+$", re.I)
_ONE = rf"(?:{_NAMES}|{_DAYS}|(?:1[5-9]|20)\d\d)"
_OR_THIS = re.compile(rf"\b{_ONE}\s+or\s+(?:in\s+|on\s+)?$|\b(?:{_DAYS})\s+(?:to|through|and)\s+(?:on\s+)?$")
_OR_THAT = re.compile(rf"\s+or\s+(?:in\s+|on\s+)?{_ONE}|\s+(?:to|through|and)\s+(?:on\s+)?(?:{_DAYS})\b")
_DAY_BEHIND = re.compile(rf"\s+(?:on\s+)?(?:{_DAYS})\b|\s+the\s+\d")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_THE = re.compile(r"\bthe\s+$", re.I)
_BETWEEN = re.compile(r"\bbetween\s+$", re.I)


def _pattern(text: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    parts = {"MONTH": _MONTH, "DAY": _DAY, "YEAR": _YEAR}
    text = text.replace("TO", _TO).replace("WEEKDAY", _WEEKDAY)
    for key, part in parts.items():
        for i in ("1", "2"):
            text = text.replace(key + i, part.format(key.lower() + i))
    # A line may be broken inside a date; a lookbehind must have one width.
    text = re.sub(r"(\(\?<=[^ )]*) \)", r"\1\\s)", text).replace(" ", r"\s+")
    return re.compile(rf"\b{text}", flags)


# Tried in this order at each place: the longer wording first.
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("iso", re.compile(r"\b(?P<year1>1[5-9]\d\d|20\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])\b")),
    ("range", _pattern(r"MONTH1 DAY1,? YEAR1TOMONTH2 DAY2,? YEAR2")),
    ("range", _pattern(r"DAY1 MONTH1 YEAR1TODAY2 MONTH2 YEAR2")),
    ("range", _pattern(r"MONTH1 DAY1TOMONTH2 DAY2(?:,? YEAR1)?")),
    ("range", _pattern(r"DAY1 MONTH1TODAY2 MONTH2(?:,? YEAR1)?")),
    ("range", _pattern(r"MONTH1 DAY1TODAY2(?:,? YEAR1)?")),
    ("range", _pattern(r"DAY1TODAY2 MONTH1(?:,? YEAR1)?")),
    *(("years", _pattern(rf"(?<=\b{word} )YEAR1TOYEAR2(?![-–]\d)")) for word in ("[Ff]rom", "[Bb]etween", "[Ii]n")),
    ("day", _pattern(r"WEEKDAYMONTH1 DAY1,? YEAR1")),
    ("day", _pattern(r"WEEKDAYDAY1 (?:of )?MONTH1,? YEAR1")),
    ("months", _pattern(r"MONTH1,? YEAR1TOMONTH2,? YEAR2")),
    ("months", _pattern(r"MONTH1TOMONTH2,? YEAR2")),
    ("month", _pattern(r"(?:(?:early|mid|late)(?:-| ))?MONTH1(?: of)?,? YEAR1")),
    ("month-in", _pattern(r"MONTH1 (?:of )?(?P<which>last|this|next) year")),
    ("month-of", _pattern(r"(?P<which>last|this|next) MONTH1")),
    ("day", _pattern(r"WEEKDAYMONTH1 DAY1")),
    ("day", _pattern(r"WEEKDAYDAY1 (?:of )?MONTH1")),
    ("near", _pattern(rf"(?:(?:earlier|later) )?{_WHICH} (?P<unit>week|weekend|month|year)\b", re.I)),
    ("ago", _pattern(rf"(?<![\d.,-])(?P<n>\d{{1,2}}|an?|{_COUNTS}) (?P<unit>day|week|month|year)s? ago\b", re.I)),
    ("weekday", _pattern(rf"(?:{_WHICH} )?(?P<day>{_DAYS})\b")),
    ("word", re.compile(r"\b(?P<word>today|yesterday|tomorrow|tonight)\b", re.I)),
    *(("months", _pattern(rf"(?<=\b{word} )MONTH1TOMONTH2")) for word in ("[Ff]rom", "[Bb]etween", "[Ii]n")),
    *(("month", _pattern(rf"(?<=\b{word} )(?:(?:early|mid|late)(?:-| ))?MONTH1"))
      for word in ("[Ii]n", "[Ss]ince", "[Bb]y", "[Uu]ntil")),
    *(("year", _pattern(rf"(?<=\b{word} )YEAR1(?![-–]\d)"))
      for word in ("[Ii]n", "[Ss]ince", "[Bb]y", "[Uu]ntil", "[Tt]ill")),
)  # fmt: skip
_MONTH_NAME = re.compile(rf"\b(?:{_NAMES}|{_SHORT})(?!\w)")
_TOLD_YEAR = re.compile(r"\b\d{4}\b|\b(?:next|this|last|coming)\b", re.I)
_YEAR_OF = re.compile(r"(?<![\d-])\d{4}(?=-|$|/)")


@dataclass(frozen=True, slots=True)
class Moment:
    """A time found in a text: offsets in that text, ISO 8601 value (None: not anchored), precision."""

    start: int
    end: int
    value: str | None
    precision: str | None


def moments(text: str, *, anchor: datetime.date | None) -> Iterator[Moment]:
    """Take a text and the date of its document and return the times in it, in text order, none over another.

    >>> day = datetime.date(2025, 3, 31)
    >>> [m.value for m in moments("on March 24, in July last year, from May 2 to 5, 2024", anchor=day)]
    ['2025-03-24', '2024-07', '2024-05-02/2024-05-05']
    """
    at = 0
    while at < len(text):
        best: Moment | None = None
        for kind, pattern in PATTERNS:
            found = pattern.search(text, at)
            if found is not None and (best is None or found.start() < best.start):
                best = _moment(kind, found, anchor)
        if best is None:
            return
        yield best
        at = best.end


def _moment(kind: str, found: re.Match[str], anchor: datetime.date | None) -> Moment:
    groups = {k: v for k, v in found.groupdict().items() if v}
    value, precision = value_of(kind, groups, anchor)
    before = found.string[max(0, found.start() - 20) : found.start()]
    two = "both" in groups and not _BETWEEN.search(before)
    # `the next year` may be the twelve months to come, or that after another year.
    loose = groups.get("which", "this") != "this" and _THE.search(before)
    if value is None or two or loose or _MEASURED.search(before) or _unsure(kind, before, found.string[found.end() :]):
        return Moment(found.start(), found.end(), None, None)
    if _BEGINS.search(before):
        value, precision = f"{value.partition('/')[0]}/..", "interval"
    elif _ENDS.search(before):
        value, precision = f"../{value.rpartition('/')[2]}", "interval"
    return Moment(found.start(), found.end(), value, precision)


def _unsure(kind: str, before: str, behind: str) -> bool:
    """Whether what stands around a time leaves open when it was: `not in 2019`, `in 2019 or 2020`, `more than two years
    ago`, `since the March 2022 attack`."""
    if kind == "weekday" and re.search(r"\bago\s+(?:on\s+)?$", before):
        return True
    if kind in ("ago", "weekday") and (_DAY_BEHIND.match(behind) or (kind == "ago" and _ROUGH.search(before))):
        return True
    named = _ANOTHERS.search(before) and re.match(r"\s+[a-z]", behind)
    return bool(named or _NOT.search(before) or _OR_THIS.search(before) or _OR_THAT.match(behind))


def ahead(moment: Moment, text: str, *, anchor: datetime.date | None) -> Moment:
    """Take a moment, its words and the document's date, and return it as what is to come would have it.

    A bare weekday of a plan is the next one: `will visit on Friday`; a day whose year is open is none that is past.

    >>> day = datetime.date(2025, 3, 31)
    >>> [friday] = moments("on Friday", anchor=day)
    >>> friday.value, ahead(friday, "Friday", anchor=day).value
    ('2025-03-28', '2025-04-04')
    """
    if anchor is None or moment.value is None:
        return moment
    last = moment.value.rpartition("/")[2]
    if yearless(text) and last < anchor.isoformat()[: len(last)] and last[:1].isdigit():
        return _moved(moment, lambda y: f"{int(y[0]) + 1:04d}")
    if text.lower() not in WEEKDAYS:
        return moment
    days = (WEEKDAYS[text.lower()] - anchor.weekday()) % 7
    coming = (anchor + datetime.timedelta(days=days)).isoformat()
    return dataclasses.replace(moment, value=_ISO_DAY.sub(coming, moment.value))


def behind(moment: Moment, text: str, *, anchor: datetime.date | None) -> Moment:
    """Take a moment, its words and the document's date, and return it as what is done would have it: in a year that is
    not told, it is not of a day to come.

    >>> day = datetime.date(2025, 12, 30)
    >>> [january] = moments("took office in January", anchor=day)
    >>> january.value, behind(january, "January", anchor=day).value
    ('2026-01', '2025-01')
    """
    if anchor is None or moment.value is None or not yearless(text):
        return moment
    first = moment.value.partition("/")[0]
    if first <= anchor.isoformat()[: len(first)]:
        return moment
    return _moved(moment, lambda y: f"{int(y[0]) - 1:04d}")


def yearless(text: str) -> bool:
    """Take the words of a time and return whether they name a month and leave its year open."""
    return _MONTH_NAME.search(text) is not None and not _TOLD_YEAR.search(text)


def in_year(moment: Moment, year: str) -> Moment:
    """Take a moment that lies in one year and return it in another; one over the turn of a year stays as it is."""
    value = moment.value or ""
    years = set(_YEAR_OF.findall(value))
    return moment if len(years) != 1 else _moved(moment, lambda _: year)


def _moved(moment: Moment, year: Callable[[re.Match[str]], str]) -> Moment:
    """A moment in the year that is given for its own; of a leap day there may be none."""
    value = _YEAR_OF.sub(year, moment.value or "")
    leaps = all(calendar.isleap(int(day[:4])) for day in _ISO_DAY.findall(value) if day.endswith("-02-29"))
    return dataclasses.replace(moment, value=value if leaps else None, precision=moment.precision if leaps else None)
