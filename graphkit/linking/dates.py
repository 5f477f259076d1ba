"""Words -> time values: ISO 8601 at the precision known, anchored on the document's date, never on today's."""

from __future__ import annotations

import calendar
import dataclasses
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

MONTHS = {name.lower(): i for i, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): i for i, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
WEEKDAYS = {name.lower(): i for i, name in enumerate(calendar.day_name)}
NUMBERS = {
    word: n for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
}

_NAMES = "|".join(calendar.month_name[1:])
_SHORT = "|".join(
    rf"{name}\.?" for name in ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept?", "Oct", "Nov", "Dec")
)
_MONTH = rf"(?P<{{0}}>{_NAMES}|{_SHORT})(?!\w)"
_DAY = r"(?P<{0}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\w|[.,]\d|:\d)"
_YEAR = r"(?P<{0}>1[5-9]\d\d|20\d\d)(?!\w)"
_TO = r"\s*(?:to|until|till|through|and|-|–|—)\s*"
_DAYS = "|".join(calendar.day_name)
_WEEKDAY = rf"(?:(?:{_DAYS}),?\s+)?"
_WHICH = "(?P<which>this|last|next)"
_COUNTS = "|".join(NUMBERS)


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
    ("day", _pattern(r"WEEKDAYMONTH1 DAY1,? YEAR1")),
    ("day", _pattern(r"WEEKDAYDAY1 (?:of )?MONTH1,? YEAR1")),
    ("month", _pattern(r"(?:(?:early|mid|late)(?:-| ))?MONTH1(?: of)?,? YEAR1")),
    ("month-in", _pattern(r"MONTH1 (?:of )?(?P<which>last|this|next) year")),
    ("month-of", _pattern(r"(?P<which>last|this|next) MONTH1")),
    ("day", _pattern(r"WEEKDAYMONTH1 DAY1")),
    ("day", _pattern(r"WEEKDAYDAY1 (?:of )?MONTH1")),
    ("near", _pattern(rf"(?:(?:earlier|later) )?{_WHICH} (?P<unit>week|weekend|month|year)\b", re.I)),
    ("ago", _pattern(rf"(?<![\d.,-])(?P<n>\d{{1,2}}|an?|{_COUNTS}) (?P<unit>day|week|month|year)s? ago\b", re.I)),
    ("weekday", _pattern(rf"(?:{_WHICH} )?(?P<day>{_DAYS})\b")),
    ("word", re.compile(r"\b(?P<word>today|yesterday|tomorrow|tonight)\b", re.I)),
    ("month", _pattern(r"(?<=\b[Ii]n )(?:(?:early|mid|late)(?:-| ))?MONTH1")),
    ("month", _pattern(r"(?<=\b[Ss]ince )(?:(?:early|mid|late)(?:-| ))?MONTH1")),
    ("month", _pattern(r"(?<=\b[Bb]y )(?:(?:early|mid|late)(?:-| ))?MONTH1")),
    ("year", _pattern(r"(?<=\b[Ii]n )YEAR1(?![-–]\d)")),
    ("year", _pattern(r"(?<=\b[Ss]ince )YEAR1")),
    ("year", _pattern(r"(?<=\b[Bb]y )YEAR1")),
)  # fmt: skip


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
                value, precision = _value(kind, found, anchor)
                best = Moment(found.start(), found.end(), value, precision)
        if best is None:
            return
        yield best
        at = best.end


def ahead(moment: Moment, text: str, *, anchor: datetime.date | None) -> Moment:
    """Take a moment, its words and the document's date, and return it as what is to come would have it.

    A bare weekday of a plan is the next one: `will visit on Friday`.

    >>> day = datetime.date(2025, 3, 31)
    >>> [friday] = moments("on Friday", anchor=day)
    >>> friday.value, ahead(friday, "Friday", anchor=day).value
    ('2025-03-28', '2025-04-04')
    """
    if anchor is None or text.lower() not in WEEKDAYS:
        return moment
    days = (WEEKDAYS[text.lower()] - anchor.weekday()) % 7
    return dataclasses.replace(moment, value=(anchor + datetime.timedelta(days=days)).isoformat())


def _value(kind: str, found: re.Match[str], anchor: datetime.date | None) -> tuple[str | None, str | None]:
    groups = {k: v for k, v in found.groupdict().items() if v}
    try:
        return _VALUES[kind](groups, anchor)
    except (ValueError, OverflowError):
        return None, None


def _month(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _near_year(month: int, day: int, anchor: datetime.date) -> int:
    """The year that makes a date without one lie nearest to the document's, the past preferred by a little."""
    return min(
        (anchor.year - 1, anchor.year, anchor.year + 1),
        key=lambda y: abs((datetime.date(y, month, min(day, 28)) - anchor).days + 45),
    )


def _day(groups: dict[str, str], anchor: datetime.date | None) -> tuple[str | None, str | None]:
    if "m" in groups:
        return datetime.date(int(groups["year1"]), int(groups["m"]), int(groups["d"])).isoformat(), "day"
    month, day = _month(groups["month1"]), int(groups["day1"])
    if "year1" not in groups and anchor is None:
        return None, None
    year = int(groups["year1"]) if "year1" in groups else _near_year(month, day, anchor or datetime.date.min)
    return datetime.date(year, month, day).isoformat(), "day"


def _range(groups: dict[str, str], anchor: datetime.date | None) -> tuple[str | None, str | None]:
    month1 = _month(groups["month1"])
    month2 = _month(groups["month2"]) if "month2" in groups else month1
    day1, day2 = int(groups["day1"]), int(groups["day2"])
    if "year1" not in groups and anchor is None:
        return None, None
    year1 = int(groups["year1"]) if "year1" in groups else _near_year(month1, day1, anchor or datetime.date.min)
    year2 = int(groups["year2"]) if "year2" in groups else year1
    if month2 < month1 and "year2" not in groups:
        # Over the turn of the year; a year that is told once is that of the end.
        year1, year2 = (year1 - 1, year1) if "year1" in groups else (year1, year1 + 1)
    first, last = datetime.date(year1, month1, day1), datetime.date(year2, month2, day2)
    if first > last:
        return None, None
    return f"{first.isoformat()}/{last.isoformat()}", "interval"


def _of_month(groups: dict[str, str], anchor: datetime.date | None) -> tuple[str | None, str | None]:
    month = _month(groups["month1"])
    if "year1" in groups:
        return f"{int(groups['year1']):04d}-{month:02d}", "month"
    if anchor is None:
        return None, None
    return f"{_near_year(month, 15, anchor):04d}-{month:02d}", "month"


def _month_of(groups: dict[str, str], anchor: datetime.date | None) -> tuple[str | None, str | None]:
    if anchor is None:
        return None, None
    month, which = _month(groups["month1"]), groups["which"]
    if which == "this":
        year = anchor.year
    elif which == "last":
        year = anchor.year - 1
    else:
        year = anchor.year + 1
    return f"{year:04d}-{month:02d}", "month"


def _near(groups: dict[str, str], anchor: datetime.date | None) -> tuple[str | None, str | None]:
    if anchor is None:
        return None, None
    step = {"last": -1, "this": 0, "next": 1}[groups["which"].lower()]
    unit = groups["unit"].lower()
    if unit == "year":
        return f"{anchor.year + step:04d}", "year"
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + step
        return f"{months // 12:04d}-{months % 12 + 1:02d}", "month"
    # A news week begins on the Sunday: `this week`, in Monday's paper, takes in the day before.
    sunday = anchor - datetime.timedelta(days=(anchor.weekday() + 1) % 7) + datetime.timedelta(weeks=step)
    first = sunday if unit == "week" else sunday - datetime.timedelta(days=1)
    last = first + datetime.timedelta(days=6 if unit == "week" else 1)
    return f"{first.isoformat()}/{last.isoformat()}", "interval"


def _ago(groups: dict[str, str], anchor: datetime.date | None) -> tuple[str | None, str | None]:
    if anchor is None:
        return None, None
    word = groups["n"].lower()
    n = int(word) if word.isdigit() else NUMBERS.get(word, 1)
    unit = groups["unit"].lower()
    if unit == "year":
        return f"{anchor.year - n:04d}", "year"
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 - n
        return f"{months // 12:04d}-{months % 12 + 1:02d}", "month"
    return (anchor - datetime.timedelta(days=n * (7 if unit == "week" else 1))).isoformat(), "day"


def _weekday(groups: dict[str, str], anchor: datetime.date | None) -> tuple[str | None, str | None]:
    if anchor is None:
        return None, None
    back = (anchor.weekday() - WEEKDAYS[groups["day"].lower()]) % 7
    if groups.get("which") == "next":
        return (anchor + datetime.timedelta(days=7 - back)).isoformat(), "day"
    if groups.get("which") == "last" and back == 0:
        back = 7
    return (anchor - datetime.timedelta(days=back)).isoformat(), "day"


def _word(groups: dict[str, str], anchor: datetime.date | None) -> tuple[str | None, str | None]:
    if anchor is None:
        return None, None
    step = {"yesterday": -1, "tomorrow": 1}.get(groups["word"].lower(), 0)
    return (anchor + datetime.timedelta(days=step)).isoformat(), "day"


def _year(groups: dict[str, str], anchor: datetime.date | None) -> tuple[str | None, str | None]:
    return groups["year1"], "year"


_VALUES = {
    "iso": _day, "day": _day, "range": _range, "month": _of_month, "month-of": _month_of, "month-in": _month_of,
    "near": _near, "ago": _ago,
    "weekday": _weekday, "word": _word, "year": _year,
}  # fmt: skip
