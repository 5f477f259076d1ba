"""IRIs that the graph mints: ASCII only, the same for the same thing wherever and whenever it is met."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256
from urllib.parse import quote, unquote

from pyoxigraph import NamedNode

from graphkit.errors import GraphError

_PLAIN = re.compile(r"[A-Za-z0-9_-]+")


def digest(*words: str) -> str:
    """Take words and return twelve hexadecimal digits that stand for them in their order.

    >>> digest("a", "bc") == digest("ab", "c")
    False
    """
    return sha256("\x00".join(words).encode()).hexdigest()[:12]


def slug(text: str) -> str:
    """Take a text and return what of it can stand in an IRI, at most 40 characters.

    >>> slug("reports/Zürich talks.txt")
    'reports-zurich-talks-txt'
    """
    ascii_ = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_).strip("-")[:40].strip("-")


def checked(iri: str, *, where: str) -> NamedNode:
    """Take an IRI and where it was met and return it as a term; GraphError where it is none."""
    try:
        return NamedNode(iri)
    except ValueError as error:
        raise GraphError(
            f"{where}: {iri!r} is not an IRI: {error}", hint="percent-encode what IRIs may not hold"
        ) from error


def document_iri(base: str, document: str) -> NamedNode:
    """Take the base and a document's id and return the document's IRI, which names its graph too.

    >>> document_iri("https://example.org/", "brief.txt").value
    'https://example.org/document/brief-txt-87667851223b'
    """
    return NamedNode(f"{base}document/{'-'.join(filter(None, (slug(document), digest(document))))}")


def phrase_iri(base: str, document: str, text: str) -> NamedNode:
    """Take the base, a document's id and words of it and return the IRI of that phrase; each document has its own."""
    return NamedNode(f"{base}phrase/{digest(document, text)}")


def holder_iri(base: str, document: str, office: str) -> NamedNode:
    """Take the base, a document's id and an office's IRI and return the IRI of whoever holds it there."""
    return NamedNode(f"{base}entity/holder-{digest(document, office)}")


def mention_iri(base: str, document: str, start: int, end: int, text: str) -> NamedNode:
    """Take the base, a document's id, offsets and the words there and return the IRI of that mention."""
    return NamedNode(f"{base}mention/{digest(document, str(start), str(end), text)}")


def time_iri(base: str, value: str, precision: str | None) -> NamedNode:
    """Take the base, an ISO 8601 value and its precision and return the IRI of that time.

    >>> time_iri("https://example.org/", "2022-08-01/2022-08-05", "interval").value
    'https://example.org/time/2022-08-01--2022-08-05.interval'
    """
    name = value.replace("/", "--") + (f".{precision}" if precision else "")
    return NamedNode(f"{base}time/{quote(name, safe='')}")


def part_iri(base: str, claim: str, name: str) -> NamedNode:
    """Take the base, a claim's IRI and the name of a part of it and return the part's IRI.

    >>> part_iri("https://example.org/", "https://example.org/claim/9f2c", "argument-1").value
    'https://example.org/part/9f2c-argument-1'
    """
    local = claim.removeprefix(f"{base}claim/")
    return NamedNode(f"{base}part/{local if _PLAIN.fullmatch(local) else digest(claim)}-{name}")


def local_iri(namespace: str, name: str) -> NamedNode:
    """Take a namespace and a local name, whatever is in it, and return the IRI; `local_name` gives the name back."""
    return NamedNode(namespace + quote(name, safe=""))


def local_name(namespace: str, iri: str) -> str:
    """Take a namespace and an IRI of it and return the local name.

    >>> local_name("https://example.org/", local_iri("https://example.org/", "a b").value)
    'a b'
    """
    return unquote(iri.removeprefix(namespace))


def base_checked(base: str) -> str:
    """Take what minted IRIs shall begin with and return it; GraphError where it cannot serve."""
    if not base.isascii() or not base.endswith(("/", "#")):
        raise GraphError(f"base {base!r}: cannot begin an IRI", hint="give an ASCII IRI that ends in / or #")
    return checked(base, where="base").value
