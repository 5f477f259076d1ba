"""Who says so is told by what stands before a colon, behind a dash, or in front of its clause."""

from __future__ import annotations

import pytest

from graphkit.extraction.bylines import reported
from graphkit.text.sentences import Sentence
from tests.trees import Name, inline_mended, sentence, stated, words

HEADLINE = """Iran Iran PROPN NNP 2 nsubj
sends send VERB VBZ 0 root
ships ship NOUN NNS 2 obj
{dash} {dash} PUNCT : 5 punct
{source} {source} NOUN NN 2 parataxis"""
VIEW = """For for ADP IN 2 case
Lima Lima PROPN NNP 7 obl
, , PUNCT , 2 punct
Ruiz Ruiz PROPN NNP 7 nsubj
is be AUX VBZ 7 cop
a a DET DT 7 det
hero hero NOUN NN 0 root"""
LIMA: Name = (2, 2, "Place")


def sources(made: Sentence) -> list[str | None]:
    """Take a sentence and return who is the source of its first claim."""
    return [words(made, source.speaker) for source in stated(made)[0].stance.sources]


@pytest.mark.parametrize("dash", ["-", "–", "—", ":"])
def test_a_headline_names_its_report_behind_a_dash(dash: str) -> None:
    assert sources(sentence(HEADLINE.format(dash=dash, source="report"))) == ["report"]
    assert sources(sentence(HEADLINE.format(dash=dash, source="Kremlin"), names=((5, 5, "GovernmentBody"),))) == [
        "Kremlin"
    ]


@pytest.mark.parametrize(
    "table",
    [
        HEADLINE.format(dash="-", source="record"),
        HEADLINE.format(dash=",", source="report"),
        HEADLINE.format(dash="-", source="report") + "\n. . PUNCT . 2 punct",
        "F F PROPN NN 3 compound\n- - PUNCT - 3 punct\nreport report NOUN NN 0 root",
    ],
)
def test_what_stands_behind_another_mark_or_is_no_report_says_nothing(table: str) -> None:
    assert reported(sentence(table)) is None


def test_what_something_is_for_somebody_is_their_view() -> None:
    assert sources(sentence(VIEW, names=(LIMA,))) == ["Lima"]
    assert sources(sentence(VIEW.replace("For for", "In in"), names=(LIMA,))) == []
    assert sources(sentence(VIEW)) == []
    saw = VIEW.replace("is be AUX VBZ 7 cop", "saw see VERB VBD 0 root").replace(
        "hero hero NOUN NN 0 root", "hero hero NOUN NN 5 obj"
    )
    assert sources(sentence(saw.replace("7 obl", "5 obl").replace("7 nsubj", "5 nsubj"), names=(LIMA,))) == []


FRONT = """{who} {who} PROPN NNP 0 root
: : PUNCT : 1 punct
Peru Peru PROPN NNP 4 nsubj
fired fire VERB VBD 1 parataxis
missiles missile NOUN NNS 4 obj"""


def test_who_stands_before_the_colon_of_a_headline_says_it() -> None:
    assert sources(sentence(FRONT.format(who="Lima"), names=[(1, 1, "Place")])) == ["Lima"]
    assert sources(sentence(FRONT.format(who="Police"))) == ["Police"]


def test_a_rubric_before_a_colon_or_in_a_whole_sentence_says_nothing() -> None:
    assert sources(sentence(FRONT.format(who="Weather"))) == []
    assert sources(sentence(FRONT.format(who="Lima") + "\n. . PUNCT . 1 punct", names=[(1, 1, "Place")])) == []


def test_a_system_says_nothing() -> None:
    rows = (
        "Ships ship NOUN NNS 3 nsubj:pass / are be AUX VBP 3 aux:pass / named name VERB VBN 0 root / "
        "according accord VERB VBG 6 case / to to ADP IN 4 fixed / {0} NOUN NN 3 obl"
    )
    sources = {noun: [s.speaker.head for p in stated(inline_mended(rows.format(noun))) for s in p.stance.sources][:1]
               for noun in ("rank rank", "police police")}  # fmt: skip
    assert sources == {"rank rank": [], "police police": [5]}
