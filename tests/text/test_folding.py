"""What is folded to one word before the parse: titles with holders, known names, names spelled out, dates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.text.folding import PERSONS, STAND_INS, Fold, folds, known_stretches, surnames
from graphkit.text.titles import titled
from tests.linking.made import GAZETTEER, words


def folded(text: str, *, persons: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """The stretches of a text that are folded, and what for (the class of the stand-in, or the kind of fold)."""
    tokens = words(text)
    return [
        (text[tokens[fold.first].start : tokens[fold.last].end], _for(fold))
        for fold in folds(tokens, gazetteer=GAZETTEER, surnames=persons)
    ]


def _for(fold: Fold) -> str:
    if fold.kind in ("time", "dateline"):
        return fold.kind
    return "person" if fold.word in PERSONS else "name"


@pytest.mark.parametrize(
    "name",
    [
        "U.S. Defense Secretary Ann Lee",
        "then-Speaker of the U.S. House of Representatives Ann Lee",
        "Gen. Paul A. Stone",
        "Mr. Lee",
        "Prime Minister Ursula van der Berg",
    ],
)
def test_a_title_and_its_holder_are_a_person(name: str) -> None:
    assert folded(f"Yesterday {name} left.") == [(name, "person")]


@pytest.mark.parametrize(
    "name",
    [
        "U.S. Forces Japan",
        "7th Fleet",
        "Ministry of Foreign Affairs of the Republic of Korea",
        "United States",
        "U.S.",
        "South Korean",
        "Blue Harbor Institute (BHI)",
    ],
)
def test_a_known_name_of_several_words_is_a_name(name: str) -> None:
    text = f"They praised {name} again."
    assert folded(text) == [(name.removesuffix(" (BHI)"), "name")]


@pytest.mark.parametrize("text", ["They praised Japan.", "They praised Ann Lee.", "They praised the harbor.", ""])
def test_a_short_or_unknown_name_stays_as_it_is(text: str) -> None:
    assert folded(text) == []


def test_persons_of_a_text_get_words_of_their_own_and_names_one_of_their_class() -> None:
    tokens = words("Mr. Lee, Mrs. Hill and Dr. Stone met the United States and U.S. Forces Japan")
    found = folds(tokens, gazetteer=GAZETTEER)
    assert [fold.word for fold in found[:3]] == list(PERSONS[:3])
    assert found[3].word == STAND_INS["State"][1]
    assert found[4].word == STAND_INS["Command"][0]
    assert [tokens[fold.head].text for fold in found] == ["Lee", "Hill", "Stone", "States", "Japan"]


def test_an_office_between_commas_behind_a_name_goes_with_it() -> None:
    assert folded("There Oleh Koval, the defense minister, left.") == []
    text = "There Oleh Koval, the Minister of Defence of Ukraine, left."
    assert folded(text) == [("Oleh Koval, the Minister of Defence of Ukraine,", "person")]
    (fold,) = folds(words(text), gazetteer=GAZETTEER)
    assert (words(text)[fold.head].text, fold.kind) == ("Koval", "apposed")


def test_a_surname_alone_goes_with_its_office_only_where_it_is_known() -> None:
    text = "There Koval, the Minister of Defence, left."
    assert folded(text) == []
    assert folded(text, persons=frozenset({"Koval"})) == [("Koval, the Minister of Defence,", "person")]


def test_the_surnames_of_a_text_are_those_of_titled_persons() -> None:
    tokens = words("President Ann Lee met Gen. Stone in Tokyo")
    assert sorted(set(surnames(titled(tokens, known=[]), tokens))) == ["Ann", "Lee", "Stone"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In 2022 Finland signed.", "In 2022"),
        ("On March 5, 2021, they met.", "On March 5, 2021,"),
        ("They left, and on May 5 they met.", "on May 5"),
    ],
)
def test_a_date_at_the_head_of_a_clause_is_left_out(text: str, date: str) -> None:
    assert folded(text) == [(date, "time")]


def test_a_dateline_is_left_out() -> None:
    assert folded("OSLO, Oct. 9 (News) — They met there.")[0] == ("OSLO, Oct. 9 (News) —", "dateline")
    assert folded("The ministers — They met there.") == []


def test_a_known_name_is_found_at_its_longest_and_only_as_it_is_written() -> None:
    tokens = words("the Republic of Korea, nigeria, Nigeria's and U.S. 7th Fleet")
    found = known_stretches(tokens, gazetteer=GAZETTEER)
    assert [(" ".join(t.text for t in tokens[a : b + 1]), kind) for a, b, kind in found] == [
        ("Republic of Korea", "State"),
        ("Nigeria", "State"),
        ("U.S. 7th Fleet", "ArmedForce"),
    ]
    plain = known_stretches(words("Japanese Nigeria"), gazetteer=GAZETTEER, adjectives=False)
    assert plain == [(1, 1, "State")]


WORDS = st.lists(
    st.sampled_from(
        "U.S. Forces Japan 7th Fleet President of the United States Ann Lee Gen. , — ( BHG ) Blue Harbor Group On In "
        "March 5 2021 and said .".split()
    ),
    max_size=16,
)


@given(WORDS)
def test_folds_never_overlap_and_have_their_head_inside(given_words: list[str]) -> None:
    tokens = words(" ".join(given_words))
    last = -1
    for fold in folds(tokens, gazetteer=GAZETTEER):
        assert last < fold.first <= fold.head <= fold.last < len(tokens)
        last = fold.last
        assert bool(fold.word) == (_for(fold) in ("person", "name"))
