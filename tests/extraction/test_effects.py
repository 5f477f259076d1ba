"""What a verb makes of the clause it governs."""

from __future__ import annotations

import pytest

from graphkit.extraction.effects import effect, not_yet, status_of
from tests.trees import sentence, tree


@pytest.mark.parametrize(
    ("lemma", "plain", "infinitive"),
    [
        ("refuse", "fails", "fails"),
        ("stop", "stops", "stops"),
        ("unlikely", "unlikely", "unlikely"),
        ("plan", "planned", "planned"),
        ("urge", "obliged", "obliged"),
        ("consider", "possible", "possible"),
        ("have", "obliged", "obliged"),
        ("be", "planned", "planned"),
        ("manage", None, None),
        ("begin", None, None),
        ("force", None, None),
        ("lobby", None, "possible"),
        ("apply", None, "possible"),
    ],
)
def test_what_a_governing_verb_makes_of_what_it_governs(lemma: str, plain: str | None, infinitive: str | None) -> None:
    made = sentence(f"It it PRON PRP 2 nsubj\ndid {lemma} VERB VBD 0 root")
    assert effect(made, 1) == plain
    assert effect(made, 1, infinitive=True) == infinitive


def test_what_failed_or_stopped_leaves_open_what_somebody_else_does() -> None:
    found = [status_of(each) for each in ("fails", "stops", "unlikely", "planned", "obliged", None)]
    assert found == ["possible", "possible", "possible", "planned", "obliged", None]


def test_yet_denies_behind_have_and_nowhere_else() -> None:
    denied = tree("Italy has yet to sign the treaty.")
    assert not_yet(denied, 1) == 2
    assert effect(denied, 1, infinitive=True) == "fails"
    told = sentence("It it PRON PRP 2 nsubj\nleft leave VERB VBD 0 root\nyet yet ADV RB 2 advmod")
    assert not_yet(told, 1) is None
