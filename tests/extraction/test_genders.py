"""Whose gender title and given name tell."""

from __future__ import annotations

import pytest

from graphkit.extraction.genders import fullest, genders
from graphkit.text.fullnames import full_names
from graphkit.text.given_names import FEMALE, MALE
from tests.linking.made import told


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("Queen Margit left", "Margit", "she"),
        ("Mrs. Stone left", "Stone", "she"),
        ("Sir Paul Stone left", "Paul Stone", "he"),
        ("King Olaf left", "Olaf", "he"),
        ("Anna Solberg left", "Anna Solberg", "she"),
        ("J. Robert Stone left", "J. Robert Stone", "he"),
        ("Andrea Rossi left", "Andrea Rossi", None),
        ("Paul left", "Paul", None),
        ("Lady Paul Stone met Lord Paul Stone", "Paul Stone", None),
    ],
)
def test_a_title_goes_before_a_given_name_and_two_that_disagree_tell_nothing(
    text: str, name: str, gender: str | None
) -> None:
    made = [told(text, *[(name, "Person")] * text.count(name))]
    assert genders(made, full_names(made)).get(name) == gender


def test_a_surname_has_the_gender_of_its_full_name() -> None:
    made = [
        told("Anna Solberg left", ("Anna Solberg", "Person")),
        told("Solberg slept", ("Solberg", "Person"), index=1),
    ]
    assert genders(made, full_names(made)) == {"Anna Solberg": "she"}


def test_no_given_name_is_a_womans_and_a_mans() -> None:
    assert not FEMALE & MALE
    assert min(len(FEMALE), len(MALE)) >= 200
    assert all(name == name.lower() for name in FEMALE | MALE)


@pytest.mark.parametrize(("title", "whole"), [("Mr.", "Paul Stone"), ("Mrs.", "Stone"), ("Gen.", "Paul Stone")])
def test_a_surname_behind_a_title_of_the_other_gender_is_not_his(title: str, whole: str) -> None:
    made = [
        told("Paul Stone left", ("Paul Stone", "Person")),
        told(f"{title} Stone slept", ("Stone", "Person"), index=1),
    ]
    full = full_names(made)
    assert [fullest(s, s.mentions[0], full) for s in made] == ["Paul Stone", whole]
