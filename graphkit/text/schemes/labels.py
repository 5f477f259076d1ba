"""Which scheme a dependency parser's labels belong to: Universal Dependencies, or that of spaCy's English models."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum

UNIVERSAL = frozenset({"nsubj", "obj", "obl", "nmod", "case"})
# Labels that no other scheme has together: https://github.com/clir/clearnlp-guidelines
CLEAR = frozenset({"nsubjpass", "dobj", "pobj", "prep"})


class Scheme(Enum):
    """A label scheme of dependency trees that sentences can be made from."""

    UNIVERSAL = "Universal Dependencies"
    CLEAR = "the English scheme of spaCy (CLEAR)"


def scheme_of(labels: Collection[str]) -> Scheme | None:
    """Take the labels of a dependency parser and return their scheme, or None where it is neither.

    >>> scheme_of(["ROOT", "nsubj", "nsubjpass", "dobj", "prep", "pobj"]).name
    'CLEAR'
    >>> scheme_of(["sb", "oa", "nk"]) is None
    True
    """
    known = set(labels)
    if known >= UNIVERSAL:
        return Scheme.UNIVERSAL
    return Scheme.CLEAR if known >= CLEAR else None
