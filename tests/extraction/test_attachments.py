"""Words that the parser hung on the wrong word tell, once mended, who did what."""

from __future__ import annotations

import pytest

from graphkit.extraction.mending import mended
from tests.trees import Name, sentence, stated, triples

BEGUN = """Talks talk NOUN NNS 3 nsubj:pass
are be AUX VBP 3 aux:pass
expected expect VERB VBN 0 root
to to PART TO 5 mark
begin begin VERB VB 3 xcomp
in in ADP IN 7 case
May May PROPN NNP 5 obl
and and CCONJ CC 10 cc
be be AUX VB 10 aux:pass
ended end VERB VBN 3 conj
by by ADP IN 12 case
June June PROPN NNP 10 obl
. . PUNCT . 3 punct"""
WOULD = """Peru Peru PROPN NNP 3 nsubj
would would AUX MD 3 aux
agree agree VERB VB 0 root
to to PART TO 5 mark
meet meet VERB VB 3 xcomp
and and CCONJ CC 7 cc
sign sign VERB VB 3 conj"""
BEFORE = """Peru Peru PROPN NNP 2 nsubj
left leave VERB VBD 0 root
in in ADP IN 4 case
2023 2023 NUM CD 7 obl
after after SCONJ IN 7 mark
Chile Chile PROPN NNP 7 nsubj
won win VERB VBD 2 advcl
. . PUNCT . 2 punct"""
SHORTLY = """Peru Peru PROPN NNP 2 nsubj
left leave VERB VBD 0 root
days day NOUN NNS 6 obl:unmarked
after after SCONJ IN 6 mark
Chile Chile PROPN NNP 6 nsubj
won win VERB VBD 2 advcl"""
SPENDING = """Peru Peru PROPN NNP 2 nsubj
raised raise VERB VBD 0 root
defence defence NOUN NN 2 obj
spending spend VERB VBG 2 xcomp
to to ADP IN 7 case
3 3 NUM CD 7 nummod
percent percent NOUN NN 4 obl
. . PUNCT . 2 punct"""
TROOPS = """Peru Peru PROPN NNP 2 nsubj
met meet VERB VBD 0 root
a a DET DT 4 det
man man NOUN NN 2 obj
training train VERB VBG 4 acl
in in ADP IN 7 case
Chile Chile PROPN NNP 5 obl"""
SPOKEN = """Mr. Mr. PROPN NNP 2 nmod:desc
Secretary Secretary PROPN NNP 5 nsubj
, , PUNCT , 2 punct
Peru Peru PROPN NNP 5 nsubj
says say VERB VBZ 0 root
Chile Chile PROPN NNP 7 nsubj
left leave VERB VBD 5 ccomp
. . PUNCT . 5 punct"""
HEADLINE = """Peru Peru PROPN NNP 0 root
to to PART TO 3 mark
buy buy VERB VB 1 acl
180 180 NUM CD 3 obj
more more ADV RBR 6 advmod
tanks tank NOUN NNS 3 obj"""
PLAN = """Peru Peru PROPN NNP 2 compound
plan plan NOUN NN 0 root
to to PART TO 4 mark
buy buy VERB VB 2 acl
tanks tank NOUN NNS 4 obj"""
BOTH = """Peru Peru PROPN NNP 5 nsubj
, , PUNCT , 3 punct
Chile Chile PROPN NNP 1 appos
to to PART TO 5 mark
hold hold VERB VB 0 root
drills drill NOUN NNS 5 obj"""
FRIGATE = """The the DET DT 2 det
frigate frigate NOUN NN 4 nsubj
Hessen Hessen PROPN NNP 2 appos
fired fire VERB VBD 0 root
. . PUNCT . 4 punct"""
CORVETTE = """Peru Peru PROPN NNP 2 nsubj
sent send VERB VBD 0 root
the the DET DT 4 det
corvette corvette NOUN NN 2 obj
Visby Visby PROPN NNP 2 obj
. . PUNCT . 2 punct"""
STATES = ((1, 1, "State"),)


def told(table: str, names: tuple[Name, ...] = ()) -> list[tuple[str | None, str | None, str | None]]:
    return [t for t in triples(mended(sentence(table, names=names))) if t[1] is not None]


def test_what_ends_an_infinitive_is_as_much_to_come_as_what_begins_it() -> None:
    made = mended(sentence(BEGUN))
    assert {p.verb: p.stance.status for p in stated(made)} == {"begin": "planned", "end": "planned"}
    assert mended(sentence(WOULD)) == sentence(WOULD)


def test_what_stands_before_a_joining_word_is_told_of_the_main_clause() -> None:
    assert told(BEFORE) == [("Peru", "left in", "2023"), ("Chile", "won", None)]
    assert mended(sentence(SHORTLY)) == sentence(SHORTLY)


def test_spending_is_raised_and_spends_nothing() -> None:
    assert ("Peru", "raised", "defence spending to 3 percent") in told(SPENDING)
    assert not [t for t in told(SPENDING) if t[0] == "defence"]
    assert mended(sentence(TROOPS)) == sentence(TROOPS)


def test_who_is_spoken_to_says_nothing() -> None:
    assert ("Peru", "says", "Chile left") in told(SPOKEN)
    assert [p.stance.sources[0].speaker.head for p in stated(mended(sentence(SPOKEN)), "leave")] == [3]


@pytest.mark.parametrize(
    ("table", "names", "expected"),
    [
        (HEADLINE, STATES, [("Peru", "buy", "180 more tanks")]),
        (BOTH, (*STATES, (3, 3, "State")), [("Peru", "hold", "drills"), ("Chile", "hold", "drills")]),
        (PLAN, STATES, []),
        (HEADLINE, (), []),
    ],
)
def test_a_headline_tells_what_a_name_is_to_do(
    table: str, names: tuple[Name, ...], expected: list[tuple[str, str, str]]
) -> None:
    assert told(table, names) == expected
    assert {p.stance.status for p in stated(mended(sentence(table, names=names)))} <= {"planned"}


@pytest.mark.parametrize(
    ("table", "name", "expected"),
    [
        (FRIGATE, (3, 3, "Equipment"), ("The frigate Hessen", "fired", None)),
        (FRIGATE.replace("2 appos", "4 nsubj"), (3, 3, "Equipment"), ("The frigate Hessen", "fired", None)),
        (CORVETTE, (5, 5, "Equipment"), ("Peru", "sent", "the corvette Visby")),
    ],
)
def test_a_name_behind_the_noun_of_what_it_names_is_kept(
    table: str, name: Name, expected: tuple[str, str, str | None]
) -> None:
    assert told(table, (name,)) == [expected]
    assert mended(sentence(table)) == sentence(table)


def test_who_is_given_something_is_no_name_of_it() -> None:
    given = CORVETTE.replace("sent send", "gave give").replace("corvette corvette", "army army")
    made = mended(sentence(given, names=((5, 5, "Equipment"),)))
    assert [t.dep for t in made.tokens[3:5]] == ["obj", "obj"]


def test_a_name_between_commas_behind_an_office_is_its_holder() -> None:
    table = """The the DET DT 2 det
ambassador ambassador NOUN NN 9 nsubj
to to ADP IN 4 case
Lima Lima PROPN NNP 2 nmod
, , PUNCT , 6 punct
Ana Ana PROPN NNP 4 appos
Paz Paz PROPN NNP 6 flat
, , PUNCT , 2 punct
spoke speak VERB VBD 0 root
. . PUNCT . 9 punct"""
    names: tuple[Name, ...] = ((4, 4, "Place"), (6, 7, "Person"))
    made = mended(sentence(table, names=names))
    assert (made.tokens[5].dep, made.tokens[5].head) == ("appos", 1)
    assert ("Ana Paz", "holds", "The ambassador to Lima") in [
        (t[0], "holds", t[2]) for t in triples(made, level="implicit")
    ]
    assert mended(sentence(table, names=((4, 4, "Person"), (6, 7, "Person")))).tokens[5].head == 3


def test_a_spokesman_behind_his_ministry_is_no_ministry() -> None:
    table = """Foreign foreign ADJ JJ 2 amod
ministry ministry NOUN NN 6 nsubj
spokesman spokesman PROPN NNP 5 flat
Lin Lin PROPN NNP 5 flat
Jian Jian PROPN NNP 2 appos
left leave VERB VBD 0 root
. . PUNCT . 6 punct"""
    assert told(table, ((4, 5, "Person"),)) == [("Foreign ministry spokesman Lin Jian", "left", None)]
