"""Which role each further part of a clause plays."""

from __future__ import annotations

import pytest

from graphkit.extraction.arguments import case, gap_of, noun_parts, parts, tells_nothing
from graphkit.extraction.clauses import clauses
from graphkit.extraction.grammar import text_of
from graphkit.text.sentences import Sentence
from tests.trees import only_clause, sentence, tree, words


def told(made: Sentence, lemma: str) -> list[tuple[str, str, str | None]]:
    """Take a sentence and a predicate and return the roles, prepositions and words of all of its obliques."""
    clause = only_clause(made, lemma)
    return [(p.role, p.preposition, words(made, p.phrase)) for p in parts(made, clause, clause.obliques)]


@pytest.mark.parametrize(
    ("made", "lemma", "roles"),
    [
        (tree("Italy sold two ships to Egypt in March."), "sell", [("goal", "to", "Egypt"), ("time", "in", "March")]),
        (
            tree("Rossi sailed from Rome to Egypt with Tanaka for a treaty because of a storm."),
            "sail",
            [
                ("source", "from", "Rome"),
                ("goal", "to", "Egypt"),
                ("companion", "with", "Tanaka"),
                ("purpose", "for", "a treaty"),
                ("cause", "because of", "a storm"),
            ],
        ),
        (
            tree("Rossi spoke with Tanaka about the treaty on Monday at the base."),
            "speak",
            [
                ("companion", "with", "Tanaka"),
                ("topic", "about", "the treaty"),
                ("time", "on", "Monday"),
                ("place", "at", "the base"),
            ],
        ),
        (tree("The talks ended in 2021 in Rome."), "end", [("time", "in", "2021"), ("place", "in", "Rome")]),
        (tree("Rossi spoke in the capital."), "speak", [("place", "in", "the capital")]),
        (tree("Rossi spoke in anger."), "speak", [("other", "in", "anger")]),
        (tree("Italy gave a medal to Rossi."), "give", [("recipient", "to", "Rossi")]),
        (tree("Italy sold ships despite a ban."), "sell", [("condition", "despite", "a ban")]),
        (tree("Rossi resigned Monday."), "resign", [("time", "", "Monday")]),
        (tree("Italy gave Egypt two ships."), "give", [("recipient", "", "Egypt")]),
        (tree("Rossi visited the base where Italy trains pilots."), "train", [("place", "", "the base")]),
        (tree("The port in which envoys met closed."), "meet", [("place", "in", "The port")]),
        (tree("If France leaves, Italy will send ships."), "send", [("condition", "", "France leaves")]),
    ],
)
def test_the_role_of_a_part(made: Sentence, lemma: str, roles: list[tuple[str, str, str | None]]) -> None:
    assert told(made, lemma) == roles


def test_an_object_beside_is_the_theme_and_beside_what_is_said_the_recipient() -> None:
    made = tree("Italy sold two ships to Egypt in March.")
    (clause,) = clauses(made)
    assert [(p.role, words(made, p.phrase)) for p in parts(made, clause, (), clause.objects)] == [
        ("theme", "two ships")
    ]
    said = tree("Rossi told reporters that Italy sold ships.")
    clause = only_clause(said, "tell")
    assert [(p.role, words(said, p.phrase)) for p in parts(said, clause, (), clause.objects)] == [
        ("recipient", "reporters")
    ]


def test_a_conjunct_shares_the_preposition_of_the_first() -> None:
    made = tree("Rossi spoke in Rome and Osaka.")
    (clause,) = clauses(made)
    second = next(t.i for t in made.tokens if t.text == "Osaka")
    assert text_of(made, case(made, clause, second)) == "in"


def test_an_antecedent_has_the_preposition_of_its_relative_pronoun() -> None:
    made = tree("The port in which envoys met closed.")
    meets = only_clause(made, "meet")
    port = next(t.i for t in made.tokens if t.text == "port")
    assert text_of(made, gap_of(made, meets, port) or ()) == "in"
    assert gap_of(made, only_clause(made, "close"), port) is None
    where = tree("Rossi visited the base where Italy trains pilots.")
    base = next(t.i for t in where.tokens if t.text == "base")
    assert gap_of(where, only_clause(where, "train"), base) == ()


@pytest.mark.parametrize(
    ("made", "nothing"),
    [
        (tree("In addition, Italy sold ships."), True),
        (tree("According to the ministry, Italy sold ships."), True),
        (tree("Italy sold two ships to Egypt in March."), False),
    ],
)
def test_some_obliques_only_join_or_name_the_source(made: Sentence, nothing: bool) -> None:
    clause = only_clause(made, "sell")
    assert tells_nothing(made, clause.obliques[0]) is nothing


BAN = """Lima Lima PROPN NNP 2 nsubj
lifted lift VERB VBD 0 root
the the DET DT 4 det
ban ban NOUN NN 2 obj
imposed impose VERB VBN 4 acl
on on ADP IN 7 case
Quito Quito PROPN NNP 5 obl
by by ADP IN 9 case
Peru Peru PROPN NNP 5 obl:agent"""


@pytest.mark.parametrize(
    ("table", "on"),
    [
        (BAN, ["Quito"]),
        (BAN.replace("on on", "against against"), ["Quito"]),
        (BAN.replace("on on", "in in"), []),
        (BAN.replace("imposed impose", "seen see"), []),
    ],
)
def test_a_ban_is_on_whom_it_was_imposed_on(table: str, on: list[str]) -> None:
    made = sentence(table)
    assert [words(made, p.phrase) for p in noun_parts(made, 3) if p.preposition == "on"] == on


def test_what_hangs_on_a_noun_has_roles_too() -> None:
    made = tree("Rossi's visit to Egypt ended.")
    visit = next(t.i for t in made.tokens if t.text == "visit")
    assert [(p.role, p.preposition, words(made, p.phrase)) for p in noun_parts(made, visit)] == [
        ("goal", "to", "Egypt")
    ]
