"""`graphkit query`: a graph and a SPARQL question in, a table of answers out."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.commands import options
from graphkit.commands.speaking import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.rdf.questions import Question


class Format(StrEnum):
    """How answers are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    TTL = "ttl"


def query(
    context: typer.Context,
    graph: Annotated[
        Path | None, typer.Argument(metavar="GRAPH", help="A folder that `graphkit build` wrote, or a graph file.")
    ] = None,
    sparql: Annotated[
        str | None,
        typer.Argument(metavar="SPARQL", help="A query, @FILE to read it from a file, or the name of a question."),
    ] = None,
    list_: Annotated[
        bool, typer.Option("--list", help="Print the questions by name, with their parameters.", show_default=False)
    ] = False,
    format_: Annotated[
        Format | None,
        typer.Option("--format", help="How answers are written; a table on a terminal, else TSV.", show_default=False),
    ] = None,
    ontology: options.Ontology = None,
    gazetteer: options.Gazetteer = None,
    json_: options.Json = False,
) -> int:
    """Ask a graph a question, by its name or in SPARQL.

    Parameters of a question are options: graphkit query out contacts --actor Japan --from 2024-07. In SPARQL, known
    prefixes need no declaration; nothing but the graph is read.
    """
    import graphkit.asking
    from graphkit.rdf.graphs import load
    from graphkit.rdf.queries import formatted
    from graphkit.rdf.questions import NAME, named

    if list_:
        known = graphkit.asking.questions(ontology=ontology)
        print(json.dumps([asdict(each) for each in known], indent=2, ensure_ascii=False) if json_ else _listed(known))
        return 0
    if graph is None or sparql is None:
        raise typer.BadParameter("GRAPH and SPARQL are needed, or --list")
    by_name = NAME.fullmatch(sparql) is not None
    given = _given(context.args)
    if given and not by_name:
        raise typer.BadParameter(f"no such option: --{next(iter(given))}; only a question by name has more options")
    chosen = format_ or (Format.JSON if json_ else Format.TABLE if sys.stdout.isatty() else Format.TSV)
    asked = named(graphkit.asking.questions(ontology=ontology), sparql) if by_name else None
    opened = load(graph)
    answers = graphkit.asking.query(opened, sparql, parameters=given, ontology=ontology, gazetteer=gazetteer)
    sys.stdout.write(formatted(answers, chosen.value))
    if asked is not None and given:
        unknown = graphkit.asking.unknown_names(opened, asked, given, ontology=ontology, gazetteer=gazetteer)
        for name, near in unknown.items():
            say(f"no entity named {name!r} in the graph" + (f"; did you mean {' or '.join(near)}?" if near else ""))
    return 0


def _given(words: Sequence[str]) -> dict[str, str]:
    """The words behind a question: `--actor Japan` or `--actor=Japan`."""
    given: dict[str, str] = {}
    rest = list(words)
    while rest:
        word = rest.pop(0)
        name, equals, value = word.removeprefix("--").partition("=")
        if not word.startswith("--") or not name:
            what = f"{word!r} is too much"
            raise typer.BadParameter(f"{what}; parameters come behind the question's name, as --NAME VALUE")
        if not equals and not rest:
            raise typer.BadParameter(f"--{name} needs a value")
        given[name] = value if equals else rest.pop(0)
    return given


def _listed(questions: Sequence[Question]) -> str:
    blocks = []
    for each in questions:
        lines = [f"{each.name}: {each.title}"]
        lines += [f"    --{p.name}  {p.meaning}{' (needed)' if p.required else ''}" for p in each.parameters]
        blocks.append("\n".join(lines))
    return "\n".join(blocks)
