"""Times and numbers as literals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.rdf.literals import bounds, double
from graphkit.rdf.vocabulary import term


@pytest.mark.parametrize(
    ("value", "begin", "end"),
    [
        ("2022", ("2022", "gYear"), None),
        ("2022-08", ("2022-08", "gYearMonth"), None),
        ("2022-08-02", ("2022-08-02", "date"), None),
        ("2022-08-02T10:00:00Z", ("2022-08-02T10:00:00Z", "dateTime"), None),
        ("2022-08-02/2022-08-05", ("2022-08-02", "date"), ("2022-08-05", "date")),
        ("../2022-08", None, ("2022-08", "gYearMonth")),
        ("2022/..", ("2022", "gYear"), None),
        ("2022-13", None, None),
        ("2022-02-30", None, None),
        ("0000", None, None),
        ("2022-08-02T25:00:00", None, None),
        ("٢٠٢٢", None, None),
        ("last week", None, None),
    ],
)
def test_iso_values_have_the_datatype_of_their_precision(
    value: str, begin: tuple[str, str] | None, end: tuple[str, str] | None
) -> None:
    found = tuple(each and (each.value, each.datatype) for each in bounds(value))
    assert found == tuple(each and (each[0], term(f"xsd:{each[1]}")) for each in (begin, end))


@given(st.floats(allow_nan=False))
def test_numbers_read_back_as_the_very_same(number: float) -> None:
    literal = double(number)
    assert literal is not None
    assert float(literal.value) == number


def test_what_is_no_number_has_its_name() -> None:
    found = [double(number) for number in (None, float("nan"), float("-inf"), 3)]
    assert [each and each.value for each in found] == [None, "NaN", "-INF", "3.0"]
