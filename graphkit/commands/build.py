"""`graphkit build`: documents in, a folder with the graph and its page out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.commands import options
from graphkit.commands.speaking import progress, say, say_rejected

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graphkit.report import Report

ONE = {
    "documents": "document",
    "sentences": "sentence",
    "claims": "claim",
    "entities": "entity",
    "events": "event",
}


def build(
    sources: options.Sources,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="Where the graph goes; built again, it is added to.")
    ],
    model: options.Model = None,
    ontology: options.Ontology = None,
    gazetteer: options.Gazetteer = None,
    base: options.Base = None,
    published: options.Published = None,
    strict: options.Strict = False,
    json_: options.Json = False,
    quiet: options.Quiet = False,
) -> int:
    """Read documents and write their knowledge graph.

    The folder receives graph.ttl (Turtle), graph.trig (the same, a named graph per document), graph.html (the
    interactive page), dropped.jsonl (the sentences that gave no claim, what else was dropped, and why) and report.json
    (counts, timings, warnings, versions); HTML pages and PDFs that were read are kept
    in sources/, named by their SHA-256. Building again into the same folder adds; a document given again replaces its
    old self.
    """
    import graphkit.graph

    with progress(quiet=quiet or json_) as watch:
        graph = graphkit.graph.build(
            sources,
            output,
            model=model,
            ontology=ontology,
            gazetteer=gazetteer,
            base=base,
            published=published,
            progress=watch,
        )
    report = graph.report
    if not quiet:
        say_rejected(report.rejected)
        for warning in report.warnings:
            say(warning)
        print(json.dumps(report.record(), indent=2, ensure_ascii=False) if json_ else _summary(report, output))
    return 1 if strict and report.rejected else 0


def _summary(report: Report, output: Path) -> str:
    return "\n".join(
        (
            f"Read:   {_told({name: number for name, number in report.read.items() if name != 'silent'})}",
            f"Graph:  {_told(report.graph)}",
            f"Turtle: {output / 'graph.ttl'}",
            f"Page:   {output / 'graph.html'}",
            f"Ledger: {output / 'dropped.jsonl'}, {report.read['silent']:,} of the sentences gave no claim",
        )
    )


def _told(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{number:,} {ONE.get(name, name) if number == 1 else name}" for name, number in counts.items())
