"""The shipped questions on the seeds, against answers written by hand from reading them, on both engines."""

from __future__ import annotations

import warnings
from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph
import pytest
from rdflib.query import ResultRow

import graphkit
from graphkit.places import ontology_folder, seeds_folder
from graphkit.rdf.ontology import load_knowledge
from graphkit.rdf.questions import filled, load_questions, named
from graphkit.rdf.world import members
from tests.questions.score import Case, answered, cases

if TYPE_CHECKING:
    from graphkit.graph import KnowledgeGraph
    from graphkit.rdf.graphs import Graph
    from graphkit.rdf.interchange import Dataset

FIRST = {case.question: case for case in reversed(list(cases())) if not case.missed}


@cache
def seeds() -> KnowledgeGraph:
    return graphkit.build([seeds_folder()])


@cache
def statements() -> Graph:
    return seeds().statements()


@cache
def on_rdflib(context: str) -> Dataset:
    """Return the graph of the seeds as rdflib has it, where `context` asks so with who belongs to which alliance."""
    found = seeds().rdflib()
    if context == "members":
        more = members(load_knowledge(ontology_folder()).gazetteer)
        found.parse(data=pyoxigraph.serialize(more, format=pyoxigraph.RdfFormat.N_TRIPLES), format="nt")
    return found


@pytest.mark.model
@pytest.mark.parametrize(
    "case",
    [pytest.param(case, marks=pytest.mark.xfail(reason=case.missed) if case.missed else ()) for case in cases()],
    ids=str,
)
def test_a_question_gives_the_rows_that_a_reader_gave(case: Case) -> None:
    assert answered(case, statements()) == case.rows


@pytest.mark.model
@pytest.mark.parametrize("case", FIRST.values(), ids=str)
def test_rdflib_gives_the_rows_that_oxigraph_gives(case: Case) -> None:
    question = named(load_questions(ontology_folder()), case.question)
    with warnings.catch_warnings():
        # rdflib warns of its own parser.
        warnings.simplefilter("ignore", DeprecationWarning)
        found = on_rdflib(question.context).query(filled(question, case.arguments))
        answer = [row for row in found if isinstance(row, ResultRow)]
    rows = {tuple("" if row[column] is None else str(row[column]) for column in case.columns) for row in answer}
    assert rows == answered(case, statements())
    assert rows


def test_each_question_has_an_answer() -> None:
    assert FIRST.keys() == {question.name for question in load_questions(ontology_folder())}
