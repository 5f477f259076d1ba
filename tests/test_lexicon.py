"""The wordings of events agree with the ontology and with themselves, and are rebuilt to the same bytes."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import pyoxigraph
import pytest

from graphkit.rdf.vocabulary import CLASSES

ONTOLOGY = Path(__file__).parents[1] / "ontology"
DD = "https://w3id.org/graphkit/dd#"
MODE = "https://w3id.org/graphkit/mode/"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
EXAMPLE = "http://www.w3.org/2004/02/skos/core#example"
EVENTS = {"Meeting", "Visit", "Statement", "Agreement", "Exercise", "Deployment", "WeaponUse", "Sanction", "Transfer"}
EVENTS |= {"Change"}
ROLES = {"hasActor", "hasRecipient", "theme", "hasPlace"}
MODES = {
    "Statement": "say announce accuse condemn demonstrate deny request demand propose invite promise threaten warn "
    "support recognise concede reject",
    "Meeting": "attend host mediate phone",
    "Agreement": "sign ratify open-relations ceasefire end",
    "Deployment": "deploy mobilise station patrol intrude blockade occupy evacuate withdraw disarm",
    "WeaponUse": "attack bombard invade clash launch test intercept assassinate abduct sabotage cyber",
    "Sanction": "restrict expel break-off withdraw arrest deport convict seize martial-law release lift",
    "Transfer": "sell buy give deliver exchange extradite cede",
    "Change": "appoint take-office dismiss overthrow resign found dissolve alter join annex independence",
}


@cache
def frames() -> dict[str, dict[str, list[str]]]:
    """The lexicon: for each IRI, its properties and their values."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for triple in pyoxigraph.parse(path=str(ONTOLOGY / "lexicon.ttl"), format=pyoxigraph.RdfFormat.TURTLE):
        found[triple.subject.value][triple.predicate.value.removeprefix(DD)].append(
            triple.object.value.removeprefix(DD)
        )
    for said in found.values():
        if "mode" in said:
            said["mode"] = [iri.removeprefix(f"{MODE}{said['event'][0]}-") for iri in said["mode"]]
    return found


def frame(pos: str, wording: str) -> dict[str, list[str]]:
    (found,) = [f for f in frames().values() if (f["partOfSpeech"], f["wording"]) == ([pos], [wording])]
    return found


def test_each_frame_has_its_parts_once_and_no_others() -> None:
    for iri, said in frames().items():
        assert set(said) - {"mode"} == {TYPE, "wording", "partOfSpeech", "event", "frameRole", EXAMPLE}, iri
        assert all(len(values) == 1 for term, values in said.items() if term != "frameRole"), iri
        assert said[TYPE] == ["Frame"]
        assert said["event"][0] in EVENTS, iri
        assert said["partOfSpeech"][0] in {"verb", "noun"}, iri


def test_modes_are_those_of_their_class() -> None:
    for iri, said in frames().items():
        if said["mode"]:
            assert said["mode"][0] in MODES[said["event"][0]].split(), iri
    used = {(said["event"][0], mode) for said in frames().values() for mode in said["mode"]}
    assert used == {(event, mode) for event, modes in MODES.items() for mode in modes.split()}


def test_wordings_are_lower_case_lemmas_and_stand_once() -> None:
    counted = Counter((said["partOfSpeech"][0], said["wording"][0]) for said in frames().values())
    assert counted.most_common(1)[0][1] == 1
    for pos, wording in counted:
        assert re.fullmatch(r"[a-z]+([ -]([a-z]+|[A-Z][A-Za-z]+))*", wording), wording
        assert pos == "verb" or len(wording.split()) <= 2, wording


def test_roles_pair_a_place_of_the_clause_with_a_property_of_events() -> None:
    for iri, said in frames().items():
        pairs = [role.split(" ") for role in said["frameRole"]]
        assert all(len(pair) == 2 and pair[1] in ROLES for pair in pairs), iri
        assert len({place for place, _ in pairs}) == len(pairs), f"{iri}: one place, two roles"
        assert {"hasActor", "theme", "hasRecipient"} & {property_ for _, property_ in pairs}, iri


def test_a_verb_says_what_its_subject_is() -> None:
    for iri, said in frames().items():
        if said["partOfSpeech"] == ["verb"]:
            assert {"subject hasActor", "subject hasRecipient"} & set(said["frameRole"]), iri


def test_the_example_shows_each_lemma_of_the_wording() -> None:
    irregular = {"buy": "bo", "come": "ca", "go": "we", "have": "ha", "leave": "le", "make": "ma", "sell": "so"}
    irregular |= {"fly": "fl", "give": "ga", "hold": "he", "say": "sa", "tell": "to", "take": "to", "sit": "sa"}
    irregular |= {"sink": "sa", "begin": "be", "bring": "br", "retire": "re", "ship": "sh", "meet": "me"}
    irregular |= {"fight": "fo", "find": "fo", "seek": "so", "win": "wo"}
    for iri, said in frames().items():
        example = said[EXAMPLE][0]
        starts = {word[:2] for word in re.findall(r"[a-zé]+", example.lower())}
        for lemma in said["wording"][0].split(" "):
            if lemma[:1].isupper():
                assert re.search(r" [A-Z]", example), (iri, lemma)
            else:
                assert {lemma[:2], irregular.get(lemma, lemma[:2])} & starts, (iri, lemma)


def test_a_class_in_a_wording_is_one_of_the_ontology() -> None:
    named = {lemma for said in frames().values() for lemma in said["wording"][0].split(" ") if lemma[:1].isupper()}
    assert {"Alliance", "Person"} <= named <= {*CLASSES}


def test_no_two_wordings_share_an_example_but_for_their_spelling() -> None:
    sharing: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for said in frames().values():
        sharing[said[EXAMPLE][0]].append((said["partOfSpeech"][0], said["event"][0], *said["mode"]))
    assert [example for example, told in sharing.items() if len(told) > 2 or len(set(told)) > 1] == []


@pytest.mark.parametrize(
    ("pos", "wording", "event", "mode", "role"),
    [
        ("verb", "visit", "Visit", None, "object hasPlace"),
        ("verb", "pay visit", "Visit", None, "to hasPlace"),
        ("verb", "host", "Visit", None, "object hasActor"),
        ("verb", "meet", "Meeting", None, "with hasActor"),
        ("verb", "hold talk", "Meeting", None, "with hasActor"),
        ("verb", "accuse", "Statement", "accuse", "object hasRecipient"),
        ("verb", "criticise", "Statement", "condemn", "object hasRecipient"),
        ("verb", "criticize", "Statement", "condemn", "object hasRecipient"),
        ("verb", "sign treaty", "Agreement", "sign", "with hasActor"),
        ("verb", "send troops", "Deployment", "deploy", "to hasPlace"),
        ("verb", "withdraw", "Deployment", "withdraw", "from hasPlace"),
        ("verb", "fire", "WeaponUse", "launch", "object theme"),
        ("verb", "shoot down", "WeaponUse", "intercept", "object hasRecipient"),
        ("verb", "buy", "Transfer", "buy", "subject hasRecipient"),
        ("verb", "sell", "Transfer", "sell", "to hasRecipient"),
        ("verb", "impose sanction", "Sanction", "restrict", "on hasRecipient"),
        ("verb", "upgrade", "Change", "alter", "object theme"),
        ("verb", "hold manoeuvre", "Exercise", None, "subject hasActor"),
        ("noun", "visit", "Visit", None, "to hasPlace"),
        ("noun", "meeting", "Meeting", None, "between hasActor"),
        ("noun", "denial", "Statement", "deny", "subject hasActor"),
        ("verb", "join Alliance", "Change", "join", "object theme"),
        ("verb", "summon ambassador", "Statement", "condemn", "subject hasActor"),
        ("verb", "cut tie", "Sanction", "break-off", "with hasRecipient"),
        ("verb", "test-fire", "WeaponUse", "test", "object theme"),
        ("verb", "impose blockade", "Deployment", "blockade", "on hasPlace"),
        ("verb", "gain independence", "Change", "independence", "from theme"),
        ("noun", "cease-fire", "Agreement", "ceasefire", "between hasActor"),
        ("noun", "port call", "Visit", None, "in hasPlace"),
        ("noun", "strike on", "WeaponUse", "attack", "on hasRecipient"),
    ],
)
def test_a_wording_tells_its_event(pos: str, wording: str, event: str, mode: str | None, role: str) -> None:
    found = frame(pos, wording)
    assert found["event"] == [event]
    assert found["mode"] == ([mode] if mode else [])
    assert role in found["frameRole"]


def test_building_again_gives_the_same_bytes(tmp_path: Path) -> None:
    made = tmp_path / "lexicon.ttl"
    subprocess.run(
        [sys.executable, str(ONTOLOGY / "build_lexicon.py"), "-o", str(made)], check=True, capture_output=True
    )
    assert made.read_bytes() == (ONTOLOGY / "lexicon.ttl").read_bytes()
