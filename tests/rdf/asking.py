"""A small world made by hand, and its graph asked by both engines: what Oxigraph answers, rdflib must answer too."""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from rdflib.query import ResultRow

from graphkit.knowledge import Entry, Gazetteer, Knowledge, Mode, Topic
from graphkit.linking.claims import Claim, Event, Quantity, Term
from graphkit.places import ontology_folder
from graphkit.rdf.answers import Rows
from graphkit.rdf.graphs import parsed
from graphkit.rdf.interchange import rdflib_dataset
from graphkit.rdf.queries import query
from graphkit.rdf.questions import filled, load_questions, named
from graphkit.rdf.statements import trig
from graphkit.text.documents import Document
from tests.made import claim, entity

KG = "https://w3id.org/graphkit/kg/"
GZ = "https://w3id.org/graphkit/gazetteer/"
TOPIC = "https://w3id.org/graphkit/topic/"
HOLDS = "http://www.w3.org/ns/org#holds"
QUESTIONS = load_questions(ontology_folder())

# IRI's last part, label, class, what it is part of.
ENTRIES = (
    ("norway", "Norway", "State", None),
    ("peru", "Peru", "State", None),
    ("chile", "Chile", "State", None),
    ("oslo", "Oslo", "Place", "norway"),
    ("lima", "Lima", "Place", "peru"),
    ("norway-ministry", "Ministry of Defence of Norway", "GovernmentBody", "norway"),
    ("norway-minister", "Minister of Defence of Norway", "Role", "norway-ministry"),
    ("peru-president", "President of Peru", "Role", "peru"),
    ("norway-forces", "Norwegian Armed Forces", "ArmedForce", "norway"),
    ("home-command", "Home Command", "Command", "norway-forces"),
    ("first-brigade", "First Brigade", "ArmedForce", "home-command"),
    ("pact", "Fjord Pact", "Alliance", None),
)
NAMES = {"norway": ("Kingdom of Norway",)}
ADJECTIVES = {"norway": ("Norwegian",), "peru": ("Peruvian",)}
GAZETTEER = Gazetteer(
    tuple(
        Entry(GZ + slug, label, kind, NAMES.get(slug, ()), ADJECTIVES.get(slug, ()), GZ + whole if whole else None)
        for slug, label, kind, whole in ENTRIES
    )
)
MODES = (
    Mode("Meeting", None, "meeting", "CONSULT", "VerbalCooperation", 2.5),
    Mode("Visit", None, "visit", "CONSULT", "VerbalCooperation", 4.0),
    Mode("WeaponUse", "attack", "attack", "ASSAULT", "MaterialConflict", -9.0),
)
TOPICS = (Topic(TOPIC + "cyber", "cyber", ("hackers",)),)
KNOWLEDGE = Knowledge(GAZETTEER, modes=MODES, topics=TOPICS)
MEMBERS = "".join(f"<{GZ}{state}> <http://www.w3.org/ns/org#memberOf> <{GZ}pact> . " for state in ("norway", "peru"))
"""Turtle that says who belongs to the pact."""


def known(slug: str) -> Term:
    """Take the last part of a known thing's IRI and return a term for it."""
    entry = GAZETTEER.entry(GZ + slug)
    assert entry is not None
    return Term(entry.label, 0, 0, entry.iri, entry.label, entry.type)


NORWAY, PERU, CHILE, OSLO, LIMA, PACT = map(known, ("norway", "peru", "chile", "oslo", "lima", "pact"))
ORTIZ, PAZ, RUIZ = (entity(name, "Person") for name in ("Maria Ortiz", "Juan Paz", "Ana Ruiz"))


def holds(person: Term, office: str, **changes: Any) -> Claim:
    """Take a person and an office and return the claim that the one holds the other."""
    made = claim(person, "hold office", known(office), **{"level": "implicit", "status": "ongoing", **changes})
    return replace(made, relation=replace(made.relation, predicate=HOLDS))


# Whose minister and whose president they are.
OFFICES = (holds(ORTIZ, "norway-minister"), holds(PAZ, "peru-president"))


def told(
    kind: str,
    subject: Term | None,
    relation: str,
    object: Term | None,  # noqa: A002
    *roles: tuple[str, Term],
    mode: str | None = None,
    amount: tuple[str, float, str] | None = None,
    event: str = "",
    **changes: Any,
) -> Claim:
    """Take what `claim` takes, and the class, mode and roles of an event; `event` joins claims to one event."""
    amounts = () if amount is None else (Quantity(amount[0], 0, len(amount[0]), amount[1], amount[2]),)
    made = claim(subject, relation, object, **{"quantity": amounts, **changes})
    key = event or hashlib.sha256(repr(made).encode()).hexdigest()[:12]
    pairs = tuple((role, term.id or "") for role, term in roles)
    return replace(made, event=Event(f"{KG}event/{key}", kind, mode, pairs))


def actors(*terms: Term) -> tuple[tuple[str, Term], ...]:
    """Take terms and return them as actors."""
    return tuple(("hasActor", term) for term in terms)


def asked(
    claims: Sequence[Claim], name: str, *, documents: Iterable[Document] = (), more: str = "", **parameters: str
) -> list[tuple[str | None, ...]]:
    """Take claims, the name of a question and its parameters and return the rows that both engines give for it."""
    text = trig(claims, documents, knowledge=KNOWLEDGE, base=KG) + more
    return both(text, filled(named(QUESTIONS, name), {k.removesuffix("_"): v for k, v in parameters.items()}))


def both(text: str, sparql: str) -> list[tuple[str | None, ...]]:
    """Take a graph as TriG and a query and return the rows of Oxigraph; fails where those of rdflib are others."""
    found = query(parsed(text), sparql)
    assert isinstance(found, Rows)
    rows = [tuple(None if value is None else value.value for value in row) for row in found.rows]
    with warnings.catch_warnings():
        # rdflib warns of its own parser.
        warnings.simplefilter("ignore", DeprecationWarning)
        answer = [row for row in rdflib_dataset(text).query(sparql) if isinstance(row, ResultRow)]
    other = [tuple(None if value is None else str(value) for value in row) for row in answer]
    assert other == rows
    return rows
