"""A graph is asked in SPARQL, from a file, or by the name of a question with its parameters."""

from __future__ import annotations

from pathlib import Path

import pytest

import graphkit
from graphkit.asking import unknown_names
from graphkit.errors import QueryError
from graphkit.graph import KnowledgeGraph
from graphkit.linking.claims import Event
from graphkit.rdf.answers import Rows
from graphkit.text.documents import Document
from tests.made import ENTITY, claim, entity

GZ = "https://w3id.org/graphkit/gazetteer/"
MET = Event(
    "https://w3id.org/graphkit/kg/event/1",
    "Meeting",
    None,
    (("hasActor", ENTITY + "maria-ortiz"), ("hasActor", ENTITY + "eva-lund")),
)
CLAIM = claim(
    entity("Maria Ortiz", "Person", text="Ortiz"),
    "meet",
    entity("Eva Lund", "Person", text="Lund"),
    event=MET,
    day="2024-05-06",
)
GRAPH = KnowledgeGraph().add([Document("made.txt", "x")], [CLAIM])


def rows(*args: object, **given: object) -> set[tuple[str, ...]]:
    found = graphkit.query(GRAPH, *args, **given)  # type: ignore[arg-type]
    assert isinstance(found, Rows)
    return {tuple("" if value is None else str(value) for value in row) for row in found.rows}


def test_a_question_is_asked_by_name_with_its_parameters() -> None:
    met = {("Eva Lund", "Maria Ortiz", "", "2024-05-06")}
    assert rows("meetings") == met
    assert rows("meetings", actor="maria ortiz", from_="2024-05") == met
    assert rows("meetings", parameters={"actor": "Maria Ortiz", "to": "2024-04"}) == set()


def test_sparql_has_no_parameters() -> None:
    with pytest.raises(QueryError, match="only a question by name has parameters"):
        graphkit.query(GRAPH, "ASK {}", actor="Japan")


def test_a_graph_on_disk_is_asked_too(tmp_path: Path) -> None:
    (tmp_path / "graph.trig").write_text(GRAPH.trig(), encoding="utf-8")
    (tmp_path / "q.rq").write_text("ASK { ?m a dd:Meeting }", encoding="utf-8")
    assert graphkit.query(tmp_path, f"@{tmp_path / 'q.rq'}") is True


def test_members_are_known_though_the_graph_does_not_name_the_alliance() -> None:
    assert {row[0] for row in rows("members", alliance="Lublin Triangle")} == {"Lithuania", "Poland", "Ukraine"}


def test_questions_of_an_own_folder_stand_in_for_ours(tmp_path: Path) -> None:
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "all.rq").write_text(
        "# title: Whose names?\nSELECT ?n { ?x a dd:Person ; skos:prefLabel ?n }", encoding="utf-8"
    )
    assert [each.name for each in graphkit.questions(ontology=tmp_path)] == ["all"]
    assert rows("all", ontology=tmp_path) == {("Maria Ortiz",), ("Eva Lund",)}


def test_names_that_the_graph_does_not_know_are_told_with_near_ones() -> None:
    [meetings] = [each for each in graphkit.questions() if each.name == "meetings"]
    assert unknown_names(GRAPH, meetings, {"actor": "Maria Ortis", "from": "2024"}) == {"Maria Ortis": ("Maria Ortiz",)}
    assert unknown_names(GRAPH, meetings, {"actor": "eva lund"}) == {}


def test_a_parameter_that_is_none_is_not_given() -> None:
    with pytest.raises(QueryError, match="contacts: needs --actor"):
        graphkit.query(GRAPH, "contacts", actor=None)


def test_a_graph_knows_its_own_prefixes_wherever_it_is_asked(tmp_path: Path) -> None:
    mine = KnowledgeGraph(base="https://example.org/x/").add([Document("made.txt", "x")], [CLAIM])
    (tmp_path / "graph.trig").write_text(mine.trig(), encoding="utf-8")
    for graph in (mine, mine.statements(), tmp_path):
        found = graphkit.query(graph, "SELECT ?d { ?d a dd:Document FILTER STRSTARTS(STR(?d), STR(document:)) }")
        assert isinstance(found, Rows)
        assert len(found.rows) == 1


def test_members_of_an_alliance_of_ones_own_are_known_by_its_file(tmp_path: Path) -> None:
    more = tmp_path / "more.ttl"
    more.write_text(
        """@prefix dd: <https://w3id.org/graphkit/dd#> . @prefix gz: <https://w3id.org/graphkit/gazetteer/> .
        @prefix org: <http://www.w3.org/ns/org#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        gz:zed-pact a dd:Alliance ; skos:prefLabel "Zed Pact"@en . gz:norway org:memberOf gz:zed-pact .""",
        encoding="utf-8",
    )
    assert {row[0] for row in rows("members", alliance="Zed Pact", gazetteer=more)} == {"Norway"}
    assert rows("members", alliance="Zed Pact") == set()
