"""A sentence knows the children of each word and the text between offsets of its document."""

from __future__ import annotations

import dataclasses

import pytest

from graphkit.text.sentences import Mention, Sentence, Span
from tests.trees import sentence

MADE = sentence(
    """
    Japan Japan PROPN NNP 2 nsubj
    hosted host VERB VBD 0 root
    the the DET DT 4 det
    talks talk NOUN NNS 2 obj
    . . PUNCT . 2 punct
    """,
    start=40,
)


def test_children_are_those_of_each_word_in_text_order() -> None:
    assert MADE.children == ((), (0, 3, 4), (), (2,), ())


def test_children_stand_under_their_labels_with_and_without_subtype() -> None:
    made = sentence("Ships ship NOUN NNS 3 nsubj:pass\nwere be AUX VBD 3 aux:pass\nsold sell VERB VBN 0 root")
    assert made.under == ({}, {}, {"nsubj:pass": [0], "nsubj": [0], "aux:pass": [1], "aux": [1]})
    assert MADE.under[1] == {"nsubj": [0], "obj": [3], "punct": [4]}


def test_a_slice_is_cut_by_offsets_of_the_document() -> None:
    assert MADE.start == 40
    assert MADE.slice(MADE.start, MADE.end) == MADE.text == "Japan hosted the talks."
    for token in MADE.tokens:
        assert MADE.slice(token.start, token.end) == token.text
    assert MADE.slice(53, 62) == "the talks"


def test_children_are_made_anew_and_count_for_nothing_in_comparisons() -> None:
    named = dataclasses.replace(MADE, mentions=(Mention(0, 0, "State"),))
    assert (named.children, named.under) == (MADE.children, MADE.under)
    assert named != MADE
    assert dataclasses.replace(named, mentions=()) == MADE
    assert "children" not in repr(MADE)


def test_a_sentence_of_no_words_has_no_children() -> None:
    assert Sentence("a.txt", 0, 0, 0, "", ()).children == ()


def test_what_a_sentence_is_made_of_never_changes() -> None:
    for made, name in ((MADE, "text"), (MADE.tokens[0], "head"), (Mention(0, 0, "State"), "type"), (Span(0, 1), "end")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(made, name, None)
