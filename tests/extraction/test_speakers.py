"""Who says something, where the parser found another speaker or none."""

from __future__ import annotations

import pytest

from graphkit.extraction.mending import mended
from tests.trees import sentence, sources, stated

BEHIND = """“ “ PUNCT `` 3 punct
Peru Peru PROPN NNP 3 nsubj
left leave VERB VBD 0 root
, , PUNCT , 6 punct
” ” PUNCT '' 3 punct
says say VERB VBZ 3 parataxis
Maria Maria PROPN NNP 6 iobj
Lund Lund PROPN NNP 6 obj
. . PUNCT . 3 punct"""
SUBJECT_CLAUSE = """“ “ PUNCT `` 3 punct
Peru Peru PROPN NNP 3 nsubj
left leave VERB VBD 6 csubj
, , PUNCT , 3 punct
” ” PUNCT '' 3 punct
says say VERB VBZ 0 root
Lund Lund PROPN NNP 6 nsubj
. . PUNCT . 6 punct"""
BEFORE = """Orvik orvik ADV RB 6 advmod
, , PUNCT , 4 punct
the the DET DT 4 det
shipyard shipyard NOUN NN 1 appos
, , PUNCT , 1 punct
said say VERB VBD 0 root
it it PRON PRP 8 nsubj
closed close VERB VBD 6 ccomp
. . PUNCT . 6 punct"""
ONE_OF = """One one NUM CD 7 nsubj
of of ADP IN 3 case
them they PRON PRP 1 nmod
, , PUNCT , 1 punct
Lund Lund PROPN NNP 7 nsubj
, , PUNCT , 5 punct
said say VERB VBD 0 root
Peru Peru PROPN NNP 9 nsubj
left leave VERB VBD 7 ccomp
. . PUNCT . 7 punct"""
BETWEEN = """The the DET DT 2 det
talks talk NOUN NNS 5 nsubj
, , PUNCT , 5 punct
officials official NOUN NNS 5 nsubj
said say VERB VBD 8 parataxis
, , PUNCT , 5 punct
had have AUX VBD 8 aux
ended end VERB VBN 0 root
. . PUNCT . 8 punct"""
EXPLODED = """A a DET DT 2 det
bomb bomb NOUN NN 8 nsubj
exploded explode VERB VBN 2 acl
in in ADP IN 5 case
Lima Lima PROPN NNP 3 obl
, , PUNCT , 2 punct
police police NOUN NNS 8 nsubj
said say VERB VBD 0 root
. . PUNCT . 8 punct"""
INTERVIEW = """Lund Lund PROPN NNP 2 nsubj
said say VERB VBD 0 root
in in ADP IN 5 case
an a DET DT 5 det
interview interview NOUN NN 2 obl
that that SCONJ IN 8 mark
Peru Peru PROPN NNP 8 nsubj
left leave VERB VBD 5 acl
. . PUNCT . 2 punct"""

REPORTERS = """Peru Peru PROPN NNP 2 nsubj
left leave VERB VBD 0 root
, , PUNCT , 5 punct
Lund Lund PROPN NNP 5 nsubj
told tell VERB VBD 2 parataxis
reporters reporter NOUN NNS 5 obj
. . PUNCT . 2 punct"""
ONE_FAR = ONE_OF.replace("7 nsubj\n, , PUNCT , 5", "3 appos\n, , PUNCT , 1").replace(
    "them they PRON PRP", "pilots pilot NOUN NNS"
)
CUT = """The the DET DT 2 det
crew crew NOUN NN 6 nsubj
, , PUNCT , 2 punct
the the DET DT 5 det
owner owner NOUN NN 6 nsubj
told tell VERB VBD 0 root
reporters reporter NOUN NNS 6 obj
, , PUNCT , 9 punct
left leave VERB VBD 6 ccomp
Peru Peru PROPN NNP 9 obj
. . PUNCT . 6 punct"""
CALLED = """Sanctions sanction NOUN NNS 4 vocative
, , PUNCT , 1 punct
she she PRON PRP 4 nsubj
said say VERB VBD 0 root
, , PUNCT , 7 punct
have have AUX VBP 7 aux
failed fail VERB VBN 4 ccomp
. . PUNCT . 4 punct"""
RELATIVE = """The the DET DT 2 det
crew crew NOUN NN 8 nsubj
, , PUNCT , 2 punct
the the DET DT 5 det
owner owner NOUN NN 6 nsubj
told tell VERB VBD 2 acl:relcl
reporters reporter NOUN NNS 6 obj
, , PUNCT , 2 punct
left leave VERB VBD 0 root
Peru Peru PROPN NNP 9 obj
. . PUNCT . 9 punct""".replace("8 nsubj", "9 nsubj")
LOST = RELATIVE.replace("6 nsubj", "7 compound")


@pytest.mark.parametrize(
    ("table", "verb", "who"),
    [
        pytest.param(BEHIND, "leave", "Maria Lund", id="behind the verb"),
        pytest.param(SUBJECT_CLAUSE, "leave", "Lund", id="what is said is no subject"),
        pytest.param(BEFORE, "close", "Orvik", id="a name not known"),
        pytest.param(ONE_OF, "leave", "One of them", id="the name of who said it"),
        pytest.param(BETWEEN, "end", "officials", id="between subject and verb"),
        pytest.param(EXPLODED, "explode", "police", id="behind a clause without an auxiliary"),
        pytest.param(INTERVIEW, "leave", "Lund", id="behind where it was said"),
        pytest.param(REPORTERS, "leave", "Lund", id="and who was told"),
        pytest.param(CUT, "leave", "the owner", id="between the commas"),
        pytest.param(CALLED, "fail", "she", id="behind who is called"),
        pytest.param(RELATIVE, "leave", "the owner", id="no relative"),
        pytest.param(LOST, "leave", "the owner", id="no part of who was told"),
        pytest.param(RELATIVE.replace("VBD 2 acl:relcl", "VBN 9 reparandum"), "leave", "the owner", id="no slip"),
    ],
)
def test_who_says_it_is_found(table: str, verb: str, who: str) -> None:
    made = mended(sentence(table))
    assert {p.verb: [name for name, _ in sources(made, p)] for p in stated(made, level="core")}[verb] == [who]


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(BEHIND.replace("says say", "meets meet"), id="nobody says anything"),
        pytest.param(
            BEHIND.replace(", , PUNCT , 6", "there there ADV RB 3").replace("” ” PUNCT ''", "now now ADV RB"),
            id="no comma",
        ),
        pytest.param(SUBJECT_CLAUSE.replace("Lund Lund PROPN NNP 6 nsubj", "much much ADJ JJ 6 obj"), id="no speaker"),
        pytest.param(BEFORE.replace("4 punct", "4 cc").replace("1 appos", "1 nmod"), id="nothing names it"),
        pytest.param(
            BEFORE.replace("the the DET DT 4 det", "at at ADP IN 4 case").replace("1 appos", "1 obl"),
            id="where it was said",
        ),
        pytest.param(ONE_OF.replace("Lund Lund PROPN NNP", "officials official NOUN NNS"), id="two unnamed"),
        pytest.param(BETWEEN.replace("8 parataxis", "8 advcl"), id="a clause below"),
        pytest.param(EXPLODED.replace("VBN", "VBG"), id="a participle that goes on"),
        pytest.param(INTERVIEW.replace("interview interview", "belief belief"), id="a belief spelled out"),
        pytest.param(INTERVIEW.replace("in in ADP", "of of ADP"), id="spoken of"),
        pytest.param(REPORTERS.replace("told tell", "said say"), id="what is said"),
        pytest.param(REPORTERS.replace("parataxis", "conj"), id="another thing done"),
        pytest.param(CUT.replace("told tell", "added add"), id="something added"),
        pytest.param(CUT.replace("VBD 6 ccomp", "VB 6 ccomp"), id="asked to do it"),
        pytest.param(CUT.replace("Peru Peru PROPN NNP 9 obj", "they they PRON PRP 9 nsubj"), id="its own subject"),
        pytest.param(CUT.replace(", , PUNCT , 9 punct", "that that SCONJ IN 9 mark"), id="behind that"),
        pytest.param(RELATIVE.replace("told tell", "paid pay"), id="no saying"),
        pytest.param(RELATIVE.replace("the the DET DT 5 det", "whose whose PRON WP$ 5 nmod:poss"), id="a relative"),
        pytest.param(RELATIVE.replace(", , PUNCT , 2", "now now ADV RB 6", 1), id="no comma"),
        pytest.param(RELATIVE.replace("told tell", "described describe"), id="what is described"),
    ],
)
def test_other_shapes_are_left_alone(table: str) -> None:
    made = sentence(table)
    assert mended(made) == made


def test_one_of_several_is_who_is_named_behind_them() -> None:
    made = sentence(ONE_FAR, names=[(5, 5, "Person")])
    (left,) = stated(made, "leave")
    assert [name for name, _ in sources(made, left)] == ["Lund"]
    unnamed = sentence(ONE_FAR)
    (left,) = stated(unnamed, "leave")
    assert [name for name, _ in sources(unnamed, left)] == ["One of pilots, Lund"]
