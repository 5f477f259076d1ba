"""`graphkit extract`: documents in, claim or mention records out, one JSON object a line."""

from __future__ import annotations

import json
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.commands import options
from graphkit.commands.speaking import say_rejected

if TYPE_CHECKING:
    from graphkit.text.documents import Rejected


def extract(
    sources: options.Sources,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there in place of standard output.")
    ] = None,
    mentions: Annotated[
        bool, typer.Option("--mentions", help="Mention records in place of claim records.", show_default=False)
    ] = False,
    dropped: Annotated[
        bool,
        typer.Option(
            "--dropped", help="What gave no claim and what stays unlinked, each with why.", show_default=False
        ),
    ] = False,
    sentences: Annotated[
        bool, typer.Option("--sentences", help="Each line is one sentence by itself.", show_default=False)
    ] = False,
    pretokenised: Annotated[
        bool,
        typer.Option("--pretokenised", help="With --sentences: words are what spaces part.", show_default=False),
    ] = False,
    model: options.Model = None,
    ontology: options.Ontology = None,
    gazetteer: options.Gazetteer = None,
    base: options.Base = None,
    published: options.Published = None,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
) -> int:
    """Print what documents claim, as JSON lines.

    One record a line, in the order of the text; with --mentions, records of whom and what the text names; with
    --dropped, of the sentences and clauses that gave no claim and the words left unlinked, each with its reason.
    """
    if mentions and dropped:
        raise typer.BadParameter("--mentions and --dropped are two lists: ask for one")
    if pretokenised and not sentences:
        raise typer.BadParameter("--pretokenised needs --sentences")
    import graphkit.records
    from graphkit.files import whole

    rejected: list[Rejected] = []
    with whole(output) if output else nullcontext(sys.stdout) as file:
        for record in graphkit.records.extract(
            sources,
            mentions=mentions,
            dropped=dropped,
            sentences=sentences,
            pretokenised=pretokenised,
            model=model,
            ontology=ontology,
            gazetteer=gazetteer,
            base=base,
            published=published,
            on_rejected=rejected.append,
        ):
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    if not quiet:
        say_rejected(rejected)
    return 1 if strict and rejected else 0
