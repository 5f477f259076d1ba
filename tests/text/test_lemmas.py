"""Lemmas: what is no word is mended, what is one stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.text.lemmas import mended


@pytest.mark.parametrize(
    ("text", "pos", "wrong", "right"),
    [
        ("rebuked", "VERB", "rebuk", "rebuke"),
        ("Pledging", "VERB", "pledg", "pledge"),
        ("signed", "VERB", "signe", "sign"),
        ("denies", "VERB", "denie", "deny"),
        ("withdrew", "VERB", "withdrew2", "withdraw"),
        ("allies", "NOUN", "allie", "ally"),
        ("lent", "VERB", "lent", "lend"),
        ("supplies", "NOUN", "supplies", "supply"),
        ("torpedoed", "VERB", "torpedoed", "torpedo"),
        ("buses", "NOUN", "buse", "bus"),
    ],
)
def test_a_lemma_that_is_no_word_is_mended(text: str, pos: str, wrong: str, right: str) -> None:
    assert mended(text, pos, wrong) == right


@pytest.mark.parametrize(
    ("text", "pos", "lemma"),
    [
        ("met", "VERB", "meet"),
        ("talks", "NOUN", "talk"),
        ("left", "VERB", "leave"),
        ("lay", "VERB", "lie"),
        ("found", "VERB", "found"),
        ("set", "VERB", "set"),
        ("headquarters", "NOUN", "headquarters"),
        ("goods", "NOUN", "goods"),
        ("people", "NOUN", "person"),
        ("Koval", "PROPN", "koval"),
        ("best", "ADJ", "good"),
        ("F-16s", "NOUN", "f-16"),
        ("visit", "VERB", "Visit"),
    ],
)
def test_a_lemma_that_may_be_right_stays(text: str, pos: str, lemma: str) -> None:
    assert mended(text, pos, lemma) == lemma


@pytest.mark.parametrize(
    ("text", "pos", "lemma"),
    [
        ("was", "AUX", "be"),
        ("Sold", "VERB", "sell"),
        ("larger", "ADJ", "large"),
        ("ships", "NOUN", "ship"),
        ("Koval", "PROPN", "Koval"),
        ("They", "PRON", "they"),
        ("’s", "PART", "’s"),
    ],
)
def test_where_the_pipeline_gives_no_lemma_the_dictionary_does(text: str, pos: str, lemma: str) -> None:
    assert mended(text, pos, "") == lemma


@given(st.text(max_size=12), st.sampled_from(("NOUN", "VERB", "ADJ", "")), st.text(max_size=8))
def test_a_mended_lemma_is_good_as_it_is(text: str, pos: str, lemma: str) -> None:
    once = mended(text, pos, lemma)
    assert mended(text, pos, once) == once
