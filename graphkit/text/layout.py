"""What of a line is layout and no text: bullets, quoting marks of e-mail, cells of a table, letters cast in one."""

from __future__ import annotations

import re
from collections.abc import Iterator

QUOTING = r"(?:>[> \t]*)"
BULLET = r"(?:(?:[•●▪◦‣·*–—-]|\(?\d{1,2}[.)]|\([a-z]\))[ \t]+(?=[^\W\d_]|[“\"‘'(\[$€£]))"
MARKS = re.compile(rf"[ \t]*{QUOTING}?{BULLET}?")
ITEM = re.compile(rf"[ \t]*{QUOTING}?{BULLET}")
TABS, GAPS, BARS = re.compile(r"[ ]*\t[ \t]*"), re.compile(r"[ ]{3,}"), re.compile(r"[ \t]*\|[ \t]*")
LONGEST_CELL = 3
# Letters that print as one character, as PDFs and old files write them.
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}


def begins_item(line: str) -> bool:
    """Take a line and return whether it begins an item of a list.

    >>> begins_item("• Poland bought tanks."), begins_item("2 tanks")
    (True, False)
    """
    return ITEM.match(line) is not None


def unquoted(line: str) -> str:
    """Take a line and return it without the quoting marks of e-mail at its head."""
    return re.sub(rf"^[ \t]*{QUOTING}", "", line)


def readable(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Take a text and the bounds of a line of it, and yield the bounds of what is to be read: the line without marks
    at its head or, of a row of a table, each of its cells.

    >>> line = "Poland\\t500\\t2023"
    >>> [line[a:b] for a, b in readable(line, 0, len(line))]
    ['Poland', '500', '2023']
    """
    marks = MARKS.match(text, start, end)
    start = marks.end() if marks else start
    border = next((found for found in (TABS, BARS, GAPS) if _is_row(text[start:end], found)), None)
    if border is None:
        yield start, end
        return
    for gap in border.finditer(text, start, end):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < end:
        yield start, end


def _is_row(line: str, border: re.Pattern[str]) -> bool:
    """Whether a line is a row of a table with such borders: no speaker's label, no sentence set with wide spaces."""
    cells = [cell for cell in border.split(line.strip()) if cell]
    if len(cells) < 2 or len(cells[0]) == 1 or cells[0].endswith(":"):
        return False
    short = all(len(cell.split()) <= LONGEST_CELL and cell[-1] not in ".!?" for cell in cells)
    return border is TABS or (short and len(cells) > 2)
