"""Clauses that the parser hung in the wrong place tell, once mended, who did what."""

from __future__ import annotations

import pytest

from graphkit.extraction.mending import mended
from tests.trees import Name, roles, sentence, stated, triples, words

AFTER = """Peru Peru PROPN NNP 2 nsubj
left leave VERB VBD 0 root
after after ADP IN 4 case
talks talk NOUN NNS 2 obl
were be AUX VBD 6 aux:pass
held hold VERB VBN 2 conj
. . PUNCT . 2 punct"""
LISTED = """Peru Peru PROPN NNP 2 nsubj
passed pass VERB VBD 0 root
laws law NOUN NNS 2 obj
, , PUNCT , 5 punct
called call VERB VBN 3 acl
for for ADP IN 7 case
talks talk NOUN NNS 5 obl
and and CCONJ CC 9 cc
raised raise VERB VBD 2 conj
taxes tax NOUN NNS 9 obj"""
FOLLOWED = """Ruiz Ruiz PROPN NNP 2 nsubj
left leave VERB VBD 13 advcl
in in ADP IN 4 case
June June PROPN NNP 2 obl
, , PUNCT , 7 punct
and and CCONJ CC 7 cc
Paz Paz PROPN NNP 4 conj
, , PUNCT , 10 punct
a a DET DT 10 det
judge judge NOUN NN 7 appos
, , PUNCT , 2 punct
quickly quickly ADV RB 13 advmod
followed follow VERB VBD 0 root
. . PUNCT . 13 punct"""
COLON = """One one NUM CD 2 nummod
plan plan NOUN NN 3 nsubj
fell fall VERB VBD 0 root
through through ADP IN 6 case
: : PUNCT : 6 punct
Paz Paz PROPN NNP 3 obl
resigned resign VERB VBD 3 conj
. . PUNCT . 3 punct"""
IMPOSED = """Lima Lima PROPN NNP 2 nsubj
lifted lift VERB VBD 0 root
the the DET DT 4 det
ban ban NOUN NN 2 obj
on on ADP IN 6 case
sales sale NOUN NNS 4 nmod
that that PRON WDT 9 obj
Quito Quito PROPN NNP 9 nsubj
imposed impose VERB VBD 6 acl:relcl"""
PURPOSE = """To to PART TO 2 mark
show show VERB VB 11 advcl
faith faith NOUN NN 2 obj
he he PRON PRP 5 nsubj
freed free VERB VBD 3 acl:relcl
Paz Paz PROPN NNP 5 obj
, , PUNCT , 11 punct
so so ADV RB 11 advmod
trade trade NOUN NN 11 nsubj
is be AUX VBZ 11 cop
open open ADJ JJ 0 root"""
SIGNED = """Lima Lima PROPN NNP 0 root
and and CCONJ CC 3 cc
Quito Quito PROPN NNP 1 conj
signed sign VERB VBN 1 acl
a a DET DT 6 det
deal deal NOUN NN 4 obj
on on ADP IN 8 case
Monday Monday PROPN NNP 4 obl
. . PUNCT . 1 punct"""
WHOSE = """Paz Paz PROPN NNP 7 nsubj:pass
, , PUNCT , 7 punct
whose whose PRON WP$ 7 mark
aide aide NOUN NN 5 nmod:desc
Lund Lund PROPN NNP 7 nsubj:pass
was be AUX VBD 7 aux:pass
hurt hurt VERB VBN 0 root
, , PUNCT , 9 punct
took take VERB VBD 7 conj
command command NOUN NN 9 obj"""
HAD = """Had have AUX VBD 3 aux
Lima Lima PROPN NNP 3 nsubj
left leave VERB VBN 0 root
, , PUNCT , 7 punct
it it PRON PRP 7 nsubj
would would AUX MD 7 aux
win win VERB VB 3 parataxis
. . PUNCT . 3 punct"""
THAT = """Lima Lima PROPN NNP 2 nsubj
praised praise VERB VBD 0 root
bans ban NOUN NNS 2 obj
that that SCONJ IN 6 mark
Quito Quito PROPN NNP 6 nsubj
imposed impose VERB VBD 3 acl:relcl"""
PAZ: Name = (7, 7, "Person")


def told(table: str, *names: Name) -> list[tuple[str | None, str | None, str | None]]:
    return triples(mended(sentence(table, names=names)), level="core")


FOILED = """Bomb bomb NOUN NN 2 compound
plot plot NOUN NN 0 root
foiled foil VERB VBN 2 acl"""
AVERTED = """Coup coup NOUN NN 4 nsubj
in in ADP IN 3 case
Peru Peru PROPN NNP 1 nmod
averted avert VERB VBD 0 root"""
POLICE_FOILED = """Police police NOUN NNS 2 nsubj
foiled foil VERB VBD 0 root
plots plot NOUN NNS 2 obj"""


@pytest.mark.parametrize(("table", "said"), [(FOILED, "Bomb plot"), (AVERTED, "Coup in Peru")])
def test_a_headline_tells_what_was_undone(table: str, said: str) -> None:
    told = mended(sentence(table))
    (undone,) = [t for t in told.tokens if t.dep == "nsubj:pass"]
    assert undone.text in ("plot", "Coup")
    assert triples(told) == [(said, table.splitlines()[-1].split()[0], None)]


def test_who_foils_something_in_a_headline_is_left_alone() -> None:
    assert mended(sentence(POLICE_FOILED)) == sentence(POLICE_FOILED)


LED = """Talks talk NOUN NNS 2 nsubj
led lead VERB VBD 0 root
Peru Peru PROPN NNP 2 obj
to to PART TO 5 mark
sign sign VERB VB 2 advcl
treaties treaty NOUN NNS 5 obj"""
LED_IN_ORDER = LED.replace("led lead", "armed arm")


SOLD = """Peru Peru PROPN NNP 2 nsubj
sold sell VERB VBD 0 root
Chile Chile PROPN NNP 6 compound
two two NUM CD 3 flat
old old ADJ JJ 6 amod
ships ship NOUN NNS 2 obj
last last ADJ JJ 8 amod
year year NOUN NN 6 nmod:unmarked"""
TWO_OBJECTS = SOLD.replace("6 compound", "2 obj").replace("3 flat", "6 nummod")
RECIPIENT_KNOWN = SOLD.replace("6 compound", "2 iobj").replace("3 flat", "6 nummod")


@pytest.mark.parametrize("table", [SOLD, TWO_OBJECTS, RECIPIENT_KNOWN])
def test_a_name_before_a_number_is_who_gets_them(table: str) -> None:
    made = mended(sentence(table))
    (sale,) = stated(made, "sell", level="core")
    assert words(made, sale.object) == "two old ships"
    assert [part for part in roles(made, sale) if part[0] == "recipient"] == [("recipient", "", "Chile")]
    assert made.tokens[7].dep == "obl:unmarked"


@pytest.mark.parametrize(
    "table", [SOLD.replace("sold sell", "lost lose"), SOLD.replace("two two NUM CD", "big big ADJ JJ")]
)
def test_a_name_that_nobody_gives_anything_is_left_alone(table: str) -> None:
    assert mended(sentence(table)) == sentence(table)


def test_who_was_led_to_sign_signed() -> None:
    signed = [each for each in stated(mended(sentence(LED)), "sign") if each.level == "core"]
    assert [(words(sentence(LED), each.subject), each.stance.status) for each in signed] == [("Peru", "done")]
    assert mended(sentence(LED_IN_ORDER)) == sentence(LED_IN_ORDER)


def test_names_do_what_was_told_of_them() -> None:
    assert told(SIGNED) == [("Lima", "signed", "a deal"), ("Quito", "signed", "a deal")]


def test_whose_aide_was_hurt_was_not_hurt() -> None:
    assert told(WHOSE) == [("aide Lund", "was hurt", None), ("Paz", "took", "command")]


def test_what_had_been_is_a_condition() -> None:
    made = mended(sentence(HAD))
    assert [(t.text, t.dep) for t in made.tokens if t.dep in ("root", "advcl")] == [("left", "advcl"), ("win", "root")]
    assert {p.stance.status for p in stated(made)} == {"conditional"}


def test_that_is_what_was_imposed() -> None:
    assert told(THAT) == [("Lima", "praised", "bans that Quito imposed"), ("Quito", "imposed", "bans")]


def test_what_was_done_before_is_done_to_its_own_subject() -> None:
    assert told(AFTER) == [("Peru", "left", None), ("talks", "were held", None)]


def test_verbs_of_a_list_have_one_subject() -> None:
    assert told(LISTED) == [
        ("Peru", "passed", "laws"),
        ("Peru", "called for", "talks"),
        ("Peru", "raised", "taxes"),
    ]


def test_who_is_named_behind_a_time_does_what_follows() -> None:
    assert told(FOLLOWED, PAZ) == [("Ruiz", "left in", "June"), ("Paz", "followed", None)]


def test_nouns_do_it_as_well_as_names() -> None:
    table = SIGNED.replace("Lima Lima PROPN NNP", "talks talk NOUN NNS")
    assert ("talks", "signed", "a deal") in told(table)


def test_a_colon_begins_something_new() -> None:
    assert told(COLON, (6, 6, "Person")) == [("One plan", "fell through", None), ("Paz", "resigned", None)]


def test_what_was_imposed_is_the_ban() -> None:
    assert ("Quito", "imposed", "the ban on sales") in told(IMPOSED)


def test_a_clause_behind_its_purpose_is_the_main_one() -> None:
    assert ("he", "freed", "Paz") in told(PURPOSE)
    assert mended(sentence(PURPOSE)).tokens[4].dep == "root"


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(SIGNED.replace("6 det", "6 case").replace("4 obj", "4 obl"), id="a participle without an object"),
        pytest.param(WHOSE.replace("whose whose PRON WP$ 7 mark", "then then ADV RB 7 advmod"), id="no whose"),
        pytest.param(WHOSE.replace(", , PUNCT , 9 punct", "and and CCONJ CC 9 cc"), id="joined to what happened"),
        pytest.param(HAD.replace("would would AUX MD", "has have AUX VBZ"), id="nothing that would be"),
        pytest.param(HAD.replace("it it PRON PRP 7 nsubj", "and and CCONJ CC 7 cc"), id="joined by and"),
        pytest.param(HAD.replace("Had have", "Has have"), id="a question"),
        pytest.param(HAD.replace("Had have AUX VBD 3 aux", "Had have VERB VBD 3 csubj"), id="no auxiliary"),
        pytest.param(THAT.replace("imposed impose", "slept sleep"), id="a verb without an object"),
        pytest.param(THAT.replace("acl:relcl", "acl"), id="content of the noun"),
        pytest.param(THAT.replace("bans ban", "plans plan"), id="what a plan says"),
        pytest.param(THAT.replace("imposed impose VERB VBD", "impose impose VERB VB"), id="what is wished"),
        pytest.param(THAT.replace("that that SCONJ IN 6 mark", "them they PRON PRP 6 obj"), id="an object of its own"),
        pytest.param(LISTED.replace("laws law NOUN NNS 2 obj", "laws law NOUN NNS 2 obl"), id="no object before it"),
        pytest.param(LISTED.replace("talks talk NOUN NNS 5 obl", "it it PRON PRP 5 mark"), id="a mark of its own"),
        pytest.param(AFTER.replace("talks talk NOUN NNS 2 obl", "talks talk NOUN NNS 1 nmod"), id="of another word"),
        pytest.param(AFTER.replace("2 conj", "2 xcomp"), id="no clause"),
        pytest.param(FOLLOWED.replace("June June PROPN NNP 2 obl", "it it PRON PRP 2 obl"), id="a name behind no time"),
        pytest.param(PURPOSE.replace("2 mark", "2 advmod"), id="no purpose"),
        pytest.param(AFTER.replace("after after", "with with"), id="another preposition"),
        pytest.param(AFTER.replace("were be AUX VBD 6 aux:pass", "now now ADV RB 6 advmod"), id="no finite verb"),
        pytest.param(LISTED.replace("and and CCONJ CC 9 cc", ", , PUNCT , 9 punct"), id="a participle between commas"),
        pytest.param(LISTED.replace("called call", "brought bring"), id="a participle that is no past form"),
        pytest.param(FOLLOWED.replace("June June PROPN", "Rome Rome PROPN"), id="no time"),
        pytest.param(FOLLOWED.replace("quickly quickly ADV RB 13 advmod", "she she PRON PRP 13 nsubj"), id="a subject"),
        pytest.param(
            "\n".join(COLON.split("\n")[:3]) + "\nPaz Paz PROPN NNP 3 obl\nby by ADP IN 4 case", id="nothing behind"
        ),
        pytest.param("\n".join(LISTED.split("\n")[:7]) + "\nand and CCONJ CC 2 cc", id="no verb behind and"),
        pytest.param(COLON.replace(": : PUNCT : 6 punct", "Dr. Dr. NOUN NN 6 nmod"), id="no colon"),
        pytest.param(IMPOSED.replace("imposed impose", "made make"), id="another verb"),
        pytest.param(IMPOSED.replace("ban ban", "tax tax"), id="another noun"),
        pytest.param(PURPOSE.replace("he he PRON PRP", "Ruiz Ruiz PROPN NNP"), id="perhaps a relative clause"),
        pytest.param(PURPOSE.replace("so so ADV RB", "now now ADV RB"), id="nothing joins the clauses"),
    ],
)
def test_other_shapes_are_left_alone(table: str) -> None:
    names = (PAZ,) if "judge" in table else ((4, 4, "Person"), (6, 6, "Person")) if "fell" in table else ()
    made = sentence(table, names=names)
    assert mended(made) == made


@pytest.mark.parametrize("link", ["compound", "nmod"])
def test_a_name_before_a_sum_is_who_is_paid(link: str) -> None:
    table = f"""Peru Peru PROPN NNP 2 nsubj
paid pay VERB VBD 0 root
Chile Chile PROPN NNP 4 {link}
$ $ SYM $ 2 obj
10 10 NUM CD 4 nummod"""
    read = mended(sentence(table))
    assert (read.tokens[2].dep, read.tokens[2].head) == ("iobj", 1)
