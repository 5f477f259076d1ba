"""`Fact`: one claim as the page tells it, with the sentence, the words marked in it, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphkit.drawing.style import edge_label, reading, spoken, standing
from graphkit.linking.claims import Attribution, Claim, Term
from graphkit.text.documents import Document


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of a sentence, counted in code points from its start, and what they are.

    `kind` is `subject`, `relation`, `object`, `speaker` or `cue`.
    """

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fact:
    """One claim as the page tells it.

    `marks` do not overlap and are in the order of the sentence; `source` and `target` are ids of nodes or None;
    `reading` says in words whether it happened and on whose word; `speakers` is the chain of who says so, outermost
    first, `voices` the same by name and IRI; `happening` is the id of the event told, or the claim's own; `asserted` is
    whether the document itself states it, `plain` whether the graph holds it as a plain triple; `label` is what an edge
    says of it; `published` and `date_value` are ISO 8601; texts that are not known are empty.
    """

    id: str
    sentence: str
    marks: tuple[Mark, ...]
    subject: str
    relation: str
    predicate: str
    label: str
    object: str
    source: str | None
    target: str | None
    standing: str
    reading: str
    polarity: str
    status: str
    speakers: tuple[str, ...]
    voices: tuple[tuple[str, str], ...]
    asserted: bool
    plain: bool
    date: str
    date_value: str
    place: str
    quantity: str
    event: str
    happening: str
    document: str
    title: str
    url: str
    publisher: str
    published: str
    level: str
    rules: tuple[str, ...]
    confidence: float


def fact(claim: Claim, document: Document | None) -> Fact:
    """Take a claim and its document, where it is known, and return what the page tells of it."""
    return Fact(
        id=claim.id,
        sentence=claim.text,
        marks=tuple(marks(claim)),
        subject=_label(claim.subject),
        relation=claim.relation.text,
        predicate=claim.relation.predicate,
        label=edge_label(claim),
        object=_label(claim.object),
        source=claim.subject.id if claim.subject else None,
        target=claim.object.id if claim.object else None,
        standing=standing(claim),
        reading=reading(claim),
        polarity=claim.polarity,
        status=claim.status,
        speakers=tuple(_speaker(link) for link in claim.attribution),
        voices=tuple((link.label or link.text, link.id or "") for link in claim.attribution),
        asserted=claim.asserted,
        plain=claim.fact,
        date=claim.time.text if claim.time else "",
        date_value=(claim.time.value or "") if claim.time else "",
        place="; ".join(_label(a.term) for a in claim.arguments if a.role == "place"),
        quantity="; ".join(q.text for q in claim.quantity),
        event=spoken(claim.event.type) if claim.event and claim.event.type != "Event" else "",
        happening=claim.event.id if claim.event else claim.id,
        document=claim.document,
        title=(document and document.title) or claim.document,
        url=(document and document.url) or "",
        publisher=(document and document.publisher) or "",
        published=document.published.isoformat() if document and document.published else "",
        level=claim.level,
        rules=claim.rules,
        confidence=claim.confidence,
    )


def facts(claims: list[Claim], documents: Mapping[str, Document]) -> tuple[Fact, ...]:
    """Take claims and their documents by id and return the facts in order of time; what has no date comes last."""
    told = (fact(claim, documents.get(claim.document)) for claim in sorted(claims, key=_order))
    return tuple(sorted(told, key=lambda one: (not one.date_value, one.date_value, one.published)))


def marks(claim: Claim) -> Iterator[Mark]:
    """Take a claim and yield the words marked in its sentence; where two overlap, the shorter one shows."""
    spans = sorted(_spans(claim), key=lambda span: (span[2] - span[1], span[1], span[0]))
    painted: list[str] = [""] * len(claim.text)
    for kind, start, end in spans:
        for place in range(max(start - claim.start, 0), min(end - claim.start, len(painted))):
            painted[place] = painted[place] or kind
    start = 0
    for place in range(1, len(painted) + 1):
        if place == len(painted) or painted[place] != painted[start]:
            if painted[start]:
                yield Mark(painted[start], start, place)
            start = place


def _spans(claim: Claim) -> Iterator[tuple[str, int, int]]:
    for kind, term in (("subject", claim.subject), ("object", claim.object)):
        if term is not None:
            yield kind, term.start, term.end
    for start, end in claim.relation.spans:
        yield "relation", start, end
    for link in claim.attribution:
        yield "speaker", link.start, link.end
        yield "cue", link.cue_start, link.cue_end


def _order(claim: Claim) -> tuple[str, int, int, str]:
    return (claim.document, claim.start, claim.clause, claim.id)


def _label(term: Term | None) -> str:
    return (term.label or term.text) if term is not None else ""


def _speaker(link: Attribution) -> str:
    name = link.label or link.text
    return f"{name} ({link.cue})" if link.cue else name
