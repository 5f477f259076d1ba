"""Options that mean the same in every command."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer

from graphkit.text.readers.metadata import day


def parsed_day(value: str) -> datetime.date:
    """Take a date as typed and return it; a usage error where it is none."""
    try:
        return day(value)
    except ValueError:
        raise typer.BadParameter(f"{value!r} is not a date; use YYYY-MM-DD") from None


def parsed_base(value: str) -> str:
    """Take a base IRI as typed and return it; a usage error where nothing can be appended to it."""
    iri = urlsplit(value)
    if not (iri.scheme and iri.netloc and value.endswith(("/", "#"))) or set(value) & set(' <>"{}|\\^`'):
        raise typer.BadParameter(f"{value!r} is not an absolute IRI that ends with / or #")
    return value


Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE", help="Files (.txt .md .html .htm .pdf .jsonl .csv), folders of them, or - for standard input."
    ),
]
Graph = Annotated[Path, typer.Argument(metavar="GRAPH", help="A folder that `graphkit build` wrote, or a graph file.")]
Model = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="NAME_OR_PATH",
        help="An installed spaCy pipeline with UD labels or those of spaCy's English ones, in place of the embedded.",
    ),
]
Ontology = Annotated[
    Path | None,
    typer.Option("--ontology", metavar="DIR", help="A folder of the shape of ontology/, in place of the one inside."),
]
Gazetteer = Annotated[
    Path | None,
    typer.Option(
        "--gazetteer", metavar="FILE", help="More known things: Turtle of the form of ontology/gazetteer.ttl."
    ),
]
Base = Annotated[
    str | None,
    typer.Option(
        "--base", metavar="IRI", parser=parsed_base, help="What the IRIs of new entities and claims begin with."
    ),
]
Published = Annotated[
    datetime.date | None,
    typer.Option(
        "--published", metavar="DATE", parser=parsed_day, help="The date of documents that name none, YYYY-MM-DD."
    ),
]
Strict = Annotated[
    bool, typer.Option("--strict", help="Exit with 1 where a document could not be read.", show_default=False)
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON in place of text.", show_default=False)]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="Print no progress, summary or warnings.", show_default=False)
]
