"""What is read of whole sentences where a reader might take one thing for another: done, denied, whose, cut short."""

from __future__ import annotations

import pytest

from graphkit.extraction.garbled import garbled
from graphkit.extraction.incomplete import incomplete
from graphkit.extraction.mending import mended
from graphkit.text.sentences import Sentence
from tests.trees import sentence, stated, triple

Told = tuple[str | None, str | None, str | None]


def made(rows: str, names: tuple[tuple[int, int, str], ...] = ()) -> Sentence:
    """Take words as `form lemma UPOS tag head label` between slashes and return their sentence, mended."""
    return mended(sentence("\n".join(row.strip() for row in rows.split("/")), names=names))


def told(read: Sentence) -> list[Told]:
    return [triple(read, p) for p in stated(read)]


MEANT = (
    "The the DET DT 2 det / raid raid NOUN NN 4 nsubj:pass / was be AUX VBD 4 aux:pass / meant mean VERB VBN 0 root / "
    "not not PART RB 8 advmod / {0} ADV RB 8 advmod / to to PART TO 8 mark / help help VERB VB 4 xcomp / "
    "Peru Peru PROPN NNP 8 obj"
)


@pytest.mark.parametrize(("word", "polarity"), [("only only", "positive"), ("really really", "negative")])
def test_not_only_denies_nothing(word: str, polarity: str) -> None:
    (found,) = stated(made(MEANT.format(word)))
    assert (found.stance.polarity, found.stance.status) == (polarity, "planned")


CONSIDERS = "Peru Peru PROPN NNP 2 nsubj / considers consider VERB VBZ 0 root / Chile Chile PROPN NNP 2 obj"


def test_who_considers_somebody_to_be_something_weighs_nothing() -> None:
    rival = made(CONSIDERS + " / a a DET DT 5 det / rival rival NOUN NN 2 xcomp")
    assert [p.stance.status for p in stated(rival)] == ["ongoing"]
    assert [p.stance.status for p in stated(made(CONSIDERS))] == ["possible"]


BENT = (
    "Chile Chile PROPN NNP 3 nsubj:pass / was be AUX VBD 3 aux:pass / bent bend VERB VBN 0 root / "
    "{0} {0} SCONJ IN 5 mark"
    " / taking take VERB VBG 3 advcl / Peru Peru PROPN NNP 5 obj"
)


def test_what_somebody_is_bent_on_is_not_done() -> None:
    found = {p.verb: p for p in stated(made(BENT.format("on")))}
    assert found["take"].stance.status == "possible"
    assert incomplete(made(BENT.format("on")), found["bend"])
    assert not incomplete(made(BENT.format("after")), found["bend"])


ATTACKED = (
    "Paz Paz PROPN NNP 2 nsubj / {0} VERB VBD 0 root / Lund Lund PROPN NNP 2 obj / for for SCONJ IN 5 mark / "
    "failing fail VERB VBG 2 advcl / to to PART TO 7 mark / defend defend VERB VB 5 xcomp / Peru Peru PROPN NNP 7 obj"
)


def test_who_is_attacked_for_failing_failed_says_who_attacks() -> None:
    (found,) = [p for p in stated(made(ATTACKED.format("attacked attack"))) if p.verb == "defend"]
    assert (found.stance.polarity, [s.speaker.head for s in found.stance.sources]) == ("negative", [0])
    assert triple(made(ATTACKED.format("attacked attack")), found)[0] == "Lund"


def test_largely_is_never_cut() -> None:
    read = made(
        "The the DET DT 2 det / army army NOUN NN 5 nsubj:pass / was be AUX VBD 5 aux:pass / "
        "largely largely ADV RB 5 advmod / destroyed destroy VERB VBN 0 root"
    )
    assert told(read) == [("The army", "was largely destroyed", None)]


def test_what_ships_are_needed_is_asked_and_not_told() -> None:
    read = made(
        "Paz Paz PROPN NNP 2 nsubj / asked ask VERB VBD 0 root / what what DET WDT 4 det / "
        "ships ship NOUN NNS 6 nsubj:pass / are be AUX VBP 6 aux:pass / needed need VERB VBN 2 ccomp"
    )
    assert [p.verb for p in stated(read)] == ["ask"]


def test_two_verbs_that_need_an_object_share_it() -> None:
    read = made(
        "Peru Peru PROPN NNP 2 nsubj / institutionalized institutionalize VERB VBD 0 root / and and CCONJ CC 4 cc / "
        "legitimized legitimize VERB VBD 2 conj / aid aid NOUN NN 4 obj"
    )
    assert told(read) == [("Peru", "institutionalized", "aid"), ("Peru", "legitimized", "aid")]


def test_a_bureau_is_created_to_do_its_work() -> None:
    read = made(
        "Peru Peru PROPN NNP 2 nsubj / created create VERB VBD 0 root / a a DET DT 4 det / "
        "bureau bureau NOUN NN 2 obj / "
        ", , PUNCT , 7 punct / to to PART TO 7 mark / handle handle VERB VB 2 advcl / trade trade NOUN NN 7 obj"
    )
    assert ("a bureau", "handle", "trade") in told(read)


def test_nothing_is_withdrawn_by_may_and_it_is_only_wanted() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / {0} VERB VBZ 0 root / the the DET DT 4 det / troops troops NOUN NNS 2 obj / "
        "withdrawn withdraw VERB VBN 4 acl / by by ADP IN 7 case / {1} PROPN NNP 5 obl"
    )
    wanted = [p for p in stated(made(rows.format("wants want", "May May"))) if p.verb == "withdraw"]
    assert [(triple(made(rows.format("wants want", "May May")), p), p.stance.status) for p in wanted] == [
        (("the troops", "withdrawn by", "May"), "possible")
    ]
    praised = [p for p in stated(made(rows.format("praises praise", "Chile Chile"))) if p.verb == "withdraw"]
    assert ("Chile", "withdrawn", "the troops") in [
        triple(made(rows.format("praises praise", "Chile Chile")), p) for p in praised
    ]


TREATY = (
    "Paz Paz PROPN NNP 3 nsubj / may may AUX MD 3 aux / {0} VERB VB 0 root / the the DET DT 5 det / "
    "treaty treaty NOUN NN 3 obj / drafted draft VERB VBN 5 acl / by by ADP IN 8 case / Peru Peru PROPN NNP 6 obl"
)


@pytest.mark.parametrize(("verb", "status"), [("sign sign", "done"), ("want want", "possible")])
def test_a_treaty_that_is_known_is_drafted_whatever_may_be_done_to_it(verb: str, status: str) -> None:
    found = {p.stance.status for p in stated(made(TREATY.format(verb))) if p.verb == "draft"}
    assert found == {status}


def test_the_second_of_two_infinitives_keeps_its_to() -> None:
    read = made(
        "Peru Peru PROPN NNP 2 nsubj / agreed agree VERB VBD 0 root / to to PART TO 4 mark / "
        "leave leave VERB VB 2 xcomp / and and CCONJ CC 9 cc / Chile Chile PROPN NNP 9 nsubj:outer / "
        "was be AUX VBD 9 cop / to to PART TO 9 mark"
        " / seek seek VERB VB 2 conj / aid aid NOUN NN 9 obj"
    )
    assert ("Chile", "was to seek", "aid") in told(read)
    assert [p.stance.status for p in stated(read) if p.verb == "seek"] == ["planned"]


def test_what_is_suggested_of_one_is_not_done() -> None:
    rows = (
        "Paz Paz PROPN NNP 2 nsubj / suggested suggest VERB VBD 0 root / that that SCONJ IN 5 mark / {0} 5 nsubj / "
        "leave leave VERB VBP 2 ccomp"
    )
    status = {
        noun: [p.stance.status for p in stated(made(rows.format(noun))) if p.verb == "leave"]
        for noun in ("Peru Peru PROPN NNP", "ships ship NOUN NNS")
    }
    assert status == {"Peru Peru PROPN NNP": ["possible"], "ships ship NOUN NNS": ["ongoing"]}


def test_a_subject_that_ends_in_an_article_is_cut_short() -> None:
    rows = (
        "The the DET DT 2 det / idea idea NOUN NN 5 nsubj / of of ADP IN 4 case / {0} 2 nmod / "
        "alarmed alarm VERB VBD 0 root / Peru Peru PROPN NNP 5 obj"
    )
    whole = made(rows.format("war war NOUN NN"))
    cut = made(rows.format("a a DET DT").replace("2 nmod", "2 det"))
    assert [garbled(cut, p) for p in stated(cut)] == ["cut-short"]
    assert [garbled(whole, p) for p in stated(whole) if p.level == "core"] == [None]


def test_a_relation_has_one_finite_verb() -> None:
    rows = (
        "Peru Peru PROPN NNP 4 nsubj / {0} 4 aux / have have AUX VBP 4 aux / argued argue VERB VBN 0 root / "
        "that that SCONJ IN 7 mark / Chile Chile PROPN NNP 7 nsubj / left leave VERB VBD 4 ccomp"
    )
    two, one = (made(rows.format(word)) for word in ("is be AUX VBZ", "now now ADV RB"))
    assert [garbled(two, p) for p in stated(two) if p.verb == "argue"] == ["misread"]
    assert [garbled(one, p) for p in stated(one) if p.verb == "argue"] == [None]


def test_what_is_made_clear_is_said_whatever_is_put_in_between() -> None:
    read = made(
        "Paz Paz PROPN NNP 2 nsubj / made make VERB VBD 0 root / clear clear ADJ JJ 2 xcomp / — — PUNCT : 5 punct / "
        "late late ADV RB 2 advmod / — — PUNCT : 5 punct / that that SCONJ IN 9 mark / Peru Peru PROPN NNP 9 nsubj / "
        "left leave VERB VBD 2 ccomp"
    )
    (found,) = [p for p in stated(read) if p.verb == "leave"]
    assert [s.speaker.head for s in found.stance.sources] == [0]


SENT = (
    "Peru Peru PROPN NNP 4 nsubj / did do AUX VBD 4 aux / {0} 4 advmod / send send VERB VB 0 root / "
    "tanks tank NOUN NNS 4 obj"
    " / {1} CCONJ CC 7 cc / trucks truck NOUN NNS 5 conj / to to ADP IN 9 case / Chile Chile PROPN NNP 4 obl"
)


def test_what_was_sent_instead_was_sent() -> None:
    read = made(SENT.format("not not PART RB", "but but"))
    found = {(triple(read, p), p.stance.polarity) for p in stated(read)}
    assert found == {
        (("Peru", "did not send", "tanks"), "negative"),
        (("Peru", "did send", "trucks"), "positive"),
        (("Peru", "did not send tanks to", "Chile"), "negative"),
        (("Peru", "did send trucks to", "Chile"), "positive"),
    }
    both = made(SENT.format("not not PART RB", "or or"))
    assert {p.stance.polarity for p in stated(both)} == {"negative"}


def test_of_a_cleft_the_second_did_it() -> None:
    read = made(
        "It it PRON PRP 4 nsubj / was be AUX VBD 4 cop / not not PART RB 4 advmod / Peru Peru PROPN NNP 0 root / "
        "but but CCONJ CC 6 cc / Chile Chile PROPN NNP 4 conj / that that PRON WDT 8 nsubj / "
        "left leave VERB VBD 4 acl:relcl"
    )
    left = {(triple(read, p)[0], p.stance.polarity) for p in stated(read) if p.verb == "leave"}
    assert left == {("Peru", "negative"), ("Chile", "positive")}


def test_an_idea_that_is_attacked_does_nothing_itself() -> None:
    rows = (
        "Paz Paz PROPN NNP 2 nsubj / {0} VERB VBD 0 root / Lund Lund PROPN NNP 2 obj / {1} {1} SCONJ IN 5 mark / "
        "selling sell VERB VBG 3 acl / tanks tank NOUN NNS 5 obj"
    )
    subjects = {
        (verb, joins): {triple(read, p)[0] for p in stated(read) if p.verb == "sell"}
        for verb in ("accused accuse", "attacked attack")
        for joins in ("of", "for")
        for read in [made(rows.format(verb, joins))]
    }
    assert subjects == {
        ("accused accuse", "of"): {"Lund"},
        ("accused accuse", "for"): {"Lund"},
        ("attacked attack", "of"): set(),
        ("attacked attack", "for"): {"Lund"},
    }


def test_what_is_kept_something_is_one_object() -> None:
    read = made(
        "Paz Paz PROPN NNP 2 nsubj / kept keep VERB VBD 0 root / Peru Peru PROPN NNP 2 iobj / a a DET DT 5 det / "
        "colony colony NOUN NN 2 obj"
    )
    assert told(read) == [("Paz", "kept", "Peru a colony")]


VOTED = (
    "Crews crew NOUN NNS 2 nsubj / {0} VERB VBD 0 root / against against SCONJ IN 4 mark / "
    "selling sell VERB VBG 2 advcl / "
    "ships ship NOUN NNS 4 obj"
)


@pytest.mark.parametrize(("verb", "told_of"), [("voted vote", []), ("decided decide", ["Crews"])])
def test_who_votes_against_a_deed_may_not_be_its_doer(verb: str, told_of: list[str]) -> None:
    read = made(VOTED.format(verb))
    assert [triple(read, p)[0] for p in stated(read) if p.verb == "sell" and p.subject] == told_of


def test_of_two_verbs_joined_by_or_either_may_be_done() -> None:
    rows = (
        "Rebels rebel NOUN NNS 2 nsubj / sank sink VERB VBD 0 root / {0} CCONJ CC 4 cc / burned burn VERB VBD 2 conj / "
        "ships ship NOUN NNS 4 obj"
    )
    either = {p.stance.status for p in stated(made(rows.format("or or"))) if p.verb == "burn"}
    both = {p.stance.status for p in stated(made(rows.format("and and"))) if p.verb == "burn"}
    assert (either, both) == ({"possible"}, {"done"})


def test_what_was_to_come_before_it_is_not_done() -> None:
    rows = (
        "Peru Peru PROPN NNP 3 nsubj / {0} 3 aux / leave leave VERB VB 0 root / before before SCONJ IN 6 mark / "
        "troops troops NOUN NNS 6 nsubj / landed land VERB VBD 3 advcl"
    )
    found = {
        aux: [p.stance.status for p in stated(made(rows.format(aux))) if p.verb == "land"]
        for aux in ("would would AUX MD", "did do AUX VBD")
    }
    assert found == {"would would AUX MD": ["planned"], "did do AUX VBD": ["done"]}


def test_a_semicolon_ends_a_phrase() -> None:
    read = made(
        "Peru Peru PROPN NNP 2 nsubj / sought seek VERB VBD 0 root / aid aid NOUN NN 2 obj / ; ; PUNCT : 6 punct / "
        "the the DET DT 6 det / mission mission NOUN NN 3 nmod"
    )
    assert told(read) == [("Peru", "sought", "aid")]


def test_the_first_of_her_race_to_serve_is_not_the_first_of_it() -> None:
    rows = (
        "Paz Paz PROPN NNP 2 nsubj / became become VERB VBD 0 root / the the DET DT 5 det / {0} ADJ JJ 5 amod / "
        "envoy envoy NOUN NN 2 xcomp / of of ADP IN 7 case / Peru Peru PROPN NNP 5 nmod / to to PART TO 9 mark / "
        "serve serve VERB VB 5 acl"
    )
    chained = {adj: [p.level for p in stated(made(rows.format(adj)))] for adj in ("first first", "new new")}
    assert "chain" not in chained["first first"]
    assert "chain" in chained["new new"]


def test_a_time_alone_is_nothing_to_come_in() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / came come VERB VBD 0 root / {0} / rule rule NOUN NN 2 obl / "
        "in in ADP IN 6 case / "
        "1990 1990 NUM CD 2 obl"
    )
    under, beside = made(rows.format("under under ADP IN 4 case")), made(rows.format("with with ADP IN 4 case"))
    assert [incomplete(under, p) for p in stated(under) if p.level == "oblique"] == [True]
    assert [incomplete(beside, p) for p in stated(beside) if p.level == "oblique"] == [False]


def test_what_somebody_has_the_authority_to_do_is_no_deed_of_whom_it_is_asked() -> None:
    rows = (
        "Paz Paz PROPN NNP 2 nsubj / asked ask VERB VBD 0 root / Peru Peru PROPN NNP 2 iobj / for for ADP IN 6 case / "
        "the the DET DT 6 det / {0} NOUN NN 2 obl / to to PART TO 8 mark / sell sell VERB VB 2 advcl / "
        "ships ship NOUN NNS 8 obj"
    )
    assert [p.verb for p in stated(made(rows.format("authority authority"))) if p.subject] == ["ask"]


def test_what_has_a_preposition_of_its_own_is_no_sister_in_a_chain() -> None:
    rows = (
        "Paz Paz PROPN NNP 4 nsubj / was be AUX VBD 4 cop / an a DET DT 4 det / envoy envoy NOUN NN 0 root / "
        "in in ADP IN 6 case / Peru Peru PROPN NNP 4 nmod / and and CCONJ CC 9 cc / {0} ADP IN 9 case / "
        "Chile Chile PROPN NNP 6 conj"
    )
    chained = {prep: [t for t in told(made(rows.format(prep))) if t[2] == "Chile"] for prep in ("as as", "in in")}
    assert chained == {"as as": [], "in in": [("Paz", "was an envoy in", "Chile")]}


def test_a_semicolon_parts_a_verb_of_saying_from_what_it_does_not_say() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / left leave VERB VBD 0 root / {0} PUNCT : 5 punct / law law NOUN NN 5 nsubj / "
        "went go VERB VBD 2 parataxis"
    )
    levels = {mark: {p.level for p in stated(made(rows.format(mark)))} for mark in ("; ;", ", ,")}
    assert levels == {"; ;": {"core"}, ", ,": {"core", "speech"}}


def test_what_was_not_until_then_was_then() -> None:
    rows = (
        "It it PRON PRP 5 nsubj / was be AUX VBD 5 cop / not not PART RB 5 advmod / {0} ADP IN 5 case / "
        "May May PROPN NNP 0 root / that that SCONJ IN 8 mark / Peru Peru PROPN NNP 8 nsubj / "
        "left leave VERB VBD 5 acl:relcl"
    )
    polarity = {
        prep: {p.stance.polarity for p in stated(made(rows.format(prep))) if p.verb == "leave"}
        for prep in ("until until", "in in")
    }
    assert polarity == {"until until": {"positive"}, "in in": {"negative"}}


def test_a_system_says_nothing() -> None:
    rows = (
        "Ships ship NOUN NNS 3 nsubj:pass / are be AUX VBP 3 aux:pass / named name VERB VBN 0 root / "
        "according accord VERB VBG 6 case / to to ADP IN 4 fixed / {0} NOUN NN 3 obl"
    )
    sources = {noun: [s.speaker.head for p in stated(made(rows.format(noun))) for s in p.stance.sources][:1]
               for noun in ("rank rank", "police police")}  # fmt: skip
    assert sources == {"rank rank": [], "police police": [5]}


def test_a_gerund_of_what_began_and_when_is_nobodys_deed() -> None:
    rows = (
        "Chad Chad PROPN NNP 2 nsubj / saw see VERB VBD 0 root / coups coup NOUN NNS 2 obj / {0} VERB VBG 2 advcl / "
        "in in ADP IN 6 case / 2003 2003 NUM CD 4 obl"
    )
    reasons = {
        verb: [garbled(made(rows.format(verb)), p) for p in stated(made(rows.format(verb))) if p.predicate == 3]
        for verb in ("starting start", "fighting fight")
    }
    assert reasons == {"starting start": ["misread"], "fighting fight": [None]}


def test_a_past_that_is_like_its_base_is_one_behind_a_subject_in_the_singular() -> None:
    rows = "{0} nsubj / cost cost VERB VBP 0 root / lives life NOUN NNS 2 obj"
    status = {noun: [p.stance.status for p in stated(made(rows.format(noun)))] for noun in
              ("war war NOUN NN 2", "wars war NOUN NNS 2")}  # fmt: skip
    assert status == {"war war NOUN NN 2": ["done"], "wars war NOUN NNS 2": ["ongoing"]}


def test_a_preposition_alone_is_no_object() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / referred refer VERB VBD 0 root / {0} 2 obj / as as ADP IN 5 case / "
        "Chile Chile PROPN NNP 2 obl"
    )
    found = {
        word: [garbled(read, p) for p in stated(read) if p.level == "core"]
        for word in ("to to ADP IN", "it it PRON PRP")
        for read in [made(rows.format(word))]
    }
    assert found == {"to to ADP IN": ["misread"], "it it PRON PRP": [None]}


def test_until_it_began_it_had_not_begun_and_then_it_did() -> None:
    rows = (
        "Peru Peru PROPN NNP 4 nsubj / {0} 4 aux / not not PART RB 4 advmod / leave leave VERB VB 0 root / "
        "until until SCONJ IN 7 mark / war war NOUN NN 7 nsubj / began begin VERB VBD 4 advcl"
    )
    found = {
        aux: [p.stance.status for p in stated(made(rows.format(aux))) if p.verb == "begin"]
        for aux in ("did do AUX VBD", "could could AUX MD")
    }
    assert found == {"did do AUX VBD": ["done"], "could could AUX MD": ["planned"]}


def test_with_no_progress_nobody_is_denied_to_have_been_met() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / met meet VERB VBD 0 root / {0} / with with ADP IN 7 case / no no DET DT 7 det / "
        "progress progress NOUN NN 2 obl"
    )
    beside = made(rows.format("with with ADP IN 4 case / Chile Chile PROPN NNP 2 obl"))
    assert {p.stance.polarity for p in stated(beside)} == {"positive"}
    alone = made(rows.format("late late ADV RB 2 advmod / again again ADV RB 2 advmod"))
    assert {p.stance.polarity for p in stated(alone)} == {"negative"}


def test_what_somebody_works_towards_is_not_done() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / worked work VERB VBD 0 root / {0} {0} SCONJ IN 4 mark / "
        "building build VERB VBG 2 advcl / ships ship NOUN NNS 4 obj"
    )
    reads = {word: made(rows.format(word)) for word in ("toward", "by")}
    status = {word: [p.stance.status for p in stated(read) if p.verb == "build"] for word, read in reads.items()}
    assert status == {"toward": ["possible"], "by": ["done"]}


def test_a_treaty_that_resulted_said_nothing() -> None:
    rows = "pact pact NOUN NN 2 nsubj / {0} VERB VBD 0 root / Peru Peru PROPN NNP 4 nsubj / left leave VERB VBD 2 ccomp"
    sources = {
        verb: [s.speaker.head for p in stated(read) if p.verb == "leave" for s in p.stance.sources]
        for verb in ("resulted result", "said say")
        for read in [made(rows.format(verb))]
    }
    assert sources == {"resulted result": [], "said say": [0]}


def test_who_is_not_the_only_one_to_sign_signed() -> None:
    rows = (
        "Peru Peru PROPN NNP 6 nsubj / was be AUX VBD 6 cop / not not PART RB 6 advmod / the the DET DT 6 det / "
        "{0} ADJ JJ 6 amod / state state NOUN NN 0 root / to to PART TO 8 mark / sign sign VERB VB 6 acl"
    )
    status = {
        word: [p.stance.status for p in stated(made(rows.format(word))) if p.verb == "sign"]
        for word in ("only only", "first first")
    }
    assert status == {"only only": ["done"], "first first": ["possible"]}


def test_an_interest_without_what_it_is_in_is_cut_short() -> None:
    rows = (
        "Paz Paz PROPN NNP 3 nsubj / is be AUX VBZ 3 cop / interested interested ADJ JJ 0 root / "
        "{0} SCONJ IN 5 mark / leaving leave VERB VBG 3 advcl"
    )
    read = made(rows.format("in in"))
    assert [incomplete(read, p) for p in stated(read) if p.level == "core" and p.predicate == 2] == [True]


@pytest.mark.parametrize(("joins", "status"), [("and and CCONJ CC", "planned"), ("if if SCONJ IN", "conditional")])
def test_would_beside_what_was_done_tells_what_was_to_come(joins: str, status: str) -> None:
    rows = (
        "Lund Lund PROPN NNP 2 nsubj / left leave VERB VBD 0 root / {0} 6 cc / Paz Paz PROPN NNP 6 nsubj / "
        "would would AUX MD 6 aux / lead lead VERB VB 2 conj"
    )
    assert [p.stance.status for p in stated(made(rows.format(joins))) if p.verb == "lead"] == [status]


def test_a_name_and_what_is_none_are_no_sisters_in_a_chain() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / recalled recall VERB VBD 0 root / envoys envoy NOUN NNS 2 obj / "
        "from from ADP IN 5 case / Chile Chile PROPN NNP 3 nmod / and and CCONJ CC 7 cc / fears fear NOUN NNS 5 conj"
    )
    read = made(rows, names=((1, 1, "State"), (5, 5, "State")))
    assert [triple(read, p)[2] for p in stated(read) if p.level == "chain"] == ["Chile"]


def test_what_is_recommended_to_be_made_is_to_do_its_work_and_not_who_recommends_it() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / {0} VERB VBD 0 root / talks talk NOUN NNS 2 obj / to to PART TO 5 mark / "
        "end end VERB VB 2 advcl / war war NOUN NN 5 obj"
    )
    subject = {
        verb: [triple(read, p)[0] for p in stated(read) if p.verb == "end" and p.subject]
        for verb in ("recommended recommend", "held hold")
        for read in [made(rows.format(verb))]
    }
    assert subject == {"recommended recommend": [], "held hold": ["Peru"]}


def test_who_considers_a_question_considers_it() -> None:
    rows = "Peru Peru PROPN NNP 2 nsubj / considered consider VERB VBD 0 root / {0} NOUN NNS 2 obj"
    status = {noun: [p.stance.status for p in stated(made(rows.format(noun)))] for noun in
              ("questions question", "sanctions sanction")}  # fmt: skip
    assert status == {"questions question": ["done"], "sanctions sanction": ["possible"]}
