"""`KnowledgeGraph`: claims and the documents they come from; and the verbs build, view."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.errors import GraphError
from graphkit.extraction.dropped import lines, of_lines
from graphkit.files import check_folder, whole, write_whole
from graphkit.neighbourhood import around as near
from graphkit.pipeline import BASE, extracted
from graphkit.places import ontology_folder
from graphkit.records import load_tools
from graphkit.report import Report, counts, versions, warnings
from graphkit.text.documents import Document, Rejected
from graphkit.text.readers.sources import read

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from graphkit.drawing.frame import View
    from graphkit.extraction.dropped import Dropped
    from graphkit.knowledge import Knowledge
    from graphkit.linking.claims import Claim
    from graphkit.rdf.graphs import Graph
    from graphkit.rdf.interchange import Dataset
    from graphkit.rdf.queries import Answers

TURTLE, TRIG, PAGE, LEDGER, REPORT = "graph.ttl", "graph.trig", "graph.html", "dropped.jsonl", "report.json"
SOURCES = "sources"


@dataclass(frozen=True, slots=True, repr=False)
class KnowledgeGraph:
    """Claims and the documents they come from, in one order whatever the order they came in.

    A value: `add` gives another graph. `knowledge` says more of the known things in it, `base` is what minted IRIs
    begin with, `dropped` what gave no claim, `report` tells how it was built.
    """

    _claims: tuple[Claim, ...] = ()
    documents: tuple[Document, ...] = ()
    knowledge: Knowledge | None = field(default=None, compare=False)
    base: str = BASE
    dropped: tuple[Dropped, ...] = field(default=(), compare=False)
    report: Report = field(default_factory=Report, compare=False)

    @classmethod
    def open(cls, path: str | Path) -> KnowledgeGraph:
        """Take a folder that `build` wrote, or a file of a graph of ours, and return the graph, without the texts.

        Raises GraphError where there is none, or it is not one of ours.
        """
        from graphkit.rdf.graphs import load
        from graphkit.rdf.statements import read

        found = load(path)
        claims, known = read(found)
        base, lost = found.prefixes.get("kg", BASE), _ledger(Path(path) / LEDGER)
        return cls(tuple(sorted(claims, key=_place)), tuple(known), base=base, dropped=lost)

    def __repr__(self) -> str:
        told = counts(self._claims, documents=len(self.documents))
        return f"KnowledgeGraph({', '.join(f'{name}={number}' for name, number in told.items())})"

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        """Return the graph as notebooks show it: the page in a frame, a still picture where no script may run, and one
        line where there is no picture."""
        return self.view().shown(repr(self))

    def claims(self) -> tuple[Claim, ...]:
        """Return the claims, by document and place in its text."""
        return self._claims

    def add(
        self, documents: Iterable[Document], claims: Iterable[Claim], dropped: Iterable[Dropped] = ()
    ) -> KnowledgeGraph:
        """Take documents with their claims, and what was dropped in them, and return the graph with them; a document of
        the same id is replaced."""
        new = {document.id: document for document in documents}
        kept = (claim for claim in self._claims if claim.document not in new)
        lost = (each for each in self.dropped if each.document not in new)
        known = {document.id: document for document in self.documents} | new
        return replace(
            self,
            _claims=tuple(sorted((*kept, *claims), key=_place)),
            documents=tuple(known[name] for name in sorted(known)),
            dropped=tuple(sorted((*lost, *dropped), key=lambda each: each.document)),
        )

    def around(self, entity: str, *, hops: int = 1) -> KnowledgeGraph:
        """Take an entity, by name or IRI, and return the part of the graph within so many hops of it.

        Raises GraphError where the graph does not know it, or its name stands for several.
        """
        claims = near(self._claims, entity, hops=hops)
        cited = {claim.document for claim in claims}
        return replace(
            self,
            _claims=claims,
            documents=tuple(each for each in self.documents if each.id in cited),
            dropped=tuple(each for each in self.dropped if each.document in cited),
        )

    def turtle(self) -> str:
        """Return plain triples, entities, events, claims and evidence as one Turtle file."""
        from graphkit.rdf.statements import turtle

        return turtle(self._claims, self.documents, knowledge=self._known(), base=self.base)

    def trig(self) -> str:
        """Return the same as TriG: the claims of each document in a graph of its own."""
        from graphkit.rdf.statements import trig

        return trig(self._claims, self.documents, knowledge=self._known(), base=self.base)

    def rdflib(self) -> Dataset:
        """Return the graph as an rdflib Dataset, for programs and notebooks that speak rdflib."""
        from graphkit.rdf.interchange import rdflib_dataset

        return rdflib_dataset(self.trig())

    def view(self) -> View:
        """Return the interactive page, one self-contained HTML file; as the last line of a notebook's cell, shown."""
        from graphkit.analysis import communities, positions
        from graphkit.drawing.frame import View
        from graphkit.drawing.page import page
        from graphkit.drawing.scene import scene
        from graphkit.drawing.selection import pairs, ties
        from graphkit.drawing.svg import svg

        picture = scene(
            self._claims,
            documents={document.id: document for document in self.documents},
            positions=positions(pairs(self._claims)),
            communities=communities(ties(self._claims)),
            quads={(mode.event, mode.name): mode.quad for mode in self._known().modes},
        )
        return View(page(picture), name=picture.title, still=svg(picture))

    def query(self, sparql: str) -> Answers:
        """Take a SPARQL query and return its answers; QueryError where it is malformed or refused."""
        from graphkit.rdf import queries

        return queries.query(self.statements(), sparql)

    def statements(self) -> Graph:
        """Return what the graph says, ready to be asked: facts of the world, and the claims of each document."""
        from graphkit.rdf.graphs import graph_of
        from graphkit.rdf.statements import dataset
        from graphkit.rdf.vocabulary import prefixes

        quads = dataset(self._claims, self.documents, knowledge=self._known(), base=self.base)
        return graph_of(quads, prefixes(self.base))

    def save(self, folder: str | Path) -> None:
        """Take a folder and write graph.ttl, graph.trig, graph.html, dropped.jsonl and report.json into it, each whole
        or not at all.

        The files that texts were taken out of (pages, PDFs) are kept in `sources/`, named by their SHA-256.

        Raises OutputError where it cannot be written.
        """
        check_folder(Path(folder))
        report = json.dumps(self.report.record(), indent=2, ensure_ascii=False) + "\n"
        files = {
            TURTLE: self.turtle(),
            TRIG: self.trig(),
            PAGE: self.view(),
            LEDGER: lines(self.dropped),
            REPORT: report,
        }
        # Named by what is in it, a source is right wherever it lies: each is written by itself, before what cites it.
        for source in (each.source for each in self.documents if each.source is not None):
            write_whole(Path(folder) / SOURCES, {f"{source.digest}{source.suffix}": source.data})
        write_whole(Path(folder), files)

    def _known(self) -> Knowledge:
        from graphkit.rdf.ontology import load_knowledge

        return self.knowledge or load_knowledge(ontology_folder())


def build(
    sources: Sequence[str | Path],
    output: str | Path | None = None,
    *,
    model: str | Path | None = None,
    ontology: str | Path | None = None,
    gazetteer: str | Path | None = None,
    base: str | None = None,
    published: datetime.date | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> KnowledgeGraph:
    """Take files, folders or `-` and return the knowledge graph of their documents, written to `output` where given.

    A graph that lies there already is added to; a document given again replaces its old self. `model` names a spaCy
    pipeline, `ontology` a folder, `gazetteer` a file of more known things, `base` what minted IRIs begin with (None: as
    in the graph that lies there, else graphkit's own), `published` the date of documents that name none. `progress` is
    called with the number of characters read so far and of all. What could not be read stands in the graph's `report`.

    Raises SourceError where nothing could be read, OutputError (before the work begins) where `output` cannot be
    written, ModelError and OntologyError where `model`, `ontology` or `gazetteer` cannot be used, GraphError where
    what lies in `output` is no graph.
    """
    watch = _Watch()
    found = list(read(sources, published=published))
    documents = [each for each in found if isinstance(each, Document)]
    rejected = tuple(each for each in found if isinstance(each, Rejected))
    before = _before(output)
    base = base or before.base
    watch.lap("read")
    tools = load_tools(model, ontology, gazetteer)
    watch.lap("load")
    items = list(extracted(_watched(documents, progress), base=base, **tools.options()))
    claims = [claim for item in items for claim in item.claims]
    watch.lap("extract")
    lost = [each for item in items for each in item.dropped]
    graph = replace(before.add(documents, claims, lost), knowledge=tools.knowledge, base=base)
    sentences = sum(len(item.sentences) for item in items)
    silent = sum(each.kind == "sentence" for each in lost)
    report = Report(
        read=counts(claims, documents=len(documents), sentences=sentences, silent=silent) | {"rejected": len(rejected)},
        graph=counts(graph.claims(), documents=len(graph.documents)),
        seconds=watch.laps,
        rejected=rejected,
        warnings=warnings(documents, claims),
        versions=versions(model=f"{tools.parser.name} {tools.parser.version}"),
    )
    graph = replace(graph, report=report)
    if output is not None:
        graph.save(output)
    return graph


def view(
    graph: str | Path | KnowledgeGraph, output: str | Path | None = None, *, around: str | None = None, hops: int = 1
) -> KnowledgeGraph:
    """Take a graph, or where one lies, and return the part to be seen; its page is written to `output` where given.

    `around` names an entity: only what lies within so many hops of it is shown.

    Raises GraphError where there is no graph or no such entity, OutputError where `output` cannot be written.
    """
    whole_graph = graph if isinstance(graph, KnowledgeGraph) else KnowledgeGraph.open(graph)
    shown = whole_graph if around is None else whole_graph.around(around, hops=hops)
    if output is not None:
        with whole(Path(output)) as file:
            file.write(shown.view())
    return shown


class _Watch:
    """A stop-watch: the seconds of each stage."""

    def __init__(self) -> None:
        self.laps: dict[str, float] = {}
        self._last = time.perf_counter()

    def lap(self, stage: str) -> None:
        now = time.perf_counter()
        self.laps[stage], self._last = now - self._last, now


def _ledger(path: Path) -> tuple[Dropped, ...]:
    if not path.is_file():
        return ()
    try:
        return of_lines(path.read_text(encoding="utf-8"), name=str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise GraphError(f"{path}: cannot be read", hint="build the graph again") from error


def _before(output: str | Path | None) -> KnowledgeGraph:
    if output is None:
        return KnowledgeGraph()
    check_folder(Path(output))
    return KnowledgeGraph.open(output) if (Path(output) / TRIG).exists() else KnowledgeGraph()


def _watched(documents: Sequence[Document], progress: Callable[[int, int], None] | None) -> Iterator[Document]:
    done, of = 0, sum(len(document.text) for document in documents)
    for document in documents:
        yield document
        done += len(document.text)
        if progress is not None:
            progress(done, of)


def _place(claim: Claim) -> tuple[str, int, int, str]:
    return (claim.document, claim.start, claim.clause, claim.id)
