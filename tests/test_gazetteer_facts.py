"""What the gazetteer tells of states beside names: codes, memberships, holders, services; and what else is there."""

from __future__ import annotations

import csv
import os
import re
from pathlib import Path

import pytest

from tests.test_gazetteer import DCT, DD, ORG, bearers, kind, names, things

STATES_WITHOUT_CODES = {"kosovo"}
GENERIC = re.compile(r"(?:national |royal )?(?:army|navy|air force|coast guard|marine corps|gendarmerie|.* forces?)")


def values(slug: str, term: str) -> list[str]:
    return things()[slug][DD + term]


def members(body: str) -> set[str]:
    return {slug for slug in things() if body in things()[slug][ORG + "memberOf"]}


def test_each_state_of_today_has_codes_of_the_right_form_and_its_own() -> None:
    states = {s for s in things() if kind(s) == "State" and values(s, "wikidata")}
    assert {"japan", "taiwan", "palestine", "vatican-city"} <= states
    for term, form in (("iso2", "[A-Z]{2}"), ("iso3", "[A-Z]{3}"), ("geonames", r"\d{5,8}")):
        found = [value for slug in things() for value in values(slug, term)]
        assert len(found) == len(set(found))
        assert [value for value in found if not re.fullmatch(form, value)] == []
        assert {slug for slug in states if len(values(slug, term)) != 1} == set()
        assert {slug for slug in things() if values(slug, term) and kind(slug) not in {"State", "Place"}} == set()
    assert (values("japan", "iso2"), values("japan", "iso3"), values("japan", "geonames")) == (
        ["JP"],
        ["JPN"],
        ["1861060"],
    )
    assert values("greenland", "iso2") == ["GL"]
    assert all(values(slug, "iso2") == [] for slug in STATES_WITHOUT_CODES)


@pytest.mark.skipif("GRAPHKIT_REFERENCE" not in os.environ, reason="set GRAPHKIT_REFERENCE to the tables' folder")
def test_codes_are_those_of_the_table() -> None:
    with (Path(os.environ["GRAPHKIT_REFERENCE"]) / "country-codes.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["ISO3166-1-Alpha-3"]: row for row in csv.DictReader(file)}
    known = {values(slug, "iso3")[0]: slug for slug in things() if values(slug, "iso3")}
    assert set(known) == {code for code, row in rows.items() if code and row["ISO3166-1-Alpha-2"]}
    for code, slug in known.items():
        assert values(slug, "iso2") == [rows[code]["ISO3166-1-Alpha-2"]]
        assert values(slug, "geonames") == [number for number in [rows[code]["Geoname ID"].strip()] if number]
        assert values(slug, "wikidata") == [q for q in [rows[code]["wikidata_id"].rpartition("/")[2]] if q]


MEMBERS = {
    "g7": {"canada", "france", "germany", "italy", "japan", "united-kingdom", "united-states"},
    "aukus": {"australia", "united-kingdom", "united-states"},
    "quad": {"australia", "india", "japan", "united-states"},
    "five-eyes": {"australia", "canada", "new-zealand", "united-kingdom", "united-states"},
    "anzus": {"australia", "new-zealand", "united-states"},
    "gulf-cooperation-council": {"bahrain", "kuwait", "oman", "qatar", "saudi-arabia", "united-arab-emirates"},
    "csto": {"armenia", "belarus", "kazakhstan", "kyrgyzstan", "russia", "tajikistan"},
    "alliance-of-sahel-states": {"burkina-faso", "mali", "niger"},
    "mercosur": {"argentina", "bolivia", "brazil", "paraguay", "uruguay"},
}


@pytest.mark.parametrize("body", MEMBERS)
def test_a_body_has_its_members_and_no_others(body: str) -> None:
    assert members(body) == MEMBERS[body]


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("nato", 32),
        ("european-union", 27),
        ("oecd", 38),
        ("opcw", 191),
        ("world-trade-organization", 163),
        ("united-nations", 193),
        ("osce", 57),
        ("council-of-europe", 46),
        ("asean", 11),
        ("apec", 20),
        ("arab-league", 22),
        ("organization-of-islamic-cooperation", 57),
        ("commonwealth-of-nations", 56),
        ("opec", 12),
        ("shanghai-cooperation-organization", 10),
        ("brics", 11),
        ("g20", 21),
        ("ecowas", 12),
        ("sadc", 16),
        # The Cook Islands, a territory in the gazetteer, are the 125th.
        ("international-criminal-court", 124),
        ("nuclear-suppliers-group", 48),
        ("wassenaar-arrangement", 42),
        ("joint-expeditionary-force", 10),
    ],
)
def test_a_body_has_as_many_members_as_it_is_known_to_have(body: str, number: int) -> None:
    assert len(members(body)) == number


@pytest.mark.parametrize(
    ("state", "of", "not_of"),
    [
        ("japan", {"g7", "quad", "united-nations", "apec"}, {"nato", "asean", "osce"}),
        ("united-kingdom", {"nato", "aukus", "commonwealth-of-nations"}, {"european-union", "anzus"}),
        ("finland", {"nato", "european-union", "nordic-council"}, {"csto"}),
        ("turkey", {"nato", "g20", "organization-of-turkic-states"}, {"european-union", "brics"}),
        ("ukraine", {"osce", "council-of-europe", "international-criminal-court"}, {"nato", "european-union"}),
        ("russia", {"csto", "brics", "united-nations"}, {"council-of-europe", "g7", "international-criminal-court"}),
        ("india", {"quad", "brics", "shanghai-cooperation-organization"}, {"nuclear-suppliers-group", "asean"}),
        ("taiwan", {"apec", "world-trade-organization"}, {"united-nations", "interpol"}),
        ("israel", {"united-nations", "oecd"}, {"nato", "opcw", "international-criminal-court"}),
        ("mali", {"alliance-of-sahel-states", "united-nations"}, {"ecowas"}),
        ("palestine", {"arab-league"}, {"united-nations"}),
        ("switzerland", {"european-free-trade-association", "osce"}, {"nato", "european-union"}),
    ],
)
def test_a_state_belongs_to_what_it_is_a_full_member_of(state: str, of: set[str], not_of: set[str]) -> None:
    told = {*things()[state][ORG + "memberOf"]}
    assert of <= told
    assert not told & not_of


def test_only_states_and_unions_of_states_are_members_and_only_of_bodies() -> None:
    for slug in things():
        for body in things()[slug][ORG + "memberOf"]:
            assert kind(slug) in {"State", "Alliance"}, slug
            assert kind(body) in {"Alliance", "Organisation"}, body


HELD = {slug for slug in things() if values(slug, "holder")}


def test_holders_are_told_of_offices_with_dates_and_in_the_case_of_news() -> None:
    assert len(HELD) > 250
    for slug in HELD:
        [holder], since, [as_of] = values(slug, "holder"), values(slug, "holderSince"), values(slug, "asOf")
        assert kind(slug) == "Role"
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", as_of), slug
        assert [day for day in since if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", day)] == []
        assert [day for day in since if day > as_of] == [], slug
        for word in re.split(r"[ -]", holder):
            assert len(word) == 1 or word != word.upper() or re.fullmatch(r"[IVX]+|[A-Z]\.", word), holder
        assert not set(holder) & set('();,"'), holder
    assert {
        slug for slug in things() if slug not in HELD and (values(slug, "holderSince") or values(slug, "asOf"))
    } == set()


@pytest.mark.parametrize(
    ("office", "holder", "since"),
    [
        ("japan-prime-minister", "Sanae Takaichi", "2025-10-21"),
        ("china-president", "Xi Jinping", "2013-03-14"),
        ("austria-president", "Alexander Van der Bellen", "2017-01-26"),
        ("norway-king", "Harald V", "1991-01-17"),
        ("uk-king", "Charles III", "2022-09-08"),
        ("egypt-president", "Abdel Fattah El-Sisi", "2014-06-08"),
        ("palau-president", "Surangel Whipps Jr.", "2021-01-21"),
        ("saudi-arabia-prime-minister", "Muhammad bin Salman bin Abd al-Aziz Al Saud", "2022-09-27"),
        ("brunei-sultan", "Hassanal Bolkiah", "1967-10-05"),
        ("france-prime-minister", "Sébastien Lecornu", "2025-09-10"),
        ("ethiopia-prime-minister", "Abiy Ahmed Ali", "2018-04"),
        ("republic-of-the-congo-president", "Denis Sassou-Nguesso", "1997"),
    ],
)
def test_an_office_has_the_holder_that_the_factbook_names(office: str, holder: str, since: str) -> None:
    assert (values(office, "holder"), values(office, "holderSince")) == ([holder], [since])


def test_no_name_in_a_text_is_brought_to_an_office_by_its_holder() -> None:
    holders = {holder for slug in HELD for holder in values(slug, "holder")}
    assert {name for slug in things() for name in names(slug)} & holders == set()


def test_an_office_that_is_vacant_or_of_another_body_has_no_holder() -> None:
    assert things()["haiti-president"][DD + "holder"] == []
    assert "spain-president" not in things()
    assert "canada-king" not in things()


SERVICES = {
    s for s in things() if kind(s) == "ArmedForce" and re.search(r"json \(20\d\d\)", things()[s][DCT + "source"][0])
}


def test_services_belong_to_the_armed_forces_of_their_state() -> None:
    assert len(SERVICES) > 400
    for slug in SERVICES:
        [owner] = values(slug, "partOf")
        assert kind(owner) in {"State", "ArmedForce"}, slug
        assert [name for name in names(slug) if GENERIC.fullmatch(name.lower()) and bearers(name) != {slug}] == []


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Royal Danish Navy", "denmark-navy"),
        ("Danish navy", "denmark-navy"),
        ("Chilean Air Force", "chile-air-force"),
        ("Royal Thai Army", "thailand-army"),
        ("Hellenic Navy", "greece-navy"),
        ("Japan Ground Self-Defense Force", "japan-army"),
        ("Royal Saudi Air Force", "saudi-arabia-air-force"),
        ("Tanzania People's Defense Forces", "tanzania-armed-forces"),
        ("Lithuanian Land Forces", "lithuania-army"),
        ("Uruguayan Navy", "uruguay-navy"),
        ("Ukrainian Special Operations Forces", "ukraine-special-operations-forces"),
    ],
)
def test_a_service_is_known_by_its_name_with_its_state(name: str, slug: str) -> None:
    assert bearers(name) == {slug}


@pytest.mark.parametrize(
    "name", ["Army", "Navy", "Air Force", "Land Forces", "National Guard", "Royal Army", "Coast Guard"]
)
def test_a_bare_service_is_nobodys(name: str) -> None:
    assert bearers(name) == set()


@pytest.mark.parametrize(
    ("name", "slug", "class_", "owner"),
    [
        ("Bering Strait", "bering-strait", "Place", ""),
        ("Strait of Malacca", "strait-of-malacca", "Place", ""),
        ("Gulf of Finland", "gulf-of-finland", "Place", ""),
        ("Kiel Canal", "kiel-canal", "Place", "germany"),
        ("Fiery Cross Reef", "fiery-cross-reef", "Place", "spratly-islands"),
        ("Camp Arifjan", "camp-arifjan", "Place", "kuwait"),
        ("RAF Mildenhall", "raf-mildenhall", "Place", "england"),
        ("Kunsan Air Base", "kunsan-air-base", "Place", "south-korea"),
        ("New START", "new-start", "Document", ""),
        ("Nuclear Non-Proliferation Treaty", "npt", "Document", ""),
        ("INF Treaty", "inf-treaty", "Document", ""),
        ("Treaty of San Francisco", "treaty-of-san-francisco", "Document", ""),
        ("Budapest Memorandum", "budapest-memorandum", "Document", ""),
        ("Balikatan", "balikatan", "EventSeries", ""),
        ("RIMPAC", "rimpac", "EventSeries", ""),
        ("Steadfast Defender", "steadfast-defender", "EventSeries", ""),
        ("Interpol", "interpol", "Organisation", ""),
        ("PLA Western Theater Command", "china-western-theater-command", "Command", "china-armed-forces"),
        ("Leningrad Military District", "russia-leningrad-military-district", "Command", "russia-armed-forces"),
        ("U.S. Fleet Forces Command", "us-fleet-forces-command", "Command", "us-navy"),
        (
            "Joint Force Command Norfolk",
            "nato-joint-force-command-norfolk",
            "Command",
            "nato-allied-command-operations",
        ),
        ("Massive Ordnance Penetrator", "gbu-57", "Equipment", ""),
        ("Type 055 destroyer", "type-055-destroyer", "Equipment", ""),
    ],
)
def test_what_reporters_name_is_there_with_its_class_and_owner(name: str, slug: str, class_: str, owner: str) -> None:
    assert bearers(name) == {slug}
    assert kind(slug) == class_
    assert values(slug, "partOf") == ([owner] if owner else [])


@pytest.mark.parametrize(
    "name", ["Male", "Victoria", "San Jose", "Stanley", "Hamilton", "Douglas", "Lyman", "Gao", "Milan exercise"]
)
def test_a_name_that_is_as_often_a_person_or_a_word_is_left_out(name: str) -> None:
    assert bearers(name) == set()
