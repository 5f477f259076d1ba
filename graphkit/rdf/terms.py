"""The core ontology and its alignments -> definitions that a reader meets, as plain values."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pyoxigraph import BlankNode, Literal, NamedNode

from graphkit.knowledge import Definition
from graphkit.rdf.facts import read_quads
from graphkit.rdf.ontology import ALIGNMENTS, CORE
from graphkit.rdf.vocabulary import term

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pyoxigraph import Triple

    _Node = NamedNode | BlankNode | Literal | Triple
    _Facts = Mapping[str, Mapping[str, list[_Node]]]

KINDS: Final = {
    "Class": "class",
    "ObjectProperty": "property",
    "DatatypeProperty": "property",
    "AnnotationProperty": "annotation",
    "NamedIndividual": "value",
}
TIES: Final = {
    "rdfs:subClassOf": "is a",
    "rdfs:subPropertyOf": "is a",
    "skos:closeMatch": "close to",
    "rdfs:seeAlso": "see also",
}


def load_definitions(folder: str | Path) -> tuple[Definition, ...]:
    """Take an ontology folder and return the definitions of its core, in the order of the file, with their alignments.

    Raises OntologyError where the core is missing, or a file is broken.
    """
    core, prefixes = _facts(Path(folder) / CORE)
    path = Path(folder) / ALIGNMENTS
    alignments, more = _facts(path) if path.exists() else ({}, {})
    names = {iri: prefix for prefix, iri in {**more, **prefixes}.items()}
    return tuple(
        _definition(iri, kind, core, alignments, names)
        for iri, about in core.items()
        if not iri.startswith("_:") and (kind := _kind(about)) is not None
    )


def _facts(path: Path) -> tuple[_Facts, Mapping[str, str]]:
    facts: dict[str, dict[str, list[_Node]]] = {}
    quads, prefixes = read_quads(path, hint=f"give a folder with {CORE}")
    for quad in quads:
        key = quad.subject.value if isinstance(quad.subject, NamedNode) else str(quad.subject)
        facts.setdefault(key, {}).setdefault(quad.predicate.value, []).append(quad.object)
    return facts, prefixes


def _kind(about: Mapping[str, list[_Node]]) -> str | None:
    for each in about.get(term("rdf:type").value, ()):
        kind = KINDS.get(each.value.removeprefix(term("owl:").value)) if isinstance(each, NamedNode) else None
        if kind is not None:
            return kind
    return None


def _definition(iri: str, kind: str, core: _Facts, alignments: _Facts, names: Mapping[str, str]) -> Definition:
    about = core[iri]
    above = "rdf:type" if kind == "value" else "rdfs:subClassOf" if kind == "class" else "rdfs:subPropertyOf"
    return Definition(
        name=_name(iri, names),
        kind=kind,
        label=_text(about, "rdfs:label"),
        text=_text(about, "rdfs:comment"),
        example=_text(about, "skos:example"),
        above=tuple(name for name in _named(about, above, core, names) if not name.startswith("owl:")),
        domain=tuple(_named(about, "rdfs:domain", core, names)),
        range=tuple(_named(about, "rdfs:range", core, names)),
        ties=tuple(_ties(alignments.get(iri, {}), alignments, names)),
    )


def _ties(
    about: Mapping[str, list[_Node]], alignments: _Facts, names: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    for predicate, tie in TIES.items():
        for each in about.get(term(predicate).value, ()):
            if isinstance(each, NamedNode):
                yield tie, _name(each.value, names), _text(alignments.get(each.value, {}), "rdfs:label")


def _named(about: Mapping[str, list[_Node]], predicate: str, core: _Facts, names: Mapping[str, str]) -> Iterator[str]:
    for each in about.get(term(predicate).value, ()):
        if isinstance(each, NamedNode):
            yield _name(each.value, names)
        elif isinstance(each, BlankNode):
            for union in core.get(str(each), {}).get(term("owl:unionOf").value, ()):
                yield from _listed(str(union), core, names)


def _listed(node: str, core: _Facts, names: Mapping[str, str]) -> Iterator[str]:
    while node in core:
        for each in core[node].get(term("rdf:first").value, ()):
            if isinstance(each, NamedNode):
                yield _name(each.value, names)
        node = str(next(iter(core[node].get(term("rdf:rest").value, ())), ""))


def _text(about: Mapping[str, list[_Node]], predicate: str) -> str:
    return next((each.value for each in about.get(term(predicate).value, ()) if isinstance(each, Literal)), "")


def _name(iri: str, names: Mapping[str, str]) -> str:
    """Take an IRI and the prefixes by what they stand for, and return it with a prefix where one fits.

    >>> _name("https://w3id.org/graphkit/dd#Visit", {"https://w3id.org/graphkit/dd#": "dd"})
    'dd:Visit'
    """
    space = re.sub(r"[^/#]*$", "", iri)
    return f"{names[space]}:{iri[len(space) :]}" if space in names else iri
