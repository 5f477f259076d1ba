"""Slips of the parser that would make a false fact are mended by their shape, and right trees are left alone."""

from __future__ import annotations

import pytest

from graphkit.extraction.mending import mended
from tests.trees import sentence, triples

AT_NO_POINT = """At at ADP IN 3 case
no no DET DT 3 det
point point NOUN NN 4 obl
has have AUX VBZ 6 aux
Peru Peru PROPN NNP 6 nsubj
armed arm VERB VBD 0 root
rebels rebel NOUN NNS 6 obj
. . PUNCT . 6 punct"""
HAS_YET = """Peru Peru PROPN NNP 2 nsubj
has have VERB VBZ 0 root
yet yet ADV RB 2 advmod
to to PART TO 5 mark
send send VERB VB 2 advcl
tanks tank NOUN NNS 5 obj"""
DID_NOT = """Peru Peru PROPN NNP 2 nsubj
joined join VERB VBD 0 root
the the DET DT 4 det
drill drill NOUN NN 2 obj
and and CCONJ CC 6 cc
Chile Chile PROPN NNP 4 conj
did do VERB VBD 2 parataxis
not not PART RB 7 advmod
. . PUNCT . 2 punct"""
A_STEP = """Peru Peru PROPN NNP 2 nsubj
freed free VERB VBD 0 root
spies spy NOUN NNS 2 obj
, , PUNCT , 6 punct
a a DET DT 6 det
step step NOUN NN 2 obj"""
HOW = """Cables cable NOUN NNS 2 nsubj
describe describe VERB VBP 0 root
how how ADV WRB 2 obj
Peru Peru PROPN NNP 5 nsubj
bribed bribe VERB VBD 3 advcl:relcl
Chile Chile PROPN NNP 5 obj"""
GIVES = """Peru Peru PROPN NNP 2 nsubj
sold sell VERB VBD 0 root
ships ship NOUN NNS 2 iobj"""
SAID_WHO = """Radio radio NOUN NN 2 nsubj
said say VERB VBD 0 root
Peru Peru PROPN NNP 2 obj
hit hit VERB VBD 2 ccomp
Chile Chile PROPN NNP 4 obj"""
WOULD_BE = """Peru Peru PROPN NNP 7 nsubj
is be AUX VBZ 7 cop
a a DET DT 7 det
would would AUX MD 6 aux SpaceAfter=No
- - PUNCT HYPH 4 punct SpaceAfter=No
be be AUX VB 7 cop
member member NOUN NN 0 root"""
CALLED = """The the DET DT 2 det
council council NOUN NN 0 root
examined examine VERB VBN 2 acl
the the DET DT 5 det
claims claim NOUN NNS 3 obj
. . PUNCT . 2 punct"""
MULLS = """Peru Peru PROPN NNP 2 compound
mulls mull NOUN NNS 0 root
sending send VERB VBG 2 acl
tanks tank NOUN NNS 3 obj"""
AND_PLANS = """Peru Peru PROPN NNP 2 nsubj
closed close VERB VBD 0 root
ports port NOUN NNS 2 obj
and and CCONJ CC 5 cc
plans plan NOUN NNS 3 conj
to to PART TO 7 mark
sell sell VERB VB 2 xcomp
ships ship NOUN NNS 7 obj"""
BUT_FAILED = """Peru Peru PROPN NNP 2 nsubj
tried try VERB VBD 0 root
to to PART TO 4 mark
land land VERB VB 2 xcomp
but but CCONJ CC 6 cc
failed fail VERB VBD 4 conj
. . PUNCT . 2 punct"""
WHO_DID = """The the DET DT 3 det
frigate frigate NOUN NN 3 compound
docked dock VERB VBD 0 root
in in ADP IN 5 case
Lima Lima PROPN NNP 3 obl
. . PUNCT . 3 punct"""
OPPOSES = """Peru Peru PROPN NNP 2 nsubj
opposes opposis NOUN NNS 0 root
the the DET DT 4 det
pact pact NOUN NN 2 obj
. . PUNCT . 2 punct"""
DESCRIBED = """The the DET DT 4 det
embassy embassy NOUN NN 4 compound
described describe VERB VBD 4 amod
reports report NOUN NNS 0 root
. . PUNCT . 4 punct"""
ANNOYED = """Peru Peru PROPN NNP 2 nsubj
annoyed annoyed ADJ JJ 0 root
Chile Chile PROPN NNP 2 obj
. . PUNCT . 2 punct"""
FAILED = """The the DET DT 2 det
coup coup NOUN NN 0 root
in in ADP IN 5 case
Peru Peru PROPN NNP 5 compound
failed fail VERB VBN 2 nmod
. . PUNCT . 2 punct"""


@pytest.mark.parametrize(
    ("table", "found"),
    [
        (HAS_YET, [("Peru", "has yet to send", "tanks")]),
        (DID_NOT, [("Peru", "joined", "the drill"), ("Chile", "did not", None)]),
        (A_STEP, [("Peru", "freed", "spies")]),
        (HOW, [("Cables", "describe", "how Peru bribed Chile"), ("Peru", "bribed", "Chile")]),
        (GIVES, [("Peru", "sold", "ships")]),
        (SAID_WHO, [("Radio", "said", "Peru hit Chile"), ("Peru", "hit", "Chile")]),
        (WOULD_BE, [("Peru", "is", "a would-be member")]),
        (CALLED, [("The council", "examined", "the claims")]),
        (MULLS, [("Peru", "mulls sending", "tanks")]),
        (AND_PLANS, [("Peru", "closed", "ports"), ("Peru", "plans to sell", "ships")]),
        (BUT_FAILED, [("Peru", "tried to land", None), ("Peru", "failed", None)]),
        (WHO_DID, [("The frigate", "docked in", "Lima")]),
        (OPPOSES, [("Peru", "opposes", "the pact")]),
        (DESCRIBED, [("The embassy", "described", "reports")]),
        (ANNOYED, [("Peru", "annoyed", "Chile")]),
        (FAILED, [("The coup in Peru", "failed", None)]),
    ],
)
def test_a_misread_tree_tells_what_the_sentence_tells(table: str, found: list[tuple[str, str, str | None]]) -> None:
    assert triples(mended(sentence(table))) == found


def test_what_hangs_on_an_auxiliary_denies_its_verb() -> None:
    made = mended(sentence(AT_NO_POINT))
    assert [(t.text, made.tokens[t.head].text) for t in made.tokens if t.dep == "obl"] == [("point", "armed")]


@pytest.mark.parametrize(
    "table",
    [
        DID_NOT.replace("VERB VBD 2 parataxis", "AUX VBD 2 aux"),
        A_STEP.replace(", , PUNCT , 6 punct", "and and CCONJ CC 6 cc"),
        CALLED.replace(". . PUNCT . 2 punct", ""),
        CALLED.replace("the the DET DT 5 det", "by by ADP IN 5 case").replace("NNS 3 obj", "NNS 3 obl"),
        AND_PLANS.replace("and and CCONJ CC 5 cc", "new new ADJ JJ 5 amod"),
        BUT_FAILED.replace("failed fail VERB VBD", "sail sail VERB VB"),
        WHO_DID.replace("The the DET DT 3 det", "The the DET DT 2 det").replace("NN 3 compound", "NN 3 nsubj"),
        ANNOYED.replace("Chile Chile PROPN NNP 2 obj", "is be AUX VBZ 2 cop"),
        FAILED.replace("failed fail VERB VBN", "coast coast NOUN NN"),
        DESCRIBED.replace("VBD 4 amod", "VBN 4 amod"),
        GIVES + "\ntanks tank NOUN NNS 2 obj",
    ],
)
def test_a_right_tree_is_left_alone(table: str) -> None:
    made = sentence(table)
    assert mended(made) == made
