"""The adversarial book: sentences that tempt a reader to take for a fact what they do not tell as one.

A page of `book/*.txt` is a sentence (or a few, read together), behind each `>` a plain fact that it does state, as
`subject | lemma of the relation | object`, behind each `~` one that is no less true but need not be read, and behind
`!` why it is not read so yet. Words in brackets may be there or not. All that a graph would assert of a page must
stand there. `python -m tests.adversarial` prints how that is met.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graphkit.linking.claims import Claim
from graphkit.pipeline import extracted
from graphkit.places import ontology_folder
from graphkit.rdf.gazetteer import load_gazetteer
from graphkit.rdf.ontology import load_lexicon
from graphkit.text.documents import Document
from tests.linking.made import embedded

BOOK = Path(__file__).parent / "book"
_PARTS = re.compile(r"\[[^]]*\]|[^[]+")


@dataclass(frozen=True, slots=True)
class Page:
    """A text, the kind of trap that it is (the name of its file), the facts it states, others that are true as well,
    and why they are not met yet."""

    text: str
    kind: str
    facts: frozenset[str]
    besides: frozenset[str] = frozenset()
    missed: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What the embedded pipeline asserts of a page: what is false of it, and what it leaves out."""

    page: Page
    false: frozenset[str]
    missing: frozenset[str]

    @property
    def right(self) -> bool:
        """Whether nothing is false and nothing missing."""
        return not self.false and not self.missing


@cache
def pages() -> tuple[Page, ...]:
    """Return the pages of the book; ValueError where a text stands there twice or a line has no mark."""
    found = [page for path in sorted(BOOK.glob("*.txt")) for page in _read(path)]
    twice = {page.text for page in found if sum(page.text == other.text for other in found) > 1}
    if twice:
        raise ValueError(f"stands there twice: {min(twice)}")
    return tuple(found)


@cache
def results() -> Mapping[str, Result]:
    """Return the results by text: all pages are read in one pass, each as a document of its own."""
    folder = ontology_folder()
    documents = [Document(f"{number}.txt", page.text) for number, page in enumerate(pages())]
    read = extracted(documents, parser=embedded(), gazetteer=load_gazetteer(folder), lexicon=load_lexicon(folder))
    found: dict[str, Result] = {}
    for page, item in zip(pages(), read, strict=True):
        told = frozenset(fact(claim) for claim in item.claims if claim.fact)
        known = page.facts | page.besides
        false = frozenset(each for each in told if not any(_is(each, line) for line in known))
        missing = frozenset(line for line in page.facts if not any(_is(each, line) for each in told))
        found[page.text] = Result(page, false, missing)
    return found


def fact(claim: Claim) -> str:
    """Take a claim and return it as a line of the book."""
    ends = [term.text if term is not None else "-" for term in (claim.subject, claim.object)]
    return f"{ends[0]} | {claim.relation.lemma} | {ends[1]}"


def _is(told: str, line: str) -> bool:
    """Whether a fact is that of a line of the book, with or without what stands there in brackets."""
    parts = (f"(?:{re.escape(part[1:-1])})?" if part[0] == "[" else re.escape(part) for part in _PARTS.findall(line))
    return re.fullmatch("".join(parts), told) is not None


def _read(path: Path) -> Iterator[Page]:
    for block in path.read_text(encoding="utf-8").strip().split("\n\n")[1:]:
        text, *rest = block.splitlines()
        if any(line[:2] not in ("> ", "~ ", "! ") for line in rest):
            raise ValueError(f"{path.name}: neither `> `, `~ ` nor `! ` in front of a line: {text}")
        facts, besides = (frozenset(line[2:] for line in rest if line[0] == mark) for mark in ">~")
        yield Page(text, path.stem, facts, besides, " ".join(line[2:] for line in rest if line[0] == "!"))
