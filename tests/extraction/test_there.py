"""Which place `there` stands for, and where it stands for none."""

from __future__ import annotations

import dataclasses

import pytest

from graphkit.extraction.clauses import clauses
from graphkit.extraction.there import places_meant
from graphkit.text.sentences import Sentence
from tests.trees import Name, document

VISITED = "Koval Koval PROPN NNP 2 nsubj\nvisited visit VERB VBD 0 root\nSeoul Seoul PROPN NNP 2 obj\n"
FLEW = "Koval Koval PROPN NNP 2 nsubj\nflew fly VERB VBD 0 root\nto to ADP IN 4 case\nSeoul Seoul PROPN NNP 2 obl\n"
MET = (
    "Lee Lee PROPN NNP 2 nsubj\nmet meet VERB VBD 0 root\nTanaka Tanaka PROPN NNP 2 obj\nthere there ADV RB 2 advmod\n"
)
PLACE: Name = (3, 3, "Place")


def meant(*told: tuple[str, tuple[Name, ...]], paragraphs: tuple[int, ...] = ()) -> list[str]:
    """Take sentences with their names, and return the word that each resolved `there` stands for."""
    made: list[Sentence] = document(*(t for t, _ in told), names={i: names for i, (_, names) in enumerate(told)})
    for i, paragraph in enumerate(paragraphs):
        made[i] = dataclasses.replace(made[i], paragraph=paragraph)
    found = places_meant(made, {s.index: list(clauses(s)) for s in made}).found
    return [made[each.sentence].tokens[each.word].text for each in found.values()]


def joined(head: str, *, at: int) -> str:
    """The clause `and met Tanaka there` behind a table of `at` words."""
    return head + (
        f"and and CCONJ CC {at + 2} cc\nmet meet VERB VBD 2 conj\nTanaka Tanaka PROPN NNP {at + 2} obj\n"
        f"there there ADV RB {at + 2} advmod\n"
    )


@pytest.mark.parametrize(
    ("told", "paragraphs"),
    [
        pytest.param([(MET, ())], (), id="nothing before"),
        pytest.param([(VISITED, ((3, 3, "Person"),)), (MET, ())], (), id="no place"),
        pytest.param([(VISITED.replace("visited visit", "praised praise"), (PLACE,)), (MET, ())], (), id="not gone to"),
        pytest.param([(VISITED, (PLACE,)), (MET, ())], (0, 1), id="another paragraph"),
        pytest.param(
            [(VISITED + "and and CCONJ CC 5 cc\nOsaka Osaka PROPN NNP 3 conj\n", (PLACE, (5, 5, "Place"))), (MET, ())],
            (),
            id="two places",
        ),
        pytest.param(
            [(VISITED + "in in ADP IN 6 case\nthe the DET DT 6 det\ncoast coast NOUN NN 2 obl\n", (PLACE,)), (MET, ())],
            (),
            id="a place without a name beside",
        ),
        pytest.param(
            [
                (VISITED, (PLACE,)),
                ("There there PRON EX 2 expl\nwere be VERB VBD 0 root\ntalks talk NOUN NNS 2 nsubj\n", ()),
            ],
            (),
            id="there is",
        ),
    ],
)
def test_the_unsure_stay_unresolved(told: list[tuple[str, tuple[Name, ...]]], paragraphs: tuple[int, ...]) -> None:
    assert meant(*told, paragraphs=paragraphs) == []


def test_there_is_the_one_place_named_before() -> None:
    assert meant((VISITED, (PLACE,)), (MET, ())) == ["Seoul"]
    assert meant((FLEW, ((4, 4, "Place"),)), (MET, ())) == ["Seoul"]
    assert meant((joined(VISITED, at=3), (PLACE,))) == ["Seoul"]
    assert meant((joined(FLEW, at=4), ((4, 4, "State"),))) == ["Seoul"]


def test_the_place_of_the_same_sentence_goes_before_that_of_the_one_before() -> None:
    osaka = FLEW.replace("Seoul", "Osaka")
    assert meant((VISITED, (PLACE,)), (joined(osaka, at=4), ((4, 4, "Place"),))) == ["Osaka"]
