"""A document's text cut into pieces to parse: white space folded, invisible characters out, every offset kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# The tokenizer takes time that grows with the square of a run of glued marks; no word is that long.
LONGEST_WORD = 100
LONGEST_PARAGRAPH = 20_000
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
UNSEEN = re.compile(rf"[\s{INVISIBLE}\x00-\x1f]+|(?<=[^\s]{{{LONGEST_WORD}}})[^\s]+")
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
    """Take a text and return its paragraphs; a line break ends one unless the line was broken to fit a width."""
    bounds: list[tuple[int, int]] = []
    start = 0
    open_end = False
    for line in text.split("\n"):
        end = start + len(line)
        if not line.strip():
            open_end = False
        else:
            if open_end and end - bounds[-1][0] < LONGEST_PARAGRAPH:
                bounds[-1] = (bounds[-1][0], end)
            else:
                bounds += _cut(text, start, end)
            after = text[end + 1 : end + 200].split("\n", maxsplit=1)[0].strip()
            open_end = bool(after) and (
                after[0].islower()
                or (len(line) >= WRAPPED and not ENDS_SENTENCE.search(line) and max(len(line), len(after)) <= WIDEST)
            )
        start = end + 1
    seen: set[str] = set()
    for number, (first, last) in enumerate(bounds):
        piece = fold(text, first, last, number)
        # A headline printed three times states its fact once.
        if piece.text and piece.text not in seen:
            seen.add(piece.text)
            yield piece


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_PARAGRAPH:
        border = text.rfind(". ", start + 1, start + LONGEST_PARAGRAPH)
        border = start + LONGEST_PARAGRAPH if border < 0 else border + 1
        yield start, border
        start = border
    yield start, end


def fold(text: str, start: int, end: int, line: int) -> Piece:
    """Take a stretch of text and return it with runs of white space as one space and without invisible characters."""
    characters: list[str] = []
    places: list[int] = []
    at = start

    def keep(upto: int) -> None:
        characters.append(text[at:upto])
        places.extend(range(at, upto))

    for unseen in UNSEEN.finditer(text, start, end):
        keep(unseen.start())
        space = any(c.isspace() for c in unseen.group()) and places and unseen.end() < end
        if space:
            characters.append(" ")
            places.append(unseen.start())
        at = unseen.end()
    keep(end)
    return Piece("".join(characters), places, line)
