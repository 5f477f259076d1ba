"""`Happening`: an event as the claims on it tell it, with what is known of its class and mode."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.rdf.happenings import class_of

if TYPE_CHECKING:
    from graphkit.explaining.things import Things
    from graphkit.knowledge import Knowledge
    from graphkit.linking.claims import Claim


@dataclass(frozen=True, slots=True)
class Part:
    """Who or what plays a part in an event: the property's local name, IRI and label."""

    role: str
    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Happening:
    """An event: what claims say of its class, mode and parts, and the PLOVER codes that class and mode stand for.

    `fact` is whether an asserted claim carries it: an event that is only planned, denied or told by somebody has no
    class in the graph.
    """

    id: str
    fact: bool
    type: str
    mode: str | None
    parts: tuple[Part, ...]
    plover: str | None = None
    quad: str | None = None
    scale: float | None = None


def happening(claims: Iterable[Claim], things: Things, knowledge: Knowledge) -> Happening | None:
    """Take the claims on one event and return it as its asserted claims tell it, or where it has none, as all do."""
    told = [claim for claim in claims if claim.event is not None]
    facts = [claim for claim in told if claim.fact]
    events = [claim.event for claim in facts or told if claim.event is not None]
    if not events:
        return None
    kind = class_of(event.type for event in events)
    mode = min((event.mode for event in events if event.type == kind and event.mode is not None), default=None)
    roles = {(role, iri): None for event in events for role, iri in event.roles}
    known = knowledge.mode(kind, mode) or knowledge.mode(kind, None)
    return Happening(
        events[0].id,
        bool(facts),
        kind,
        mode,
        tuple(Part(role, iri, things.label(iri)) for role, iri in roles),
        plover=known.plover if known else None,
        quad=known.quad if known else None,
        scale=known.scale if known else None,
    )
