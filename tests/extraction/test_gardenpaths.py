"""Words read along the first path that opened are turned to where the sentence goes; others stay as they are."""

from __future__ import annotations

import pytest

from graphkit.text.sentences import Sentence
from tests.trees import inline_mended, stated, triple


def told(read: Sentence, verb: str) -> list[tuple[str | None, str | None, str | None]]:
    """Take a sentence and a lemma and return what is told by that verb."""
    return [triple(read, p) for p in stated(read) if p.verb == verb]


KILLING = (
    "Peru Peru PROPN NNP 2 nsubj / condemned condemn VERB VBD 0 root / the the DET DT 4 det / "
    "raid raid NOUN NN 2 obj / and and CCONJ CC 6 cc / killing kill VERB VBG {0} conj / {1} ADP IN 8 case / "
    "rebels rebel NOUN NNS 6 obl"
)


@pytest.mark.parametrize("head", [2, 4])
def test_a_gerund_of_something_joined_to_a_noun_is_no_deed(head: int) -> None:
    read = inline_mended(KILLING.format(head, "of of"))
    assert told(read, "kill") == []
    assert next(triple(read, p) for p in stated(read)) == ("Peru", "condemned", "the raid and killing of rebels")


def test_a_gerund_with_another_preposition_stays_a_verb() -> None:
    assert inline_mended(KILLING.format(2, "in in")).tokens[5].pos == "VERB"


RATIFIED = (
    "pacts pact NOUN NNS 3 nsubj:pass / were be AUX VBD 3 aux:pass / ratified ratify VERB VBN 0 root / "
    "and and CCONJ CC 5 cc / entered enter VERB VBN 3 conj / into into ADP IN 7 case / {} NOUN NN 5 obl"
)


@pytest.mark.parametrize(("what", "relation"), [("force force", "entered into"), ("books book", "were entered into")])
def test_what_enters_into_force_is_not_entered(what: str, relation: str) -> None:
    read = inline_mended(RATIFIED.format(what))
    assert told(read, "enter") == [("pacts", relation, what.split(maxsplit=1)[0])]


EXPECTED = (
    "fleets fleet NOUN NNS 2 nsubj / {0} VERB VBD 0 root / to to PART TO 4 mark / leave leave VERB VB 2 xcomp / "
    "had have AUX VBD 7 aux / been be AUX VBN 7 aux:pass / sunk sink VERB VBN 2 ccomp / by by ADP IN 9 case / "
    "Peru Peru PROPN NNP 7 obl:agent"
)


def test_a_finite_verb_without_a_subject_has_that_of_the_participle_before_it() -> None:
    read = inline_mended(EXPECTED.format("expected expect"))
    assert told(read, "sink")[0] == ("Peru", "had sunk", "fleets expected to leave")
    assert not [p for p in stated(read) if p.level == "speech"]


def test_a_verb_with_an_object_before_a_clause_stays_the_main_verb() -> None:
    read = inline_mended(
        "Lima Lima PROPN NNP 2 nsubj / told tell VERB VBD 0 root / Peru Peru PROPN NNP 2 obj / "
        "had have AUX VBD 5 aux / sunk sink VERB VBN 2 ccomp"
    )
    assert read.tokens[1].dep == "root"


PITTED = (
    "war war NOUN NN 2 nsubj / pitted pit VERB VBD 0 root / Peru Peru PROPN NNP 2 obj / , , PUNCT , 5 punct / "
    "led lead VERB VBN 3 acl / by by ADP IN 7 case / Paz Paz PROPN NNP 5 obl:agent / {} PUNCT , 10 punct / "
    "against against ADP IN 10 case / Chile Chile PROPN NNP 5 obl"
)


def test_behind_the_comma_that_closes_a_participle_the_main_verb_goes_on() -> None:
    read = inline_mended(PITTED.format(", ,"))
    assert ("war", "pitted Peru against", "Chile") in told(read, "pit")
    assert told(read, "lead") == [("Paz", "led", "Peru"), ("Peru", "led by", "Paz")]


def test_without_that_comma_the_participle_goes_on() -> None:
    assert inline_mended(PITTED.format("; ;")).tokens[9].head == 4


COUP = (
    "Peru Peru PROPN NNP 2 nsubj / feared fear VERB VBD 0 root / {0} NOUN NN 2 obj / led lead VERB VBN 3 acl / "
    "by by ADP IN 7 case / Ana Ana PROPN NNP 7 flat / Paz Paz PROPN NNP 4 obl:agent / , , PUNCT , 10 punct / "
    "who who PRON WP 10 nsubj / ruled rule VERB VBD 3 acl:relcl"
)


@pytest.mark.parametrize(
    ("noun", "who"), [("rebellion rebellion", "Ana Paz"), ("dictator dictator", "dictator led by Ana Paz")]
)
def test_who_is_a_person_before_it_where_the_noun_is_nobody(noun: str, who: str) -> None:
    read = inline_mended(COUP.format(noun), ((6, 7, "Person"),))
    assert told(read, "rule") == [(who, "ruled", None)]


def test_an_era_belongs_to_its_year() -> None:
    read = inline_mended(
        "Settlers settler NOUN NNS 2 nsubj / reached reach VERB VBD 0 root / Peru Peru PROPN NNP 2 obj / "
        "around around ADP IN 5 case / 1500 1500 NUM CD 2 obl / B.C. B.C. PROPN NNP 2 obj"
    )
    assert told(read, "reach") == [("Settlers", "reached", "Peru"), ("Settlers", "reached Peru around", "1500 B.C.")]


def test_a_gerund_is_what_a_noun_is_about_and_nothing_that_it_does() -> None:
    read = inline_mended(
        "Progress progress NOUN NN 5 nsubj / in in SCONJ IN 3 mark / ending end VERB VBG 1 acl / "
        "wars war NOUN NNS 3 obj / stopped stop VERB VBD 0 root"
    )
    assert told(read, "end") == []


def test_of_what_there_is_no_doubt_is_told() -> None:
    rows = (
        "There there PRON EX 2 expl / is be VERB VBZ 0 root / {0} DET DT 4 det / doubt doubt NOUN NN 2 nsubj / "
        "that that SCONJ IN 7 mark / Peru Peru PROPN NNP 7 nsubj / left leave VERB VBD 4 acl"
    )
    for word, status in (("no no", "done"), ("a a", "possible")):
        assert [p.stance.status for p in stated(inline_mended(rows.format(word))) if p.verb == "leave"] == [status]


CALLED = (
    "Lima Lima PROPN NNP 2 nsubj / {0} VERB VBD 0 root / for for ADP IN {1} / {2} 2 obl / to to PART TO 6 mark / "
    "sign sign VERB VB 2 advcl / it it PRON PRP 6 obj"
)
PERU, MAY = "Peru Peru PROPN NNP", "May May PROPN NNP"


@pytest.mark.parametrize("hung", ["4 case", "6 mark"])
def test_who_is_called_for_to_sign_signs(hung: str) -> None:
    read = inline_mended(CALLED.format("called call", hung, PERU))
    assert told(read, "call") == [("Lima", "called for", "Peru to sign it")]
    assert [(triple(read, p), p.stance.status) for p in stated(read) if p.verb == "sign"] == [
        (("Peru", "sign", "it"), "obliged")
    ]


@pytest.mark.parametrize(("verb", "whom"), [("left leave", PERU), ("waited wait", MAY)])
def test_who_leaves_for_a_place_or_waits_for_a_time_signs(verb: str, whom: str) -> None:
    read = inline_mended(CALLED.format(verb, "4 case", whom))
    assert told(read, "sign") == [("Lima", "sign", "it")]


CALLED_OFF = (
    "Peru Peru PROPN NNP 2 nsubj / {0} VERB VBD 0 root / {1} / the the DET DT 5 det / {2} NOUN NN 2 obl"
)  # fmt: skip


@pytest.mark.parametrize(
    ("verb", "particle", "noun", "relation"),
    [
        ("called call", "off off ADP IN 5 case", "drill drill", "called off"),
        ("took take", "over over ADP RP 2 compound:prt", "port port", "took over"),
        ("shot shoot", "down down ADP RP 2 compound:prt", "drone drone", "shot down"),
    ],
)
def test_what_stands_behind_a_verb_and_its_particle_is_its_object(
    verb: str, particle: str, noun: str, relation: str
) -> None:
    read = inline_mended(CALLED_OFF.format(verb, particle, noun))
    assert [(t.text, t.dep) for t in read.tokens if t.head == 1 and t.i > 1] == [
        (relation.split()[1], "compound:prt"), (noun.split(maxsplit=1)[0], "obj"),
    ]  # fmt: skip
    assert told(read, f"{verb.split()[1]} {relation.split()[1]}") == [
        ("Peru", relation, f"the {noun.split(maxsplit=1)[0]}")
    ]


@pytest.mark.parametrize(
    ("verb", "particle", "noun"),
    [
        ("sailed sail", "off off ADP IN 5 case", "coast coast"),
        ("took take", "over over ADP RP 2 compound:prt", "day day"),
    ],
)
def test_a_place_behind_another_verb_and_a_time_stay_beside_the_verb(verb: str, particle: str, noun: str) -> None:
    assert inline_mended(CALLED_OFF.format(verb, particle, noun)).tokens[-1].dep == "obl"


HANDED = (
    "Peru Peru PROPN NNP 2 nsubj / handed hand VERB VBD 0 root / over over ADP RP 2 compound:prt / {0} NOUN NN 2 obj / "
    "of of ADP IN 7 case / the the DET DT 7 det / {1} NOUN NN 4 nmod / to to ADP IN 9 case / "
    "Chile Chile PROPN NNP 7 nmod"
)


def test_who_stands_behind_what_is_handed_over_receives_it() -> None:
    read = inline_mended(HANDED.format("command command", "base base"), ((1, 1, "State"), (9, 9, "State")))
    assert told(read, "hand over") == [
        ("Peru", "handed over", "command of the base"),
        ("Peru", "handed over command of", "the base"),
        ("Peru", "handed over command of the base to", "Chile"),
    ]


def test_who_is_an_envoy_to_a_state_hands_nothing_over_to_it() -> None:
    read = inline_mended(HANDED.format("letter letter", "envoy envoy"), ((1, 1, "State"), (9, 9, "State")))
    assert read.tokens[8].dep == "nmod"


SAID_TALKS = (
    "Peru Peru PROPN NNP 2 nsubj / said say VERB VBD 0 root / the the DET DT 4 det / talks talk NOUN NNS 2 obj / "
    ", , PUNCT , 8 punct / which which PRON WDT 8 {0} / Oman Oman PROPN NNP 8 nsubj / hosted host VERB VBD 4 acl:relcl "
    "/ , , PUNCT , 4 punct / had have AUX VBD 11 aux / {1} 4 acl:relcl"
)


def test_what_stands_behind_a_relative_clause_goes_on_with_what_was_said() -> None:
    read = inline_mended(SAID_TALKS.format("obj", "failed fail VERB VBN"))
    assert told(read, "fail") == [("the talks", "had failed", None)]
    assert told(read, "say") == [("Peru", "said", "the talks, which Oman hosted, had failed")]
    (failed,) = (p for p in stated(read) if p.verb == "fail")
    assert failed.stance.sources


def test_a_second_relative_clause_with_a_subject_of_its_own_stays_one() -> None:
    read = inline_mended(
        SAID_TALKS.format("obj", "liked like VERB VBN").replace(
            "had have AUX VBD 11 aux", "Chad Chad PROPN NNP 11 nsubj"
        )
    )
    assert read.tokens[3].dep == "obj"


def test_who_was_due_to_do_something_was_due_and_it_is_to_come() -> None:
    read = inline_mended(
        "They they PRON PRP 5 nsubj:outer / were be AUX VBD 5 cop / due due ADJ JJ 5 mark / to to PART TO 3 fixed / "
        "sign sign VERB VB 9 advcl / it it PRON PRP 5 obj / , , PUNCT , 5 punct / Oman Oman PROPN NNP 9 nsubj / "
        "said say VERB VBD 0 root",
    )
    (signed,) = (p for p in stated(read) if p.verb == "sign")
    assert triple(read, signed) == ("They", "were due to sign", "it")
    assert (signed.stance.status, len(signed.stance.sources)) == ("planned", 1)


ALL_BUT = [
    "Peru Peru PROPN NNP 4 nsubj / all all DET DT 1 advmod / but but CCONJ CC 4 cc / closed close VERB VBD 0 root",
    "Peru Peru PROPN NNP 0 root / all all DET DT 1 advmod / but but CCONJ CC 4 cc / closed close VERB VBD 1 conj",
    "Peru Peru PROPN NNP 2 nsubj / has have VERB VBZ 0 root / all all DET DT 2 obj / but but CCONJ CC 5 cc / "
    "closed close VERB VBN 2 conj",
]


@pytest.mark.parametrize("rows", ALL_BUT)
def test_what_was_all_but_done_may_not_have_been(rows: str) -> None:
    length = rows.count("/") + 1
    read = inline_mended(f"{rows} / ports port NOUN NNS {length} obj", ((1, 1, "State"),))
    found = stated(read)
    assert [(p.verb, p.stance.status) for p in found] == [("close", "possible")]
    assert (triple(read, found[0])[0], triple(read, found[0])[2]) == ("Peru", "ports")


@pytest.mark.parametrize(
    "rows",
    [
        "All all DET DT 4 det / but but CCONJ CC 4 cc / two 2 NUM CD 4 nummod / ships ship NOUN NNS 5 nsubj / "
        "left leave VERB VBD 0 root",
        "All all DET DT 5 nsubj / but but CCONJ CC 3 cc / two two NUM CD 5 nsubj / ships ship NOUN NNS 3 dep / "
        "left leave VERB VBD 0 root",
    ],
)
def test_of_all_but_two_the_two_are_not_told(rows: str) -> None:
    read = inline_mended(rows)
    assert {triple(read, p)[0] for p in stated(read)} == {"All but two ships"}
