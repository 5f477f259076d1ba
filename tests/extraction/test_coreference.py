"""Which pronouns stand for which name, and which stay unresolved."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from graphkit.extraction.clauses import clauses
from graphkit.extraction.coreference import antecedents
from graphkit.text.sentences import Sentence
from tests.trees import trees


def stands_for(made: Sequence[Sentence]) -> dict[str, str]:
    """Take a document's sentences and return each resolved pronoun with the last word of the name it stands for."""
    found = antecedents(made, {s.index: list(clauses(s)) for s in made})
    return {made[s].tokens[i].text: made[of].tokens[k].text for (s, i), (of, k) in found.items()}


@pytest.mark.parametrize(
    ("made", "resolved"),
    [
        (trees("Rossi said he signed the treaty."), {"he": "Rossi"}),
        (trees("Rossi left with his aide."), {"his": "Rossi"}),
        (trees("Rossi left Rome.", "He signed a treaty."), {"He": "Rossi"}),
        (trees("Rossi met Tanaka.", "He left Rome."), {"He": "Rossi"}),
        (trees("Minister Mario Rossi left Tanaka.", "She slept."), {"She": "Rossi"}),
        (trees("Rossi left.", "It rained.", "He slept."), {"He": "Rossi"}),
        (trees("Rossi left.", "He met Tanaka.", "He slept."), {"He": "Rossi"}),
        (trees("Mario Rossi met Rossi's family.", "He slept."), {"He": "Rossi"}),
    ],
)
def test_he_and_she_stand_for_the_one_person_named_before(made: Sequence[Sentence], resolved: dict[str, str]) -> None:
    assert stands_for(made) == resolved


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(trees("Rossi and Tanaka met.", "He left Rome."), id="two subjects of one verb"),
        pytest.param(trees("Rossi left and Tanaka stayed.", "He slept."), id="two subjects of two verbs"),
        pytest.param(trees("Rossi left.", "It rained.", "It snowed.", "He slept."), id="three sentences away"),
        pytest.param(trees("Italy left.", "He slept."), id="nobody named"),
        pytest.param(trees("Rossi left.", "It slept.", "They slept."), id="it and they"),
        pytest.param(trees("When he left, Rossi slept."), id="the name comes behind"),
    ],
)
def test_the_unsure_stay_unresolved(made: Sequence[Sentence]) -> None:
    assert stands_for(made) == {}
