"""Facts without a verb of their own."""

from __future__ import annotations

import dataclasses

import pytest

from graphkit.extraction.grammar import phrase
from graphkit.extraction.implicit import implicit, name_behind
from graphkit.text.sentences import Sentence
from tests.trees import Name, sentence, tree, words


def facts(made: Sentence) -> list[tuple[str | None, str, str | None, str]]:
    """Take a sentence and return what its wording implies: subject, lemma, object, status."""
    found = implicit(made)
    return [(words(made, f.subject), f.lemma, words(made, f.object), f.stance.status) for f in found]


@pytest.mark.parametrize(
    ("made", "office", "status", "rule"),
    [
        (tree("Defense Minister Mario Rossi visited Rome."), "Defense Minister", "ongoing", ""),
        (tree("Former President Mario Rossi visited Rome."), "Former President", "done", "former-office"),
        (tree("then President Mario Rossi visited Rome."), "President", "done", "former-office"),
        (tree("President-elect Mario Rossi visited Rome."), "President-elect", "planned", "office-to-come"),
    ],
)
def test_an_office_before_a_name_is_held(made: Sentence, office: str, status: str, rule: str) -> None:
    assert facts(made) == [("Mario Rossi", "hold office", office, status)]
    (found,) = implicit(made)
    assert found.rules == ("title",)
    assert found.stance.rules == ((rule,) if rule else ())
    assert (found.words, made.tokens[found.predicate].text) == ((), "Rossi")


@pytest.mark.parametrize(
    ("made", "office", "status"),
    [
        (tree("Mario Rossi, the defense minister of Italy, visited Rome."), "the defense minister of Italy", "ongoing"),
        (tree("Mario Rossi, a former minister, visited Rome."), "a former minister", "done"),
        (tree("France backed Mario Rossi, the next president."), "the next president", "planned"),
        (tree("Mario Rossi, the incoming minister, left."), "the incoming minister", "planned"),
    ],
)
def test_an_office_behind_a_name_is_held(made: Sentence, office: str, status: str) -> None:
    assert facts(made) == [("Mario Rossi", "hold office", office, status)]
    assert [found.rules for found in implicit(made)] == [("office-behind-name",)]


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(tree("Rossi left with Tanaka, the minister resigned."), id="a clause of its own"),
        pytest.param(tree("Mario Rossi, a friend, left."), id="no office"),
        pytest.param(tree("Mario Rossi, an aide to minister Tanaka, left."), id="another person's"),
        pytest.param(tree("Mario Rossi, an aide to the minister, left."), id="whom he works for"),
        pytest.param(tree("Mario Rossi, like the minister, left."), id="whom he is like"),
        pytest.param(tree("Mario Rossi, whom the minister dislikes, left."), id="whose foe he is"),
        pytest.param(tree("Mario Rossi, the minister's brother, left."), id="whose brother he is"),
        pytest.param(tree("The wife of the president, Maria Rossi, left."), id="whose wife she is"),
        pytest.param(tree("Rossi, and the minister, left."), id="coordinated"),
        pytest.param(tree("Italy sold two ships to Egypt in March."), id="nobody named"),
    ],
)
def test_what_stands_behind_a_name_is_not_always_an_office(made: Sentence) -> None:
    assert facts(made) == []


@pytest.mark.parametrize(
    "made", [tree("Rossi arrived in Osaka, Japan."), tree("Rossi arrived in Boston, the United States.")]
)
def test_a_place_lies_in_the_state_behind_it(made: Sentence) -> None:
    ((subject, lemma, object_, status),) = facts(made)
    assert (lemma, status) == ("part of", "ongoing")
    assert (subject, object_) in {("Osaka", "Japan"), ("Boston", "United States")}
    assert [found.rules for found in implicit(made)] == [("place-in-state",)]


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(tree("Rossi visited Osaka, Japan and Egypt."), id="a list"),
        pytest.param(tree("Osaka, Japan, signed."), id="no preposition before it"),
        pytest.param(tree("Rossi arrived from Italy, France."), id="two states"),
    ],
)
def test_a_state_behind_a_comma_is_not_always_around_a_place(made: Sentence) -> None:
    assert facts(made) == []


def test_a_name_between_commas_behind_an_office_is_its_holder() -> None:
    made = tree("Italy's foreign minister, Mario Rossi, left Rome.")
    assert facts(made) == [("Mario Rossi", "hold office", "Italy's foreign minister", "ongoing")]
    talk = tree("A talk with the president, Maria Rossi, ended.")
    assert facts(talk) == [("Maria Rossi", "hold office", "the president", "ongoing")]
    office = next(f.object for f in implicit(made))
    assert office is not None
    assert name_behind(made, office) == made.mentions[1]
    assert name_behind(made, dataclasses.replace(office, last=office.last + 3)) is None


COUNTERPART = """Koval Koval PROPN NNP 2 nsubj
met meet VERB VBD 0 root
his his PRON PRP$ 4 nmod:poss
counterpart counterpart NOUN NN 2 obj
, , PUNCT , 7 punct
General General PROPN NNP 7 flat
Paz Paz PROPN NNP 4 appos
, , PUNCT , 4 punct
there there ADV RB 2 advmod"""


def behind(table: str, *names: Name) -> str | None:
    made = sentence(table, names=names)
    found = name_behind(made, phrase(made, 3))
    return None if found is None else made.tokens[found.last].text


def test_who_somebody_is_to_another_is_named_behind_it_and_holds_no_office() -> None:
    assert behind(COUNTERPART, (1, 1, "Person"), (7, 7, "Person")) == "Paz"
    assert behind(COUNTERPART, (1, 1, "Person"), (6, 6, "Role"), (7, 7, "Person")) == "Paz"
    assert facts(sentence(COUNTERPART, names=((1, 1, "Person"), (7, 7, "Person")))) == []


def test_between_the_two_stand_only_titles() -> None:
    assert behind(COUNTERPART.replace("General General", "thanks thank"), (7, 7, "Person")) is None
    assert behind(COUNTERPART.replace("counterpart counterpart", "ship ship"), (7, 7, "Person")) is None
