"""What a graph has on an entity, a claim, an event, a triple; what is meant by a word; what is not fact and why."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path

import pytest

import graphkit
from graphkit.errors import GraphError, OntologyError
from graphkit.explaining.explanation import Explanation, explain
from graphkit.graph import KnowledgeGraph
from graphkit.linking.claims import Claim, Term, claim_of
from graphkit.text.documents import Document
from tests.explaining.made import (
    CAPITAL,
    DENIED,
    DETAIL,
    IT,
    KINGDOM,
    KNOWLEDGE,
    NORLAND,
    OLD,
    PLANNED,
    PRONOUN,
    ROSSI,
    SHE,
    SILENT,
    SURNAME,
    TWICE,
    VISIT,
    VISITED,
    graph,
)
from tests.made import CLAIM, ENTITY, claim, entity, phrase


def told(found: Explanation) -> list[Claim]:
    return [each.claim for each in found.claims]


def beside(found: Explanation) -> dict[str, list[Claim]]:
    return {group.name: [each.claim for each in group.claims] for group in found.beside}


@pytest.mark.parametrize(
    "name", ["Norland", "norland", "Norlandic", "kingdom of norland", NORLAND.iri, "gz:norland", "gz/norland"]
)
def test_an_entity_is_found_by_any_name_and_its_claims_come_by_date_and_place(name: str) -> None:
    found = explain(graph(), name)
    assert (found.kind, found.id, found.total) == ("entity", NORLAND.iri, 7)
    assert told(found)[:2] == [VISITED, DETAIL]
    assert set(told(found)[2:4]) == {DENIED, PLANNED}
    assert told(found)[4:] == [CAPITAL, KINGDOM, SURNAME]


def test_a_speaker_is_an_entity_too() -> None:
    assert told(explain(graph(), "Mario Rossi")) == [PLANNED, PRONOUN, SURNAME]
    assert told(explain(graph(), "Rossi")) == [PLANNED, PRONOUN, SURNAME]


def test_the_limit_leaves_the_number_of_all() -> None:
    found = explain(graph(), "Norland", limit=2)
    assert (len(found.claims), found.total) == (2, 7)


def test_a_name_of_several_lists_them_with_their_class() -> None:
    twins = KnowledgeGraph().add(
        [],
        [
            claim(replace(ROSSI, id=f"{ENTITY}{n}", type=kind), "go", None, at=n)
            for n, kind in ((1, "Person"), (2, None))
        ],
    )
    with pytest.raises(GraphError) as caught:
        explain(twins, "mario rossi")
    assert str(caught.value) == (
        f"mario rossi: a name of 2 things: {ENTITY}1 (Person), {ENTITY}2 (of no class) (give the IRI of one)"
    )


@pytest.mark.parametrize(
    ("what", "hint"),
    [("Norlond", r"did you mean Norland\b"), ("zzzz", "give a name that the documents use, or an IRI"), ("", "give a")],
)
def test_a_name_of_nothing_tells_the_nearest(what: str, hint: str) -> None:
    with pytest.raises(
        GraphError, match=rf"{what}: no entity, event, claim or document of this name in the graph \({hint}"
    ):
        explain(graph(), what)


def test_a_claim_is_found_by_its_iri_and_by_the_first_of_its_digits() -> None:
    digits = VISITED.id.removeprefix(CLAIM)
    for what in (VISITED.id, f"claim/{digits}", f"claim:{digits[:6]}", digits, digits[:6], CLAIM + digits[:6]):
        found = explain(graph(), what)
        assert (found.kind, found.id, told(found)) == ("claim", VISITED.id, [VISITED])


def test_digits_of_several_claims_ask_for_more() -> None:
    two = KnowledgeGraph().add([], [replace(VISITED, id=CLAIM + "abc1"), replace(DENIED, id=CLAIM + "abc2")])
    with pytest.raises(GraphError, match=r"abc: the beginning of 2 claims \(give more of its digits\)"):
        explain(two, "abc")
    with pytest.raises(GraphError, match="no entity, event, claim or document"):
        explain(two, "claim/")


def test_a_claim_has_beside_it_its_clause_its_event_and_what_other_documents_say() -> None:
    again = replace(VISITED, id=CLAIM + "0a", document="again.txt", event=None)
    later = claim(ROSSI, "welcome", "Ostland", sentence=4, at=700, document="old.txt", event=VISIT)
    found = explain(graph().add([Document("again.txt", "")], [again]).add([OLD], [VISITED, DETAIL, later]), VISITED.id)
    assert beside(found) == {
        "same clause": [DETAIL],
        "same event": [later],
        "same elsewhere": [PLANNED, again],
        "opposite elsewhere": [DENIED],
    }
    event = found.event
    assert event is not None
    assert (event.type, event.fact) == ("Visit", True)
    assert (event.plover, event.quad, event.scale) == ("CONSULT", "VerbalCooperation", 2.5)


def test_phrases_that_tell_nothing_elsewhere_are_not_the_same_elsewhere() -> None:
    for words, alike in (("it", 0), ("the treaty", 1)):
        one = claim("Norland", "sign", phrase(words), document="one.txt")
        two = claim("Norland", "sign", phrase(words), document="two.txt")
        found = explain(KnowledgeGraph().add([], [one, two]), one.id)
        assert [group.total for group in found.beside] == [1] * alike


def test_an_event_has_the_claims_that_describe_and_that_name_it() -> None:
    visit = Term("the visit", 0, 0, VISIT.id, "visit", "Visit")
    naming = claim(ROSSI, "praise", visit, document="later.txt")
    found = explain(graph().add([Document("later.txt", "")], [naming]), VISIT.id)
    assert (found.kind, told(found), beside(found)) == ("event", [VISITED, DETAIL], {"naming it": [naming]})
    assert found.event is not None
    assert [(part.role, part.label) for part in found.event.parts] == [("hasActor", "Norland")]


def test_an_event_without_an_asserted_claim_is_only_reported() -> None:
    plan = replace(PLANNED, event=replace(VISIT, type="Change", mode="depose"))
    found = explain(KnowledgeGraph(knowledge=KNOWLEDGE).add([], [plan]), VISIT.id)
    assert found.event is not None
    assert (found.event.fact, found.event.mode, found.event.plover) == (False, "depose", None)


@pytest.mark.parametrize(
    "triple",
    [
        "Norland | visit | Ostland",
        "Norlandic|VISITED|ostland",
        f"{NORLAND.iri} | {VISITED.relation.predicate} | entity/ostland",
    ],
)
def test_a_triple_has_the_claims_that_say_it_and_those_that_deny_it(triple: str) -> None:
    found = explain(graph(), triple)
    assert (found.kind, found.id) == ("triple", None)
    assert VISITED in told(found)
    assert DENIED not in told(found)


def test_a_plan_of_the_same_and_the_denial_are_told_beside_a_triple() -> None:
    found = explain(graph(), "Norland | visit | Ostland")
    assert told(found) == [VISITED, PLANNED]
    assert beside(found) == {"opposite": [DENIED]}


@pytest.mark.parametrize(
    ("triple", "message"),
    [
        ("a | b", 'a \\| b: not a triple \\(give "subject \\| relation \\| object"\\)'),
        ("Norland | | Ostland", "not a triple"),
        ("Norland | invade | Ostland", "no claim of the graph says this .between these two it has: rebuke, visit"),
        ("Rossi | visit | Ostland", "it has nothing between these two"),
    ],
)
def test_a_triple_that_nobody_says_is_an_error_with_what_there_is(triple: str, message: str) -> None:
    with pytest.raises(GraphError, match=message):
        explain(graph(), triple)


def test_the_record_is_plain_json_and_holds_the_claim_record() -> None:
    record = json.loads(json.dumps(explain(graph(), VISITED.id).record()))
    [found] = record["claims"]
    assert claim_of(found["claim"]) == VISITED
    assert found["triple"] == ["Norland", "visited", "Ostland"]
    assert found["document"] == {
        "id": "old.txt",
        "title": "An old report",
        "publisher": "The Post",
        "published": "2020-03-01",
        "url": OLD.url,
    }
    assert found["rules"][0] == {
        "name": "verb",
        "sentence": "A verb says what its subject does.",
        "example": "Italy sold the ships.",
    }
    assert [VISITED.text[mark["start"] : mark["end"]] for mark in found["marks"]] == ["Norland", "visited", "Ostland"]
    assert record["beside"]["same clause"]["total"] == 1
    assert record["event"]["parts"] == [{"role": "hasActor", "id": NORLAND.iri, "label": "Norland"}]


def test_a_claim_and_a_sentence_have_what_was_dropped_in_the_same_sentence() -> None:
    found = explain(graph(), VISITED.id)
    assert (found.dropped, found.lost) == ((SHE, TWICE), 2)
    found = explain(graph(), "old.txt#0")
    assert (found.kind, found.id, told(found), found.dropped) == ("sentence", None, [VISITED, DETAIL], (SHE, TWICE))
    found = explain(graph(), "old.txt#7")
    assert (told(found), found.dropped) == ([], (SILENT, IT))


def test_a_document_has_all_that_was_dropped_in_it_the_silent_sentences_first() -> None:
    found = explain(graph(), "old.txt", limit=3)
    assert (found.kind, found.id, found.total, found.claims) == ("document", "old.txt", 2, ())
    assert (found.dropped, found.lost) == ((SILENT, SHE, TWICE), 4)
    assert found.record()["dropped"]["total"] == 4
    assert found.record()["dropped"]["words"][1]["candidates"] == ["Ann Stone", "Mary Hill"]
    assert explain(graph(), "undated.txt").lost == 0
    assert (explain(graph(), "Norland").dropped, explain(graph(), "Norland").lost) == ((), 0)


@pytest.mark.parametrize(
    ("what", "message"),
    [("old.txt#99", r"old.txt#99: no such sentence \(sentences of a document are counted from 0\)"),
     ("gone.txt#0", "no entity, event, claim or document of this name")],
)  # fmt: skip
def test_a_sentence_that_is_not_there_is_an_error(what: str, message: str) -> None:
    with pytest.raises(GraphError, match=message):
        explain(graph(), what)


def test_an_address_with_a_fragment_is_a_document_by_itself() -> None:
    page = Document("https://example.org/a#1", "")
    found = explain(KnowledgeGraph().add([page, Document("https://example.org/a", "")], []), page.id)
    assert (found.kind, found.id) == ("document", page.id)


def test_a_saved_graph_is_explained_as_the_one_in_hand(tmp_path: Path) -> None:
    graph().save(tmp_path)
    ontology = tmp_path / "ontology"
    from_file = explain(tmp_path, VISITED.id)
    assert from_file.claims == explain(graph(), VISITED.id).claims
    assert from_file.dropped == (SHE, TWICE)
    with pytest.raises(OntologyError, match="ontology"):
        explain(tmp_path, VISITED.id, ontology=ontology)
    with pytest.raises(GraphError, match="gone"):
        explain(tmp_path / "gone", VISITED.id)


def test_the_face_has_it() -> None:
    assert graphkit.explain is explain
    assert graphkit.Explanation is Explanation


def test_twenty_thousand_claims_are_explained_within_a_second() -> None:
    many = [
        replace(VISITED, id=f"{CLAIM}{n:012x}", start=n, subject=entity(f"Person {n % 5000}", "Person"))
        for n in range(20_000)
    ]
    large = KnowledgeGraph(knowledge=KNOWLEDGE).add([OLD], many)
    start = time.process_time()
    assert explain(large, "person 17").total == 4
    assert explain(large, f"claim/{17:012x}").total == 1
    assert time.process_time() - start < 2
