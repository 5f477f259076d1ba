"""`Span, Token, Mention, Sentence`: a parsed sentence, no parser in sight."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of a document, from `start` up to, not including, `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Token:
    """One word: `i` and `head` count words of the sentence from 0; the root is its own head, its `dep` is `root`.

    `pos` is a UD part of speech, `tag` a Penn tag, `dep` a UD relation, `feats` its UD features; `start` and `end` are
    offsets into the document.
    """

    i: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int
    feats: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence: words `first` to `last`, inclusive; `type` a class of the ontology by its local name.

    `entry` is the IRI of the gazetteer entry it was brought to, if any; `adjective` whether it stands as an adjective
    (`Japanese`); `of` is the IRI of the state or body that an office's words name; `how` names the rule or model that
    found it.
    """

    first: int
    last: int
    type: str
    entry: str | None = None
    adjective: bool = False
    of: str | None = None
    how: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a document: its words in order with their tree, and the names in it.

    `index` counts sentences of the document from 0; `paragraph` counts paragraphs; `start`, `end` are offsets into the
    document, `text` is that slice. `children` has for each word those that hang on it, `under` the same by their label,
    with and without its subtype. `memo` holds what was read of the tree already.
    """

    document: str
    index: int
    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...] = ()
    paragraph: int = 0
    children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)
    under: tuple[Mapping[str, Sequence[int]], ...] = field(init=False, repr=False, compare=False)
    memo: dict[object, Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.tokens]
        under: list[dict[str, list[int]]] = [{} for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                below[token.head].append(token.i)
                label, _, subtype = token.dep.partition(":")
                for each in (label, token.dep) if subtype else (label,):
                    under[token.head].setdefault(each, []).append(token.i)
        object.__setattr__(self, "children", tuple(tuple(row) for row in below))
        object.__setattr__(self, "under", tuple(under))

    def slice(self, start: int, end: int) -> str:
        """Take document offsets inside the sentence and return the text between them."""
        return self.text[start - self.start : end - self.start]
