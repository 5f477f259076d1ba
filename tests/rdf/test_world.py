"""What stands in the graph as a fact, and what never does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from graphkit.knowledge import Entry, Gazetteer, Knowledge
from graphkit.linking.claims import Argument, Claim, Event, Time
from graphkit.rdf.answers import Rows
from graphkit.rdf.queries import query
from graphkit.rdf.statements import dataset
from tests.made import ENTITY, claim, entity, phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

KG = "https://w3id.org/graphkit/kg/"
GZ = "https://w3id.org/graphkit/gazetteer/"
GAZETTEER = Gazetteer(
    (
        Entry(
            GZ + "norway",
            "Norway",
            "State",
            ("Kingdom of Norway",),
            ("Norwegian",),
            wikidata="Q20",
            member_of=(GZ + "pact",),
        ),
        Entry(GZ + "peru", "Peru", "State", member_of=(GZ + "pact",)),
        Entry(GZ + "pact", "Fjord Pact", "Alliance"),
        Entry(GZ + "oslo", "Oslo", "Place", part_of=GZ + "norway", capital_of=GZ + "norway"),
        Entry(
            GZ + "mod", "Ministry of Defence of Norway", "GovernmentBody", ("Defence Ministry",), part_of=GZ + "norway"
        ),
        Entry(GZ + "minister", "Minister of Defence of Norway", "Role", part_of=GZ + "mod", wikidata="not an item"),
    )
)
KNOWLEDGE = Knowledge(GAZETTEER)
VISIT = Event(KG + "event/1", "Visit", "working", (("hasActor", ENTITY + "ortiz"), ("hasPlace", GZ + "norway")))
ORTIZ = entity("Maria Ortiz", "Person", text="Ortiz")


def visit(**changes: Any) -> Claim:
    return claim(entity("Ortiz", "Person"), "visit", "Chile", **{"event": VISIT, **changes})


def ask(claims: Sequence[Claim], sparql: str) -> set[tuple[str, ...]]:
    found = query(dataset(claims, (), knowledge=KNOWLEDGE, base=KG), sparql)
    assert isinstance(found, Rows)
    return {tuple(str(value) for value in row) for row in found.rows}


def test_a_fact_gives_its_plain_triple_and_its_event() -> None:
    claims = [visit(day="2024-05-06")]
    assert ask(claims, "SELECT ?who ?whom { ?who rel:visit ?whom }") == {(ENTITY + "ortiz", ENTITY + "chile")}
    assert ask(
        claims,
        "SELECT ?v ?where ?day { ?v a dd:Visit; dd:mode mode:Visit-working; dd:hasPlace ?where;"
        " dd:hasTime/dd:begin ?day }",
    ) == {(VISIT.id, GZ + "norway", "2024-05-06")}
    assert ask(claims, "SELECT ?e { ?e a dd:ReportedEvent }") == set()


NOT_FACTS = {
    "a plan": {"status": "planned"},
    "a thing that may be": {"status": "possible"},
    "a duty": {"status": "obliged"},
    "a condition": {"status": "conditional"},
    "a thing called off": {"status": "called-off"},
    "a denial": {"polarity": "negative"},
    "what somebody says": {"said_by": ("Peru", "said")},
    "an oblique": {"level": "oblique"},
    "a chain": {"level": "chain"},
}


@pytest.mark.parametrize("changes", NOT_FACTS.values(), ids=NOT_FACTS)
def test_what_is_no_fact_gives_no_triple_no_class_and_no_role(changes: dict[str, Any]) -> None:
    claims = [visit(day="2024-05-06", **changes)]
    assert ask(claims, "SELECT ?who { ?who rel:visit ?whom }") == set()
    assert ask(claims, f"SELECT ?p ?o {{ <{VISIT.id}> ?p ?o }}") == {
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "https://w3id.org/graphkit/dd#ReportedEvent")
    }
    assert ask(claims, "SELECT ?c { ?c a dd:Claim ; dd:eventClass dd:Visit ; dd:describes ?e }") == {(claims[0].id,)}


def test_an_event_that_is_both_reported_and_told_as_a_fact_is_what_the_fact_says() -> None:
    planned = visit(status="planned", event=replace(VISIT, type="WeaponUse"))
    claims = [planned, visit()]
    assert ask(claims, f"SELECT ?class {{ <{VISIT.id}> a ?class }}") == {("https://w3id.org/graphkit/dd#Visit",)}


def test_the_words_that_name_an_event_give_it_no_class() -> None:
    named = claim("Peru", "discuss", entity("the visit", "Visit"), said_by=("Peru", "said"))
    assert ask([named], f"SELECT ?class {{ <{ENTITY}the-visit> a ?class }}") == {
        ("https://w3id.org/graphkit/dd#ReportedEvent",)
    }


def test_a_fact_with_a_phrase_leads_to_the_phrase_and_one_without_subject_or_object_nowhere() -> None:
    claims = [claim("Norway", "host", phrase("the talks")), claim(None, "rain", "Peru"), claim("Peru", "wait", None)]
    claims.append(claim(phrase("three men"), "greet", "Peru"))
    told = ask(claims, "SELECT ?s ?label { ?s ?p ?o . FILTER(STRSTARTS(STR(?p), STR(rel:))) ?o rdfs:label ?label }")
    assert told == {(ENTITY + "norway", "the talks")}
    assert ask(claims, "SELECT ?p { ?s ?p ?o FILTER(STRSTARTS(STR(?p), STR(rel:))) }") == {(KG + "relation/host",)}


def test_two_times_of_one_event_stand_side_by_side() -> None:
    claims = [visit(day="2024-05-06"), visit(day="2024-05", at=50)]
    assert ask(claims, "SELECT ?b ?p { ?e a dd:Visit ; dd:hasTime [ dd:begin ?b ; dd:precision ?p ] }") == {
        ("2024-05-06", "https://w3id.org/graphkit/dd#Day"),
        ("2024-05", "https://w3id.org/graphkit/dd#Month"),
    }
    unresolved = replace(visit(), time=Time("later", 0, 5))
    assert ask([unresolved], "SELECT ?t { ?e a dd:Visit ; dd:hasTime ?t }") == set()


def test_the_usual_label_and_class_win_then_the_alphabet() -> None:
    claims = [
        claim(replace(ORTIZ, label=label, type=kind, id=ENTITY + "o"), "leave", "Peru", at=at * 100)
        for at, (label, kind) in enumerate(
            [("M. Ortiz", "Agent"), ("Maria Ortiz", "Person"), ("Maria Ortiz", "Person")]
        )
    ]
    assert ask(claims, f"SELECT ?l ?c {{ <{ENTITY}o> skos:prefLabel ?l ; a ?c }}") == {
        ("Maria Ortiz", "https://w3id.org/graphkit/dd#Person")
    }
    assert ask(claims[:2], f"SELECT ?l ?c {{ <{ENTITY}o> skos:prefLabel ?l ; a ?c }}") == {
        ("M. Ortiz", "https://w3id.org/graphkit/dd#Agent")
    }


def test_names_met_in_the_text_are_kept_and_pronouns_and_descriptions_are_not() -> None:
    claims = [
        claim(replace(ORTIZ, text=text), "leave", "Peru", at=at * 100)
        for at, text in enumerate(["Ortiz", "She", "the minister", "Minister Ortiz’s", "Foreign Minister"])
    ]
    assert ask(claims, f"SELECT ?l {{ <{ORTIZ.id}> skos:altLabel ?l }}") == {("Ortiz",), ("Minister Ortiz",)}


def test_an_alliance_has_its_named_members_and_the_number_of_all() -> None:
    norway, pact = (replace(entity(name), id=GZ + name.lower()) for name in ("Norway", "Pact"))
    asked = f"SELECT ?m ?n {{ ?m org:memberOf <{GZ}pact> . <{GZ}pact> dd:memberCount ?n }}"
    assert ask([claim(norway, "join", pact)], asked) == {(GZ + "norway", "2")}


def test_a_known_thing_brings_what_it_belongs_to_up_to_its_state() -> None:
    minister = replace(entity("Minister", "Role"), id=GZ + "minister")
    claims = [claim(ORTIZ, "meet", minister), claim("Peru", "thank", replace(entity("Norwegian"), id=GZ + "norway"))]
    assert ask(claims, f"SELECT ?l {{ <{GZ}minister> dd:partOf+/skos:prefLabel ?l }}") == {
        ("Ministry of Defence of Norway",),
        ("Norway",),
    }
    assert ask(claims, "SELECT ?s ?q { ?s skos:exactMatch ?q }") == {
        (GZ + "norway", "http://www.wikidata.org/entity/Q20")
    }
    assert ask(claims, f"SELECT ?l {{ <{GZ}norway> skos:altLabel ?l }}") == {("Kingdom of Norway",)}


def test_a_place_that_is_only_an_argument_or_a_role_is_described_too() -> None:
    oslo = replace(entity("Oslo", "Place"), id=GZ + "oslo")
    told = replace(visit(), arguments=(Argument("place", oslo),))
    assert ask([told], f"SELECT ?state ?l {{ <{GZ}oslo> dd:capitalOf ?state . ?state skos:prefLabel ?l }}") == {
        (GZ + "norway", "Norway")
    }


def test_a_relation_that_the_ontology_does_not_know_keeps_its_lemma() -> None:
    odd = claim("Norway", "fall out with", "Peru", status="planned")
    known = claim("Norway", "host", "Peru")
    known = replace(known, relation=replace(known.relation, predicate="https://w3id.org/graphkit/dd#partOf"))
    held = replace(
        known, id=KG + "claim/h", relation=replace(known.relation, predicate="http://www.w3.org/ns/org#holds")
    )
    assert ask([odd, known, held], "SELECT ?p ?l { ?p rdfs:subPropertyOf dd:relatedTo ; rdfs:label ?l }") == {
        (KG + "relation/fall-out-with", "fall out with")
    }
