"""A scheme is told by the labels that a parser has."""

from __future__ import annotations

import pytest

from graphkit.text.schemes.labels import Scheme, scheme_of
from tests.text.schemes.made import CLEAR
from tests.trees import LABELS


@pytest.mark.parametrize(
    ("labels", "scheme"),
    [
        (CLEAR, Scheme.CLEAR),
        (LABELS, Scheme.UNIVERSAL),
        (["sb", "oa", "nk", "mo"], None),
        (["nsubj", "dobj", "prep"], None),
        ([], None),
    ],
)
def test_the_scheme_of_labels(labels: list[str], scheme: Scheme | None) -> None:
    assert scheme_of(labels) is scheme
