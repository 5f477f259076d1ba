"""Names among the words by which a text calls things."""

from __future__ import annotations

import pytest

from graphkit.rdf.names import akin, name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the United States of America", "United States of America"),
        ("Maria\n Ortiz's", "Maria Ortiz"),
        ("the Philippines’", "Philippines"),
        ("von der Leyen", "von der Leyen"),
        ("7th Fleet", "7th Fleet"),
        ("Chile’s Navy", None),
        ("He", None),
        ("Their Navy", None),
        ("the navy", None),
        ("in Chile", None),
        ("Chile, which won", None),
        ("300", None),
        ("", None),
        ("the", None),
        ("’s", None),
    ],
)
def test_a_name_is_told_from_other_words(text: str, found: str | None) -> None:
    assert name(text) == found


def test_kin_share_a_word_or_are_an_abbreviation() -> None:
    assert akin("Ortiz", "Maria Ortiz")
    assert akin("U.N.", "United Nations")
    assert not akin("Foreign Minister", "Maria Ortiz")
    assert not akin("Bank of Chile", "University of Peru")
