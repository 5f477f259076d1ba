"""The definitions of the core as a reader meets them, with their alignments."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.errors import OntologyError
from graphkit.knowledge import Definition
from graphkit.places import ontology_folder
from graphkit.rdf.ontology import ALIGNMENTS, CORE
from graphkit.rdf.terms import load_definitions
from graphkit.rdf.vocabulary import TERMS

HEAD = """@prefix dd: <https://w3id.org/graphkit/dd#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
"""
TEXT = """
dd:Visit a owl:Class ; rdfs:subClassOf dd:Event ; rdfs:label "visit"@en ; rdfs:comment "A stay."@en ;
    skos:example "She came."@en .
dd:hasPlace a owl:ObjectProperty ; rdfs:label "has place"@en ; rdfs:domain dd:Event ;
    rdfs:range [ a owl:Class ; owl:unionOf ( dd:Place dd:State ) ] .
dd:Done a owl:NamedIndividual , dd:Status ; rdfs:label "done"@en .
dd:mend a owl:AnnotationProperty .
dd:Visit owl:disjointWith dd:Meeting .
"""
MORE = """
dd:hasPlace rdfs:subPropertyOf sem:hasPlace ; skos:closeMatch <urn:where> .
sem:hasPlace a owl:ObjectProperty ; rdfs:label "has place"@en .
"""


def test_definitions_are_read_whole_in_the_order_of_the_file(tmp_path: Path) -> None:
    (tmp_path / CORE).write_text(HEAD + TEXT, encoding="utf-8")
    (tmp_path / ALIGNMENTS).write_text(HEAD + MORE, encoding="utf-8")
    assert load_definitions(tmp_path) == (
        Definition("dd:Visit", "class", "visit", "A stay.", "She came.", above=("dd:Event",)),
        Definition(
            "dd:hasPlace",
            "property",
            "has place",
            domain=("dd:Event",),
            range=("dd:Place", "dd:State"),
            ties=(("is a", "sem:hasPlace", "has place"), ("close to", "urn:where", "")),
        ),
        Definition("dd:Done", "value", "done", above=("dd:Status",)),
        Definition("dd:mend", "annotation", ""),
    )


def test_a_core_alone_has_no_ties(tmp_path: Path) -> None:
    (tmp_path / CORE).write_text(HEAD + TEXT, encoding="utf-8")
    assert {each.ties for each in load_definitions(tmp_path)} == {()}


def test_the_core_that_comes_along_defines_every_term() -> None:
    found = load_definitions(ontology_folder())
    assert {each.name.removeprefix("dd:") for each in found if each.name.startswith("dd:")} == TERMS
    assert all(each.label and each.text for each in found)
    assert len({each.name for each in found}) == len(found)


def test_a_missing_or_broken_core_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"defence-diplomacy\.ttl: no such file"):
        load_definitions(tmp_path)
    (tmp_path / CORE).write_text(HEAD + "dd:Visit a", encoding="utf-8")
    with pytest.raises(OntologyError, match=r"defence-diplomacy\.ttl:4: not Turtle"):
        load_definitions(tmp_path)
