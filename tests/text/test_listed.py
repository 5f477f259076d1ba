"""Lists of towns, given names and family names, and what they tell of a name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graphkit.text.listed import listed_clues, load_lists

LISTS = {
    "anna": ("given:1",),
    "berg": ("family:1", "place:0"),
    "new berg": ("place:2",),
    "dean": ("family:0", "given:0"),
}


def told(name: str) -> set[str]:
    return set(listed_clues(name.split(), lists=LISTS))


def test_a_word_alone_is_told_by_every_list_that_it_stands_in() -> None:
    assert told("Berg") == {"listed:family:1", "listed:place:0", "sign:fp"}


def test_a_word_in_no_list_is_told_so() -> None:
    assert told("Xyzzy") == {"sign:0"}


def test_a_given_name_before_a_family_name_is_told_by_both() -> None:
    assert told("Anna BERG") == {"listed-first:given:1", "listed-last:family:1", "listed-last:place:0", "signs:g-fp"}


def test_a_town_of_two_words_is_told_as_a_whole() -> None:
    assert "listed:place:2" in told("New Berg")


def test_signs_of_a_long_name_are_not_told() -> None:
    assert not any(clue.startswith("sign") for clue in told("Anna Dean Berg Anna"))


@pytest.mark.parametrize(
    ("name", "list_"),
    [("bergen", "place"), ("oakland", "place"), ("alaska", "place"), ("mary", "given"), ("smith", "family")],
)
def test_the_lists_that_come_along_hold_it(name: str, list_: str) -> None:
    assert list_ in {told.partition(":")[0] for told in load_lists()[name]}


def test_names_of_one_file_are_read_with_their_lists_and_steps(tmp_path: Path) -> None:
    path = tmp_path / "listed.json"
    path.write_text(json.dumps({"place": {"0": "berg|dal", "2": "oslo"}, "family": {"1": "berg"}}), encoding="utf-8")
    assert load_lists(path) == {"berg": ("family:1", "place:0"), "dal": ("place:0",), "oslo": ("place:2",)}
