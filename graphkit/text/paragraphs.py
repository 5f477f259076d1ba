"""A document's text cut into pieces to parse: white space folded, invisible characters out, every offset kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graphkit.text.layout import LIGATURES, QUOTING, begins_item, readable, unquoted

# The tokenizer takes time that grows with the square of a run of glued marks; no word is that long.
LONGEST_WORD = 100
LONGEST_PARAGRAPH = 20_000
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
BLANK = rf"[\s{INVISIBLE}\x00-\x1f]"
UNSEEN = re.compile(rf"{BLANK}*\n[ \t]*{QUOTING}{BLANK}*|{BLANK}+|(?<=[^\s]{{{LONGEST_WORD}}})[^\s]+")
ENDS_SENTENCE = re.compile(r"[.!?:;\"”’)]\s*$")
# How long the lines of a text are that was broken to fit a width.
WRAPPED, WIDEST = 55, 120


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or line as the pipeline sees it; `places[i]` is where its i-th character stands in the document."""

    text: str
    places: Sequence[int]
    line: int


def lines(text: str) -> Iterator[Piece]:
    """Take a text and return its lines that are not blank."""
    start = 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            yield fold(text, start, start + len(line), number)
        start += len(line) + 1


def paragraphs(text: str) -> Iterator[Piece]:
    """Take a text and return its paragraphs; a line break ends one unless the line was broken to fit a width.

    Bullets and quoting marks at the head of a line are left out; each cell of a table is a paragraph by itself.
    """
    bounds: list[tuple[int, int]] = []
    start = 0
    open_end = False
    for line, after in pairwise([*text.split("\n"), ""]):
        end = start + len(line)
        if not line.strip():
            open_end = False
        else:
            found = list(readable(text, start, end))
            if open_end and len(found) == 1 and bounds and end - bounds[-1][0] < LONGEST_PARAGRAPH:
                bounds[-1] = (bounds[-1][0], end)
            else:
                bounds += (part for first, last in found for part in _cut(text, first, last))
            open_end = len(found) == 1 and _goes_on(unquoted(line), unquoted(after[:200]))
        start = end + 1
    seen: set[str] = set()
    for number, (first, last) in enumerate(bounds):
        piece = fold(text, first, last, number)
        # A headline printed three times states its fact once.
        if piece.text and piece.text not in seen:
            seen.add(piece.text)
            yield piece


def _goes_on(line: str, after: str) -> bool:
    """Whether a sentence goes on from one line to the next."""
    after = after.strip()
    if not after or begins_item(after):
        return False
    broken = len(line) >= WRAPPED and not ENDS_SENTENCE.search(line) and max(len(line), len(after)) <= WIDEST
    return after[0].islower() or broken


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_PARAGRAPH:
        border = text.rfind(". ", start + 1, start + LONGEST_PARAGRAPH)
        border = start + LONGEST_PARAGRAPH if border < 0 else border + 1
        yield start, border
        start = border
    yield start, end


def fold(text: str, start: int, end: int, line: int) -> Piece:
    """Take a stretch of text and return it with runs of white space as one space, letters cast in one apart, and
    without invisible characters and the quoting marks of e-mail."""
    characters: list[str] = []
    places: list[int] = []
    at = start

    def keep(upto: int) -> None:
        for place in range(at, upto):
            letters = LIGATURES.get(text[place], text[place])
            characters.append(letters)
            places.extend([place] * len(letters))

    for unseen in UNSEEN.finditer(text, start, end):
        keep(unseen.start())
        space = any(c.isspace() for c in unseen.group()) and places and unseen.end() < end
        if space:
            characters.append(" ")
            places.append(unseen.start())
        at = unseen.end()
    keep(end)
    return Piece("".join(characters), places, line)
