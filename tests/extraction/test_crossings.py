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


SAID = """{0} PUNCT `` 3 punct
We we PRON PRP 3 nsubj
stand stand VERB VBP 7 ccomp
{1} PUNCT '' 3 punct
, , PUNCT , 3 punct
Paz Paz PROPN NNP 7 nsubj
said say VERB VBD 0 root
{2} PUNCT , 10 punct
after after ADP IN 10 case
talks talk NOUN NNS 3 obl
. . PUNCT . 7 punct"""


@pytest.mark.parametrize(
    ("quotes", "head"),
    [
        pytest.param(("“ “", "” ”", ", ,"), 7, id="curly"),
        pytest.param(('" "', '" "', ", ,"), 7, id="straight"),
        pytest.param(("“ “", "” ”", "“ “"), 3, id="opened again"),
        pytest.param(("– –", "– –", ", ,"), 3, id="no quotation"),
    ],
)
def test_behind_a_closed_quotation_it_is_the_saying_that_goes_on(quotes: tuple[str, str, str], head: int) -> None:
    assert mended(sentence(SAID.format(*quotes))).tokens[9].head + 1 == head
