"""The answers written by hand agree with the reports they were read from."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graphkit import places
from graphkit.text.documents import Document
from graphkit.text.readers.sources import read

ANSWERS = Path(__file__).with_name("answers.toml")
QUESTIONS = {
    "meetings", "contacts", "visits", "agreements", "exercises", "deployments", "statements", "accusations", "plans",
    "sources", "evidence", "disagreements", "officeholders", "members", "units", "transfers", "sanctions", "chronicle",
    "climate", "links",
}  # fmt: skip


def cases() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(ANSWERS.read_text(encoding="utf-8"))["case"]
    return found


def cells() -> Iterator[dict[str, str]]:
    for case in cases():
        for row in case["rows"]:
            yield dict(zip(case["columns"], row, strict=True))


def reports() -> dict[str, str]:
    return {found.id: found.text for found in read([places.seeds_folder()]) if isinstance(found, Document)}


def test_every_question_has_one_to_three_cases_of_one_to_fifteen_rows() -> None:
    asked = [case["question"] for case in cases()]
    assert set(asked) == QUESTIONS
    assert all(asked.count(question) <= 3 for question in QUESTIONS)
    assert all(1 <= len(case["rows"]) <= 15 for case in cases())


def test_every_case_says_above_it_why_these_are_the_rows() -> None:
    lines = ANSWERS.read_text(encoding="utf-8").splitlines()
    assert all(lines[i - 1].startswith("# ") for i, line in enumerate(lines) if line == "[[case]]")


def test_every_sentence_stands_in_one_report_and_in_the_one_named() -> None:
    texts = reports()
    for row in cells():
        for sentence in (row.get(column) for column in ("sentence", "happened", "denial")):
            assert not sentence or sum(sentence in text for text in texts.values()) == 1, sentence
        if "document" in row:
            assert row["sentence"] in texts[row["document"]]


def test_offsets_are_where_the_sentence_stands() -> None:
    texts = reports()
    spans = [row for row in cells() if "start" in row]
    assert spans
    for row in spans:
        assert texts[row["document"]][int(row["start"]) : int(row["end"])] == row["sentence"]
