"""Ids and dates: what a source says of a text becomes a Document, or the reason why not."""

from __future__ import annotations

import datetime

import pytest

from graphkit.text.documents import Document, Rejected
from graphkit.text.readers.metadata import day, document

DAY = datetime.date(2024, 5, 6)


def made(fields: dict[str, str], *, published: datetime.date | None = None) -> Document | Rejected:
    return document(fields, "They met.", path="folder/a.txt", name="a.txt", published=published)


@pytest.mark.parametrize(
    ("fields", "id_"),
    [
        ({"id": "wire 17", "url": "https://example.org/17"}, "wire 17"),
        ({"url": "https://example.org/17"}, "https://example.org/17"),
        ({"id": ""}, "a.txt"),
        ({}, "a.txt"),
    ],
)
def test_the_id_is_the_id_given_else_the_url_else_the_name(fields: dict[str, str], id_: str) -> None:
    found = made(fields)
    assert isinstance(found, Document)
    assert found.id == id_


def test_every_field_is_carried_and_others_are_passed_over() -> None:
    fields = {
        "title": "A  call\nat noon",
        "url": "https://example.org/1",
        "published": "2024-05-06",
        "publisher": "The Wire",
        "author": "A. Writer",
        "colour": "red",
    }
    assert made(fields) == Document(
        id="https://example.org/1",
        text="They met.",
        title="A call at noon",
        url="https://example.org/1",
        published=DAY,
        publisher="The Wire",
        author="A. Writer",
    )


def test_the_date_of_the_source_goes_before_the_date_handed_in() -> None:
    other = datetime.date(2020, 1, 1)
    own, lent, none = made({"published": "2024-05-06"}, published=other), made({}, published=other), made({})
    assert [found.published for found in (own, lent, none) if isinstance(found, Document)] == [DAY, other, None]


@pytest.mark.parametrize("value", ["6 May 2024", "2024-13-01", "20240506", "2024-05", "2024-05-06x"])
def test_a_date_that_is_none_is_rejected_with_the_mend(value: str) -> None:
    assert made({"published": value}) == Rejected("folder/a.txt", f"published {value!r} is not a date; use YYYY-MM-DD")


def test_a_moment_gives_its_day() -> None:
    assert day("2024-05-06T23:59:00+09:00") == DAY


def test_half_of_a_surrogate_pair_is_rejected() -> None:
    found = document({}, "\ud83d", path="a.jsonl, line 1", name="a")
    assert isinstance(found, Rejected)
    assert "surrogate" in found.reason
