"""Trees of spaCy's English scheme made by hand, each with the tree of Universal Dependencies that it should become.

They stand in `book`, one word a line: `form lemma UPOS tag head label -> UPOS head label`; heads count words from 1,
0 is the root. Behind `@` are the names of persons, as a name finder would tell them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path

from graphkit.text.sentences import Token

BOOK = Path(__file__).parent / "book"
CLEAR = frozenset(
    "ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj csubjpass dative "
    "dep det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj poss preconj "
    "predet prep prt punct quantmod relcl xcomp".split()
)


@dataclass(frozen=True, slots=True)
class Page:
    """A sentence of the book: its words under the one scheme, the tree that they should have under the other."""

    tokens: tuple[Token, ...]
    expected: tuple[tuple[str, int, str], ...]
    persons: tuple[tuple[int, int], ...]


@cache
def book() -> Mapping[str, Page]:
    """Return the pages of the book by their titles."""
    pages: dict[str, Page] = {}
    for path in sorted(BOOK.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n## ")[1:]:
            title, *lines = block.strip().splitlines()
            if title in pages:
                raise ValueError(f"{path.name}: stands there twice: {title}")
            pages[title] = _page(title, lines)
    return pages


def tree(rows: Sequence[tuple[str, str, str, str, int, str]]) -> tuple[Token, ...]:
    """Take rows `form, lemma, UPOS, tag, head, label` with heads from 1 (0: the root) and return the words."""
    places = [0, *accumulate(len(row[0]) + 1 for row in rows)]
    return tuple(
        Token(i, form, lemma, pos, tag, dep, head - 1 if head else i, places[i], places[i] + len(form))
        for i, (form, lemma, pos, tag, head, dep) in enumerate(rows)
    )


def shown(tokens: Sequence[Token]) -> tuple[tuple[str, int, str], ...]:
    """Take words and return the tree over them as `(UPOS, head, label)`, heads from 1, 0 for the root."""
    return tuple((t.pos, 0 if t.head == t.i else t.head + 1, t.dep) for t in tokens)


def _page(title: str, lines: Sequence[str]) -> Page:
    rows = [line.split() for line in lines if not line.startswith("@ ")]
    if any(len(row) != 10 or row[6] != "->" for row in rows):
        raise ValueError(f"{title}: not `form lemma UPOS tag head label -> UPOS head label`")
    persons = [name for line in lines if line.startswith("@ ") for name in _names(line)]
    return Page(
        tokens=tree([(row[0], row[1], row[2], row[3], int(row[4]), row[5]) for row in rows]),
        expected=tuple((row[7], int(row[8]), row[9]) for row in rows),
        persons=tuple(persons),
    )


def _names(line: str) -> Iterator[tuple[int, int]]:
    for name in line[2:].split(", "):
        first, _, last = name.partition("-")
        yield int(first) - 1, int(last) - 1
