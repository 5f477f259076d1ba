"""Events -> triples: class, mode, roles and times of those that asserted claims tell of; all others are only reported.

An event has one class, and only those play a part in it that can: who acts is an agent, where it happens a place or
state. Where an office acts, whoever holds it is a person of whom no more is known.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from pyoxigraph import NamedNode, Triple

from graphkit.rdf.classification import mode_iri, told, topic_triples
from graphkit.rdf.iris import checked, holder_iri, local_iri, time_iri
from graphkit.rdf.literals import about, bounds, english, listed, words
from graphkit.rdf.vocabulary import AGENT_CLASSES, CLASSES, DD, EVENT_CLASSES, PRECISIONS, dd, term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from graphkit.knowledge import Knowledge
    from graphkit.linking.claims import Claim

PLAYERS: Final = {"hasActor": AGENT_CLASSES, "hasRecipient": AGENT_CLASSES, "hasPlace": ("Place", "State")}
"""The classes of what can play a part in an event, by property; anything can be its theme."""


def happenings(
    claims: Iterable[Claim],
    events: Iterable[str],
    *,
    labels: Mapping[str, str | None],
    kinds: Mapping[str, str | None],
    knowledge: Knowledge,
    base: str,
) -> Iterator[Triple]:
    """Take claims and the IRIs of all events, and yield what asserted claims say of each.

    `labels` and `kinds` are the names and the classes of things by their IRIs.
    """
    facts: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.event and claim.fact:
            facts[claim.event.id].append(claim)
    for iri in sorted(events):
        node = checked(iri, where="event")
        if iri in facts:
            yield from _happening(node, facts[iri], knowledge, base)
            yield from sorted({each for c in facts[iri] for each in _parts(node, c, labels, kinds, base)}, key=str)
        else:
            yield Triple(node, term("rdf:type"), dd("ReportedEvent"))
        label = labels.get(iri)
        if label is not None:
            yield Triple(node, term("skos:prefLabel"), english(label))
    times = {(c.time.value, c.time.precision) for each in facts.values() for c in each if c.time and c.time.value}
    for value, precision in sorted(times, key=str):
        if value is not None:
            yield from _time(value, precision, base)


def class_of(told: Iterable[str]) -> str:
    """Take the classes that claims give to one event and return its class: `Event` where they do not agree.

    >>> class_of(["Event", "Exercise"]), class_of(["Visit", "Meeting"]), class_of(["Person"])
    ('Exercise', 'Event', 'Event')
    """
    narrower = (name for name in told if name not in CLASSES or name in EVENT_CLASSES[1:])
    counted = Counter(narrower).most_common(2)
    if not counted or (len(counted) == 2 and counted[0][1] == counted[1][1]):
        return "Event"
    return counted[0][0]


def _happening(node: NamedNode, claims: Sequence[Claim], knowledge: Knowledge, base: str) -> Iterator[Triple]:
    events = [claim.event for claim in claims if claim.event]
    kind = class_of(event.type for event in events)
    yield Triple(node, term("rdf:type"), local_iri(DD, kind))
    modes = {event.mode for event in events if event.type == kind}
    for mode in sorted(mode for mode in modes if mode is not None):
        yield Triple(node, dd("mode"), mode_iri(kind, mode))
    if not modes - {None} and knowledge.mode(kind, None) is not None:
        yield Triple(node, dd("mode"), mode_iri(kind, None))
    times = {time_iri(base, c.time.value, c.time.precision) for c in claims if c.time and c.time.value}
    yield from (Triple(node, dd("hasTime"), time) for time in sorted(times, key=str))
    yield from topic_triples(node, sorted({t for c in claims for t in told(c, knowledge.topics)}, key=lambda t: t.iri))


def _parts(
    node: NamedNode, claim: Claim, labels: Mapping[str, str | None], kinds: Mapping[str, str | None], base: str
) -> Iterator[Triple]:
    for role, iri in claim.event.roles if claim.event else ():
        player, kind = checked(iri, where=f"event {node.value}: {role}"), kinds.get(iri)
        if kind == "Role" and PLAYERS.get(role) == AGENT_CLASSES:
            holder = holder_iri(base, claim.document, iri)
            label = labels.get(iri)
            yield Triple(node, local_iri(DD, role), holder)
            yield from about(
                holder,
                (term("rdf:type"), dd("Person")),
                (term("skos:prefLabel"), None if label is None else english(label)),
                (term("org:holds"), player),
            )
        elif _plays(kind, role):
            yield Triple(node, local_iri(DD, role), player)


def _plays(kind: str | None, role: str) -> bool:
    """Whether a thing of a class can play a part; of a class that is none of ours, its own ontology tells."""
    return role not in PLAYERS or kind in PLAYERS[role] or (kind is not None and kind not in CLASSES)


def _time(value: str, precision: str | None, base: str) -> Iterator[Triple]:
    begin, end = bounds(value)
    return about(
        time_iri(base, value, precision),
        (dd("timeValue"), words(value)),
        (dd("begin"), begin),
        (dd("end"), end),
        (dd("precision"), listed(precision, PRECISIONS)),
    )
