"""Sources -> claim, mention and ledger records: the verb extract, and what reading a text takes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphkit.extraction.dropped import record as loss_record
from graphkit.linking.claims import record
from graphkit.pipeline import BASE
from graphkit.pipeline import claims as claims_of
from graphkit.pipeline import dropped as dropped_of
from graphkit.pipeline import mentions as mentions_of
from graphkit.places import ontology_folder
from graphkit.text.documents import Document, Rejected
from graphkit.text.readers.sources import read

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from graphkit.knowledge import Knowledge
    from graphkit.text.parser import Parser


@dataclass(frozen=True, slots=True)
class Tools:
    """What reading a text takes: a language pipeline, and what is known beforehand."""

    parser: Parser
    knowledge: Knowledge

    def options(self) -> dict[str, Any]:
        """Return them as keyword arguments of the functions of `graphkit.pipeline`."""
        known = self.knowledge
        return {"parser": self.parser, "gazetteer": known.gazetteer, "lexicon": known.lexicon}


def load_tools(model: str | Path | None, ontology: str | Path | None, gazetteer: str | Path | None = None) -> Tools:
    """Take the name or path of a spaCy pipeline and an ontology folder (None: those that come along), and load both.

    `gazetteer` is a file of more known things.

    Raises ModelError and OntologyError where they cannot be used.
    """
    from graphkit.rdf.ontology import load_knowledge
    from graphkit.text.parser import load_parser

    known = load_knowledge(ontology_folder(ontology), gazetteer)
    return Tools(load_parser(model), known)


def extract(
    sources: Sequence[str | Path],
    *,
    mentions: bool = False,
    dropped: bool = False,
    sentences: bool = False,
    pretokenised: bool = False,
    model: str | Path | None = None,
    ontology: str | Path | None = None,
    gazetteer: str | Path | None = None,
    base: str | None = None,
    published: datetime.date | None = None,
    on_rejected: Callable[[Rejected], object] | None = None,
) -> Iterator[dict[str, Any]]:
    """Take files, folders or `-` and yield a record of each claim, in the order of the text.

    With `mentions`, the records are those of whom and what the text names; with `dropped`, of the sentences and clauses
    that gave no claim, and of the words left unlinked, each with its reason. With `sentences`, each line of a source is
    one sentence by itself, in whatever language; with `pretokenised` besides, words are what stands between spaces.
    `on_rejected` is called with what could not be read; the other options and what is raised are those of `build`.
    """
    documents = _documents(read(sources, published=published, any_language=sentences), on_rejected)
    # Where nothing can be read, that is said before the model is loaded.
    first = [next(documents)]
    tools = load_tools(model, ontology, gazetteer)
    options = tools.options() | {"base": base or BASE, "sentences": sentences, "pretokenised": pretokenised}
    stream = chain(first, documents)
    if mentions:
        yield from mentions_of(stream, **options)
    elif dropped:
        yield from map(loss_record, dropped_of(stream, **options))
    else:
        yield from map(record, claims_of(stream, **options))


def _documents(
    found: Iterable[Document | Rejected], on_rejected: Callable[[Rejected], object] | None
) -> Iterator[Document]:
    for each in found:
        if isinstance(each, Document):
            yield each
        elif on_rejected is not None:
            on_rejected(each)
