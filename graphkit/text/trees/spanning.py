"""The scores of all heads for all words of a sentence -> its best tree with one root."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

NEVER = -1e12


def best_tree(scores: Scores) -> list[int]:
    """Take the scores of a sentence, a row for each word with a column for each head, and return the heads of its best
    tree; the root, which the diagonal scores, is its own head.

    >>> best_tree(np.array([[0, 9, 1], [8, 2, 1], [1, 4, 0]], dtype=np.float32))
    [1, 1, 1]
    """
    heads = [int(head) for head in scores.argmax(axis=1)]
    if sum(word == head for word, head in enumerate(heads)) == 1 and not _cycle(heads):
        return heads
    size = len(heads)
    # A node above all words takes the roots' place; each arc from it costs more than any tree is worth (Zmigrod 2020).
    above = np.full((size + 1, size + 1), NEVER)
    above[:size, :size] = scores
    np.fill_diagonal(above, NEVER)
    dearest = (float(scores.max()) - float(scores.min()) + 1) * size
    above[:size, size] = np.diag(scores) - dearest
    found = _arborescence(above, size)[:size]
    return [word if head == size else head for word, head in enumerate(found)]


def _arborescence(scores: NDArray[Any], root: int) -> list[int]:
    """Chu, Liu and Edmonds: heads chosen one by one; what goes round in a circle becomes one word, and again."""
    heads = [int(head) for head in scores.argmax(axis=1)]
    heads[root] = root
    circle = _cycle(heads)
    if not circle:
        return heads
    within = set(circle)
    rest = [word for word in range(len(heads)) if word not in within]
    size = len(rest)
    smaller = np.full((size + 1, size + 1), NEVER)
    smaller[:size, :size] = scores[np.ix_(rest, rest)]
    # The circle as a head: its best word. As a dependent: where it costs least to break it.
    as_heads = scores[np.ix_(rest, circle)]
    smaller[:size, size] = as_heads.max(axis=1)
    kept = scores[circle, [heads[word] for word in circle]]
    breaking = scores[np.ix_(circle, rest)] - kept[:, None]
    smaller[size, :size] = breaking.max(axis=0)
    inner = _arborescence(smaller, rest.index(root))
    for i, word in enumerate(rest):
        heads[word] = circle[int(as_heads[i].argmax())] if inner[i] == size else rest[inner[i]]
    entered = circle[int(breaking[:, inner[size]].argmax())]
    heads[entered] = rest[inner[size]]
    return heads


def _cycle(heads: Sequence[int]) -> list[int]:
    """The words of one circle, if any, without a root's own."""
    state = [0] * len(heads)
    for start in range(len(heads)):
        path = []
        word = start
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            word = heads[word]
        if state[word] == 1 and heads[word] != word:
            return path[path.index(word) :]
        for seen in path:
            state[seen] = 2
    return []
