"""Times of claims: whose time a moment is, and which clauses are one occasion, on trees made by hand."""

from __future__ import annotations

import pytest

from tests.linking.assembling import Told, claimed, one

VISIT: Told = (
    """
    Ann Ann PROPN NNP 3 nsubj
    Lee Lee PROPN NNP 1 flat
    visited visit VERB VBD 0 root
    Seoul Seoul PROPN NNP 3 obj
    on on ADP IN 6 case
    March March PROPN NNP 3 obl
    5 5 NUM CD 6 nummod
    with with ADP IN 9 case
    Koval Koval PROPN NNP 3 obl
    . . PUNCT . 3 punct
    """,
    ((1, 2, "Person"), (4, 4, "Place"), (9, 9, "Person")),
)
SPEAKING: Told = (
    """
    Speaking speak VERB VBG 8 advcl
    in in ADP IN 3 case
    Tokyo Tokyo PROPN NNP 1 obl
    on on ADP IN 5 case
    March March PROPN NNP 1 obl
    2 2 NUM CD 5 nummod
    Koval Koval PROPN NNP 8 nsubj
    praised praise VERB VBD 0 root
    Japan Japan PROPN NNP 8 obj
    . . PUNCT . 8 punct
    """,
    ((3, 3, "Place"), (7, 7, "Person"), (9, 9, "State")),
)


def test_a_time_without_a_date_of_the_document_has_no_value() -> None:
    made = one(claimed(VISIT, published=None), "visit")
    assert made.time is not None
    assert (made.time.text, made.time.value, made.time.precision) == ("March 5", None, None)


def test_a_participle_and_its_verb_are_one_occasion() -> None:
    claims = claimed(SPEAKING)
    assert {c.relation.lemma: c.time.value if c.time else None for c in claims if c.level == "core"} == {
        "speak in": "2025-03-02",
        "praise": "2025-03-02",
    }


def test_the_day_a_report_was_filed_is_no_time_of_what_it_tells() -> None:
    table = """
    OSLO Oslo PROPN NNP 6 {dep}
    May May PROPN NNP 1 {dep}
    2 2 NUM CD 1 {dep}
    -- -- PUNCT : 1 punct
    Koval Koval PROPN NNP 6 nsubj
    left leave VERB VBD 0 root
    """
    assert one(claimed((table.format(dep="discourse"), ((5, 5, "Person"),))), "leave").time is None
    assert one(claimed((table.format(dep="obl"), ((5, 5, "Person"),))), "leave").time is not None


BECAUSE: Told = (
    """
    Koval Koval PROPN NNP 2 nsubj
    left leave VERB VBD 0 root
    {word} {word} SCONJ {tag} 5 {dep}
    Japan Japan PROPN NNP 5 nsubj
    attacked attack VERB VBD 2 advcl
    ports port NOUN NNS 5 obj
    on on ADP IN 8 case
    Monday Monday PROPN NNP 5 obl
    """,
    ((1, 1, "Person"), (4, 4, "State")),
)


@pytest.mark.parametrize(
    ("word", "tag", "dep", "shared"),
    [
        ("when", "WRB", "advmod", True),
        ("while", "IN", "mark", True),
        ("because", "IN", "mark", False),
        ("after", "IN", "mark", False),
    ],
)
def test_a_clause_of_time_shares_its_day_and_one_of_cause_does_not(word: str, tag: str, dep: str, shared: bool) -> None:
    claims = claimed((BECAUSE[0].format(word=word, tag=tag, dep=dep), BECAUSE[1]))
    left, attacked = one(claims, "leave"), one(claims, "attack")
    assert attacked.time is not None
    assert attacked.time.value == "2025-03-31"
    assert left.time == (attacked.time if shared else None)


def test_a_time_that_belongs_to_a_noun_is_not_that_of_the_verb() -> None:
    table = """
    The the DET DT 2 det
    envoy envoy NOUN NN 6 nsubj
    from from ADP IN 4 case
    ports port NOUN NNS 2 nmod
    yesterday yesterday NOUN NN 4 nmod:unmarked
    failed fail VERB VBD 0 root
    yesterday yesterday NOUN NN 6 obl:unmarked
    """
    made = one(claimed((table, ())), "fail")
    assert made.time is not None
    assert made.time.start == len("The envoy from ports yesterday failed ")


def test_a_month_that_is_a_name_is_no_time() -> None:
    table = "Japan Japan PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\npraised praise VERB VBN 0 root\n"
    table += "by by ADP IN 5 case\nMay May PROPN NNP 3 obl:agent"
    assert one(claimed((table, ((1, 1, "State"), (5, 5, "Person")))), "praise").time is None
    assert one(claimed((table, ((1, 1, "State"),))), "be praise by").time is not None


THERE = """
Koval Koval PROPN NNP 2 nsubj
visited visit VERB VBD 0 root
Seoul Seoul PROPN NNP 2 obj
on on ADP IN 5 case
March March PROPN NNP 2 obl
5 5 NUM CD 5 nummod
and and CCONJ CC 8 cc
{verb} 2 conj
Lee Lee PROPN NNP 8 obj
{where} 8 advmod
"""


@pytest.mark.parametrize(
    ("verb", "where", "value"),
    [
        ("met meet VERB VBD", "there there ADV RB", "2025-03-05"),
        ("met meet VERB VBD", "here here ADV RB", None),
        ("meets meet VERB VBZ", "there there ADV RB", None),
    ],
)
def test_a_clause_joined_by_its_place_has_the_day_of_the_first(verb: str, where: str, value: str | None) -> None:
    names = ((1, 1, "Person"), (3, 3, "Place"), (9, 9, "Person"))
    met = one(claimed((THERE.format(verb=verb, where=where), names)), "meet")
    assert (met.time.value if met.time else None) == value


def test_without_a_place_named_before_it_there_joins_nothing() -> None:
    table = THERE.format(verb="met meet VERB VBD", where="there there ADV RB")
    assert one(claimed((table, ((1, 1, "Person"), (9, 9, "Person")))), "meet").time is None


def test_the_time_of_what_came_before_or_brought_it_about_is_another() -> None:
    table = (
        "Italy Italy PROPN NNP 2 nsubj\ngrew grow VERB VBD 0 root\n{0} ADP IN 5 case\na a DET DT 5 det\n"
        "slump slump NOUN NN 2 obl\nin in ADP IN 7 case\n2008 2008 NUM CD 5 nmod"
    )
    after, during = (
        {claim.time is not None for claim in claimed((table.format(prep), ((1, 1, "State"),)))}
        for prep in ("after after", "during during")
    )
    assert (after, during) == ({False}, {True})
