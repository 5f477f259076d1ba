"""Threats, promises, refusals and denials told by a control verb."""

from __future__ import annotations

from graphkit.extraction.clauses import clauses
from graphkit.extraction.commitments import commitments
from tests.trees import tree


def told(title: str) -> list[tuple[str, str]]:
    made = tree(title)
    return [
        (
            " ".join(made.tokens[k].text for k in act.words),
            " ".join(t.text for t in made.tokens[content.first : content.last + 1]),
        )
        for clause in clauses(made)
        for act, content in commitments(made, clause)
    ]


def test_a_refusal_is_an_act_of_its_own_with_what_is_refused() -> None:
    assert told("Italy refused to sign the treaty or join the talks.") == [
        ("refused", "to sign the treaty or join the talks")
    ]


def test_a_denial_by_gerund_is_an_act_of_its_own() -> None:
    assert told("Italy denied attacking the ship.") == [("denied", "attacking the ship")]


def test_negation_of_the_act_stays_with_the_act() -> None:
    assert told("Italy did not refuse to sign the treaty.") == [("did not refuse", "to sign the treaty")]


def test_a_verb_that_only_begins_something_is_no_act_of_speech() -> None:
    assert told("Italy sold ships, the minister said.") == []
