"""Tables of towns and of a census -> the file of lists."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from graphkit.training.listed import borne, common_words, town, write_lists


@pytest.mark.parametrize(("people", "step"), [(15_000, 0), (50_000, 1), (199_999, 1), (200_000, 2), (2_000_000, 3)])
def test_the_step_of_a_town_is_by_its_people(people: int, step: int) -> None:
    assert town("Oslo", people) == ("place", "oslo", step)


@pytest.mark.parametrize(("rank", "step"), [(1, 2), (500, 2), (501, 1), (5_000, 1), (30_000, 0)])
def test_the_step_of_a_name_is_by_its_rank(rank: int, step: int) -> None:
    assert list(borne("given", [f"ANNA 0.1 0.1 {rank}"])) == [("given", "anna", step)]


def test_a_name_too_rare_is_left_out() -> None:
    assert list(borne("family", ["ZYLSTRA 0.000 90.0 30001"])) == []


def test_of_two_towns_of_one_name_the_greater_counts_and_bytes_do_not_hang_on_order(tmp_path: Path) -> None:
    rows = [("place", "paris", 0), ("place", "paris", 3), ("place", "bergen", 2), ("family", "paris", 1)]
    one, other = tmp_path / "one.json", tmp_path / "other.json"
    write_lists(rows, one)
    write_lists(reversed(rows), other)
    assert json.loads(one.read_text(encoding="utf-8")) == {
        "family": {"1": "paris"},
        "place": {"2": "bergen", "3": "paris"},
    }
    assert one.read_bytes() == other.read_bytes()


def test_a_word_of_content_that_is_written_small_is_common_and_a_name_is_not() -> None:
    words = ["An", "old", "alliance", "near", "Oslo", "held", "2"]
    pos = ["DET", "ADJ", "NOUN", "ADP", "PROPN", "VERB", "NUM"]
    assert common_words([Doc(Vocab(), words=words, pos=pos)]) == {"old", "alliance", "held"}
