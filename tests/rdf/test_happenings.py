"""What asserted claims say of an event: one class, its modes, and who or what plays a part that it can play."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from graphkit.knowledge import Entry, Gazetteer, Knowledge, Mode
from graphkit.linking.claims import Event
from graphkit.rdf.answers import Rows
from graphkit.rdf.happenings import class_of
from graphkit.rdf.queries import query
from graphkit.rdf.statements import claims_of, dataset
from graphkit.rdf.vocabulary import CLASSES, EVENT_CLASSES
from tests.made import ENTITY, claim, entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.linking.claims import Claim, Term

KG = "https://w3id.org/graphkit/kg/"
DD = "https://w3id.org/graphkit/dd#"
OFFICE = "https://w3id.org/graphkit/gazetteer/norway-king"
KNOWLEDGE = Knowledge(
    Gazetteer((Entry(OFFICE, "King of Norway", "Role"),)), modes=(Mode("Visit", None, "visit", "CONSULT"),)
)


def happened(kind: str = "Visit", mode: str | None = None, **roles: str) -> Event:
    return Event(KG + "event/1", kind, mode, tuple(roles.items()))


def ask(claims: Sequence[Claim], sparql: str) -> set[tuple[str, ...]]:
    found = query(dataset(claims, (), knowledge=KNOWLEDGE, base=KG), sparql)
    assert isinstance(found, Rows)
    return {tuple(str(value) for value in row) for row in found.rows}


def visit(who: Term | str = "Chile", whom: Term | str = "Peru", **changes: Any) -> Claim:
    return claim(who, "visit", whom, **changes)


def test_an_event_has_the_narrower_of_two_classes_and_the_modes_of_that_class() -> None:
    claims = [visit(event=happened("Event")), visit(event=happened("Visit"), at=50)]
    assert ask(claims, "SELECT ?c ?m { ?claim dd:describes ?e . ?e a ?c ; dd:mode ?m }") == {
        (f"{DD}Visit", "https://w3id.org/graphkit/mode/Visit")
    }
    claims.append(visit(event=happened("Visit", "port-call"), at=100))
    assert ask(claims, "SELECT ?c ?m { ?claim dd:describes ?e . ?e a ?c ; dd:mode ?m }") == {
        (f"{DD}Visit", "https://w3id.org/graphkit/mode/Visit-port-call")
    }


def test_an_event_on_whose_class_claims_do_not_agree_is_an_event_and_no_more() -> None:
    claims = [visit(event=happened("Meeting", "phone")), visit(event=happened("Visit", "port-call"), at=50)]
    assert ask(claims, "SELECT ?c { ?claim dd:describes ?e . ?e a ?c }") == {(f"{DD}Event",)}
    assert ask(claims, "SELECT ?m { ?e a dd:Event ; dd:mode ?m }") == set()


@given(st.lists(st.sampled_from(CLASSES) | st.just("Auction")))
def test_the_class_of_an_event_is_one_of_events_or_of_another_ontology(told: list[str]) -> None:
    found = class_of(told)
    assert found in {*EVENT_CLASSES, "Auction"}
    assert found == class_of(reversed(told))
    assert found == "Event" or found in told


def test_only_who_can_act_is_an_actor_and_only_a_place_or_state_is_a_scene() -> None:
    lima, chile = entity("Lima", "Place"), ENTITY + "chile"
    both = visit(whom=lima, event=happened(hasActor=chile, hasPlace=lima.id or ""))
    wrong = visit(whom=lima, event=happened(hasActor=lima.id or "", hasRecipient="urn:unknown", hasPlace=chile))
    person = visit(entity("Ortiz", "Person"), lima, event=happened(hasPlace=ENTITY + "ortiz"))
    parts = "SELECT ?p ?x { ?e a dd:Visit ; ?p ?x FILTER(?p IN (dd:hasActor, dd:hasRecipient, dd:hasPlace)) }"
    assert ask([both], parts) == {(f"{DD}hasActor", chile), (f"{DD}hasPlace", f"{ENTITY}lima")}
    assert ask([wrong], parts) == {(f"{DD}hasPlace", chile)}
    assert ask([person], parts) == set()
    assert list(claims_of(dataset([wrong], (), knowledge=KNOWLEDGE, base=KG))) == [wrong]


def test_a_thing_of_a_class_that_another_ontology_knows_may_act() -> None:
    told = visit(entity("Acme", "Company"), event=happened(hasActor=ENTITY + "acme"))
    assert ask([told], "SELECT ?who { ?e dd:hasActor ?who }") == {(ENTITY + "acme",)}


def test_where_an_office_acts_whoever_holds_it_is_the_actor_one_person_a_document() -> None:
    king = happened(hasActor=OFFICE)
    claims = [
        visit(entity("King", "Role"), event=king),
        visit(entity("King", "Role"), event=king, at=50),
        visit(entity("King", "Role"), event=Event(KG + "event/2", "Visit", None, king.roles), document="other.txt"),
    ]
    told = ask(
        claims, "SELECT ?e ?l { ?e dd:hasActor ?who . ?who a dd:Person ; skos:prefLabel ?l ; org:holds ?office }"
    )
    assert told == {(f"{KG}event/1", "King of Norway"), (f"{KG}event/2", "King of Norway")}
    assert len(ask(claims, "SELECT DISTINCT ?who { ?e dd:hasActor ?who }")) == 2
    assert ask(claims, "SELECT DISTINCT ?office { ?who org:holds ?office }") == {(OFFICE,)}
