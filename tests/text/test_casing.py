"""Headlines are cased as sentences are, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.text.casing import recased, small_words

SMALL = small_words(["The tanks crossed more bridges.", "Ministers meet and talks go on; the US waits."])


def told(text: str) -> str:
    return " ".join(recased(text.split(), small=SMALL))


def test_the_small_words_of_a_text_are_those_it_writes_small() -> None:
    assert {"tanks", "crossed", "more", "talks"} <= SMALL
    assert SMALL.isdisjoint({"The", "Ministers", "bridges.", "US"})


@pytest.mark.parametrize(
    ("headline", "sentence"),
    [
        ("OSTLAND GETS MORE TANKS AS WESTLAND YIELDS", "Ostland Gets more tanks as Westland Yields"),
        ("Ostland and Westland Meet as Talks Go On", "Ostland and Westland meet as talks go on"),
        ("THE F-16 AND THE US ARE IN TALKS", "The F-16 and the US are in talks"),
        ("NATO Talks Go On as Ministers Meet", "NATO talks go on as Ministers meet"),
    ],
)
def test_of_a_headline_is_small_what_is_small_elsewhere(headline: str, sentence: str) -> None:
    assert told(headline) == sentence


@pytest.mark.parametrize(
    "text",
    [
        "Ostland got tanks from Westland",
        "Ana Paz , Jo Lund and Ole Dahl met Max Ruiz .",
        "MORE TANKS",
        "The USS Harlan County left",
    ],
)
def test_sentences_and_short_pieces_stay_as_they_are(text: str) -> None:
    assert told(text) == text


@given(st.lists(st.sampled_from(["THE", "Tanks", "of", "NATO", "F-16", "12", "—", "Meet", "meet", "."]), max_size=12))
def test_only_the_case_of_letters_changes(words: list[str]) -> None:
    found = recased(words, small=SMALL)
    assert [w.lower() for w in found] == [w.lower() for w in words]
