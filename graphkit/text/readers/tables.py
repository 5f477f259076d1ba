"""`.jsonl` and `.csv` -> one Document a row: its column `text`, and what the other columns say of it."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from graphkit.text.documents import Document, Rejected
from graphkit.text.readers.decoding import plain
from graphkit.text.readers.metadata import FIELDS, document

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping

_LONGEST_CELL = 2**31 - 1


def jsonl_documents(
    text: str, *, path: str, name: str, published: datetime.date | None = None
) -> Iterator[Document | Rejected]:
    """Take a JSON Lines file's text and yield a document a line; a line that is none is rejected, the rest is read.

    >>> rows = '{"id": "a", "text": "They met."}\\n{"id": "b"}\\n'
    >>> [found, lost] = jsonl_documents(rows, path="rows.jsonl", name="rows.jsonl")
    >>> found.id, lost.path, lost.reason
    ('a', 'rows.jsonl, line 2', 'no "text"; give each row one')
    """
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        place = f"{path}, line {number}"
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            yield Rejected(place, "not JSON; write one object a line")
            continue
        if isinstance(row, dict):
            yield _row(row, place=place, name=f"{name}#{number}", published=published)
        else:
            yield Rejected(place, "not a JSON object; write one object a line")


def csv_documents(
    text: str, *, path: str, name: str, published: datetime.date | None = None
) -> Iterator[Document | Rejected]:
    """Take a CSV file's text, its first line the names of the columns, and yield a document a row.

    Cells are parted by commas, or by semicolons or tabs where the first line has those and no comma.
    """
    # The module's limit of 128 KiB a cell is process-wide and lower than a long report.
    csv.field_size_limit(_LONGEST_CELL)
    head = text.split("\n", 1)[0]
    mark = next((m for m in ",;\t" if m in head), ",")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        columns = [column.strip().lower() for column in next(rows, [])]
        if "text" not in columns:
            yield Rejected(path, 'no column "text"; name the columns in the first line')
            return
        for number, cells in enumerate((row for row in rows if row), start=1):
            place = f"{path}, row {number}"
            if len(cells) > len(columns):
                yield Rejected(place, "more cells than columns; put cells that hold the separator in double quotes")
            else:
                row = dict(zip(columns, cells, strict=False))
                yield _row(row, place=place, name=f"{name}#{number}", published=published)
    except csv.Error as error:
        yield Rejected(f"{path}, line {rows.line_num}", f"not CSV: {error}; put cells with quotes in double quotes")


def _row(row: Mapping[str, Any], *, place: str, name: str, published: datetime.date | None) -> Document | Rejected:
    text = row.get("text")
    if not isinstance(text, str):
        return Rejected(place, 'no "text"; give each row one')
    fields = {field: _cell(row[field]) for field in FIELDS if row.get(field) is not None}
    return document(fields, plain(text), path=place, name=name, published=published)


def _cell(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
