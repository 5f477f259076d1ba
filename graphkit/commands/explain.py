"""`graphkit explain`: a graph and an entity, claim or document in, what is behind it out."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.commands import options

if TYPE_CHECKING:
    from graphkit.explaining.explanation import Explanation

WIDEST = 100
STYLES = (
    (r"\[[^\]]*\]", "bold"),
    (r"\*[^*]+\*", "bold cyan"),
    (r"\{[^}]*\}", "italic"),
    (r"(?m)^\S.*", "bold underline"),
)
"""What is set off on a terminal, and how: the words of a claim, who says so, headings."""


def explain(
    graph: options.Graph,
    what: Annotated[
        str,
        typer.Argument(
            metavar="ENTITY-OR-CLAIM",
            help="An entity by any name or IRI, a claim by IRI or first digits, an event's IRI, 'subject | "
            "relation | object', a document's id, or a sentence of it, ID#4.",
        ),
    ],
    limit: Annotated[
        int, typer.Option("--limit", metavar="N", min=1, help="Tell at most so many claims of each sort.")
    ] = 20,
    ontology: options.Ontology = None,
    gazetteer: options.Gazetteer = None,
    json_: options.Json = False,
) -> int:
    """Tell what is behind an entity, a claim, an event, a triple or a document.

    The sentences with the claim's words marked, their documents and offsets, the rules that made each claim, and
    whether it is a fact of the graph or why not. In a sentence, [ ] stand around subject and object, * * around the
    relation, { } around who says so. Of a claim, a sentence and a document it also tells what was dropped, and why.
    """
    import graphkit.explaining.explanation
    from graphkit.explaining.text import text

    found = graphkit.explaining.explanation.explain(graph, what, limit=limit, ontology=ontology, gazetteer=gazetteer)
    if json_:
        print(json.dumps(found.record(), indent=2, ensure_ascii=False))
    elif sys.stdout.isatty():
        show(found)
    else:
        sys.stdout.write(text(found))
    return 0


def show(found: Explanation) -> None:
    """Take an explanation and print it on a terminal, as wide as reads well, with its headings and words set off."""
    from rich.console import Console
    from rich.text import Text

    from graphkit.explaining.text import text

    console = Console()
    shown = Text(text(found, width=min(console.width, WIDEST)))
    for pattern, style in STYLES:
        shown.highlight_regex(pattern, style=style)
    console.print(shown, end="", soft_wrap=True)
