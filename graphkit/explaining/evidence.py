"""`Evidence`: one claim with its document, the words marked in its sentence, and whether it is a fact or why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from graphkit.drawing.evidence import Mark, marks
from graphkit.extraction.rules import Rule, rule
from graphkit.linking.claims import Claim, record
from graphkit.text.documents import Document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graphkit.linking.claims import Term

_OPEN = MappingProxyType(
    {
        "planned": "a plan",
        "possible": "a possibility",
        "obliged": "a demand or a duty",
        "conditional": "told under a condition",
        "called-off": "called off",
    }
)
_DENIED = MappingProxyType({"done": "it did not happen", "ongoing": "it is not so, or no longer"})
_DETAIL = MappingProxyType(
    {
        "oblique": "a further detail of its clause",
        "chain": "told inside a phrase of another claim",
        "speech": "it tells that something was said",
    }
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim and what it rests on: its document, the words marked in its sentence, the rules that made it.

    `fact` is whether the graph takes it as one, `reading` says in words why or why not.
    """

    claim: Claim
    document: Document
    fact: bool
    reading: str
    marks: tuple[Mark, ...]
    rules: tuple[Rule, ...]

    @property
    def triple(self) -> tuple[str, str, str]:
        """The claim as three words or names: subject, relation, object; empty where the sentence names none."""
        return _label(self.claim.subject), self.claim.relation.text, _label(self.claim.object)

    def record(self) -> dict[str, Any]:
        """Return it as plain JSON values; the claim is its claim record."""
        document = self.document
        return {
            "triple": list(self.triple),
            "fact": self.fact,
            "reading": self.reading,
            "document": {
                "id": document.id,
                "title": document.title,
                "publisher": document.publisher,
                "published": document.published.isoformat() if document.published else None,
                "url": document.url,
            },
            "marks": [asdict(mark) for mark in self.marks],
            "rules": [asdict(each) for each in self.rules],
            "claim": record(self.claim),
        }


def evidence(claim: Claim, documents: Mapping[str, Document]) -> Evidence:
    """Take a claim and the documents by id and return the claim with what it rests on."""
    return Evidence(
        claim,
        documents.get(claim.document) or Document(claim.document, ""),
        claim.fact,
        reading(claim),
        tuple(marks(claim)),
        tuple(rule(each) or Rule(each, "", "") for each in claim.rules),
    )


def in_order(claims: Iterable[Claim], documents: Mapping[str, Document]) -> list[Claim]:
    """Take claims and the documents by id and return the claims by date of the document and place in its text.

    Of one clause, its core comes first. Documents without a date come last.
    """

    def place(claim: Claim) -> tuple[str, str, int, int, bool, str]:
        document = documents.get(claim.document)
        day = document.published.isoformat() if document and document.published else "undated"
        return day, claim.document, claim.start, claim.clause, claim.level != "core", claim.id

    return sorted(claims, key=place)


def reading(claim: Claim) -> str:
    """Take a claim and return in words whether it is a fact of the graph, and why or why not."""
    if claim.asserted:
        detail = _DETAIL.get(claim.level)
        if detail is None:
            return f"a fact: the document itself states it, as {claim.status}"
        return f"stated as {claim.status}, but no triple of its own: {detail}"
    reasons = [_OPEN[claim.status]] if claim.status in _OPEN else []
    if claim.polarity == "negative":
        reasons.append(f"a denial ({_DENIED[claim.status]})" if claim.status in _DENIED else "in the negative")
    if claim.attribution:
        speakers = (f"{link.label or link.text}{f' ({link.cue})' if link.cue else ''}" for link in claim.attribution)
        reasons.append(f"said by {' and, as told there, by '.join(speakers)}")
    return f"not a fact: {'; '.join(reasons)}"


def _label(term: Term | None) -> str:
    return (term.label or term.text) if term is not None else ""
