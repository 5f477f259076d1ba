"""What the pipeline's name finder finds, with its borders put right."""

from __future__ import annotations

import pytest

from graphkit.text.modelled import modelled
from graphkit.text.parser import Parsed
from tests.linking.made import tagged
from tests.trees import sentence


def found(line: str, first: int, last: int, label: str) -> list[tuple[str, str]]:
    made = tagged(line)
    return [
        (made.slice(made.tokens[m.first].start, made.tokens[m.last].end), m.type)
        for m in modelled(Parsed(made, ((first, last, label),)), surnames=frozenset())
    ]


@pytest.mark.parametrize(
    ("line", "bounds", "label", "told"),
    [
        ("Anna Ruiz of Karst left|VERB", (0, 3), "PER", ("Anna Ruiz", "Person")),
        ("Joan of Karst left|VERB", (0, 2), "PER", ("Joan of Karst", "Person")),
        ("Karst airport|NOUN closed|VERB", (0, 1), "LOC", ("Karst", "Place")),
        ("the|DET Karst Office Minister left|VERB", (0, 3), "ORG", ("Karst Office", "Organisation")),
        ("Karst for|ADP", (0, 1), "ORG", ("Karst", "Organisation")),
        ("K. Ruiz left|VERB", (1, 1), "PER", ("K. Ruiz", "Person")),
        ("W.H.S. Ruiz left|VERB", (1, 1), "PER", ("W.H.S. Ruiz", "Person")),
        ("Karst , Inc. closed|VERB", (0, 0), "ORG", ("Karst , Inc.", "Organisation")),
        ("Karst Ltd. closed|VERB", (0, 0), "ORG", ("Karst Ltd.", "Organisation")),
    ],
)
def test_a_name_ends_where_it_should(line: str, bounds: tuple[int, int], label: str, told: tuple[str, str]) -> None:
    assert found(line, *bounds, label) == [told]


def test_an_article_written_with_a_name_and_the_second_half_of_a_given_name_belong_to_it() -> None:
    made = sentence(
        """
        al al PROPN NNP 4 nsubj SpaceAfter=No
        - - PUNCT HYPH 1 punct SpaceAfter=No
        Zaman Zaman PROPN NNP 1 flat
        met meet VERB VBD 0 root
        Wong Wong PROPN NNP 4 obj
        Kwok Kwok PROPN NNP 5 flat SpaceAfter=No
        - - PUNCT HYPH 5 punct SpaceAfter=No
        kin kin PROPN NNP 5 flat
        """
    )
    names = modelled(Parsed(made, ((2, 2, "ORG"), (4, 5, "PER"))), surnames=frozenset())
    assert [(m.first, m.last) for m in names] == [(0, 2), (4, 7)]


def test_what_a_surname_tells_better_and_what_is_only_an_office_is_left_out() -> None:
    made = tagged("Minister Ruiz left|VERB")
    assert list(modelled(Parsed(made, ((0, 0, "PER"),)), surnames=frozenset())) == []
    assert list(modelled(Parsed(made, ((1, 1, "LOC"),)), surnames=frozenset({"Ruiz"}))) == []
