"""The golden book: one construction a file, each sentence with its right tree and all that it states.

The pages are those of `tests.trees`, with a line of what is stated behind each `>`, written before anything was read by
machine, behind `*` the words that the embedded pipeline reads otherwise, so that they were corrected by hand, and
behind `~` why the page is not met yet. `python -m tests.golden` prints how the book is met.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graphkit.extraction.mending import mended
from graphkit.places import ontology_folder
from graphkit.rdf.gazetteer import load_gazetteer
from graphkit.text.documents import Document
from graphkit.text.kinds import load_kinds
from graphkit.text.names import with_names
from graphkit.text.parser import parse
from graphkit.text.sentences import Sentence
from tests.extraction.test_nothing_false import line
from tests.linking.made import embedded
from tests.trees import Page, page_of, sentence, stated

BOOK = Path(__file__).parent / "book"


@dataclass(frozen=True, slots=True)
class Golden:
    """A sentence of the book, its construction (the name of its file), its page, and why it is not met yet."""

    title: str
    construction: str
    page: Page
    missed: str
    corrected: frozenset[int]

    def tree(self) -> Sentence:
        """Return the sentence with its cached tree."""
        return sentence(self.page.table, names=self.page.names)

    def told(self) -> list[str]:
        """Return what is read from the cached tree, as sorted lines of the book."""
        return sorted({line(made, found) for made in [mended(self.tree())] for found in stated(made)})

    def met(self) -> bool:
        """Return whether what is read is what stands in the book."""
        return self.told() == sorted(self.page.told)


def golden() -> Iterator[Golden]:
    """Yield the sentences of the book, file by file."""
    for path in sorted(BOOK.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n## ")[1:]:
            title, *rest = block.strip().splitlines()
            missed = " ".join(each[2:] for each in rest if each[:2] == "~ ")
            corrected = frozenset(int(word) for each in rest if each[:2] == "* " for word in each[2:].split())
            page = page_of([each for each in rest if each[:2] not in ("~ ", "* ")])
            yield Golden(title, path.stem, page, missed, corrected)


def parsed() -> Iterator[Sentence]:
    """Yield the sentences of the book with the trees and names that the embedded pipeline gives them."""
    folder = ontology_folder()
    gazetteer, kinds = load_gazetteer(folder), load_kinds()
    documents = [Document(f"{number}.txt", each.title) for number, each in enumerate(golden())]
    for _, read in parse(documents, parser=embedded(), gazetteer=gazetteer):
        (made,) = with_names(read, gazetteer=gazetteer, kinds=kinds)
        yield made
