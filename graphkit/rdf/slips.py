"""A slip in a query, told to the one who wrote it: where it is and what mends it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pyoxigraph import Store

from graphkit.errors import QueryError
from graphkit.rdf.gate import place, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

_ERROR: Final = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_GAP: Final = 32
"""Spaces between words, more than the longest keyword has letters."""
_REASONS: Final = {
    "Duplicated variable name": ("a variable twice in SELECT", "name it once"),
    "variable that is unbound": ("a variable in SELECT that is neither grouped nor counted", "add it to GROUP BY"),
    "IRI parsing failed": ("not an IRI", "write it whole, with its scheme, or with a prefix"),
}


def malformed(text: str, prefixes: Mapping[str, str]) -> QueryError:
    """Take a query that the engine cannot read, and the prefixes it knew, and return an error that names the place."""
    words = list(tokens(text))
    number, why = _first_slip([word for _, word, _ in words], prefixes)
    if number == len(words):
        at, what, mend = len(text.rstrip()), "not SPARQL where it ends", "mend the query there"
    else:
        kind, word, at = words[number]
        prefix = word.partition(":")[0]
        if kind == "name" and prefix not in {*prefixes, *_declared(words), "_"}:
            what, mend = f"prefix {prefix}: is not declared", "declare it with PREFIX"
        else:
            rest = " ".join(text[at:].split())
            what, mend = f"not SPARQL at {rest[:30]!r}", "mend the query there"
    what, mend = next((reason for sign, reason in _REASONS.items() if sign in why), (what, mend))
    return QueryError(f"query, {place(text, at)}: {what}", hint=mend)


def _declared(words: list[tuple[str, str, int]]) -> set[str]:
    return {name.partition(":")[0] for (_, before, _), (_, name, _) in pairwise(words) if before.upper() == "PREFIX"}


def _first_slip(words: list[str], prefixes: Mapping[str, str]) -> tuple[int, str]:
    """Return which word the engine stumbles over, and why.

    It tries at a word whatever keyword could stand there and names the end of the longest, often beyond the word; so
    the words are set far apart, and it can but name one of them.
    """
    starts, spread = [], ""
    for word in words:
        starts.append(len(spread))
        spread += word + " " * _GAP
    try:
        Store().query(spread, prefixes=dict(prefixes))
    except SyntaxError as error:
        found = _ERROR.match(error.msg)
        if found is not None:
            lines = spread.split("\n")
            at = sum(len(line) + 1 for line in lines[: int(found[1]) - 1]) + int(found[2]) - 1
            past = sum(start <= at for start in starts) - 1
            return (len(words) if at >= len(spread) else max(past, 0)), found[3]
    return len(words), ""
