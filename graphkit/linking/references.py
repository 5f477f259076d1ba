"""Words that count from a time told before, `two days later`, `that month`, and what they count to."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphkit.linking.values import MONTHS, NUMBERS, WEEKDAYS, Value

_UNIT = r"(?P<unit>day|week|month|year)"
_COUNT = rf"(?<![\d.,-])\b(?P<n>\d{{1,2}}|an?|{'|'.join(NUMBERS)})\s+{_UNIT}s?"
_NAMES = "|".join(calendar.month_name[1:])
_NAMED = f"{'|'.join(calendar.day_name)}|{_NAMES}"
_DATED = rf"(?P<month>{_NAMES}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_YEAR = (
    r"(?:,|\s+of)?\s+(?i:(?P<which>that|the)\s+(?:(?P<step>same|following|next|previous|preceding)\s+)?year)\b(?!['’-])"
)
# What is no event behind `two days after that`: a time, or what begins a clause.
_NO_EVENT = rf"(?:days?|weeks?|months?|years?|time|date|the|an?|he|she|it|they|we|i|his|her|its|their|{_NAMED})"
_STOP = r"(?=\s*(?:[,.;]|$))"
# `the same day as`, `that day's`, `the next day of`: told by something else.
_ALONE = r"(?!['’-]|\s+(?:as|that|when|of|than)\b)"
_THAT = r"\b(?:(?i:earlier|later)\s+)?(?i:(?P<which>that)(?:\s+same)?)\s+"

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("date", re.compile(rf"\b{_DATED}\s+{_DAY}{_YEAR}")),
    ("date", re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_DATED}{_YEAR}")),
    ("date", re.compile(rf"\b{_DATED}{_YEAR}")),
    ("count", re.compile(rf"{_COUNT}\s+(?P<way>later|earlier|afterwards?)\b{_ALONE}", re.I)),
    ("count", re.compile(rf"{_COUNT}\s+(?P<way>before|after){_STOP}", re.I)),
    ("event", re.compile(rf"{_COUNT}\s+(?P<way>before|after)\s+that\s+(?!{_NO_EVENT}\b)[a-z]+\b", re.I)),
    ("vague", re.compile(r"\b(?:hour|day|week|month|year|decade)s?\s+(?:later|earlier)\b", re.I)),
    ("next", re.compile(rf"\bthe\s+(?P<step>same|following|next|previous|preceding)\s+{_UNIT}\b{_ALONE}", re.I)),
    ("next", re.compile(rf"\bthe\s+{_UNIT}\s+(?P<way>before|after){_STOP}", re.I)),
    ("next", re.compile(rf"{_THAT}(?i:{_UNIT})\b{_ALONE}")),
    ("date", re.compile(rf"{_THAT}(?P<month>{_NAMES})\b(?!\s+\d|['’-])")),
    ("coming", re.compile(rf"\b[Tt]he\s+following\s+(?P<name>{_NAMED})\b(?!\s+\d|['’-])")),
)  # fmt: skip
_STEPS = {"next": 1, "following": 1, "later": 1, "after": 1, "afterward": 1, "afterwards": 1}
_STEPS |= {"previous": -1, "preceding": -1, "earlier": -1, "before": -1}
# `over the next month` is no month, `until that day` not the day itself.
_LOOSE = re.compile(r"\b(?:over|within|for|until|till|by|before|after|since|through|from|than)\s+$", re.I)
_IN = re.compile(r"\b(?:in|during)\s+$", re.I)
_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Reference:
    """Words of a text that count from a time told before: offsets in that text, the kind of wording and its parts."""

    start: int
    end: int
    kind: str
    parts: Mapping[str, str]

    @property
    def points(self) -> bool:
        """Whether the words only point at the time told last, `that year`, and do not go on from it."""
        return "which" in self.parts or self.parts.get("step") == "same"


def references(text: str) -> Iterator[Reference]:
    """Take a text and return the words in it that count from a time told before, in text order, none over another.

    >>> text = "That May he came; two days later he left."
    >>> [text[r.start : r.end] for r in references(text)]
    ['That May', 'two days later']
    """
    at = 0
    while at < len(text):
        hits = [(kind, hit) for kind, pattern in PATTERNS if (hit := pattern.search(text, at))]
        if not hits:
            return
        kind, first = min(hits, key=lambda pair: pair[1].start())
        parts = {key: part.lower() for key, part in first.groupdict().items() if part}
        yield Reference(first.start(), first.end(), "vague" if _loose(first, parts) else kind, parts)
        at = first.end()


def counted(reference: Reference, told: str) -> Value:
    """Take a reference and the value of the time it counts from, and return what it counts to, at the precision that
    this allows; nothing where the time told is too vague.

    >>> [later] = references("two days later")
    >>> counted(later, "2023-02-20"), counted(later, "2023-02")
    (('2023-02-22', 'day'), (None, None))
    """
    year, month, day = _from(told)
    if year is None:
        return None, None
    try:
        return _counted(reference, year, month, day)
    except (ValueError, OverflowError):
        return None, None


def _loose(found: re.Match[str], parts: Mapping[str, str]) -> bool:
    before = found.string[max(0, found.start() - 20) : found.start()]
    moved = parts.get("step") == "next" and bool(_IN.search(before))
    quoted = found.string[: found.start()]
    inside = quoted.count("“") > quoted.count("”") or quoted.count('"') % 2 == 1
    return bool(_LOOSE.search(before)) or moved or inside


def _from(told: str) -> tuple[int | None, int | None, int | None]:
    """Year, month and day as far as they are sure; of an interval, what its ends have in common."""
    ends = [_ISO.fullmatch(end) for end in told.split("/")]
    sure: list[int | None] = []
    for place in (1, 2, 3):
        found = {end[place] if end else None for end in ends}
        common = found.pop() if len(found) == 1 else None
        sure.append(int(common) if common and None not in sure else None)
    return sure[0], sure[1], sure[2]


def _counted(reference: Reference, year: int, month: int | None, day: int | None) -> Value:
    parts = reference.parts
    if reference.kind == "date":
        return _dated(parts, year + _STEPS.get(parts.get("step", ""), 0))
    if reference.kind == "coming":
        return _coming(parts["name"], year, month, day)
    if reference.kind == "vague":
        return None, None
    word = parts.get("n", "1")
    n = int(word) if word.isdigit() else NUMBERS.get(word, 1)
    return _moved(
        parts["unit"], n * _STEPS.get(parts.get("way") or parts.get("step", ""), 0), parts, (year, month, day)
    )


def _moved(unit: str, steps: int, parts: Mapping[str, str], told: tuple[int, int | None, int | None]) -> Value:
    year, month, day = told
    if unit == "year":
        return datetime.date(year + steps, 1, 1).isoformat()[:4], "year"
    if month is None:
        return None, None
    if unit == "month":
        months = year * 12 + month - 1 + steps
        return datetime.date(months // 12, months % 12 + 1, 1).isoformat()[:7], "month"
    if day is None:
        return None, None
    here = datetime.date(year, month, day) + datetime.timedelta(days=steps * (7 if unit == "week" else 1))
    if unit == "day":
        return here.isoformat(), "day"
    # Weeks are counted roughly; one that is named runs from Sunday, as in the news.
    back = 3 if "n" in parts else (here.weekday() + 1) % 7
    first = here - datetime.timedelta(days=back)
    return f"{first.isoformat()}/{(first + datetime.timedelta(days=6)).isoformat()}", "interval"


def _dated(parts: Mapping[str, str], year: int) -> Value:
    month = MONTHS[parts["month"].rstrip(".")]
    if "day" in parts:
        return datetime.date(year, month, int(parts["day"])).isoformat(), "day"
    return datetime.date(year, month, 1).isoformat()[:7], "month"


def _coming(name: str, year: int, month: int | None, day: int | None) -> Value:
    if name in MONTHS:
        if month is None:
            return None, None
        named = MONTHS[name]
        return datetime.date(year + (named <= month), named, 1).isoformat()[:7], "month"
    if month is None or day is None:
        return None, None
    told = datetime.date(year, month, day)
    days = (WEEKDAYS[name] - told.weekday() - 1) % 7 + 1
    return (told + datetime.timedelta(days=days)).isoformat(), "day"
