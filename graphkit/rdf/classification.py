"""Modes and topics -> triples: how an event happens and what it is about, by the tables of the ontology folder."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Triple

from graphkit.rdf.iris import checked, local_iri, local_name
from graphkit.rdf.literals import about, double, english, words
from graphkit.rdf.vocabulary import DD, MODE, TOPIC, dd, term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graphkit.knowledge import Knowledge, Topic
    from graphkit.linking.claims import Claim
    from graphkit.text.documents import Document


def mode_iri(event: str, name: str | None) -> NamedNode:
    """Take a class of event and the name of a mode, None for the class itself, and return the mode's IRI.

    >>> mode_iri("Deployment", "withdraw").value
    'https://w3id.org/graphkit/mode/Deployment-withdraw'
    """
    return local_iri(MODE, event if name is None else f"{event}-{name}")


def mode_name(event: str, iri: str) -> str:
    """Take a class of event and the IRI of a mode of it and return the mode's name; the inverse of `mode_iri`."""
    return local_name(MODE, iri).removeprefix(f"{event}-")


def mode_triples(claims: Iterable[Claim], knowledge: Knowledge) -> Iterator[Triple]:
    """Take claims and yield what is known of each mode that their events have, its PLOVER codes with it."""
    used = {(claim.event.type, mode) for claim in claims if claim.event for mode in (None, claim.event.mode)}
    for event, name in sorted(used, key=lambda pair: (pair[0], pair[1] is not None, pair[1] or "")):
        known = knowledge.mode(event, name)
        if known is None and name is None:
            continue
        yield from about(
            mode_iri(event, name),
            (term("rdf:type"), dd("Mode")),
            (term("skos:inScheme"), NamedNode(MODE.rstrip("/"))),
            (term("skos:prefLabel"), english(known.label if known else name or event)),
            (term("skos:notation"), words(name)),
            (term("skos:broader"), mode_iri(event, None) if name is not None else None),
            (dd("ofClass"), local_iri(DD, event)),
            (dd("ploverType"), words(known.plover) if known else None),
            (dd("quadClass"), local_iri(DD, known.quad) if known and known.quad else None),
            (dd("scale"), double(known.scale) if known else None),
        )


def topics_of(text: str, topics: Iterable[Topic]) -> tuple[Topic, ...]:
    """Take a text and topics and return those that words of the text tell of, in the order given.

    >>> from graphkit.knowledge import Topic
    >>> cyber = Topic("topic:cyber", "cyber", wordings=("cyber attack", "hacker"))
    >>> topics_of("Hackers struck again.", [cyber]) == (cyber,), topics_of("A shack.", [cyber])
    (True, ())
    """
    return _spoken_of(text, tuple(topics))


def told(claim: Claim, topics: Iterable[Topic]) -> tuple[Topic, ...]:
    """Take a claim and topics and return those that its sentence tells of, or that its class of event belongs to."""
    known = tuple(topics)
    spoken = {topic.iri for topic in topics_of(claim.text, known)}
    return tuple(topic for topic in known if topic.iri in spoken or (claim.event and claim.event.type in topic.covers))


def topic_triples(node: NamedNode, topics: Iterable[Topic]) -> Iterator[Triple]:
    """Take a node and the topics of what it stands for, and yield its triples."""
    return (Triple(node, dd("topic"), checked(topic.iri, where="topic")) for topic in topics)


def document_topics(document: Document, claims: Sequence[Claim], topics: Sequence[Topic]) -> tuple[Topic, ...]:
    """Take a document, its claims and topics; return the topics of its title or, where it has none, of most claims."""
    headed = topics_of(document.title or "", topics)
    if headed:
        return headed
    counted = Counter(topic for claim in claims for topic in topics_of(claim.text, topics))
    most = max(counted.values(), default=0)
    return tuple(topic for topic in topics if most and counted[topic] == most)


def scheme_triples(topics: Iterable[Topic]) -> Iterator[Triple]:
    """Take topics and yield what the graph says of each."""
    for topic in topics:
        yield from about(
            checked(topic.iri, where="topic"),
            (term("rdf:type"), dd("Topic")),
            (term("skos:prefLabel"), english(topic.label)),
            (term("skos:inScheme"), NamedNode(TOPIC.rstrip("/"))),
            (term("skos:notation"), Literal(local_name(TOPIC, topic.iri))),
        )


@lru_cache(maxsize=4096)
def _spoken_of(text: str, topics: tuple[Topic, ...]) -> tuple[Topic, ...]:
    # The claims of a sentence come one after another, and twice: for Turtle and for TriG.
    return tuple(topic for topic in topics if topic.wordings and _wording(topic.wordings).search(text))


@lru_cache(maxsize=64)
def _wording(wordings: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(wordings, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})(?:s|es)?\b", re.IGNORECASE)
