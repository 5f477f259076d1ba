"""A rule made of a word and its lemma gives that lemma back, and fits other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.text.trees.rules import lemma_by, rule

ASCII = st.text(alphabet="abcdeABCDE'-.1", min_size=1, max_size=12)


@given(ASCII, ASCII)
def test_a_rule_gives_its_lemma_back(word: str, lemma: str) -> None:
    assert lemma_by(rule(word, lemma), word) == lemma


@pytest.mark.parametrize(
    ("word", "lemma", "other", "found"),
    [
        ("ships", "ship", "Tanks", "tank"),
        ("signed", "sign", "landed", "land"),
        ("Germans", "German", "Finns", "Finn"),
        ("n’t", "not", "n't", "not"),
    ],
)
def test_a_rule_fits_other_words(word: str, lemma: str, other: str, found: str) -> None:
    assert lemma_by(rule(word, lemma), other) == found
