"""Claims <-> RDF, lossless in both directions, and the files they are kept in: Turtle and TriG."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pyoxigraph import NamedNode, Quad

from graphkit.errors import GraphError
from graphkit.linking.claims import Claim
from graphkit.rdf.claim_reading import place, read_claims
from graphkit.rdf.claim_triples import claim_triples
from graphkit.rdf.classification import document_topics, told, topic_triples
from graphkit.rdf.document_triples import document_triples, read_documents
from graphkit.rdf.iris import base_checked, document_iri
from graphkit.rdf.nodes import nodes_of
from graphkit.rdf.turtle import trig_text, turtle_text
from graphkit.rdf.vocabulary import prefixes
from graphkit.rdf.world import world
from graphkit.text.documents import Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import Triple

    from graphkit.knowledge import Knowledge

_Thing = TypeVar("_Thing", Claim, Document)


def dataset(
    claims: Iterable[Claim], documents: Iterable[Document], *, knowledge: Knowledge, base: str
) -> Iterator[Quad]:
    """Take claims, the documents they come from and what is known of things, and yield the quads of their graph.

    The claims of a document lie in the graph that its IRI names; what they assert of the world in the default graph.
    The order is the same whatever the order of claims and documents. `base` is what minted IRIs begin with.

    Raises GraphError where an id is not an IRI, or one id stands for two different claims or documents.
    """
    base = base_checked(base)
    placed = sorted(_by_id(claims).values(), key=place)
    known = _by_id(documents)
    cited = {claim.document: Document(claim.document, "") for claim in placed}
    for triple in world(placed, knowledge=knowledge, base=base):
        yield Quad(triple.subject, triple.predicate, triple.object)
    of: dict[str, list[Claim]] = {}
    for claim in placed:
        of.setdefault(claim.document, []).append(claim)
    for name, document in sorted((cited | known).items()):
        graph = document_iri(base, name)
        for triple in _of_document(graph, document, of.get(name, []), knowledge=knowledge, base=base):
            yield Quad(triple.subject, triple.predicate, triple.object, graph)


def _of_document(
    node: NamedNode, document: Document, claims: list[Claim], *, knowledge: Knowledge, base: str
) -> Iterator[Triple]:
    yield from document_triples(node, document)
    yield from topic_triples(node, document_topics(document, claims, knowledge.topics))
    for claim in claims:
        yield from claim_triples(claim, base=base)
        yield from topic_triples(NamedNode(claim.id), told(claim, knowledge.topics))


def turtle(claims: Iterable[Claim], documents: Iterable[Document], *, knowledge: Knowledge, base: str) -> str:
    """Take what `dataset` takes and return one Turtle text: entities, events, plain triples, claims and evidence."""
    return turtle_text(dataset(claims, documents, knowledge=knowledge, base=base), prefixes(base))


def trig(claims: Iterable[Claim], documents: Iterable[Document], *, knowledge: Knowledge, base: str) -> str:
    """Take what `dataset` takes and return the same as TriG, the claims of each document in a graph of its own."""
    return trig_text(dataset(claims, documents, knowledge=knowledge, base=base), prefixes(base))


def read(quads: Iterable[Quad]) -> tuple[list[Claim], list[Document]]:
    """Take the quads of a graph and return its claims, as `claims_of` does, and its documents, as `documents_of` does.

    The graph is gone through once for both.
    """
    nodes = nodes_of(quads)
    return list(read_claims(nodes)), list(read_documents(nodes))


def claims_of(quads: Iterable[Quad]) -> Iterator[Claim]:
    """Take the quads of a graph and yield its claims by document and place in the text.

    They equal, field by field, the claims that were written. Raises GraphError where a claim lacks a part of itself.
    """
    return read_claims(nodes_of(quads))


def documents_of(quads: Iterable[Quad]) -> dict[str, Document]:
    """Take the quads of a graph and return what it knows of its documents, by their ids in alphabetical order.

    A graph does not keep texts: `text` is empty, `digest` is the hash of the text that was read.
    Raises GraphError where what is said of a document cannot be read.
    """
    return {document.id: document for document in read_documents(nodes_of(quads))}


def _by_id(things: Iterable[_Thing]) -> dict[str, _Thing]:
    found: dict[str, _Thing] = {}
    for thing in things:
        if found.setdefault(thing.id, thing) != thing:
            raise GraphError(f"{thing.id}: two different ones of this id", hint="give each an id of its own")
    return found
