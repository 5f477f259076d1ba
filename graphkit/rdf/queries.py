"""SPARQL on a graph: the question in, the answers out as plain values; what would do more than read is refused."""

from __future__ import annotations

from os import PathLike
from typing import TYPE_CHECKING

from pyoxigraph import QueryBoolean, QuerySolutions

from graphkit.errors import QueryError
from graphkit.rdf.answers import Answers, Rows, Triples, Value, formatted, value_of
from graphkit.rdf.gate import admitted
from graphkit.rdf.graphs import Graph, graph_of, load
from graphkit.rdf.slips import malformed
from graphkit.rdf.vocabulary import prefixes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pyoxigraph import Quad, QueryTriples

__all__ = ["Answers", "Graph", "Rows", "Triples", "Value", "formatted", "load", "query"]


def query(graph: str | Path | Graph | Iterable[Quad], sparql: str) -> Answers:
    """Take a graph, or the file or folder it lies in, and a SPARQL query, and return its answers.

    SELECT gives `Rows`, CONSTRUCT and DESCRIBE give `Triples`, ASK a bool. The prefixes of the ontology, of the
    vocabularies it uses and of the file need no declaration; patterns outside GRAPH match what any graph says.

    Raises QueryError where the query is malformed or refused (updates, SERVICE, FROM, too long, too deep), GraphError
    where the graph cannot be read.
    """
    text = admitted(sparql)
    known = graph if isinstance(graph, Graph) else _graph(graph)
    names = {**prefixes(), **known.prefixes}
    try:
        found = known.store.query(text, prefixes=names, use_default_graph_as_union=True)
        return _answers(found, names)
    except SyntaxError as error:
        raise malformed(text, names) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"query: cannot be answered: {error}", hint="ask in another way") from error


def _graph(graph: str | Path | Iterable[Quad]) -> Graph:
    return load(graph) if isinstance(graph, (str, PathLike)) else graph_of(graph)


def _answers(found: QuerySolutions | QueryTriples | QueryBoolean, names: dict[str, str]) -> Answers:
    if isinstance(found, QueryBoolean):
        return bool(found)
    if isinstance(found, QuerySolutions):
        variables = [variable.value for variable in found.variables]
        rows = (tuple(None if each is None else value_of(each) for each in solution) for solution in found)
        return Rows(tuple(variables), tuple(rows), names)
    triples = {(value_of(t.subject), value_of(t.predicate), value_of(t.object)) for t in found}
    return Triples(tuple(sorted(triples, key=repr)), names)
