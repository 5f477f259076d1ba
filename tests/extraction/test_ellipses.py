"""A name behind `and` with a preposition of its own begins a clause without a verb; others are only joined."""

from __future__ import annotations

import pytest

from tests.extraction.test_gardenpaths import told
from tests.trees import inline_mended

SENT = (
    "France France PROPN NNP 2 nsubj / sent send VERB VBD 0 root / ships ship NOUN NNS 2 obj / to to ADP IN 5 case / "
    "Libya Libya PROPN NNP 2 obl / and and CCONJ CC 7 cc / Italy Italy PROPN NNP 5 conj / {0} ADP IN 9 case / "
    "{1} {2}"
)
STATES = ((1, 1, "State"), (5, 5, "State"), (7, 7, "State"))


@pytest.mark.parametrize("hung", ["2 obl", "7 nmod", "5 nmod"])
def test_what_one_sent_to_one_and_another_to_another_is_told_of_the_first_alone(hung: str) -> None:
    read = inline_mended(SENT.format("to to", "Malta Malta PROPN NNP", hung), (*STATES, (9, 9, "State")))
    assert told(read, "send") == [("France", "sent", "ships"), ("France", "sent ships to", "Libya")]


@pytest.mark.parametrize(
    ("before", "second"),
    [("in in", "May May PROPN NNP"), ("to to", "trade trade NOUN NN"), ("from from", "Malta Malta PROPN NNP")],
)
def test_two_names_with_another_preposition_or_a_plain_noun_behind_them_are_joined(before: str, second: str) -> None:
    read = inline_mended(SENT.format(before, second, "2 obl"), STATES)
    assert ("France", "sent ships to", "Italy") in told(read, "send")


def test_what_rose_by_so_much_and_another_by_so_much_is_told_of_the_first_alone() -> None:
    read = inline_mended(
        "Peru Peru PROPN NNP 2 nsubj / grew grow VERB VBD 0 root / by by ADP IN 5 case / 5 5 NUM CD 5 nummod / "
        "percent percent NOUN NN 2 obl / , , PUNCT , 8 punct / and and CCONJ CC 8 cc / Chile Chile PROPN NNP 5 conj / "
        "by by ADP IN 11 case / 7 7 NUM CD 11 nummod / percent percent NOUN NN 8 nmod",
        ((1, 1, "State"), (8, 8, "State")),
    )
    assert told(read, "grow") == [("Peru", "grew by", "5 percent")]


VISITED = (
    "Lee Lee PROPN NNP 2 nsubj / visited visit VERB VBD 0 root / {0} 2 obj / , , PUNCT , 7 punct / "
    "and and CCONJ CC 7 cc / the the DET DT 7 det / minister minister NOUN NN 3 conj / "
    "Chile Chile PROPN NNP 7 appos"
)


def test_a_state_behind_the_noun_of_a_person_is_what_that_one_visited() -> None:
    read = inline_mended(VISITED.format("Peru Peru PROPN NNP"), ((3, 3, "State"), (8, 8, "State")))
    assert told(read, "visit") == [("Lee", "visited", "Peru")]


def test_behind_somebody_met_it_may_be_who_is_met_too() -> None:
    read = inline_mended(VISITED.format("Ruiz Ruiz PROPN NNP"), ((3, 3, "Person"), (8, 8, "State")))
    assert ("Lee", "visited", "the minister Chile") in told(read, "visit")
