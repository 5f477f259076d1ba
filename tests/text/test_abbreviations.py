"""Names spelled out by the abbreviation in brackets behind them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.text.abbreviations import spelled_out
from tests.linking.made import words


def names(text: str) -> list[str]:
    tokens = words(text)
    return [text[tokens[first].start : tokens[last].end] for first, last in spelled_out(tokens)]


@pytest.mark.parametrize(
    ("before", "name", "short"),
    [
        ("The", "Blue Harbor Institute", "BHI"),
        ("They joined the", "Forum on Arms Transfer", "FAT"),
        ("They joined the", "Forum for Trade, Oil and Gas", "FTOG"),
        ("Ships of the", "Royal Karst Navy", "RKN"),
        ("the", "Northern Command of Karst", "NCK"),
        ("the", "Organisation for Peace in the Northern Sea", "OPNS"),
        ("said the", "Karst Self-Defense Force", "KSDF"),
        ("by the", "Great Blue Harbor Institute", "BHI"),
    ],
)
def test_a_name_whose_capitals_the_brackets_spell(before: str, name: str, short: str) -> None:
    assert names(f"{before} {name} ({short}) said so.") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "They left the harbor (BHI) there.",
        "The Blue Harbor Institute (XQZ) said so.",
        "The Blue Harbor Institute (bhi) said so.",
        "The Blue Harbor Institute (2021) said so.",
        "The Blue Harbor Institute said so (BHI)",
        "The Blue Harbor Institute BHI said so.",
        "The Blue Harbor Institute (BHI said so.",
        "The Blue Harbor Institute, BHI) said so.",
        "Blue harbor Institute (BHI) said so.",
        "Karst (K) said so.",
        "Navy (N) and Army (A)",
        "(BHI)",
        "",
    ],
)
def test_what_the_brackets_do_not_spell_is_no_name(text: str) -> None:
    assert names(text) == []


def test_a_word_in_small_letters_before_a_name_is_no_part_of_it() -> None:
    assert names("officials of Blue Harbor Institute (BHI) left") == ["Blue Harbor Institute"]
    assert names("the old Blue Harbor Institute (BHI) left") == ["Blue Harbor Institute"]


def test_several_names_stand_in_the_order_of_the_text() -> None:
    assert names("The Blue Harbor Institute (BHI) and the Royal Karst Navy (RKN) met.") == [
        "Blue Harbor Institute",
        "Royal Karst Navy",
    ]


@given(st.lists(st.sampled_from("Blue Harbor of the and , ( ) BH BHI B harbor - .".split()), max_size=14).map(" ".join))
def test_every_name_has_two_words_or_more_starts_with_a_capital_and_stands_before_its_brackets(text: str) -> None:
    tokens = words(text)
    for first, last in spelled_out(tokens):
        assert 0 <= first < last
        assert tokens[first].text[0].isupper()
        assert (tokens[last + 1].text, tokens[last + 3].text) == ("(", ")")
        assert tokens[last + 2].text.isupper()
