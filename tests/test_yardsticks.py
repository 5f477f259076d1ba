"""How claims and textacy's triples are made rows of one measure."""

from __future__ import annotations

import pytest

from graphkit.linking.claims import Argument, Claim, Relation, Term
from tests.trees import sentence
from tests.yardsticks import clear, row

SIGNED = """The the DET DT 2 det
treaty treaty NOUN NN 5 nsubj:pass
was be AUX VBD 5 aux:pass
not not PART RB 5 advmod
signed sign VERB VBN 0 root
by by ADP IN 7 case
Italy Italy PROPN NNP 5 obl:agent"""


def sold(level: str) -> Claim:
    """Take a level and return a claim of it."""
    return Claim(
        id="kg:1", document="a", sentence=2, clause=0, level=level, start=0, end=9, text="",
        subject=Term("Italy", 0, 5), relation=Relation("sold", "sell", "kg:sell"), object=Term("ships", 11, 16),
        arguments=(Argument("time", Term("in May", 30, 36)), Argument("goal", Term("Peru", 20, 24))), confidence=0.9,
    )  # fmt: skip


def test_a_claim_is_a_row_of_the_measures_that_take_its_level() -> None:
    assert row(sold("core"), "benchie") == ("3", "Italy", "sold", "ships", "0.9")
    assert row(sold("core"), "carb") == ("3", "Italy", "sold", "ships Peru in May", "0.9")
    assert row(sold("chain"), "benchie") is not None
    assert row(sold("chain"), "carb") is None
    assert row(sold("implicit"), "benchie") is None


@pytest.mark.model
def test_a_tree_has_the_labels_that_textacy_looks_for() -> None:
    found = clear(sentence(SIGNED))
    assert [t.dep_ for t in found] == ["det", "nsubjpass", "auxpass", "neg", "ROOT", "agent", "pobj"]
    assert [t.head.text for t in found[5:]] == ["signed", "by"]
