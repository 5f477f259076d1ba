"""JSON Lines and CSV: a document a row; a row that is none does not stop the others."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.text.documents import Document, Rejected
from graphkit.text.readers.tables import csv_documents, jsonl_documents


def jsonl(text: str) -> list[Document | Rejected]:
    return list(jsonl_documents(text, path="in/rows.jsonl", name="rows.jsonl"))


def table(text: str) -> list[Document | Rejected]:
    return list(csv_documents(text, path="in/rows.csv", name="rows.csv"))


def test_a_line_carries_the_fields_and_counts_its_number() -> None:
    rows = '{"text": "One.", "author": ["A. Writer", "B. Writer"], "title": null}\n\n{"id": 7, "text": "Two."}\n'
    assert jsonl(rows) == [
        Document(id="rows.jsonl#1", text="One.", author="A. Writer, B. Writer"),
        Document(id="7", text="Two."),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "open', "not JSON"),
        ("[1]", "not a JSON object"),
        ('{"id": "a"}', 'no "text"'),
        ('{"text": 3}', 'no "text"'),
        ('{"text": "a", "published": "May"}', "published 'May' is not a date"),
        ('{"text": "\\ud800"}', "surrogate"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_a_bad_line_is_rejected_by_its_number_and_the_rest_is_read(line: str, reason: str) -> None:
    first, bad, last = jsonl('{"text": "One."}\n' + line + '\n{"text": "Three."}')
    assert isinstance(bad, Rejected)
    assert bad.path == "in/rows.jsonl, line 2"
    assert reason in bad.reason
    assert [d.text for d in (first, last) if isinstance(d, Document)] == ["One.", "Three."]


def test_text_of_a_row_is_made_plain() -> None:
    [found] = jsonl('{"text": "a\\r\\nb\\u0000\\u2028c"}')
    assert isinstance(found, Document)
    assert found.text == "a\nb\u2028c"


def test_columns_are_found_by_name_whatever_their_order_and_case() -> None:
    rows = 'Published, Text ,id\n2024-05-06,"They met,\nthen left.",a\n\n,Two.,\n'
    first, second = table(rows)
    assert isinstance(first, Document)
    assert (first.id, first.text, str(first.published)) == ("a", "They met,\nthen left.", "2024-05-06")
    assert second == Document(id="rows.csv#2", text="Two.")


@pytest.mark.parametrize("mark", [";", "\t"])
def test_semicolons_and_tabs_part_cells_too(mark: str) -> None:
    assert table(f"id{mark}text\na{mark}One, two.\n") == [Document(id="a", text="One, two.")]


@pytest.mark.parametrize(
    ("rows", "place", "reason"),
    [
        ("id,body\na,One.\n", "in/rows.csv", 'no column "text"'),
        ("", "in/rows.csv", 'no column "text"'),
        ("id,text\na,One,two.\n", "in/rows.csv, row 1", "more cells than columns"),
        ("id,text\na\n", "in/rows.csv, row 1", 'no "text"'),
        ('id,text\na,"open\n', "in/rows.csv, line 2", "not CSV"),
    ],
)
def test_a_bad_table_or_row_is_rejected_with_its_place(rows: str, place: str, reason: str) -> None:
    [found] = table(rows)
    assert isinstance(found, Rejected)
    assert found.path == place
    assert reason in found.reason


def test_a_cell_may_be_longer_than_the_csv_modules_own_limit() -> None:
    long = "word " * 40_000
    [found] = table(f"text\n{long}\n")
    assert isinstance(found, Document)
    assert found.text == long


LINES = st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), min_size=1, max_size=4)


@given(LINES)
def test_both_tables_give_back_the_texts_that_were_written(texts: list[str]) -> None:
    sheet = io.StringIO(newline="")
    csv.writer(sheet).writerows([["id", "text"], *([f"n{n}", text] for n, text in enumerate(texts))])
    lines = "\n".join(json.dumps({"id": f"n{n}", "text": text}) for n, text in enumerate(texts))
    expected = [Document(id=f"n{n}", text=text) for n, text in enumerate(texts)]
    assert table(sheet.getvalue().replace("\r\n", "\n")) == expected
    assert jsonl(lines) == expected
