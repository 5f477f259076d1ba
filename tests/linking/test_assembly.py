"""Propositions -> claims: ids, terms, events and their roles, numbers and trust, on trees made by hand."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from graphkit.extraction.propositions import propositions
from graphkit.knowledge import Gazetteer
from graphkit.linking import assembly
from graphkit.linking.claims import Claim, Term
from tests.linking.assembling import Told, assembled, claimed, one, read, sifted
from tests.linking.made import LEXICON
from tests.trees import sentence

VISIT: Told = (
    """
    Ann Ann PROPN NNP 3 nsubj
    Lee Lee PROPN NNP 1 flat
    visited visit VERB VBD 0 root
    Seoul Seoul PROPN NNP 3 obj
    on on ADP IN 6 case
    March March PROPN NNP 3 obl
    5 5 NUM CD 6 nummod
    with with ADP IN 9 case
    Koval Koval PROPN NNP 3 obl
    . . PUNCT . 3 punct
    """,
    ((1, 2, "Person"), (4, 4, "Place"), (9, 9, "Person")),
)
ATTACKED: Told = (
    """
    Seven seven NUM CD 2 nummod
    ports port NOUN NNS 4 nsubj:pass
    were be AUX VBD 4 aux:pass
    attacked attack VERB VBN 0 root
    . . PUNCT . 4 punct
    """,
    (),
)
SAID: Told = (
    """
    Koval Koval PROPN NNP 2 nsubj
    said say VERB VBD 0 root
    Japan Japan PROPN NNP 4 nsubj
    attacked attack VERB VBD 2 ccomp
    7 7 NUM CD 6 nummod
    ships ship NOUN NNS 4 obj
    . . PUNCT . 2 punct
    """,
    ((1, 1, "Person"), (3, 3, "State")),
)
SPEAKING: Told = (
    """
    Speaking speak VERB VBG 8 advcl
    in in ADP IN 3 case
    Tokyo Tokyo PROPN NNP 1 obl
    on on ADP IN 5 case
    May May PROPN NNP 1 obl
    2 2 NUM CD 5 nummod
    Koval Koval PROPN NNP 8 nsubj
    praised praise VERB VBD 0 root
    Japan Japan PROPN NNP 8 obj
    . . PUNCT . 8 punct
    """,
    ((3, 3, "Place"), (7, 7, "Person"), (9, 9, "State")),
)
MET: Told = (
    """
    Seoul Seoul PROPN NNP 4 nsubj
    and and CCONJ CC 3 cc
    Tokyo Tokyo PROPN NNP 1 conj
    met meet VERB VBD 0 root
    in in ADP IN 6 case
    Osaka Osaka PROPN NNP 4 obl
    """,
    ((1, 1, "Place"), (3, 3, "Place"), (6, 6, "Place")),
)
ALL = (VISIT, ATTACKED, SAID, SPEAKING, MET)


def named(term: Term | None) -> tuple[str, str | None, str | None]:
    assert term is not None
    return term.text, term.id, term.type


def test_a_claim_tells_all_that_its_sentence_does() -> None:
    made = one(claimed(VISIT), "visit")
    assert made.id.startswith("kg:claim/")
    assert (made.document, made.sentence, made.level, made.text) == (
        "made.txt", 0, "core", "Ann Lee visited Seoul on March 5 with Koval.",
    )  # fmt: skip
    assert named(made.subject) == ("Ann Lee", "kg:entity/ann-lee", "Person")
    assert named(made.object) == ("Seoul", "gz:seoul", "Place")
    assert (made.relation.text, made.relation.predicate) == ("visited", "kg:relation/visit")
    assert made.event is not None
    assert (made.event.type, made.event.mode) == ("Visit", None)
    assert made.event.roles == (("hasActor", "kg:entity/ann-lee"), ("hasPlace", "gz:seoul"))
    assert made.time is not None
    assert (made.time.text, made.time.value, made.time.precision) == ("March 5", "2025-03-05", "day")
    assert [(a.role, named(a.term)[:2]) for a in made.arguments] == [
        ("time", ("March 5", None)),
        ("companion", ("Koval", "kg:entity/koval")),
    ]
    assert (made.polarity, made.status, made.attribution, made.fact) == ("positive", "done", (), True)


def quotes(made: Claim) -> Iterator[tuple[str, int, int]]:
    terms = [made.subject, made.object, *(a.term for a in made.arguments)]
    for part in (*terms, made.time, *made.quantity, *made.attribution):
        if part is not None:
            yield part.text, part.start, part.end
    yield from ((link.cue, link.cue_start, link.cue_end) for link in made.attribution)
    yield made.text, made.start, made.end


def test_every_quote_is_the_slice_of_its_document_and_trust_is_a_chance() -> None:
    made = read(*ALL)
    text = " ".join(sentence.text for sentence in made)
    claims = assembled(made)
    assert len(claims) >= 7
    for claim in claims:
        for words, start, end in quotes(claim):
            assert text[start:end] == words
        assert " ".join(text[a:b] for a, b in claim.relation.spans) == claim.relation.text
        assert 0 < claim.confidence <= 1
    assert [claim.sentence for claim in claims] == sorted(claim.sentence for claim in claims)


def test_ids_hang_on_document_spans_and_level_and_never_on_entities() -> None:
    claims = claimed(*ALL)
    assert all(re.fullmatch(r"kg:claim/[0-9a-f]{12}", claim.id) for claim in claims)
    assert len({claim.id for claim in claims}) == len(claims)
    assert [c.id for c in claimed(*ALL)] == [c.id for c in claims]
    unlinked = claimed(*ALL, gazetteer=Gazetteer())
    assert [c.id for c in unlinked] == [c.id for c in claims]
    assert [c.object for c in unlinked] != [c.object for c in claims]
    assert not {c.id for c in claimed(*ALL, name="other.txt")} & {c.id for c in claims}
    moved = sentence(VISIT[0], names=VISIT[1], start=40)
    assert one(assembled([moved]), "visit").id != one(claims, "visit").id


def test_the_claims_of_one_verb_tell_one_event_and_two_documents_two() -> None:
    events = {c.event.id for c in claimed(VISIT) if c.event}
    assert len(events) == 1
    assert {c.level for c in claimed(VISIT)} == {"core", "oblique"}
    assert events.isdisjoint(c.event.id for c in claimed(VISIT, name="other.txt") if c.event)


def test_what_is_told_twice_in_the_same_words_of_a_sentence_is_one_claim() -> None:
    made = read(VISIT)
    found = list(propositions(made, lexicon=LEXICON))
    twice = assembled(made, [*found, *found])
    assert len(twice) == len(found)


def test_in_the_passive_the_subject_plays_the_part_of_the_object() -> None:
    table, _ = ATTACKED
    made = one(
        claimed((table.replace("ports port NOUN NNS", "Japan Japan PROPN NNP"), ((2, 2, "State"),))), "be attack"
    )
    assert made.event is not None
    assert (made.event.type, made.event.roles) == ("Attack", (("hasRecipient", "gz:japan"),))
    by = "Ports port NOUN NNS 3 nsubj:pass\nwere be AUX VBD 3 aux:pass\nattacked attack VERB VBN 0 root\n"
    made = one(claimed((f"{by}by by ADP IN 5 case\nJapan Japan PROPN NNP 3 obl:agent", ((5, 5, "State"),))), "attack")
    assert made.event is not None
    assert named(made.subject)[1] == "gz:japan"
    assert made.event.roles == (("hasActor", "gz:japan"),)


def test_a_capital_acts_for_its_state_and_stays_a_place_where_something_is() -> None:
    made = one(claimed(MET), "meet")
    assert named(made.subject) == ("Seoul", "gz:south-korea", "State")
    assert named(made.object) == ("Tokyo", "gz:japan", "State")
    assert made.event is not None
    assert dict.fromkeys(made.event.roles) == {
        ("hasActor", "gz:south-korea"): None, ("hasActor", "gz:japan"): None, ("hasPlace", "gz:osaka"): None,
    }  # fmt: skip


def test_a_place_that_is_no_capital_acts_in_nothing_and_a_person_is_no_scene() -> None:
    table = VISIT[0].replace("Seoul Seoul", "Hill Hill")
    made = one(claimed((table, ((1, 2, "Place"), (4, 4, "Person"), (9, 9, "Person")))), "visit")
    assert named(made.subject)[2] == "Place"
    assert made.event is not None
    assert made.event.roles == ()


def test_an_unknown_verb_is_an_event_of_no_kind_and_being_is_none() -> None:
    made = one(claimed(SPEAKING), "praise")
    assert made.event is not None
    assert (made.event.type, made.event.roles) == ("Event", (("hasActor", "kg:entity/koval"),))
    is_in = "Osaka Osaka PROPN NNP 4 nsubj\nis be AUX VBZ 4 cop\na a DET DT 4 det\nport port NOUN NN 0 root"
    assert one(claimed((is_in, ((1, 1, "Place"),))), "be").event is None


def test_numbers_go_with_the_clause_whose_words_hold_them() -> None:
    claims = claimed(SAID)
    (seven,) = one(claims, "attack").quantity
    assert (seven.text, seven.value, seven.unit) == ("7 ships", 7.0, "ship")
    assert one(claims, "say", level="speech").quantity == ()
    assert [q.value for q in one(claimed(ATTACKED), "be attack").quantity] == [7.0]


def test_what_another_says_is_theirs() -> None:
    claims = claimed(SAID)
    (link,) = one(claims, "attack").attribution
    assert (link.text, link.id, link.label, link.cue) == ("Koval", "kg:entity/koval", "Koval", "said")
    assert not one(claims, "attack").asserted
    speech = one(claims, "say", level="speech")
    assert speech.object is not None
    assert (speech.object.text, speech.object.id, speech.attribution) == ("Japan attacked 7 ships", None, ())


def test_an_office_before_a_name_is_held_and_has_no_event() -> None:
    table = """
    President President PROPN NNP 2 nmod:desc
    Lee Lee PROPN NNP 3 nsubj
    left leave VERB VBD 0 root
    on on ADP IN 5 case
    Monday Monday PROPN NNP 3 obl
    """
    made = one(claimed((table, ((1, 1, "Role"), (2, 2, "Person")))), "hold office", level="implicit")
    assert (named(made.subject)[1], named(made.object)[2]) == ("kg:entity/lee", "Role")
    assert (made.relation.text, made.relation.predicate) == ("holds", "http://www.w3.org/ns/org#holds")
    assert (made.relation.spans, made.event, made.time) == ((), None, None)


def test_nobody_knows_who_is_spoken_to() -> None:
    rows = "{} PRON PRP 2 nsubj\nleft leave VERB VBD 0 root\nSeoul Seoul PROPN NNP 2 obj"
    told = [sifted(read((rows.format(who), ((2, 2, "Place"),)))) for who in ("You you", "We we")]
    assert [([c.relation.lemma for c in claims], [e.reason for e in left]) for claims, left in told] == [
        ([], ["unlinked-pronoun"]),
        (["leave"], []),
    ]


def test_doubtful_readings_and_missing_subjects_cost_trust() -> None:
    plain = one(claimed(VISIT), "visit")
    assert plain.confidence == assembly.CERTAIN
    pair = one(claimed(MET), "meet")
    assert "collective-pair" in pair.rules
    assert pair.confidence < plain.confidence
    assert all(0 < doubt < 1 for doubt in assembly.DOUBT.values())
    made = read(VISIT)
    nobody = [dataclasses.replace(p, subject=None) for p in propositions(made, lexicon=LEXICON) if p.level == "core"]
    (claim,) = assembled(made, nobody)
    assert claim.subject is None
    assert claim.confidence < plain.confidence


def test_a_part_of_what_a_name_names_is_not_that() -> None:
    table = "Italy Italy PROPN NNP 2 nsubj\nshelled shell VERB VBD 0 root\n{0} 4 amod\nLibya Libya PROPN NNP 2 obj"
    part, new = (
        one(claimed((table.format(word), ((1, 1, "State"), (4, 4, "State")))), "shell").object
        for word in ("southern southern ADJ JJ", "new new ADJ JJ")
    )
    assert (part and part.id, part and part.label) == (None, "southern Libya")
    assert new is not None
    assert new.id is not None
