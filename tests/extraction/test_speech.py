"""Who says so: reported clauses, asides, quotations over sentences; and the acts of speech themselves."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from graphkit.extraction.clauses import clauses
from graphkit.extraction.speech import says, speech
from graphkit.text.sentences import Sentence
from tests.trees import inline_mended, only_clause, sources, stated, tree, trees, triple, triples, words


def said_by(made: Sentence, lemma: str) -> list[tuple[str | None, str | None]]:
    """Take a sentence and the lemma of a proposition and return who says so, outermost first."""
    (found,) = {p.stance.sources: p for p in stated(made, lemma)}.values()
    return sources(made, found)


@pytest.mark.parametrize(
    ("made", "lemma", "speakers"),
    [
        (tree("The minister said that Italy sold ships."), "sell", [("The minister", "said")]),
        (tree("Italy sold ships, the minister said."), "sell", [("the minister", "said")]),
        (tree("The talks, the ministry said, ended."), "end", [("the ministry", "said")]),
        (tree("The minister added: Italy sold ships."), "sell", [("The minister", "added")]),
        (tree("As Rossi said, Italy sold ships."), "sell", [("Rossi", "said")]),
        (tree("According to the ministry, Italy sold ships."), "sell", [("the ministry", "According to")]),
        (tree("Rossi said: “Italy sold ships to Egypt.”"), "sell", [("Rossi", "said")]),
        (tree("It was reported by Rossi that Italy sold ships."), "sell", [("Rossi", "was reported")]),
        (
            tree("Rossi said that Tanaka had told Lindqvist that Italy had signed the treaty."),
            "tell",
            [("Rossi", "said")],
        ),
        (
            tree("Rossi said that Tanaka had told Lindqvist that Italy had signed the treaty."),
            "sign",
            [("Rossi", "said"), ("Tanaka", "had told")],
        ),
        (
            tree("Rossi said that Italy signed the treaty, according to Lindqvist."),
            "sign",
            [("Lindqvist", "according to"), ("Rossi", "said")],
        ),
        (
            tree("The minister said that Italy sold ships and that France bought them."),
            "buy",
            [("The minister", "said")],
        ),
        (tree("Italy sold ships and France bought tanks, the minister said."), "buy", [("the minister", "said")]),
        (
            tree("According to the ministry, Italy sold ships and France bought tanks."),
            "buy",
            [("the ministry", "According to")],
        ),
        (tree("Rossi said that the ships Italy sold reached Egypt."), "sell", [("Rossi", "said")]),
        (tree("Rossi left, adding that Italy sold ships."), "sell", [("Rossi", "adding")]),
        (tree("Italy knows that France left."), "leave", [("Italy", "knows")]),
        (tree("Rossi made it clear that France left."), "leave", [("Rossi", "made it clear")]),
        (tree("Italy urged France to sign the treaty."), "sign", [("Italy", "urged")]),
        (tree("Italy called on France to sign the treaty. (advcl)"), "sign", [("Italy", "called")]),
        (tree("France accused Italy of selling ships."), "sell", [("France", "accused")]),
        (tree("Italy was accused by France of selling ships."), "sell", [("France", "was accused")]),
        (tree("Italy admitted selling ships. (xcomp)"), "sell", [("Italy", "admitted")]),
        (tree("Italy denied attacking the ship."), "attack", [("Italy", "denied")]),
        (tree("Rossi called Italy “a partner that sold many ships”."), "sell", [("Rossi", "called")]),
    ],
)
def test_what_somebody_says_is_theirs(made: Sentence, lemma: str, speakers: list[tuple[str, str]]) -> None:
    assert said_by(made, lemma) == speakers


@pytest.mark.parametrize(
    ("made", "act"),
    [
        (tree("The minister said that Italy sold ships."), ("The minister", "said", "Italy sold ships")),
        (tree("Italy sold ships, the minister said."), ("the minister", "said", "Italy sold ships")),
        (tree("The talks, the ministry said, ended."), ("the ministry", "said", "The talks, the ministry said, ended")),
        (tree("The minister added: Italy sold ships."), ("The minister", "added", "Italy sold ships")),
        (tree("As Rossi said, Italy sold ships."), ("Rossi", "said", "Italy sold ships")),
        (tree("Rossi left, adding that Italy sold ships."), ("Rossi", "adding", "Italy sold ships")),
        (tree("Rossi said: “Italy sold ships to Egypt.”"), ("Rossi", "said", "Italy sold ships to Egypt")),
        (tree("Tanaka told Lindqvist that Italy signed the treaty."), ("Tanaka", "told", "Italy signed the treaty")),
        (tree("Rossi left, adding “Italy sold all its ships.”"), ("Rossi", "adding", "Italy sold all its ships")),
    ],
)
def test_the_act_of_speech_is_told_in_the_documents_own_voice(made: Sentence, act: tuple[str, str, str]) -> None:
    (found,) = stated(made, level="speech")
    assert triple(made, found) == act
    assert found.stance.sources == ()
    assert (found.stance.polarity, found.stance.status) == ("positive", "done")


def test_each_of_several_speakers_speaks() -> None:
    assert triples(tree("Rossi and Tanaka said that Italy sold ships."), level="speech") == [
        ("Rossi", "said", "Italy sold ships"),
        ("Tanaka", "said", "Italy sold ships"),
    ]


@pytest.mark.parametrize(
    "made",
    [
        tree("It was reported that Italy had sold ships. (ccomp)"),
        tree("It was reported that Italy had sold ships. (csubj:pass)"),
        tree("It was reported that Italy had sold ships. (nsubj:pass)"),
        tree("Italy was accused of selling ships."),
    ],
)
def test_what_nobody_named_reports_is_possible(made: Sentence) -> None:
    (found,) = stated(made, "sell")
    assert (found.stance.status, found.stance.sources) == ("possible", ())
    assert "unattributed-report" in found.rules


def spoken(made: Sequence[Sentence]) -> dict[str, tuple[str | None, str]]:
    """Take a document's sentences and return, for each clause by its verb, who says so, and its status."""
    told: dict[str, tuple[str | None, str]] = {}
    for p in stated(made):
        by = [words(made[s.speaker.sentence], s.speaker) for s in p.stance.sources]
        told[made[p.sentence].tokens[p.predicate].text] = (by[0] if by else None, p.stance.status)
    return told


def test_a_quotation_in_the_next_sentence_goes_on_with_the_same_speaker() -> None:
    assert spoken(trees("“We sold ships,” the minister said.", "“France bought them.”")) == {
        "sold": ("the minister", "done"),
        "said": (None, "done"),
        "bought": ("the minister", "done"),
    }


def test_a_quotation_over_two_sentences_is_all_theirs_who_close_it() -> None:
    assert spoken(trees("“Italy sold ships.", "France bought them,” said Rossi.")) == {
        "sold": ("Rossi", "done"),
        "bought": ("Rossi", "done"),
        "said": (None, "done"),
    }


def test_a_quotation_left_open_at_a_paragraph_goes_on_in_the_next() -> None:
    assert spoken(trees("Rossi said:", "“We sold ships.", "“We bought tanks.”", paragraphs=[0, 0, 1])) == {
        "said": (None, "done"),
        "sold": ("Rossi", "done"),
        "bought": ("Rossi", "done"),
    }


def test_a_speaker_before_a_colon_speaks_in_the_next_sentence() -> None:
    assert spoken(trees("Rossi said:", "“Italy sold ships.”")) == {"said": (None, "done"), "sold": ("Rossi", "done")}


def test_a_quotation_of_nobody_is_possible_and_a_quoted_word_changes_nothing() -> None:
    assert spoken([tree("“Italy sold all ships.”")]) == {"sold": (None, "possible")}
    assert spoken([tree("“Italy left.”")]) == {"left": (None, "possible")}
    assert spoken([tree("Italy sold “old” ships.")]) == {"sold": (None, "done")}


def test_a_quotation_in_another_paragraph_is_not_that_speakers() -> None:
    assert spoken(trees("“We sold ships,” the minister said.", "“France bought them.”", paragraphs=[0, 1]))[
        "bought"
    ] == (None, "possible")


def test_what_a_verb_makes_happen_is_no_opinion() -> None:
    assert spoken([tree("This means that France has left.")]) == {"means": (None, "ongoing"), "left": (None, "done")}


def test_verbs_of_saying_are_known_also_where_they_are_merged() -> None:
    made = tree("Rossi declined to say that Italy left.")
    assert [says(made, clause) for clause in clauses(made)] == [True, False]
    assert not says(
        tree("Italy sold two ships to Egypt in March."),
        only_clause(tree("Italy sold two ships to Egypt in March."), "sell"),
    )


def test_a_document_without_speech_has_no_sources() -> None:
    made = tree("Italy sold two ships to Egypt in March.")
    found = speech([made], {0: list(clauses(made))})
    assert (dict(found.sources), found.acts, found.unattributed) == ({}, (), frozenset())


def test_what_follows_a_speakers_label_is_said_by_the_speaker() -> None:
    made = tree("MS. ORTEGA: France sank ships.")
    [sank] = stated(made)
    assert sources(made, sank) == [("MS. ORTEGA", ":")]


def test_single_quotation_marks_hold_speech_over_sentences() -> None:
    assert spoken(trees("‘Italy left,’ Rossi said.", "‘France stayed.’")) == {
        "left": ("Rossi", "done"),
        "said": (None, "done"),
        "stayed": ("Rossi", "done"),
    }


def test_what_is_made_clear_is_said_whatever_is_put_in_between() -> None:
    read = inline_mended(
        "Paz Paz PROPN NNP 2 nsubj / made make VERB VBD 0 root / clear clear ADJ JJ 2 xcomp / — — PUNCT : 5 punct / "
        "late late ADV RB 2 advmod / — — PUNCT : 5 punct / that that SCONJ IN 9 mark / Peru Peru PROPN NNP 9 nsubj / "
        "left leave VERB VBD 2 ccomp"
    )
    (found,) = [p for p in stated(read) if p.verb == "leave"]
    assert [s.speaker.head for s in found.stance.sources] == [0]


def test_a_semicolon_parts_a_verb_of_saying_from_what_it_does_not_say() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / left leave VERB VBD 0 root / {0} PUNCT : 5 punct / law law NOUN NN 5 nsubj / "
        "went go VERB VBD 2 parataxis"
    )
    levels = {mark: {p.level for p in stated(inline_mended(rows.format(mark)))} for mark in ("; ;", ", ,")}
    assert levels == {"; ;": {"core"}, ", ,": {"core", "speech"}}


def test_a_treaty_that_resulted_said_nothing() -> None:
    rows = "pact pact NOUN NN 2 nsubj / {0} VERB VBD 0 root / Peru Peru PROPN NNP 4 nsubj / left leave VERB VBD 2 ccomp"
    sources = {
        verb: [s.speaker.head for p in stated(read) if p.verb == "leave" for s in p.stance.sources]
        for verb in ("resulted result", "said say")
        for read in [inline_mended(rows.format(verb))]
    }
    assert sources == {"resulted result": [], "said say": [0]}
