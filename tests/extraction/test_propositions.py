"""One clause unfolded into subject, relation and object, with its arguments, level and rules."""

from __future__ import annotations

import pytest

from graphkit.text.sentences import Sentence
from tests.trees import asserted, inline_mended, roles, sentence, sources, stated, tree, trees, triple, triples


def core(made: Sentence) -> list[tuple[str | None, str | None, str | None]]:
    return triples(made, level="core")


def test_a_transitive_clause_is_one_core_and_one_oblique_for_each_preposition() -> None:
    made = tree("Italy sold two ships to Egypt in March.")
    first, goal, month = stated(made)
    assert triple(made, first) == ("Italy", "sold", "two ships")
    assert (first.level, first.lemma, first.verb, first.preposition, first.passive) == (
        "core",
        "sell",
        "sell",
        "",
        False,
    )
    assert roles(made, first) == [("goal", "to", "Egypt"), ("time", "in", "March")]
    assert first.rules == ("verb", "verb-object")
    assert asserted(first)
    assert triple(made, goal) == ("Italy", "sold two ships to", "Egypt")
    assert (goal.level, goal.lemma, goal.preposition) == ("oblique", "sell to", "to")
    assert roles(made, goal) == [("theme", "", "two ships"), ("time", "in", "March")]
    assert goal.rules == ("verb", "oblique-object")
    assert triple(made, month) == ("Italy", "sold two ships in", "March")
    assert {p.clause for p in stated(made)} == {0}


def test_a_passive_with_an_agent_is_turned_round() -> None:
    made = tree("The treaty was signed in Rome by Italy.")
    first, agent, place = stated(made)
    assert triple(made, first) == ("Italy", "signed", "The treaty")
    assert (first.lemma, first.verb, first.passive) == ("sign", "sign", False)
    assert roles(made, first) == [("place", "in", "Rome")]
    assert triple(made, agent) == ("The treaty", "was signed by", "Italy")
    assert triple(made, place) == ("The treaty", "was signed in", "Rome")
    assert {(p.level, p.passive) for p in (agent, place)} == {("oblique", True)}


@pytest.mark.parametrize(
    ("auxiliary", "tag", "told"),
    [
        ("was", "VBD", ("Italy", "signed", "The treaty")),
        ("is", "VBZ", ("Italy", "signed", "The treaty")),
        ("be", "VB", ("The treaty", "will be signed by", "Italy")),
        ("being", "VBG", ("The treaty", "will being signed by", "Italy")),
    ],
)
def test_a_passive_is_told_of_its_agent_where_the_words_of_an_active_verb_stand_there(
    auxiliary: str, tag: str, told: tuple[str, str, str]
) -> None:
    modal = "will will AUX MD 5 aux" if tag in ("VB", "VBG") else "later later ADV RB 5 advmod"
    made = sentence(f"""The the DET DT 2 det
treaty treaty NOUN NN 5 nsubj:pass
{modal}
{auxiliary} be AUX {tag} 5 aux:pass
signed sign VERB VBN 0 root
by by ADP IN 7 case
Italy Italy PROPN NNP 5 obl:agent""")
    assert core(made) == [told]


def test_an_oblique_is_told_with_each_object_before_it() -> None:
    made = sentence("""Italy Italy PROPN NNP 2 nsubj
sold sell VERB VBD 0 root
ships ship NOUN NNS 2 obj
and and CCONJ CC 5 cc
tanks tank NOUN NNS 3 conj
to to ADP IN 7 case
Egypt Egypt PROPN NNP 2 obl""")
    told = [words for _, words, _ in triples(made, level="oblique")]
    assert told == ["sold ships to", "sold tanks to"]


SALE = """Italy Italy PROPN NNP 2 nsubj
stopped stop VERB VBD 0 root
sales sale NOUN NNS 2 obj
{} {} ADP IN 5 case
ships ship NOUN NNS 3 nmod
{} {} ADP IN 7 case
Peru Peru PROPN NNP 3 nmod"""


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("of", "to", "sales of ships"),
        ("in", "with", "sales in ships"),
        ("in", "of", "sales in ships of Peru"),
    ],
)
def test_what_stands_behind_the_first_noun_is_told_in_a_chain_with_all_before_it(
    first: str, second: str, told: str
) -> None:
    made = sentence(SALE.format(first, first, second, second))
    assert core(made) == [("Italy", "stopped", told)]
    assert ("Italy", f"stopped sales {first} ships {second}", "Peru") in triples(made, level="chain")


def test_what_hangs_on_an_oblique_is_told_in_a_chain() -> None:
    made = sentence("""Italy Italy PROPN NNP 2 nsubj
sold sell VERB VBD 0 root
ships ship NOUN NNS 2 obj
to to ADP IN 6 case
the the DET DT 6 det
enemies enemy NOUN NNS 2 obl
of of ADP IN 8 case
Peru Peru PROPN NNP 6 nmod""")
    assert triples(made, level="chain") == [("Italy", "sold ships to the enemies of", "Peru")]


def test_an_oblique_is_told_with_the_complement_before_it() -> None:
    made = sentence("""Rossi Rossi PROPN NNP 2 nsubj
became become VERB VBD 0 root
president president NOUN NN 2 xcomp
in in ADP IN 5 case
Rome Rome PROPN NNP 2 obl""")
    assert triples(made, level="oblique") == [("Rossi", "became president in", "Rome")]


def test_a_passive_without_an_agent_tells_what_was_done() -> None:
    made = tree("The treaty was signed in Rome.")
    (found,) = stated(made)
    assert triple(made, found) == ("The treaty", "was signed in", "Rome")
    assert (found.lemma, found.verb, found.passive) == ("be sign in", "sign", True)


@pytest.mark.parametrize(
    ("made", "told", "lemma"),
    [
        (tree("Italy is a member of the alliance."), ("Italy", "is", "a member of the alliance"), "be"),
        (tree("The minister is confident."), ("The minister", "is", "confident"), "be"),
        (
            tree("France was responsible for the base."),
            ("France", "was responsible for", "the base"),
            "be responsible for",
        ),
        (tree("The carrier is in the Gulf."), ("The carrier", "is in", "the Gulf"), "be in"),
    ],
)
def test_copular_clauses(made: Sentence, told: tuple[str, str, str], lemma: str) -> None:
    (found,) = stated(made, level="core")
    assert triple(made, found) == told
    assert (found.lemma, found.verb) == (lemma, "be")


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (
            tree("The minister who signed the treaty left Rome."),
            [("The minister", "signed", "the treaty"), ("The minister who signed the treaty", "left", "Rome")],
        ),
        (
            tree("Critics attacked the treaty that Italy had signed."),
            [("Critics", "attacked", "the treaty that Italy had signed"), ("Italy", "had signed", "the treaty")],
        ),
        (
            tree("Rossi visited the base where Italy trains pilots."),
            [("Rossi", "visited", "the base where Italy trains pilots"), ("Italy", "trains", "pilots")],
        ),
        (
            tree("The port in which envoys met closed."),
            [("envoys", "met in", "The port"), ("The port in which envoys met", "closed", None)],
        ),
        (
            tree("The ships sold by Italy reached Egypt."),
            [
                ("Italy", "sold", "The ships"),
                ("The ships", "sold by", "Italy"),
                ("The ships sold by Italy", "reached", "Egypt"),
            ],
        ),
        (
            tree("Officials representing Italy left Rome."),
            [("Officials", "representing", "Italy"), ("Officials representing Italy", "left", "Rome")],
        ),
    ],
)
def test_a_clause_on_a_noun_is_told_of_the_noun_without_it(
    made: Sentence, told: list[tuple[str, str, str | None]]
) -> None:
    assert triples(made) == told


def test_the_place_of_a_relative_clause_is_no_object_of_its_verb() -> None:
    made = tree("Rossi visited the base where Italy trains pilots.")
    (found,) = stated(made, "train")
    assert roles(made, found) == [("place", "", "the base")]


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (tree("The ministry plans to sell the ships."), [("The ministry", "plans to sell", "the ships")]),
        (tree("Italy refused to sign the treaty."), [("Italy", "refused to sign", "the treaty")]),
        (tree("The army began to leave the base."), [("The army", "began to leave", "the base")]),
        (
            tree("Italy urged France to sign the treaty."),
            [("Italy", "urged", "France"), ("France", "sign", "the treaty")],
        ),
        (
            tree("Italy and France signed the treaty."),
            [("Italy", "signed", "the treaty"), ("France", "signed", "the treaty")],
        ),
        (tree("Italy sold ships and tanks."), [("Italy", "sold", "ships"), ("Italy", "sold", "tanks")]),
        (
            tree("Rossi visited Rome and signed the treaty."),
            [("Rossi", "visited", "Rome"), ("Rossi", "signed", "the treaty")],
        ),
        (
            tree("Italy has sold ships and bought tanks."),
            [("Italy", "has sold", "ships"), ("Italy", "has bought", "tanks")],
        ),
        (
            tree("Italy sold ships and France bought tanks."),
            [("Italy", "sold", "ships"), ("France", "bought", "tanks")],
        ),
        (
            tree("The ships were built and sold by Italy."),
            [("The ships", "were built", None), ("Italy", "sold", "The ships")],
        ),
        (
            tree("Italy plans to sell ships and buy tanks."),
            [("Italy", "plans to sell", "ships"), ("Italy", "plans to buy", "tanks")],
        ),
        (tree("Rossi is a minister and a general."), [("Rossi", "is", "a minister"), ("Rossi", "is", "a general")]),
        (tree("Rossi spoke in Rome and Osaka."), [("Rossi", "spoke in", "Rome"), ("Rossi", "spoke in", "Osaka")]),
        (tree("Italy gave Egypt two ships."), [("Italy", "gave", "two ships")]),
        (tree("The army shot down a drone."), [("The army", "shot down", "a drone")]),
        (tree("Rossi, the minister, visited Rome."), [("Rossi", "visited", "Rome")]),
    ],
)
def test_the_cores_of_a_sentence(made: Sentence, told: list[tuple[str, str, str | None]]) -> None:
    assert core(made) == told


def test_the_lemma_of_a_merged_clause_is_that_of_what_is_done() -> None:
    (found,) = stated(tree("The ministry plans to sell the ships."))
    assert (found.lemma, found.verb) == ("sell", "sell")


def test_the_sides_of_a_collective_verb_are_a_pair_and_share_the_place() -> None:
    made = tree("Rossi and Tanaka met in Osaka.")
    met, place, other = stated(made)
    assert triple(made, met) == ("Rossi", "met", "Tanaka")
    assert "collective-pair" in met.rules
    assert roles(made, met) == [("place", "in", "Osaka")]
    assert (triple(made, place), place.level) == (("Rossi", "met in", "Osaka"), "oblique")
    assert (triple(made, other), other.level) == (("Tanaka", "met in", "Osaka"), "oblique")
    assert core(tree("Rossi, Tanaka and Lindqvist met.")) == [("Rossi", "met", "Tanaka"), ("Rossi", "met", "Lindqvist")]


def test_one_who_meets_with_two_meets_each_of_them() -> None:
    assert core(tree("Rossi met with Tanaka and Lindqvist.")) == [
        ("Rossi", "met with", "Tanaka"),
        ("Rossi", "met with", "Lindqvist"),
    ]


def test_two_who_meet_with_one_each_meet_them() -> None:
    made = tree("Rossi and Tanaka met with Lindqvist.")
    assert core(made) == [("Rossi", "met with", "Lindqvist"), ("Tanaka", "met with", "Lindqvist")]
    assert not any("collective-pair" in found.rules for found in stated(made))


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (tree("Rossi arrived on Monday in Osaka."), ("Rossi", "arrived in", "Osaka")),
        (tree("Rossi spoke with Tanaka about the treaty on Monday at the base."), ("Rossi", "spoke with", "Tanaka")),
        (tree("The talks ended on Monday."), ("The talks", "ended on", "Monday")),
        (tree("After the talks Rossi arrived in Osaka."), ("Rossi", "arrived in", "Osaka")),
    ],
)
def test_where_there_is_no_object_the_nearest_oblique_is_one(made: Sentence, told: tuple[str, str, str]) -> None:
    first = stated(made, level="core")
    assert [triple(made, found) for found in first] == [told]
    assert "oblique-object" in first[0].rules


def test_a_time_without_a_preposition_is_no_oblique_of_its_own() -> None:
    assert triples(tree("Rossi left Rome Monday.")) == [("Rossi", "left", "Rome")]


def test_a_recipient_and_a_condition_are_kept_where_nothing_else_stands_beside() -> None:
    made = tree("Italy promised France to sign the treaty.")
    assert [roles(made, p) for p in stated(made, "promise")] == [[("recipient", "", "France")]]
    conditional = tree("Unless France leaves, Italy acts and Spain protests.")
    assert [roles(conditional, p) for p in stated(conditional, "act")] == [[("condition", "", "France leaves")]]


@pytest.mark.parametrize(
    ("made", "polarities"),
    [
        (tree("Italy but not France signed the treaty."), ["positive", "negative"]),
        (tree("Rossi visited not Rome but Osaka."), ["negative", "positive"]),
        (tree("Italy sold ships but no tanks."), ["positive", "negative"]),
        (tree("Rossi visited not only Rome but also Osaka."), ["positive", "positive"]),
        (tree("Italy and France signed the treaty."), ["positive", "positive"]),
    ],
)
def test_one_of_several_may_be_denied_alone(made: Sentence, polarities: list[str]) -> None:
    found = stated(made, level="core")
    assert [p.stance.polarity for p in found] == polarities
    assert [("negation" in p.rules) for p in found] == [polarity == "negative" for polarity in polarities]


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(tree("There was a meeting."), id="there was a meeting"),
        pytest.param(tree("Sign the treaty."), id="an order to nobody"),
        pytest.param(tree("What angered France."), id="what nobody names"),
    ],
)
def test_where_nobody_is_said_to_do_anything_nothing_is_stated(made: Sentence) -> None:
    assert triples(made, level="core") == []


def test_there_is_something_somewhere() -> None:
    assert triples(tree("There are two bases in Egypt.")) == [("two bases", "are in", "Egypt")]


def test_the_facts_of_the_wording_are_numbered_behind_the_clauses() -> None:
    made = tree("Rossi, the minister, visited Rome.")
    visited, held = stated(made)
    assert (visited.clause, held.clause) == (0, 1)
    assert triple(made, held) == ("Rossi", "", "the minister")
    assert (held.level, held.lemma, held.words, held.rules) == ("implicit", "hold office", (), ("office-behind-name",))


def test_sentences_of_a_document_come_in_its_order() -> None:
    made = trees("Rossi left Rome.", "He signed a treaty.")
    assert [(p.sentence, triple(made[p.sentence], p)) for p in stated(made)] == [
        (0, ("Rossi", "left", "Rome")),
        (1, ("He", "signed", "a treaty")),
    ]


WHICH = """Danes Dane PROPN NNPS 12 nsubj
, , PUNCT , 5 punct
whom whom PRON WP 5 obj
Peru Peru PROPN NNP 5 nsubj
trained train VERB VBD 1 acl:relcl
, , PUNCT , 8 punct
and and CCONJ CC 8 cc
Finns Finn PROPN NNPS 1 conj
, , PUNCT , 1 punct
now now ADV RB 12 advmod
often often ADV RB 12 advmod
came come VERB VBD 0 root"""


def test_a_relative_clause_tells_of_those_before_it_alone() -> None:
    made = sentence(WHICH)
    assert core(made) == [("Peru", "trained", "Danes"), ("Danes", "came", None), ("Finns", "came", None)]


def test_a_comparison_states_nothing() -> None:
    table = """Peru Peru PROPN NNP 2 nsubj
sold sell VERB VBD 0 root
more more ADJ JJR 2 obj
than than SCONJ IN 6 mark
Chile Chile PROPN NNP 6 nsubj
bought buy VERB VBD 3 acl"""
    assert [t[:2] for t in core(sentence(table))] == [("Peru", "sold")]


BUILT = """Peru Peru PROPN NNP 2 nsubj
{first} VERB VBD 0 root
and and CCONJ CC 4 cc
{second} VERB VBD 2 conj
ships ship NOUN NNS 4 obj
in in ADP IN 7 case
Lima Lima PROPN NNP 2 obl"""


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("built build", "sold sell", [("Peru", "built", "ships"), ("Peru", "sold", "ships")]),
        ("left leave", "sold sell", [("Peru", "left in", "Lima"), ("Peru", "sold", "ships")]),
        ("built build", "left leave", [("Peru", "built in", "Lima"), ("Peru", "left", "ships")]),
    ],
)
def test_verbs_that_both_need_an_object_share_it(
    first: str, second: str, told: list[tuple[str | None, str | None, str | None]]
) -> None:
    assert core(sentence(BUILT.format(first=first, second=second))) == told


def test_verbs_of_a_relative_clause_share_what_it_tells_of() -> None:
    table = """Danes Dane PROPN NNPS 0 root
whom whom PRON WP 4 obj
Peru Peru PROPN NNP 4 nsubj
armed arm VERB VBD 1 acl:relcl
and and CCONJ CC 6 cc
trained train VERB VBD 4 conj"""
    assert core(sentence(table)) == [("Peru", "armed", "Danes"), ("Peru", "trained", "Danes")]


def test_that_of_a_cleft_states_nothing_by_itself() -> None:
    table = """It it PRON PRP 4 expl
was be AUX VBD 4 cop
not not PART RB 4 advmod
Peru Peru PROPN NNP 0 root
that that PRON {tag} 6 nsubj
bombed bomb VERB VBD 4 {link}
it it PRON PRP 6 obj"""
    assert not [p for p in stated(sentence(table.format(tag="WDT", link="ccomp")), level="core") if p.verb == "bomb"]
    assert not [
        p for p in stated(sentence(table.format(tag="DT", link="advcl:relcl")), level="core") if p.verb == "bomb"
    ]
    assert [p for p in stated(sentence(table.format(tag="DT", link="ccomp")), level="core") if p.verb == "bomb"]


SOLD = """Peru Peru PROPN NNP 2 nsubj
{sold} sell VERB VBD 0 root
{det} {det} DET DT 4 det
ship ship NOUN NN 2 obj
that that PRON WDT 6 nsubj
sank sink VERB VBD 4 acl:relcl"""


@pytest.mark.parametrize(
    ("det", "object_"),
    [("a", "a ship"), ("some", "some ship"), ("the", "the ship that sank"), ("every", "every ship that sank")],
)
def test_of_something_new_the_object_is_short(det: str, object_: str) -> None:
    assert ("Peru", "sold", object_) in core(sentence(SOLD.format(sold="sold", det=det)))


def test_what_is_denied_of_something_keeps_what_restricts_it() -> None:
    made = sentence(SOLD.format(sold="sold", det="a") + "\nnever never ADV RB 2 advmod")
    assert ("Peru", "sold never", "a ship that sank") in core(made)


def test_what_only_is_tells_nothing() -> None:
    friend = """Some some DET DT 3 det
friend friend NOUN NN 3 compound
Peru Peru PROPN NNP 4 nsubj
is be VERB VBZ 0 root"""
    assert triples(sentence(friend)) == []
    assert triples(sentence(friend + "\nthere there ADV RB 4 advmod")) != []


def test_who_is_asked_is_the_object_where_there_is_no_other() -> None:
    asked = """Peru Peru PROPN NNP 2 nsubj
asked ask VERB VBD 0 root
Chile Chile PROPN NNP 2 iobj
to to PART TO 5 mark
leave leave VERB VB 2 xcomp"""
    assert triples(sentence(asked))[0] == ("Peru", "asked", "Chile")


ACCUSED = (
    "Lima Lima PROPN NNP 2 nsubj\naccused accuse VERB VBD 0 root\nPeru Peru PROPN NNP 2 obj\n"
    "of of SCONJ IN 5 mark\nlying lie VERB VBG 2 advcl\n, , PUNCT , 8 punct\na a DET DT 8 det\n"
    "claim claim NOUN NN 5 appos\nthat that PRON WDT 11 obj\nit it PRON PRP 11 nsubj\n{} VERB VBD 8 acl:relcl"
)


@pytest.mark.parametrize(("verb", "by"), [("denied deny", []), ("made make", [("Lima", "accused")])])
def test_who_denies_what_another_holds_against_it_does_so_by_the_document(verb: str, by: list[tuple[str, str]]) -> None:
    made = sentence(ACCUSED.format(verb))
    assert [sources(made, p) for p in stated(made) if p.verb == verb.split()[1]] == [by]
    assert [sources(made, p) for p in stated(made) if p.verb == "lie"] == [[("Lima", "accused")]]


def test_what_is_told_of_who_speaks_is_not_said_by_them() -> None:
    made = sentence(
        "According accord VERB VBG 3 case\nto to ADP IN 1 fixed\naides aide NOUN NNS 8 obl\nwho who PRON WP 5 nsubj\n"
        "left leave VERB VBD 3 acl:relcl\n, , PUNCT , 3 punct\nPeru Peru PROPN NNP 8 nsubj\nslept sleep VERB VBD 0 root"
    )
    assert {p.verb: sources(made, p) for p in stated(made)} == {
        "leave": [],
        "sleep": [("aides who left", "According to")],
    }


def test_beside_a_participle_without_an_auxiliary_only_its_agent_is_told() -> None:
    made = sentence(
        "Karst Karst PROPN NNP 3 nsubj\nwas be AUX VBD 3 cop\nland land NOUN NN 0 root\nruled rule VERB VBN 3 acl\n"
        "by by ADP IN 6 case\nkings king NOUN NNS 4 obl:agent\nuntil until ADP IN 8 case\n1852 1852 NUM CD 4 obl"
    )
    told = [triple(made, p) for p in stated(made) if p.verb == "rule"]
    assert told == [("kings", "ruled", "Karst"), ("Karst", "ruled by", "kings")]


def test_what_ships_are_needed_is_asked_and_not_told() -> None:
    read = inline_mended(
        "Paz Paz PROPN NNP 2 nsubj / asked ask VERB VBD 0 root / what what DET WDT 4 det / "
        "ships ship NOUN NNS 6 nsubj:pass / are be AUX VBP 6 aux:pass / needed need VERB VBN 2 ccomp"
    )
    assert [p.verb for p in stated(read)] == ["ask"]
