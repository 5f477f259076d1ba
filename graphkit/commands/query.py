"""`graphkit query`: a graph and a SPARQL question in, a table of answers out."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from graphkit.commands import options


class Format(StrEnum):
    """How answers are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    TTL = "ttl"


def query(
    graph: options.Graph,
    sparql: Annotated[str, typer.Argument(metavar="SPARQL", help="A query, or @FILE to read it from a file.")],
    format_: Annotated[
        Format | None,
        typer.Option("--format", help="How answers are written; a table on a terminal, else TSV.", show_default=False),
    ] = None,
    json_: options.Json = False,
) -> int:
    """Ask a graph a question in SPARQL.

    Known prefixes need no declaration; nothing but the graph is read.
    """
    import graphkit.graph
    from graphkit.rdf.queries import formatted

    chosen = format_ or (Format.JSON if json_ else Format.TABLE if sys.stdout.isatty() else Format.TSV)
    sys.stdout.write(formatted(graphkit.graph.query(graph, sparql), chosen.value))
    return 0
