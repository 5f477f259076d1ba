"""Where sentences begin, by the network's scores and by what stands before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

# A sentence begins from this score on, where the dev parts have as many too many as too few.
BEGUN = np.float32(-0.4)
# Behind a bracket, a dash or a ruler (of marks that end no clause) too few begin: there from this score on.
BEGUN_BEHIND_MARK = np.float32(-1.0)
CLAUSE_MARKS = re.compile(r"[\w,;:.!?…]")
NOTE = re.compile(r"\d{1,3}")
# Words that no number stands before: one there is a note's, which belongs to what it follows.
OPENING = frozenset(
    "The A An In At On By For From With Of To It He She They We You I This That These Those There Although Though "
    "Even However When While Where If As But And Or Nor So Yet Since After Before During Because Despite".split()
)
# What stands under a picture begins behind its number: `Figure 1.5 Farmers bring in the rice`.
PICTURES = frozenset({"Figure", "Fig.", "Table", "Map", "Chart", "Photo", "Plate", "Exhibit"})
PICTURE_NUMBER = re.compile(r"[A-Z]?\d+(?:[.-]\d+)*[a-z]?")


def starts(words: Sequence[str], scores: NDArray[Any]) -> NDArray[np.bool_]:
    """Take the words of a paragraph and the score of each as the beginning of a sentence; return where one begins.

    >>> starts(["(", "Reuters", ")", "Rain", "fell"], np.array([9.0, -8.0, -8.0, -0.9, -0.9])).tolist()
    [True, False, False, True, False]
    >>> starts(["Figure", "2", "Rain", "falls"], np.array([9.0, -8.0, -8.0, -8.0])).tolist()
    [True, False, True, False]
    """
    marks = [i > 0 and CLAUSE_MARKS.search(words[i - 1]) is None for i in range(len(words))]
    found: NDArray[np.bool_] = scores > np.where(marks, BEGUN_BEHIND_MARK, BEGUN)
    for i in (int(i) for i in np.flatnonzero(found[:-1])):
        if i and NOTE.fullmatch(words[i]) and words[i + 1] in OPENING:
            found[i], found[i + 1] = False, True
    for i in range(2, len(words)):
        numbered = words[i - 2] in PICTURES and PICTURE_NUMBER.fullmatch(words[i - 1]) is not None
        if numbered and words[i][:1].isupper() and (i == 2 or found[i - 2]):
            found[i] = True
    return found
