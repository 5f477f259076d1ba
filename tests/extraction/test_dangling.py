"""A relative or a participle that may be somebody else's is given to nobody."""

from __future__ import annotations

import pytest

from graphkit.extraction.dangling import stray_participle, stray_relative, stray_sequel
from tests.trees import inline


@pytest.mark.parametrize(("verb", "stray"), [("angered anger", True), ("sank sink", False)])
def test_a_which_behind_a_comma_may_stand_for_all_that_was_told(verb: str, stray: bool) -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / lost lose VERB VBD 0 root / Lima Lima PROPN NNP 2 obj / "
        f", , PUNCT , 6 punct / which which PRON WDT 6 nsubj / {verb} VERB VBD 3 acl:relcl / "
        "Chile Chile PROPN NNP 6 obj"
    )
    assert stray_relative(inline(rows, ((3, 3, "Place"),)), 5, 4) is stray


@pytest.mark.parametrize(("kind", "stray"), [("Person", True), ("Organisation", False)])
def test_a_which_is_no_person(kind: str, stray: bool) -> None:
    rows = "Rossi Rossi PROPN NNP 0 root / which which PRON WDT 3 nsubj / fell fall VERB VBD 1 acl:relcl"
    assert stray_relative(inline(rows, ((1, 1, kind),)), 2, 1) is stray


@pytest.mark.parametrize(("comma", "stray"), [(", , PUNCT , 4 punct", True), ("soon soon ADV RB 4 advmod", False)])
def test_what_followed_followed_all_of_it(comma: str, stray: bool) -> None:
    rows = f"Talks talk NOUN NNS 2 nsubj / began begin VERB VBD 0 root / {comma} / followed follow VERB VBN 2 advcl"
    assert stray_sequel(inline(rows), 3) is stray


@pytest.mark.parametrize(("verb", "stray"), [("leading lead", True), ("selling sell", False)])
def test_what_led_to_something_is_all_that_happened(verb: str, stray: bool) -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / fell fall VERB VBD 0 root / , , PUNCT , 4 punct / "
        f"{verb} VERB VBG 2 advcl / ships ship NOUN NNS 4 obj"
    )
    assert stray_participle(inline(rows), 3) is stray


@pytest.mark.parametrize(("verb", "stray"), [("prompted prompt", True), ("saw see", False)])
def test_who_was_made_to_act_may_have_gone_on(verb: str, stray: bool) -> None:
    rows = (
        f"Peru Peru PROPN NNP 2 nsubj / {verb} VERB VBD 0 root / Chile Chile PROPN NNP 2 obj / "
        "to to PART TO 5 mark / flee flee VERB VB 2 xcomp / , , PUNCT , 7 punct / "
        "settling settle VERB VBG 2 advcl"
    )
    assert stray_participle(inline(rows), 6) is stray


@pytest.mark.parametrize(("word", "stray"), [("between between ADP IN", True), ("near near ADP IN", False)])
def test_a_gerund_before_between_is_theirs_of_whom_it_is(word: str, stray: bool) -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / fell fall VERB VBD 0 root / after after SCONJ IN 4 mark / "
        f"fighting fight VERB VBG 2 advcl / {word} 6 case / clans clan NOUN NNS 4 obl"
    )
    assert stray_participle(inline(rows), 3) is stray


@pytest.mark.parametrize(
    ("system", "gaining", "stray"),
    [
        ("system system NOUN NN", "gaining gain VERB VBG", True),
        ("Rossi Rossi PROPN NNP", "gaining gain VERB VBG", False),
        ("troops troop NOUN NNS", "gaining gain VERB VBG", False),
        ("system system NOUN NN", "gained gain VERB VBN", False),
    ],
)
def test_what_was_done_to_a_thing_tells_not_who_did_something_before(system: str, gaining: str, stray: bool) -> None:
    rows = (
        f"After after SCONJ IN 2 mark / {gaining} 6 advcl / it it PRON PRP 2 obj / {system} 6 nsubj:pass / "
        "was be AUX VBD 6 aux:pass / founded found VERB VBN 0 root"
    )
    assert stray_participle(inline(rows), 1) is stray


@pytest.mark.parametrize(
    ("owner", "mark", "stray"),
    [
        ("Chile Chile PROPN NNP", "in in SCONJ IN", True),
        ("its its PRON PRP$", "in in SCONJ IN", False),
        ("Chile Chile PROPN NNP", "before before SCONJ IN", False),
    ],
)
def test_a_part_in_something_is_its_owners(owner: str, mark: str, stray: bool) -> None:
    rows = (
        f"Peru Peru PROPN NNP 2 nsubj / knew know VERB VBD 0 root / {owner} 4 nmod:poss / role role NOUN NN 2 obj / "
        f"{mark} 6 mark / ruling rule VERB VBG 2 advcl"
    )
    assert stray_participle(inline(rows), 5) is stray


@pytest.mark.parametrize(
    ("languages", "mark", "verb", "stray"),
    [
        ("languages language NOUN NNS", ", , PUNCT ,", "kept keep VERB VBD", True),
        ("languages language NOUN NNS", ", , PUNCT ,", "keeps keep VERB VBZ", False),
        ("Karst Karst PROPN NNP", ", , PUNCT ,", "kept keep VERB VBD", False),
        ("Karst Karst PROPN NNP", "-- -- PUNCT :", "kept keep VERB VBD", True),
    ],
)
def test_a_which_behind_a_noun_of_what_kind_another_is_may_be_that_others(
    languages: str, mark: str, verb: str, stray: bool
) -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / passed pass VERB VBD 0 root / laws law NOUN NNS 2 obj / on on ADP IN 5 case / "
        f"{languages} 3 nmod / {mark} 8 punct / which which PRON WDT 8 nsubj / {verb} 5 acl:relcl"
    )
    assert stray_relative(inline(rows, ((1, 1, "State"),)), 7, 6) is stray
