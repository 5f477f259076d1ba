"""Names that the gazetteer knows, and those that another state has for its own."""

from __future__ import annotations

import pytest

from graphkit.text.known import known_names, one
from tests.linking.made import GAZETTEER, tagged

Found = list[tuple[str, str | None, str | None]]


def found(line: str) -> Found:
    """Take words and return the known names that are no states: the words, the entry, whose they are."""
    made = tagged(line)
    return [
        (made.slice(made.tokens[m.first].start, made.tokens[m.last].end), m.entry, m.of)
        for m in known_names(made, GAZETTEER)
        if m.type not in ("State", "Place")
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("the 7th Fleet sailed", [("7th Fleet", "gz:7th-fleet", None)]),
        ("the American 7th Fleet sailed", [("7th Fleet", "gz:7th-fleet", None)]),
        ("Japan ~'s 7th Fleet sailed", [("7th Fleet", None, "gz:japan")]),
        ("the French 7th Fleet sailed", [("French 7th Fleet", None, "gz:france")]),
        ("the 7th Fleet of France sailed", [("7th Fleet of France", None, "gz:france")]),
        ("the 7th Fleet of the United States sailed", [("7th Fleet", "gz:7th-fleet", None)]),
        ("in Japan the 7th Fleet sailed", [("7th Fleet", "gz:7th-fleet", None)]),
        ("the 7th Fleet left Japan", [("7th Fleet", "gz:7th-fleet", None)]),
        ("Japan ~'s U.S. 7th Fleet sailed", [("U.S. 7th Fleet", "gz:7th-fleet", None)]),
        ("France ~'s NATO mission", [("NATO", "gz:nato", None)]),
        ("Japan ~'s Patriot battery", [("Patriot", "gz:patriot", None)]),
    ],
)
def test_what_a_state_has_for_its_own_is_none_of_another(line: str, expected: Found) -> None:
    assert found(line) == expected


def test_of_the_entries_of_a_name_the_only_state_is_meant() -> None:
    georgia = GAZETTEER.named("Georgia")
    meant = one(georgia)
    assert meant is not None
    assert (len(georgia), meant.iri) == (2, "gz:georgia")
    assert one(GAZETTEER.named("Victoria")) is None
