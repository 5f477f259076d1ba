"""A word -> the rows of the tables that stand for it: its form, its affixes and shape, its groups of letters."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

# How many rows the tables have, without the first one, which stands for nothing.
WORD_ROWS, AFFIX_ROWS, GRAM_ROWS = 16000, 6000, 12000
MOST_GRAMS = 24
LONGEST_COUNTED = 10


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a word in the table of words, of affixes and shapes, and of groups of letters."""

    words: tuple[int, ...]
    affixes: tuple[int, ...]
    grams: tuple[int, ...]


def rows(norm: str, text: str, shape: str) -> Rows:
    """Take a word's normal form, the word as it stands and its shape, as spaCy tells them, and return its rows.

    >>> rows("talks", "Talks", "Xxxxx").words == rows("talks", "talks", "xxxx").words
    True
    >>> len(rows("talks", "talks", "xxxx").grams)
    12
    """
    low = text.lower().replace("’", "'")
    affixes = [f"p{n}{low[:n]}" for n in (1, 2, 3)] + [f"s{n}{low[-n:]}" for n in (1, 2, 3, 4)]
    affixes += ["h" + shape, f"c{_case(text)}{min(len(text), LONGEST_COUNTED)}"]
    whole = f"<{low}>"
    grams = [whole[i : i + n] for n in (3, 4, 5) for i in range(len(whole) - n + 1)][:MOST_GRAMS]
    return Rows(
        _two(norm, WORD_ROWS),
        tuple(_two(affix, AFFIX_ROWS)[0] for affix in affixes),
        tuple(_two(gram, GRAM_ROWS)[0] for gram in grams),
    )


def _case(text: str) -> str:
    if text.isupper():
        return "u"
    return "t" if text[:1].isupper() else "l"


def _two(text: str, count: int) -> tuple[int, int]:
    """Two rows of `count`, drawn from the letters alone: the same on every machine."""
    drawn = hashlib.blake2b(text.encode(), digest_size=8).digest()
    return int.from_bytes(drawn[:4], "little") % count + 1, int.from_bytes(drawn[4:], "little") % count + 1
