"""Names behind a noun that counts them take its place."""

from __future__ import annotations

import pytest

from graphkit.extraction.mending import mended
from tests.trees import Name, sentence, triples

BLAMED = """Peru Peru PROPN NNP 2 nsubj
blamed blame VERB VBD 0 root
both both DET DT 4 det
neighbors neighbor NOUN NNS 2 obj
, , PUNCT , 6 punct
Chile Chile PROPN NNP 4 conj
( ( PUNCT ( 8 punct
RC RC PROPN NNP 6 appos
) ) PUNCT ) 8 punct
and and CCONJ CC 11 cc
Bolivia Bolivia PROPN NNP 6 conj
. . PUNCT . 2 punct"""
STATES: tuple[Name, ...] = ((1, 1, "State"), (6, 6, "State"), (11, 11, "State"))
MET = """The the DET DT 3 det
two two NUM CD 3 nummod
rivals rival NOUN NNS 9 dislocated
, , PUNCT , 5 punct
Paz Paz PROPN NNP 9 nsubj
and and CCONJ CC 7 cc
Lund Lund PROPN NNP 5 conj
, , PUNCT , 5 punct
met meet VERB VBD 0 root"""
WITH = """He he PRON PRP 2 nsubj
spoke speak VERB VBD 0 root
with with ADP IN 5 case
two two NUM CD 5 nummod
rivals rival NOUN NNS 2 obl
, , PUNCT , 7 punct
Paz Paz PROPN NNP 5 appos
and and CCONJ CC 9 cc
Lund Lund PROPN NNP 7 conj"""
PERSONS: tuple[Name, ...] = ((5, 5, "Person"), (7, 7, "Person"))


def told(table: str, *names: Name) -> list[tuple[str | None, str | None, str | None]]:
    return triples(mended(sentence(table, names=names)), level="core")


def test_each_of_the_names_is_done_to() -> None:
    assert told(BLAMED, *STATES) == [("Peru", "blamed", "Chile"), ("Peru", "blamed", "Bolivia")]


@pytest.mark.parametrize("label", ["dislocated", "vocative", "obl:unmarked", "nsubj"])
def test_the_names_do_what_the_noun_does_wherever_the_parser_put_it(label: str) -> None:
    place = "9 nsubj" if label != "nsubj" else "3 appos"
    table = MET.replace("9 dislocated", f"9 {label}").replace("9 nsubj\nand", f"{place}\nand")
    assert told(table, *PERSONS) == [("Paz", "met", "Lund")]


def test_the_names_share_the_preposition_of_the_noun() -> None:
    assert told(WITH, (7, 7, "Person"), (9, 9, "Person")) == [
        ("He", "spoke with", "Paz"),
        ("He", "spoke with", "Lund"),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("both both DET DT", "three three NUM CD", id="another number"),
        pytest.param("both both DET DT", "the the DET DT", id="no number"),
        pytest.param("and and CCONJ CC", "or or CCONJ CC", id="one or the other"),
        pytest.param(", , PUNCT ,", "like like ADP IN", id="no comma"),
        pytest.param("neighbors neighbor NOUN NNS", "neighbor neighbor NOUN NN", id="one only"),
    ],
)
def test_other_names_stay_where_they_are(before: str, after: str) -> None:
    made = sentence(BLAMED.replace(before, after), names=STATES)
    assert mended(made) == made


def test_what_is_no_name_takes_no_place() -> None:
    made = sentence(BLAMED, names=STATES[:2])
    assert mended(made) == made


def test_names_that_begin_another_clause_are_none_of_the_noun() -> None:
    table = """From from ADP IN 3 case
two two NUM CD 3 nummod
rivals rival NOUN NNS 8 obl
, , PUNCT , 3 punct
Paz Paz PROPN NNP 8 nsubj
and and CCONJ CC 7 cc
Lund Lund PROPN NNP 5 conj
fled flee VERB VBD 0 root"""
    made = sentence(table, names=PERSONS)
    assert mended(made) == made


def test_a_list_within_a_count_is_one_tree() -> None:
    table = """Three three NUM CD 2 nummod
powers power NOUN NNS 10 nsubj
, , PUNCT , 4 punct
Peru Peru PROPN NNP 2 appos
, , PUNCT , 6 punct
Chile Chile PROPN NNP 4 list
and and CCONJ CC 8 cc
Cuba Cuba PROPN NNP 4 conj
, , PUNCT , 4 punct
met meet VERB VBD 0 root"""
    names: tuple[Name, ...] = ((4, 4, "State"), (6, 6, "State"), (8, 8, "State"))
    assert told(table, *names) == [("Peru", "met", "Chile"), ("Peru", "met", "Cuba")]


def test_a_third_name_makes_it_another_list() -> None:
    more = BLAMED.replace(". . PUNCT . 2 punct", "and and CCONJ CC 13 cc\nCuba Cuba PROPN NNP 6 conj")
    made = sentence(more, names=(*STATES, (13, 13, "State")))
    assert mended(made) == made


SIGNED = """Mali Mali PROPN NNP 6 nsubj
, , PUNCT , 3 punct
Niger Niger PROPN NNP 1 list
and and CCONJ CC 5 cc
Chad Chad PROPN NNP 1 conj
left leave VERB VBD 0 root"""
LISTED: tuple[Name, ...] = ((1, 1, "State"), (3, 3, "State"), (5, 5, "State"))


@pytest.mark.parametrize("label", ["list", "appos", "dep", "nmod:unmarked"])
def test_a_name_in_the_middle_of_a_list_is_one_of_them(label: str) -> None:
    assert [subject for subject, _, _ in told(SIGNED.replace("list", label), *LISTED)] == ["Mali", "Niger", "Chad"]


MINISTERS = """Ministers minister NOUN NNS 8 nsubj
of of ADP IN 3 case
Mali Mali PROPN NNP 1 nmod
, , PUNCT , 5 punct
Niger Niger PROPN NNP 1 appos
and and CCONJ CC 7 cc
Chad Chad PROPN NNP 3 conj
met meet VERB VBD 0 root"""
THEIRS: tuple[Name, ...] = ((3, 3, "State"), (5, 5, "State"), (7, 7, "State"))


def test_a_name_in_the_middle_of_a_list_behind_a_noun_is_one_of_them() -> None:
    assert told(MINISTERS, *THEIRS) == [("Ministers of Mali, Niger and Chad", "met", None)]


@pytest.mark.parametrize(
    ("table", "names"),
    [
        pytest.param(
            MINISTERS.replace("of of ADP IN", "the the DET DT").replace("3 case", "3 det"), THEIRS, id="no preposition"
        ),
        pytest.param(MINISTERS, (*THEIRS[:2], (7, 7, "Place")), id="a state and a place"),
        pytest.param(MINISTERS.replace("3 conj", "1 conj"), THEIRS, id="the third stands beside the noun"),
    ],
)
def test_names_behind_a_noun_that_are_no_list_stay(table: str, names: tuple[Name, ...]) -> None:
    made = sentence(table, names=names)
    assert mended(made) == made


@pytest.mark.parametrize(
    ("table", "names"),
    [
        pytest.param(SIGNED, ((1, 1, "Place"), *LISTED[1:]), id="a place and its state"),
        pytest.param(SIGNED, (*LISTED[:2], (5, 5, "Place")), id="a state and a place"),
        pytest.param(SIGNED, LISTED[:2], id="no third name"),
        pytest.param(SIGNED.replace(", , PUNCT , 3 punct", "of of ADP IN 3 case"), LISTED, id="no comma"),
        pytest.param(SIGNED.replace("and and CCONJ CC", "or or CCONJ CC"), LISTED, id="one or the other"),
        pytest.param(SIGNED.replace("1 list", "6 obj"), LISTED, id="not on the first name"),
    ],
)
def test_other_names_in_a_row_are_no_list(table: str, names: tuple[Name, ...]) -> None:
    made = sentence(table, names=names)
    assert mended(made) == made
