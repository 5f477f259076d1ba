"""The sample reports are dated, short, and each named with its sources."""

from __future__ import annotations

import re

from graphkit import places
from graphkit.text.documents import Document
from graphkit.text.readers.sources import read


def reports() -> list[Document]:
    found = list(read([places.seeds_folder()]))
    assert all(isinstance(document, Document) for document in found)
    return [document for document in found if isinstance(document, Document)]


def test_there_are_six_and_all_carry_their_metadata() -> None:
    assert len(reports()) == 6
    for document in reports():
        assert document.title
        assert document.published is not None
        assert document.publisher == "graphkit seeds"
        assert document.author


def test_each_is_a_short_report() -> None:
    for document in reports():
        assert 150 <= len(document.text.split()) <= 300, document.id


def test_the_readme_gives_each_report_its_day_and_its_sources() -> None:
    rows = (places.seeds_folder() / "README.md").read_text(encoding="utf-8").splitlines()
    told = {cells[1].strip(" `"): cells for cells in (row.split("|") for row in rows) if len(cells) == 6}
    for document in reports():
        assert told[document.id][2].strip() == str(document.published), document.id
        assert len(told[document.id][4]) > 30, document.id


def test_together_they_show_what_is_to_be_read() -> None:
    text = "\n".join(document.text for document in reports())
    for wording in (
        r"\bvisited\b", r"\bmet with\b", r'called .{5,30} "', r"\bannounced that\b", r"\bsigned\b", r"\$7\.2 million",
        r"\bdeployed\b", r"\bexercise", r"\brefused to\b", r"\brejected\b", r"\bplans to\b", r"\bIf\b", r"\baccused\b",
        r"\bdid not deny\b", r", the U\.S\. Secretary of Defense,", r"\(USFJ\)", r"on Sunday", r"earlier this month",
    ):  # fmt: skip
        assert re.search(wording, text), wording
