"""Offices in what is told of years past: held then, and not said to be held now."""

from __future__ import annotations

import datetime

import pytest

from tests.linking.assembling import Told, claimed

NOW = datetime.date(1992, 1, 1)
LATER: Told = (
    "Kern Kern PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root\nin in ADP IN 4 case\n2004 2004 NUM CD 2 obl",
    (),
)


def visited(verb: str, year: str) -> Told:
    """Take a verb as `form lemma tag` and a year and return `President Rossi visited Rome in 1991`."""
    form, lemma, tag = verb.split()
    rows = f"""President president PROPN NNP 2 compound
Rossi Rossi PROPN NNP 3 nsubj
{form} {lemma} VERB {tag} 0 root
Rome Rome PROPN NNP 3 obj
in in ADP IN 6 case
{year} {year} NUM CD 3 obl"""
    return rows, ((1, 1, "Role"), (2, 2, "Person"), (4, 4, "Place"))


@pytest.mark.parametrize(
    ("told", "published", "status"),
    [
        ((visited("visited visit VBD", "1991"),), NOW, "ongoing"),
        ((visited("visited visit VBD", "1988"),), NOW, "done"),
        ((visited("visits visit VBZ", "1988"),), NOW, "ongoing"),
        ((visited("visited visit VBD", "1988"), LATER), None, "done"),
        ((visited("visited visit VBD", "2004"), LATER), None, "ongoing"),
    ],
)
def test_an_office_is_as_old_as_what_is_told_of_its_holder(
    told: tuple[Told, ...], published: datetime.date | None, status: str
) -> None:
    (held,) = [c for c in claimed(*told, published=published) if c.relation.text == "holds"]
    assert held.status == status
    assert ("office-then" in held.rules) == (status == "done")
