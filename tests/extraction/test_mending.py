"""Trees that the parser gets wrong are mended by their shape, and right ones are left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphkit.extraction import mending
from graphkit.extraction.mending import mended
from graphkit.text.sentences import Sentence, Token
from tests.trees import Name, sentence, triples

NAMED_FIRST = """Stone Stone PROPN NNP 6 vocative
, , PUNCT , 1 punct
the the DET DT 4 det
commander commander NOUN NN 6 nsubj
, , PUNCT , 4 punct
met meet VERB VBD 0 root
Smith Smith PROPN NNP 6 obj"""
JOINED = """Congress Congress PROPN NNP 2 nsubj
passed pass VERB VBD 0 root
the the DET DT 4 det
bill bill NOUN NN 2 obj
, , PUNCT , 7 punct
and and CCONJ CC 7 cc
Stone Stone PROPN NNP 8 nsubj
agreed agree VERB VBD 2 ccomp"""
SAYS_THAT = """Lima Lima PROPN NNP 2 compound
denies deny NOUN NNS 0 root
that that PRON WDT 5 mark
it it PRON PRP 5 nsubj
knew know VERB VBD 2 acl:relcl"""
IT_SAYS = """It it PRON PRP 2 expl
demands demand VERB VBZ 0 root
that that SCONJ IN 5 mark
they they PRON PRP 5 nsubj
leave leave VERB VBP 2 csubj"""
RESUMED = """Finland Finland PROPN NNP 0 root
, , PUNCT , 4 punct
which which PRON WDT 4 nsubj
borders border VERB VBZ 1 acl:relcl
Russia Russia PROPN NNP 4 obj
, , PUNCT , 7 punct
plans plan NOUN NNS 5 conj
to to PART TO 9 mark
stay stay VERB VB 7 acl
. . PUNCT . 1 punct"""
PLANS = """Stone Stone ADJ JJ 2 amod
plans plan NOUN NNS 0 root
to to PART TO 4 mark
go go VERB VB 2 acl
home home ADV RB 4 advmod"""
THAN = """Chile Chile PROPN NNP 2 nsubj
sold sell VERB VBD 9 ccomp
more more ADJ JJR 4 amod
copper copper NOUN NN 2 obj
than than ADP IN 6 case
quotas quota NOUN NNS 2 obl
of of ADP IN 8 case
Lima Lima PROPN NNP 6 nmod
allowed allow VERB VBD 0 root
. . PUNCT . 9 punct"""
PLANS_IT = """It it PRON PRP 2 expl
plans plan VERB VBZ 0 root
to to PART TO 4 mark
leave leave VERB VB 2 csubj"""
VIS = """Paris Paris PROPN NNP 2 nsubj
kept keep VERB VBD 0 root
vis-a-vis vis-a-vis PROPN NNP 2 obj
a a DET DT 5 det
neighbor neighbor NOUN NN 2 obj"""
OVER = """Peru Peru PROPN NNP 2 nsubj
gave give VERB VBD 0 root
Chile Chile PROPN NNP 2 iobj
over over ADP IN 5 case
$ $ SYM $ 2 obl
3 3 NUM CD 5 nummod"""
SOURCE = """Soldiers Soldier NOUN NNS 2 nsubj
burned burn VERB VBD 0 root
houses house NOUN NNS 2 obj
, , PUNCT , 7 punct
according accord VERB VBG 7 case
to to ADP IN 5 fixed
rebels rebel NOUN NNS 3 nmod"""
WITHOUT = """Talks talk NOUN NNS 2 nsubj
ended end VERB VBD 0 root
{prep} {prep} ADP IN 4 case
France France PROPN NNP 2 obl
{between}signing sign VERB VBG 2 advcl
it it PRON PRP {it} obj"""
SOME_SAY = """{some} {some} DET DT 2 det
say say NOUN NN {say}
Italy Italy PROPN NNP 4 nsubj
left leave VERB VBD {left}"""
DENIES = """Lima Lima ADJ JJ 2 amod
{verb} NOUN NNS 4 nsubj
having have AUX VBG 4 aux
sold sell VERB VBN 0 root
it it PRON PRP 4 obj"""
SAYS_WHO = """Italy Italy PROPN NNP 2 nsubj
sends send VERB VBZ 0 root
ships ship NOUN NNS 2 obj
, , PUNCT , 5 punct
{says} VERB VBZ 2 conj
the the DET DT 7 det
report report NOUN NN 5 obj
. . PUNCT . 2 punct"""
INVERTED = """{front} {front} ADV RB 2 advmod
before before ADV RB 3 advmod
had have AUX VBD 0 root
Italy Italy PROPN NNP 3 obj
sent send VERB VBN 4 acl
ships ship NOUN NNS 5 obj
. . PUNCT . 3 punct"""
PERSON: Name = (1, 1, "Person")


def labels(table: str, *names: Name) -> dict[str, tuple[str, str, str]]:
    """Take a table and return, once mended, part of speech, label and head of each word that was changed."""
    before = sentence(table, names=names)
    after = mended(before)
    assert after.text == before.text
    return {
        new.text: (new.pos, new.dep, after.tokens[new.head].text)
        for old, new in zip(before.tokens, after.tokens, strict=True)
        if old != new
    }


@pytest.mark.parametrize("label", ["vocative", "dislocated", "obl:unmarked"])
def test_a_name_before_an_office_between_commas_is_the_subject(label: str) -> None:
    assert labels(NAMED_FIRST.replace("vocative", label), PERSON) == {
        "Stone": ("PROPN", "nsubj", "met"),
        "commander": ("NOUN", "appos", "Stone"),
    }


def test_what_and_joins_behind_a_comma_is_no_content() -> None:
    assert labels(JOINED) == {"agreed": ("VERB", "conj", "passed")}


def test_a_verb_of_saying_taken_for_a_noun_is_a_verb_again() -> None:
    assert labels(SAYS_THAT) == {
        "Lima": ("PROPN", "nsubj", "denies"),
        "denies": ("VERB", "root", "denies"),
        "knew": ("VERB", "ccomp", "denies"),
    }


def test_it_that_says_something_is_somebody() -> None:
    assert labels(IT_SAYS) == {"It": ("PRON", "nsubj", "demands"), "leave": ("VERB", "ccomp", "demands")}


@pytest.mark.parametrize(
    "verb", ["plans plan NOUN NNS 5 conj", "plans plan VERB VBZ 4 conj", "left leave VERB VBD 1 conj"]
)
def test_a_noun_gets_its_verb_behind_its_relative_clause(verb: str) -> None:
    found = labels(RESUMED.replace("plans plan NOUN NNS 5 conj", verb))
    word = verb.split(maxsplit=1)[0]
    assert found.pop("stay", ("VERB", "xcomp", word)) == ("VERB", "xcomp", word)
    assert found == {
        "Finland": ("PROPN", "nsubj", word),
        word: ("VERB", "root", word),
        ".": ("PUNCT", "punct", word),
    }


def test_a_name_before_a_plan_plans() -> None:
    assert labels(PLANS, PERSON) == {
        "Stone": ("PROPN", "nsubj", "plans"),
        "plans": ("VERB", "root", "plans"),
        "go": ("VERB", "xcomp", "plans"),
    }


def test_what_is_compared_with_is_no_main_clause() -> None:
    assert labels(THAN) == {
        "sold": ("VERB", "root", "sold"),
        "than": ("ADP", "mark", "allowed"),
        "quotas": ("NOUN", "nsubj", "allowed"),
        "allowed": ("VERB", "acl", "sold"),
        ".": ("PUNCT", "punct", "sold"),
    }
    assert triples(mended(sentence(THAN)), level="core") == [("Chile", "sold", "more copper")]


def test_it_that_plans_something_is_somebody() -> None:
    assert labels(PLANS_IT) == {"It": ("PRON", "nsubj", "plans"), "leave": ("VERB", "xcomp", "plans")}


def test_vis_a_vis_is_a_preposition() -> None:
    assert labels(VIS) == {"vis-a-vis": ("ADP", "case", "neighbor"), "neighbor": ("NOUN", "obl", "kept")}


def test_a_sum_is_given_and_not_given_over() -> None:
    assert labels(OVER) == {"over": ("ADP", "advmod", "$"), "$": ("SYM", "obj", "gave")}


@pytest.mark.parametrize(
    "table",
    [
        NAMED_FIRST,
        PLANS,
        PLANS.replace("plans plan", "ships ship").replace("Stone", "Storm"),
        THAN.replace("than than", "as as"),
        THAN.replace("allowed allow VERB VBD 0 root", "they they PRON PRP 0 root"),
        OVER.replace("Chile Chile PROPN NNP 2 iobj", "Chile Chile PROPN NNP 2 obj"),
        OVER.replace("over over", "from from"),
        NAMED_FIRST.replace("commander commander", "storm storm"),
        JOINED.replace("and and CCONJ CC", "that that SCONJ IN"),
        JOINED.replace(", , PUNCT , 7 punct", "now now ADV RB 4 advmod"),
        "said say VERB VBD 0 root\n. . PUNCT . 1 ccomp",
        SAYS_THAT.replace("denies deny", "allies ally"),
        IT_SAYS.replace("demands demand", "seems seem"),
        RESUMED.replace(", , PUNCT , 7 punct", "and and CCONJ CC 7 cc"),
        RESUMED.replace("plans plan NOUN", "ships ship NOUN"),
        RESUMED.replace("acl:relcl", "parataxis"),
    ],
)
def test_other_shapes_are_left_alone(table: str) -> None:
    # Without a name of a person in it, the first table is an address: `Stone, the commander, met Smith`.
    names = (PERSON,) if "storm" in table or "Storm" in table else ()
    assert labels(table, *names) == {}


def test_who_says_so_behind_a_noun_says_it_of_the_clause() -> None:
    assert labels(SOURCE) == {"rebels": ("NOUN", "obl", "burned")}
    assert labels(SOURCE.replace("according accord", "thanks thanks")) == {}
    assert labels(SOURCE.replace("2 nsubj", "3 nmod").replace("burned burn VERB", "fire fire NOUN")) == {}


def test_behind_with_and_without_the_noun_is_the_subject_of_the_participle() -> None:
    for prep in ("with", "without"):
        assert labels(WITHOUT.format(prep=prep, between="", it=5)) == {"signing": ("VERB", "acl", "France")}
    assert labels(WITHOUT.format(prep="in", between="", it=5)) == {}
    assert labels(WITHOUT.format(prep="with", between="after after SCONJ IN 6 mark\n", it=6)) == {}


def test_an_auxiliary_behind_a_denial_in_front_stands_before_its_subject() -> None:
    assert labels(INVERTED.format(front="Never")) == {
        "before": ("ADV", "advmod", "sent"),
        "had": ("AUX", "aux", "sent"),
        "Italy": ("PROPN", "nsubj", "sent"),
        "sent": ("VERB", "root", "sent"),
        ".": ("PUNCT", "punct", "sent"),
    }
    assert labels(INVERTED.format(front="Long")) == {}
    assert labels(INVERTED.format(front="Never").replace("4 acl", "3 xcomp")) == {}


@pytest.mark.parametrize(("say", "left"), [("0 root", "2 ccomp"), ("4 obl:unmarked", "0 root")])
def test_some_who_say_something_are_who_says_it(say: str, left: str) -> None:
    found = labels(SOME_SAY.format(some="Some", say=say, left=left))
    assert found["Some"] == ("DET", "nsubj", "say")
    assert found["say"] == ("VERB", "root", "say")
    assert found.get("left", ("VERB", "ccomp", "say")) == ("VERB", "ccomp", "say")
    assert labels(SOME_SAY.format(some="Their", say=say, left=left)) == {}


def test_some_beside_another_verb_say_nothing() -> None:
    assert labels(SOME_SAY.format(some="Some", say="0 root", left="2 acl")) == {}
    assert labels(SOME_SAY.format(some="Some", say="4 nsubj", left="0 root")) == {}


def test_what_denies_having_done_something_is_a_verb() -> None:
    assert labels(DENIES.format(verb="denies deny")) == {
        "Lima": ("PROPN", "nsubj", "denies"),
        "denies": ("VERB", "root", "denies"),
        "sold": ("VERB", "xcomp", "denies"),
    }
    assert labels(DENIES.format(verb="ships ship")) == {}
    assert labels(DENIES.format(verb="denies deny").replace("Lima Lima", "their they")) == {}
    assert (
        labels(DENIES.format(verb="denies deny").replace("having have", "having has").replace("4 aux", "5 aux")) == {}
    )


def test_who_says_it_may_stand_behind_the_verb() -> None:
    told = SAYS_WHO.format(says="says say")
    assert labels(told) == {"says": ("VERB", "parataxis", "sends"), "report": ("NOUN", "nsubj", "says")}
    assert labels(SAYS_WHO.format(says="sells sell")) == {}
    assert labels(told.replace(". . PUNCT . 2", "today today NOUN NN 2")) == {}
    assert labels(told.replace(", , PUNCT , 5 punct", "and and CCONJ CC 5 cc")) == {}


def test_a_mend_that_leaves_no_tree_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    def circle(made: Sentence, token: Token) -> tuple[Token, ...]:
        return (replace(token, dep="obj", head=1),) if token.i == 0 else ()

    def loop(made: Sentence, token: Token) -> tuple[Token, ...]:
        return (replace(token, head=0),) if token.i == 1 else ()

    made = sentence(OVER)
    monkeypatch.setattr(mending, "MENDS", ((circle, ("nsubj",)), (loop, (mending.EVERY,))))
    assert [t.head for t in mended(made).tokens[:2]] == [1, 1]
    assert mended(made).tokens[0].dep == "obj"
