"""Units whose kind is written small: `the Gorgor brigades`, `the Azov regiment`."""

from __future__ import annotations

from collections.abc import Iterator, Set

from graphkit.text.sentences import Mention, Token
from graphkit.text.titles import capitalised, is_title

KINDS = frozenset("brigade battalion regiment division squadron militia".split())
LONGEST = 2


def units(tokens: tuple[Token, ...], *, known: Set[int], surnames: Set[str]) -> Iterator[Mention]:
    """Take the words of a sentence, those of names that are known, and the surnames of its document; return the units
    among them: behind `the` one or two words with a capital that name nothing else, and the kind, written small."""
    for token in tokens:
        if token.lemma.lower() not in KINDS or not token.text.islower() or token.i < LONGEST:
            continue
        first = token.i
        while first > 0 and _names(tokens[first - 1], known, surnames):
            first -= 1
        if 0 < token.i - first <= LONGEST and first > 0 and tokens[first - 1].text.lower() == "the":
            yield Mention(first, token.i, type="ArmedForce", how="unit")


def _names(token: Token, known: Set[int], surnames: Set[str]) -> bool:
    proper = capitalised(token) and token.pos == "PROPN" and token.text.isalpha() and not token.text.isupper()
    return proper and token.i not in known and token.text not in surnames and not is_title(token)
