"""Words joined to the wrong one of two go to the other."""

from __future__ import annotations

from graphkit.extraction.grammar import kids
from tests.trees import inline_mended, stated, triples

POLICY = (
    "Paz Paz PROPN NNP 2 nsubj / had have VERB VBD 0 root / a a DET DT 4 det / role role NOUN NN 2 obj / "
    "in in ADP IN 6 case / {0} {0} NOUN NN 4 nmod / and and CCONJ CC 9 cc / foreign foreign ADJ JJ 9 amod / "
    "policy policy NOUN NN 4 conj"
)


def test_the_first_of_two_adjectives_is_no_noun() -> None:
    assert ("Paz", "had a role in", "domestic and foreign policy") in triples(inline_mended(POLICY.format("domestic")))
    assert kids(inline_mended(POLICY.format("war")), 3, "conj") == [8]


COUP = (
    "Rebels rebel NOUN NNS 2 nsubj / dissolved dissolve VERB VBD 0 root / the the DET DT 4 det / "
    "cabinet cabinet NOUN NN 2 obj / and and CCONJ CC 7 cc / sidelined sidelined ADJ JJ 7 amod / {0} PROPN NNP 4 conj"
)


def test_what_is_done_behind_and_is_no_mark_of_a_name() -> None:
    read = inline_mended(COUP.format("Fianna Fianna"), names=((7, 7, "Organisation"),))
    assert ("Rebels", "sidelined", "Fianna") in triples(read)
    person = inline_mended(COUP.format("Lund Lund"), names=((7, 7, "Person"),))
    assert ("Rebels", "dissolved", "sidelined Lund") in triples(person)


def test_two_nouns_with_one_complement_are_told_of_together() -> None:
    rows = (
        "The the DET DT 2 det / rise rise NOUN NN 8 nsubj / and and CCONJ CC {0} cc / {1} 2 conj / "
        "of of ADP IN 7 case / "
        "the the DET DT 7 det / empire empire NOUN NN 2 nmod / hurt hurt VERB VBD 0 root / Peru Peru PROPN NNP 8 obj"
    )
    assert triples(inline_mended(rows.format(4, "fall fall NOUN NN"))) == [
        ("The rise and fall of the empire", "hurt", "Peru")
    ]


def test_of_two_objects_side_by_side_one_tells_which_the_other_is() -> None:
    talk = inline_mended(
        "Peru Peru PROPN NNP 2 nsubj / uses use VERB VBZ 0 root / “ “ PUNCT `` 5 punct / red red ADJ JJ 5 amod / "
        "line line NOUN NN 2 obj / ” ” PUNCT '' 5 punct / talk talk NOUN NN 2 obj"
    )
    assert triples(talk) == [("Peru", "uses", "“red line” talk")]
    phase = inline_mended(
        "Peru Peru PROPN NNP 2 nsubj / began begin VERB VBD 0 root / phase phase NOUN NN 2 obj / two two NUM CD 2 obj"
    )
    assert triples(phase) == [("Peru", "began", "phase two")]


def test_a_finite_verb_behind_a_joined_noun_is_what_that_does() -> None:
    rows = (
        "Ships ship NOUN NNS 2 nsubj / brought bring VERB VBD 0 root / trade trade NOUN NN 2 obj / "
        ", , PUNCT , 6 punct / "
        "and and CCONJ CC 6 cc / wars war NOUN NNS 3 conj / between between ADP IN 8 case / "
        "kings king NOUN NNS 6 nmod / led lead VERB {0} 8 acl / to to ADP IN 11 case / ruin ruin NOUN NN 9 obl"
    )
    assert ("wars between kings", "led to", "ruin") in triples(inline_mended(rows.format("VBD")))
    assert ("kings", "led to", "ruin") in triples(inline_mended(rows.format("VBN")))


def test_what_has_been_done_goes_on_with_what_has() -> None:
    rows = (
        "Peru Peru PROPN NNP 3 nsubj / has have AUX VBZ 3 aux / claimed claim VERB VBN 0 root / "
        "land land NOUN NN 3 obj / "
        "that that PRON WDT 6 nsubj / {0} 4 acl:relcl / but but CCONJ CC 10 cc / has have AUX VBZ 10 aux / "
        "not not PART RB 10 advmod / settled settle VERB VBN 6 conj / it it PRON PRP 10 obj"
    )
    assert ("Peru", "has not settled", "it") in triples(inline_mended(rows.format("lies lie VERB VBZ")))
    kept = inline_mended(
        "Peru Peru PROPN NNP 3 nsubj / has have AUX VBZ 3 aux / claimed claim VERB VBN 0 root / "
        "land land NOUN NN 3 obj / "
        "that that PRON WDT 7 nsubj / has have AUX VBZ 7 aux / risen rise VERB VBN 4 acl:relcl / "
        "but but CCONJ CC 10 cc / "
        "has have AUX VBZ 10 aux / settled settle VERB VBN 7 conj"
    )
    assert kept.tokens[9].head == 6


def test_two_quarters_of_a_region_are_one_place() -> None:
    rows = (
        "Ships ship NOUN NNS 2 nsubj / came come VERB VBD 0 root / from from ADP IN 4 case / {0} PROPN NNP 2 obl / "
        "and and CCONJ CC 7 cc / Southeast Southeast PROPN NNP 7 compound / Asia Asia PROPN NNP 4 conj"
    )
    assert triples(inline_mended(rows.format("East East"))) == [("Ships", "came from", "East and Southeast Asia")]
    assert ("Ships", "came from", "Peru") in triples(inline_mended(rows.format("Peru Peru")))


def test_security_and_economic_aid_are_two_kinds_of_aid() -> None:
    rows = (
        "States state NOUN NNS 2 nsubj / got get VERB VBD 0 root / {0} NOUN NN 2 obj / and and CCONJ CC 6 cc / "
        "economic economic ADJ JJ 6 amod / aid aid NOUN NN 3 conj"
    )
    assert triples(inline_mended(rows.format("security security"))) == [("States", "got", "security and economic aid")]
    assert ("States", "got", "rice") in triples(inline_mended(rows.format("rice rice")))


def test_of_two_subjects_the_first_tells_what_the_second_is() -> None:
    rows = (
        "{0} DET DT 2 det / ally ally NOUN NN 7 nsubj / of of ADP IN 4 case / Peru Peru PROPN NNP 2 nmod / "
        ", , PUNCT , 2 punct"
        " / Chile Chile PROPN NNP 7 nsubj / sent send VERB VBD 0 root / ships ship NOUN NNS 7 obj"
    )
    names = ((4, 4, "State"), (6, 6, "State"))
    assert triples(inline_mended(rows.format("An a"), names=names)) == [("Chile", "sent", "ships")]
    assert inline_mended(rows.format("The the"), names=names).tokens[1].dep == "nsubj"


def test_a_base_form_goes_on_from_an_infinitive() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / tried try VERB VBD 0 root / to to PART TO 4 mark / halt halt VERB VB 2 xcomp / "
        "ships ship NOUN NNS 4 obj / and and CCONJ CC 7 cc / {0} conj / Chile Chile PROPN NNP 7 obj"
    )
    status = {
        row: [p.stance.status for p in stated(inline_mended(rows.format(row))) if p.verb == "weaken"]
        for row in ("weaken weaken VERB VBP 2", "weaken weaken VERB VBD 4", "weakened weaken VERB VBD 2")
    }
    assert status == {
        "weaken weaken VERB VBP 2": ["possible"],
        "weaken weaken VERB VBD 4": ["possible"],
        "weakened weaken VERB VBD 2": ["done"],
    }
