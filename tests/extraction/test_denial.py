"""How often a clause is denied, and by what."""

from __future__ import annotations

import pytest

from graphkit.extraction.clauses import by_verb, clauses
from graphkit.extraction.denial import denied, negations
from graphkit.text.sentences import Sentence
from tests.trees import inline_mended, sentence, stated, tree, triple, words


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


MEANT = (
    "The the DET DT 2 det / raid raid NOUN NN 4 nsubj:pass / was be AUX VBD 4 aux:pass / meant mean VERB VBN 0 root / "
    "not not PART RB 8 advmod / {0} ADV RB 8 advmod / to to PART TO 8 mark / help help VERB VB 4 xcomp / "
    "Peru Peru PROPN NNP 8 obj"
)


@pytest.mark.parametrize(("word", "polarity"), [("only only", "positive"), ("really really", "negative")])
def test_not_only_denies_nothing(word: str, polarity: str) -> None:
    (found,) = stated(inline_mended(MEANT.format(word)))
    assert (found.stance.polarity, found.stance.status) == (polarity, "planned")


SENT = (
    "Peru Peru PROPN NNP 4 nsubj / did do AUX VBD 4 aux / {0} 4 advmod / send send VERB VB 0 root / "
    "tanks tank NOUN NNS 4 obj"
    " / {1} CCONJ CC 7 cc / trucks truck NOUN NNS 5 conj / to to ADP IN 9 case / Chile Chile PROPN NNP 4 obl"
)


def test_what_was_sent_instead_was_sent() -> None:
    read = inline_mended(SENT.format("not not PART RB", "but but"))
    found = {(triple(read, p), p.stance.polarity) for p in stated(read)}
    assert found == {
        (("Peru", "did not send", "tanks"), "negative"),
        (("Peru", "did send", "trucks"), "positive"),
        (("Peru", "did not send tanks to", "Chile"), "negative"),
        (("Peru", "did send trucks to", "Chile"), "positive"),
    }
    both = inline_mended(SENT.format("not not PART RB", "or or"))
    assert {p.stance.polarity for p in stated(both)} == {"negative"}


def test_of_a_cleft_the_second_did_it() -> None:
    read = inline_mended(
        "It it PRON PRP 4 nsubj / was be AUX VBD 4 cop / not not PART RB 4 advmod / Peru Peru PROPN NNP 0 root / "
        "but but CCONJ CC 6 cc / Chile Chile PROPN NNP 4 conj / that that PRON WDT 8 nsubj / "
        "left leave VERB VBD 4 acl:relcl"
    )
    left = {(triple(read, p)[0], p.stance.polarity) for p in stated(read) if p.verb == "leave"}
    assert left == {("Peru", "negative"), ("Chile", "positive")}


def test_what_was_not_until_then_was_then() -> None:
    rows = (
        "It it PRON PRP 5 nsubj / was be AUX VBD 5 cop / not not PART RB 5 advmod / {0} ADP IN 5 case / "
        "May May PROPN NNP 0 root / that that SCONJ IN 8 mark / Peru Peru PROPN NNP 8 nsubj / "
        "left leave VERB VBD 5 acl:relcl"
    )
    polarity = {
        prep: {p.stance.polarity for p in stated(inline_mended(rows.format(prep))) if p.verb == "leave"}
        for prep in ("until until", "in in")
    }
    assert polarity == {"until until": {"positive"}, "in in": {"negative"}}


def test_with_no_progress_nobody_is_denied_to_have_been_met() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / met meet VERB VBD 0 root / {0} / with with ADP IN 7 case / no no DET DT 7 det / "
        "progress progress NOUN NN 2 obl"
    )
    beside = inline_mended(rows.format("with with ADP IN 4 case / Chile Chile PROPN NNP 2 obl"))
    assert {p.stance.polarity for p in stated(beside)} == {"positive"}
    alone = inline_mended(rows.format("late late ADV RB 2 advmod / again again ADV RB 2 advmod"))
    assert {p.stance.polarity for p in stated(alone)} == {"negative"}
