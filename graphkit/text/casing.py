"""Headlines in capitals or with each word capitalised, written as a sentence would be, for the parser's eyes only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

FUNCTION = frozenset(
    "the a an and or but of in on at to for with by from as is are was were be been has have had will would could "
    "should may might must can not no over after before against amid into onto its his her their this that these those "
    "it he she they we who which when while if than then off up out about between during without within through under "
    "above across near per via until since because so yet nor vs".split()
)
FEWEST, MOST = 4, 0.8
WORD = re.compile(r"[^\W\d_]+")


def small_words(texts: Iterable[str]) -> frozenset[str]:
    """Take the paragraphs of a document and return the words that it writes small."""
    return frozenset(word for text in texts for word in WORD.findall(text) if word.islower())


def recased(words: Sequence[str], *, small: Set[str]) -> list[str]:
    """Take the words of a paragraph and those that its document writes small, and return the words as they would stand
    in a sentence: of a headline, what is small elsewhere and what only joins words is small.

    >>> recased("UKRAINE GETS MORE TANKS".split(), small={"more", "tanks"})
    ['Ukraine', 'Gets', 'more', 'tanks']
    """
    told = [w for w in words if w.isalpha() and len(w) > 1]
    if len(told) < FEWEST:
        return list(words)
    shouts = sum(w.isupper() for w in told) >= MOST * len(told)
    weighty = [w for w in told if w.lower() not in FUNCTION]
    capital = bool(weighty) and sum(w[0].isupper() for w in weighty) >= MOST * len(weighty)
    titled = capital and len(weighty) >= FEWEST and words[-1] not in (".", "!", "?", "”", '"')
    if not shouts and not titled:
        return list(words)
    return [_written(word, small, shouts=shouts, first=i == 0) for i, word in enumerate(words)]


def _written(word: str, small: Set[str], *, shouts: bool, first: bool) -> str:
    joins = word.lower() in FUNCTION
    if not word.isalpha() or (word.isupper() and not shouts) or (word.isupper() and len(word) < 3 and not joins):
        return word
    if joins or word.lower() in small:
        return word.capitalize() if first else word.lower()
    return word.capitalize() if shouts else word
