"""The best tree is the best of all trees with one root."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.text.trees.spanning import best_tree


def is_tree(heads: tuple[int, ...]) -> bool:
    if sum(word == head for word, head in enumerate(heads)) != 1:
        return False
    for word in range(len(heads)):
        here = word
        for _ in heads:
            here = heads[here]
        if heads[here] != here:
            return False
    return True


def worth(scores: list[list[int]], heads: tuple[int, ...]) -> int:
    return sum(row[head] for row, head in zip(scores, heads, strict=True))


@given(
    st.integers(1, 5).flatmap(
        lambda n: st.lists(st.lists(st.integers(-9, 9), min_size=n, max_size=n), min_size=n, max_size=n)
    )
)
@settings(deadline=None)
def test_no_tree_is_worth_more(scores: list[list[int]]) -> None:
    found = tuple(best_tree(np.array(scores, dtype=np.float32)))
    assert is_tree(found)
    every = (heads for heads in product(range(len(scores)), repeat=len(scores)) if is_tree(heads))
    assert worth(scores, found) == max(worth(scores, heads) for heads in every)


def test_heads_that_are_a_tree_are_taken_as_they_are() -> None:
    assert best_tree(np.array([[0, 5, 1], [1, 5, 0], [0, 5, 1]], dtype=np.float32)) == [1, 1, 1]
