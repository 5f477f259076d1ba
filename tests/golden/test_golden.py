"""What the golden book states is read from its trees, all and nothing else; and how many trees a machine gives."""

from __future__ import annotations

import pytest

from graphkit.text.sentences import Token
from tests.golden import Golden, golden, parsed
from tests.trees import book

FEWEST_TREES = 0.7


def _marked(page: Golden) -> object:
    marks = [pytest.mark.xfail(reason=page.missed)] if page.missed else []
    return pytest.param(page, id=page.title, marks=marks)


def _read(token: Token) -> tuple[str, str, str, str, int, str]:
    return token.text, token.lemma, token.pos, token.tag, token.head, token.dep


def test_the_book_has_enough_sentences_and_none_that_stands_elsewhere() -> None:
    titles = [page.title for page in golden()]
    assert len(titles) >= 150
    assert len({*titles, *book()}) == len(titles) + len(book())
    assert all(page.tree().text == page.title for page in golden())


@pytest.mark.parametrize("page", [_marked(page) for page in golden()])
def test_all_that_a_sentence_states_is_read_and_nothing_else(page: Golden) -> None:
    assert page.told() == sorted(page.page.told)


@pytest.mark.model
def test_the_words_corrected_by_hand_are_those_that_the_embedded_pipeline_reads_otherwise() -> None:
    same = 0
    for page, made in zip(golden(), parsed(), strict=True):
        pairs = zip(page.tree().tokens, made.tokens, strict=True)
        other = {a.i + 1 for a, b in pairs if _read(a) != _read(b)}
        assert (page.title, sorted(other)) == (page.title, sorted(page.corrected))
        same += not other
    assert same >= FEWEST_TREES * sum(1 for _ in golden())
