"""The best row of parts that makes whole names."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from graphkit.text.trees.naming import named

PARTS = ("O", *(f"{place}-{kind}" for kind in ("PER", "LOC") for place in "BIES"))


def scored(row: str) -> list[tuple[int, int, str]]:
    """The names where these parts are the likeliest of all words."""
    return list(named(np.array([[9.0 * (part == word) for part in PARTS] for word in row.split()]), PARTS))


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("O S-PER O", [(1, 2, "PER")]),
        ("B-LOC I-LOC E-LOC S-PER", [(0, 3, "LOC"), (3, 4, "PER")]),
        ("B-PER E-PER B-PER E-PER", [(0, 2, "PER"), (2, 4, "PER")]),
        ("O O", []),
    ],
)
def test_parts_that_make_whole_names_are_read_as_they_are(row: str, names: list[tuple[int, int, str]]) -> None:
    assert scored(row) == names


def whole(row: tuple[int, ...]) -> bool:
    """Whether these parts make whole names: each begun one goes on or ends next, as what it began."""
    parts = [PARTS[i] for i in row]
    inside = ""
    for part in parts:
        place, _, kind = part.partition("-")
        if (place in "IE") != bool(inside) or (inside and kind != inside):
            return False
        inside = kind if place in "BI" else ""
    return not inside


@given(arrays(np.float64, st.tuples(st.integers(1, 4), st.just(len(PARTS))), elements=st.floats(-4, 4)))
def test_the_row_is_the_likeliest_of_those_that_make_whole_names(scores: np.ndarray) -> None:
    rows = [row for row in product(range(len(PARTS)), repeat=len(scores)) if whole(row)]
    best = max(sum(scores[i, part] for i, part in enumerate(row)) for row in rows)
    found = list(named(scores, PARTS))
    kinds = {i: f"I-{kind}" for first, end, kind in found for i in range(first, end)}
    for first, end, kind in found:
        kinds |= {first: f"B-{kind}", end - 1: f"E-{kind}"} if end > first + 1 else {first: f"S-{kind}"}
    told = sum(scores[i, PARTS.index(kinds.get(i, "O"))] for i in range(len(scores)))
    assert told == pytest.approx(best)
