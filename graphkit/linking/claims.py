"""`Claim`: what one sentence of one document states, complete in itself, and its record form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

ASSERTED_STATUS = frozenset({"done", "ongoing"})
FACT_LEVELS = frozenset({"core", "implicit"})


@dataclass(frozen=True, slots=True)
class Term:
    """What stands in a place of a claim: words of the sentence, and the entity or event they name, if they name one.

    `type` is a class of the ontology by its local name; `id` is an IRI, or None for a phrase.
    """

    text: str
    start: int
    end: int
    id: str | None = None
    label: str = ""
    type: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """The words of a relation in text order, where they stand, their lemma, and the property that stands for them."""

    text: str
    lemma: str
    predicate: str
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Argument:
    """A further part of the clause, by its role (`place`, `time`, `companion`, ...)."""

    role: str
    term: Term


@dataclass(frozen=True, slots=True)
class Event:
    """The event that a claim describes: class and mode, and who or what plays which role (property name, IRI)."""

    id: str
    type: str
    mode: str | None = None
    roles: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Time:
    """A time: ISO 8601 `value` at the precision known (`day`, `month`, `year`, `interval`), None where unresolved."""

    text: str
    start: int
    end: int
    value: str | None = None
    precision: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of something, or an amount of money: `about 80 kilometers` has value 80, unit and modifier."""

    text: str
    start: int
    end: int
    value: float | None = None
    unit: str | None = None
    modifier: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """One link of the chain of who says so: the speaker's words and entity, and the words that make them a speaker."""

    text: str
    start: int
    end: int
    id: str | None
    label: str
    cue: str
    cue_start: int
    cue_end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """What one sentence states; the fields are those of a claim record.

    `attribution` runs from the outermost speaker to the innermost; empty is the document's own voice.
    """

    id: str
    document: str
    sentence: int
    clause: int
    level: str
    start: int
    end: int
    text: str
    subject: Term | None
    relation: Relation
    object: Term | None
    arguments: tuple[Argument, ...] = ()
    event: Event | None = None
    time: Time | None = None
    quantity: tuple[Quantity, ...] = ()
    polarity: str = "positive"
    status: str = "done"
    attribution: tuple[Attribution, ...] = ()
    rules: tuple[str, ...] = ()
    confidence: float = 1.0

    @property
    def asserted(self) -> bool:
        """Whether the document itself states this as a fact: positive, done or ongoing, and said by nobody else."""
        return self.polarity == "positive" and self.status in ASSERTED_STATUS and not self.attribution

    @property
    def fact(self) -> bool:
        """Whether a plain triple and the event's class may stand in the graph: asserted, and core or implicit."""
        return self.asserted and self.level in FACT_LEVELS


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A claim that was left out, the name of the reason, and the claim that is told in its place, if one is."""

    claim: Claim
    reason: str
    instead: Claim | None = None


def record(claim: Claim) -> dict[str, Any]:
    """Take a claim and return its record: plain JSON values, keys in the order of the contract."""
    return {
        "id": claim.id,
        "document": claim.document,
        "sentence": claim.sentence,
        "clause": claim.clause,
        "level": claim.level,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "subject": _plain(claim.subject),
        "relation": {
            "text": claim.relation.text,
            "lemma": claim.relation.lemma,
            "predicate": claim.relation.predicate,
            "spans": [list(span) for span in claim.relation.spans],
        },
        "object": _plain(claim.object),
        "arguments": [{"role": a.role, **(_plain(a.term) or {})} for a in claim.arguments],
        "event": _plain(claim.event),
        "time": _plain(claim.time),
        "quantity": [_plain(quantity) for quantity in claim.quantity],
        "polarity": claim.polarity,
        "status": claim.status,
        "attribution": [_plain(link) for link in claim.attribution],
        "rules": list(claim.rules),
        "confidence": claim.confidence,
    }


def claim_of(record: Mapping[str, Any]) -> Claim:
    """Take a claim record and return the claim; the inverse of `record`."""
    relation = record["relation"]
    event = record["event"]
    return Claim(
        **{
            **record,
            "subject": record["subject"] and Term(**record["subject"]),
            "relation": Relation(**{**relation, "spans": tuple((a, b) for a, b in relation["spans"])}),
            "object": record["object"] and Term(**record["object"]),
            "arguments": tuple(
                Argument(a["role"], Term(**{k: v for k, v in a.items() if k != "role"})) for a in record["arguments"]
            ),
            "event": event and Event(**{**event, "roles": tuple((p, n) for p, n in event["roles"])}),
            "time": record["time"] and Time(**record["time"]),
            "quantity": tuple(Quantity(**q) for q in record["quantity"]),
            "attribution": tuple(Attribution(**a) for a in record["attribution"]),
            "rules": tuple(record["rules"]),
        }
    )


def _plain(value: Any) -> dict[str, Any] | None:
    if value is None:
        return None
    names = type(value).__slots__
    return {name: _listed(getattr(value, name)) for name in names}


def _listed(value: Any) -> Any:
    return [_listed(item) for item in value] if isinstance(value, tuple) else value
