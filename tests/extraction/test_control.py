"""Which verb is merged into which, and whose subject a clause without one shares."""

from __future__ import annotations

import pytest

from graphkit.extraction.clauses import clauses
from graphkit.extraction.control import is_predicate
from graphkit.extraction.garbled import garbled
from graphkit.text.sentences import Sentence
from tests.trees import inline_mended, only_clause, sentence, stated, tree, triple, triples, words


def merged(made: Sentence) -> list[str | None]:
    """Take a sentence and return the words of the relation of each clause."""
    return [words(made, clause.words) for clause in clauses(made)]


def test_each_verb_and_each_word_with_a_copula_heads_a_clause_and_no_auxiliary_does() -> None:
    made = tree("Italy has sold ships and France was responsible.")
    assert [t.text for t in made.tokens if is_predicate(made, t.i)] == ["sold", "responsible"]


def test_an_attribute_that_is_a_participle_heads_none() -> None:
    made = tree("The damaged ships left.")
    assert [t.text for t in made.tokens if is_predicate(made, t.i)] == ["left"]


@pytest.mark.parametrize(
    ("made", "relation", "through"),
    [
        (tree("The ministry plans to sell the ships."), "plans to sell", "plans"),
        (tree("Italy refused to sign the treaty."), "refused to sign", "refused"),
        (tree("The army began to leave the base."), "began to leave", "began"),
        (tree("Italy wants to start selling ships."), "wants to start selling", "wants start"),
        (
            sentence("""Rossi Rossi PROPN NNP 2 nsubj
wants want VERB VBZ 0 root
to to PART TO 5 mark
be be AUX VB 5 cop
president president NOUN NN 2 xcomp"""),
            "wants to be",
            "wants",
        ),
        (tree("Italy is likely to sell ships."), "is likely to sell", "likely"),
        (tree("Italy plans to sell ships."), "plans to sell", "plans"),
        (tree("Italy admitted selling ships. (xcomp)"), "admitted selling", "admitted"),
        (tree("Italy admitted selling ships. (advcl)"), "admitted selling", "admitted"),
    ],
)
def test_a_verb_and_what_it_controls_are_one_clause_with_one_subject(
    made: Sentence, relation: str, through: str
) -> None:
    (clause,) = clauses(made)
    assert words(made, clause.words) == relation
    assert words(made, clause.through) == through
    assert clause.subject == next(t.i for t in made.tokens if t.dep == "nsubj")
    assert "control-verb" in clause.rules


def test_coordinated_infinitives_are_both_merged() -> None:
    assert merged(tree("Italy plans to sell ships and buy tanks.")) == ["plans to sell", "plans to buy"]


@pytest.mark.parametrize(
    ("made", "lemma", "subject"),
    [
        (tree("Italy urged France to sign the treaty."), "sign", "France"),
        (tree("The court ordered the army to leave the base."), "leave", "army"),
        (tree("Italy called on France to sign the treaty. (xcomp)"), "sign", "France"),
        (tree("Italy called on France to sign the treaty. (advcl)"), "sign", "France"),
        (tree("Italy appealed to France to sign the treaty."), "sign", "France"),
        (tree("France accused Italy of selling ships."), "sell", "Italy"),
        (tree("Italy prevented France from signing the treaty."), "sign", "France"),
        (tree("France warned Italy against selling ships."), "sell", "Italy"),
    ],
)
def test_the_object_of_the_governing_verb_is_the_subject(made: Sentence, lemma: str, subject: str) -> None:
    clause = only_clause(made, lemma)
    assert clause.subject is not None
    assert made.tokens[clause.subject].text == subject
    assert "object-control" in clause.rules
    assert clause.through == ()


ADVISES = """Peru Peru PROPN NNP 2 nsubj
engaged engage VERB VBD 0 root
the the DET DT 4 det
firm firm NOUN NN 2 obj
to to PART TO 6 mark
advise advise VERB VB 2 advcl
Chile Chile PROPN NNP 6 obj
, , PUNCT , 9 punct
drafting draft VERB VBG 6 advcl
laws law NOUN NNS 9 obj
. . PUNCT . 2 punct"""


@pytest.mark.parametrize(
    ("table", "subject"),
    [
        pytest.param(ADVISES, "firm", id="a service"),
        pytest.param(ADVISES.replace("advise advise", "relieve relieve"), "Peru", id="none"),
        pytest.param(ADVISES.replace("firm firm", "right right"), "Peru", id="nobody"),
        pytest.param(ADVISES.replace("engaged engage", "sold sell"), "Peru", id="not engaged"),
    ],
)
def test_who_is_engaged_for_a_service_renders_it(table: str, subject: str) -> None:
    made = sentence(table)
    clause = next(c for c in clauses(made) if c.predicate == 5)
    assert clause.subject is not None
    assert made.tokens[clause.subject].text == subject


def test_how_a_service_is_rendered_is_open_as_the_service_is() -> None:
    made = sentence(ADVISES)
    (drafting,) = stated(made, "draft")
    assert (triple(made, drafting), drafting.stance.status) == (("the firm", "drafting", "laws"), "possible")
    assert garbled(made, drafting) is None
    (alone,) = stated(sentence(ADVISES.replace("engaged engage", "sold sell")), "draft")
    assert garbled(made, alone) == "open-infinitive"


def test_who_promises_somebody_to_sign_will_sign() -> None:
    made = tree("Italy promised France to sign the treaty.")
    clause = only_clause(made, "sign")
    assert clause.subject == 0
    assert "object-control" not in clause.rules


@pytest.mark.parametrize(
    ("made", "lemma", "subject"),
    [
        (tree("Rossi visited Rome and signed the treaty."), "sign", "Rossi"),
        (tree("Rossi left Rome, ending a visit."), "end", "Rossi"),
        (tree("Rossi left without signing the treaty."), "sign", "Rossi"),
        (tree("Italy sent ships to protect the strait."), "protect", "Italy"),
        (tree("Italy sold ships and France bought tanks."), "buy", "France"),
    ],
)
def test_a_clause_without_a_subject_shares_one_and_a_clause_with_one_does_not(
    made: Sentence, lemma: str, subject: str
) -> None:
    clause = only_clause(made, lemma)
    assert clause.subject is not None
    assert made.tokens[clause.subject].text == subject
    assert ("shared-subject" in clause.rules) is (lemma != "buy")


def test_an_infinitive_behind_a_noun_has_no_subject() -> None:
    assert only_clause(tree("The decision to sell ships angered Italy."), "sell").subject is None


def test_a_subject_that_only_fills_the_place_is_none() -> None:
    assert only_clause(tree("It was reported that Italy had sold ships. (ccomp)"), "report").subject is None


@pytest.mark.parametrize(
    ("made", "lemma", "governor", "link"),
    [
        (tree("The minister said that Italy sold ships."), "sell", "said", "ccomp"),
        (tree("The minister said that Italy sold ships and that France bought them."), "buy", "said", "ccomp"),
        (tree("Critics attacked the treaty that Italy had signed."), "sign", "attacked", "acl:relcl"),
        (tree("If France leaves, Italy will send ships."), "leave", "send", "advcl"),
        (tree("The ministry plans to sell the ships."), "sell", None, "root"),
    ],
)
def test_what_a_clause_hangs_on(made: Sentence, lemma: str, governor: str | None, link: str) -> None:
    clause = only_clause(made, lemma)
    assert (None if clause.governor is None else made.tokens[clause.governor].text, clause.link) == (governor, link)


ATTACKED = (
    "Paz Paz PROPN NNP 2 nsubj / {0} VERB VBD 0 root / Lund Lund PROPN NNP 2 obj / for for SCONJ IN 5 mark / "
    "failing fail VERB VBG 2 advcl / to to PART TO 7 mark / defend defend VERB VB 5 xcomp / Peru Peru PROPN NNP 7 obj"
)


def test_who_is_attacked_for_failing_failed_says_who_attacks() -> None:
    (found,) = [p for p in stated(inline_mended(ATTACKED.format("attacked attack"))) if p.verb == "defend"]
    assert (found.stance.polarity, [s.speaker.head for s in found.stance.sources]) == ("negative", [0])
    assert triple(inline_mended(ATTACKED.format("attacked attack")), found)[0] == "Lund"


def test_two_verbs_that_need_an_object_share_it() -> None:
    read = inline_mended(
        "Peru Peru PROPN NNP 2 nsubj / institutionalized institutionalize VERB VBD 0 root / and and CCONJ CC 4 cc / "
        "legitimized legitimize VERB VBD 2 conj / aid aid NOUN NN 4 obj"
    )
    assert triples(read) == [("Peru", "institutionalized", "aid"), ("Peru", "legitimized", "aid")]


def test_a_bureau_is_created_to_do_its_work() -> None:
    read = inline_mended(
        "Peru Peru PROPN NNP 2 nsubj / created create VERB VBD 0 root / a a DET DT 4 det / "
        "bureau bureau NOUN NN 2 obj / "
        ", , PUNCT , 7 punct / to to PART TO 7 mark / handle handle VERB VB 2 advcl / trade trade NOUN NN 7 obj"
    )
    assert ("a bureau", "handle", "trade") in triples(read)


def test_an_idea_that_is_attacked_does_nothing_itself() -> None:
    rows = (
        "Paz Paz PROPN NNP 2 nsubj / {0} VERB VBD 0 root / Lund Lund PROPN NNP 2 obj / {1} {1} SCONJ IN 5 mark / "
        "selling sell VERB VBG 3 acl / tanks tank NOUN NNS 5 obj"
    )
    subjects = {
        (verb, joins): {triple(read, p)[0] for p in stated(read) if p.verb == "sell"}
        for verb in ("accused accuse", "attacked attack")
        for joins in ("of", "for")
        for read in [inline_mended(rows.format(verb, joins))]
    }
    assert subjects == {
        ("accused accuse", "of"): {"Lund"},
        ("accused accuse", "for"): {"Lund"},
        ("attacked attack", "of"): set(),
        ("attacked attack", "for"): {"Lund"},
    }


VOTED = (
    "Crews crew NOUN NNS 2 nsubj / {0} VERB VBD 0 root / against against SCONJ IN 4 mark / "
    "selling sell VERB VBG 2 advcl / "
    "ships ship NOUN NNS 4 obj"
)


@pytest.mark.parametrize(("verb", "told_of"), [("voted vote", []), ("decided decide", ["Crews"])])
def test_who_votes_against_a_deed_may_not_be_its_doer(verb: str, told_of: list[str]) -> None:
    read = inline_mended(VOTED.format(verb))
    assert [triple(read, p)[0] for p in stated(read) if p.verb == "sell" and p.subject] == told_of


def test_what_somebody_has_the_authority_to_do_is_no_deed_of_whom_it_is_asked() -> None:
    rows = (
        "Paz Paz PROPN NNP 2 nsubj / asked ask VERB VBD 0 root / Peru Peru PROPN NNP 2 iobj / for for ADP IN 6 case / "
        "the the DET DT 6 det / {0} NOUN NN 2 obl / to to PART TO 8 mark / sell sell VERB VB 2 advcl / "
        "ships ship NOUN NNS 8 obj"
    )
    assert [p.verb for p in stated(inline_mended(rows.format("authority authority"))) if p.subject] == ["ask"]


def test_what_is_recommended_to_be_made_is_to_do_its_work_and_not_who_recommends_it() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / {0} VERB VBD 0 root / talks talk NOUN NNS 2 obj / to to PART TO 5 mark / "
        "end end VERB VB 2 advcl / war war NOUN NN 5 obj"
    )
    subject = {
        verb: [triple(read, p)[0] for p in stated(read) if p.verb == "end" and p.subject]
        for verb in ("recommended recommend", "held hold")
        for read in [inline_mended(rows.format(verb))]
    }
    assert subject == {"recommended recommend": [], "held hold": ["Peru"]}
