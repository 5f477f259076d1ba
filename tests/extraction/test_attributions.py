"""Who says what, where the parser hung the saying or what is said on the wrong word."""

from __future__ import annotations

import pytest

from graphkit.extraction.mending import mended
from tests.trees import sentence, sources, stated, triple, triples

SENDS = """Peru Peru PROPN NNP 7 nsubj
to to PART TO 3 mark
send send VERB VB 7 ccomp
ships ship NOUN NNS 3 obj
, , PUNCT , 3 punct
officials official NOUN NNS 7 nsubj
say say VERB VBP 0 root"""
WENT_ON = """Peru Peru PROPN NNP 10 nsubj
, , PUNCT , 4 punct
which which PRON WDT 4 nsubj
left leave VERB VBD 1 acl:relcl
, , PUNCT , 6 punct
sent send VERB VBD 1 acl:relcl
drones drone NOUN NNS 6 obj
, , PUNCT , 1 punct
officials official NOUN NNS 10 nsubj
said say VERB VBD 0 root
. . PUNCT . 10 punct"""
ENDED = """Peru Peru PROPN NNP 2 nsubj
met meet VERB VBD 0 root
envoys envoy NOUN NNS 2 obj
of of ADP IN 5 case
Chile Chile PROPN NNP 3 nmod
, , PUNCT , 8 punct
an an DET DT 8 det
agency agency NOUN NN 9 nsubj
reported report VERB VBD 5 acl:relcl
. . PUNCT . 2 punct"""
ACCUSED = """Peru Peru PROPN NNP 3 nsubj:pass
is be AUX VBZ 3 aux:pass
accused accuse VERB VBN 0 root
by by ADP IN 5 case
experts expert NOUN NNS 3 obl:agent
of of SCONJ IN 7 mark
arming arm VERB VBG 5 acl
Chile Chile PROPN NNP 7 obj
. . PUNCT . 3 punct"""
FIRED = """Peru Peru PROPN NNP 2 nsubj
fired fire VERB VBD 0 root
at at ADP IN 5 case
a a DET DT 5 det
ship ship NOUN NN 2 obl
, , PUNCT , 9 punct
the the DET DT 8 det
ministry ministry NOUN NN 9 nsubj
said say VERB VBD 2 conj
. . PUNCT . 2 punct"""
TOLD = """“ “ PUNCT `` 4 punct
Ships ship NOUN NNS 4 nsubj
will will AUX MD 4 aux
sail sail VERB VB 8 ccomp
, , PUNCT , 4 punct
” ” PUNCT '' 4 punct
Paz Paz PROPN NNP 4 vocative
told tell VERB VBD 0 root
a a DET DT 10 det
meeting meeting NOUN NN 8 obj
. . PUNCT . 8 punct"""
RAMMING = """Peru Peru PROPN NNP 2 nsubj
accuses accuse VERB VBZ 0 root
Chile Chile PROPN NNP 2 obj
of of ADP IN 6 case
ramming ramming ADJ JJ 6 amod
coast coast NOUN NN 7 compound
vessels vessel NOUN NNS 2 obj
. . PUNCT . 2 punct"""


@pytest.mark.parametrize(
    ("table", "said", "status"),
    [(SENDS, ("Peru", "send", "ships"), "planned"), (WENT_ON, ("Peru", "sent", "drones"), "done")],
)
def test_of_two_subjects_the_first_is_that_of_what_is_said(table: str, said: tuple[str, str, str], status: str) -> None:
    made = mended(sentence(table))
    found = [p for p in stated(made, "send") if p.level == "core"]
    assert [triple(made, p) for p in found] == [said]
    assert [(p.stance.status, len(p.stance.sources)) for p in found] == [(status, 1)]


def test_who_ends_a_sentence_says_all_of_it() -> None:
    made = mended(sentence(ENDED))
    assert [len(p.stance.sources) for p in stated(made, "meet")] == [1]
    assert not [t for t in triples(made) if t[2] == "Chile" and t[1] == "reported"]


def test_what_somebody_is_accused_of_is_told_of_them() -> None:
    made = mended(sentence(ACCUSED))
    assert ("experts", "accused", "Peru") in triples(made)
    assert [(triple(made, p), len(p.stance.sources)) for p in stated(made, "arm")] == [(("Peru", "arming", "Chile"), 1)]


def test_who_joins_at_the_end_with_a_verb_of_saying_says_what_stands_before() -> None:
    made = mended(sentence(FIRED))
    assert [sources(made, p) for p in stated(made) if p.verb == "fire"] == [[("the ministry", "said")]]
    joined = FIRED.replace(", , PUNCT , 9 punct", "and and CCONJ CC 9 cc")
    assert [p.stance.sources for p in stated(mended(sentence(joined))) if p.verb == "fire"] == [()]


def test_behind_told_stands_who_hears_it() -> None:
    made = mended(sentence(TOLD, names=((7, 7, "Person"),)))
    assert [sources(made, p) for p in stated(made) if p.verb == "sail"] == [[("Paz", "told")]]
    assert [t[0] for t in triples(made, level="speech")] == ["Paz"]
    unnamed = mended(sentence(TOLD))
    assert "a meeting" not in [t[0] for t in triples(unnamed)]


def test_a_form_in_ing_behind_of_is_what_somebody_is_accused_of() -> None:
    made = mended(sentence(RAMMING))
    assert ("Peru", "accuses", "Chile") in triples(made)
    assert [(triple(made, p), len(p.stance.sources)) for p in stated(made) if p.verb == "ram"] == [
        (("Chile", "ramming", "coast vessels"), 1)
    ]
