"""Days as pages write them -> dates, where they can be read in one way only."""

from __future__ import annotations

import datetime
import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY, _YEAR = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?", r"(?P<year>[12]\d{3})"
_WRITTEN = tuple(
    re.compile(
        r"(?:(?:(?:publication |release |issue )?date|(?:first )?(?:publish|post|issu|releas)ed)(?: on)?\s*:?\s*)?"
        r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
        + day
        + r"(?:[,T\s]+(?:at\s+)?\d{1,2}(?:[.:]\d\d)*(?:\.\d+)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|[+-]\d\d:?\d\d|[a-z]{2,4})?)?",
        re.IGNORECASE,
    )
    for day in (
        r"(?P<year>[12]\d{3})([-/]?)(?P<month>[01]\d)\2(?P<day>[0-3]\d)",
        rf"{_DAY}(?: of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"(?P<first>[0-3]?\d)(?P<mark>[./-])(?P<second>[0-3]?\d)(?P=mark){_YEAR}",
    )
)


def written_day(text: str, *, day_first: bool | None = None) -> datetime.date | None:
    """Take words that are a date and nothing else, and return it, or None where they are not or may be read two ways.

    A weekday, a time of day, and a label such as "Published" may stand with it. `day_first` says how its source writes
    days in figures, where that is known.

    >>> written_day("Published on Monday, March 31, 2025, 9:30 a.m. ET")
    datetime.date(2025, 3, 31)
    >>> written_day("31/03/2025"), written_day("03/04/2025")
    (datetime.date(2025, 3, 31), None)
    >>> written_day("03/04/2025", day_first=True)
    datetime.date(2025, 4, 3)
    """
    found = next((match for written in _WRITTEN if (match := written.fullmatch(text.strip()))), None)
    if found is None:
        return None
    parts = found.groupdict()
    if "first" in parts:
        day, month = _in_figures(int(parts["first"]), int(parts["second"]), True if parts["mark"] == "." else day_first)
    else:
        day = int(parts["day"])
        month = int(parts["month"]) if parts["month"].isdigit() else _MONTHS.index(parts["month"][:3].lower()) + 1
    try:
        return datetime.date(int(parts["year"]), month, day)
    except ValueError:
        return None


def _in_figures(first: int, second: int, day_first: bool | None) -> tuple[int, int]:
    if first > 12 or first == second or (day_first and second <= 12):
        return first, second
    if second > 12 or day_first is False:
        return second, first
    return 0, 0
