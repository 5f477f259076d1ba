"""Claims written and read back, the same bytes each time, and what the graph may say of the world."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from dataclasses import replace
from random import Random
from typing import Any

import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse

from graphkit.errors import GraphError
from graphkit.knowledge import Entry, Gazetteer, Knowledge
from graphkit.linking.claims import Claim, Event, Term
from graphkit.rdf.document_triples import digest
from graphkit.rdf.graphs import graph_of, parsed
from graphkit.rdf.statements import claims_of, dataset, documents_of, trig, turtle
from graphkit.text.documents import Document
from tests.made import claim, entity, phrase
from tests.rdf.strategies import BASE, COLLECTIONS, DOCUMENTS

KNOWLEDGE = Knowledge(Gazetteer((Entry("https://w3id.org/graphkit/gazetteer/a", "A", "State", names=("Aland",)),)))
WRITTEN = settings(deadline=None, max_examples=50, suppress_health_check=list(HealthCheck))


@pytest.fixture(autouse=True)
def _literals_as_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)


def by_id(claims: tuple[Claim, ...]) -> dict[str, Claim]:
    return {each.id: each for each in claims}


@WRITTEN
@given(COLLECTIONS)
def test_claims_read_back_equal_those_written(claims: tuple[Claim, ...]) -> None:
    for write in (turtle, trig):
        text = write(claims, (), knowledge=KNOWLEDGE, base=BASE)
        assert by_id(tuple(claims_of(parsed(text)))) == by_id(claims)


@WRITTEN
@given(st.lists(DOCUMENTS, max_size=3, unique_by=lambda document: document.id))
def test_documents_read_back_equal_those_written(documents: list[Document]) -> None:
    for write in (turtle, trig):
        text = write((), documents, knowledge=KNOWLEDGE, base=BASE)
        assert documents_of(parsed(text)) == {each.id: each for each in documents}


@WRITTEN
@given(COLLECTIONS, st.lists(DOCUMENTS, max_size=2, unique_by=lambda document: document.id))
def test_both_parsers_read_the_triples_that_were_meant(claims: tuple[Claim, ...], documents: list[Document]) -> None:
    meant = {str(quad.triple) for quad in dataset(claims, documents, knowledge=KNOWLEDGE, base=BASE)}
    text = turtle(claims, documents, knowledge=KNOWLEDGE, base=BASE)
    assert {str(quad.triple) for quad in parse(text, format=RdfFormat.TURTLE)} == meant
    by_rdflib = rdflib.Graph().parse(data=text, format="turtle")
    lines = by_rdflib.serialize(format="nt11", encoding="utf-8")
    assert {str(quad.triple) for quad in parse(lines, format=RdfFormat.N_TRIPLES)} == meant


@WRITTEN
@given(COLLECTIONS)
def test_every_minted_iri_is_ascii(claims: tuple[Claim, ...]) -> None:
    for quad in dataset(claims, (), knowledge=KNOWLEDGE, base=BASE):
        assert str(quad.subject).isascii()
        assert str(quad.graph_name).isascii()


@WRITTEN
@given(COLLECTIONS, st.randoms())
def test_the_order_of_the_input_changes_no_byte(claims: tuple[Claim, ...], random: Random) -> None:
    shuffled = list(claims)
    random.shuffle(shuffled)
    for write in (turtle, trig):
        assert write(shuffled, (), knowledge=KNOWLEDGE, base=BASE) == write(claims, (), knowledge=KNOWLEDGE, base=BASE)


def test_a_graph_written_again_from_what_was_read_has_the_same_bytes() -> None:
    claims = [claim("Norway", "host", phrase("the talks")), claim("Norway", "thank", "Sweden", document="b.txt")]
    documents = [Document("made.txt", "Norway host the talks.", title="Talks"), Document("c.txt", "Nothing.")]
    text = trig(claims, documents, knowledge=KNOWLEDGE, base=BASE)
    graph = parsed(text)
    assert trig(claims_of(graph), documents_of(graph).values(), knowledge=KNOWLEDGE, base=BASE) == text
    assert documents_of(graph)["made.txt"].digest == digest(documents[0])


def test_the_hash_seed_changes_no_byte() -> None:
    script = (
        "from tests.rdf.test_statements import *\n"
        "claims = [claim(a, 'meet', b, said_by=('Sweden', 'said') if a < b else None) for a in 'ABC' for b in 'DAC']\n"
        "print(trig(claims, [Document('made.txt', 'x')], knowledge=KNOWLEDGE, base=BASE))"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", script], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1
    assert b"dd:Claim" in found.pop()


def test_in_trig_each_document_has_a_graph_and_the_world_has_none() -> None:
    claims = [claim("Norway", "thank", "Sweden"), claim("Norway", "thank", "Sweden", document="b.txt")]
    graph = parsed(trig(claims, (), knowledge=KNOWLEDGE, base=BASE))
    graphs = {str(quad.graph_name) for quad in graph}
    assert len(graphs) == 3
    [world] = [quad for quad in graph if "relation/thank" in str(quad.predicate)]
    assert str(world.graph_name) == "DEFAULT"
    inside = {str(quad.graph_name) for quad in graph if str(quad.subject) in {f"<{each.id}>" for each in claims}}
    assert inside == {name for name in graphs if "/document/" in name}


def test_claims_come_in_the_order_of_the_text() -> None:
    early, late = claim("Norway", "thank", "Sweden", sentence=2), claim("Norway", "join", "Sweden", sentence=10)
    other = claim("Norway", "join", "Sweden", document="a.txt", sentence=30)
    graph = graph_of(dataset([late, early, other], (), knowledge=KNOWLEDGE, base=BASE))
    assert list(claims_of(graph)) == [other, early, late]


def test_two_claims_or_documents_of_one_id_are_refused() -> None:
    one = claim("Norway", "thank", "Sweden")
    assert list(claims_of(dataset([one, one], (), knowledge=KNOWLEDGE, base=BASE))) == [one]
    with pytest.raises(GraphError, match="two different ones"):
        turtle([one, replace(one, sentence=1)], (), knowledge=KNOWLEDGE, base=BASE)
    with pytest.raises(GraphError, match=r"a\.txt: two different ones"):
        turtle((), [Document("a.txt", "x"), Document("a.txt", "y")], knowledge=KNOWLEDGE, base=BASE)


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "no iri"},
        {"subject": Term("x", 0, 1, id="also none")},
        {"object": Term("x", 0, 1, id="http://example.org/a b")},
        {"event": Event("http://example.org/<>", "Visit")},
    ],
)
def test_an_id_that_is_no_iri_is_refused_with_its_claim(changes: dict[str, Any]) -> None:
    with pytest.raises(GraphError, match="is not an IRI"):
        turtle([replace(claim("A", "see", "B"), **changes)], (), knowledge=KNOWLEDGE, base=BASE)


@pytest.mark.parametrize("base", ["", "kg/", "https://example.org/kg", "https://exämple.org/", "http://a b/"])
def test_a_base_that_cannot_begin_an_iri_is_refused(base: str) -> None:
    with pytest.raises(GraphError, match="base"):
        turtle((), (), knowledge=KNOWLEDGE, base=base)


def test_the_same_phrase_of_two_documents_is_two_phrases() -> None:
    claims = [claim("Norway", "join", phrase("the talks"), document=name) for name in ("a.txt", "b.txt")]
    text = turtle(claims, (), knowledge=KNOWLEDGE, base=BASE)
    assert text.count(" a dd:Phrase") == 2


def test_a_document_is_described_without_its_text() -> None:
    document = Document(
        "a.txt", "Secret words.", "Talks", "https://example.org/1", datetime.date(2025, 3, 4), "The Paper", "N. N."
    )
    text = turtle((), [document], knowledge=KNOWLEDGE, base=BASE)
    for part in (
        'dct:identifier "a.txt"',
        'dct:title "Talks"',
        "dct:source <https://example.org/1>",
        'dct:issued "2025-03-04"^^xsd:date',
        'dc:publisher "The Paper"',
        'dc:creator "N. N."',
    ):
        assert part in text
    assert "Secret" not in text


def test_an_entity_of_class_document_is_no_document_that_was_read() -> None:
    treaty = claim("Norway", "sign", entity("Oslo Treaty", "Document"))
    assert list(documents_of(dataset([treaty], (), knowledge=KNOWLEDGE, base=BASE))) == ["made.txt"]
