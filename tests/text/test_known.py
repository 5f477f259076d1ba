"""Names that the gazetteer knows, and those that another state has for its own."""

from __future__ import annotations

import pytest

from graphkit.knowledge import Entry, Gazetteer
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


OWN = Gazetteer(
    (
        Entry("gz:peru", "Peru", "State", adjectives=("Peruvian",)),
        Entry("gz:peru-parliament", "Congress of Peru", "GovernmentBody", ("Peruvian parliament",), part_of="gz:peru"),
        Entry("gz:peru-ministry", "Ministry", "GovernmentBody", ("Peru Foreign Ministry", "Peruvian foreign ministry")),
        Entry("gz:peru-peak", "Peak of Peru", "Place", ("Peruvian peak",), part_of="gz:peru"),
    )
)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Peru ~'s parliament voted", [("parliament", "gz:peru-parliament")]),
        ("Peru ~’s foreign ministry spoke", [("foreign ministry", "gz:peru-ministry")]),
        ("Peru ~'s peak", []),
        ("Peru ~'s ships sailed", []),
        ("Peru and parliament voted", []),
    ],
)
def test_behind_a_states_possessive_its_own_body_is_named(line: str, expected: list[tuple[str, str]]) -> None:
    made = tagged(line)
    named = [m for m in known_names(made, OWN) if m.type != "State"]
    assert [(made.slice(made.tokens[m.first].start, made.tokens[m.last].end), m.entry) for m in named] == expected
