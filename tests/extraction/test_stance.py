"""Polarity and status of a clause: the table of wordings, and the rules that read them."""

from __future__ import annotations

import pytest

from graphkit.extraction.clauses import by_verb, clauses
from graphkit.extraction.stance import Stance, stance, stances
from graphkit.text.sentences import Sentence
from tests.trees import inline_mended, sentence, stated, tree, triple


def held(made: Sentence, lemma: str) -> Stance:
    """Take a sentence and a predicate and return its stance."""
    found = list(clauses(made))
    (clause,) = [c for c in found if made.tokens[c.predicate].lemma == lemma]
    return stance(clause, sentence=made, by_predicate=by_verb(found))


@pytest.mark.parametrize(
    ("made", "lemma", "polarity", "status"),
    [
        (tree("Italy sold two ships to Egypt in March."), "sell", "positive", "done"),
        (tree("The army has started the drill."), "start", "positive", "done"),
        (tree("Italy was selling ships."), "sell", "positive", "done"),
        (tree("Italy is a member of the alliance."), "member", "positive", "ongoing"),
        (tree("France was responsible for the base."), "responsible", "positive", "done"),
        (tree("Italy maintains two bases."), "maintain", "positive", "ongoing"),
        (tree("Italy has been selling ships."), "sell", "positive", "ongoing"),
        (tree("Italy will sell ships."), "sell", "positive", "planned"),
        (tree("The ministry plans to sell the ships."), "sell", "positive", "planned"),
        (tree("Italy agreed to sell ships."), "sell", "positive", "planned"),
        (tree("Italy may sell ships."), "sell", "positive", "possible"),
        (tree("Italy could have sold ships."), "sell", "positive", "possible"),
        (tree("Italy is considering a sale."), "consider", "positive", "possible"),
        (tree("France cancelled the visit."), "cancel", "positive", "called-off"),
        (tree("France called off the visit."), "call", "positive", "called-off"),
        (tree("The visit was called off."), "call", "positive", "called-off"),
        (tree("France will cancel the visit."), "cancel", "positive", "planned"),
        (tree("Italy must sell ships."), "sell", "positive", "obliged"),
        (tree("Italy should sell ships."), "sell", "positive", "obliged"),
        (tree("Italy has to sell ships."), "sell", "positive", "obliged"),
        (tree("Italy urged France to sign the treaty."), "sign", "positive", "obliged"),
        (tree("Italy demanded that France sign the treaty."), "sign", "positive", "obliged"),
        (tree("If France leaves, Italy will send ships."), "leave", "positive", "conditional"),
        (tree("If France leaves, Italy will send ships."), "send", "positive", "conditional"),
        (tree("Italy would sell ships."), "sell", "positive", "conditional"),
        (tree("Italy refused to sign the treaty."), "sign", "negative", "done"),
        (tree("Italy did not sign the treaty."), "sign", "negative", "done"),
        (tree("Italy no longer hosts the fleet."), "host", "negative", "ongoing"),
        (tree("Italy denied attacking the ship."), "attack", "negative", "done"),
        (tree("Italy agreed not to sell ships."), "sell", "negative", "planned"),
        (tree("Italy is unlikely to sell ships."), "sell", "negative", "possible"),
    ],
)
def test_a_wording_has_its_polarity_and_status(made: Sentence, lemma: str, polarity: str, status: str) -> None:
    found = held(made, lemma)
    assert (found.polarity, found.status) == (polarity, status)
    assert found.sources == ()


@pytest.mark.parametrize(
    ("made", "lemma", "rule"),
    [
        (tree("Italy did not sign the treaty."), "sign", "negation"),
        (tree("Italy did not refuse to sign the treaty."), "sign", "double-negation"),
        (tree("Nobody refused to sign the treaty."), "sign", "double-negation"),
        (tree("Italy may sell ships."), "sell", "modal"),
        (tree("Italy is going to sell ships."), "sell", "modal"),
        (tree("Italy announced that it would send ships."), "send", "future-of-past"),
        (tree("The ministry plans to sell the ships."), "sell", "control-verb-status"),
        (tree("Italy is considering a sale."), "consider", "plan-verb"),
        (tree("France cancelled the visit."), "cancel", "called-off"),
        (tree("Italy reportedly sold ships."), "sell", "hedge"),
        (tree("If France leaves, Italy will send ships."), "leave", "condition"),
        (tree("Did Italy sign the treaty?"), "sign", "question"),
        (tree("Fears that Italy had left the alliance grew."), "leave", "status-of-governor"),
        (tree("Italy sent ships to protect the strait."), "protect", "status-of-governor"),
    ],
)
def test_the_rule_that_read_it_is_named(made: Sentence, lemma: str, rule: str) -> None:
    assert rule in held(made, lemma).rules


def test_would_under_a_past_verb_of_saying_is_a_plan_and_else_a_condition() -> None:
    assert held(tree("Italy announced that it would send ships."), "send").status == "planned"
    assert held(tree("Italy says that it would send ships."), "send").status == "conditional"


def test_what_was_to_be_done_is_planned_behind_what_was_done() -> None:
    read = sentence(
        "Ships ship NOUN NNS 2 nsubj\nsank sink VERB VBD 0 root\nand and CCONJ CC 8 cc\n"
        "ports port NOUN NNS 8 nsubj:pass\nwere be AUX VBD 8 aux\nto to PART TO 8 mark\nbe be AUX VB 8 aux:pass\n"
        "built build VERB VBN 2 conj"
    )
    assert held(read, "build").status == "planned"
    assert [triple(read, p) for p in stated(read)][1] == ("ports", "were to be built", None)


def test_the_second_of_two_infinitives_is_planned_without_its_to() -> None:
    read = sentence(
        "planes plane NOUN NNS 0 root\nto to PART TO 4 mark\nbe be AUX VB 4 aux:pass\nsold sell VERB VBN 1 acl\n"
        "and and CCONJ CC 7 cc\nbe be AUX VB 7 aux:pass\nreplaced replace VERB VBN 1 conj"
    )
    assert held(read, "replace").status == "planned"


def test_what_is_plainly_told_names_no_rule() -> None:
    assert held(tree("Italy sold two ships to Egypt in March."), "sell") == Stance()


@pytest.mark.parametrize(
    ("made", "lemma"),
    [
        (tree("The fact that Italy left angered France."), "leave"),
        (tree("The problem is that Italy has left."), "leave"),
        (tree("It is clear that Italy left."), "leave"),
        (tree("It emerged that Italy had left."), "leave"),
        (tree("Italy persuaded France to sign the treaty."), "sign"),
        (tree("Italy managed to sell ships."), "sell"),
        (tree("The army began to leave the base."), "leave"),
        (tree("Rossi left before France signed."), "sign"),
        (tree("Italy won by selling ships."), "sell"),
        (tree("Italy will act because France left."), "leave"),
        (tree("Italy is known to have sold ships."), "sell"),
        (tree("This means that France has left."), "leave"),
    ],
)
def test_what_hangs_on_a_fact_is_told_as_one(made: Sentence, lemma: str) -> None:
    found = held(made, lemma)
    assert (found.polarity, found.status) == ("positive", "done")


OFF = """The the DET DT 2 det
talks talk NOUN NNS 8 nsubj:pass
that that PRON WDT 6 obj
Rossi Rossi PROPN NNP 6 nsubj
had have AUX VBD 6 aux
planned plan VERB VBN 2 acl:relcl
were be AUX VBD 8 aux:pass
cancelled cancel VERB VBN 0 root"""


@pytest.mark.parametrize(
    ("table", "status"),
    [
        (OFF, "called-off"),
        (OFF.replace("cancelled cancel", "praised praise"), "planned"),
        (OFF.replace("planned plan", "held hold"), "done"),
    ],
)
def test_what_was_planned_of_what_is_called_off_is_called_off(table: str, status: str) -> None:
    made = sentence(table)
    [planned] = [p for p in stated(made, level="core") if p.predicate == 5]
    assert planned.stance.status == status


HAS_SAIL = """The the DET DT 2 det
plan plan NOUN NN 3 nsubj
has have VERB VBZ 0 root
the the DET DT 6 det
fleet fleet NOUN NN 6 compound
sail sail NOUN NN 3 obj"""
HAS_FLAWS = """The the DET DT 2 det
plan plan NOUN NN 3 nsubj
has have VERB VBZ 0 root
flaws flaw NOUN NNS 3 obj"""


@pytest.mark.parametrize(
    ("table", "status"),
    [
        (HAS_SAIL, "planned"),
        (HAS_SAIL.replace("has have VERB VBZ", "had have VERB VBD"), "planned"),
        (HAS_FLAWS, "ongoing"),
    ],
)
def test_what_a_plan_has_others_do_is_planned(table: str, status: str) -> None:
    assert held(sentence(table), "have").status == status


FORCED = """Italy Italy PROPN NNP {made} nsubj
{words}
Spain Spain PROPN NNP {made} obj
to to PART TO {left} mark
leave leave VERB VB {made} xcomp"""
DID_NOT_FORCE = "did do AUX VBD 4 aux\nnot not PART RB 4 advmod\nforce force VERB VB 0 root"
WOULD_FORCE = "would would AUX MD 3 aux\nforce force VERB VB 0 root"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("forced force VERB VBD 0 root", "done"),
        (DID_NOT_FORCE, "possible"),
        (DID_NOT_FORCE.replace("force force", "ask ask"), "possible"),
        (WOULD_FORCE, "conditional"),
        (WOULD_FORCE.replace("would would", "could could"), "possible"),
    ],
)
def test_who_was_not_moved_to_do_something_did_not_do_it(words: str, status: str) -> None:
    made = len(words.splitlines()) + 1
    assert held(sentence(FORCED.format(words=words, made=made, left=made + 3)), "leave").status == status


@pytest.mark.parametrize(
    "made", [tree("If France leaves, Italy will send ships."), tree("Italy urged France to sign the treaty.")]
)
def test_the_stances_of_a_sentence_are_those_of_its_clauses_one_by_one(made: Sentence) -> None:
    found = list(clauses(made))
    by_predicate = by_verb(found)
    alone = {c.number: stance(c, sentence=made, by_predicate=by_predicate) for c in found}
    assert len(alone) == 2
    assert stances(found, sentence=made, by_predicate=by_predicate) == alone


CONSIDERS = "Peru Peru PROPN NNP 2 nsubj / considers consider VERB VBZ 0 root / Chile Chile PROPN NNP 2 obj"


def test_who_considers_somebody_to_be_something_weighs_nothing() -> None:
    rival = inline_mended(CONSIDERS + " / a a DET DT 5 det / rival rival NOUN NN 2 xcomp")
    assert [p.stance.status for p in stated(rival)] == ["ongoing"]
    assert [p.stance.status for p in stated(inline_mended(CONSIDERS))] == ["possible"]


def test_of_two_verbs_joined_by_or_either_may_be_done() -> None:
    rows = (
        "Rebels rebel NOUN NNS 2 nsubj / sank sink VERB VBD 0 root / {0} CCONJ CC 4 cc / burned burn VERB VBD 2 conj / "
        "ships ship NOUN NNS 4 obj"
    )
    either = {p.stance.status for p in stated(inline_mended(rows.format("or or"))) if p.verb == "burn"}
    both = {p.stance.status for p in stated(inline_mended(rows.format("and and"))) if p.verb == "burn"}
    assert (either, both) == ({"possible"}, {"done"})


def test_a_past_that_is_like_its_base_is_one_behind_a_subject_in_the_singular() -> None:
    rows = "{0} nsubj / cost cost VERB VBP 0 root / lives life NOUN NNS 2 obj"
    status = {noun: [p.stance.status for p in stated(inline_mended(rows.format(noun)))] for noun in
              ("war war NOUN NN 2", "wars war NOUN NNS 2")}  # fmt: skip
    assert status == {"war war NOUN NN 2": ["done"], "wars war NOUN NNS 2": ["ongoing"]}


@pytest.mark.parametrize(("joins", "status"), [("and and CCONJ CC", "planned"), ("if if SCONJ IN", "conditional")])
def test_would_beside_what_was_done_tells_what_was_to_come(joins: str, status: str) -> None:
    rows = (
        "Lund Lund PROPN NNP 2 nsubj / left leave VERB VBD 0 root / {0} 6 cc / Paz Paz PROPN NNP 6 nsubj / "
        "would would AUX MD 6 aux / lead lead VERB VB 2 conj"
    )
    assert [p.stance.status for p in stated(inline_mended(rows.format(joins))) if p.verb == "lead"] == [status]


def test_who_considers_a_question_considers_it() -> None:
    rows = "Peru Peru PROPN NNP 2 nsubj / considered consider VERB VBD 0 root / {0} NOUN NNS 2 obj"
    status = {noun: [p.stance.status for p in stated(inline_mended(rows.format(noun)))] for noun in
              ("questions question", "sanctions sanction")}  # fmt: skip
    assert status == {"questions question": ["done"], "sanctions sanction": ["possible"]}


@pytest.mark.parametrize(("verb", "status"), [
    ("asked ask VERB VBD 0 root", "possible"), ("needed need VERB VBD 0 root", "obliged"),
])  # fmt: skip
def test_who_asks_to_join_is_not_told_to(verb: str, status: str) -> None:
    rows = "Peru Peru PROPN NNP 2 nsubj / {0} / to to PART TO 4 mark / join join VERB VB 2 xcomp / it it PRON PRP 4 obj"
    assert [p.stance.status for p in stated(inline_mended(rows.format(verb))) if p.verb == "join"] == [status]
