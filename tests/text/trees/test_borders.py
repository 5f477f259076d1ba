"""Where sentences begin, by the network's scores and by what stands before."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.text.trees.borders import BEGUN, BEGUN_BEHIND_MARK, starts

NO, MAYBE, YES = -9.0, -0.7, 5.0


def begun(text: str, scores: list[float]) -> list[str]:
    words = text.split()
    return [words[i] for i in np.flatnonzero(starts(words, np.array(scores)))]


@pytest.mark.parametrize("mark", [")", "]", "-", "—", '"', "***"])
def test_behind_a_mark_that_ends_no_clause_a_lower_score_is_enough(mark: str) -> None:
    assert begun(f"Oslo {mark} Rain fell", [YES, NO, MAYBE, NO]) == ["Oslo", "Rain"]


@pytest.mark.parametrize("before", [",", ":", ";", ".", "!", "Reuters", "U.S.", "72"])
def test_behind_a_word_or_a_mark_of_clauses_it_is_not(before: str) -> None:
    assert begun(f"Oslo {before} Rain fell", [YES, NO, MAYBE, NO]) == ["Oslo"]


def test_the_number_of_a_note_belongs_to_what_it_follows() -> None:
    assert begun("Votes protect minorities . 4 Even so", [YES, NO, NO, NO, YES, NO, NO]) == ["Votes", "Even"]


COUNTS = ("They left . 12 Marines died", "They left . 1994 The war", "They left . Four The war")


@pytest.mark.parametrize("text", COUNTS)
def test_a_number_that_counts_begins_its_sentence(text: str) -> None:
    assert begun(text, [YES, NO, NO, YES, NO, NO]) == ["They", text.split()[3]]


def test_a_paragraph_that_begins_or_ends_with_a_number_keeps_it() -> None:
    assert begun("4 The end", [YES, NO, NO]) == ["4"]
    assert begun("It ended . 4", [YES, NO, NO, YES]) == ["It", "4"]


@given(st.lists(st.tuples(st.sampled_from(["a", ".", "4", "The", ")", "—"]), st.floats(-5, 5)), min_size=1))
def test_only_a_note_loses_its_border_and_none_begins_below_both_scores(told: list[tuple[str, float]]) -> None:
    words, scores = [word for word, _ in told], np.array([score for _, score in told])
    found = starts(words, scores)
    assert {words[i] for i in np.flatnonzero((scores > BEGUN) & ~found)} <= {"4"}
    assert found.sum() <= (scores > BEGUN_BEHIND_MARK).sum()


@pytest.mark.parametrize("number", ["1", "1.5", "24.7", "A2", "3-1", "2b"])
def test_what_stands_under_a_picture_begins_behind_its_number(number: str) -> None:
    assert begun(f"Figure {number} Farmers bring it in", [YES, NO, NO, NO, NO, NO]) == ["Figure", "Farmers"]


@pytest.mark.parametrize("text", ["Figure 1.5 shows rain", "Figure 7 , it fell", "Ship 7 Farmers fled", "Figure it"])
def test_behind_another_word_or_before_a_small_one_nothing_begins(text: str) -> None:
    words = text.split()
    assert begun(text, [YES, *[NO] * (len(words) - 1)]) == words[:1]


def test_a_picture_named_within_a_sentence_parts_none() -> None:
    assert begun("See Figure 1.5 Farmers there", [YES, NO, NO, NO, NO]) == ["See"]
    assert begun("Rain . Figure 1.5 Farmers there", [YES, NO, YES, NO, NO, NO]) == ["Rain", "Figure", "Farmers"]
