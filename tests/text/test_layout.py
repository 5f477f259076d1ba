"""What of a line is layout: marks at its head, cells of a table; sentences stay whole."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.text.layout import begins_item, readable, unquoted


def read(line: str) -> list[str]:
    return [line[first:last] for first, last in readable(line, 0, len(line))]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("• Poland bought tanks.", ["Poland bought tanks."]),
        ("  - Poland bought tanks.", ["Poland bought tanks."]),
        ("12. Poland bought tanks.", ["Poland bought tanks."]),
        ("(3) Poland bought tanks.", ["Poland bought tanks."]),
        ("(b) “Poland” bought tanks.", ["“Poland” bought tanks."]),
        ("> > Poland bought tanks.", ["Poland bought tanks."]),
        ("> 1) Poland bought tanks.", ["Poland bought tanks."]),
        ("Poland\t500\t2023", ["Poland", "500", "2023"]),
        ("Poland     500 men     2023", ["Poland", "500 men", "2023"]),
        ("| Poland | 500 | 2023 |", ["Poland", "500", "2023"]),
    ],
)
def test_marks_are_left_out_and_cells_stand_alone(line: str, told: list[str]) -> None:
    assert read(line) == told


@pytest.mark.parametrize(
    "line",
    [
        "2023 was a year of war.",
        "2. 500 men left.",
        "-5 degrees were measured.",
        "He left – and came back.",
        "The ministers   met in the   harbor town and   spoke for two hours.",
        "MR. PAZ:\tGood afternoon.",
        "Q\tHas the army left?",
        "Either | or",
        "A. Paz left.",
    ],
)
def test_a_sentence_stays_as_it_is(line: str) -> None:
    assert read(line) == [line]


def test_an_item_of_a_list_begins_with_its_mark() -> None:
    assert begins_item("> * Poland bought tanks.")
    assert not begins_item("> Poland bought tanks.")
    assert unquoted("> > They left.") == "They left."


@given(st.text(alphabet="ab >•-|1.)(\t ", max_size=40))
def test_what_is_read_stands_in_order_and_loses_no_letter(line: str) -> None:
    found = list(readable(line, 0, len(line)))
    assert found == sorted(found)
    assert all(0 <= first <= last <= len(line) for first, last in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    # A letter in brackets, or before one, at the head of a line is the mark of an item.
    letters = "".join(c for first, last in found for c in line[first:last] if c in "ab")
    assert "".join(c for c in line if c in "ab").endswith(letters)
    assert sum(c in "ab" for c in line) - len(letters) <= 1
