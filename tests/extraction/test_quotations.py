"""What stands between quotation marks, maybe over several sentences."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.extraction.quotations import Quotation, quotations, quoted
from graphkit.text.sentences import Sentence
from tests.trees import sentence, tree, trees, words


def inside(made: Sequence[Sentence], quotation: Quotation) -> str:
    """Take a document's sentences and a quotation and return its words."""
    return " ".join(made[s].tokens[k].text for s, first, last in quotation.parts for k in range(first, last + 1))


def test_a_quotation_in_a_sentence() -> None:
    made = [tree("Italy sold “old” ships.")]
    (found,) = quotations(made)
    assert inside(made, found) == "old"
    assert (found.length, found.open_end) == (1, False)
    assert [k for k in range(len(made[0].tokens)) if found.holds(0, k)] == [3]
    assert not found.holds(1, 3)


def test_a_quotation_stands_between_the_marks_of_a_typewriter() -> None:
    made = [sentence("`` `` PUNCT `` 2 punct\nold old ADJ JJ 0 root\n'' '' PUNCT '' 2 punct")]
    assert [inside(made, found) for found in quotations(made)] == ["old"]


def test_a_quotation_goes_on_over_sentences() -> None:
    made = trees("“Italy sold ships.", "France bought them,” said Rossi.")
    (found,) = quotations(made)
    assert inside(made, found) == "Italy sold ships . France bought them ,"
    assert [s for s, _, _ in found.parts] == [0, 1]
    assert [found.reaches(index) for index in range(3)] == [True, True, False]


def test_a_paragraph_that_ends_without_a_mark_leaves_it_open() -> None:
    made = trees("Rossi spoke:", "“We sold ships.", "“We bought tanks.”", paragraphs=[0, 0, 1])
    found = list(quotations(made))
    assert [inside(made, q) for q in found] == ["We sold ships .", "We bought tanks ."]
    assert [(q.paragraph, q.open_end) for q in found] == [(0, True), (1, False)]


def test_a_text_that_ends_without_a_mark_leaves_it_open() -> None:
    made = [tree("“Italy left.")]
    (found,) = quotations(made)
    assert (inside(made, found), found.open_end) == ("Italy left .", True)


def test_straight_marks_open_and_close_in_turn() -> None:
    made = [tree('Italy sold " old " and " new " ships.')]
    assert [inside(made, q) for q in quotations(made)] == ["old", "new"]


def test_a_sentence_without_marks_has_none() -> None:
    assert list(quotations([tree("Italy sold two ships to Egypt in March.")])) == []


def test_what_is_quoted_is_given_without_its_last_stop() -> None:
    made = tree("“Italy left.”")
    assert words(made, quoted(made, 1, 3)) == "Italy left"
