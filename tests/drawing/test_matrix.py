"""Who with whom, decided before there is a page."""

from __future__ import annotations

from typing import Any

from graphkit.drawing.matrix import Cell, matrix
from graphkit.linking.claims import Claim, Event
from tests.made import ENTITY, claim, entity

QUADS = {
    ("Meeting", None): "VerbalCooperation",
    ("Sanction", None): "MaterialConflict",
    ("Sanction", "lift"): "MaterialCooperation",
    ("Change", None): None,
}
US, IRAN, UK = ENTITY + "us", ENTITY + "iran", ENTITY + "uk"


def told(one: str, kind: str, other: str, at: int = 0, mode: str | None = None, **changes: Any) -> Claim:
    roles = changes.pop("roles", ())
    event = Event(changes.pop("event", f"e{at}"), kind, mode, roles)
    return claim(one, "do to", other, at=at, event=event, **changes)


def cells(*claims: Claim) -> list[tuple[str, int, int]]:
    return [(cell.sort, cell.count, cell.stated) for cell in matrix(claims, QUADS).cells]


def test_cooperation_and_conflict_of_a_pair_are_apart_whoever_began() -> None:
    meet, back = told("US", "Meeting", "Iran"), told("Iran", "Meeting", "US", at=100)
    strike = told("US", "Sanction", "Iran", at=200)
    found = matrix([meet, back, strike], QUADS)
    assert [actor.label for actor in found.actors] == ["Iran", "US"]
    assert found.cells == (
        Cell(IRAN, US, "cooperation", 2, 2, (meet.id, back.id)),
        Cell(IRAN, US, "conflict", 1, 1, (strike.id,)),
    )


def test_a_mode_decides_over_its_class_and_an_unknown_mode_is_its_class() -> None:
    assert cells(told("US", "Sanction", "Iran", mode="lift")) == [("cooperation", 1, 1)]
    assert cells(told("US", "Sanction", "Iran", mode="asset-freeze")) == [("conflict", 1, 1)]
    assert cells(told("US", "Change", "Iran")) == cells(claim("US", "know", "Iran")) == [("other", 1, 1)]


def test_what_is_denied_or_called_off_counts_for_nothing() -> None:
    assert cells(told("US", "Sanction", "Iran", polarity="negative")) == []
    assert cells(told("US", "Meeting", "Iran", status="called-off")) == []


def test_a_plan_or_a_saying_counts_but_not_as_stated() -> None:
    plan = told("US", "Meeting", "Iran", status="planned")
    said = told("US", "Meeting", "Iran", at=100, said_by=("France", "said"))
    assert cells(plan, said) == [("cooperation", 2, 0)]


def test_claims_on_one_event_count_once() -> None:
    assert cells(told("US", "Meeting", "Iran", event="e"), told("US", "Meeting", "Iran", at=100, event="e")) == [
        ("cooperation", 1, 1)
    ]


def test_sides_that_strike_a_third_are_not_in_conflict_with_each_other() -> None:
    roles = (("hasActor", US), ("hasActor", UK), ("hasRecipient", IRAN))
    one = told("US", "Sanction", "Iran", event="e", roles=roles)
    with_uk = told("US", "Sanction", "UK", at=100, event="e", roles=roles, level="oblique")
    naming_uk = told("UK", "Sanction", "Iran", at=200, event="e", roles=roles)
    found = matrix([one, with_uk, naming_uk], QUADS)
    assert {(cell.one, cell.other, cell.sort) for cell in found.cells} == {
        (IRAN, UK, "conflict"),
        (IRAN, US, "conflict"),
    }


def test_sides_that_meet_are_a_pair() -> None:
    roles = (("hasActor", US), ("hasActor", UK))
    found = matrix([told("US", "Meeting", "Oman", roles=roles), claim("UK", "be in", "Oman", at=900)], QUADS)
    assert (UK, US, "cooperation", 1) in {(cell.one, cell.other, cell.sort, cell.count) for cell in found.cells}


def test_places_and_offices_are_no_actors() -> None:
    assert matrix([claim("US", "visit", entity("Oslo", "Place"))], QUADS).actors == ()


def test_those_with_most_among_themselves_have_rows_and_the_others_are_counted() -> None:
    hub = [told("Hub", "Meeting", f"Leaf {n}", at=100 * n) for n in range(9)]
    trio = [
        told(one, "Meeting", other, at=5000 + 100 * n + turn)
        for n, (one, other) in enumerate([("A", "B"), ("B", "C"), ("A", "C")])
        for turn in range(3)
    ]
    found = matrix([*hub, *trio], QUADS, most_actors=3)
    assert [actor.label for actor in found.actors] == ["A", "B", "C"]
    assert found.left_out == 10


def test_the_order_of_claims_is_of_no_matter() -> None:
    made = [told("US", "Meeting", f"State {n % 3}", at=100 * n) for n in range(9)]
    assert matrix(made, QUADS) == matrix(made[::-1], QUADS)
