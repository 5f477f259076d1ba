"""`graphkit ontology`: the ontology as one page to browse."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graphkit.commands import options


def ontology(
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The page, one self-contained file.")
    ] = Path("ontology.html"),
    folder: options.Ontology = None,
    quiet: options.Quiet = False,
) -> int:
    """Write the ontology as one page to browse.

    It shows classes, properties, modes with their PLOVER codes, topics, wordings of events and known things.
    """
    import graphkit.handbook

    graphkit.handbook.ontology(output, ontology=folder)
    if not quiet:
        print(f"Page: {output}")
    return 0
