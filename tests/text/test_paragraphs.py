"""A text cut into paragraphs and lines: nothing lost but white space and the invisible, every offset right."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graphkit.text.layout import begins_item
from graphkit.text.paragraphs import INVISIBLE, LONGEST_PARAGRAPH, LONGEST_WORD, Piece, fold, lines, paragraphs

UNSEEN = set(INVISIBLE) | {chr(code) for code in range(32)}
CHARACTERS = ["a", "B", "é", ".", "-", "北", "😀", "1", " ", "\t", "\r\n", "\n", "\u00a0", *INVISIBLE, "\x00", "\x1f"]
BULLETS = set("-1.")
TEXTS = st.lists(st.sampled_from(CHARACTERS), max_size=60).map("".join)


def told(found: list[Piece]) -> list[str]:
    return [piece.text for piece in found]


def plain(text: str) -> str:
    """What a reader sees of a text: runs of white space as one space, nothing invisible, none at the ends."""
    spaced = "".join(" " if c.isspace() else c for c in text if c.isspace() or c not in UNSEEN)
    return " ".join(spaced.split())


@given(TEXTS)
def test_folding_leaves_what_a_reader_sees_and_knows_where_it_stood(text: str) -> None:
    piece = fold(text, 0, len(text), 0)
    assert piece.text == plain(text)
    assert len(piece.places) == len(piece.text)
    assert list(piece.places) == sorted(set(piece.places))
    for character, place in zip(piece.text, piece.places, strict=True):
        assert text[place] == character or (character == " " and (text[place].isspace() or text[place] in UNSEEN))


@given(TEXTS, TEXTS, TEXTS)
def test_a_word_of_a_piece_is_the_slice_between_its_places(before: str, text: str, behind: str) -> None:
    whole = before + text + behind
    piece = fold(whole, len(before), len(before) + len(text), 3)
    assert piece.text == plain(text)
    assert piece.line == 3
    start = 0
    for word in piece.text.split(" "):
        if word:
            stood = whole[piece.places[start] : piece.places[start + len(word) - 1] + 1]
            assert "".join(c for c in stood if c not in UNSEEN) == word
        start += len(word) + 1


@given(TEXTS)
@example("- a")
@example("1. a\n.")
def test_paragraphs_and_lines_stand_in_order_and_hold_all_that_is_seen(text: str) -> None:
    found = list(paragraphs(text))
    assert all(piece.text for piece in found)
    starts = [piece.places[0] for piece in found]
    assert starts == sorted(set(starts))
    assert len(set(told(found))) == len(found)
    seen = plain(text).replace(" ", "")
    left_out = set(seen) - set("".join(told(found)))
    assert left_out <= (BULLETS if any(map(begins_item, text.split("\n"))) else set())
    assert set("".join(told(found))) <= {*seen, " "}
    assert "".join(told(list(lines(text)))).replace(" ", "") == seen


def test_a_line_broken_to_fit_a_width_goes_on() -> None:
    first = "The ministers of both states met in the harbor town and spoke"
    assert told(list(paragraphs(f"{first}\nAbout the border for two hours.\nThen they left."))) == [
        f"{first} About the border for two hours.",
        "Then they left.",
    ]
    assert told(list(paragraphs(f"{first}\r\n  About it.\r\n"))) == [f"{first} About it."]


def test_a_line_that_begins_with_a_small_letter_goes_on() -> None:
    assert told(list(paragraphs("They met\nin Rome"))) == ["They met in Rome"]


@pytest.mark.parametrize(
    "text",
    [
        "Ministers meet in Rome\nThey spoke for two hours.",
        "They spoke for two hours about the border and the sea there.\nThen they left.",
        "They spoke for two hours about the border and the sea there\n\nThen they left.",
        "He asked whether they would ever come to the harbor town: “No.”\nThen they left.",
        "Ministers of Both States Meet in the Old Harbor Town and Sign\n"
        + "They spoke about the border and the sea. " * 4,
        "They spoke " * 12 + "\nThen they left.",
    ],
)
def test_a_headline_a_blank_line_and_a_full_stop_end_a_paragraph(text: str) -> None:
    assert len(list(paragraphs(text))) == 2


def test_a_paragraph_that_comes_again_states_its_fact_once() -> None:
    text = "Ministers meet\n\nThey spoke.\n\nMinisters  meet\n\nThey left.\n\nMinisters\u00ad meet"
    assert told(list(paragraphs(text))) == ["Ministers meet", "They spoke.", "They left."]
    assert [piece.line for piece in paragraphs(text)] == [0, 1, 3]


def test_a_glued_run_is_cut_and_what_stands_behind_keeps_its_place() -> None:
    text = "a" * 150 + " b " + "-" * 5000 + "\u00a0c"
    piece = fold(text, 0, len(text), 0)
    assert piece.text == "a" * LONGEST_WORD + " b " + "-" * LONGEST_WORD + " c"
    assert piece.places[piece.text.index("b")] == text.index("b")
    assert piece.places[-1] == len(text) - 1


def test_a_very_long_paragraph_is_cut_behind_sentences() -> None:
    numbered = "".join(f"The ministers met {i} times in the harbor town. " for i in range(2100))
    pieces = list(paragraphs(numbered))
    assert len(numbered) > 100_000
    assert len(pieces) > 5
    assert max(len(piece.text) for piece in pieces) <= LONGEST_PARAGRAPH
    assert all(piece.text.endswith("town.") and piece.text.startswith("The ") for piece in pieces)
    assert " ".join(told(pieces)) == numbered.strip()


def test_a_very_long_run_without_a_full_stop_is_cut_all_the_same() -> None:
    text = " ".join(str(i) for i in range(20_000))
    pieces = list(paragraphs(text))
    assert max(len(piece.text) for piece in pieces) <= LONGEST_PARAGRAPH
    assert "".join(told(pieces)).replace(" ", "") == text.replace(" ", "")


def test_lines_are_counted_from_nought_with_the_blank_ones() -> None:
    found = list(lines("One.\n\n  Two. \r\nTwo.\n"))
    assert [(piece.text, piece.line) for piece in found] == [("One.", 0), ("Two.", 2), ("Two.", 3)]
    assert [piece.places[0] for piece in found] == [0, 8, 15]


@pytest.mark.parametrize("text", ["", "\n", " \r\n\t\n", "\u200b", "\ufeff\n\u00ad"])
def test_a_text_that_shows_nothing_has_no_paragraph(text: str) -> None:
    assert list(paragraphs(text)) == []
    assert told(list(lines(text))) in ([], [""], ["", ""])


def test_quoting_marks_of_mail_are_left_out_and_lines_go_on_behind_them() -> None:
    text = "> The minister met the envoy. They\n> signed a pact.\n>> He left."
    assert told(list(paragraphs(text))) == ["The minister met the envoy. They signed a pact.", "He left."]
    [first, _] = paragraphs(text)
    assert text[first.places[0]] == "T"
    assert text[first.places[-1]] == "."
    signed = first.text.index("signed")
    assert text[first.places[signed] :].startswith("signed")


def test_items_of_a_list_do_not_run_into_one_another() -> None:
    first = "Poland bought more than thirty tanks from its neighbors in the west"
    assert told(list(paragraphs(f"• {first}\n• Sweden sent boats"))) == [first, "Sweden sent boats"]


def test_cells_of_a_table_do_not_run_into_one_another() -> None:
    assert told(list(paragraphs("Country\tTroops\nPoland\t500"))) == ["Country", "Troops", "Poland", "500"]


def test_letters_cast_in_one_come_apart_and_keep_their_place() -> None:
    text = "The ﬁrst oﬃcer"
    piece = fold(text, 0, len(text), 0)
    assert piece.text == "The first officer"
    assert [text[p] for p in piece.places] == [*"The ﬁﬁrst oﬃﬃﬃcer"]
