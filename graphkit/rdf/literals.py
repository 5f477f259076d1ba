"""Plain values as RDF literals and nodes, and triples about one node."""

from __future__ import annotations

import datetime
import math
import re
from typing import TYPE_CHECKING, Final, TypeAlias

from pyoxigraph import Literal, NamedNode, Triple

from graphkit.rdf.vocabulary import dd, term

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Node: TypeAlias = NamedNode | Literal

_INTEGER: Final = term("xsd:integer")
_DOUBLE: Final = term("xsd:double")
_YEAR = re.compile(r"(?!0000)[0-9]{4}")
_MONTH = re.compile(r"(?!0000)[0-9]{4}-(0[1-9]|1[0-2])")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})?")


def about(subject: NamedNode, *facts: tuple[NamedNode, Node | None]) -> Iterator[Triple]:
    """Take a node and pairs of property and value and yield a triple for each value that is not None."""
    return (Triple(subject, predicate, value) for predicate, value in facts if value is not None)


def words(text: str | None) -> Literal | None:
    """Take a text, if any, and return it as a literal."""
    return None if text is None else Literal(text)


def english(text: str) -> Literal:
    """Take a name and return it as a literal marked English."""
    return Literal(text, language="en")


def count(number: int) -> Literal:
    """Take a whole number and return it as a literal."""
    return Literal(str(number), datatype=_INTEGER)


def double(number: float | None) -> Literal | None:
    """Take a number, if any, and return the literal that reads back as the very same number.

    >>> double(0.1).value
    '0.1'
    """
    if number is None:
        return None
    if math.isinf(number):
        return Literal("INF" if number > 0 else "-INF", datatype=_DOUBLE)
    return Literal("NaN" if math.isnan(number) else repr(float(number)), datatype=_DOUBLE)


def listed(value: str | None, table: Mapping[str, str]) -> Node | None:
    """Take a value and the ontology's names for such values; return the term, or the word itself where it has none."""
    if value is None:
        return None
    return dd(table[value]) if value in table else Literal(value)


def bounds(value: str) -> tuple[Literal | None, Literal | None]:
    """Take an ISO 8601 value, an interval as `start/end`, and return begin and end; None where open or not a date.

    >>> [bound and bound.value for bound in bounds("2022-08/..")]
    ['2022-08', None]
    """
    begin, _, end = value.partition("/")
    return _dated(begin), _dated(end)


def day(date: datetime.date | None) -> Literal | None:
    """Take a date, if any, and return it as a literal."""
    return None if date is None else Literal(date.isoformat(), datatype=term("xsd:date"))


def _dated(iso: str) -> Literal | None:
    if _YEAR.fullmatch(iso):
        return Literal(iso, datatype=term("xsd:gYear"))
    if _MONTH.fullmatch(iso):
        return Literal(iso, datatype=term("xsd:gYearMonth"))
    try:
        if _DAY.fullmatch(iso):
            return day(datetime.date.fromisoformat(iso))
        if _MOMENT.fullmatch(iso):
            datetime.datetime.fromisoformat(iso)
            return Literal(iso, datatype=term("xsd:dateTime"))
    except ValueError:
        pass
    return None
