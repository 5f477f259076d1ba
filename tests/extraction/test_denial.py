"""How often a clause is denied, and by what."""

from __future__ import annotations

import pytest

from graphkit.extraction.clauses import by_verb, clauses
from graphkit.extraction.denial import denied, negations
from graphkit.text.sentences import Sentence
from tests.trees import sentence, stated, tree, triple, words


def count(made: Sentence, lemma: str) -> int:
    """Take a sentence and a predicate and return how often its clause is denied."""
    found = list(clauses(made))
    (clause,) = [c for c in found if made.tokens[c.predicate].lemma == lemma]
    return negations(clause, made, by_verb(found))


@pytest.mark.parametrize(
    ("made", "lemma", "times"),
    [
        (tree("Italy sold two ships to Egypt in March."), "sell", 0),
        (tree("Italy did not sign the treaty."), "sign", 1),
        (tree("Italy didn't sign the treaty."), "sign", 1),
        (tree("Italy never signed the treaty."), "sign", 1),
        (tree("No one signed the treaty."), "sign", 1),
        (tree("Nobody signed the treaty."), "sign", 1),
        (tree("Italy sold no ships."), "sell", 1),
        (tree("Italy no longer hosts the fleet."), "host", 1),
        (tree("Italy does not host the fleet any longer."), "host", 1),
        (tree("Neither Italy nor France signed the treaty."), "sign", 1),
        (tree("Italy is not a member of the alliance."), "member", 1),
        (tree("Italy is no member."), "member", 1),
        (tree("Italy hardly sold ships."), "sell", 1),
        (tree("Italy in no way supported the attack."), "support", 1),
        (tree("Rossi left without signing the treaty."), "sign", 1),
        (tree("Rossi left without signing the treaty."), "leave", 0),
        (tree("Italy left instead of signing the treaty."), "sign", 1),
        (tree("Far from selling ships, Italy bought them."), "sell", 1),
        (tree("Far from selling ships, Italy bought them. (on the verb)"), "sell", 1),
        (tree("Nowhere did Italy mention the ships."), "mention", 1),
        (tree("It was not Italy that sold the ships."), "sell", 1),
        (tree("Italy prevented France from signing the treaty."), "sign", 1),
        (tree("Italy profited from selling ships."), "sell", 0),
        (tree("France warned Italy against selling ships."), "sell", 1),
        (tree("Italy denied that it attacked the ship."), "attack", 1),
        (tree("Italy denied that it attacked the ship."), "deny", 0),
        (tree("Nobody never signed the treaty."), "sign", 2),
        (tree("Italy denied that it had not attacked the ship."), "attack", 2),
    ],
)
def test_how_often_a_clause_is_denied(made: Sentence, lemma: str, times: int) -> None:
    assert count(made, lemma) == times


@pytest.mark.parametrize(
    ("made", "alone"),
    [
        (tree("Italy but not France signed the treaty."), ["France"]),
        (tree("Rossi visited not Rome but Osaka."), ["Rome"]),
        (tree("Italy sold ships but no tanks."), ["tanks"]),
        (tree("Rossi visited not only Rome but also Osaka."), []),
        (tree("Italy is not a member of the alliance."), []),
        (tree("Italy sold no ships."), []),
        (tree("Italy and France signed the treaty."), []),
    ],
)
def test_which_subject_or_object_is_denied_alone(made: Sentence, alone: list[str]) -> None:
    nouns = [t for t in made.tokens if t.pos in ("NOUN", "PROPN")]
    assert [t.text for t in nouns if denied(made, t.i)] == alone


def test_what_is_neither_nor_is_denied_once() -> None:
    made = sentence(
        "Votes vote NOUN NNS 4 nsubj\nwere be AUX VBD 4 cop\nneither neither CCONJ CC 4 cc:preconj\n"
        "free free ADJ JJ 0 root\nnor nor CCONJ CC 6 cc\nfair fair ADJ JJ 4 conj"
    )
    told = [(words(made, p.object), p.stance.polarity, p.stance.status) for p in stated(made)]
    assert told == [("free", "negative", "done"), ("fair", "negative", "done")]


def test_what_is_told_besides_of_those_who_did_not_is_not_denied() -> None:
    made = sentence(
        "Neither neither CCONJ CC 2 cc:preconj\nPeru Peru PROPN NNP 10 nsubj\nnor nor CCONJ CC 4 cc\n"
        "Chile Chile PROPN NNP 2 conj\n, , PUNCT , 7 punct\nwhich which PRON WDT 7 nsubj\n"
        "claim claim VERB VBP 2 acl:relcl\nislands island NOUN NNS 7 obj\n, , PUNCT , 2 punct\n"
        "slept sleep VERB VBD 0 root\n. . PUNCT . 10 punct"
    )
    told = [(triple(made, p)[0], p.verb, p.stance.polarity) for p in stated(made)]
    assert sorted(told) == [
        ("Chile", "claim", "positive"),
        ("Chile", "sleep", "negative"),
        ("Peru", "claim", "positive"),
        ("Peru", "sleep", "negative"),
    ]
