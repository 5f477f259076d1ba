"""Lines on pages -> paragraphs: columns read one after the other, heads and feet left out, broken words mended."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from graphkit.text.lemmas import is_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?(?:\d{1,3}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE)
_MARK = re.compile(r"[\d*†‡,]{1,4}")
_NOTE = re.compile(r"^(?:\d{1,3}|[*†‡])[.)]?\s+(?=\S)")
_ITEM = re.compile(r"(?:[•▪‣●◦–—*-]|\(?(?:\d{1,2}|[a-z])[.)])\s+\S")
_ENDED = re.compile(r"[.!?:][\"”’')\]]*$")
# A line that ends so ends no sentence: a number at the start of the next is no number of an item.
_AMID = re.compile(r"[^\W\d_,]$|[=<>(/]$")
_BROKEN = re.compile(r"(?P<first>[^\W\d_]+(?:-[^\W\d_]+)*)-$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_REST = re.compile(r"[^\W\d_]+")
# Parts of the page where heads and feet stand.
_TOP, _BOTTOM = 0.88, 0.12
_SMALL, _TINY = 0.92, 0.75
# Distances between words, in heights of their letters.
_APART, _TOUCHING = 0.15, 0.7
_FEWEST_LINES, _FEWEST_LETTERS = 3, 15
_CELLS = " | "


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one base line `y` (upwards), from `left` to `right`, with the height of their letters."""

    text: str
    left: float
    right: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page, from the top down."""

    lines: tuple[Line, ...]
    width: float
    height: float


def running_text(pages: Sequence[Page]) -> list[str]:
    """Take pages and return their paragraphs in the order of reading, notes at the end.

    >>> page = Page((Line("They met.", 50, 95, 500, 10), Line("They agreed.", 50, 105, 470, 10)), 400, 600)
    >>> running_text([page])
    ['They met.', 'They agreed.']
    """
    repeated = _repeated(pages)
    bodies = [_body(page, repeated) for page in pages]
    every = [line for body in bodies for line in body]
    sizes = Counter[float]()
    for line in every:
        sizes[round(line.size, 1)] += len(line.text)
    usual = max(sizes, key=lambda size: (sizes[size], size), default=0.0)
    known = Counter(word.lower() for line in every for word in _WORD.findall(line.text))
    paragraphs: list[list[Line]] = []
    notes: list[list[Line]] = []
    for page, body in zip(pages, bodies, strict=True):
        lines = _without_marks(body, usual)
        below = _notes(lines, usual, page.height)
        notes += _paragraphs([line for line in lines if line in below], start=_NOTE)
        for column in _columns([line for line in lines if line not in below]):
            first, *others = _paragraphs(column)
            if paragraphs and _continues(paragraphs[-1], first):
                paragraphs[-1] += first
            else:
                paragraphs.append(first)
            paragraphs += others
    return [_text(each, known) for each in paragraphs] + [_NOTE.sub("", _text(each, known)) for each in notes]


def joined(runs: Iterable[Line]) -> Iterator[Line]:
    """Take stretches of words in any order and yield lines from the top down: what touches on one line is one."""
    for row in _rows(runs):
        last = row[0]
        for run in row[1:]:
            gap = (run.left - last.right) / max(run.size, last.size)
            if -0.3 < gap < _TOUCHING:
                text = f"{last.text}{' ' if gap > _APART else ''}{run.text}"
                last = replace(last, text=text, right=run.right, size=max(last.size, run.size))
            else:
                yield last
                last = run
        yield last


def _rows(lines: Iterable[Line]) -> list[list[Line]]:
    """Return lines by what stands at one height, from the top down and the left on."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (-line.y, line.left)):
        if rows and rows[-1][0].y - line.y < 0.25 * min(line.size, rows[-1][0].size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def _body(page: Page, repeated: frozenset[tuple[int, str]]) -> list[Line]:
    """Return the lines of a page without its head, foot and number."""
    rows = _rows(page.lines)
    for turned in (False, True):
        if turned:
            rows.reverse()
        while rows and _beside_the_text(outer := _outer(rows), page, repeated):
            rows = rows[len(outer) :]
    return [line for row in reversed(rows) for line in row]


def _outer(rows: list[list[Line]]) -> list[list[Line]]:
    """Return the first rows, up to where a gap parts them from the others."""
    for number, (row, other) in enumerate(pairwise(rows), start=1):
        if abs(row[0].y - other[0].y) > 1.35 * max(row[0].size, other[0].size):
            return rows[:number]
    return rows


def _beside_the_text(rows: list[list[Line]], page: Page, repeated: frozenset[tuple[int, str]]) -> bool:
    if any(_BOTTOM * page.height < line.y < _TOP * page.height for row in rows for line in row):
        return False
    numbered = len(rows) == 1 and any(_PAGE_NUMBER.fullmatch(end.text) for end in (rows[0][0], rows[0][-1]))
    return numbered or all(_said(line) in repeated or _PAGE_NUMBER.fullmatch(line.text) for row in rows for line in row)


def _repeated(pages: Sequence[Page]) -> frozenset[tuple[int, str]]:
    counted = Counter(said for page in pages for said in {_said(line) for line in page.lines})
    return frozenset(said for said, times in counted.items() if times > 1)


def _said(line: Line) -> tuple[int, str]:
    """Return at what height a line stands and what it says but for figures."""
    return round(line.y / 2), re.sub(r"\d+", "0", line.text.casefold())


def _without_marks(lines: list[Line], usual: float) -> list[Line]:
    """Return lines without the raised marks of notes; a line in small print that one stands before begins with it."""
    found: list[Line] = []
    last: Line | None = None
    for line in lines:
        if line.size <= _TINY * usual and _MARK.fullmatch(line.text):
            last = line
        elif last and line.size <= _SMALL * usual and _introduces(last, line):
            found.append(replace(line, text=f"{last.text} {line.text}", left=last.left))
        else:
            found.append(line)
    return found


def _introduces(mark: Line, line: Line) -> bool:
    return 0 < mark.y - line.y < 0.7 * line.size and -1 < line.left - mark.right < line.size


def _notes(lines: list[Line], usual: float, height: float) -> frozenset[Line]:
    """Return the lines in small print at the bottom of a page."""
    found: list[Line] = []
    for line in sorted(lines, key=lambda line: line.y):
        if line.size > _SMALL * usual or line.y > 0.4 * height:
            return frozenset(found)
        found.append(line)
    return frozenset()


def _columns(lines: list[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each column, in the order of reading; what runs across all columns parts what stands above
    from what stands below."""
    gutter = _gutter(lines)
    if gutter is None:
        if lines:
            yield [_in_one(row) for row in _rows(lines)]
        return
    sides: tuple[list[Line], list[Line]] = ([], [])
    across: list[Line] = []
    for row in [*_rows(lines), []]:
        crossing = not row or any(line.left < gutter - 1 and line.right > gutter for line in row)
        if crossing and any(sides):
            yield from _columns(across)
            for side in sides:
                yield from _columns(side)
            sides, across = ([], []), []
        for line in row:
            (across if crossing else sides[line.left >= gutter - 1]).append(line)
    yield from _columns(across)


def _gutter(lines: list[Line]) -> float | None:
    """Return where a right column of running text begins, None where there is but one."""
    if len(lines) < 2 * _FEWEST_LINES:
        return None
    first, last = min(line.left for line in lines), max(line.right for line in lines)
    found: list[tuple[int, float]] = []
    for edge, times in sorted(Counter(round(line.left) for line in lines).items()):
        if times >= _FEWEST_LINES and 0.2 < (edge - first) / (last - first) < 0.8:
            left = [line for line in lines if line.right < edge]
            right = [line for line in lines if line.left >= edge - 1]
            if _running(left) and _running(right):
                crossing = len(lines) - len(left) - len(right)
                found.append((min(len(left), len(right)) - crossing, float(edge)))
    return max(found)[1] if found else None


def _running(lines: list[Line]) -> bool:
    if len(lines) < _FEWEST_LINES:
        return False
    width = max(line.right - line.left for line in lines)
    wide = [line for line in lines if line.right - line.left > 0.6 * width and len(line.text) > _FEWEST_LETTERS]
    return 2 * len(wide) >= len(lines)


def _in_one(row: list[Line]) -> Line:
    return replace(row[0], text=_CELLS.join(line.text for line in row), right=row[-1].right)


def _paragraphs(lines: list[Line], *, start: re.Pattern[str] = _ITEM) -> list[list[Line]]:
    """Return the lines of one column by paragraph; `start` is what the first line of an item in a list looks like."""
    steps = [above.y - line.y for above, line in pairwise(lines) if _alike(above, line)]
    step = median(steps) if steps else 0.0
    right = max((line.right for line in lines), default=0.0)
    found: list[list[Line]] = []
    for line in lines:
        begins = start.match(line.text) and not (found and line.text[0].isalnum() and _AMID.search(found[-1][-1].text))
        if found and not begins and _follows(found[-1], line, step=step, right=right):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _follows(paragraph: list[Line], line: Line, *, step: float, right: float) -> bool:
    """Return whether a line goes on with the paragraph above it."""
    above = paragraph[-1]
    if not _alike(above, line) or _CELLS in above.text or _CELLS in line.text:
        return False
    if above.y - line.y > 1.18 * min(step, 1.6 * line.size):
        return False
    if above.text.endswith("-"):
        return True
    centred = abs(line.left + line.right - above.left - above.right) < line.size
    if line.left - above.left > 0.8 * line.size and not centred and not _ITEM.match(paragraph[0].text):
        return False
    # Where the first word would have had its place on the line above, that line was ended on purpose.
    letter = (line.right - line.left) / max(len(line.text), 1)
    spare = right - above.right - letter * (len(line.text.split(" ", 1)[0]) + 1)
    return spare < 0 or (spare < 0.3 * (right - above.left) and not _ENDED.search(above.text))


def _continues(last: list[Line], first: list[Line]) -> bool:
    """Return whether a paragraph at the top of a column goes on with the one at the foot of the column before."""
    above, line = last[-1], first[0]
    if not _alike(above, line) or _CELLS in above.text + line.text or _ENDED.search(above.text):
        return False
    return line.text[:1].islower() or (len(last) > 1 and not _ITEM.match(line.text))


def _alike(one: Line, other: Line) -> bool:
    return max(one.size, other.size) < 1.12 * min(one.size, other.size)


def _text(lines: list[Line], known: Counter[str]) -> str:
    text = lines[0].text
    for line in lines[1:]:
        text = _mended(text, line.text, known)
    return text


def _mended(text: str, more: str, known: Counter[str]) -> str:
    """Return two lines as one; a word broken at the end of the first is made whole."""
    broken, rest = _BROKEN.search(text), _REST.match(more)
    if broken is None or rest is None:
        return f"{text}{'' if text.endswith('-') else ' '}{more}"
    first, last = broken["first"].split("-")[-1].lower(), rest[0].lower()
    whole = first + last
    if not rest[0].islower() or known[f"{first}-{last}"] > 0:
        return text + more
    if known[whole] or is_word(whole) or not (is_word(first) and is_word(last)):
        return text[:-1] + more
    return text + more
