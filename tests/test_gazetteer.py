"""What the graph knows beforehand is whole, unambiguous where it can be, and rebuilt to the same bytes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import defaultdict
from functools import cache
from pathlib import Path

import pyoxigraph
import pytest

ONTOLOGY = Path(__file__).parents[1] / "ontology"
DD = "https://w3id.org/graphkit/dd#"
GZ = "https://w3id.org/graphkit/gazetteer/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
ORG = "http://www.w3.org/ns/org#"
DCT = "http://purl.org/dc/terms/"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
CLASSES = {"State", "GovernmentBody", "ArmedForce", "Command", "Alliance", "PoliticalParty", "ArmedGroup"}
CLASSES |= {"Organisation", "Role", "Place", "Equipment", "Document", "EventSeries"}
TERMS = {TYPE, SKOS + "prefLabel", SKOS + "altLabel", DCT + "source"}
TERMS |= {ORG + "memberOf"}
TERMS |= {DD + name for name in ("adjective", "partOf", "capitalOf", "wikidata", "iso2", "iso3", "geonames")}
TERMS |= {DD + name for name in ("holder", "holderSince", "asOf")}
ONE_NAME_TWO_STATES = {"Korean", "Koreans", "Congolese", "Dominican", "Dominicans"}


@cache
def things() -> dict[str, dict[str, list[str]]]:
    """The gazetteer: for each slug, its properties and their values in order."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for triple in pyoxigraph.parse(path=str(ONTOLOGY / "gazetteer.ttl"), format=pyoxigraph.RdfFormat.TURTLE):
        value = triple.object.value.removeprefix(GZ)
        found[triple.subject.value.removeprefix(GZ)][triple.predicate.value].append(value)
    return found


def kind(slug: str) -> str:
    return things()[slug][TYPE][0].removeprefix(DD)


def names(slug: str) -> set[str]:
    return {*things()[slug][SKOS + "prefLabel"], *things()[slug][SKOS + "altLabel"]}


def bearers(name: str, *, property_: str = "") -> set[str]:
    if property_:
        return {slug for slug in things() if name in things()[slug][DD + property_]}
    return {slug for slug in things() if name in names(slug)}


def test_each_thing_has_one_known_class_one_label_a_source_and_known_terms() -> None:
    for slug, said in things().items():
        assert set(said) <= TERMS, slug
        assert [len(said[term]) for term in (TYPE, SKOS + "prefLabel", DCT + "source")] == [1, 1, 1], slug
        assert kind(slug) in CLASSES, slug
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug), slug


def test_no_name_is_empty_ragged_or_left_with_a_gap() -> None:
    for slug in things():
        for name in (*names(slug), *things()[slug][DD + "adjective"]):
            assert name == " ".join(name.split())
            assert name
            assert not set(name) & set("{};*"), (slug, name)


def test_what_something_belongs_to_is_there_and_not_itself() -> None:
    for slug, said in things().items():
        assert len(said[DD + "partOf"]) <= 1, slug
        for target in (*said[DD + "partOf"], *said[DD + "capitalOf"]):
            assert target in things(), (slug, target)
            assert target != slug


def test_belonging_never_runs_in_a_circle() -> None:
    for slug in things():
        seen, here = set(), slug
        while here:
            assert here not in seen, (slug, here)
            seen.add(here)
            here = next(iter(things()[here][DD + "partOf"]), "")


def test_every_independent_state_has_an_entry() -> None:
    independent = {s for s in things() if kind(s) == "State" and "country-codes" in things()[s][DCT + "source"][0]}
    assert len(independent) == 195 + 1, "195 that the table calls independent, and Palestine"
    assert {"japan", "united-states", "taiwan", "vatican-city", "south-sudan", "north-korea", "dr-congo"} <= independent
    assert things()["japan"][DD + "wikidata"] == ["Q17"]
    wikidata = [q for slug in things() for q in things()[slug][DD + "wikidata"]]
    assert len(wikidata) == len(set(wikidata))


def test_no_name_is_that_of_two_things_of_a_class() -> None:
    seen: dict[tuple[str, str], str] = {}
    for slug in things():
        for name in names(slug):
            other = seen.setdefault((kind(slug), name), slug)
            assert other == slug, f"{name}: {other} and {slug}"


def test_no_name_of_a_state_is_the_name_of_anything_else() -> None:
    states = {name: slug for slug in things() if kind(slug) == "State" for name in names(slug)}
    clashes = {(name, slug) for slug in things() for name in names(slug) if states.get(name, slug) != slug}
    assert clashes == set()


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("U.S.", "united-states"),
        ("US", "united-states"),
        ("Britain", "united-kingdom"),
        ("UAE", "united-arab-emirates"),
        ("DPRK", "north-korea"),
        ("Republic of Korea", "south-korea"),
        ("the People's Republic of China", "china"),
        ("PRC", "china"),
        ("Burma", "myanmar"),
        ("Czech Republic", "czechia"),
        ("Türkiye", "turkey"),
        ("Ivory Coast", "ivory-coast"),
        ("USSR", "soviet-union"),
        ("the Philippines", "philippines"),
        ("Pentagon", "us-department-of-defense"),
        ("U.S. Defense Department", "us-department-of-defense"),
        ("Japanese Defense Ministry", "japan-ministry-of-defense"),
        ("Japanese Ministry of Defence", "japan-ministry-of-defense"),
        ("Japan Ministry of Defense", "japan-ministry-of-defense"),
        ("U.S. House of Representatives", "us-house-of-representatives"),
        ("Chinese military", "china-armed-forces"),
        ("Japanese Self-Defense Forces", "japan-armed-forces"),
        ("U.S. Forces Japan", "us-forces-japan"),
        ("USFJ", "us-forces-japan"),
        ("Joint Operations Command of Japan", "japan-joint-operations-command"),
        ("Chinese Communist Party", "china-communist-party"),
        ("NATO", "nato"),
        ("U.S. Defense Secretary", "us-secretary-of-defense"),
        ("Japanese Defense Minister", "japan-defense-minister"),
        ("British Foreign Secretary", "uk-foreign-minister"),
        ("Russian President", "russia-president"),
        ("German Chancellor", "germany-chancellor"),
        ("Swiss President", "switzerland-president"),
        ("Soviet Foreign Minister", "soviet-foreign-minister"),
        ("western Pacific", "western-pacific"),
        ("Kiev", "kyiv"),
    ],
)
def test_a_name_that_news_use_leads_to_its_thing(name: str, slug: str) -> None:
    assert bearers(name) == {slug}


@pytest.mark.parametrize("name", ["Defense Ministry", "Foreign Minister", "President", "Korea", "House", "Capitol"])
def test_a_bare_name_that_may_be_anyones_leads_nowhere(name: str) -> None:
    assert bearers(name) == set()


@pytest.mark.parametrize(
    ("adjective", "slug"),
    [
        ("Japanese", "japan"),
        ("American", "united-states"),
        ("Americans", "united-states"),
        ("British", "united-kingdom"),
        ("Britons", "united-kingdom"),
        ("Filipino", "philippines"),
        ("Philippine", "philippines"),
        ("Israelis", "israel"),
        ("Dutch", "netherlands"),
        ("South Korean", "south-korea"),
        ("Soviet", "soviet-union"),
        ("Palestinian", "palestine"),
    ],
)
def test_an_adjective_stands_for_its_state(adjective: str, slug: str) -> None:
    assert bearers(adjective, property_="adjective") == {slug}


def test_only_adjectives_that_two_states_share_stand_for_two() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for slug in things():
        for adjective in things()[slug][DD + "adjective"] if kind(slug) == "State" else ():
            owners[adjective].add(slug)
    assert {adjective for adjective, found in owners.items() if len(found) > 1} == ONE_NAME_TWO_STATES


def test_a_shared_adjective_names_no_body() -> None:
    for adjective in ONE_NAME_TWO_STATES:
        assert {s for s in things() for n in names(s) if n.startswith(f"{adjective} military")} == set()


def test_a_capital_is_a_place_in_the_state_it_is_the_capital_of() -> None:
    capitals = {slug: said[DD + "capitalOf"] for slug, said in things().items() if said[DD + "capitalOf"]}
    assert len(capitals) > 180
    for slug, states in capitals.items():
        assert kind(slug) == "Place"
        assert [kind(state) for state in states] == ["State"]
        assert things()[slug][DD + "partOf"] == states
    assert capitals["tokyo"] == ["japan"]
    assert capitals["washington-dc"] == ["united-states"]
    assert not {"singapore", "monaco", "luxembourg"} & set(capitals)


def test_things_and_names_are_sorted() -> None:
    text = (ONTOLOGY / "gazetteer.ttl").read_text(encoding="utf-8")
    slugs = re.findall(r"^gz:(\S+) a dd:", text, re.MULTILINE)
    assert slugs == sorted(slugs)
    for line in re.findall(r"skos:altLabel (.*) [;.]$", text, re.MULTILINE):
        assert line.split(" , ") == [f'"{name}"@en' for name in sorted(re.findall(r'"([^"]*)"@en', line))]


@pytest.mark.skipif(
    "GRAPHKIT_REFERENCE" not in os.environ, reason="set GRAPHKIT_REFERENCE to the country tables' folder"
)
def test_building_again_gives_the_same_bytes(tmp_path: Path) -> None:
    made = tmp_path / "gazetteer.ttl"
    command = [sys.executable, str(ONTOLOGY / "build_gazetteer.py"), "-o", str(made)]
    command += ["--reference", os.environ["GRAPHKIT_REFERENCE"]]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": "7"})
    assert made.read_bytes() == (ONTOLOGY / "gazetteer.ttl").read_bytes()
