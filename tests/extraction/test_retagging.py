"""Verbs that were taken for nouns are verbs again, and what they deny is denied."""

from __future__ import annotations

import pytest

from graphkit.extraction.mending import mended
from tests.trees import inline_mended, sentence, triples


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            "Pact pact NOUN NN 2 compound / obliges oblige NOUN NNS 0 root / Peru Peru PROPN NNP 2 appos / "
            "to to PART TO 5 mark / sign sign VERB VB 2 acl / it it PRON PRP 5 obj",
            [("Pact", "obliges", "Peru"), ("Peru", "sign", "it")],
        ),
        # Hung on its subject.
        (
            "Envoy envoy NOUN NN 0 root / , , PUNCT , 3 punct / Paz Paz PROPN NNP 1 appos / , , PUNCT , 5 punct / "
            "opposes opposis NOUN NNS 1 conj / it it PRON PRP 5 obj / . . PUNCT . 1 punct",
            [("Envoy", "opposes", "it")],
        ),
        # Hung on its object.
        (
            "Chad Chad PROPN NNP 2 compound / denies deny NOUN NNS 3 nsubj / ties tie NOUN NNS 0 root / "
            "with with ADP IN 5 case / Peru Peru PROPN NNP 3 nmod",
            [("Chad", "denies", "ties with Peru")],
        ),
        # A plan is what is denied.
        (
            "Army army NOUN NN 2 compound / denies deny NOUN NNS 3 nsubj / plan plan VERB VBP 0 root / "
            "to to PART TO 5 mark / leave leave VERB VB 3 xcomp",
            [("Army", "denies", "plan to leave")],
        ),
    ],
    ids=["root", "behind", "before", "plan"],
)
def test_a_form_that_is_a_verb_alone_is_a_verb(rows: str, told: list[tuple[str, str, str]]) -> None:
    assert [t for t in triples(inline_mended(rows)) if t in told] == told


@pytest.mark.parametrize(
    "rows",
    [
        # `talks` is a noun as well.
        "Lima Lima PROPN NNP 2 compound / talks talk NOUN NNS 0 root / Peru Peru PROPN NNP 2 appos",
        # What stands before it is no noun of its own.
        "Under under ADP IN 4 case / plan plan NOUN NN 4 nmod / , , PUNCT , 2 punct / "
        "withdraws withdraw NOUN NNS 0 root",
    ],
    ids=["noun", "comma"],
)
def test_what_is_not_surely_a_verb_is_left_alone(rows: str) -> None:
    assert inline_mended(rows) == sentence("\n".join(row.strip() for row in rows.split("/")))


DENIES = (
    "Envoy envoy NOUN NN 2 nsubj / denies deny {} 0 root / {}Peru Peru PROPN NNP {} nsubj / hit hit VERB VBD 2 {} / "
    "it it PRON PRP {} obj"
)


@pytest.mark.parametrize(
    ("tag", "mark", "up", "link", "content"),
    [
        ("VERB VBZ", "", 4, "acl:relcl", "ccomp"),
        ("NOUN NNS", "", 4, "acl:relcl", "ccomp"),
        ("VERB VBZ", "as as SCONJ IN 5 mark / ", 5, "acl", "acl"),
    ],
)
def test_what_stands_right_behind_a_verb_is_its_content(tag: str, mark: str, up: int, link: str, content: str) -> None:
    read = inline_mended(DENIES.format(tag, mark, up, link, up))
    assert [t.dep for t in read.tokens if t.text == "hit"] == [content]
    assert read.tokens[1].pos == "VERB"


def test_a_finite_verb_with_a_subject_is_no_subject() -> None:
    rows = (
        "Envoy envoy NOUN NN 2 nsubj / denies deny VERB VBZ 4 nsubj / Peru Peru PROPN NNP 2 obj / "
        "hit hit VERB VBD 0 root / it it PRON PRP 4 obj"
    )
    assert [(t.dep, t.head) for t in inline_mended(rows).tokens[1:4]] == [("root", 1), ("nsubj", 3), ("ccomp", 1)]


@pytest.mark.parametrize(
    ("auxiliary", "links"), [("", ("nsubj", "VBD")), ("was be AUX VBD 3 aux:pass / ", ("nsubj:pass", "VBN"))]
)
def test_what_has_an_object_and_no_auxiliary_is_active(auxiliary: str, links: tuple[str, str]) -> None:
    at = 3 if auxiliary else 2
    rows = f"War war NOUN NN {at} nsubj:pass / {auxiliary}forced force VERB VBN 0 root / Peru Peru PROPN NNP {at} obj"
    read = inline_mended(rows)
    assert (read.tokens[0].dep, read.tokens[at - 1].tag) == links


LEFT = """Paz Paz PROPN NNP 2 nsubj / said say VERB VBD 0 root / Peru Peru PROPN NNP 5 nmod:poss /
    's 's PART POS 3 case / left leave VERB VBN 2 ccomp / the the DET DT 7 det / pact pact NOUN NN 5 obj"""


def test_no_verb_of_a_clause_is_anybodys() -> None:
    assert triples(inline_mended(LEFT), level="core") == [("Peru", "'s left", "the pact")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("VERB VBN 2 ccomp", "VERB VBG 2 ccomp", id="a gerund is somebody's"),
        pytest.param("VERB VBN 2 ccomp", "NOUN NN 2 obj", id="a noun is"),
        pytest.param("pact pact NOUN NN 5 obj", "now now ADV RB 5 advmod", id="no object"),
        pytest.param("'s 's PART POS 3 case", "own own ADJ JJ 5 amod", id="no mark"),
    ],
)
def test_what_may_be_somebodys_stays(before: str, after: str) -> None:
    table = sentence("\n".join(row.strip() for row in LEFT.replace(before, after).split("/")))
    assert mended(table) == table
