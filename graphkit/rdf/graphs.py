"""`Graph`: the quads of a file, ready to be asked; and the files it is read from."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, Quad, RdfFormat, Store, parse

from graphkit.errors import GraphError, QueryError
from graphkit.rdf.vocabulary import dd, term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pyoxigraph import Triple

FORMATS: Final = MappingProxyType(
    {
        ".ttl": RdfFormat.TURTLE,
        ".trig": RdfFormat.TRIG,
        ".nt": RdfFormat.N_TRIPLES,
        ".nq": RdfFormat.N_QUADS,
        ".jsonld": RdfFormat.JSON_LD,
    }
)
SAVED: Final = "graph.trig"
"""The file of a build folder that a graph is read from."""


@dataclass(frozen=True, slots=True)
class Graph:
    """Quads in a store that can be asked, and the prefixes that their file gave; iterating yields the quads."""

    store: Store = field(repr=False)
    prefixes: Mapping[str, str] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Quad]:
        return iter(self.store)

    def add(self, triples: Iterable[Triple]) -> None:
        """Take triples and add them to the default graph."""
        self.store.extend(Quad(triple.subject, triple.predicate, triple.object) for triple in triples)

    def names(self) -> set[str]:
        """Return the names, other names and adjectives of all that the graph knows."""
        bearing = (term("skos:prefLabel"), term("skos:altLabel"), dd("adjective"))
        found = (quad.object for each in bearing for quad in self.store.quads_for_pattern(None, each, None))
        return {name.value for name in found if isinstance(name, Literal)}

    def __len__(self) -> int:
        return len(self.store)


def load(path: str | Path) -> Graph:
    """Take a .ttl, .trig, .nt, .nq or .jsonld file, or a folder that build wrote, and return its graph.

    Raises GraphError where there is none or it cannot be read, QueryError where `path` is an endpoint's address.
    """
    if str(path).startswith(("http:", "https:")):
        raise QueryError(f"{path}: only files and build folders are read so far", hint="give the path of a graph")
    file = Path(path)
    if file.is_dir():
        file = file / SAVED
        if not file.exists():
            raise GraphError(f"{path}: no {SAVED} in this folder", hint="give a folder that build wrote")
    format_ = FORMATS.get(file.suffix.lower())
    if not file.exists():
        raise GraphError(f"{path}: no such file or folder", hint="check the path")
    if format_ is None:
        raise GraphError(f"{path}: not a graph by its name", hint=f"give a file in {' '.join(FORMATS)}, or a folder")
    try:
        data = file.read_bytes()
    except OSError as error:
        raise GraphError(f"{path}: {(error.strerror or str(error)).lower()}", hint="check the path") from error
    return _parsed(data, format_, name=str(path))


def parsed(text: str, *, name: str = "graph") -> Graph:
    """Take a text in TriG or Turtle, and its name for messages, and return its graph; GraphError where it is broken.

    >>> len(parsed("<urn:x> a <urn:Thing> ."))
    1
    """
    return _parsed(text.encode("utf-8", errors="surrogatepass"), RdfFormat.TRIG, name=name)


def graph_of(quads: Iterable[Quad], prefixes: Mapping[str, str] = MappingProxyType({})) -> Graph:
    """Take quads, and the prefixes that shall be known in it, and return their graph."""
    store = Store()
    store.extend(quads)
    return Graph(store, prefixes)


def _parsed(data: bytes, format_: RdfFormat, *, name: str) -> Graph:
    store = Store()
    try:
        reader = parse(data, format=format_)
        store.extend(reader)
    except SyntaxError as error:
        where = f"{name}:{error.lineno}" if error.lineno else name
        raise GraphError(f"{where}: not {format_.name}: {error.msg}", hint="write the graph again") from error
    except OSError as error:
        raise GraphError(f"{name}: {error}", hint="write the graph again") from error
    return Graph(store, MappingProxyType(dict(reader.prefixes)))
