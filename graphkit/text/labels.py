"""Speakers' labels in transcripts: `MR. SMITH:`, `SECRETARY PAZ (via interpreter):`, `Q`."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.text.casing import FUNCTION
from graphkit.text.sentences import Mention, Token
from graphkit.text.titles import CIVIL, COURTESY, MILITARY, PORTFOLIO

LONGEST_LABEL = 8
# In capitals before a colon, yet nobody who speaks.
NO_SPEAKER = frozenset("note update breaking correction summary background credit source analysis".split())
# Who speaks, but under no name.
NAMELESS = frozenset(
    "question q a answer moderator operator interpreter participant press reporter voice staff".split()
)
TITLES = frozenset(word.upper() for word in CIVIL | COURTESY | MILITARY | PORTFOLIO)


def label_end(tokens: Sequence[Token]) -> int | None:
    """Take the words of a paragraph and return the last one of the label it begins with, if it begins with one."""
    colon = next((t.i for t in tokens[:LONGEST_LABEL] if t.text == ":"), None)
    if colon is None and len(tokens) > 3 and tokens[0].text in ("Q", "A") and tokens[0].end + 1 < tokens[1].start:
        return 0
    if not colon:
        return None
    words = _words(tokens, colon)
    shouts = bool(words) and all(t.text.isupper() and t.text.lower() not in NO_SPEAKER for t in words)
    shouts = shouts and (tokens[0].text[0].isalpha() or tokens[0].text[0] == '"')
    return colon if shouts and any(len(t.text) > 1 or t.text == "Q" for t in words) else None


def speaker(tokens: Sequence[Token], end: int) -> Mention | None:
    """Take the words of a paragraph and the last one of its label, and return the name of who speaks, if it is one."""
    words = [
        t for t in _words(tokens, end) if t.text.upper() not in TITLES and t.text.lower() not in NAMELESS | FUNCTION
    ]
    if not words or words[-1].i - words[0].i != len(words) - 1 or not all(t.text[:1].isalpha() for t in words):
        return None
    return Mention(words[0].i, words[-1].i, type="Person", how="label")


def _words(tokens: Sequence[Token], end: int) -> list[Token]:
    """The words of a label that are letters, without what is in brackets."""
    bracket = next((t.i for t in tokens[:end] if t.text == "("), end)
    return [t for t in tokens[:bracket] if any(c.isalpha() for c in t.text)]
