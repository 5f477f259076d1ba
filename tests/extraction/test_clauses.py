"""Each predicate of a sentence with its arguments."""

from __future__ import annotations

import pytest

from graphkit.extraction.clauses import Clause, by_verb, clauses, is_free_relative
from graphkit.text.sentences import Sentence
from tests.trees import inline_mended, only_clause, sentence, stated, tree, triples, words


def said(made: Sentence, i: int | None) -> str | None:
    return None if i is None else made.tokens[i].text


def test_a_transitive_clause() -> None:
    made = tree("Italy sold two ships to Egypt in March.")
    (clause,) = clauses(made)
    assert clause == Clause(
        number=0,
        predicate=1,
        kind="verbal",
        words=(1,),
        subject=0,
        objects=(3,),
        obliques=(5, 7),
        rules=("verb",),
    )


def test_a_passive_keeps_its_agent_apart_from_its_obliques() -> None:
    made = tree("The treaty was signed in Rome by Italy.")
    (clause,) = clauses(made)
    assert (clause.kind, words(made, clause.words), said(made, clause.subject)) == ("passive", "was signed", "treaty")
    assert said(made, clause.agent) == "Italy"
    assert words(made, clause.obliques) == "Rome"
    assert clause.rules == ("passive",)


def test_a_passive_without_an_agent() -> None:
    (clause,) = clauses(tree("The treaty was signed in Rome."))
    assert (clause.kind, clause.agent) == ("passive", None)


@pytest.mark.parametrize(("verb", "lemma", "kind"), [("sold", "sell", "passive"), ("complained", "complain", "verbal")])
def test_nothing_is_complained(verb: str, lemma: str, kind: str) -> None:
    made = sentence(f"Serbia Serbia PROPN NNP 0 root\n{verb} {lemma} VERB VBN 1 acl\nabroad abroad ADV RB 2 advmod")
    assert [clause.kind for clause in clauses(made) if clause.predicate == 1] == [kind]


@pytest.mark.parametrize(
    ("made", "relation", "complement", "obliques"),
    [
        (tree("Italy is a member of the alliance."), "is", "member", ""),
        (tree("The minister is confident."), "is confident", "confident", ""),
        (tree("France was responsible for the base."), "was responsible", "responsible", "base"),
        (tree("The carrier is in the Gulf."), "is", "Gulf", ""),
    ],
)
def test_copular_clauses(made: Sentence, relation: str, complement: str, obliques: str) -> None:
    (clause,) = clauses(made)
    assert clause.kind == "copular"
    assert words(made, clause.words) == relation
    assert said(made, clause.complement) == complement
    assert words(made, clause.obliques) == obliques
    assert clause.rules == ("copula",)


@pytest.mark.parametrize(
    ("made", "lemma", "places", "rule"),
    [
        (tree("The minister who signed the treaty left Rome."), "sign", ("minister", "treaty", ""), "relative-subject"),
        (
            tree("Critics attacked the treaty that Italy had signed."),
            "sign",
            ("Italy", "treaty", ""),
            "relative-object",
        ),
        (tree("Critics attacked the treaty Italy signed."), "sign", ("Italy", "treaty", ""), "relative-object"),
        (
            tree("Rossi visited the base where Italy trains pilots."),
            "train",
            ("Italy", "pilots", "base"),
            "relative-oblique",
        ),
        (tree("The port in which envoys met closed."), "meet", ("envoys", "", "port"), "relative-oblique"),
        (tree("The ships sold by Italy reached Egypt."), "sell", ("ships", "", ""), "participle-subject"),
        (
            tree("Officials representing Italy left Rome."),
            "represent",
            ("Officials", "Italy", ""),
            "participle-subject",
        ),
    ],
)
def test_the_noun_before_a_clause_fills_its_gap(
    made: Sentence, lemma: str, places: tuple[str, str, str], rule: str
) -> None:
    clause = only_clause(made, lemma)
    assert (said(made, clause.subject), words(made, clause.objects), words(made, clause.obliques)) == places
    assert rule in clause.rules


def test_an_agent_stands_in_a_participle_too() -> None:
    made = tree("The ships sold by Italy reached Egypt.")
    assert said(made, only_clause(made, "sell").agent) == "Italy"


def test_a_recipient_is_no_object() -> None:
    made = tree("Italy gave Egypt two ships.")
    (clause,) = clauses(made)
    assert said(made, clause.recipient) == "Egypt"
    assert words(made, clause.objects) == "ships"


@pytest.mark.parametrize(
    ("made", "lemma", "relation"),
    [
        (tree("The army shot down a drone."), "shoot", "shot down"),
        (tree("Italy has been selling ships."), "sell", "has been selling"),
        (tree("Italy did not sign the treaty."), "sign", "did not sign"),
        (tree("Italy no longer hosts the fleet."), "host", "no longer hosts"),
        (tree("Italy has sold ships and bought tanks."), "buy", "has bought"),
        (tree("Italy will sell ships and buy tanks."), "buy", "will buy"),
        (tree("The ships were built and sold by Italy."), "sell", "were sold"),
        (tree("The ships will be built and sold."), "sell", "will be sold"),
        (tree("Italy did not sell ships or buy tanks."), "buy", "did not buy"),
        (tree("Italy never sold ships or bought tanks."), "buy", "never bought"),
        (tree("Italy is to sell ships."), "sell", "is to sell"),
        (tree("Italy has yet to sign the treaty."), "sign", "has yet to sign"),
        (tree("Italy sent ships to protect the strait."), "protect", "protect"),
        (tree("Rossi visited Rome and signed the treaty."), "sign", "signed"),
    ],
)
def test_the_words_of_a_relation(made: Sentence, lemma: str, relation: str) -> None:
    assert words(made, only_clause(made, lemma).words) == relation


def test_a_conjunct_behind_but_is_not_denied_with_the_first() -> None:
    made = tree("Italy did not sell ships but buy tanks.")
    assert words(made, only_clause(made, "buy").words) == "did buy"


def test_the_copula_before_a_whole_clause_is_none_of_its_words() -> None:
    made = tree("The fear is that Italy has left the alliance.")
    (clause,) = clauses(made)
    assert (clause.kind, words(made, clause.words), said(made, clause.subject)) == ("verbal", "has left", "Italy")


def test_obliques_before_the_first_verb_are_shared() -> None:
    made = tree("In Rome Rossi met Tanaka and signed a treaty.")
    assert words(made, only_clause(made, "sign").obliques) == "Rome"


def test_a_time_taken_for_an_object_is_an_oblique() -> None:
    made = tree("The next day Rossi arrived.")
    (clause,) = clauses(made)
    assert (words(made, clause.objects), words(made, clause.obliques)) == ("", "day")


def test_what_is_said_is_the_content() -> None:
    made = tree("The minister said that Italy sold ships.")
    assert said(made, only_clause(made, "say").content) == "sold"
    clear = tree("Rossi made it clear that France left.")
    assert said(clear, only_clause(clear, "make").content) == "left"


def test_a_clause_that_describes_something_unnamed_is_known() -> None:
    made = tree("Rossi bought what Italy sold.")
    assert [is_free_relative(made, clause) for clause in clauses(made)] == [False, True]


def test_clauses_are_numbered_in_the_order_of_the_text_and_found_by_all_their_verbs() -> None:
    made = tree("Italy plans to sell ships and buy tanks.")
    found = list(clauses(made))
    assert [clause.number for clause in found] == [0, 1]
    by = {made.tokens[verb].text: clause.number for verb, clause in by_verb(found).items()}
    assert by == {"plans": 0, "sell": 0, "buy": 1}


@pytest.mark.parametrize(("own", "shared"), [("In 2020", False), ("in Rome", True)])
def test_one_with_a_time_of_its_own_was_not_done_at_the_others(own: str, shared: bool) -> None:
    year = "NUM CD" if own.endswith("2020") else "PROPN NNP"
    made = sentence(
        f"In in ADP IN 2 case\n2017 2017 NUM CD 4 obl\nRossi Rossi PROPN NNP 4 nsubj\nreturned return VERB VBD 0 root\n"
        f"but but CCONJ CC 6 cc\nleft leave VERB VBD 4 conj\nin in ADP IN 8 case\n{own[3:]} {own[3:]} {year} 6 obl"
    )
    left = next(clause for clause in clauses(made) if clause.predicate == 5)
    assert (1 in left.obliques) is shared
    assert 7 in left.obliques


def test_largely_is_never_cut() -> None:
    read = inline_mended(
        "The the DET DT 2 det / army army NOUN NN 5 nsubj:pass / was be AUX VBD 5 aux:pass / "
        "largely largely ADV RB 5 advmod / destroyed destroy VERB VBN 0 root"
    )
    assert triples(read) == [("The army", "was largely destroyed", None)]


def test_the_second_of_two_infinitives_keeps_its_to() -> None:
    read = inline_mended(
        "Peru Peru PROPN NNP 2 nsubj / agreed agree VERB VBD 0 root / to to PART TO 4 mark / "
        "leave leave VERB VB 2 xcomp / and and CCONJ CC 9 cc / Chile Chile PROPN NNP 9 nsubj:outer / "
        "was be AUX VBD 9 cop / to to PART TO 9 mark"
        " / seek seek VERB VB 2 conj / aid aid NOUN NN 9 obj"
    )
    assert ("Chile", "was to seek", "aid") in triples(read)
    assert [p.stance.status for p in stated(read) if p.verb == "seek"] == ["planned"]
