"""`graphkit validate`: a graph in, what is wrong with it out, one block a finding."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from graphkit.commands import options

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graphkit.rdf.findings import Finding
    from graphkit.validation import Validation

WIDTH = 300
"""Characters of a value or quote that are shown, at most."""


def validate(
    graph: options.Graph,
    ontology: options.Ontology = None,
    json_: options.Json = False,
    quiet: options.Quiet = False,
) -> int:
    """Check a graph against the shapes of the ontology.

    Exit code 1 where something must be mended; warnings alone are 0. --ontology gives a folder with shapes.ttl.
    """
    import graphkit.validation
    from graphkit.rdf.turtle import shortener
    from graphkit.rdf.vocabulary import prefixes

    found = graphkit.validation.validate(graph, ontology=ontology)
    if json_:
        print(json.dumps(found.record(), ensure_ascii=False, indent=2))
    else:
        short = shortener(prefixes())
        for each in found.violations if quiet else found.findings:
            print("\n".join(_block(each, short)), end="\n\n")
        if not quiet:
            print(_sum(found))
    return 0 if found.conforms else 1


def _block(each: Finding, short: Callable[[str], str]) -> Iterator[str]:
    yield f"{each.severity}: {_shown(each.what)}"
    yield _row("at", f"{_quoted(each.words)}{short(each.node)}")
    if each.path is not None:
        yield _row("property", short(each.path))
    if each.value is not None and each.value != each.node:
        yield _row("found", short(each.value) if "://" in each.value and " " not in each.value else _shown(each.value))
    if each.claim is not None and each.claim != each.node:
        yield _row("claim", f"{_quoted(each.claim_words)}{short(each.claim)}")
    if each.document is not None:
        yield _row("document", _shown(each.document))
    if each.start is not None:
        sentence = "" if each.sentence is None else f"sentence {each.sentence}, "
        yield _row("place", f"{sentence}characters {each.start} to {each.end}")
    if each.quote is not None:
        yield _row("quote", _shown(each.quote))
    if each.mend:
        yield _row("mend", _shown(each.mend))


def _row(name: str, text: str) -> str:
    return f"  {name:<9} {text}"


def _quoted(words: str | None) -> str:
    return "" if words is None else f'"{_shown(words)}" '


def _shown(text: str) -> str:
    line = "".join(c if c.isprintable() else " " for c in text)
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 1]}…"


def _sum(found: Validation) -> str:
    if not found.findings:
        return "Nothing is wrong."
    numbers = ((len(found.violations), "violation"), (len(found.warnings), "warning"))
    return ", ".join(f"{number} {name}{'' if number == 1 else 's'}" for number, name in numbers)
