"""From spaCy's English scheme to Universal Dependencies: each tree of the book becomes the one beside it, and any tree
at all a tree."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graphkit.text.schemes.conversion import universal
from graphkit.text.sentences import Token
from tests.text.schemes.made import CLEAR, book, shown, tree
from tests.trees import LABELS, PARTS

# Words that rules ask for, alone and together, and words that none asks for.
WORDS = (
    "as well as|as well as|in order to|because of|such as|more than|rather than|at least|up to|it|there|that|what|is|be"
    "|to|about|for|and|not|if|Rome|ships|ready|let|$|5|,|-|("
).split("|")
POS = tuple(sorted({*PARTS, "SPACE", "CONJ", ""}))
TAGS = ("NN", "NNP", "VB", "VBD", "VBN", "VBG", "TO", "IN", "WP", "WRB", "WDT", "MD", "$", "HYPH", "CD", "")


@st.composite
def clear_trees(draw: st.DrawFn) -> tuple[Token, ...]:
    """Any tree over any words: each hangs on one that was drawn before it, wherever that stands."""
    words = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=7))).split()
    size = len(words)
    order = draw(st.permutations(range(size)))
    heads = {order[0]: 0}
    for at, i in enumerate(order[1:], start=1):
        heads[i] = order[draw(st.integers(0, at - 1))] + 1
    labels = st.sampled_from([*sorted(CLEAR - {"ROOT"}), "subtok", ""])
    return tree(
        [
            (
                words[i],
                draw(st.sampled_from(("be", "seem", "let", "say", ""))),
                draw(st.sampled_from(POS)),
                draw(st.sampled_from(TAGS)),
                heads[i],
                draw(labels) if heads[i] else "ROOT",
            )
            for i in range(size)
        ]
    )


@pytest.mark.parametrize("title", book())
def test_a_tree_of_the_book_becomes_the_one_beside_it(title: str) -> None:
    page = book()[title]
    found = universal(page.tokens, persons=page.persons)
    assert shown(found) == page.expected
    assert [(t.i, t.text, t.lemma, t.tag, t.start, t.end) for t in found] == [
        (t.i, t.text, t.lemma, t.tag, t.start, t.end) for t in page.tokens
    ]


def test_the_book_has_every_label_of_the_scheme_and_expects_none_that_there_is_not() -> None:
    assert {token.dep for page in book().values() for token in page.tokens} == CLEAR
    assert {dep for page in book().values() for _, _, dep in page.expected} <= LABELS
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    assert f"tried on {len(book())} trees made by hand" in " ".join(readme.split())


@settings(deadline=None, max_examples=400)
@given(clear_trees(), st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=3))
@example(
    tree(
        [
            ("as", "as", "ADP", "IN", 2, "relcl"),
            ("well", "well", "ADV", "RB", 3, "cc"),
            ("as", "as", "ADP", "IN", 0, "ROOT"),
        ]
    ),
    [],
)
@example(tree([("in", "in", "ADP", "IN", 0, "ROOT"), ("Rome", "Rome", "PROPN", "NNP", 1, "pobj")]), [(0, 1)])
def test_any_tree_becomes_one_tree_of_known_labels(tokens: tuple[Token, ...], names: list[tuple[int, int]]) -> None:
    found = universal(tokens, persons=[(first, last) for first, last in names if last < len(tokens)])
    assert [(t.i, t.text) for t in found] == [(t.i, t.text) for t in tokens]
    assert [t.i for t in found if t.head == t.i] == [t.i for t in found if t.dep == "root"]
    assert sum(t.head == t.i for t in found) == 1
    for token in found:
        assert token.dep in LABELS
        assert token.pos in PARTS
        here, steps = token, 0
        while here.head != here.i:
            here, steps = found[here.head], steps + 1
            assert steps < len(found), "a circle"


def test_who_is_no_person_keeps_the_last_word_of_the_name_for_head() -> None:
    page = book()["Ann Lund met Foreign Minister Omar Diaz."]
    assert shown(universal(page.tokens))[:2] == (("PROPN", 2, "compound"), ("PROPN", 3, "nsubj"))
