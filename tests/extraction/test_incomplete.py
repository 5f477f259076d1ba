"""What lacks a part without which its words say something else, or nothing, is not told."""

from __future__ import annotations

import pytest

from graphkit.extraction.garbled import garbled
from graphkit.extraction.grammar import Phrase
from graphkit.extraction.incomplete import incomplete, is_count
from tests.trees import inline, inline_mended, sentence, stated, triple


def kept(rows: str, names: tuple[tuple[int, int, str], ...] = ()) -> list[tuple[str | None, str | None, str | None]]:
    """Take words and return what is told of them."""
    read = inline(rows, names)
    return [triple(read, p) for p in stated(read) if not incomplete(read, p)]


PERU = "Peru Peru PROPN NNP 2 nsubj / "
IN_1904 = " / in in ADP IN {0} case / 1904 1904 NUM CD 2 obl"


@pytest.mark.parametrize(
    ("verb", "preposition", "told"),
    [
        ("adhered adhere", "in in", False),
        ("adhered adhere", "to to", True),
        ("rested rest", "in in", True),
    ],
)
def test_a_verb_is_told_with_the_preposition_that_it_needs(verb: str, preposition: str, told: bool) -> None:
    rows = f"{PERU}{verb} VERB VBD 0 root / {preposition} ADP IN 4 case / treaties treaty NOUN NNS 2 obl"
    found = [("Peru", f"{verb.split(maxsplit=1)[0]} {preposition.split(maxsplit=1)[0]}", "treaties")]
    assert kept(rows) == (found if told else [])


def test_who_is_brought_somewhere_is_told_with_where() -> None:
    rows = f"{PERU}brought bring VERB VBD 0 root / Chile Chile PROPN NNP 2 obj"
    rows += " / to to ADP IN 5 case / war war NOUN NN 2 obl"
    assert kept(rows) == [("Peru", "brought Chile to", "war")]


@pytest.mark.parametrize(
    ("name", "told"), [(((3, 3, "State"),), []), ((), [("Peru", "gave", "Chile")])], ids=["named", "thing"]
)
def test_whom_something_is_given_is_not_given(
    name: tuple[tuple[int, int, str], ...], told: list[tuple[str, str, str]]
) -> None:
    assert kept(f"{PERU}gave give VERB VBD 0 root / Chile Chile PROPN NNP 2 obj", name) == told


@pytest.mark.parametrize(
    ("number", "told"),
    [("100 100 NUM CD 2 obj", False), ("1904 1904 NUM CD 2 obj", True), ("ships ship NOUN NNS 2 obj", True)],
)
def test_a_number_of_nothing_is_no_object(number: str, told: bool) -> None:
    assert bool(kept(f"{PERU}has have VERB VBZ 0 root / {number}")) is told


@pytest.mark.parametrize(("object_", "told"), [("it it PRON PRP", False), ("land land NOUN NN", True)])
def test_what_is_told_around_a_pronoun_is_not_told(object_: str, told: bool) -> None:
    rows = f"{PERU}held hold VERB VBD 0 root / {object_} 2 obj" + IN_1904.format(5)
    word = object_.split(maxsplit=1)[0]
    assert (("Peru", f"held {word} in", "1904") in kept(rows)) is told


@pytest.mark.parametrize(
    ("between", "told"),
    [("", True), (" / after after ADP IN 5 case / war war NOUN NN 2 obl", False)],
    ids=["near", "far"],
)
def test_a_cause_behind_another_thing_may_be_that_things(between: str, told: bool) -> None:
    at = 6 if between else 4
    due = f" / due due ADP IN {at + 2} case / to to ADP IN {at} fixed / debts debt NOUN NNS 2 obl"
    rows = f"{PERU}left leave VERB VBD 0 root / Chile Chile PROPN NNP 2 obj{between}{due}"
    assert (("Peru", "left Chile due to", "debts") in kept(rows)) is told


def test_up_to_is_no_particle() -> None:
    rows = (
        f"{PERU}has have VERB VBZ 0 root / up up ADP RP 2 compound:prt / to to ADP IN 6 case / "
        "90 90 NUM CD 6 nummod / men man NOUN NNS 2 obl"
    )
    assert kept(rows) == []


@pytest.mark.parametrize(("status", "reason"), [("VERB VBD", "open-infinitive"), ("ADP IN", None)])
def test_no_infinitive_that_hangs_on_nothing_is_a_fact(status: str, reason: str | None) -> None:
    rows = (
        f"{PERU}agreed agree VERB VBD 0 root / ; ; PUNCT : 5 punct / to to PART TO 5 mark / seek seek VERB VB 2 conj / "
        "peace peace NOUN NN 5 obj"
    )
    read = inline(
        rows
        if reason
        else rows.replace("seek seek VERB VB", "sought seek VERB VBD").replace(
            "to to PART TO 5 mark", "now now ADV RB 5 advmod"
        )
    )
    found = [garbled(read, p) for p in stated(read) if p.predicate == 4]
    assert found == [reason]


def test_who_held_it_may_be_either() -> None:
    rows = (
        "Ties tie NOUN NNS 2 nsubj / fell fall VERB VBD 0 root / when when SCONJ WRB 5 advmod / "
        "men man NOUN NNS 5 nsubj / came come VERB VBD 2 advcl / "
        "{}and and CCONJ CC {} cc / held hold VERB VBD 2 conj / Lima Lima PROPN NNP {} obj"
    )
    read = inline(rows.format("", 7, 7))
    assert [garbled(read, p) for p in stated(read) if p.predicate == 6] == ["no-subject"]
    parted = inline(rows.format(", , PUNCT , 8 punct / ", 8, 8))
    assert [garbled(parted, p) for p in stated(parted) if p.predicate == 7] == [None]


def test_a_verb_that_ends_in_to_says_what_was_told_before() -> None:
    assert kept(PERU + "intends intend VERB VBZ 0 root / to to PART TO 2 xcomp") == []


def test_a_number_alone_is_no_object_of_a_chain() -> None:
    rows = (
        PERU + "won win VERB VBD 0 root / a a DET DT 4 det / vote vote NOUN NN 2 obj / by by ADP IN 6 case / "
        "506 506 NUM CD 4 nmod"
    )
    assert kept(rows) == [("Peru", "won", "a vote by 506")]


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        (("1904",), False), (("1899–1900",), False), (("1899", "–", "1900"), False), (("1912-13",), False),
        (("about", "1500"), True), (("13",), True), (("2,400",), True),
    ],
)  # fmt: skip
def test_years_and_spans_of_them_are_no_counts(words: tuple[str, ...], counts: bool) -> None:
    tags = [("NUM CD" if w[0].isdigit() else "SYM SYM" if w == "–" else "ADV RB") for w in words]
    rows = [
        f"{w} {w} {t} {n and 1} {'nummod' if n else 'root'}" for n, (w, t) in enumerate(zip(words, tags, strict=True))
    ]
    assert is_count(sentence("\n".join(rows)), Phrase(0, 0, 0, len(words) - 1)) is counts


def test_a_time_alone_is_nothing_to_come_in() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / came come VERB VBD 0 root / {0} / rule rule NOUN NN 2 obl / "
        "in in ADP IN 6 case / "
        "1990 1990 NUM CD 2 obl"
    )
    under, beside = (
        inline_mended(rows.format("under under ADP IN 4 case")),
        inline_mended(rows.format("with with ADP IN 4 case")),
    )
    assert [incomplete(under, p) for p in stated(under) if p.level == "oblique"] == [True]
    assert [incomplete(beside, p) for p in stated(beside) if p.level == "oblique"] == [False]


def test_an_interest_without_what_it_is_in_is_cut_short() -> None:
    rows = (
        "Paz Paz PROPN NNP 3 nsubj / is be AUX VBZ 3 cop / interested interested ADJ JJ 0 root / "
        "{0} SCONJ IN 5 mark / leaving leave VERB VBG 3 advcl"
    )
    read = inline_mended(rows.format("in in"))
    assert [incomplete(read, p) for p in stated(read) if p.level == "core" and p.predicate == 2] == [True]
