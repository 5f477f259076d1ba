"""What a clause takes from the one it hangs on: who is forced acts, who is not asked is obliged to nothing."""

from __future__ import annotations

import pytest

from graphkit.extraction.incomplete import incomplete
from tests.trees import inline, inline_mended, sentence, stated, triple


def told(rows: str, verb: str) -> tuple[str | None, str, str]:
    """Take words and the lemma of a verb; return the subject, polarity and status of what its clause states."""
    read = inline(rows)
    (found,) = [p for p in stated(read) if p.level == "core" and read.tokens[p.predicate].lemma == verb]
    subject = None if found.subject is None else read.tokens[found.subject.head].text
    return subject, found.stance.polarity, found.stance.status


def italy(verb: str, link: str, *, before: str = "") -> str:
    """Return the words of `Italy ... France to sign`, with auxiliaries, the verb, and the link of its infinitive."""
    words = [w for w in before.split() if w]
    up = len(words) + 2
    tags = {"not": "PART RB", "may": "AUX MD", "did": "AUX VBD"}
    aux = "".join(f"{w} {w} {tags[w]} {up} {'advmod' if w == 'not' else 'aux'} / " for w in words)
    form = f"{verb} {verb} VERB {'VB' if words else 'VBD'} 0 root"
    return (
        f"Italy Italy PROPN NNP {up} nsubj / {aux}{form} / France France PROPN NNP {up} obj / "
        f"to to PART TO {up + 3} mark / sign sign VERB VB {up} {link}"
    )


@pytest.mark.parametrize("link", ["xcomp", "advcl"])
@pytest.mark.parametrize(
    ("verb", "before", "status"),
    [
        ("force", "", "done"),
        ("lead", "", "done"),
        ("enable", "", "possible"),
        ("allow", "", "possible"),
        ("force", "may", "possible"),
        ("force", "did not", "possible"),
        ("order", "", "obliged"),
        ("order", "did not", "possible"),
    ],
)
def test_what_somebody_is_made_to_do_is_theirs_and_as_sure_as_the_verb_makes_it(
    link: str, verb: str, before: str, status: str
) -> None:
    assert told(italy(verb, link, before=before), "sign") == ("France", "positive", status)


@pytest.mark.parametrize(
    ("rows", "verb", "expected"),
    [
        # Italy tried to grow by buying ships.
        (
            "Italy Italy PROPN NNP 2 nsubj / tried try VERB VBD 0 root / to to PART TO 4 mark / "
            "grow grow VERB VB 2 xcomp"
            " / by by SCONJ IN 6 mark / buying buy VERB VBG 4 advcl / ships ship NOUN NNS 6 obj",
            "buy",
            ("Italy", "positive", "done"),
        ),
        # Italy plans to grow by buying ships.
        (
            "Italy Italy PROPN NNP 2 nsubj / plans plan VERB VBZ 0 root / to to PART TO 4 mark / "
            "grow grow VERB VB 2 xcomp"
            " / by by SCONJ IN 6 mark / buying buy VERB VBG 4 advcl / ships ship NOUN NNS 6 obj",
            "buy",
            ("Italy", "positive", "planned"),
        ),
        # Italy was preoccupied with meeting demands.
        (
            "Italy Italy PROPN NNP 3 nsubj:pass / was be AUX VBD 3 aux:pass / preoccupied preoccupy VERB VBN 0 root / "
            "with with SCONJ IN 5 mark / meeting meet VERB VBG 3 advcl / demands demand NOUN NNS 5 obj",
            "meet",
            ("Italy", "positive", "possible"),
        ),
        # Italy became the first state to sign.
        (
            "Italy Italy PROPN NNP 2 nsubj / became become VERB VBD 0 root / the the DET DT 5 det / "
            "first first ADJ JJ 5 "
            "amod / state state NOUN NN 2 xcomp / to to PART TO 7 mark / sign sign VERB VB 2 xcomp / "
            "it it PRON PRP 7 obj",
            "sign",
            ("Italy", "positive", "done"),
        ),
        # Italy was able to sign it.
        (
            "Italy Italy PROPN NNP 3 nsubj / was be AUX VBD 3 cop / able able ADJ JJ 0 root / to to PART TO 5 mark / "
            "sign sign VERB VB 3 xcomp / it it PRON PRP 5 obj",
            "sign",
            ("Italy", "positive", "done"),
        ),
        # Italy is able to sign it.
        (
            "Italy Italy PROPN NNP 3 nsubj / is be AUX VBZ 3 cop / able able ADJ JJ 0 root / to to PART TO 5 mark / "
            "sign sign VERB VB 3 xcomp / it it PRON PRP 5 obj",
            "sign",
            ("Italy", "positive", "possible"),
        ),
        # Italy acts whenever France signs it.
        (
            "Italy Italy PROPN NNP 2 nsubj / acts act VERB VBZ 0 root / whenever whenever ADV WRB 5 advmod / "
            "France France PROPN NNP 5 nsubj / signs sign VERB VBZ 2 advcl / it it PRON PRP 5 obj",
            "sign",
            ("France", "positive", "possible"),
        ),
        # Italy threatened war if France signed it.
        (
            "Italy Italy PROPN NNP 2 nsubj / threatened threaten VERB VBD 0 root / war war NOUN NN 2 obj / "
            "if if SCONJ IN "
            "6 mark / France France PROPN NNP 6 nsubj / signed sign VERB VBD 2 advcl / it it PRON PRP 6 obj",
            "threaten",
            ("Italy", "positive", "done"),
        ),
        # Italy disputed how seats were awarded to France.
        (
            "Italy Italy PROPN NNP 2 nsubj / disputed dispute VERB VBD 0 root / how how ADV WRB 6 advmod / "
            "seats seat NOUN "
            "NNS 6 nsubj:pass / were be AUX VBD 6 aux:pass / awarded award VERB VBN 2 ccomp / to to ADP IN 8 case / "
            "France France PROPN NNP 6 obl",
            "award",
            ("seats", "positive", "done"),
        ),
        # Talks would begin in 1991.
        (
            "Talks talk NOUN NNS 3 nsubj / would would AUX MD 3 aux / begin begin VERB VB 0 root / "
            "in in ADP IN 5 case / "
            "1991 1991 NUM CD 3 obl",
            "begin",
            ("Talks", "positive", "planned"),
        ),
        # Not everything has been agreed.
        (
            "Not not PART RB 2 advmod / everything everything PRON NN 5 nsubj:pass / has have AUX VBZ 5 aux / "
            "been be AUX "
            "VBN 5 aux:pass / agreed agree VERB VBN 0 root",
            "agree",
            ("everything", "positive", "done"),
        ),
    ],
)  # fmt: skip
def test_a_clause_takes_its_status_from_what_it_hangs_on(
    rows: str, verb: str, expected: tuple[str | None, str, str]
) -> None:
    assert told(rows, verb) == expected


@pytest.mark.parametrize(
    "rows",
    [
        # Italy had problems financing war.
        "Italy Italy PROPN NNP 2 nsubj / had have VERB VBD 0 root / problems problem NOUN NNS 2 obj / "
        "financing finance VERB VBG 3 acl / war war NOUN NN 4 obj",
        # Italy left after fighting between parties.
        "Italy Italy PROPN NNP 2 nsubj / left leave VERB VBD 0 root / after after SCONJ IN 4 mark / "
        "fighting fight VERB "
        "VBG 2 advcl / between between ADP IN 6 case / parties party NOUN NNS 4 obj",
        # Italy was hit, leading to war.
        "Italy Italy PROPN NNP 3 nsubj:pass / was be AUX VBD 3 aux:pass / hit hit VERB VBD 0 root / "
        ", , PUNCT , 5 punct / "
        "leading lead VERB VBG 3 advcl / to to ADP IN 7 case / war war NOUN NN 5 obl",
        # Italy made France leave, selling ships.
        "Italy Italy PROPN NNP 2 nsubj / prompted prompt VERB VBD 0 root / France France PROPN NNP 2 obj / "
        "to to PART TO "
        "5 mark / leave leave VERB VB 2 xcomp / , , PUNCT , 7 punct / selling sell VERB VBG 2 advcl / ships ship NOUN "
        "NNS 7 obj",
        # Italy left a state that rebels ruled, selling ships.
        "Italy Italy PROPN NNP 2 nsubj / left leave VERB VBD 0 root / a a DET DT 4 det / state state NOUN NN 2 obj / "
        "that that PRON WDT 7 obj / rebels rebel NOUN NNS 7 nsubj / ruled rule VERB VBD 4 acl:relcl / "
        ", , PUNCT , 9 punct "
        "/ selling sell VERB VBG 2 advcl / ships ship NOUN NNS 9 obj",
        # Italy rejected a plan designed.
        "Italy Italy PROPN NNP 2 nsubj / rejected reject VERB VBD 0 root / a a DET DT 4 det / "
        "plan plan NOUN NN 2 obj / "
        "designed design VERB VBN 4 acl",
    ],
)
def test_a_participle_that_does_not_say_whose_it_is_tells_nothing(rows: str) -> None:
    read = inline(rows)
    assert not {read.tokens[p.predicate].tag for p in stated(read)} & {"VBG", "VBN"}


def test_a_which_that_may_stand_for_the_whole_clause_is_not_told_of_the_name_before_it() -> None:
    rows = (
        "Italy Italy PROPN NNP 2 nsubj / left leave VERB VBD 0 root / France France PROPN NNP 2 obj / "
        ", , PUNCT , 6 punct / "
        "which which PRON WDT 6 nsubj / {} VERB VBD 3 acl:relcl / Peru Peru PROPN NNP 6 obj"
    )
    for verb, subjects in (("angered anger", ["Italy"]), ("joined join", ["Italy", "France"])):
        read = sentence(
            "\n".join(row.strip() for row in rows.format(verb).split("/")), names=((3, 3, "State"), (7, 7, "State"))
        )
        assert [read.tokens[p.subject.head].text for p in stated(read, level="core") if p.subject] == subjects


@pytest.mark.parametrize(
    ("rows", "verb", "status"),
    [
        # When Rossi left, Kern asked: “Who left?”
        (
            "When when ADV WRB 3 advmod / Rossi Rossi PROPN NNP 3 nsubj / left leave VERB VBD 6 advcl / , , PUNCT , 3 "
            "punct / Kern Kern PROPN NNP 6 nsubj / asked ask VERB VBD 0 root / : : PUNCT : 6 punct / "
            "“ “ PUNCT `` 10 punct "
            "/ Who who PRON WP 10 nsubj / slept sleep VERB VBD 6 ccomp / ? ? PUNCT . 10 punct / ” ” PUNCT '' 10 punct",
            "leave",
            "done",
        ),
        # Italy abandoned the plan; Italy abandoned the town.
        (
            "Italy Italy PROPN NNP 2 nsubj / abandoned abandon VERB VBD 0 root / the the DET DT 4 det / "
            "plan plan NOUN NN "
            "2 obj",
            "abandon",
            "called-off",
        ),
        (
            "Italy Italy PROPN NNP 2 nsubj / abandoned abandon VERB VBD 0 root / the the DET DT 4 det / "
            "town town NOUN NN "
            "2 obj",
            "abandon",
            "done",
        ),
        # Italy was interested in moving ships.
        (
            "Italy Italy PROPN NNP 3 nsubj / was be AUX VBD 3 cop / interested interested ADJ JJ 0 root / "
            "in in SCONJ IN 5 "
            "mark / moving move VERB VBG 3 advcl / ships ship NOUN NNS 5 obj",
            "move",
            "possible",
        ),
        # A plan put forward by Rossi failed.
        (
            "A a DET DT 2 det / plan plan NOUN NN 6 nsubj / made make VERB VBN 2 acl / by by ADP IN 5 case / "
            "Rossi Rossi "
            "PROPN NNP 3 obl:agent / failed fail VERB VBD 0 root",
            "make",
            "done",
        ),
    ],
)  # fmt: skip
def test_the_status_of_what_is_asked_abandoned_or_in_mind(rows: str, verb: str, status: str) -> None:
    assert told(rows, verb)[2] == status


def test_what_is_joined_to_an_infinitive_and_is_none_was_done() -> None:
    rows = (
        "Italy Italy PROPN NNP 2 nsubj / wanted want VERB VBD 0 root / to to PART TO 4 mark / "
        "leave leave VERB VB 2 xcomp / "
        "and and CCONJ CC 6 cc / sent send VERB VBD 4 conj / ships ship NOUN NNS 6 obj"
    )
    assert told(rows, "send") == ("Italy", "positive", "done")


def test_a_which_is_never_told_of_a_person() -> None:
    rows = (
        "A a DET DT 2 det / plan plan NOUN NN 9 nsubj / by by ADP IN 4 case / Rossi Rossi PROPN NNP 2 nmod / "
        ", , PUNCT , 7 "
        "punct / which which PRON WDT 7 nsubj / called call VERB VBD 4 acl:relcl / , , PUNCT , 7 punct / "
        "failed fail VERB "
        "VBD 0 root"
    )
    read = sentence("\n".join(row.strip() for row in rows.split("/")), names=((4, 4, "Person"),))
    assert [read.tokens[p.predicate].text for p in stated(read)] == ["failed"]


@pytest.mark.parametrize(("article", "status"), [("The the DET DT", "done"), ("Most most ADJ JJS", "possible")])
def test_which_of_the_known_ones_may_do_something_is_no_guess(article: str, status: str) -> None:
    rows = (
        f"{article} 2 det\ntroops troop NOUN NNS 7 nsubj\nsent send VERB VBN 2 acl\nby by ADP IN 5 case\n"
        "Peru Peru PROPN NNP 3 obl:agent\nmay may AUX MD 7 aux\nleave leave VERB VB 0 root"
    )
    made = sentence(rows, names=((5, 5, "State"),))
    assert {p.stance.status for p in stated(made) if p.verb == "send"} == {status}


BENT = (
    "Chile Chile PROPN NNP 3 nsubj:pass / was be AUX VBD 3 aux:pass / bent bend VERB VBN 0 root / "
    "{0} {0} SCONJ IN 5 mark"
    " / taking take VERB VBG 3 advcl / Peru Peru PROPN NNP 5 obj"
)


def test_what_somebody_is_bent_on_is_not_done() -> None:
    found = {p.verb: p for p in stated(inline_mended(BENT.format("on")))}
    assert found["take"].stance.status == "possible"
    assert incomplete(inline_mended(BENT.format("on")), found["bend"])
    assert not incomplete(inline_mended(BENT.format("after")), found["bend"])


def test_nothing_is_withdrawn_by_may_and_it_is_only_wanted() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / {0} VERB VBZ 0 root / the the DET DT 4 det / troops troops NOUN NNS 2 obj / "
        "withdrawn withdraw VERB VBN 4 acl / by by ADP IN 7 case / {1} PROPN NNP 5 obl"
    )
    wanted = [p for p in stated(inline_mended(rows.format("wants want", "May May"))) if p.verb == "withdraw"]
    assert [(triple(inline_mended(rows.format("wants want", "May May")), p), p.stance.status) for p in wanted] == [
        (("the troops", "withdrawn by", "May"), "possible")
    ]
    praised = [p for p in stated(inline_mended(rows.format("praises praise", "Chile Chile"))) if p.verb == "withdraw"]
    assert ("Chile", "withdrawn", "the troops") in [
        triple(inline_mended(rows.format("praises praise", "Chile Chile")), p) for p in praised
    ]


TREATY = (
    "Paz Paz PROPN NNP 3 nsubj / may may AUX MD 3 aux / {0} VERB VB 0 root / the the DET DT 5 det / "
    "treaty treaty NOUN NN 3 obj / drafted draft VERB VBN 5 acl / by by ADP IN 8 case / Peru Peru PROPN NNP 6 obl"
)


@pytest.mark.parametrize(("verb", "status"), [("sign sign", "done"), ("want want", "possible")])
def test_a_treaty_that_is_known_is_drafted_whatever_may_be_done_to_it(verb: str, status: str) -> None:
    found = {p.stance.status for p in stated(inline_mended(TREATY.format(verb))) if p.verb == "draft"}
    assert found == {status}


def test_what_is_suggested_of_one_is_not_done() -> None:
    rows = (
        "Paz Paz PROPN NNP 2 nsubj / suggested suggest VERB VBD 0 root / that that SCONJ IN 5 mark / {0} 5 nsubj / "
        "leave leave VERB VBP 2 ccomp"
    )
    status = {
        noun: [p.stance.status for p in stated(inline_mended(rows.format(noun))) if p.verb == "leave"]
        for noun in ("Peru Peru PROPN NNP", "ships ship NOUN NNS")
    }
    assert status == {"Peru Peru PROPN NNP": ["possible"], "ships ship NOUN NNS": ["ongoing"]}


def test_what_was_to_come_before_it_is_not_done() -> None:
    rows = (
        "Peru Peru PROPN NNP 3 nsubj / {0} 3 aux / leave leave VERB VB 0 root / before before SCONJ IN 6 mark / "
        "troops troops NOUN NNS 6 nsubj / landed land VERB VBD 3 advcl"
    )
    found = {
        aux: [p.stance.status for p in stated(inline_mended(rows.format(aux))) if p.verb == "land"]
        for aux in ("would would AUX MD", "did do AUX VBD")
    }
    assert found == {"would would AUX MD": ["planned"], "did do AUX VBD": ["done"]}


def test_until_it_began_it_had_not_begun_and_then_it_did() -> None:
    rows = (
        "Peru Peru PROPN NNP 4 nsubj / {0} 4 aux / not not PART RB 4 advmod / leave leave VERB VB 0 root / "
        "until until SCONJ IN 7 mark / war war NOUN NN 7 nsubj / began begin VERB VBD 4 advcl"
    )
    found = {
        aux: [p.stance.status for p in stated(inline_mended(rows.format(aux))) if p.verb == "begin"]
        for aux in ("did do AUX VBD", "could could AUX MD")
    }
    assert found == {"did do AUX VBD": ["done"], "could could AUX MD": ["planned"]}


def test_what_somebody_works_towards_is_not_done() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / worked work VERB VBD 0 root / {0} {0} SCONJ IN 4 mark / "
        "building build VERB VBG 2 advcl / ships ship NOUN NNS 4 obj"
    )
    reads = {word: inline_mended(rows.format(word)) for word in ("toward", "by")}
    status = {word: [p.stance.status for p in stated(read) if p.verb == "build"] for word, read in reads.items()}
    assert status == {"toward": ["possible"], "by": ["done"]}


def test_who_is_not_the_only_one_to_sign_signed() -> None:
    rows = (
        "Peru Peru PROPN NNP 6 nsubj / was be AUX VBD 6 cop / not not PART RB 6 advmod / the the DET DT 6 det / "
        "{0} ADJ JJ 6 amod / state state NOUN NN 0 root / to to PART TO 8 mark / sign sign VERB VB 6 acl"
    )
    status = {
        word: [p.stance.status for p in stated(inline_mended(rows.format(word))) if p.verb == "sign"]
        for word in ("only only", "first first")
    }
    assert status == {"only only": ["done"], "first first": ["possible"]}
