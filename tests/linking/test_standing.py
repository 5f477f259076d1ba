"""Who is, becomes or is made something holds an office; what is part of a body belongs to it."""

from __future__ import annotations

import pytest

from graphkit.linking.claims import Claim
from tests.linking.assembling import claimed
from tests.trees import Name

HOLDS = "http://www.w3.org/ns/org#holds"
PART_OF = "https://w3id.org/graphkit/dd#partOf"
IS = """Paul Paul PROPN NNP 4 nsubj
{be} be AUX {tag} 4 cop
the the DET DT 4 det
Secretary Secretary PROPN NNP 0 root"""
BECAME = """Paul Paul PROPN NNP 2 nsubj
became become VERB VBD 0 root
the the DET DT 4 det
Secretary Secretary PROPN NNP 2 xcomp"""
PART = """The the DET DT 2 det
Brigade Brigade PROPN NNP 4 nsubj
is be AUX VBZ 4 cop
part part NOUN NN 0 root
of of ADP IN 7 case
the the DET DT 7 det
{noun} {noun} PROPN NNP 4 nmod"""
BELONGS = """Brigade Brigade PROPN NNP 2 nsubj
belongs belong VERB VBZ 0 root
to to ADP IN 4 case
Army Army PROPN NNP 2 obl"""
OFFICE: tuple[Name, ...] = ((1, 1, "Person"), (4, 4, "Role"))


def standing(table: str, *names: Name) -> list[tuple[str, str, str, str]]:
    """Take a sentence and return what it tells of offices held and bodies belonged to."""
    return [
        (each.subject.label, each.relation.predicate, each.object.label, each.status)
        for each in told(table, *names)
        if each.level == "implicit" and each.subject and each.object
    ]


def told(table: str, *names: Name) -> list[Claim]:
    return claimed((table, names))


@pytest.mark.parametrize(("be", "tag", "status"), [("is", "VBZ", "ongoing"), ("was", "VBD", "done")])
def test_who_is_an_officer_holds_the_office(be: str, tag: str, status: str) -> None:
    assert standing(IS.format(be=be, tag=tag), *OFFICE) == [("Paul", HOLDS, "Secretary", status)]


def test_who_becomes_an_officer_holds_the_office() -> None:
    assert standing(BECAME, *OFFICE) == [("Paul", HOLDS, "Secretary", "done")]


@pytest.mark.parametrize(("when", "status"), [("March 3", "ongoing"), ("March 3 2021", "done")])
def test_who_came_into_office_within_a_year_has_it_still(when: str, status: str) -> None:
    month, day, *year = when.split()
    date = f"on on ADP IN 6 case\n{month} {month} PROPN NNP 2 obl\n{day} {day} NUM CD 6 nummod"
    date += "".join(f"\n{y} {y} NUM CD 6 nummod" for y in year)
    assert standing(f"{BECAME}\n{date}", *OFFICE) == [("Paul", HOLDS, "Secretary", status)]


@pytest.mark.parametrize(
    ("word", "status"), [("former", "done"), ("next", "planned"), ("rightful", "possible"), ("first", "ongoing")]
)
def test_what_stands_before_an_office_tells_whether_it_is_held(word: str, status: str) -> None:
    table = IS.format(be="is", tag="VBZ").replace("4", "5").replace("the the DET DT 5 det", "the the DET DT 5 det\n@")
    table = table.replace("@", f"{word} {word} ADJ JJ 5 amod")
    assert standing(table, (1, 1, "Person"), (5, 5, "Role")) == [("Paul", HOLDS, "Secretary", status)]


def test_who_is_nominated_for_an_office_does_not_hold_it() -> None:
    table = """Paul Paul PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
{made} {lemma} VERB VBN 0 root
Secretary Secretary PROPN NNP 3 obj"""
    names: tuple[Name, ...] = ((1, 1, "Person"), (4, 4, "Role"))
    assert standing(table.format(made="appointed", lemma="appoint"), *names) == [("Paul", HOLDS, "Secretary", "done")]
    assert standing(table.format(made="nominated", lemma="nominate"), *names) == []


def test_a_plan_or_denial_gives_no_office_held() -> None:
    denied = IS.format(be="is", tag="VBZ").replace("the the DET DT", "not not PART RB").replace("4 det", "4 advmod")
    [claim] = [each for each in told(denied, *OFFICE) if each.level == "implicit"]
    assert (claim.polarity, claim.fact) == ("negative", False)


def test_a_body_that_is_part_of_another_belongs_to_it() -> None:
    names: tuple[Name, ...] = ((2, 2, "ArmedForce"), (7, 7, "ArmedForce"))
    assert standing(PART.format(noun="Army"), *names) == [("Brigade", PART_OF, "Army", "ongoing")]
    assert standing(BELONGS, (1, 1, "ArmedForce"), (4, 4, "ArmedForce")) == [("Brigade", PART_OF, "Army", "ongoing")]


def test_a_person_is_part_of_nothing_and_a_body_of_no_plan() -> None:
    assert standing(PART.format(noun="Army"), (2, 2, "Person"), (7, 7, "ArmedForce")) == []
    assert standing(PART.format(noun="Plan"), (2, 2, "ArmedForce")) == []


def test_the_rule_is_named() -> None:
    [claim] = [each for each in told(BECAME, *OFFICE) if each.level == "implicit"]
    assert "office-by-verb" in claim.rules
    assert claim.event is None
