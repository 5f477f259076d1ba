"""Where parsed units stand among the words of a piece."""

from __future__ import annotations

import pytest

from graphkit.text.folding import Fold
from graphkit.text.unfolding import units_of

# `Ann Lee, the envoy, left the Ministry of Peru`, its dateline not parsed.
FOLDED = (Fold(0, 1, "Oslo", 0, "dateline"), Fold(2, 6, "Lee", 3, "apposed"), Fold(9, 11, "Ministry", 9))


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        pytest.param(1, 2, (7, 8), id="plain words"),
        pytest.param(3, 3, (9, 11), id="a folded name whole"),
        pytest.param(0, 0, (2, 3), id="a name without what is apposed"),
        pytest.param(0, 3, (2, 11), id="from one fold to another"),
    ],
)
def test_units_stand_for_words(first: int, last: int, words: tuple[int, int]) -> None:
    assert units_of(12, FOLDED).stretch(first, last) == words
