"""Questions are read from their files, filled in with values that stay values, and told where they do not fit."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.errors import OntologyError, QueryError
from graphkit.places import ontology_folder
from graphkit.rdf.answers import Rows
from graphkit.rdf.gate import admitted
from graphkit.rdf.graphs import parsed
from graphkit.rdf.queries import query
from graphkit.rdf.questions import Parameter, Question, filled, load_questions, named

FILE = """# title: Who met whom?
# asks: One row a pair,
#   in order.
# context: members
# parameter who: an entity's name (required)
# parameter from: a date, as of which (optional)

SELECT ?name WHERE {
  VALUES (?given_who ?given_from) { (UNDEF UNDEF) }
  ?thing <urn:name> ?name .
  FILTER(!BOUND(?given_who) || STR(?name) = ?given_who)
}
"""
GRAPH = parsed('<urn:a> <urn:name> "Oslo" . <urn:b> <urn:name> "Lima" .')


@pytest.fixture
def question(tmp_path: Path) -> Question:
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "pairs.rq").write_text(FILE, encoding="utf-8")
    [found] = load_questions(tmp_path)
    return found


def names(sparql: str) -> set[str]:
    found = query(GRAPH, sparql)
    assert isinstance(found, Rows)
    return {str(row[0]) for row in found.rows}


def test_a_question_is_read_whole(question: Question) -> None:
    assert question == Question(
        "pairs",
        "Who met whom?",
        "One row a pair, in order.",
        (Parameter("who", "an entity's name", True), Parameter("from", "a date, as of which")),
        FILE,
        "members",
    )


def test_a_folder_without_questions_has_none(tmp_path: Path) -> None:
    assert load_questions(tmp_path) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("SELECT * {}", "pairs.rq:1: no title"),
        ("# title: A\n# parameter x: a name\n", "parameter x: not said if needed"),
    ],
)
def test_a_broken_file_is_refused(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "pairs.rq").write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError, match=said):
        load_questions(tmp_path)


def test_as_it_stands_it_answers_for_all_and_filled_in_for_one(question: Question) -> None:
    assert names(question.sparql) == {"Oslo", "Lima"}
    assert names(filled(question, {"who": "Oslo"})) == {"Oslo"}


@given(st.text())
def test_a_value_is_never_more_than_a_string(value: str) -> None:
    asked = Question("q", "Q?", "", (Parameter("who", "an entity's name"),), FILE.replace(" ?given_from", "").replace(
        "UNDEF UNDEF", "UNDEF"))  # fmt: skip
    text = filled(asked, {"who": value})
    assert names(text) == {value} & {"Oslo", "Lima"}
    assert admitted(text)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, r"pairs: needs --who \(give an entity's name\)"),
        ({"who": "A", "whom": "B"}, r"pairs: no parameter --whom \(it has --who, --from\)"),
        ({"who": "A", "from": "July"}, r"--from 'July' is no date \(use YYYY, YYYY-MM or YYYY-MM-DD\)"),
        ({"who": "A", "from": "2024-13"}, "is no date"),
    ],
)
def test_values_that_do_not_fit_are_refused(question: Question, values: dict[str, str], said: str) -> None:
    with pytest.raises(QueryError, match=said):
        filled(question, values)


def test_an_unknown_question_is_told_with_near_names(question: Question) -> None:
    assert named((question,), "pairs") is question
    with pytest.raises(QueryError, match=r"pear: no question of this name \(did you mean pairs\?\)"):
        named((question,), "pear")
    with pytest.raises(QueryError, match="--list"):
        named((question,), "xyz")


SHIPPED = load_questions(ontology_folder())


def test_the_twenty_are_there_with_title_meaning_and_parameters() -> None:
    assert [each.name for each in SHIPPED] == sorted(
        "meetings contacts visits agreements exercises deployments statements accusations plans sources evidence "
        "disagreements officeholders members units transfers sanctions chronicle climate links".split()
    )
    for each in SHIPPED:
        assert each.title.endswith("?"), each.name
        assert each.asks.endswith("."), each.name


@pytest.mark.parametrize("each", SHIPPED, ids=lambda each: each.name)
def test_each_runs_as_it_stands_and_uses_each_of_its_parameters(each: Question) -> None:
    query(GRAPH, each.sparql)
    for parameter in each.parameters:
        assert f"?given_{parameter.name}" in each.sparql
        needed = {p.name: "2024" for p in each.parameters if p.required}
        assert '"2024"' in filled(each, {**needed, parameter.name: "2024"})


def test_a_folder_that_is_not_there_and_a_context_that_is_not_known_are_refused(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="no such folder"):
        load_questions(tmp_path / "nowhere")
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "a.rq").write_text("# title: A?\n# context: member\n", encoding="utf-8")
    with pytest.raises(OntologyError, match="context 'member' is not known"):
        load_questions(tmp_path)


def test_the_kind_of_a_parameter_is_told_by_its_meaning() -> None:
    told = ("an entity's name: the place itself", "a date, as of which", "an entity's name, or the words of the text")
    assert [Parameter("x", meaning).kind for meaning in told] == ["entity", "date", "words"]


@pytest.mark.parametrize("value", ["2024", "2024-02", "2024-02-29"])
def test_a_day_month_or_year_is_a_date(question: Question, value: str) -> None:
    assert f'"{value}"' in filled(question, {"who": "A", "from": value})


@pytest.mark.parametrize("value", ["2024-02-31", "2023-02-29", "24", "2024-2", "2024-02-1", "20240201", "2024-02-01T"])
def test_what_is_no_day_is_no_date(question: Question, value: str) -> None:
    with pytest.raises(QueryError, match="is no date"):
        filled(question, {"who": "A", "from": value})
