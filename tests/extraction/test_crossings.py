"""Branches that cross are put straight, and no others."""

from __future__ import annotations

import pytest

from graphkit.extraction.mending import mended
from tests.trees import sentence, triples

FIRM = """Peru Peru PROPN NNP 2 nsubj
hired hire VERB VBD 0 root
the the DET DT 6 det
investment investment NOUN NN 2 obj
banking banking NOUN NN 6 compound
firm firm NOUN NN 2 obj
. . PUNCT . 2 punct"""


def test_a_noun_behind_an_article_is_part_of_the_noun_that_has_it() -> None:
    assert triples(mended(sentence(FIRM))) == [("Peru", "hired", "the investment banking firm")]


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(FIRM.replace("6 det", "4 det"), id="an article of its own"),
        pytest.param(FIRM.replace("the the DET DT 6 det", "now now ADV RB 2 advmod"), id="no article"),
        pytest.param(FIRM.replace("firm firm NOUN NN", "Orvex Orvex PROPN NNP"), id="a name behind"),
        pytest.param(FIRM.replace("investment investment NOUN NN", "1930s 1930s NOUN NNS"), id="no word"),
        pytest.param(FIRM.replace("banking banking NOUN NN 6 compound", "and and CCONJ CC 6 cc"), id="joined"),
        pytest.param(FIRM.replace("banking banking NOUN NN 6 compound", "in in ADP IN 4 case"), id="a place"),
    ],
)
def test_other_nouns_stay(table: str) -> None:
    made = sentence(table)
    assert mended(made) == made
