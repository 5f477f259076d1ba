"""SHACL: a graph held against the shapes of an ontology folder; the only room that knows pySHACL.

The graph is checked where it lies, in Oxigraph: 60,000 triples take ten seconds, 300,000 a minute, a million minutes.
"""

from __future__ import annotations

import logging
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pyoxigraph import Quad, RdfFormat, Store, serialize

from graphkit.errors import OntologyError
from graphkit.rdf.facts import read_quads
from graphkit.rdf.ontology import CORE
from graphkit.rdf.vocabulary import dd

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import Triple
    from rdflib import Graph
    from rdflib.term import Node

SHAPES: Final = "shapes.ttl"
HINT: Final = "give a folder with shapes.ttl"
SEVERITIES: Final = ("violation", "warning", "info")


@dataclass(frozen=True, slots=True)
class Breach:
    """What a shape finds wrong at one node: the shape's IRI, what is wrong and how to mend it, where and with what."""

    severity: str
    shape: str
    node: str
    what: str
    mend: str = ""
    path: str | None = None
    value: str | None = None


def breaches(quads: Iterable[Quad], folder: str | Path, *, core: str | Path) -> tuple[Breach, ...]:
    """Take the quads of a graph and an ontology folder, and return what its shapes.ttl finds wrong, worst first.

    Subclasses are those of the folder's defence-diplomacy.ttl or, where it has none, of the file `core`.

    Raises OntologyError where a file is missing or broken, or a shape cannot be checked.
    """
    path, terms = Path(folder) / SHAPES, Path(folder) / CORE
    shapes = _shapes(path)
    store = Store()
    store.extend(Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    store.extend(read_quads(terms if terms.exists() else Path(core), hint=HINT)[0])
    report = _report(store, shapes, path)
    # The same thing is found once for each path on which a shape comes to it.
    found = set(_found(report, shapes))
    return tuple(sorted(found, key=lambda each: (SEVERITIES.index(each.severity), each.shape, each.node, str(each))))


def _shapes(path: Path) -> Graph:
    from rdflib import Graph

    triples: list[Triple] = [quad.triple for quad in read_quads(path, hint=HINT)[0]]
    return Graph().parse(data=serialize(triples, format=RdfFormat.N_TRIPLES), format="nt")


def _report(store: Store, shapes: Graph, path: Path) -> Graph:
    from pyshacl import validate
    from pyshacl.errors import ReportableRuntimeError, ShapeLoadError, ShapeRecursionWarning
    from pyshacl.graph_abstraction import OxigraphDataGraph
    from rdflib import Graph

    class Data(OxigraphDataGraph):
        def __bool__(self) -> bool:
            # Asked for every finding; by its length, a graph would be counted through each time.
            return True

    # What it finds wrong with a shape, pySHACL prints besides raising it.
    logging.getLogger("pyshacl-validate").disabled = True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ShapeRecursionWarning)
            _, report, text = validate(Data(store), shacl_graph=shapes, inplace=True, inference="none")
    except (ReportableRuntimeError, ShapeLoadError, SyntaxError, ValueError, RuntimeError) as error:
        raise _unusable(path, str(error)) from error
    if not isinstance(report, Graph):
        raise _unusable(path, text)
    return report


def _unusable(path: Path, text: str) -> OntologyError:
    return OntologyError(f"{path}: a shape cannot be checked: {text}", hint="mend that shape")


def _found(report: Graph, shapes: Graph) -> Iterator[Breach]:
    from rdflib import SH, URIRef

    mend = URIRef(dd("mend").value)

    def one(node: Node, predicate: Any) -> Node | None:
        values = [*report.objects(node, predicate), *shapes.objects(node, predicate)]
        return min(values, key=str, default=None)

    for result in report.objects(None, SH.result):
        shape, path = one(result, SH.sourceShape), one(result, SH.resultPath)
        severity = str(one(result, SH.resultSeverity) or "").rpartition("#")[2].lower()
        yield Breach(
            severity=severity if severity in SEVERITIES else SEVERITIES[0],
            shape=str(shape),
            node=str(one(result, SH.focusNode)),
            what=str(one(result, SH.resultMessage) or "the shape does not hold"),
            mend=str((shape and one(shape, mend)) or ""),
            path=str(path) if isinstance(path, URIRef) else None,
            value=None if (value := one(result, SH.value)) is None else str(value),
        )
