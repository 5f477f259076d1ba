"""How a noun may stand in the lexicon, and the frame it names."""

from __future__ import annotations

import pytest

from graphkit.extraction.wording import noun_frame, stands_in, wordings
from graphkit.knowledge import Frame, Lexicon
from tests.trees import sentence

VISIT, CALL, STRIKE, STRIKES = (
    Frame(wording, "noun", "Visit") for wording in (("visit",), ("port", "call"), ("strike", "on"), ("strike",))
)


def table(before: str, noun: str, prep: str = "on") -> str:
    return (
        f"{before} {before} NOUN NN 2 compound\n{noun} {noun} NOUN NN 3 nsubj\nended end VERB VBD 0 root\n"
        f"{prep} {prep} ADP IN 5 case\nMalta Malta PROPN NNP 2 nmod"
    )


def test_a_noun_stands_with_the_word_before_it_and_alone() -> None:
    assert list(wordings(sentence(table("port", "call")), 1)) == [("port", "call"), ("call",)]


def test_a_noun_with_a_hyphen_stands_as_one_word() -> None:
    made = sentence("cease cease VERB VB 3 compound\n- - PUNCT HYPH 1 punct\nfire fire NOUN NN 0 root")
    assert list(wordings(made, 2)) == [("cease-fire",), ("fire",)]


def test_a_name_stands_by_its_class_too_but_no_adjective_does() -> None:
    joined = "They they PRON PRP 2 nsubj\njoined join VERB VBD 0 root\nNATO NATO PROPN NNP 2 obj"
    assert list(wordings(sentence(joined, names=((3, 3, "Alliance"),)), 2)) == [("nato",), ("Alliance",)]
    assert list(wordings(sentence(joined), 2)) == [("nato",)]


@pytest.mark.parametrize(
    ("before", "noun", "prep", "found"),
    [
        ("state", "visit", "on", VISIT),
        ("port", "call", "in", CALL),
        ("phone", "call", "in", None),
        ("air", "strike", "on", STRIKE),
        ("dock", "strike", "in", None),
    ],
)
def test_the_longest_wording_of_a_noun_names_its_event(before: str, noun: str, prep: str, found: Frame | None) -> None:
    lexicon = Lexicon((VISIT, CALL, STRIKE))
    assert noun_frame(sentence(table(before, noun, prep)), 1, lexicon) == found


def test_a_preposition_goes_before_the_bare_noun() -> None:
    assert noun_frame(sentence(table("air", "strike")), 1, Lexicon((STRIKES, STRIKE))) == STRIKE


def test_a_wording_has_its_noun() -> None:
    made = sentence(table("state", "visit"))
    assert stands_in(made, 1, Frame(("pay", "visit"), "verb", "Visit"))
    assert not stands_in(made, 1, Frame(("make", "trip"), "verb", "Visit"))


def test_an_amount_of_a_currency_stands_as_money() -> None:
    made = sentence("Lima Lima PROPN NNP 2 nsubj\npaid pay VERB VBD 0 root\n$ $ SYM $ 2 obj\n9 9 NUM CD 3 nummod")
    assert list(wordings(made, 2)) == [("$",), ("money",)]
