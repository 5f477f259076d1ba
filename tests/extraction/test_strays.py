"""Words that a parser hung on a verb go to the noun before them, or tell how; others stay as they are."""

from __future__ import annotations

import pytest

from tests.trees import inline_mended, stated, triple, triples

NEIGHBOR = (
    "Peru Peru PROPN NNP 2 nsubj / appealed appeal VERB VBD 0 root / to to ADP IN 5 case / "
    "its its PRON PRP$ 5 nmod:poss"
    " / {0} {0} NOUN NN 2 obl / to to ADP IN 8 case / the the DET DT 8 det / north north NOUN NN 2 obl / "
    "to to PART TO 10 mark / leave leave VERB VB 8 acl"
)


def test_a_neighbour_to_the_north_is_one_noun_and_is_asked() -> None:
    read = inline_mended(NEIGHBOR.format("neighbor"))
    assert ("Peru", "appealed to", "its neighbor to the north") in triples(read)
    assert ("its neighbor to the north", "leave", None) in triples(read)
    assert read.tokens[7].dep == "nmod"


def test_what_is_no_neighbour_may_be_moved_to_the_north() -> None:
    assert inline_mended(NEIGHBOR.format("fleet")).tokens[7].dep == "obl"


SIDE = (
    "Rebels rebel NOUN NNS 2 nsubj / fought fight VERB VBD 0 root / side side NOUN NN 2 obj / by by ADP IN 5 case / "
    "{0} {0} NOUN NN 2 obl"
)


def test_two_bare_nouns_that_are_the_same_tell_how_and_are_nothing_that_is_fought() -> None:
    assert triples(inline_mended(SIDE.format("side"))) == [("Rebels", "fought", None)]
    assert ("Rebels", "fought", "side") in triples(inline_mended(SIDE.format("river")))


ERA = (
    "During during ADP IN 3 case / this this DET DT 3 det / {0} 11 obl / , , PUNCT , 3 punct / "
    "{1} VERB VBN 11 advcl / as as ADP IN 8 case / the the DET DT 8 det / Terror Terror PROPN NNP 5 obl / "
    ", , PUNCT , 3 punct / Peru Peru PROPN NNP 11 nsubj / sent send VERB VBD 0 root / troops troops NOUN NNS 11 obj"
)


@pytest.mark.parametrize(
    ("noun", "verb", "whose"),
    [("era era NOUN NN", "known know", "this era"), ("era era NOUN NN", "seen see", "Peru"),
     ("1793 1793 NUM CD", "known know", "Peru")],
)  # fmt: skip
def test_what_is_known_by_a_name_between_commas_stands_before_it(noun: str, verb: str, whose: str) -> None:
    read = inline_mended(ERA.format(noun, verb))
    subjects = {subject for subject, relation, _ in triples(read) if relation and relation.endswith("as")}
    assert subjects == {whose}


MAYOR = (
    "The the DET DT 2 det / mayor mayor NOUN NN 9 nsubj / of of ADP IN 4 case / Callao Callao PROPN NNP 2 nmod / "
    ", , PUNCT , 2 punct / {0} VERB VBN 2 acl / on on ADP IN 8 case / docks dock NOUN NNS 6 obl / "
    "left leave VERB VBD 0 root"
)


def test_what_lies_somewhere_is_the_place_before_the_comma() -> None:
    read = inline_mended(MAYOR.format("centered center"), names=((4, 4, "Place"),))
    assert ("Callao", "centered on", "docks") in triples(read)
    elected = inline_mended(MAYOR.format("elected elect"), names=((4, 4, "Place"),))
    assert ("The mayor of Callao", "elected on", "docks") in triples(elected)


BY_MAY = (
    "By by ADP IN 2 case / May May NUM CD 7 obl / , , PUNCT , 2 punct / years year NOUN NNS 7 obl / "
    "after after SCONJ IN 7 mark / Chile Chile PROPN NNP 7 nsubj / left leave VERB VBD 10 advcl / "
    ", , PUNCT , 7 punct / "
    "Peru Peru PROPN NNP 10 nsubj / signed sign VERB VBD 0 root"
)


def test_a_time_before_the_word_that_joins_a_clause_in_front_is_the_main_verbs() -> None:
    assert inline_mended(BY_MAY).tokens[1].head == 9


def test_what_talks_are_on_is_nobodys_deed() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / joined join VERB VBD 0 root / {0} NOUN NNS 2 obj / on on SCONJ IN 5 mark / "
        "cutting cut VERB VBG 2 advcl / arms arm NOUN NNS 5 obj"
    )
    assert triples(inline_mended(rows.format("talks talk"))) == [("Peru", "joined", "talks on cutting arms")]
    assert ("Peru", "cutting", "arms") in triples(inline_mended(rows.format("ships ship")))


def test_who_is_restored_to_power_is_no_power() -> None:
    rows = (
        "War war NOUN NN 2 nsubj / restored restore VERB VBD 0 root / to to ADP IN 5 case / {0} NOUN NN 5 compound / "
        "Lund Lund PROPN NNP 2 obl"
    )
    power = inline_mended(rows.format("power power"), names=((5, 5, "Person"),))
    assert ("War", "restored", "Lund") in triples(power)
    assert ("War", "restored Lund to", "power") in triples(power)
    assert inline_mended(rows.format("general general"), names=((5, 5, "Person"),)).tokens[4].dep == "obl"


def test_up_to_tells_how_many_are_sent() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / sent send VERB VBD 0 root / up up ADP RP 2 compound:prt / to to ADP IN 6 case / "
        "{0} 6 nummod / troops troops NOUN NNS 2 obl"
    )
    assert triples(inline_mended(rows.format("900 900 NUM CD"))) == [("Peru", "sent", "up to 900 troops")]


def test_the_leader_of_a_body_is_no_body() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / chose choose VERB VBD 0 root / Fianna Fianna PROPN NNP 2 obj / "
        "leader leader NOUN NN 5 flat / Paz Paz PROPN NNP 3 nmod / as as ADP IN 7 case / envoy envoy NOUN NN 2 obl"
    )
    read = inline_mended(rows, names=((1, 1, "State"), (3, 3, "Organisation"), (4, 4, "Role"), (5, 5, "Person")))
    assert read.tokens[4].dep == "obj"
    assert ("Peru", "chose", "Fianna leader Paz") in triples(read)
    bare = inline_mended(rows, names=((1, 1, "State"), (3, 3, "Organisation"), (5, 5, "Person")))
    assert bare.tokens[4].dep == "nmod"


def test_what_is_designed_stands_before_the_comma() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / brought bring VERB VBD 0 root / reform reform NOUN NN 2 obj / "
        ", , PUNCT , 5 punct / "
        "{0} VERB VBN 2 advcl / to to PART TO 7 mark / help help VERB VB 5 xcomp / tenants tenant NOUN NNS 7 obj"
    )
    subject = {
        verb: {
            triple(inline_mended(rows.format(verb)), p)[0]
            for p in stated(inline_mended(rows.format(verb)))
            if p.verb == "help"
        }
        for verb in ("designed design", "asked ask")
    }
    assert subject == {"designed design": {"reform"}, "asked ask": {"Peru"}}


def test_what_a_campaign_is_to_do_is_not_done() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / led lead VERB VBD 0 root / allies ally NOUN NNS 2 obj / in in ADP IN 6 case / "
        "a a DET DT 6 det / {0} NOUN NN 2 obl / to to PART TO 8 mark / free free VERB VB 2 advcl / "
        "Chile Chile PROPN NNP 8 obj"
    )
    read = inline_mended(rows.format("campaign campaign"))
    assert [p.verb for p in stated(read) if p.subject] == ["lead", "lead"]
    assert ("Peru", "led allies in", "a campaign to free Chile") in triples(read)
