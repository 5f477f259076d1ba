"""The gazetteer and the lexicon from their files, and what is said where they are broken."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from graphkit.errors import OntologyError
from graphkit.knowledge import Entry, Frame, Mode, Topic
from graphkit.places import ontology_folder
from graphkit.rdf.gazetteer import load_gazetteer
from graphkit.rdf.ontology import load_lexicon, load_modes, load_topics
from graphkit.rdf.vocabulary import CLASSES, EVENT_CLASSES

HEAD = """@prefix dct: <http://purl.org/dc/terms/> .
@prefix dd: <https://w3id.org/graphkit/dd#> .
@prefix gz: <https://w3id.org/graphkit/gazetteer/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
GZ = "https://w3id.org/graphkit/gazetteer/"
THINGS = """
<https://w3id.org/graphkit/gazetteer> dct:title "Known things" .
gz:oslo a dd:Place ; skos:prefLabel "Oslo"@en ; dd:partOf gz:norway ; dd:capitalOf gz:norway .
gz:norway a dd:State ; skos:prefLabel "Norway"@en ; skos:altLabel "Kingdom of Norway"@en , "Norge" ;
    dd:adjective "Norwegian"@en , "Norse"@en ; dd:wikidata "Q20" ; dct:source "a table" , "a list" .
"""
TOLD = """
@prefix org: <http://www.w3.org/ns/org#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
gz:norway a dd:State ; skos:prefLabel "Norway"@en ; org:memberOf gz:nato , gz:un ;
    dd:iso2 "NO" ; dd:iso3 "NOR" ; dd:geonames "3144096" .
gz:nato a dd:Alliance ; skos:prefLabel "NATO" .
gz:un a dd:Alliance ; skos:prefLabel "UN" .
gz:king a dd:Role ; skos:prefLabel "King of Norway" ; dd:holder "Olav Berg" ; dd:holderSince "1991-01"^^xsd:gYearMonth ;
    dd:asOf "2024-09-18"^^xsd:date .
"""
FRAMES = """
<https://w3id.org/graphkit/lexicon/pay-visit-verb> a dd:Frame ; dd:wording "pay visit" ; dd:partOfSpeech "verb" ;
    dd:event dd:Visit ; dd:mode "state" ; dd:frameRole "subject hasActor" , "to hasPlace" ;
    skos:example "She paid Oslo a visit."@en , "They paid a visit to Rome."@en .
<https://w3id.org/graphkit/lexicon/drill-noun> a dd:Frame ; dd:wording "drill" ; dd:partOfSpeech "noun" ;
    dd:event dd:Exercise .
"""


def folder(path: Path, *, things: str = THINGS, frames: str = FRAMES) -> Path:
    (path / "gazetteer.ttl").write_text(HEAD + things, encoding="utf-8")
    (path / "lexicon.ttl").write_text(HEAD + frames, encoding="utf-8")
    return path


def test_known_things_are_read_whole_and_sorted(tmp_path: Path) -> None:
    assert load_gazetteer(folder(tmp_path)).entries == (
        Entry(
            iri=GZ + "norway",
            label="Norway",
            type="State",
            names=("Kingdom of Norway", "Norge"),
            adjectives=("Norwegian", "Norse"),
            wikidata="Q20",
            source="a table; a list",
        ),
        Entry(GZ + "oslo", "Oslo", "Place", part_of=GZ + "norway", capital_of=GZ + "norway"),
    )


def test_codes_memberships_and_holders_are_read(tmp_path: Path) -> None:
    gazetteer = load_gazetteer(folder(tmp_path, things=TOLD))
    norway, king = gazetteer.entry(GZ + "norway"), gazetteer.entry(GZ + "king")
    assert norway is not None
    assert king is not None
    assert (norway.iso2, norway.iso3, norway.geonames) == ("NO", "NOR", "3144096")
    assert norway.member_of == (GZ + "nato", GZ + "un")
    assert (king.holder, king.holder_since, king.as_of) == ("Olav Berg", "1991-01", "2024-09-18")
    assert gazetteer.named("Olav Berg") == ()


def test_wordings_are_read_whole_and_sorted(tmp_path: Path) -> None:
    assert load_lexicon(folder(tmp_path)).frames == (
        Frame(("drill",), "noun", "Exercise"),
        Frame(
            ("pay", "visit"),
            "verb",
            "Visit",
            "state",
            (("subject", "hasActor"), ("to", "hasPlace")),
            "She paid Oslo a visit.",
        ),
    )


MORE = {
    "names add up, and an owner is known already": (
        'gz:oslo skos:altLabel "Kristiania" .\n<urn:fleet> a dd:ArmedForce ; skos:prefLabel "Fjord Fleet" ; '
        "dd:partOf gz:norway .",
        {"Kristiania": GZ + "oslo", "Oslo": GZ + "oslo", "Fjord Fleet": "urn:fleet"},
    ),
    "the later label holds, the earlier one stays a name": (
        'gz:norway skos:prefLabel "Norge"@en ; skos:altLabel "Noreg"@en .',
        {"Norge": GZ + "norway", "Norway": GZ + "norway", "Noreg": GZ + "norway"},
    ),
}


@pytest.mark.parametrize("beside", [True, False], ids=["in the folder", "by itself"])
@pytest.mark.parametrize("case", MORE)
def test_a_further_file_is_read_on_top(tmp_path: Path, case: str, *, beside: bool) -> None:
    things, names = MORE[case]
    path = folder(tmp_path) / ("gazetteer-ours.ttl" if beside else "ours.ttl")
    path.write_text(HEAD + things, encoding="utf-8")
    gazetteer = load_gazetteer(tmp_path, None if beside else path)
    assert {name: [entry.iri for entry in gazetteer.named(name)] for name in names} == {
        name: [iri] for name, iri in names.items()
    }
    norway = gazetteer.entry(GZ + "norway")
    assert norway is not None
    assert (norway.adjectives, norway.wikidata) == (("Norwegian", "Norse"), "Q20")
    assert norway.label == ("Norge" if "Noreg" in names else "Norway")


def test_further_files_of_a_folder_are_read_by_name_and_the_given_one_last(tmp_path: Path) -> None:
    folder(tmp_path)
    given = tmp_path / "given.ttl"
    for path, label in ((tmp_path / "gazetteer-b.ttl", "B"), (tmp_path / "gazetteer-a.ttl", "A"), (given, "C")):
        path.write_text(f'{HEAD}gz:oslo skos:prefLabel "{label}" .', encoding="utf-8")
    labels = [entry.label for more in (None, given) for entry in load_gazetteer(tmp_path, more).named("Oslo")]
    assert labels == ["B", "C"]


BROKEN_MORE = {
    "gz:oslo a dd:State .": r"ours\.ttl:5: .*oslo: 2 classes",
    '\ngz:fleet skos:prefLabel "Fleet" .': r"ours\.ttl:6: .*fleet: 0 classes",
    'gz:fleet a dd:ArmedForce ; skos:prefLabel "Fleet" ; dd:partOf gz:sweden .': r"ours\.ttl:5: .*sweden, which is not",
    "gz:norway org:memberOf gz:nato .": "belongs to .*nato, which is not there",
    'gz:fleet skos:prefLabel "Fleet"': r"ours\.ttl:5: not Turtle",
}


@pytest.mark.parametrize("things", BROKEN_MORE)
def test_a_broken_further_file_is_refused_with_its_line(tmp_path: Path, things: str) -> None:
    path = folder(tmp_path) / "ours.ttl"
    path.write_text(HEAD.replace("@prefix gz", "@prefix org: <http://www.w3.org/ns/org#> . @prefix gz") + things)
    with pytest.raises(OntologyError, match=BROKEN_MORE[things]) as found:
        load_gazetteer(tmp_path, path)
    assert found.value.hint


def test_a_further_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"gone\.ttl: no such file") as found:
        load_gazetteer(folder(tmp_path), tmp_path / "gone.ttl")
    assert found.value.hint == "check the path"


BROKEN_THINGS = {
    "gz:a a dd:State .": r"gazetteer\.ttl:5: .*no prefLabel",
    'gz:a skos:prefLabel "A" .': "0 classes",
    'gz:a a dd:State , dd:Place ; skos:prefLabel "A" .': "2 classes",
    'gz:a a dd:State ; skos:prefLabel "A" , "B" .': "2 values of prefLabel",
    'gz:a a dd:State ; skos:prefLabel "A" ; dd:partOf gz:b .': "gazetteer/b, which is not there",
    'gz:a a dd:State .\n\ngz:b a dd:State skos:prefLabel "B" .': r"gazetteer\.ttl:7: not Turtle",
}


@pytest.mark.parametrize("things", BROKEN_THINGS)
def test_a_broken_gazetteer_is_refused_with_its_line(tmp_path: Path, things: str) -> None:
    with pytest.raises(OntologyError, match=BROKEN_THINGS[things]) as found:
        load_gazetteer(folder(tmp_path, things=things))
    assert str(tmp_path) in str(found.value)
    assert found.value.hint


BROKEN_FRAMES = {
    '<urn:f> a dd:Frame ; dd:partOfSpeech "verb" ; dd:event dd:Visit .': "no wording",
    '<urn:f> a dd:Frame ; dd:wording " " ; dd:partOfSpeech "verb" ; dd:event dd:Visit .': "an empty wording",
    '<urn:f> a dd:Frame ; dd:wording "go" ; dd:partOfSpeech "adverb" ; dd:event dd:Visit .': "part of speech 'adverb'",
    '<urn:f> a dd:Frame ; dd:wording "go" ; dd:partOfSpeech "verb" .': "no event",
    '<urn:f> a dd:Frame ; dd:wording "go" ; dd:partOfSpeech "verb" ; dd:event dd:Visit ; dd:frameRole "x" .': "not two",
}


@pytest.mark.parametrize("frames", BROKEN_FRAMES)
def test_a_broken_lexicon_is_refused_with_its_line(tmp_path: Path, frames: str) -> None:
    with pytest.raises(OntologyError, match=BROKEN_FRAMES[frames]) as found:
        load_lexicon(folder(tmp_path, frames=frames))
    assert "lexicon.ttl:5: " in str(found.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"gazetteer\.ttl: no such file"):
        load_gazetteer(tmp_path)
    with pytest.raises(OntologyError, match=r"lexicon\.ttl: no such file"):
        load_lexicon(tmp_path / "nowhere")


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "gazetteer.ttl").write_bytes(b"\xff\xfe\x00gz")
    with pytest.raises(OntologyError, match="not Turtle"):
        load_gazetteer(tmp_path)


def test_the_files_that_come_along_hold_what_the_ontology_knows() -> None:
    gazetteer, lexicon = load_gazetteer(ontology_folder()), load_lexicon(ontology_folder())
    assert {entry.type for entry in gazetteer.entries} <= set(CLASSES)
    assert {frame.event for frame in lexicon.frames} <= set(EVENT_CLASSES)
    assert [entry.iri for entry in gazetteer.entries] == sorted(entry.iri for entry in gazetteer.entries)


@pytest.mark.slow
def test_two_thousand_things_are_read_in_a_blink(tmp_path: Path) -> None:
    things = "".join(
        f'gz:t{n} a dd:State ; skos:prefLabel "T{n}"@en ; skos:altLabel "A{n}"@en ; dd:adjective "C{n}"@en .\n'
        for n in range(2000)
    )
    path = folder(tmp_path, things=things)
    took = []
    for _ in range(5):
        started = time.process_time()
        assert len(load_gazetteer(path).entries) == 2000
        took.append(time.process_time() - started)
    assert min(took) < 0.15


MODES = """@prefix mode: <https://w3id.org/graphkit/mode/> .
mode:Visit a dd:Mode ; dd:ofClass dd:Visit ; skos:prefLabel "visit"@en ; dd:ploverType "CONSULT" ; dd:scale 4.0 ;
    dd:quadClass dd:VerbalCooperation .
mode:Visit-port-call a dd:Mode ; dd:ofClass dd:Visit ; skos:prefLabel "port call"@en ; skos:notation "port-call" .
"""
TOPICS = """@prefix topic: <https://w3id.org/graphkit/topic/> .
topic:sea a dd:Topic ; skos:prefLabel "sea"@en ; skos:hiddenLabel "strait" , "navy" ; dd:covers dd:Visit , dd:Exercise .
"""


def test_modes_and_topics_are_read_whole_and_sorted(tmp_path: Path) -> None:
    (tmp_path / "modes.ttl").write_text(HEAD + MODES, encoding="utf-8")
    (tmp_path / "topics.ttl").write_text(HEAD + TOPICS, encoding="utf-8")
    assert load_modes(tmp_path) == (
        Mode("Visit", None, "visit", "CONSULT", "VerbalCooperation", 4.0),
        Mode("Visit", "port-call", "port call"),
    )
    assert load_topics(tmp_path) == (
        Topic("https://w3id.org/graphkit/topic/sea", "sea", ("navy", "strait"), ("Exercise", "Visit")),
    )


def test_a_folder_without_modes_and_topics_has_none(tmp_path: Path) -> None:
    assert (load_modes(tmp_path), load_topics(tmp_path)) == ((), ())


@pytest.mark.parametrize(
    ("modes", "said"),
    {
        '<urn:m> a dd:Mode ; skos:prefLabel "m" .': "no ofClass",
        "<urn:m> a dd:Mode ; dd:ofClass dd:Visit .": "no prefLabel",
        '<urn:m> a dd:Mode ; dd:ofClass dd:Visit ; skos:prefLabel "m" ; dd:scale "much" .': "scale 'much'",
    }.items(),
)
def test_a_broken_mode_is_refused_with_its_line(tmp_path: Path, modes: str, said: str) -> None:
    (tmp_path / "modes.ttl").write_text(HEAD + modes, encoding="utf-8")
    with pytest.raises(OntologyError, match=rf"modes\.ttl:5: .*{said}"):
        load_modes(tmp_path)


def test_the_topics_that_come_along_are_those_of_the_design() -> None:
    assert {topic.label for topic in load_topics(ontology_folder())} == set(
        "military intelligence diplomatic territory peacekeeping cbrn cyber terrorism economic legal technology "
        "disasters".split()
    )
    assert all(topic.wordings for topic in load_topics(ontology_folder()))
    assert {event for topic in load_topics(ontology_folder()) for event in topic.covers} <= set(EVENT_CLASSES)
