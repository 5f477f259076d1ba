"""Nouns that tell an event, with who took part."""

from __future__ import annotations

import pytest

from graphkit.text.sentences import Sentence
from tests.trees import roles, sentence, sources, stated, tree, triple, words


def events(made: Sentence) -> list[tuple[str | None, str, str | None, str]]:
    """Take a sentence and return the events its nouns tell: one side, lemma, the other side, status."""
    told = [p for p in stated(made, level="implicit") if "event-noun" in p.rules]
    return [(words(made, p.subject), p.lemma, words(made, p.object), p.stance.status) for p in told]


@pytest.mark.parametrize(
    ("made", "event"),
    [
        (tree("The talks between Italy and France ended."), ("Italy", "talk between", "France", "done")),
        (tree("Rossi's visit to Egypt ended."), ("Rossi", "visit to", "Egypt", "done")),
        (
            tree("Rossi and Tanaka praised the treaty after their meeting in Osaka."),
            ("Rossi", "meeting", "Tanaka", "done"),
        ),
        (tree("Rossi spoke during his visit to Egypt."), ("Rossi", "visit to", "Egypt", "done")),
        (tree("Rossi's planned visit to Egypt angered France."), ("Rossi", "visit to", "Egypt", "planned")),
        (tree("Rossi spoke before his visit to Egypt."), ("Rossi", "visit to", "Egypt", "planned")),
        (
            tree("Italy rejected a plan for talks between Rossi and Tanaka."),
            ("Rossi", "talk between", "Tanaka", "planned"),
        ),
        (tree("Rossi cancelled his visit to Egypt."), ("Rossi", "visit to", "Egypt", "called-off")),
        (tree("Rossi's cancelled visit to Egypt angered France."), ("Rossi", "visit to", "Egypt", "called-off")),
        (tree("Rossi's visit to Egypt was cancelled."), ("Rossi", "visit to", "Egypt", "called-off")),
        (tree("A possible visit by Rossi to Egypt angered France."), ("Rossi", "visit to", "Egypt", "possible")),
        (tree("The alleged attack by Italy on Egypt killed two men."), ("Italy", "attack on", "Egypt", "possible")),
        (tree("Officials expect talks between Rossi and Tanaka."), ("Rossi", "talk between", "Tanaka", "possible")),
        (tree("Italy ruled out talks between Rossi and Tanaka."), ("Rossi", "talk between", "Tanaka", "possible")),
        (tree("No talks between Italy and France took place."), ("Italy", "talk between", "France", "possible")),
        (tree("Rossi left without talks between Italy and France."), ("Italy", "talk between", "France", "possible")),
        (tree("Rumours of Rossi's visit to Egypt spread."), ("Rossi", "visit to", "Egypt", "possible")),
        (
            tree("If the talks between Italy and France fail, Spain will leave."),
            ("Italy", "talk between", "France", "conditional"),
        ),
    ],
)
def test_an_event_noun_joins_who_took_part(made: Sentence, event: tuple[str, str, str, str]) -> None:
    assert events(made) == [event]


def test_each_of_several_is_joined_with_the_first() -> None:
    made = tree("The talks between Italy, France and Spain ended.")
    assert events(made) == [("Italy", "talk between", "France", "done"), ("Italy", "talk between", "Spain", "done")]


def test_the_words_of_the_relation_are_the_noun_and_its_preposition() -> None:
    assert [
        triple(tree("Rossi's visit to Egypt ended."), p)
        for p in stated(tree("Rossi's visit to Egypt ended."), "visit to")
    ] == [("Rossi", "visit to", "Egypt")]
    made = tree("The talks between Italy and France ended.")
    assert [triple(made, p) for p in stated(made, "talk between")] == [("Italy", "talks", "France")]


def test_the_place_goes_with_the_event() -> None:
    made = tree("Rossi and Tanaka praised the treaty after their meeting in Osaka.")
    (found,) = stated(made, "meeting")
    assert roles(made, found) == [("place", "in", "Osaka")]


def test_an_event_inside_what_is_said_is_theirs_who_say_so() -> None:
    made = tree("Tanaka said that the talks between Italy and France had failed.")
    (found,) = stated(made, "talk between")
    assert sources(made, found) == [("Tanaka", "said")]
    assert "content-of-speech" in found.rules


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(tree("Rossi paid a visit to Egypt."), id="the verb tells the event itself"),
        pytest.param(tree("The talks with Italy ended."), id="one side alone"),
        pytest.param(tree("Rossi's friendship with Tanaka ended."), id="no event"),
        pytest.param(tree("Rossi spoke after their meeting."), id="their, of one subject"),
    ],
)
def test_other_nouns_join_nobody(made: Sentence) -> None:
    assert events(made) == []


YEARS = """The the DET DT 2 det
talks talk NOUN NNS 7 nsubj
between between ADP IN 4 case
1904 1904 NUM CD 2 nmod
and and CCONJ CC 6 cc
1942 1942 NUM CD 4 conj
ended end VERB VBD 0 root"""


def test_years_are_no_sides_of_what_lasted_between_them() -> None:
    assert events(sentence(YEARS)) == []
    assert len(events(sentence(YEARS.replace("NUM CD", "PROPN NNP")))) == 1
