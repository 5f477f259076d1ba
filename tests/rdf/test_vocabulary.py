"""The terms in the code and the terms of the ontology are the same, each with what a reader needs."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

import graphkit.rdf
from graphkit.places import ontology_folder
from graphkit.rdf import vocabulary
from graphkit.rdf.vocabulary import CLASSES, DD, EVENT_CLASSES, PROPERTIES, TERMS, dd, prefixes

CORE = rdflib.Graph().parse(ontology_folder() / "defence-diplomacy.ttl")
DEFINED = {term for term in CORE.subjects() if str(term).startswith(DD)}


def local(terms: object) -> set[str]:
    return {str(term).removeprefix(DD) for term in terms if str(term).startswith(DD)}  # type: ignore[attr-defined]


def test_every_term_of_the_code_is_defined_and_every_defined_term_is_known_to_the_code() -> None:
    assert local(DEFINED) == set(TERMS)


def test_classes_are_classes_and_properties_are_properties() -> None:
    assert local(CORE.subjects(RDF.type, OWL.Class)) == set(CLASSES)
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty)
    assert local(term for kind in kinds for term in CORE.subjects(RDF.type, kind)) == set(PROPERTIES)


def test_the_classes_of_events_are_those_below_event() -> None:
    below = local(CORE.transitive_subjects(RDFS.subClassOf, rdflib.URIRef(DD + "Event")))
    assert below == set(EVENT_CLASSES)
    assert "ReportedEvent" not in below


@pytest.mark.parametrize("term", sorted(DEFINED, key=str), ids=lambda term: str(term).removeprefix(DD))
def test_each_term_has_a_label_one_sentence_and_an_example(term: rdflib.URIRef) -> None:
    [label] = CORE.objects(term, RDFS.label)
    [comment] = CORE.objects(term, RDFS.comment)
    [example] = CORE.objects(term, SKOS.example)
    assert {each.language for each in (label, comment, example) if isinstance(each, rdflib.Literal)} == {"en"}
    assert str(label)
    assert str(comment).endswith(".")


def test_no_two_terms_share_a_comment_or_an_example() -> None:
    for predicate in (RDFS.comment, SKOS.example):
        counted = Counter(str(text) for text in CORE.objects(None, predicate))
        assert [text for text, times in counted.items() if times > 1] == []


def test_what_the_core_says_of_its_terms_names_terms_that_are_there() -> None:
    named = {o for p in (RDFS.subClassOf, RDFS.domain, RDFS.range, OWL.disjointWith) for o in CORE.objects(None, p)}
    assert local(named) <= set(TERMS)
    assert local(CORE.objects(None, RDF.type)) <= set(CLASSES)


def test_the_other_files_of_the_folder_use_terms_that_are_there() -> None:
    for name in ("alignments.ttl", "gazetteer.ttl", "lexicon.ttl", "topics.ttl"):
        graph = rdflib.Graph().parse(ontology_folder() / name)
        used = {node for triple in graph for node in triple}
        assert local(used) <= set(TERMS), name


def test_the_code_names_no_term_that_is_not_there() -> None:
    [folder] = graphkit.rdf.__path__
    named = {
        call.args[0].value
        for file in Path(folder).glob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "dd"
        if isinstance(call.args[0], ast.Constant)
    }
    assert len(named) > 40
    assert named <= set(TERMS)


def test_an_unknown_term_is_an_error_at_once() -> None:
    with pytest.raises(KeyError):
        dd("Vist")


def test_prefixes_follow_the_base_and_are_sorted() -> None:
    found = prefixes("https://example.org/mine/")
    assert list(found) == sorted(found)
    assert found["kg"] == "https://example.org/mine/"
    assert found["rel"] == "https://example.org/mine/relation/"
    assert found["gz"] == vocabulary.GZ
    assert {"dd", "gz", "kg", "rel", "rdf", "rdfs", "owl", "xsd", "skos", "prov", "oa", "org", "dct", "foaf"} <= set(
        found
    )
