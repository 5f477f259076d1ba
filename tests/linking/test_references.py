"""Words that count from a time told before: which they are, and what they count to at the precision that allows."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.linking.references import counted, references


def found(text: str) -> list[str]:
    return [text[r.start : r.end] for r in references(text)]


def values(text: str, told: str) -> list[tuple[str | None, str | None]]:
    return [counted(r, told) for r in references(text)]


@pytest.mark.parametrize(
    "text",
    [
        "two days ago",
        "within days",
        "two days after the talks",
        "the day before the talks",
        "the day after tomorrow",
        "the same day as Rossi",
        "the following years",
        "the next day of talks",
        "that day's talks",
        "a year later than planned",
        "that Decembers",
        "on that note",
        "1.5 years later",
        "the day he came",
        "",
    ],
)
def test_words_that_count_from_nothing_told_are_none(text: str) -> None:
    assert [r for r in references(text) if r.kind != "vague"] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("some weeks later", "2023-02-20"),
        ("half a dozen years earlier", "2023-02-20"),
        ("over the next month", "2023-02-20"),
        ("in the next year", "2023-02-20"),
        ("until the next day", "2023-02-20"),
        ("before that day", "2023-02-20"),
        ("He said: “Two days later", "2023-02-20"),
        ('He said: "That day', "2023-02-20"),
        ("two days later", "2023-02"),
        ("two weeks later", "2023-02"),
        ("the same day", "2023"),
        ("that month", "2023"),
        ("a month later", "2023"),
        ("the following Monday", "2023-02"),
        ("the following March", "2023"),
        ("two days later", "2023-02-20/2023-02-24"),
        ("that month", "2023-02-20/2023-03-02"),
        ("that year", "2023/.."),
        ("that year", "../2023"),
        ("February 30 of that year", "2023"),
    ],
)
def test_what_is_vague_or_counts_from_what_is_vague_has_no_value(text: str, told: str) -> None:
    assert values(text, told) == [(None, None)]


@pytest.mark.parametrize(
    ("text", "told", "value", "precision"),
    [
        ("two days later", "2023-02-27", "2023-03-01", "day"),
        ("Two days earlier", "2023-03-01", "2023-02-27", "day"),
        ("two days after, he", "2023-03-01", "2023-03-03", "day"),
        ("three days before.", "2023-03-01", "2023-02-26", "day"),
        ("the next day", "2023-12-31", "2024-01-01", "day"),
        ("The following day", "2023-02-20", "2023-02-21", "day"),
        ("the day before, he", "2023-02-20", "2023-02-19", "day"),
        ("the day after", "2023-02-20", "2023-02-21", "day"),
        ("the previous day", "2023-02-20", "2023-02-19", "day"),
        ("on the same day", "2023-02-20", "2023-02-20", "day"),
        ("that same day", "2023-02-20", "2023-02-20", "day"),
        ("later that day", "2023-02-20", "2023-02-20", "day"),
        ("three weeks later", "2023-02-20", "2023-03-10/2023-03-16", "interval"),
        ("that week", "2023-02-22", "2023-02-19/2023-02-25", "interval"),
        ("the following week", "2023-02-22", "2023-02-26/2023-03-04", "interval"),
        ("that month", "2023-02-20", "2023-02", "month"),
        ("that month", "2023-02-20/2023-02-24", "2023-02", "month"),
        ("a month earlier", "2023-01-20", "2022-12", "month"),
        ("the following month", "2023-12", "2024-01", "month"),
        ("that year", "2023-02", "2023", "year"),
        ("later that year", "2023-02-20", "2023", "year"),
        ("a year later", "2023-02-20", "2024", "year"),
        ("the following year", "2023", "2024", "year"),
        ("That December", "2023-02-20", "2023-12", "month"),
        ("September 10 of that year", "2023-02", "2023-09-10", "day"),
        ("10 September that year", "2023", "2023-09-10", "day"),
        ("Oct. 30 of the same year", "2023", "2023-10-30", "day"),
        ("in March of the following year", "2023-09", "2024-03", "month"),
        ("the following Monday", "2023-02-20", "2023-02-27", "day"),
        ("The following March", "2023-03-20", "2024-03", "month"),
    ],
)
def test_a_time_is_counted_at_the_precision_that_the_one_told_allows(
    text: str, told: str, value: str, precision: str
) -> None:
    assert values(text, told) == [(value, precision)]


def test_a_reference_keeps_the_words_it_stands_in() -> None:
    assert found("He left Rome two days later, and that month he fell.") == ["two days later", "that month"]
    assert found("On September 10 of that year they met.") == ["September 10 of that year"]


@given(st.dates(min_value=datetime.date(1600, 1, 1), max_value=datetime.date(2900, 1, 1)), st.integers(1, 99))
def test_what_lies_days_later_lies_as_many_days_behind(day: datetime.date, days: int) -> None:
    [(later, _)] = values(f"{days} days later", day.isoformat())
    assert later is not None
    assert (datetime.date.fromisoformat(later) - day).days == days
    assert values(f"{days} days earlier", later) == [(day.isoformat(), "day")]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("two days after that battle", ["event"]),
        ("a month before that visit to Rome", ["event"]),
        ("two days after that he left", []),
        ("two days after that Monday", []),
        ("two days after the battle", []),
    ],
)
def test_only_that_event_is_the_one_just_told(text: str, kinds: list[str]) -> None:
    assert [r.kind for r in references(text)] == kinds
