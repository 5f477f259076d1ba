"""`graphkit view`: a graph in, its interactive page out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graphkit.commands import options


def view(
    graph: options.Graph,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The page, one self-contained file.")],
    around: Annotated[
        str | None, typer.Option("--around", metavar="ENTITY", help="Only what lies near this entity: its name or IRI.")
    ] = None,
    hops: Annotated[
        int, typer.Option("--hops", metavar="N", min=1, help="How many claims away from --around still counts as near.")
    ] = 1,
    quiet: options.Quiet = False,
) -> int:
    """Draw a graph as one interactive page.

    The graph is one that graphkit built; it is drawn whole, or the part around one entity.
    """
    import graphkit.graph

    shown = graphkit.graph.view(graph, output, around=around, hops=hops)
    if not quiet:
        print(f"{len(shown.claims())} claims\nPage: {output}")
    return 0
