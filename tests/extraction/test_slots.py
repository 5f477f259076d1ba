"""What stands in the places of a proposition: objects that are cut and those that are not, degrees."""

from __future__ import annotations

import pytest

from tests.trees import inline_mended, stated, triple

ISSUED = (
    "Peru Peru PROPN NNP 2 nsubj / issued issue VERB VBD 0 root / a a DET DT 5 det / {0} PUNCT `` 5 punct "
    "/ Plan plan NOUN NN 2 obj / of of ADP IN 7 case / Three Three PROPN NNP 5 nmod / on on ADP IN 9 case / "
    "Trade trade NOUN NN 5 nmod / {1} PUNCT '' 5 punct"
)


def test_an_object_is_cut_before_its_second_preposition() -> None:
    read = inline_mended(ISSUED.format("( (", ") )"))
    assert triple(read, stated(read)[0]) == ("Peru", "issued", "a (Plan of Three")


def test_a_title_between_quotation_marks_is_not_cut() -> None:
    read = inline_mended(ISSUED.format("“ “", "” ”"))
    told = triple(read, stated(read)[0])[2]
    assert told is not None
    assert told.startswith("a “Plan of Three on Trade")


@pytest.mark.parametrize(
    ("degree", "adjective", "relation", "lemma"),
    [
        ("more more ADV RBR", "careful careful ADJ JJ", "was more careful than", "be more careful than"),
        ("far far ADV RB", "larger large ADJ JJR", "was larger than", "be larger than"),
    ],
)
def test_what_is_compared_keeps_its_degree(degree: str, adjective: str, relation: str, lemma: str) -> None:
    read = inline_mended(
        f"Peru Peru PROPN NNP 4 nsubj / was be AUX VBD 4 cop / {degree} 4 advmod / {adjective} 0 root / "
        "than than ADP IN 6 case / Chile Chile PROPN NNP 4 obl"
    )
    (found,) = stated(read)
    assert (triple(read, found), found.lemma) == (("Peru", relation, "Chile"), lemma)
