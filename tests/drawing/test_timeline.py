"""Events along time, decided before there is a page."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.drawing.timeline import days, timeline
from graphkit.linking.claims import Claim, Event, Time
from tests.made import claim


def told(kind: str, value: str | None, at: int = 0, event: str = "", **changes: Any) -> Claim:
    time = Time(value or "then", 0, 4, value, None)
    return claim("Japan", "visit", "India", at=at, event=Event(event or f"e{at}", kind), time=time, **changes)


def test_a_lane_for_each_class_holds_its_events_in_order_of_time() -> None:
    found = timeline(
        [
            told("Visit", "2025-05-02"),
            told("Visit", "2024-01", at=100),
            told("WeaponUse", "2024", at=200),
            told("Event", "2024", at=300),
            claim("Japan", "host", "India", at=400, day="2024"),
        ]
    )
    assert [(lane.label, lane.count, [mark.when for mark in lane.marks]) for lane in found.lanes] == [
        ("Visit", 2, ["2024-01", "2025-05-02"]),
        ("Weapon use", 1, ["2024"]),
    ]
    assert (found.dated, found.undated) == (3, 0)


def test_claims_on_one_event_count_once_and_all_lead_to_it() -> None:
    one, other = told("Visit", "2025-05-02", event="e"), told("Visit", "2025-05-02", at=100, event="e")
    [lane] = timeline([one, other]).lanes
    assert [(mark.count, mark.facts) for mark in lane.marks] == [(1, (one.id, other.id))]


def test_a_plan_is_a_mark_of_its_own() -> None:
    [lane] = timeline([told("Visit", "2025-05-02"), told("Visit", "2025-05-02", at=100, status="planned")]).lanes
    assert [mark.standing for mark in lane.marks] == ["fact", "open"]


@pytest.mark.parametrize("value", [None, "", "../..", "next week", "2025-13", "2025-02-30", "0000", "P3D"])
def test_what_has_no_date_is_counted_and_not_guessed(value: str | None) -> None:
    made = told("Visit", value)
    found = timeline([made])
    assert (found.dated, found.undated, found.years) == (0, 1, ())
    assert found.lanes[0].undated_facts == (made.id,)


def test_an_event_dated_by_one_claim_is_dated() -> None:
    found = timeline([told("Visit", None, event="e"), told("Visit", "2025-05-02", at=100, event="e")])
    assert (found.dated, found.undated) == (1, 0)


def test_empty_years_are_a_break_and_full_years_are_wide() -> None:
    found = timeline(
        [told("Visit", f"2025-0{month}-01", at=month * 100) for month in range(1, 9)] + [told("Visit", "1990")]
    )
    assert [year.label for year in found.years] == ["1990", "", "2025"]
    [first, gap, last] = [year.end - year.start for year in found.years]
    assert gap < first < last
    assert (found.years[0].start, found.years[-1].end) == (0, 1)


@pytest.mark.parametrize(
    ("value", "count"),
    [
        ("2024", 366),
        ("2025-02", 28),
        ("2025-02-03", 1),
        ("2025-02-03/2025-02-05", 3),
        ("2025-02-03/..", 1),
        ("../2025", 365),
    ],
)
def test_a_time_reaches_from_its_first_day_to_its_last(value: str, count: int) -> None:
    span = days(told("Visit", value))
    assert span is not None
    assert span[1] - span[0] + 1 == count


@given(st.lists(st.dates().map(str) | st.from_regex(r"[0-9]{4}(-[0-9]{2})?(/[0-9]{4})?", fullmatch=True), max_size=20))
def test_every_mark_lies_on_the_axis(values: list[str]) -> None:
    found = timeline([told("Visit", value, at=100 * place) for place, value in enumerate(values)])
    assert found.dated + found.undated == len(values)
    for lane in found.lanes:
        assert all(0 <= mark.start <= mark.end <= 1.00001 for mark in lane.marks)
    edges = [edge for year in found.years for edge in (year.start, year.end)]
    assert edges == sorted(edges)


def test_the_order_of_claims_is_of_no_matter() -> None:
    made = [told("Visit", "2024", at=100 * n, status=status) for n, status in enumerate(["done", "planned", "done"])]
    assert timeline(made) == timeline(made[::-1])
