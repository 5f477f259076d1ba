"""`Identity`: who or what an entity is, where that is known from, and by which words documents call it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.drawing.phrases import empty
from graphkit.rdf.names import name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphkit.explaining.things import Link, Things
    from graphkit.knowledge import Entry


@dataclass(frozen=True, slots=True)
class Met:
    """Words that documents call an entity by, how many times, and what brings these words to it."""

    text: str
    times: int
    how: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Who or what an entity is.

    `source` names where the gazetteer has it from, None where no gazetteer knows it and the documents alone name it.
    `belongs_to` is what it is a part of, the nearest first, `parts` what of the graph is a part of it.
    """

    id: str
    label: str
    type: str | None
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    source: str | None = None
    wikidata: str | None = None
    capital_of: Link | None = None
    belongs_to: tuple[Link, ...] = ()
    parts: tuple[Link, ...] = ()
    met: tuple[Met, ...] = ()


def identity(iri: str, things: Things) -> Identity:
    """Take the IRI of an entity and what a graph names, and return who or what it is."""
    entry, seen = things.gazetteer.entry(iri), things.seen[iri]
    counted = sorted(seen.texts.items(), key=lambda pair: (-pair[1], pair[0]))
    met = tuple(Met(text, times, _how(text, iri, things)) for text, times in counted)
    if entry is None:
        return Identity(iri, things.label(iri), things.type(iri), met=met)
    return Identity(
        iri,
        entry.label,
        entry.type,
        names=tuple(each for each in entry.names if each != entry.label),
        adjectives=entry.adjectives,
        source=entry.source,
        wikidata=entry.wikidata,
        capital_of=things.link(entry.capital_of) if entry.capital_of else None,
        belongs_to=tuple(_above(entry, things)),
        parts=_below(iri, things),
        met=met,
    )


def _above(entry: Entry, things: Things) -> Iterator[Link]:
    passed = {entry.iri}
    here: Entry | None = entry
    while here is not None and here.part_of and here.part_of not in passed:
        passed.add(here.part_of)
        yield things.link(here.part_of)
        here = things.gazetteer.entry(here.part_of)


def _below(iri: str, things: Things) -> tuple[Link, ...]:
    parts = (each for each in map(things.gazetteer.entry, things.seen) if each is not None and each.part_of == iri)
    return tuple(sorted((things.link(each.iri) for each in parts), key=lambda link: (link.label, link.id)))


def _how(text: str, iri: str, things: Things) -> str:
    """Say what brings words to an entity, told by the words: a graph does not keep the link itself."""
    if empty(text):
        return "a pronoun that stands for it"
    found, entry, label = name(text), things.gazetteer.entry(iri), things.label(iri)
    if found is None:
        return "words around its name" if _words(label) & _words(text) else "a description of it"
    if found == label:
        return "its name"
    if entry is not None and found in entry.names:
        return "another name of it in the gazetteer"
    if entry is not None and found in entry.adjectives:
        return "the adjective that stands for it"
    if any(each.capital_of == iri for each in things.gazetteer.named(found)):
        return "its capital, which acts for it"
    if _words(found) < _words(label):
        return "a part of its name"
    if _words(label) < _words(found):
        return "its name, with more around it"
    return "an abbreviation" if found.replace(".", "").isupper() else "other words for it"


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
