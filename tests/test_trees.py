"""The maker of hand-made sentences: text, offsets, names, and tables that are no trees."""

from __future__ import annotations

import pytest

from graphkit.text.sentences import Mention
from tests.trees import book, document, sentence, tree, trees

TABLE = """
    Italy   Italy    PROPN  NNP  3  nsubj
    did     do       AUX    VBD  3  aux    SpaceAfter=No
    n't     not      PART   RB   2  advmod
    (       (        PUNCT  ,    4  punct
    """
SALE = """
    “      “      PUNCT  ``   3  punct
    Italy  Italy  PROPN  NNP  3  nsubj
    sold   sell   VERB   VBD  0  root
    ,      ,      PUNCT  ,    3  punct
    it     it     PRON   PRP  3  obj
    ”      ”      PUNCT  ''   3  punct
    .      .      PUNCT  .    3  punct
    """
PREFIX = """
    Vice       vice       ADJ    JJ   3  amod  SpaceAfter=No
    -          -          PUNCT  HYPH 1  punct SpaceAfter=No
    President  president  PROPN  NNP  0  root
    """


def test_text_is_spaced_as_it_is_written_and_offsets_are_right() -> None:
    made = sentence(SALE, start=10)
    assert made.text == "“Italy sold, it”."
    assert (made.start, made.end) == (10, 27)
    assert [made.slice(t.start, t.end) for t in made.tokens] == [t.text for t in made.tokens]
    assert [t.dep for t in made.tokens if t.head == t.i] == ["root"]


def test_a_word_may_stand_right_behind_another() -> None:
    assert sentence(PREFIX).text == "Vice-President"


def test_names_count_words_from_one() -> None:
    made = sentence(PREFIX, names=[(1, 3, "Role")])
    assert made.mentions == (Mention(0, 2, type="Role"),)


def test_sentences_of_a_document_follow_one_another() -> None:
    first, second = document(PREFIX, SALE, names={1: [(2, 2, "State")]}, paragraphs=[0, 1])
    assert (first.index, first.paragraph, first.start, first.end) == (0, 0, 0, 14)
    assert (second.index, second.paragraph, second.start) == (1, 1, 15)
    assert [m.type for m in second.mentions] == ["State"]
    assert first.mentions == ()


@pytest.mark.parametrize(
    ("table", "what"),
    [
        (TABLE, "0 roots"),
        ("a a DET DT 2 det\nb b NOUN NN 3 nmod\nc c NOUN NN 2 nmod\nd d NOUN NN 0 root", "in a circle"),
        ("a a DET DT 0 root\nb b DET DT 0 root", "2 roots"),
        ("a a DET DT 2 det", "head 2 does not fit"),
        ("a a DET DT 0 det", "head 0 does not fit"),
        ("a a DET DT 0 rooot", "not `form lemma"),
        ("a a DETT DT 0 root", "not `form lemma"),
        ("a a DET DT 0", "not `form lemma"),
    ],
)
def test_a_table_that_is_no_tree_is_refused(table: str, what: str) -> None:
    with pytest.raises(ValueError, match=what):
        sentence(table)


@pytest.mark.parametrize("title", sorted(book()))
def test_a_page_of_the_book_is_the_tree_of_its_title(title: str) -> None:
    text = tree(title).text
    assert title == text or title.startswith(f"{text} (")


def test_pages_of_the_book_make_a_document() -> None:
    first, second = trees("Rossi left Rome.", "He signed a treaty.")
    assert (first.text, second.text) == ("Rossi left Rome.", "He signed a treaty.")
    assert (second.index, second.start) == (1, first.end + 1)
    assert [m.type for m in first.mentions] == ["Person", "Place"]
