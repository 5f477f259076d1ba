"""Text files: the metadata block and the body after it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.text.documents import Document
from graphkit.text.readers.text import split, text_documents


def test_the_block_gives_the_fields_and_the_body_starts_right_after_it() -> None:
    text = '---\nTitle: "A call"\nurl: https://example.org/a?b=1\npublished : 2024-05-06\n---\n\nThey spoke.\n'
    [found] = text_documents(text, path="a.md", name="a.md")
    assert isinstance(found, Document)
    assert (found.title, found.url, str(found.published)) == ("A call", "https://example.org/a?b=1", "2024-05-06")
    assert found.text == "\nThey spoke.\n"


@pytest.mark.parametrize(
    "text",
    [
        "They spoke.",
        "---\nThey spoke.\n---\nAnd left.",
        "---\ntitle: never closed\nThey spoke.",
        "\n---\ntitle: not first\n---\nThey spoke.",
        "----\ntitle: four\n----\nThey spoke.",
    ],
)
def test_what_is_no_block_belongs_to_the_text(text: str) -> None:
    assert split(text) == ({}, text)


def test_lines_of_a_block_that_are_no_pairs_are_passed_over() -> None:
    text = "---\ntitle: A call\ntags:\n  - talks\n\n# remark\nauthor: A. Writer\n---\nThey spoke."
    assert split(text) == ({"title": "A call", "tags": "", "author": "A. Writer"}, "They spoke.")


def test_a_file_of_a_block_alone_has_an_empty_text() -> None:
    assert split("---\ntitle: A call\n---") == ({"title": "A call"}, "")


@given(st.text(st.sampled_from("-\n :at"), max_size=60))
def test_the_body_is_always_the_end_of_the_file(text: str) -> None:
    fields, body = split(text)
    assert text.endswith(body)
    assert fields or body == text
