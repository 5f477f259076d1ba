"""Coordinated nouns are told of one by one, but where only the whole of them is meant."""

from __future__ import annotations

import pytest

from tests.trees import sentence, stated, triple

BETWEEN = """Peru Peru PROPN NNP 2 nsubj
lost lose VERB VBD 0 root
land land NOUN NN 2 obj
{} {} ADP IN 5 case
1904 1904 NUM CD 2 obl
and and CCONJ CC 7 cc
1942 1942 NUM CD 5 conj"""
OR = """Peru Peru PROPN NNP 3 nsubj
{} {} AUX MD 3 aux
seized seize VERB VBN 0 root
gold gold NOUN NN 3 obj
{} {} CCONJ CC 6 cc
silver silver NOUN NN 4 conj"""
ARTICLE = """The the DET DT 2 det
rise rise NOUN NN 8 nsubj
and and CCONJ CC {} cc
{}
of of ADP IN {} case
Peru Peru PROPN NNP {} nmod
soon soon ADV RB 8 advmod
surprised surprise VERB VBD 0 root
Chile Chile PROPN NNP 8 obj"""
MEMBERS = """The the DET DT 2 det
{} {} NOUN {} 4 nsubj
are be AUX VBP 4 cop
Peru Peru PROPN NNP 0 root
and and CCONJ CC 6 cc
Chile Chile PROPN NNP 4 conj"""


def told(table: str, level: str) -> list[tuple[str | None, str | None, str | None]]:
    made = sentence(table)
    return [triple(made, p) for p in stated(made, level=level)]


@pytest.mark.parametrize(
    ("preposition", "objects"), [("between", ["1904 and 1942"]), ("in", ["1904", "1942"])], ids=["between", "in"]
)
def test_both_ends_of_a_span_stay_together(preposition: str, objects: list[str]) -> None:
    found = told(BETWEEN.format(preposition, preposition), "oblique")
    assert found == [("Peru", f"lost land {preposition}", each) for each in objects]


@pytest.mark.parametrize(
    ("auxiliary", "joins", "objects"),
    [
        ("would", "or", ["gold or silver"]),
        ("would", "and", ["gold", "silver"]),
    ],
)
def test_of_what_is_joined_by_or_none_is_told_alone(auxiliary: str, joins: str, objects: list[str]) -> None:
    found = told(OR.format(auxiliary, auxiliary, joins, joins), "core")
    assert found == [("Peru", f"{auxiliary} seized", each) for each in objects]


def test_a_denial_joined_by_or_denies_each() -> None:
    table = OR.format("never", "never", "or", "or").replace("AUX MD 3 aux", "ADV RB 3 advmod")
    assert told(table, "core") == [("Peru", "never seized", "gold"), ("Peru", "never seized", "silver")]


def test_nouns_that_share_an_article_and_a_complement_stay_together() -> None:
    shared = ARTICLE.format(4, "fall fall NOUN NN 2 conj", 6, 4)
    assert told(shared, "core") == [("The rise and fall of Peru", "surprised", "Chile")]


def test_nouns_with_an_article_each_do_not() -> None:
    own = ARTICLE.format(5, "the the DET DT 5 det\nfall fall NOUN NN 2 conj", 7, 5)
    own = own.replace("8 nsubj", "9 nsubj").replace("8 advmod", "9 advmod").replace("8 obj", "9 obj")
    assert [subject for subject, _, _ in told(own, "core")] == ["The rise", "the fall of Peru"]


@pytest.mark.parametrize(
    ("noun", "tag", "objects"),
    [("members", "NNS", ["Peru and Chile"]), ("home", "NN", ["Peru", "Chile"])],
    ids=["several", "one"],
)
def test_several_are_several_only_together(noun: str, tag: str, objects: list[str]) -> None:
    found = told(MEMBERS.format(noun, noun.removesuffix("s"), tag), "core")
    assert found == [(f"The {noun}", "are", each) for each in objects]
