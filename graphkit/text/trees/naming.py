"""The scores of each word as a part of a name -> the names: where they begin and end, and what they are of.

A word is no part of a name (`O`), begins one, stands inside, ends one, or is one by itself (`B-PER`, `I-PER`, `E-PER`,
`S-PER`): the scheme of Ratinov and Roth (2009).
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

NEVER = -1e9


def named(scores: NDArray[Any], parts: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    """Take the scores of the words of a sentence, a row each, and what the columns stand for; return the names of the
    best row of parts that makes whole names, as (first word, behind the last word, kind).

    >>> scores = np.array([[0, 9, 0, 0], [0, 0, 0, 9], [9, 0, 0, 0], [3, 0, 0, 2]])
    >>> list(named(scores, ("O", "B-PER", "S-PER", "E-PER")))
    [(0, 2, 'PER')]
    """
    first = 0
    for i, best in enumerate(_best(scores, parts)):
        place, _, kind = parts[best].partition("-")
        if place in ("B", "S"):
            first = i
        if place in ("E", "S"):
            yield first, i + 1, kind


def _best(scores: NDArray[Any], parts: tuple[str, ...]) -> list[int]:
    """The best column of each word, such that each name that is begun ends, and as what it began (Viterbi 1967)."""
    begins, ends, follows = _rules(parts)
    likeliest = [int(i) for i in scores.argmax(axis=1)]
    whole = all(follows[a, b] for a, b in pairwise(likeliest))
    if whole and begins[likeliest[0]] and ends[likeliest[-1]]:
        return likeliest
    spread = scores - scores.max(axis=1, keepdims=True)
    likely = spread - np.log(np.exp(spread).sum(axis=1, keepdims=True))
    sums = np.where(begins, likely[0], NEVER)
    came: list[NDArray[np.int64]] = []
    for row in likely[1:]:
        ways = np.where(follows, sums[:, None], NEVER)
        came.append(ways.argmax(axis=0))
        sums = ways.max(axis=0) + row
    found = [int(np.where(ends, sums, 2 * NEVER).argmax())]
    for back in reversed(came):
        found.append(int(back[found[-1]]))
    return found[::-1]


@cache
def _rules(parts: tuple[str, ...]) -> tuple[NDArray[np.bool_], NDArray[np.bool_], NDArray[np.bool_]]:
    """Which parts may begin a sentence, which may end it, and which may follow which."""
    split = [part.partition("-") for part in parts]
    begins = np.array([place in "OBS" for place, _, _ in split])
    ends = np.array([place in "OES" for place, _, _ in split])
    follows = np.array([
        [after in "OBS" if place in "OES" else after in "IE" and of == kind for after, _, of in split]
        for place, _, kind in split
    ])  # fmt: skip
    return begins, ends, follows
