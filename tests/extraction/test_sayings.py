"""What is said, and by whom, where the parser hung it in the wrong place."""

from __future__ import annotations

import pytest

from graphkit.extraction.mending import mended
from tests.trees import sentence, sources, stated, triple

THEY_SAID = """Peru Peru PROPN NNP 2 nsubj
signed sign VERB VBD 6 advcl
pacts pact NOUN NNS 2 obj
, , PUNCT , 2 punct
officials official NOUN NNS 6 nsubj
said say VERB VBD 0 root
in in ADP IN 8 case
Lima Lima PROPN NNP 6 obl"""
OF_ALL = """Peru Peru PROPN NNP 2 nsubj
left leave VERB VBD 0 root
but but CCONJ CC 5 cc
Chile Chile PROPN NNP 5 nsubj
stayed stay VERB VBD 2 conj
, , PUNCT , 8 punct
officials official NOUN NNS 8 nsubj
said say VERB VBD 5 parataxis
. . PUNCT . 2 punct"""
ACCORDING = """Peru Peru PROPN NNP 2 nsubj
waited wait VERB VBD 0 root
to to PART TO 4 mark
leave leave VERB VB 2 advcl
, , PUNCT , 8 punct
according accord VERB VBG 8 case
to to ADP IN 6 fixed
officials official NOUN NNS 4 obl
. . PUNCT . 2 punct"""
HUNG_ON_ITS_SUBJECT = """Pressure pressure NOUN NN 0 root
moved move VERB VBN 1 acl
Peru Peru PROPN NNP 2 obj
, , PUNCT , 7 punct
according accord VERB VBG 7 case
to to ADP IN 5 fixed
Lima Lima PROPN NNP 1 nmod
. . PUNCT . 1 punct"""

CLAIM = """Lima Lima PROPN NNP 3 nmod:poss
's 's PART POS 1 case
claim claim NOUN NN 9 nsubj
that that PRON WDT 7 obj
the the DET DT 6 det
fleet fleet NOUN NN 7 nsubj
left leave VERB VBD 3 acl:relcl
Peru Peru PROPN NNP 7 obj
surprised surprise VERB VBD 0 root
Quito Quito PROPN NNP 9 obj
. . PUNCT . 9 punct"""
OTHERS_CLAIM = """The the DET DT 2 det
claim claim NOUN NN 9 nsubj
by by ADP IN 5 case
the the DET DT 5 det
army army NOUN NN 2 nmod
that that SCONJ IN 9 mark
fleets fleet NOUN NNS 8 nsubj
fell fall VERB VBD 2 acl:relcl
surprised surprise VERB VBD 0 root
Quito Quito PROPN NNP 9 obj
. . PUNCT . 9 punct"""
THIRD = """and and CCONJ CC 13 cc
that that SCONJ IN 13 mark
both both PRON DT 13 nsubj
knew know VERB VBD 9 conj
. . PUNCT . 2 punct"""
PARTY = """Greens Greens PROPN NNPS 4 nsubj
are be AUX VBP 4 cop
the the DET DT 4 det
party party NOUN NN 0 root
in in ADP IN 6 case
politics politics NOUN NNS 4 nmod
which which PRON WDT 8 nsubj
said say VERB VBD 6 acl:relcl
that that SCONJ IN 11 mark
prices price NOUN NNS 11 nsubj
fell fall VERB VBD 8 ccomp
. . PUNCT . 4 punct"""
LISTED = """Paz Paz PROPN NNP 2 nsubj
proved prove VERB VBD 0 root
that that SCONJ IN 5 mark
Peru Peru PROPN NNP 5 nsubj
left leave VERB VBD 2 ccomp
, , PUNCT , 9 punct
that that SCONJ IN 9 mark
Chile Chile PROPN NNP 9 nsubj
stayed stay VERB VBD 5 advcl
. . PUNCT . 2 punct"""


def said_by(table: str) -> dict[str, list[str | None]]:
    """Take a table and return, once mended, the verb of each core proposition with those who say so."""
    made = mended(sentence(table))
    return {p.verb: [who for who, _ in sources(made, p)] for p in stated(made, level="core")}


def test_what_stands_before_the_comma_is_what_they_said() -> None:
    assert said_by(THEY_SAID) == {"sign": ["officials"]}
    never = THEY_SAID.replace("pacts pact NOUN NNS 2 obj", "never never ADV RB 2 advmod")
    assert said_by(never) == {"sign": ["officials"]}


def test_what_is_put_behind_joined_clauses_is_said_of_all() -> None:
    assert said_by(OF_ALL) == {"leave": ["officials"], "stay": ["officials"]}


def test_who_says_so_at_the_end_says_the_whole() -> None:
    assert said_by(ACCORDING) == {"wait": ["officials"], "leave": ["officials"]}
    assert said_by(HUNG_ON_ITS_SUBJECT) == {"move": ["Lima"]}


@pytest.mark.parametrize(
    ("table", "told"),
    [
        pytest.param(CLAIM, ("the fleet", "left", "Peru", "possible", ["Lima"]), id="no object"),
        pytest.param(
            CLAIM.replace("7 obj", "7 nsubj", 1), ("the fleet", "left", "Peru", "possible", ["Lima"]), id="two"
        ),
        pytest.param(
            CLAIM.replace("claim claim", "proof proof"), ("the fleet", "left", "Peru", "possible", []), id="-"
        ),
        pytest.param(OTHERS_CLAIM, ("fleets", "fell", None, "possible", ["the army"]), id="hung on the next verb"),
        pytest.param(
            OTHERS_CLAIM.replace("by by", "on on"), ("fleets", "fell", None, "possible", []), id="nobody's claim"
        ),
    ],
)
def test_the_clause_of_a_noun_is_what_it_says(table: str, told: tuple[str, str, str | None, str, list[str]]) -> None:
    made = mended(sentence(table))
    first = stated(made, level="core")[0]
    assert (*triple(made, first), first.stance.status, [who for who, _ in sources(made, first)]) == told


@pytest.mark.parametrize("label", ["5 advcl", "5 ccomp", "2 conj"])
def test_a_second_that_goes_on_from_the_first(label: str) -> None:
    listed = LISTED.replace("5 advcl", label)
    if label == "2 conj":
        listed = listed.replace(", , PUNCT , 9 punct", "and and CCONJ CC 9 cc")
    assert said_by(listed) == {"prove": [], "leave": ["Paz"], "stay": ["Paz"]}
    told = [triple(mended(sentence(listed)), p) for p in stated(mended(sentence(listed)), "prove")]
    assert told == [("Paz", "proved", "Peru left"), ("Paz", "proved", "Chile stayed")]


def test_each_that_is_told_whole_wherever_it_hangs() -> None:
    chained = LISTED.replace(". . PUNCT . 2 punct", THIRD).replace("5 advcl", "5 conj")
    told = [triple(mended(sentence(chained)), p)[2] for p in stated(mended(sentence(chained)), "prove")]
    assert told == ["Peru left", "Chile stayed", "both knew"]
    whole = "Peru left, that Chile stayed {} that both knew"
    either = sentence(chained.replace("and and", "or or"))
    assert [triple(either, p)[2] for p in stated(either, "prove")] == [whole.format("or")]
    # Who proved neither may have proved one of them.
    never = sentence(chained.replace("and and CCONJ CC 13 cc", "never never ADV RB 2 advmod"))
    (denied,) = stated(never, "prove")
    assert (triple(never, denied)[2], denied.stance.polarity) == (whole.format("never"), "negative")


def test_no_field_says_anything_and_who_is_said_to_be_the_speaker_does() -> None:
    assert said_by(PARTY)["fall"] == ["Greens"]
    assert said_by(PARTY.replace("Greens Greens PROPN NNPS 4", "They they PRON PRP 4"))["fall"] == [
        "the party in politics"
    ]
    assert said_by(PARTY.replace("are be AUX VBP 4 cop", "never never ADV RB 4 advmod"))["fall"] == [
        "the party in politics"
    ]


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(THEY_SAID.replace("said say", "met meet"), id="nobody says anything"),
        pytest.param(CLAIM.replace("left leave", "made make"), id="what was claimed"),
        pytest.param(CLAIM.replace("claim claim", "town town"), id="a noun that says nothing"),
        pytest.param(
            CLAIM.replace("left leave", "damaged damage").replace(
                "Peru Peru PROPN NNP 7 obj", "then then ADV RB 7 advmod"
            ),
            id="a verb that needs its object",
        ),
        pytest.param(PARTY.replace("politics politics", "Lima Lima"), id="no field"),
        pytest.param(LISTED.replace("left leave", "said say"), id="what Peru said"),
        pytest.param(LISTED.replace("Chile Chile PROPN NNP 9 nsubj", "now now ADV RB 9 advmod"), id="no subject"),
        pytest.param(THEY_SAID.replace("Peru Peru PROPN NNP 2 nsubj", "As as ADV RB 2 nsubj"), id="when they said it"),
        pytest.param(THEY_SAID.replace(", , PUNCT , 2 punct", "then then ADV RB 2 obl"), id="no comma"),
        pytest.param(THEY_SAID.replace("signed sign VERB VBD", "signing sign VERB VBG"), id="a participle"),
        pytest.param(THEY_SAID.replace("pacts pact NOUN NNS 2 obj", "when when ADV WRB 2 advmod"), id="when they did"),
        pytest.param(THEY_SAID.replace("Lima Lima PROPN NNP 6 obl", "it it PRON PRP 6 obj"), id="they said something"),
        pytest.param(
            THEY_SAID.replace("pacts pact NOUN NNS 2 obj", "it it PRON PRP 6 expl") + "\nthere there ADV RB 2 obl",
            id="a clause around it",
        ),
        pytest.param(OF_ALL.replace("said say", "met meet"), id="the last clause is no saying"),
        pytest.param(OF_ALL.replace("2 conj", "2 advcl"), id="a clause below"),
        pytest.param(OF_ALL.replace(". . PUNCT . 2 punct", "today today NOUN NN 2 obl"), id="something behind"),
        pytest.param(ACCORDING.replace(", , PUNCT , 8 punct", "now now ADV RB 4 advmod"), id="said of the last alone"),
        pytest.param(ACCORDING.replace(". . PUNCT . 2 punct", "today today NOUN NN 2 obl"), id="not at the end"),
        pytest.param(ACCORDING.replace("according accord VERB VBG", "due due ADJ JJ"), id="another preposition"),
    ],
)
def test_other_shapes_are_left_alone(table: str) -> None:
    made = sentence(table)
    assert mended(made) == made


STILL = """Paz Paz PROPN NNP 2 nsubj
said say VERB VBD 0 root
Peru Peru PROPN NNP 4 nsubj
has have VERB VBZ 2 ccomp
ships ship NOUN NNS 4 obj
, , PUNCT , 10 punct
but but CCONJ CC 10 cc
Chile Chile PROPN NNP 10 nsubj
will will AUX MD 10 aux
lend lend VERB VB 2 conj
troops troop NOUN NNS 10 obj"""


def test_what_does_not_share_the_tense_of_said_goes_on_from_what_was_said() -> None:
    made = mended(sentence(STILL))
    found = {triple(made, item)[0]: sources(made, item) for item in stated(made, level="core")}
    assert found == {"Peru": [("Paz", "said")], "Chile": [("Paz", "said")]}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("has have VERB VBZ", "had have VERB VBD", id="what was said is past"),
        pytest.param("will will AUX MD", "had have AUX VBD", id="what follows is past"),
        pytest.param("said say VERB VBD", "says say VERB VBZ", id="it is being said"),
        pytest.param("Chile Chile PROPN NNP", "we we PRON PRP", id="the writer goes on"),
        pytest.param("ships ship NOUN NNS 4 obj\n,", "ships ship NOUN NNS 4 obj\n”", id="the quotation is closed"),
        pytest.param("Chile Chile PROPN NNP 10 nsubj", "also also ADV RB 10 advmod", id="nobody new"),
        pytest.param("but but CCONJ CC 10 cc", "; ; PUNCT : 10 punct", id="not joined"),
    ],
)
def test_what_may_be_the_writers_own_word_stays(before: str, after: str) -> None:
    made = sentence(STILL.replace(before, after))
    assert mended(made) == made
