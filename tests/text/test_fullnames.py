"""Which names of a document are surely the same person's."""

from __future__ import annotations

import dataclasses

import pytest

from graphkit.text.fullnames import full_names
from graphkit.text.sentences import Sentence
from tests.linking.made import told


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Paul Stone met Mary Lund and Stone left", "Paul Stone"),
        ("Anna and Paul Stone met and Stone left", "Stone"),
        ("Anna and Paul Stone met Anna and Stone left", "Paul Stone"),
        ("Mary Lund and Paul Stone met and Stone left", "Paul Stone"),
        ("Troops and Paul Stone met and Stone left", "Paul Stone"),
    ],
)
def test_a_surname_that_two_share_is_nobodys(text: str, full: str) -> None:
    names = sorted((name for name in ("Mary Lund", "Paul Stone") if name in text), key=text.index)
    made = tagged_names(told(text, *((name, "Person") for name in (*names, "Stone"))))
    assert full_names([made]).get("Stone", "Stone") == full


def tagged_names(made: Sentence) -> Sentence:
    """The sentence with its capitals tagged as names, and its plural as one."""
    tags = {token.i: "NNS" if token.text == "Troops" else "NNP" for token in made.tokens if token.text[:1].isupper()}
    tokens = tuple(dataclasses.replace(token, tag=tags.get(token.i, token.tag)) for token in made.tokens)
    return dataclasses.replace(made, tokens=tokens)
