"""Units whose kind is written small are names, words that only say whose they are make none."""

from __future__ import annotations

import pytest

from graphkit.text.units import units
from tests.trees import sentence

TABLE = """The the DET DT 3 det
Gorm Gorm PROPN NNP 3 compound
brigades brigade NOUN NNS 4 nsubj
fought fight VERB VBD 0 root"""


def named(table: str, *, known: frozenset[int] = frozenset(), surnames: frozenset[str] = frozenset()) -> list[str]:
    made = sentence(table)
    found = units(made.tokens, known=known, surnames=surnames)
    return [" ".join(t.text for t in made.tokens[m.first : m.last + 1]) for m in found if m.type == "ArmedForce"]


def test_a_unit_is_named_by_the_word_before_its_kind() -> None:
    assert named(TABLE) == ["Gorm brigades"]
    assert named(TABLE.replace("Gorm Gorm PROPN", "East East PROPN").replace("brigades", "regiment")) == [
        "East regiment"
    ]


def test_what_is_known_as_something_else_only_says_whose_they_are() -> None:
    assert named(TABLE, known=frozenset({1})) == []
    assert named(TABLE, surnames=frozenset({"Gorm"})) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The the DET DT", "Some some DET DT"),
        ("Gorm Gorm PROPN NNP", "new new ADJ JJ"),
        ("Gorm Gorm PROPN NNP", "NATO NATO PROPN NNP"),
        ("Gorm Gorm PROPN NNP", "General General PROPN NNP"),
        ("brigades brigade", "Brigades brigade"),
        ("brigades brigade", "ships ship"),
    ],
)
def test_other_words_name_no_unit(before: str, after: str) -> None:
    assert named(TABLE.replace(before, after)) == []
