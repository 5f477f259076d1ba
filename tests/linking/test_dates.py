"""Times in a text: found as they are written, valued by the document's date alone, and nothing else is one."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.linking.dates import Moment, ahead, behind, in_year, moments, yearless

MONDAY = datetime.date(2025, 3, 31)
JANUARY = datetime.date(2025, 1, 4)
DECEMBER = datetime.date(2024, 12, 30)


def found(text: str, anchor: datetime.date | None = MONDAY) -> list[tuple[str, str | None]]:
    return [(text[m.start : m.end], m.value) for m in moments(text, anchor=anchor)]


@pytest.mark.parametrize(
    ("text", "words", "value", "precision"),
    [
        ("signed on 2021-07-05 there", "2021-07-05", "2021-07-05", "day"),
        ("on March 5, 2021, he", "March 5, 2021", "2021-03-05", "day"),
        ("on March 5 2021", "March 5 2021", "2021-03-05", "day"),
        ("on Friday, March 5, 2021", "Friday, March 5, 2021", "2021-03-05", "day"),
        ("on 5 March 2021", "5 March 2021", "2021-03-05", "day"),
        ("on the 5th of March 2021", "5th of March 2021", "2021-03-05", "day"),
        ("on Sept. 3, 2020", "Sept. 3, 2020", "2020-09-03", "day"),
        ("on Sep 3, 2020", "Sep 3, 2020", "2020-09-03", "day"),
        ("on Feb. 29, 2024", "Feb. 29, 2024", "2024-02-29", "day"),
        ("on Dec. 31st, 1999", "Dec. 31st, 1999", "1999-12-31", "day"),
        ("in March 2021", "March 2021", "2021-03", "month"),
        ("in March of 2021", "March of 2021", "2021-03", "month"),
        ("in mid-June, 1944", "mid-June, 1944", "1944-06", "month"),
        ("in 1867", "1867", "1867", "year"),
        ("by late March 2021", "late March 2021", "../2021-03", "interval"),
        ("Since 2014 it", "2014", "2014/..", "interval"),
        ("by 2030.", "2030", "../2030", "interval"),
        ("until 2030", "2030", "../2030", "interval"),
        ("until 5 March 2021", "5 March 2021", "../2021-03-05", "interval"),
        ("after March 5, 2021", "March 5, 2021", "2021-03-05/..", "interval"),
        ("for six months in 2021", "2021", "2021", "year"),
        ("from 2019 to 2021", "2019 to 2021", "2019/2021", "interval"),
        ("between 2019 and 2021", "2019 and 2021", "2019/2021", "interval"),
        ("in 2019-2021", "2019-2021", "2019/2021", "interval"),
        ("between May and July 1990", "May and July 1990", "1990-05/1990-07", "interval"),
        ("November-March 2024", "November-March 2024", "2023-11/2024-03", "interval"),
        ("May 2020 to June 2021", "May 2020 to June 2021", "2020-05/2021-06", "interval"),
        ("March 5, 2021 to April 6, 2022", "March 5, 2021 to April 6, 2022", "2021-03-05/2022-04-06", "interval"),
        ("5 March 2021 – 6 April 2022", "5 March 2021 – 6 April 2022", "2021-03-05/2022-04-06", "interval"),
        ("from May 30 to June 2, 2021", "May 30 to June 2, 2021", "2021-05-30/2021-06-02", "interval"),
        ("30 May until 2 June 2021", "30 May until 2 June 2021", "2021-05-30/2021-06-02", "interval"),
        ("between May 2 and 5, 2021", "May 2 and 5, 2021", "2021-05-02/2021-05-05", "interval"),
        ("on 2-5 May 2021", "2-5 May 2021", "2021-05-02/2021-05-05", "interval"),
        ("December 30 to January 2, 2021", "December 30 to January 2, 2021", "2020-12-30/2021-01-02", "interval"),
    ],
)
def test_a_whole_date_needs_no_date_of_the_document(text: str, words: str, value: str, precision: str) -> None:
    for anchor in (None, MONDAY):
        (moment,) = moments(text, anchor=anchor)
        assert (text[moment.start : moment.end], moment.value, moment.precision) == (words, value, precision)


@pytest.mark.parametrize(
    ("text", "words", "value", "precision"),
    [
        ("on March 24", "March 24", "2025-03-24", "day"),
        ("on Monday, March 24,", "Monday, March 24", "2025-03-24", "day"),
        ("on 24 March", "24 March", "2025-03-24", "day"),
        ("on the 24th of March", "24th of March", "2025-03-24", "day"),
        ("on March 24-26", "March 24-26", "2025-03-24/2025-03-26", "interval"),
        ("from March 30 through April 2", "March 30 through April 2", "2025-03-30/2025-04-02", "interval"),
        ("30 March to 2 April", "30 March to 2 April", "2025-03-30/2025-04-02", "interval"),
        ("in July last year", "July last year", "2024-07", "month"),
        ("in July of next year", "July of next year", "2026-07", "month"),
        ("last October", "last October", "2024-10", "month"),
        ("this April", "this April", "2025-04", "month"),
        ("next February", "next February", "2026-02", "month"),
        ("in February", "February", "2025-02", "month"),
        ("in early February", "early February", "2025-02", "month"),
        ("since mid-January", "mid-January", "2025-01/..", "interval"),
        ("by June", "June", "../2025-06", "interval"),
        ("since last week", "last week", "2025-03-23/..", "interval"),
        ("until Friday", "Friday", "../2025-03-28", "interval"),
        ("from November to February", "November to February", "2024-11/2025-02", "interval"),
        ("earlier this week", "earlier this week", "2025-03-30/2025-04-05", "interval"),
        ("last week", "last week", "2025-03-23/2025-03-29", "interval"),
        ("Next week", "Next week", "2025-04-06/2025-04-12", "interval"),
        ("last weekend", "last weekend", "2025-03-22/2025-03-23", "interval"),
        ("this month", "this month", "2025-03", "month"),
        ("last month", "last month", "2025-02", "month"),
        ("later this year", "later this year", "2025", "year"),
        ("next year", "next year", "2026", "year"),
        ("two days ago", "two days ago", "2025-03-29", "day"),
        ("a week ago", "a week ago", "2025-03-24", "day"),
        ("3 months ago", "3 months ago", "2024-12", "month"),
        ("ten years ago", "ten years ago", "2015", "year"),
        ("on Monday", "Monday", "2025-03-31", "day"),
        ("on Sunday", "Sunday", "2025-03-30", "day"),
        ("on Tuesday", "Tuesday", "2025-03-25", "day"),
        ("last Monday", "last Monday", "2025-03-24", "day"),
        ("next Monday", "next Monday", "2025-04-07", "day"),
        ("next Tuesday", "next Tuesday", "2025-04-01", "day"),
        ("said today", "today", "2025-03-31", "day"),
        ("said yesterday", "yesterday", "2025-03-30", "day"),
        ("leaves tomorrow", "tomorrow", "2025-04-01", "day"),
        ("Tonight he", "Tonight", "2025-03-31", "day"),
    ],
)
def test_a_relative_time_lives_on_the_date_of_the_document_alone(
    text: str, words: str, value: str, precision: str
) -> None:
    (moment,) = moments(text, anchor=MONDAY)
    assert (text[moment.start : moment.end], moment.value, moment.precision) == (words, value, precision)
    (unanchored,) = moments(text, anchor=None)
    assert unanchored == Moment(moment.start, moment.end, None, None)


@pytest.mark.parametrize(
    ("text", "anchor", "value"),
    [
        ("on December 28", JANUARY, "2024-12-28"),
        ("in December", JANUARY, "2024-12"),
        ("on January 3", JANUARY, "2025-01-03"),
        ("on January 15", DECEMBER, "2025-01-15"),
        ("in January", DECEMBER, "2025-01"),
        ("on December 29", DECEMBER, "2024-12-29"),
        ("last month", JANUARY, "2024-12"),
        ("next month", DECEMBER, "2025-01"),
        ("two months ago", JANUARY, "2024-11"),
        ("last week", JANUARY, "2024-12-22/2024-12-28"),
        ("from December 28 to January 3", JANUARY, "2024-12-28/2025-01-03"),
        ("from December 28 to January 3", DECEMBER, "2024-12-28/2025-01-03"),
        ("from 28 December to 3 January 2025", None, "2024-12-28/2025-01-03"),
    ],
)
def test_times_near_the_turn_of_the_year_fall_on_the_right_side(
    text: str, anchor: datetime.date | None, value: str
) -> None:
    assert [v for _, v in found(text, anchor)] == [value]


@pytest.mark.parametrize(
    "text",
    ["on February 30", "on Feb. 29, 2025", "on 31 April 2024", "on 2025-02-30", "on 2023-11-31", "June 31 to July 2"],
)
def test_an_impossible_date_is_a_time_without_a_value(text: str) -> None:
    assert [value for _, value in found(text)] == [None]


def test_a_range_that_runs_backwards_has_no_value() -> None:
    assert found("on May 9 to 5, 2021") == [("May 9 to 5, 2021", None)]
    assert found("on May 9, 2021 to May 8, 2021") == [("May 9, 2021 to May 8, 2021", None)]


@pytest.mark.parametrize(
    "text",
    [
        "he may attack",
        "troops march on",
        "May said so",
        "Theresa May and April Jones met August Weber",
        "a 2+2 meeting",
        "May 1,500 troops",
        "in Marseille",
        "in Mayfair",
        "since Octavian",
        "by Marines",
        "last Marine",
        "in Augusta",
        "5 Marines",
        "3 Decimal places",
        "March 5,000",
        "the 1990s",
        "room 2021",
        "2021 rifles",
        "Berlin 2024 Prize",
        "at 10:30",
        "from May 20:30",
        "twenty-one years ago",
        "1.5 years ago",
        "F-16 and DF-21",
        "phase one",
        "No. 2",
        "3.2 billion",
        "",
    ],
)
def test_words_that_only_look_like_times_are_none(text: str) -> None:
    assert found(text) == []


def test_a_date_may_be_broken_over_two_lines() -> None:
    assert found("on March\n5, 2021") == [("March\n5, 2021", "2021-03-05")]
    assert found("on March 5,\r\n  2021") == [("March 5,\r\n  2021", "2021-03-05")]
    assert found("two\u00a0days\nago") == [("two\u00a0days\nago", "2025-03-29")]
    assert found("in\n2014") == [("2014", "2014")]


def test_several_times_of_a_sentence_stand_in_its_order() -> None:
    text = "On May 2, 2020, two years after March 2018, he left; yesterday he was back, until next Friday."
    assert found(text) == [
        ("May 2, 2020", "2020-05-02"),
        ("March 2018", None),
        ("yesterday", "2025-03-30"),
        ("next Friday", "../2025-04-04"),
    ]


@pytest.mark.parametrize("text", ["on May 2 and 5, 2021", "in May and July 2021", "in 2019 and 2021"])
def test_two_times_are_no_interval(text: str) -> None:
    assert [value for _, value in found(text)] == [None]


@pytest.mark.parametrize("text", ["over the next year", "in the last month", "the next Monday", "two days after May 5"])
def test_what_does_not_lie_on_the_date_told_has_no_value(text: str) -> None:
    assert [value for _, value in found(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "not in 2019",
        "in 2019 or 2020",
        "in May or June 2020",
        "on Monday or Tuesday",
        "from Monday to Wednesday",
        "a week from Monday",
        "two weeks ago Tuesday",
        "on Friday the 13th",
        "more than two years ago",
        "nearly two years ago",
        "since the March 2022 attack",
        "before its May 2 launch",
    ],
)
def test_a_time_that_may_be_another_has_no_value(text: str) -> None:
    assert {value for _, value in found(text)} == {None}


def test_what_only_looks_unsure_has_its_value() -> None:
    assert found("two years ago in May 2023 or so") == [("two years ago", "2023"), ("May 2023", "2023-05")]
    assert found("not there in 2019, and on Monday the ships left") == [("2019", "2019"), ("Monday", "2025-03-31")]
    assert found("more than ever in March 2022") == [("March 2022", "2022-03")]


def test_years_and_months_that_run_backwards_have_no_value() -> None:
    assert found("from 2021 to 2019") == [("2021 to 2019", None)]
    assert found("May 2021 to March 2021") == [("May 2021 to March 2021", None)]


PIECES = st.lists(
    st.sampled_from(
        "March May 5 30 31 2021 0 , - – to and in In since by of last next this year week month Monday Sept. Feb "
        "29 1,500 ago two a day today . \n \u00a0 st 5th 12:30".split(" ")
    ),
    max_size=12,
).map(" ".join)
ISO = re.compile(r"\d{4,5}(-\d\d(-\d\d)?)?")


@given(st.one_of(st.text(max_size=60), PIECES), st.one_of(st.none(), st.dates()))
def test_any_text_gives_times_in_order_none_over_another_and_true_values(
    text: str, anchor: datetime.date | None
) -> None:
    last = 0
    for moment in moments(text, anchor=anchor):
        assert last <= moment.start < moment.end <= len(text)
        last = moment.end
        assert (moment.value is None) == (moment.precision is None)
        if moment.value is None:
            continue
        ends = moment.value.split("/")
        known = [end for end in ends if end != ".."]
        assert known
        assert all(ISO.fullmatch(end) for end in known)
        assert known == sorted(known)
        for end in known:
            if len(end) == 10:
                datetime.date.fromisoformat(end)


@given(PIECES)
def test_without_a_date_of_the_document_no_value_depends_on_the_day(text: str) -> None:
    for moment in moments(text, anchor=None):
        if moment.value is not None:
            assert any(year in text for year in re.findall(r"\d{4}", moment.value))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("on Friday", "Friday", "2025-04-04"),
        ("on Monday", "Monday", "2025-03-31"),
        ("last Friday", "last Friday", "2025-03-28"),
        ("on May 2", "May 2", "2025-05-02"),
        ("until Friday", "Friday", "../2025-04-04"),
        ("on Jan. 5", "Jan. 5", "2026-01-05"),
        ("on Jan. 5, 2025", "Jan. 5, 2025", "2025-01-05"),
        ("since Jan. 5", "Jan. 5", "2025-01-05/.."),
    ],
)
def test_a_bare_weekday_of_a_plan_is_the_next_one(text: str, word: str, expected: str) -> None:
    day = datetime.date(2025, 3, 31)
    [moment] = moments(text, anchor=day)
    assert ahead(moment, word, anchor=day).value == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("in January", "January", "2025-01"),
        ("on Jan. 5", "Jan. 5", "2025-01-05"),
        ("from Jan. 5 to 7", "from Jan. 5 to 7", "2025-01-05/2025-01-07"),
        ("in November", "November", "2025-11"),
        ("on Dec. 30", "Dec. 30", "2025-12-30"),
        ("in January 2026", "January 2026", "2026-01"),
        ("next January", "next January", "2026-01"),
        ("until January", "January", "../2026-01"),
    ],
)
def test_a_month_of_what_is_done_lies_behind_the_document(text: str, word: str, expected: str) -> None:
    day = datetime.date(2025, 12, 30)
    [moment] = moments(text, anchor=day)
    assert behind(moment, word, anchor=day).value == expected


def test_a_leap_day_has_no_place_in_another_year() -> None:
    day = datetime.date(2024, 1, 5)
    [moment] = moments("on February 29", anchor=day)
    assert moment.value == "2024-02-29"
    past = behind(moment, "February 29", anchor=day)
    assert (past.value, past.precision, past.end) == (None, None, moment.end)


def test_a_time_moves_to_another_year_whole() -> None:
    day = datetime.date(2025, 1, 15)
    [one] = moments("on March 5", anchor=day)
    [turn] = moments("from December 30 to January 2", anchor=day)
    assert in_year(one, "1993").value == "1993-03-05"
    assert in_year(turn, "1993") == turn


@pytest.mark.parametrize(
    ("text", "open_still"), [("March 5", True), ("Sept. 5", True), ("March 2025", False), ("last March", False),
                             ("Monday", False), ("the march", False)],
)  # fmt: skip
def test_a_year_is_open_where_only_a_month_is_told(text: str, open_still: bool) -> None:
    assert yearless(text) is open_still
