"""What was dropped -> lines for people: the words, where they stand, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from types import MappingProxyType

from graphkit.extraction.dropped import Dropped, reason

_HEADINGS = MappingProxyType(
    {
        "claim": "Dropped in the same sentence",
        "sentence": "Dropped in this sentence",
        "document": "Also dropped",
    }
)
_SILENT, _WHOLE = "Sentences that gave no claim", "The sentence gave no claim"


def losses(kind: str, dropped: Sequence[Dropped], total: int) -> Iterator[tuple[str, str]]:
    """Take the kind of an explanation, what was dropped as far as it is told, and how much there is, and yield its
    lines: what each begins with, and its words."""
    silent = [each for each in dropped if each.kind == "sentence"]
    others = [each for each in dropped if each.kind != "sentence"]
    for heading, listed in ((_SILENT if kind == "document" else _WHOLE, silent), (_HEADINGS.get(kind, ""), others)):
        if listed:
            yield from (("", ""), ("", heading))
            for each in listed:
                yield from _loss(each)
    if len(dropped) < total:
        yield from (
            ("", ""),
            ("", f"The first {len(dropped)} here, {total - len(dropped)} more with a limit of {total}"),
        )
    yield from _reasons(dropped)


def _loss(each: Dropped) -> Iterator[tuple[str, str]]:
    what = "" if each.kind == "sentence" else f"{each.kind} "
    yield "  - ", f"{what}“{each.text}”"
    yield "    ", f"sentence {each.sentence}, characters {each.start}-{each.end}: {each.reason}"
    if each.candidates:
        told = "told in its place" if each.kind == "claim" else "it may be"
        yield "    ", f"{told}: {' or '.join(each.candidates)}"


def _reasons(dropped: Iterable[Dropped]) -> Iterator[tuple[str, str]]:
    known = {each.reason: found for each in dropped if (found := reason(each.reason)) is not None}
    column = max(map(len, known), default=0)
    if known:
        yield from (("", ""), ("", "Reasons"))
    for name, found in sorted(known.items()):
        yield f"  {name:{column}}  ", f"{found.sentence} “{found.example}”" if found.example else found.sentence
