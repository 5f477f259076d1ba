"""The parts of a written time -> ISO 8601 value and precision, by the date of the document."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable

MONTHS = {name.lower(): i for i, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): i for i, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
WEEKDAYS = {name.lower(): i for i, name in enumerate(calendar.day_name)}
NUMBERS = {
    word: n for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
}

Value = tuple[str | None, str | None]
"""ISO 8601 value and precision; none of both where the words cannot be brought to a date."""


def value_of(kind: str, groups: dict[str, str], anchor: datetime.date | None) -> Value:
    """Take the kind of a wording, its parts by name and the date of the document, and return the value.

    >>> value_of("day", {"month1": "March", "day1": "5", "year1": "2021"}, None)
    ('2021-03-05', 'day')
    """
    try:
        return VALUES[kind](groups, anchor)
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


def _day(groups: dict[str, str], anchor: datetime.date | None) -> Value:
    if "m" in groups:
        return datetime.date(int(groups["year1"]), int(groups["m"]), int(groups["d"])).isoformat(), "day"
    month, day = _month(groups["month1"]), int(groups["day1"])
    if "year1" not in groups and anchor is None:
        return None, None
    year = int(groups["year1"]) if "year1" in groups else _near_year(month, day, anchor or datetime.date.min)
    return datetime.date(year, month, day).isoformat(), "day"


def _range(groups: dict[str, str], anchor: datetime.date | None) -> Value:
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


def _months(groups: dict[str, str], anchor: datetime.date | None) -> Value:
    month1, month2 = _month(groups["month1"]), _month(groups["month2"])
    over = month2 < month1
    if "year2" in groups:
        year2 = int(groups["year2"])
        year1 = int(groups["year1"]) if "year1" in groups else year2 - over
    elif anchor is None:
        return None, None
    else:
        year1 = _near_year(month1, 15, anchor)
        year2 = year1 + over
    first, last = f"{year1:04d}-{month1:02d}", f"{year2:04d}-{month2:02d}"
    return (f"{first}/{last}", "interval") if first < last else (None, None)


def _years(groups: dict[str, str], anchor: datetime.date | None) -> Value:
    first, last = groups["year1"], groups["year2"]
    return (f"{first}/{last}", "interval") if first < last else (None, None)


def _of_month(groups: dict[str, str], anchor: datetime.date | None) -> Value:
    month = _month(groups["month1"])
    if "year1" in groups:
        return f"{int(groups['year1']):04d}-{month:02d}", "month"
    if anchor is None:
        return None, None
    return f"{_near_year(month, 15, anchor):04d}-{month:02d}", "month"


def _month_of(groups: dict[str, str], anchor: datetime.date | None) -> Value:
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


def _near(groups: dict[str, str], anchor: datetime.date | None) -> Value:
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


def _ago(groups: dict[str, str], anchor: datetime.date | None) -> Value:
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


def _weekday(groups: dict[str, str], anchor: datetime.date | None) -> Value:
    if anchor is None:
        return None, None
    back = (anchor.weekday() - WEEKDAYS[groups["day"].lower()]) % 7
    if groups.get("which") == "next":
        return (anchor + datetime.timedelta(days=7 - back)).isoformat(), "day"
    if groups.get("which") == "last" and back == 0:
        back = 7
    return (anchor - datetime.timedelta(days=back)).isoformat(), "day"


def _word(groups: dict[str, str], anchor: datetime.date | None) -> Value:
    if anchor is None:
        return None, None
    step = {"yesterday": -1, "tomorrow": 1}.get(groups["word"].lower(), 0)
    return (anchor + datetime.timedelta(days=step)).isoformat(), "day"


def _year(groups: dict[str, str], anchor: datetime.date | None) -> Value:
    return groups["year1"], "year"


VALUES: dict[str, Callable[[dict[str, str], datetime.date | None], Value]] = {
    "iso": _day, "day": _day, "range": _range, "months": _months, "years": _years, "month": _of_month,
    "month-of": _month_of, "month-in": _month_of, "near": _near, "ago": _ago, "weekday": _weekday, "word": _word,
    "year": _year,
}  # fmt: skip
