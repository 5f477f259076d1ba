"""What the weights of kinds are found from: halves of documents, names with what a corpus says of them, and the fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.text.kinds import Kinds
from graphkit.training.kinds import FEWEST, Instance, half_of, said, weighed


@given(st.text())
def test_each_document_is_in_one_half_and_stays_there(name: str) -> None:
    assert half_of(name) in (0, 1)
    assert half_of(name) == half_of(name)


def test_both_halves_are_used() -> None:
    assert {half_of(f"document-{i}") for i in range(20)} == {0, 1}


@pytest.mark.parametrize(
    ("bounds", "told"),
    [((0, 3), "PER"), ((10, 14), "NONE"), ((0, 5), None), ((2, 4), None), ((5, 9), "LOC"), ((3, 5), "NONE")],
)
def test_a_corpus_says_the_kind_of_a_whole_name_nothing_of_a_part_and_none_of_the_rest(
    bounds: tuple[int, int], told: str | None
) -> None:
    assert said({(0, 3, "PER"), (5, 9, "LOC")}, *bounds) == told


def test_weights_tell_what_they_were_found_from_and_leave_out_what_is_rare() -> None:
    learned = [Instance({"before:in": 1.0, f"rare:{i}": 1.0}, "LOC", 1.0) for i in range(20)]
    learned += [Instance({"behind:said": 1.0}, "PER", 1.0) for _ in range(20)]
    told = weighed(learned)
    kinds = Kinds(told.kinds, told.weights)
    assert kinds.order == ("LOC", "PER")
    assert set(kinds.weights) == {"", "before:in", "behind:said"}
    assert kinds.shares({"before:in": 1.0})["LOC"] > 0.6
    assert kinds.shares({"behind:said": 1.0})["PER"] > 0.6
    assert FEWEST == 2


def test_an_instance_that_weighs_more_tells_more() -> None:
    learned = [Instance({"x": 1.0}, "LOC", 5.0), Instance({"x": 1.0}, "PER", 1.0), Instance({"y": 1.0}, "PER", 1.0)]
    told = weighed([*learned, Instance({"y": 1.0}, "PER", 1.0)])
    assert Kinds(told.kinds, told.weights).shares({"x": 1.0})["LOC"] > 0.5
