"""Long names told by the abbreviation in brackets behind them: `Forum on Arms Transfer (FAT)`, commas and all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.text.sentences import Token
from graphkit.text.titles import capitalised

JOINTS = frozenset({"of", "for", "on", "and", "the", "in", "to", "&", "-", ","})


def spelled_out(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Take words, parsed or not, and return the first and last word of each name of several words that a bracketed
    abbreviation follows, two words behind its last."""
    for i in range(2, len(tokens) - 1):
        short = tokens[i].text
        if not (tokens[i - 1].text == "(" and tokens[i + 1].text == ")" and short.isupper() and len(short) > 1):
            continue
        first = _first(tokens, i - 2, short)
        if first is not None and first < i - 2:
            yield first, i - 2


def _first(tokens: Sequence[Token], last: int, short: str) -> int | None:
    """The first word of the name that ends at `last` and whose capitals spell `short`, read from the end."""
    letters = [c for c in short if c.isalpha()]
    i, first = last, None
    while i >= 0 and letters and last - i < 3 * len(short):
        token = tokens[i]
        if capitalised(token) and token.text[0] == letters[-1]:
            letters.pop()
            first = i
        elif not (capitalised(token) or token.text.lower() in JOINTS):
            return None
        i -= 1
    if letters or first is None:
        return None
    while first > 1 and _goes_on(tokens, first - 1):
        first -= 1
    while not capitalised(tokens[first]):
        first += 1
    return first


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    joins = tokens[i].text.lower() in JOINTS - {",", "and", "in", "to"} and capitalised(tokens[i - 1])
    return capitalised(tokens[i]) or joins
