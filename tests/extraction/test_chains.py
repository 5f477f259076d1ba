"""What hangs on an object is told of the subject too, with the words between in the relation."""

from __future__ import annotations

import pytest

from graphkit.text.sentences import Sentence
from tests.trees import Name, inline_mended, sentence, stated, triple, triples

TABLE = """Peru Peru PROPN NNP 2 nsubj
rejected reject VERB VBD 0 root
a a DET DT 5 det
new new ADJ JJ 5 amod
plan plan NOUN NN 2 obj
of of ADP IN 8 case
the the DET DT 8 det
heads head NOUN NNS 5 nmod
of of ADP IN 10 case
Chile Chile PROPN NNP 8 nmod
and and CCONJ CC 12 cc
Cuba Cuba PROPN NNP 10 conj"""


def told(made: Sentence) -> list[tuple[str | None, str | None, str | None]]:
    return [triple(made, p) for p in stated(made, level="chain")]


def test_a_chain_goes_down_two_nouns() -> None:
    made = sentence(TABLE)
    assert told(made) == [
        ("Peru", "rejected a new plan of", "the heads of Chile and Cuba"),
        ("Peru", "rejected a new plan of the heads of", "Chile"),
        ("Peru", "rejected a new plan of the heads of", "Cuba"),
    ]
    found = stated(made, level="chain")
    assert {p.lemma for p in found} == {"reject plan of", "reject plan of head of"}
    assert {p.rules[-1] for p in found} == {"chain"}
    assert all(p.arguments == () for p in found)


def test_a_chain_goes_no_deeper_than_three() -> None:
    deeper = TABLE.replace("Chile Chile PROPN NNP 8 nmod", "states state NOUN NNS 8 nmod").replace(
        "and and CCONJ CC 12 cc", "of of ADP IN 12 case"
    ).replace("Cuba Cuba PROPN NNP 10 conj", "unions union NOUN NNS 10 nmod\nof of ADP IN 14 case\n"
              "parts part NOUN NNS 12 nmod")  # fmt: skip
    assert [relation for _, relation, _ in told(sentence(deeper))] == [
        "rejected a new plan of",
        "rejected a new plan of the heads of",
        "rejected a new plan of the heads of states of",
    ]


@pytest.mark.parametrize(
    ("table", "names"),
    [
        pytest.param(TABLE, ((3, 8, "Document"),), id="the object is a name"),
        pytest.param(TABLE.replace("heads head NOUN NNS 5 nmod", "heads head NOUN NNS 5 appos"), (), id="no nmod"),
        pytest.param(TABLE.replace("heads head NOUN NNS", "March March PROPN NNP"), (), id="a time"),
        pytest.param(TABLE.replace("of of ADP IN 8 case", "so so ADV RB 8 advmod"), (), id="no preposition"),
    ],
)
def test_other_objects_have_none(table: str, names: tuple[Name, ...]) -> None:
    assert told(sentence(table, names=names)) == []


def test_no_chain_reaches_over_a_second_noun() -> None:
    over = """Peru Peru PROPN NNP 2 nsubj
met meet VERB VBD 0 root
ministers minister NOUN NNS 2 obj
and and CCONJ CC 5 cc
heads head NOUN NNS 3 conj
of of ADP IN 7 case
Chile Chile PROPN NNP 3 nmod"""
    assert told(sentence(over)) == []


def test_a_second_noun_with_an_article_of_its_own_may_hang_elsewhere() -> None:
    doubtful = TABLE.replace("Cuba Cuba PROPN NNP 10 conj", "the the DET DT 13 det\nsenate senate NOUN NN 10 conj")
    assert [other for _, _, other in told(sentence(doubtful.replace("CC 12 cc", "CC 13 cc")))][1:] == ["Chile"]


def test_the_first_of_her_race_to_serve_is_not_the_first_of_it() -> None:
    rows = (
        "Paz Paz PROPN NNP 2 nsubj / became become VERB VBD 0 root / the the DET DT 5 det / {0} ADJ JJ 5 amod / "
        "envoy envoy NOUN NN 2 xcomp / of of ADP IN 7 case / Peru Peru PROPN NNP 5 nmod / to to PART TO 9 mark / "
        "serve serve VERB VB 5 acl"
    )
    chained = {adj: [p.level for p in stated(inline_mended(rows.format(adj)))] for adj in ("first first", "new new")}
    assert "chain" not in chained["first first"]
    assert "chain" in chained["new new"]


def test_what_has_a_preposition_of_its_own_is_no_sister_in_a_chain() -> None:
    rows = (
        "Paz Paz PROPN NNP 4 nsubj / was be AUX VBD 4 cop / an a DET DT 4 det / envoy envoy NOUN NN 0 root / "
        "in in ADP IN 6 case / Peru Peru PROPN NNP 4 nmod / and and CCONJ CC 9 cc / {0} ADP IN 9 case / "
        "Chile Chile PROPN NNP 6 conj"
    )
    chained = {
        prep: [t for t in triples(inline_mended(rows.format(prep))) if t[2] == "Chile"] for prep in ("as as", "in in")
    }
    assert chained == {"as as": [], "in in": [("Paz", "was an envoy in", "Chile")]}


def test_a_name_and_what_is_none_are_no_sisters_in_a_chain() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / recalled recall VERB VBD 0 root / envoys envoy NOUN NNS 2 obj / "
        "from from ADP IN 5 case / Chile Chile PROPN NNP 3 nmod / and and CCONJ CC 7 cc / fears fear NOUN NNS 5 conj"
    )
    read = inline_mended(rows, names=((1, 1, "State"), (5, 5, "State")))
    assert [triple(read, p)[2] for p in stated(read) if p.level == "chain"] == ["Chile"]
