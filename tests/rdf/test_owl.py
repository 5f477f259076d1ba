"""The ontology is OWL 2 DL to the last triple, says nothing that contradicts itself, and finds a wrong graph wrong."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import owlrl
import pytest
import rdflib
from pyhornedowl import open_ontology_from_string
from pyhornedowl.profile import check_profile
from rdflib.compare import isomorphic
from rdflib.namespace import OWL, RDF, RDFS, SKOS, XSD

from graphkit.knowledge import Knowledge
from graphkit.linking.claims import Event
from graphkit.places import ontology_folder
from graphkit.rdf.statements import turtle
from graphkit.rdf.vocabulary import DD, STANDARD, dd
from graphkit.text.documents import Document
from tests.made import ENTITY, claim, entity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rdflib.graph import _TripleType as Triple

FOLDER = ontology_folder()
CORE, ALIGNMENTS = "defence-diplomacy.ttl", "alignments.ttl"
LISTS = [name for name in ("modes.ttl", "topics.ttl", "lexicon.ttl", "gazetteer.ttl") if (FOLDER / name).exists()]
BUILT_IN = tuple(STANDARD[prefix] for prefix in ("owl", "rdf", "rdfs", "xsd"))
EVENT = "https://w3id.org/graphkit/kg/event/1"


@cache
def graph(*names: str) -> rdflib.Graph:
    """Take files of the ontology folder and return what they say, together one ontology."""
    read = rdflib.Graph()
    for name in names:
        read.parse(FOLDER / name)
    headers = sorted(read.subjects(RDF.type, OWL.Ontology), key=str)
    for header in headers[1:]:
        read.remove((header, None, None))
    return read


def plain(triples: Iterable[Triple]) -> rdflib.Graph:
    """Take triples and return them with each plain literal written in one way."""
    made = rdflib.Graph()
    for subject, predicate, value in triples:
        same = isinstance(value, rdflib.Literal) and value.datatype == XSD.string
        made.add((subject, predicate, rdflib.Literal(str(value)) if same else value))
    return made


def parted(read: rdflib.Graph) -> tuple[rdflib.Graph, rdflib.Graph]:
    """Take a graph and return its triples without blank nodes, and those with."""
    blank = [triple for triple in read if any(isinstance(node, rdflib.BNode) for node in triple)]
    return plain(set(read) - set(blank)), plain(blank)


@pytest.mark.parametrize("names", [(CORE,), (CORE, ALIGNMENTS), (CORE, *LISTS)], ids=" + ".join)
def test_the_files_are_owl_2_dl_and_each_triple_is_part_of_an_axiom(names: tuple[str, ...]) -> None:
    read = graph(*names)
    ontology = open_ontology_from_string(read.serialize(format="xml"), serialization="rdf")
    found = check_profile(ontology, "DL")
    assert {(type(each).__name__, str(getattr(each, "iri", each))) for each in found.violations} == set()
    assert found.conformant
    # The parser passes over in silence what fits no axiom; written again, it is missing.
    back = parted(rdflib.Graph().parse(data=ontology.save_to_string("rdf"), format="xml"))
    ground, blank = parted(read)
    assert set(ground) - set(back[0]) == set()
    assert isomorphic(blank, back[1])


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("dd:theme a owl:DatatypeProperty .", "UseOfIllegalPunning"),
        ("dd:Visit rdfs:subClassOf dd:Travel .", "UseOfUndeclaredClass"),
        ("dd:Lima dd:twinOf dd:Oslo .", "UseOfUndeclaredObjectProperty"),
    ],
)
def test_what_is_not_owl_2_dl_is_told(more: str, said: str) -> None:
    prefixes = "".join(f"@prefix {name}: <{iri}> . " for name, iri in {**STANDARD, "dd": DD}.items())
    text = (graph(CORE) + rdflib.Graph().parse(data=prefixes + more)).serialize(format="xml")
    found = check_profile(open_ontology_from_string(text, serialization="rdf"), "DL")
    assert {type(each).__name__ for each in found.violations} == {said}


def test_the_core_names_no_term_that_it_does_not_declare() -> None:
    core = graph(CORE)
    named = {
        node
        for subject, predicate, value in core
        for node in (subject, predicate, value if predicate != rdflib.DCTERMS.license else subject)
        if isinstance(node, rdflib.URIRef) and not str(node).startswith(BUILT_IN)
    }
    assert {node for node in named if (node, RDF.type, None) not in core} == set()


def test_the_alignments_add_no_term_of_ours_and_each_outer_term_is_used() -> None:
    core, alignments = graph(CORE), graph(ALIGNMENTS)
    ours = {node for triple in alignments for node in triple if str(node).startswith(DD)}
    assert {node for node in ours if (node, RDF.type, None) not in core} == set()
    bonds = (RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch)
    tied = {value for bond in bonds for value in alignments.objects(None, bond)}
    declared = {term for kind in (OWL.Class, OWL.ObjectProperty) for term in alignments.subjects(RDF.type, kind)}
    assert declared - {SKOS.closeMatch} == tied


OWN = "ReportedEvent Sanction Phrase Status Polarity Level ArgumentRole Precision Frame Mode QuadClass Topic".split()


def test_every_class_of_the_design_is_tied_to_another_vocabulary() -> None:
    classes = {term for term in graph(CORE).subjects(RDF.type, OWL.Class) if str(term).startswith(DD)}
    tied = set(graph(ALIGNMENTS).subjects())
    assert {str(term).removeprefix(DD) for term in classes - tied} == set(OWN)


VISIT = claim(
    entity("Ortiz", "Person"),
    "visit",
    "Chile",
    day="2024-05-06",
    event=Event(EVENT, "Visit", None, (("hasActor", f"{ENTITY}ortiz"), ("hasRecipient", f"{ENTITY}chile"))),
)
PLAN = claim("Peru", "host", "Chile", status="planned", event=Event(f"{EVENT}2", "Meeting"))
DENIAL = claim("Peru", "raid", "Chile", polarity="negative", said_by=("Chile", "said"))


def world() -> rdflib.Graph:
    """Return the graph of three claims, with the core."""
    text = turtle(
        [VISIT, PLAN, DENIAL],
        [Document("made.txt", "Ortiz visited.")],
        knowledge=Knowledge(),
        base="https://w3id.org/graphkit/kg/",
    )
    return graph(CORE) + rdflib.Graph().parse(data=text, format="turtle")


def clashes(read: rdflib.Graph) -> list[str]:
    """Take a graph and return what a reasoner finds contradictory in it."""
    for words in (RDFS.label, RDFS.comment, SKOS.example):
        read.remove((None, words, None))
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(read)
    errors = rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
    return sorted(re.sub(r"https?://[^\s>]*[/#]", "", str(each)) for each in read.objects(None, errors))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_core_alignments_and_a_graph_of_ours_contradict_nothing() -> None:
    assert clashes(world() + graph(ALIGNMENTS)) == []


WRONG = {
    "a plan told as a fact": (f"{EVENT}2", RDF.type, dd("Meeting").value),
    "a side of an event that is only reported": (f"{EVENT}2", dd("hasActor").value, f"{ENTITY}peru"),
    "a person that is a body": (f"{ENTITY}ortiz", RDF.type, dd("ArmedForce").value),
    "an event that acts": (EVENT, dd("hasActor").value, EVENT),
    "two statuses of one claim": (PLAN.id, dd("status").value, dd("Done").value),
    "two polarities of one claim": (DENIAL.id, dd("polarity").value, dd("Positive").value),
    "a person that describes an event": (f"{ENTITY}ortiz", dd("describes").value, EVENT),
}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_graph_is_found_contradictory(name: str) -> None:
    read = world()
    subject, predicate, value = WRONG[name]
    read.add((rdflib.URIRef(subject), rdflib.URIRef(predicate), rdflib.URIRef(value)))
    assert clashes(read) != []
