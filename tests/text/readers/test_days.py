"""Days in the words of pages: read where they can be read in one way only."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.text.readers.days import written_day


@pytest.mark.parametrize(
    "text",
    [
        "2025-03-31", "20250331", "2025/03/31", "2025-03-31T09:15:00+00:00", "2025-03-31T18:00:00+0100",
        "2025-03-31T06:12:44.000Z", "2025-03-31 10:00", "31 March 2025", "31st of March, 2025", "31-Mar-2025",
        "March 31, 2025", "MAR 31 2025", "Mar. 31, 2025, 11:30 p.m. ET", "Monday, March 31, 2025",
        "Mon, 31 Mar 2025 10:00:00 GMT", "Published: 31 March 2025", "Posted on March 31, 2025 at 9:30 am",
        "Date 31/03/2025", "03/31/2025", "31.03.2025", "31.3.2025", "First published 31 March 2025",
    ],
)  # fmt: skip
def test_a_day_is_read_in_each_of_its_styles(text: str) -> None:
    assert written_day(text) == datetime.date(2025, 3, 31)


@pytest.mark.parametrize(
    "text",
    [
        "", "March 2025", "2025", "31 March", "03/04/2025", "31 February 2025", "13/13/2025", "00/00/2025",
        "2025-00-10", "Updated 31 March 2025", "On 31 March 2025 they met.", "31 March 2025 - 2 April 2025", "31/03/25",
        "3/4", "+00 55 01 20", "No 41/2025",
    ],
)  # fmt: skip
def test_what_is_no_day_or_could_be_two_is_none(text: str) -> None:
    assert written_day(text) is None


def test_a_dot_parts_day_and_month_in_that_order() -> None:
    assert written_day("03.04.2025") == datetime.date(2025, 4, 3)
    assert written_day("03.04.2025", day_first=False) == datetime.date(2025, 4, 3)


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)))
def test_figures_are_read_in_the_order_that_is_known(day: datetime.date) -> None:
    assert written_day(f"{day:%d/%m/%Y}", day_first=True) == day
    assert written_day(f"{day:%m/%d/%Y}", day_first=False) == day
    assert written_day(f"{day:%d/%m/%Y}") in (day, None)
