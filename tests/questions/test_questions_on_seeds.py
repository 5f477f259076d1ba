"""The shipped questions on the seeds, against answers written by hand from reading them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

import graphkit
from graphkit.places import seeds_folder
from tests.questions.score import Case, answered, cases

if TYPE_CHECKING:
    from graphkit.rdf.graphs import Graph


@cache
def seeds() -> Graph:
    return graphkit.build([seeds_folder()]).statements()


@pytest.mark.model
@pytest.mark.parametrize(
    "case",
    [pytest.param(case, marks=pytest.mark.xfail(reason=case.missed) if case.missed else ()) for case in cases()],
    ids=str,
)
def test_a_question_gives_the_rows_that_a_reader_gave(case: Case) -> None:
    assert answered(case, seeds()) == case.rows
