"""Asserted claims -> what the graph says of the world: plain triples, events with their roles, entities with names.

Only a claim that is a fact (`Claim.fact`) says anything here; of the events of all others it stands only that they
are reported.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Triple

from graphkit.rdf.classification import mode_triples, scheme_triples
from graphkit.rdf.happenings import happenings
from graphkit.rdf.iris import checked, local_iri, phrase_iri
from graphkit.rdf.literals import about, count, english, words
from graphkit.rdf.names import akin, name
from graphkit.rdf.vocabulary import DD, EVENT_CLASSES, STANDARD, dd, term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graphkit.knowledge import Entry, Gazetteer, Knowledge
    from graphkit.linking.claims import Attribution, Claim, Term

_OF_THE_RECORD = frozenset({"Claim", "Mention", "Phrase"})
"""Classes of what the graph itself is made of, which nothing in the world has."""
_ITEM = re.compile(r"Q[1-9]\d*")


@dataclass(slots=True)
class _Seen:
    """How one thing is labelled, typed and named by the claims."""

    labels: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    names: set[str] = field(default_factory=set)


def world(claims: Sequence[Claim], *, knowledge: Knowledge, base: str) -> Iterator[Triple]:
    """Take claims and yield what they assert of the world: entities, their plain triples, events, relations."""
    seen, gazetteer = _seen(claims), knowledge.gazetteer
    events = {claim.event.id for claim in claims if claim.event}
    events |= {iri for iri, each in seen.items() if iri.startswith(f"{base}event/") or _is_event(each)}
    known = {iri for claim in claims if claim.event for _, iri in claim.event.roles} | seen.keys()
    for iri in sorted(known - events):
        yield from _entity(iri, seen.get(iri, _Seen()), gazetteer.entry(iri))
    yield from _context(known, gazetteer)
    yield from _memberships(known, gazetteer)
    yield from _plain(claims, base)
    kinds = {iri: _kind(iri, seen.get(iri, _Seen()), gazetteer) for iri in known - events}
    labels = {iri: _label(iri, seen.get(iri, _Seen()), gazetteer) for iri in known | events}
    yield from happenings(claims, events, labels=labels, kinds=kinds, knowledge=knowledge, base=base)
    yield from mode_triples(claims, knowledge)
    yield from scheme_triples(knowledge.topics)
    yield from _relations(claims)


def _seen(claims: Iterable[Claim]) -> dict[str, _Seen]:
    seen: defaultdict[str, _Seen] = defaultdict(_Seen)
    for claim in claims:
        for each in _places(claim):
            if each.id is None:
                continue
            thing = seen[each.id]
            thing.labels[each.label] += bool(each.label)
            kind = getattr(each, "type", None)
            if kind:
                thing.types[kind] += 1
            found = name(each.text)
            if found:
                thing.names.add(found)
    return dict(seen)


def _places(claim: Claim) -> Iterator[Term | Attribution]:
    yield from (each for each in (claim.subject, claim.object) if each is not None)
    yield from (argument.term for argument in claim.arguments)
    yield from claim.attribution


def _is_event(seen: _Seen) -> bool:
    return any(kind in EVENT_CLASSES or kind == "ReportedEvent" for kind in seen.types)


def _usual(counted: Counter[str]) -> str | None:
    return min(
        (text for text, times in counted.items() if times), key=lambda text: (-counted[text], text), default=None
    )


def _kind(iri: str, seen: _Seen, gazetteer: Gazetteer) -> str | None:
    entry = gazetteer.entry(iri)
    return entry.type if entry else _usual(seen.types)


def _label(iri: str, seen: _Seen, gazetteer: Gazetteer) -> str | None:
    entry = gazetteer.entry(iri)
    return entry.label if entry else _usual(seen.labels)


def _entity(iri: str, seen: _Seen, entry: Entry | None) -> Iterator[Triple]:
    if entry is not None:
        spoken = {each for each in seen.names if akin(each, entry.label)} - {*entry.adjectives, *entry.names}
        yield from _known(entry)
        yield from _other_names(NamedNode(iri), spoken, entry.label)
        return
    node = checked(iri, where="entity")
    label, kind = _usual(seen.labels), _usual(seen.types)
    yield from about(
        node,
        (term("rdf:type"), _class(kind)),
        (term("skos:prefLabel"), None if label is None else english(label)),
    )
    yield from _other_names(node, {each for each in seen.names if akin(each, label or "")}, label)


def _class(kind: str | None) -> NamedNode | None:
    return None if kind is None or kind in _OF_THE_RECORD else local_iri(DD, kind)


def _other_names(node: NamedNode, names: Iterable[str], label: str | None) -> Iterator[Triple]:
    return (Triple(node, term("skos:altLabel"), english(each)) for each in sorted(names) if each != label)


def _known(entry: Entry) -> Iterator[Triple]:
    item = entry.wikidata and _ITEM.fullmatch(entry.wikidata)
    return about(
        checked(entry.iri, where="gazetteer"),
        (term("rdf:type"), local_iri(DD, entry.type)),
        (term("skos:prefLabel"), english(entry.label)),
        *((term("skos:altLabel"), english(each)) for each in sorted({*entry.names} - {entry.label})),
        *((dd("adjective"), english(each)) for each in sorted({*entry.adjectives})),
        (dd("partOf"), None if entry.part_of is None else checked(entry.part_of, where=entry.iri)),
        (dd("capitalOf"), None if entry.capital_of is None else checked(entry.capital_of, where=entry.iri)),
        (dd("iso2"), words(entry.iso2)),
        (dd("iso3"), words(entry.iso3)),
        (dd("geonames"), words(entry.geonames)),
        (term("skos:exactMatch"), NamedNode(f"http://www.wikidata.org/entity/{item[0]}") if item else None),
    )


def _context(known: set[str], gazetteer: Gazetteer) -> Iterator[Triple]:
    """Yield what the known things belong to, up to their states, where no claim names it."""
    told = set(known)
    waiting = sorted(known, reverse=True)
    while waiting:
        entry = gazetteer.entry(waiting.pop())
        if entry is None:
            continue
        if entry.iri not in told:
            told.add(entry.iri)
            yield from _known(entry)
        waiting.extend(iri for iri in (entry.part_of, entry.capital_of) if iri is not None and iri not in told)


def _memberships(known: set[str], gazetteer: Gazetteer) -> Iterator[Triple]:
    """Yield which of the things that claims name belong to which, and how many members the latter have."""
    counted = Counter(alliance for entry in gazetteer.entries for alliance in entry.member_of)
    for iri in sorted(known):
        entry = gazetteer.entry(iri)
        for alliance in sorted(known.intersection(entry.member_of)) if entry else ():
            yield Triple(NamedNode(iri), term("org:memberOf"), NamedNode(alliance))
        if counted[iri]:
            yield Triple(NamedNode(iri), dd("memberCount"), count(counted[iri]))


def members(gazetteer: Gazetteer) -> Iterator[Triple]:
    """Take known things and yield who belongs to which alliance, with the names of both."""
    for entry in gazetteer.entries:
        of = [each for iri in entry.member_of if (each := gazetteer.entry(iri)) is not None]
        node = checked(entry.iri, where="gazetteer")
        for each in (entry, *of) if of else ():
            yield from _known(each)
        for each in of:
            yield Triple(node, term("org:memberOf"), checked(each.iri, where=entry.iri))


def _plain(claims: Iterable[Claim], base: str) -> Iterator[Triple]:
    found: dict[tuple[str, str, str], Triple] = {}
    for claim in claims:
        if claim.fact and claim.subject and claim.subject.id and claim.object:
            where = f"claim {claim.id}"
            thing = (
                phrase_iri(base, claim.document, claim.object.text)
                if claim.object.id is None
                else checked(claim.object.id, where=where)
            )
            subject = checked(claim.subject.id, where=where)
            predicate = checked(claim.relation.predicate, where=where)
            found[subject.value, predicate.value, thing.value] = Triple(subject, predicate, thing)
    return (triple for _, triple in sorted(found.items()))


def _relations(claims: Iterable[Claim]) -> Iterator[Triple]:
    lemmas: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        lemmas[claim.relation.predicate][claim.relation.lemma] += 1
    ours = (DD, *STANDARD.values())
    for predicate, counted in sorted(lemmas.items()):
        if not predicate.startswith(ours):
            label = _usual(counted)
            yield from about(
                checked(predicate, where="relation"),
                (term("rdfs:label"), None if label is None else english(label)),
                (term("rdfs:subPropertyOf"), dd("relatedTo")),
            )
