"""Modes with their codes, and topics: what the tables of the ontology add to events, claims and documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.knowledge import Knowledge, Mode, Topic
from graphkit.linking.claims import Event
from graphkit.rdf.answers import Rows
from graphkit.rdf.classification import mode_iri, mode_name, topics_of
from graphkit.rdf.queries import query
from graphkit.rdf.statements import dataset
from graphkit.text.documents import Document
from tests.made import ENTITY, claim, entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.linking.claims import Claim

KG = "https://w3id.org/graphkit/kg/"
TOPIC = "https://w3id.org/graphkit/topic/"
CYBER = Topic(TOPIC + "cyber", "cyber", wordings=("hacker", "cyber attack"))
MILITARY = Topic(TOPIC + "military", "military", wordings=("army", "U.S. Navy"), covers=("Deployment",))
KNOWLEDGE = Knowledge(
    modes=(
        Mode("Deployment", None, "deployment", "MOBILIZE", "MaterialConflict", -5.5),
        Mode("Deployment", "withdraw", "withdraw", "RETREAT", "MaterialCooperation", 8.0),
    ),
    topics=(CYBER, MILITARY),
)
LEFT = Event(KG + "event/left", "Deployment", "withdraw", (("hasActor", ENTITY + "norway"),))


def ask(claims: Sequence[Claim], sparql: str, documents: Sequence[Document] = ()) -> set[tuple[str, ...]]:
    found = query(dataset(claims, documents, knowledge=KNOWLEDGE, base=KG), sparql)
    assert isinstance(found, Rows)
    return {tuple(str(value) for value in row) for row in found.rows}


def test_an_event_has_the_codes_of_its_mode() -> None:
    claims = [claim(entity("Norway"), "withdraw", "Chile", event=LEFT)]
    codes = "?e a dd:Deployment; dd:mode ?m . ?m dd:ploverType ?type; dd:quadClass ?quad; dd:scale ?scale"
    assert ask(claims, f"SELECT ?type ?quad ?scale {{ {codes} }}") == {
        ("RETREAT", "https://w3id.org/graphkit/dd#MaterialCooperation", "8")
    }


def test_an_event_without_a_mode_has_the_codes_of_its_class() -> None:
    claims = [claim(entity("Norway"), "deploy", "Chile", event=Event(KG + "event/1", "Deployment"))]
    assert ask(claims, "SELECT ?m ?type { ?e a dd:Deployment; dd:mode ?m . ?m dd:ploverType ?type }") == {
        ("https://w3id.org/graphkit/mode/Deployment", "MOBILIZE")
    }


def test_a_mode_that_the_table_does_not_know_has_its_name_and_no_codes() -> None:
    strange = Event(KG + "event/1", "Deployment", "on skis")
    claims = [claim(entity("Norway"), "deploy", "Chile", event=strange)]
    assert ask(claims, "SELECT ?name ?type { ?e dd:mode ?m . ?m skos:notation ?name MINUS { ?m dd:scale ?s } }") == {
        ("on skis", "None")
    }


def test_a_plan_has_its_mode_on_the_claim_alone() -> None:
    claims = [claim(entity("Norway"), "withdraw", "Chile", event=LEFT, status="planned")]
    assert ask(claims, "SELECT ?m { ?e dd:mode ?m }") == set()
    assert ask(claims, "SELECT ?n { ?c dd:eventMode/skos:notation ?n }") == {("withdraw",)}


@given(st.text(min_size=1, max_size=8), st.text(max_size=8))
def test_the_name_of_a_mode_comes_back_from_its_iri(event: str, name: str) -> None:
    assert mode_name(event, mode_iri(event, name).value) == name


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Hackers broke in.", (CYBER,)),
        ("The ARMY met a hacker.", (CYBER, MILITARY)),
        ("The U.S. Navy left.", (MILITARY,)),
        ("The armyworm ate the maize.", ()),
        ("", ()),
    ],
)
def test_a_topic_is_told_by_whole_words_whatever_their_case(text: str, topics: tuple[Topic, ...]) -> None:
    assert topics_of(text, KNOWLEDGE.topics) == topics


def test_a_claim_has_the_topics_of_its_sentence_and_of_its_event() -> None:
    told = claim(entity("Norway"), "thank", "hackers")
    left = claim(entity("Norway"), "withdraw", "Chile", event=LEFT)
    said = "SELECT ?verb ?topic { ?c a dd:Claim; dd:lemma ?verb; dd:topic/skos:prefLabel ?topic }"
    assert ask([told, left], said) == {("thank", "cyber"), ("withdraw", "military")}
    assert ask([told, left], "SELECT ?topic { ?e a dd:Deployment; dd:topic/skos:notation ?topic }") == {("military",)}


def test_a_document_has_the_topics_of_its_title_or_else_of_most_claims() -> None:
    claims = [claim(entity("Norway"), "thank", "hackers")]
    about = "SELECT ?topic { ?d a dd:Document; dd:topic/skos:notation ?topic }"
    assert ask(claims, about) == {("cyber",)}
    assert ask(claims, about, [Document(claims[0].document, "x", title="An army leaves")]) == {("military",)}
