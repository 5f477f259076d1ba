"""Wordings -> frames: the longest one first, nouns that tell the event, and what only looks like a visit."""

from __future__ import annotations

import dataclasses

import pytest

from graphkit.extraction.proposition import Proposition
from graphkit.knowledge import Frame, Lexicon
from graphkit.linking.events import STAY, frame, happening, teller
from graphkit.text.sentences import Sentence
from tests.linking.made import LEXICON
from tests.trees import Name, sentence, stated


def core(table: str, *names: Name, level: str = "core") -> tuple[Sentence, Proposition]:
    made = sentence(table, names=names)
    return made, next(p for p in stated(made) if p.level == level)


def named(table: str, *names: Name, level: str = "core") -> Frame | None:
    made, proposition = core(table, *names, level=level)
    return frame(proposition, made, lexicon=LEXICON)


def told(verb: str, lemma: str, obj: str, *, prep: str | None = None) -> str:
    """`Japan VERB OBJ.` or `Japan VERB PREP OBJ.` as a table."""
    head = f"Japan Japan PROPN NNP 2 nsubj\n{verb} {lemma} VERB VBD 0 root\n"
    if prep is None:
        return f"{head}{obj} {obj.removesuffix('s')} NOUN NN 2 obj"
    return f"{head}{prep} {prep} ADP IN 4 case\n{obj} {obj} NOUN NN 2 obl"


def test_a_verb_names_its_event_and_an_unknown_one_none() -> None:
    assert named(told("visited", "visit", "ports")) == LEXICON.frame("verb", ("visit",))
    assert named(told("painted", "paint", "ports")) is None


PAID = """
    Ann Ann PROPN NNP 2 nsubj
    paid pay VERB VBD 0 root
    a a DET DT 4 det
    visit visit NOUN NN 2 obj
"""
TO_SEOUL = PAID + "to to ADP IN 6 case\nSeoul Seoul PROPN NNP 2 obl"


def test_the_longest_wording_goes_first() -> None:
    plain, longest = named(PAID), named(TO_SEOUL, (6, 6, "Place"))
    assert plain is not None
    assert longest is not None
    assert (plain.mode, longest.mode) == ("paid", "paid-to")
    with_prep = told("met", "meet", "envoys", prep="with")
    assert named(with_prep) == LEXICON.frame("verb", ("meet", "with"))
    assert named(told("met", "meet", "envoys")) == LEXICON.frame("verb", ("meet",))


HELD = """
    They they PRON PRP 2 nsubj
    {verb} {lemma} VERB VBD 0 root
    talks talk NOUN NNS 2 obj
    in in ADP IN 5 case
    Seoul Seoul PROPN NNP 2 obl
"""


@pytest.mark.parametrize("lemma", ["hold", "begin", "cancel", "plan", "suspend", "attend"])
def test_a_verb_that_only_supports_lets_its_noun_name_the_event(lemma: str) -> None:
    assert named(HELD.format(verb="did", lemma=lemma)) == LEXICON.frame("noun", ("talk",))


@pytest.mark.parametrize("lemma", ["praise", "oppose", "remember"])
def test_a_verb_of_its_own_meaning_does_not(lemma: str) -> None:
    assert named(HELD.format(verb="did", lemma=lemma)) is None


CALLED = """
    Japan Japan PROPN NNP 2 nsubj
    {verb} {lemma} VERB VBD 0 root
    {particle} {particle} ADP RP 2 compound:prt
    talks talk NOUN NNS 2 obj
"""


def test_a_verb_with_its_particle_is_one_wording() -> None:
    assert named(CALLED.format(verb="called", lemma="call", particle="off")) == LEXICON.frame("verb", ("call", "off"))


def test_a_particle_may_be_left_out_but_not_where_it_turns_the_verb() -> None:
    met = "They they PRON PRP 2 nsubj\nmet meet VERB VBD 0 root\n{0} {0} ADP RP 2 compound:prt"
    assert named(met.format("up")) == LEXICON.frame("verb", ("meet",))
    assert named(met.format("down")) is None


def test_the_passive_keeps_its_event() -> None:
    attacked = """
    Ports port NOUN NNS 3 nsubj:pass
    were be AUX VBD 3 aux:pass
    attacked attack VERB VBN 0 root
    """
    assert named(attacked) == LEXICON.frame("verb", ("attack",))
    paid = """
    A a DET DT 2 det
    visit visit NOUN NN 4 nsubj:pass
    was be AUX VBD 4 aux:pass
    paid pay VERB VBN 0 root
    to to ADP IN 6 case
    Seoul Seoul PROPN NNP 4 obl
    """
    assert named(paid, (6, 6, "Place")) == LEXICON.frame("verb", ("pay", "visit", "to"))


@pytest.mark.parametrize(
    ("goal", "kind", "found"),
    [("Seoul", "Place", True), ("Japan", "State", True), ("capital", None, True), ("power", None, False),
     ("Koval", "Person", False), ("terms", None, False)],
)  # fmt: skip
def test_who_comes_to_power_visits_nobody(goal: str, kind: str | None, found: bool) -> None:
    names = ((4, 4, kind),) if kind else ()
    expected = LEXICON.frame("verb", ("come", "to")) if found else None
    assert named(told("came", "come", goal, prep="to"), *names) == expected


WAS_IN = """
    Koval Koval PROPN NNP 4 nsubj
    {be} be AUX {tag} 4 cop
    in in ADP IN 4 case
    {place} {place} PROPN NNP 0 root
"""


def test_who_was_in_a_place_stayed_there() -> None:
    told_of = WAS_IN.format(be="was", tag="VBD", place="Seoul")
    assert named(told_of, (1, 1, "Person"), (4, 4, "Place")) == STAY
    assert named(told_of, (1, 1, "Role"), (4, 4, "State")) == STAY


def test_who_is_there_or_what_was_there_did_not_stay() -> None:
    is_in, was_in = (WAS_IN.format(be=be, tag=tag, place="Seoul") for be, tag in (("is", "VBZ"), ("was", "VBD")))
    assert named(is_in, (1, 1, "Person"), (4, 4, "Place")) is None
    assert named(was_in, (1, 1, "Organisation"), (4, 4, "Place")) is None
    assert named(was_in, (1, 1, "Person"), (4, 4, "Organisation")) is None
    assert named(was_in, (4, 4, "Place")) is None


def test_an_implicit_claim_takes_the_event_of_its_noun() -> None:
    made, proposition = core(PAID)
    implicit = dataclasses.replace(proposition, level="implicit", predicate=3)
    assert frame(implicit, made, lexicon=LEXICON) == LEXICON.frame("noun", ("visit",))
    assert frame(dataclasses.replace(implicit, predicate=0), made, lexicon=LEXICON) is None


def test_what_is_said_names_no_event_of_saying() -> None:
    made, proposition = core(HELD.format(verb="held", lemma="announce"))
    spoken = dataclasses.replace(proposition, level="speech")
    assert frame(proposition, made, lexicon=LEXICON) == LEXICON.frame("noun", ("talk",))
    assert frame(spoken, made, lexicon=LEXICON) is None


BEGAN = """
    {adjective} {adjective} ADJ JJ 2 amod
    talks talk NOUN NNS 3 nsubj
    {verb} {lemma} VERB VBD 0 root
"""


@pytest.mark.parametrize("lemma", ["begin", "end", "collapse", "resume"])
def test_a_noun_that_is_said_to_happen_names_the_event(lemma: str) -> None:
    made, proposition = core(BEGAN.format(adjective="long", verb="did", lemma=lemma))
    found = frame(proposition, made, lexicon=LEXICON)
    assert found == LEXICON.frame("noun", ("talk",))
    assert teller(proposition, found, made) == 1


@pytest.mark.parametrize(("adjective", "lemma"), [("alleged", "begin"), ("planned", "end"), ("long", "resemble")])
def test_what_is_only_planned_or_does_something_else_is_not_said_to_happen(adjective: str, lemma: str) -> None:
    made, proposition = core(BEGAN.format(adjective=adjective, verb="did", lemma=lemma))
    assert happening(proposition, made) is None
    assert frame(proposition, made, lexicon=LEXICON) is None


@pytest.mark.parametrize(("noun", "happens"), [("place", True), ("days", True), ("forms", False)])
def test_talks_take_place_or_days_but_no_forms(noun: str, happens: bool) -> None:
    table = f"Talks talk NOUN NNS 2 nsubj\ntook take VERB VBD 0 root\n{noun} {noun.removesuffix('s')} NOUN NN 2 obj"
    made, proposition = core(table)
    assert happening(proposition, made) == (0 if happens else None)


def among(*wordings: str, roles: tuple[tuple[str, str], ...] = (("subject", "hasActor"),)) -> Lexicon:
    """A lexicon of these verb wordings, each a class of its own, and of the noun `aid`."""
    frames = (Frame(tuple(w.split()), "verb", w.replace(" ", "-"), roles=roles) for w in wordings)
    return Lexicon((*frames, Frame(("aid",), "noun", "aid")))


def test_a_shipment_that_arrives_pays_no_visit() -> None:
    lexicon = Lexicon((Frame(("arrive",), "verb", "Visit"), Frame(("aid",), "noun", "Transfer")))
    for subject, event in (("Aid", "Transfer"), ("Envoys", "Visit")):
        made, proposition = core(f"{subject} {subject.lower()} NOUN NN 2 nsubj\narrived arrive VERB VBD 0 root")
        found = frame(proposition, made, lexicon=lexicon)
        assert found is not None
        assert found.event == event


@pytest.mark.parametrize(
    ("table", "wording"),
    [
        (told("agreed", "agree", "truce", prep="to"), "agree to truce"),
        (told("joined", "join", "talks"), "join talk"),
        (told("opened", "open", "talks"), "open"),
    ],
)
def test_a_wording_may_hold_the_noun_behind_its_preposition(table: str, wording: str) -> None:
    made, proposition = core(table)
    found = frame(proposition, made, lexicon=among("agree to truce", "agree to", "join talk", "join", "open"))
    assert found is not None
    assert " ".join(found.wording) == wording


def test_a_wording_may_hold_the_class_of_a_name() -> None:
    made, proposition = core(told("joined", "join", "Accord"), (3, 3, "Alliance"))
    found = frame(proposition, made, lexicon=among("join Alliance"))
    assert found is not None
    assert core(told("joined", "join", "Accord"), (3, 3, "Person"))[1].verb == "join"
    made, proposition = core(told("joined", "join", "Accord"), (3, 3, "Person"))
    assert frame(proposition, made, lexicon=among("join Alliance")) is None


def test_a_day_stands_in_no_wording() -> None:
    on_monday = "They they PRON PRP 2 nsubj\nfired fire VERB VBD 0 root\non on ADP IN 4 case\n{} {} {} NNP 2 obl"
    lexicon = among("fire on")
    for noun, pos, known in (("boats", "NOUN", True), ("Monday", "PROPN", False)):
        made, proposition = core(on_monday.format(noun, noun, pos))
        assert (frame(proposition, made, lexicon=lexicon) is not None) is known


@pytest.mark.parametrize(("particle", "place"), [(3, True), (4, False)])
def test_a_particle_stands_by_its_verb(particle: int, place: bool) -> None:
    words = ["They they PRON PRP 2 nsubj", "took take VERB VBD 0 root", "ships ship NOUN NNS 2 obj"]
    words.insert(particle - 1, f"over over ADP IN {4 if particle == 3 else 5} case")
    table = "\n".join([*words, "seas sea NOUN NNS 2 obl"] if particle == 4 else words)
    made, proposition = core(table.replace("ship NOUN NNS 2 obj", "ship NOUN NNS 2 obl") if particle == 3 else table)
    assert (frame(proposition, made, lexicon=among("take over")) is not None) is place


def test_a_verb_with_a_hyphen_goes_before_the_verb_alone() -> None:
    table = (
        "They they PRON PRP 4 nsubj\ntest test NOUN NN 4 compound\n- - PUNCT HYPH 2 punct\n"
        "fired fire VERB VBD 0 root\nrockets rocket NOUN NNS 4 obj"
    )
    made, proposition = core(table)
    lexicon = Lexicon((Frame(("test-fire",), "verb", "Test"), Frame(("fire", "rocket"), "verb", "Fire")))
    assert frame(proposition, made, lexicon=lexicon) == lexicon.frame("verb", ("test-fire",))


WAS = """
    {det} {det} DET DT 2 det
    visit visit NOUN NN 4 nsubj
    {be} be AUX VB 4 cop
    {what} {what} ADJ JJ 0 root
"""


@pytest.mark.parametrize(
    ("det", "be", "what", "known"),
    [("the", "was", "short", True), ("a", "was", "short", False), ("the", "is", "short", False),
     ("the", "was", "possible", False), ("this", "was", "short", True)],
)  # fmt: skip
def test_what_something_known_was_like_it_was(det: str, be: str, what: str, known: bool) -> None:
    found = named(WAS.format(det=det, be=be, what=what))
    assert found == (LEXICON.frame("noun", ("visit",)) if known else None)


@pytest.mark.parametrize(("noun", "names", "event"), [("troops", (), None), ("ministers", (), "Visit"),
                                                      ("Stone", ((3, 3, "Person"),), "Visit")])  # fmt: skip
def test_only_who_pays_visits_is_hosted(noun: str, names: tuple[Name, ...], event: str | None) -> None:
    host = Frame(("host",), "verb", "Visit", roles=(("subject", "hasRecipient"), ("object", "hasActor")))
    made, proposition = core(told("hosted", "host", noun), *names)
    found = frame(proposition, made, lexicon=Lexicon((host,)))
    assert (found.event if found else None) == event


@pytest.mark.parametrize(
    ("noun", "names", "struck"),
    [("troops", (), True), ("policy", (), False), ("treaty", (), False), ("Accord", ((3, 3, "Document"),), False),
     ("Lima", ((3, 3, "Place"),), True)],
)  # fmt: skip
def test_who_attacks_a_treaty_uses_no_arms(noun: str, names: tuple[Name, ...], struck: bool) -> None:
    attack = Frame(("attack",), "verb", "WeaponUse", roles=(("subject", "hasActor"), ("object", "hasRecipient")))
    made, proposition = core(told("attacked", "attack", noun), *names)
    assert (frame(proposition, made, lexicon=Lexicon((attack,))) is not None) is struck


def test_a_series_of_exercises_behind_what_is_sent_is_what_it_is_sent_for() -> None:
    sent = told("sent", "send", "frigates") + "\nfor for ADP IN 5 case\nGlow Glow PROPN NNP 3 nmod"
    given = Frame(("send", "for", "EventSeries"), "verb", "Exercise", roles=(("for", "theme"),))
    for kind, event in (("EventSeries", "Exercise"), ("Place", None)):
        made, proposition = core(sent, (5, 5, kind))
        found = frame(proposition, made, lexicon=Lexicon((given,)))
        assert (found.event if found else None) == event


@pytest.mark.parametrize(("noun", "met"), [("envoys", True), ("deadlines", False), ("needs", False)])
def test_who_meets_a_deadline_meets_nobody(noun: str, met: bool) -> None:
    meet = Frame(("meet",), "verb", "Meeting", roles=(("subject", "hasActor"), ("object", "hasActor")))
    made, proposition = core(told("met", "meet", noun))
    assert (frame(proposition, made, lexicon=Lexicon((meet,))) is not None) is met
