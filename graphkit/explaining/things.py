"""`Things`: whom and what a graph names, by IRI and by every name; and which of them is meant by a word."""

from __future__ import annotations

import difflib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graphkit.errors import GraphError
from graphkit.knowledge import Gazetteer
from graphkit.neighbourhood import terms
from graphkit.rdf.names import name

if TYPE_CHECKING:
    from graphkit.knowledge import Entry
    from graphkit.linking.claims import Attribution, Claim, Term


@dataclass(frozen=True, slots=True)
class Link:
    """What is pointed at: its IRI and its label."""

    id: str
    label: str


@dataclass(slots=True)
class Thing:
    """How one thing is labelled, classed and called by the claims that name it."""

    labels: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    texts: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Things:
    """What claims name, by IRI, with that to which it belongs; `events` are the IRIs of what claims describe."""

    seen: Mapping[str, Thing]
    events: frozenset[str]
    gazetteer: Gazetteer

    def __contains__(self, iri: str) -> bool:
        return iri in self.seen

    def label(self, iri: str) -> str:
        """Take an IRI and return the label of what it names: the gazetteer's, else the usual one of the claims."""
        entry = self.gazetteer.entry(iri)
        return entry.label if entry else _usual(self.seen[iri].labels if iri in self.seen else Counter()) or iri

    def link(self, iri: str) -> Link:
        """Take an IRI and return it with the label of what it names."""
        return Link(iri, self.label(iri))

    def type(self, iri: str) -> str | None:
        """Take an IRI and return the class of what it names by its local name, if one is known."""
        entry = self.gazetteer.entry(iri)
        return entry.type if entry else _usual(self.seen[iri].types if iri in self.seen else Counter())

    def named(self, words: str) -> tuple[str, ...]:
        """Take a name in any case, a label, other name or adjective, and return the IRIs of all that bear it."""
        wanted = words.casefold()
        return tuple(sorted({iri for text, iri in self._names() if text.casefold() == wanted}))

    def one(self, words: str) -> str | None:
        """Take a name and return the IRI of the one thing that bears it, if any; GraphError where several do."""
        found = self.named(words)
        if len(found) > 1:
            listed = ", ".join(f"{iri} ({self.type(iri) or 'of no class'})" for iri in found)
            raise GraphError(f"{words}: a name of {len(found)} things: {listed}", hint="give the IRI of one")
        return found[0] if found else None

    def near(self, words: str) -> tuple[str, ...]:
        """Take a name that nothing bears and return the names that come nearest, best first."""
        known = {text.casefold(): text for text, _ in sorted(self._names(), reverse=True)}
        return tuple(known[each] for each in difflib.get_close_matches(words.casefold(), sorted(known), n=3))

    def _names(self) -> Iterator[tuple[str, str]]:
        for iri, thing in self.seen.items():
            if iri in self.events:
                continue
            entry = self.gazetteer.entry(iri)
            texts = entry.forms if entry else tuple(thing.labels)
            yield from ((text, iri) for text in texts)
            yield from ((known, iri) for text in thing.texts if (known := name(text)) is not None)


def things(claims: Iterable[Claim], gazetteer: Gazetteer) -> Things:
    """Take claims and the gazetteer and return what they name."""
    seen: defaultdict[str, Thing] = defaultdict(Thing)
    events = set()
    for claim in claims:
        if claim.event is not None:
            events.add(claim.event.id)
        for each in _named(claim):
            if each.id is not None:
                thing = seen[each.id]
                thing.labels[each.label or each.text] += 1
                thing.texts[each.text] += 1
                kind = getattr(each, "type", None)
                if kind:
                    thing.types[kind] += 1
    for entry in _context(set(seen), gazetteer):
        seen[entry.iri].labels[entry.label] += 1
    return Things(dict(seen), frozenset(events), gazetteer)


def _named(claim: Claim) -> Iterator[Term | Attribution]:
    yield from terms(claim)
    yield from claim.attribution


def _context(named: set[str], gazetteer: Gazetteer) -> Iterator[Entry]:
    """Yield what the named things belong to, and so on upwards, where no claim names it: the graph tells of it too."""
    waiting = sorted(named)
    while waiting:
        entry = gazetteer.entry(waiting.pop())
        for iri in (entry.part_of, entry.capital_of) if entry else ():
            above = gazetteer.entry(iri) if iri is not None and iri not in named else None
            if above is not None:
                named.add(above.iri)
                waiting.append(above.iri)
                yield above


def _usual(counted: Counter[str]) -> str | None:
    return min(counted, key=lambda text: (-counted[text], text), default=None)
