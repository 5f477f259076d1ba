"""Made-up graphs of any size, for what must hold of large ones: the same size gives the same claims."""

from __future__ import annotations

import datetime
import random

from graphkit.linking.claims import Argument, Attribution, Claim, Event, Relation, Term, Time
from graphkit.text.documents import Document
from tests.made import ENTITY, RELATION

TYPES = ("State", "Person", "GovernmentBody", "ArmedForce", "Organisation", "Place")
HAPPENINGS = (
    ("visit", "Visit", None),
    ("meet", "Meeting", None),
    ("sanction", "Sanction", None),
    ("accuse", "Statement", "accuse"),
    ("host", None, None),
    ("praise", None, None),
)
STATUSES = ("done", "done", "done", "ongoing", "planned", "possible")
SPEAKERS = 40
CLAIMS_A_DOCUMENT = 25
FIRST_DAY = datetime.date(2022, 1, 1).toordinal()
DAYS = 1200


def crowd(names: int, claims: int) -> tuple[list[Claim], dict[str, Document]]:
    """Take how many names and claims there shall be and return claims on them and their documents.

    As in real graphs, a few names stand in very many claims and most in a few; every name stands in one at least.
    """
    chance = random.Random(names * 1_000_003 + claims)
    urn = list(range(min(names, 2)))
    made = []
    for place in range(claims):
        one = place + 1 if place + 1 < names else chance.randrange(names)
        other = urn[chance.randrange(len(urn))]
        if one == other:
            other = (one + 1) % names
        urn += [one, other]
        made.append(_claim(place, one, other, chance))
    return made, {claim.document: _document(claim.document) for claim in made}


def _claim(place: int, one: int, other: int, chance: random.Random) -> Claim:
    verb, event, mode = chance.choice(HAPPENINGS)
    day = datetime.date.fromordinal(FIRST_DAY + chance.randrange(DAYS)).isoformat()
    subject, target = _name(one), _name(other)
    told = f"{subject} will {verb} {target} on {day}, officials said in report {place}."
    document, start = f"report-{place // CLAIMS_A_DOCUMENT:05}.txt", place % CLAIMS_A_DOCUMENT * 1000
    verb_at = start + len(subject) + 6
    object_at, day_at = verb_at + len(verb) + 1, start + told.index(day)
    speaker = _name(chance.randrange(SPEAKERS)) if chance.random() < 0.2 else None
    return Claim(
        id=f"https://w3id.org/graphkit/kg/claim/{chance.getrandbits(48):012x}",
        document=document,
        sentence=place % CLAIMS_A_DOCUMENT,
        clause=0,
        level="core",
        start=start,
        end=start + len(told),
        text=told,
        subject=_term(one, start),
        relation=Relation(verb, verb, RELATION + verb, ((verb_at, verb_at + len(verb)),)),
        object=_term(other, object_at),
        arguments=(Argument("place", Term("officials", 0, 0)),) if place % 7 == 0 else (),
        event=Event(f"https://w3id.org/graphkit/kg/event/{place}", event, mode) if event else None,
        time=Time(day, day_at, day_at + len(day), day, "day") if chance.random() < 0.6 else None,
        polarity="negative" if chance.random() < 0.1 else "positive",
        status=chance.choice(STATUSES),
        attribution=(Attribution(speaker, 0, 0, None, speaker, "said", 0, 0),) if speaker else (),
        rules=("verb-object",),
        confidence=0.9,
    )


def _name(number: int) -> str:
    return f"{TYPES[number % len(TYPES)]} No. {number}"


def _term(number: int, start: int) -> Term:
    name = _name(number)
    return Term(name, start, start + len(name), f"{ENTITY}{number}", name, TYPES[number % len(TYPES)])


def _document(name: str) -> Document:
    day = datetime.date.fromordinal(FIRST_DAY + DAYS)
    return Document(name, "", f"Report {name[7:12]}", f"https://news.example.org/{name}", day, "Harbour Wire")
