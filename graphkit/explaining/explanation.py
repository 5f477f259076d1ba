"""`Explanation`; the verb explain: what a graph has on an entity, a claim, an event, a triple or a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from graphkit.drawing.phrases import empty
from graphkit.errors import GraphError
from graphkit.explaining.evidence import Evidence, evidence, in_order
from graphkit.explaining.happening import Happening, happening
from graphkit.explaining.identity import Identity, identity
from graphkit.explaining.things import things
from graphkit.extraction.dropped import record as loss_record
from graphkit.graph import KnowledgeGraph
from graphkit.neighbourhood import nodes
from graphkit.places import ontology_folder
from graphkit.rdf.ontology import load_knowledge
from graphkit.rdf.vocabulary import prefixes

if TYPE_CHECKING:
    from pathlib import Path

    from graphkit.explaining.things import Things
    from graphkit.extraction.dropped import Dropped
    from graphkit.knowledge import Knowledge
    from graphkit.linking.claims import Claim, Term

LIMIT = 20
"""Claims that are told of each sort, unless more are asked for."""
_SHORT = re.compile(r"([a-z]+)[:/](\S+)")
_DIGITS = re.compile(r"[0-9a-f]{3,}")


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that belong together, as many as were asked for, and of how many: `total`."""

    name: str
    claims: tuple[Evidence, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a graph has on what was `asked`, which is of `kind` entity, claim, event, triple, sentence or document.

    `entity` is told for an entity, `event` for an event and for a claim that describes one. `claims` are those that
    name the entity, the claim itself, or those behind the event or triple, by date of the document and place in its
    text; `total` counts them, told or not. `beside` are the claims near a claim: of its clause, on its event, in other
    documents the same or the opposite. `dropped` is what gave no claim in the claim's sentence, the sentence or the
    document, `lost` counts it. Printed, an explanation is a text for people.
    """

    asked: str
    kind: str
    id: str | None
    entity: Identity | None
    event: Happening | None
    claims: tuple[Evidence, ...]
    total: int
    beside: tuple[Group, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    lost: int = 0

    def __str__(self) -> str:
        from graphkit.explaining.text import text

        return text(self)

    def record(self) -> dict[str, Any]:
        """Return the explanation as plain JSON values."""
        return {
            "asked": self.asked,
            "kind": self.kind,
            "id": self.id,
            "entity": asdict(self.entity) if self.entity else None,
            "event": asdict(self.event) if self.event else None,
            "total": self.total,
            "claims": [each.record() for each in self.claims],
            "beside": {
                group.name: {"total": group.total, "claims": [each.record() for each in group.claims]}
                for group in self.beside
            },
            "dropped": {"total": self.lost, "words": [loss_record(each) for each in self.dropped]},
        }


def explain(
    graph: str | Path | KnowledgeGraph,
    what: str,
    *,
    limit: int = LIMIT,
    ontology: str | Path | None = None,
    gazetteer: str | Path | None = None,
) -> Explanation:
    """Take a graph, or where one lies, and what is to be explained, and return what the graph has on it.

    `what` is an entity (a name, another name, an adjective, or the IRI), a claim (its IRI, `claim/...` or the first of
    its digits), the IRI of an event, a triple, `subject | relation | object`, a document (its id), or a sentence of one
    (`id#4`, counted from 0). At most `limit` claims of each sort are told, and as much of what was dropped. `ontology`
    and `gazetteer` are those that the graph was built with, where they are not what comes along.

    Raises GraphError where there is no graph, nothing in it is meant, or several things are; OntologyError where
    `ontology` cannot be read.
    """
    known = graph if isinstance(graph, KnowledgeGraph) else KnowledgeGraph.open(graph)
    knowledge = known.knowledge if ontology is None and gazetteer is None else None
    knowledge = knowledge or load_knowledge(ontology_folder(ontology), gazetteer)
    return _Explainer(known, knowledge, limit).explain(what.strip())


class _Explainer:
    """A graph, opened for one question."""

    def __init__(self, graph: KnowledgeGraph, knowledge: Knowledge, limit: int) -> None:
        self._knowledge = knowledge
        self._claims = graph.claims()
        self._documents = {document.id: document for document in graph.documents}
        self._things: Things = things(self._claims, self._knowledge.gazetteer)
        self._prefixes = prefixes(graph.base)
        self._limit = limit
        self._dropped = graph.dropped

    def explain(self, what: str) -> Explanation:
        if "|" in what:
            return self._triple(what)
        iri = self._iri(what)
        if iri in self._things.events:
            return self._event(what, iri)
        entity = iri if iri in self._things else self._things.one(what)
        if entity is not None:
            named = [claim for claim in self._claims if entity in nodes(claim)]
            return self._explanation(what, "entity", entity, named, entity=identity(entity, self._things))
        document, _, number = what.rpartition("#")
        if what in self._documents:
            return self._of_document(what)
        if document in self._documents and number.isdecimal():
            return self._of_sentence(what, document, int(number))
        found = self._claim(what, iri)
        if found is not None:
            return self._of_claim(what, found)
        near = " or ".join(self._things.near(what))
        raise GraphError(
            f"{what}: no entity, event, claim or document of this name in the graph",
            hint=f"did you mean {near}?" if near else "give a name that the documents use, or an IRI",
        )

    def _iri(self, what: str) -> str:
        short = _SHORT.fullmatch(what)
        return self._prefixes[short[1]] + short[2] if short and short[1] in self._prefixes else what

    def _claim(self, what: str, iri: str) -> Claim | None:
        folder = self._prefixes["claim"]
        begun = iri if iri.startswith(folder) and iri != folder else None
        found = [
            claim
            for claim in self._claims
            if claim.id == iri
            or (begun is not None and claim.id.startswith(begun))
            or (_DIGITS.fullmatch(what) and claim.id.rpartition("/")[2].startswith(what))
        ]
        if len(found) > 1:
            raise GraphError(f"{what}: the beginning of {len(found)} claims", hint="give more of its digits")
        return found[0] if found else None

    def _of_claim(self, what: str, claim: Claim) -> Explanation:
        others = [other for other in self._claims if other.id != claim.id]
        clause = [other for other in others if _clause(other) == _clause(claim)]
        event = claim.event
        on_event = [other for other in others if event and other.event and other.event.id == event.id]
        said = _said(claim)
        alike = [other for other in others if said and other.document != claim.document and _said(other) == said]
        return self._explanation(
            what,
            "claim",
            claim.id,
            [claim],
            event=happening([claim, *on_event], self._things, self._knowledge),
            beside=(
                self._group("same clause", clause),
                self._group("same event", [other for other in on_event if _clause(other) != _clause(claim)]),
                self._group("same elsewhere", [other for other in alike if other.polarity == claim.polarity]),
                self._group("opposite elsewhere", [other for other in alike if other.polarity != claim.polarity]),
            ),
            lost=self._lost(claim.document, claim.sentence),
        )

    def _of_document(self, what: str) -> Explanation:
        told = sum(claim.document == what for claim in self._claims)
        lost = [each for each in self._dropped if each.document == what]
        # What gave nothing at all comes first, whatever the limit.
        ordered = sorted(lost, key=lambda each: each.kind != "sentence")
        return Explanation(what, "document", what, None, None, (), told, (), tuple(ordered[: self._limit]), len(lost))

    def _of_sentence(self, what: str, document: str, number: int) -> Explanation:
        told = [c for c in self._claims if (c.document, c.sentence) == (document, number)]
        lost = self._lost(document, number)
        if not told and not lost:
            raise GraphError(f"{what}: no such sentence", hint="sentences of a document are counted from 0")
        return self._explanation(what, "sentence", None, told, lost=lost)

    def _lost(self, document: str, number: int) -> list[Dropped]:
        return [each for each in self._dropped if (each.document, each.sentence) == (document, number)]

    def _event(self, what: str, iri: str) -> Explanation:
        told = [claim for claim in self._claims if claim.event and claim.event.id == iri]
        described = {claim.id for claim in told}
        named = [claim for claim in self._claims if claim.id not in described and iri in nodes(claim)]
        event = happening(told, self._things, self._knowledge)
        return self._explanation(what, "event", iri, told, event=event, beside=(self._group("naming it", named),))

    def _triple(self, what: str) -> Explanation:
        parts = [part.strip() for part in what.split("|")]
        if len(parts) != 3 or not all(parts):
            raise GraphError(f"{what}: not a triple", hint='give "subject | relation | object"')
        subject, relation, object_ = parts
        ends = [(words.casefold(), {self._iri(words), *self._things.named(words)}) for words in (subject, object_)]
        joined = [
            claim
            for claim in self._claims
            if all(_means(term, *end) for term, end in zip((claim.subject, claim.object), ends, strict=True))
        ]
        found = [claim for claim in joined if relation.casefold() in _relation(claim)]
        if not found:
            between = ", ".join(sorted({claim.relation.lemma for claim in joined}))
            hint = f"between these two it has: {between}" if between else "it has nothing between these two"
            raise GraphError(f"{what}: no claim of the graph says this", hint=hint)
        told = [claim for claim in found if claim.polarity == "positive"]
        denied = [claim for claim in found if claim.polarity != "positive"]
        return self._explanation(what, "triple", None, told, beside=(self._group("opposite", denied),))

    def _explanation(
        self,
        asked: str,
        kind: str,
        iri: str | None,
        claims: Sequence[Claim],
        *,
        entity: Identity | None = None,
        event: Happening | None = None,
        beside: Sequence[Group] = (),
        lost: Sequence[Dropped] = (),
    ) -> Explanation:
        told = self._group(kind, claims)
        near = tuple(group for group in beside if group.total)
        some = tuple(lost[: self._limit])
        return Explanation(asked, kind, iri, entity, event, told.claims, told.total, near, some, len(lost))

    def _group(self, name: str, claims: Iterable[Claim]) -> Group:
        ordered = in_order(claims, self._documents)
        return Group(name, tuple(evidence(claim, self._documents) for claim in ordered[: self._limit]), len(ordered))


def _clause(claim: Claim) -> tuple[str, int, int]:
    return claim.document, claim.sentence, claim.clause


def _means(term: Term | None, words: str, iris: set[str]) -> bool:
    return term is not None and (term.id in iris or words in (term.text.casefold(), term.label.casefold()))


def _said(claim: Claim) -> tuple[str, str, str] | None:
    """Return what claims that say the same have in common; None for one whose words tell nothing in another text."""
    ends = [
        term and (term.id or ("" if empty(term.text) else term.text.casefold()))
        for term in (claim.subject, claim.object)
    ]
    subject, object_ = ends
    return (subject, claim.relation.predicate, object_) if subject and object_ else None


def _relation(claim: Claim) -> set[str]:
    relation = claim.relation
    local = relation.predicate.rpartition("/")[2].replace("-", " ")
    return {each.casefold() for each in (relation.text, relation.lemma, relation.predicate, local)}
