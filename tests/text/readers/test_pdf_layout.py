"""Lines by hand -> paragraphs: what goes on, what begins anew, and how broken words are mended."""

from __future__ import annotations

import pytest

from graphkit.text.readers.pdf_layout import Line, Page, joined, running_text


def column(*texts: str, left: float = 50, size: float = 10) -> list[Line]:
    """Take texts and return lines one below the other, each letter half as wide as high."""
    return [Line(text, left, left + len(text) * size / 2, 500 - 12 * number, size) for number, text in enumerate(texts)]


def text(*lines: Line) -> list[str]:
    return running_text([Page(lines=lines, width=400, height=600)])


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("They spoke of defense coop-", "eration and of trade.", "They spoke of defense cooperation and of trade."),
        ("They spoke of the U.S.-", "Japan alliance again.", "They spoke of the U.S.-Japan alliance again."),
        ("They spoke of the so-", "called observers again.", "They spoke of the so-called observers again."),
        ("They spoke of Anglo-", "French ships once again.", "They spoke of Anglo-French ships once again."),
        ("They flew home from Mon-", "tenia with the minister.", "They flew home from Montenia with the minister."),
        ("The ten-year-old and long-", "range radars were sold.", "The ten-year-old and long-range radars were sold."),
        ("They named the years 1914-", "18 in the first letter.", "They named the years 1914-18 in the first letter."),
    ],
)
def test_words_broken_at_the_end_of_a_line_are_mended(first: str, second: str, whole: str) -> None:
    assert text(*column(first, second)) == [whole]


def test_the_document_itself_shows_how_a_word_is_written() -> None:
    lines = column("The re-entry of the fleet was put off, the re-", "entry of the boats was not.")
    assert text(*lines) == ["The re-entry of the fleet was put off, the re-entry of the boats was not."]


def test_a_number_in_the_middle_of_a_sentence_begins_no_item() -> None:
    lines = column("The right of return is found in Article", "14. The envoys agreed on that and on more.")
    assert text(*lines) == ["The right of return is found in Article 14. The envoys agreed on that and on more."]


def test_each_item_is_a_paragraph() -> None:
    lines = column("1. The harbour can take two frigates.", "2. The dock cannot.", "• It is to be dredged.")
    assert text(*lines) == ["1. The harbour can take two frigates.", "2. The dock cannot.", "• It is to be dredged."]


def test_runs_that_touch_are_one_line_and_others_are_not() -> None:
    runs = [Line("spoke", 80, 105, 500, 10), Line("They", 50, 75, 500.4, 10), Line("North", 200, 230, 500, 10)]
    assert [line.text for line in joined(runs)] == ["They spoke", "North"]


def test_no_pages_give_no_paragraphs() -> None:
    assert running_text([]) == []
    assert running_text([Page((), 400, 600)]) == []
