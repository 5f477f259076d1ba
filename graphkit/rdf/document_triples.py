"""Document <-> triples: what is known of a document, without its text."""

from __future__ import annotations

import datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from graphkit.errors import GraphError
from graphkit.rdf.literals import about, day, words
from graphkit.rdf.nodes import HINT
from graphkit.rdf.vocabulary import dd, term
from graphkit.text.documents import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Triple

    from graphkit.rdf.nodes import Nodes


def document_triples(node: NamedNode, document: Document) -> Iterator[Triple]:
    """Take a document's IRI and the document and yield what is known of it."""
    url = document.url
    return about(
        node,
        (term("rdf:type"), dd("Document")),
        (term("dct:identifier"), words(document.id)),
        (term("dct:title"), words(document.title)),
        (term("dct:source"), _link(url) or words(url)),
        (term("dct:issued"), day(document.published)),
        (term("dc:publisher"), words(document.publisher)),
        (term("dc:creator"), words(document.author)),
        (dd("contentHash"), words(digest(document))),
        (dd("sourceHash"), words(document.source_digest)),
    )


def read_documents(nodes: Nodes) -> Iterator[Document]:
    """Take what a graph says and yield its documents, by their ids.

    Raises GraphError where what is said of a document cannot be read.
    """
    # A treaty or letter that claims speak of is a document too, but not one that was read.
    read = (node for node in nodes.of_class("Document") if nodes.all(node, term("dct:identifier")))
    found = (_document(nodes, node) for node in read)
    return iter(sorted(found, key=lambda document: document.id))


def _document(nodes: Nodes, node: str) -> Document:
    issued = nodes.maybe(node, term("dct:issued"))
    try:
        published = None if issued is None else datetime.date.fromisoformat(issued)
    except ValueError:
        raise GraphError(f"{node}: dct:issued is {issued!r}, not a date", hint=HINT) from None
    return Document(
        id=nodes.text(node, term("dct:identifier")),
        text="",
        title=nodes.maybe(node, term("dct:title")),
        url=nodes.maybe(node, term("dct:source")),
        published=published,
        publisher=nodes.maybe(node, term("dc:publisher")),
        author=nodes.maybe(node, term("dc:creator")),
        digest=nodes.maybe(node, dd("contentHash")),
        source_digest=nodes.maybe(node, dd("sourceHash")),
    )


def digest(document: Document) -> str | None:
    """Take a document and return the SHA-256 of its text; where the text is not at hand, the hash it was read with.

    >>> digest(Document("a", "They met."))[:8]
    'ab226026'
    """
    return sha256(document.text.encode()).hexdigest() if document.text else document.digest


def _link(url: str | None) -> NamedNode | None:
    if url is None or not url.startswith(("http://", "https://")) or not url.isascii():
        return None
    try:
        return NamedNode(url)
    except ValueError:
        return None
