"""The modes of events are those of the lexicon, with PLOVER's numbers, and are rebuilt to the same bytes."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import DCTERMS, RDF, SKOS

from graphkit.linking.events import STAY
from graphkit.rdf.ontology import load_lexicon

ONTOLOGY = Path(__file__).parents[1] / "ontology"
DD = rdflib.Namespace("https://w3id.org/graphkit/dd#")
SCHEME = rdflib.URIRef("https://w3id.org/graphkit/mode")
MODE = rdflib.Namespace(f"{SCHEME}/")
# PLOVER's types with what they are of, and each pair of type and scale that its manual knows and a row takes.
QUADS = {
    "VerbalCooperation": "AGREE CONSULT SUPPORT CONCEDE",
    "MaterialCooperation": "COOPERATE AID RETREAT",
    "VerbalConflict": "REQUEST ACCUSE REJECT THREATEN",
    "MaterialConflict": "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
}
SCALES: dict[str, set[float]] = {
    "AGREE": {2.5},
    "CONSULT": {2.5, 4, 1, 1.5},
    "SUPPORT": {5},
    "CONCEDE": {4.5},
    "COOPERATE": {9.5},
    "AID": {10},
    "RETREAT": {6.5, 8, 10, 7.5, 4.5},
    "REQUEST": {0, 0.5, -1},
    "ACCUSE": {-2, -3.5},
    "REJECT": {-2, -1.5},
    "THREATEN": {-3.5, -3, -4},
    "PROTEST": {-5, -7, -4.5},
    "SANCTION": {-6, -5.5},
    "MOBILIZE": {-5.5, -6.5, -6},
    "COERCE": {-7, -6.5, -7.5},
    "ASSAULT": {-9, -8.5, -7.5, -9.5, -8, -10},
}
WITHOUT = {"Statement", "Statement-say", "Statement-announce", "Change"} | {
    f"Change-{mode}" for mode in "appoint take-office dismiss found dissolve alter independence".split()
}


@cache
def graph() -> rdflib.Graph:
    return rdflib.Graph().parse(ONTOLOGY / "modes.ttl")


def names() -> dict[str, rdflib.term.Node]:
    return {str(row).removeprefix(MODE): row for row in graph().subjects(RDF.type, DD.Mode)}


def plover(name: str) -> tuple[str, str, float] | None:
    found = [list(graph().objects(MODE[name], DD[p])) for p in ("ploverType", "quadClass", "scale")]
    if found == [[], [], []]:
        return None
    [[kind], [quad], [scale]] = found
    return str(kind), str(quad).removeprefix(DD), float(str(scale))


def test_there_is_a_row_for_each_class_and_mode_of_the_lexicon_and_no_other() -> None:
    frames = [*load_lexicon(ONTOLOGY).frames, STAY]
    told = {f"{frame.event}-{frame.mode}" for frame in frames if frame.mode} | {frame.event for frame in frames}
    assert set(names()) == told


def test_each_row_says_what_it_is() -> None:
    for name, row in names().items():
        event, _, mode = name.partition("-")
        assert set(graph().objects(row, RDF.type)) == {SKOS.Concept, DD.Mode}
        assert list(graph().objects(row, SKOS.inScheme)) == [SCHEME]
        assert list(graph().objects(row, DD.ofClass)) == [DD[event]]
        assert [str(note) for note in graph().objects(row, SKOS.notation)] == ([mode] if mode else [])
        assert list(graph().objects(row, SKOS.broader)) == ([MODE[event]] if mode else [])
        assert list(graph().objects(row, SKOS.topConceptOf)) == ([] if mode else [SCHEME])
        [label] = graph().objects(row, SKOS.prefLabel)
        [definition] = graph().objects(row, SKOS.definition)
        assert isinstance(label, rdflib.Literal)
        assert label.language == "en"
        assert str(label).islower()
        assert str(definition).endswith(".")
    assert list(graph().objects(SCHEME, DCTERMS.title)) == [rdflib.Literal("Modes of events", lang="en")]


def test_no_two_rows_share_a_definition() -> None:
    definitions = [str(text) for text in graph().objects(None, SKOS.definition)]
    assert len(set(definitions)) == len(definitions) == len(names())


def test_quad_class_and_scale_are_those_of_the_type() -> None:
    quads = {kind: quad for quad, kinds in QUADS.items() for kind in kinds.split()}
    for name in names():
        found = plover(name)
        if found is not None:
            kind, quad, scale = found
            assert quad == quads[kind], name
            assert scale in SCALES[kind], name


def test_what_plover_does_not_know_has_no_type() -> None:
    assert {name for name in names() if plover(name) is None} == WITHOUT


@pytest.mark.parametrize(
    ("name", "kind", "quad", "scale"),
    [
        ("Visit", "CONSULT", "VerbalCooperation", 4),
        ("Meeting", "CONSULT", "VerbalCooperation", 2.5),
        ("Meeting-phone", "CONSULT", "VerbalCooperation", 1.5),
        ("Meeting-mediate", "CONSULT", "VerbalCooperation", 1),
        ("Statement-condemn", "ACCUSE", "VerbalConflict", -2),
        ("Statement-accuse", "ACCUSE", "VerbalConflict", -3.5),
        ("Statement-request", "REQUEST", "VerbalConflict", 0.5),
        ("Statement-demand", "REQUEST", "VerbalConflict", -1),
        ("Statement-concede", "CONCEDE", "VerbalCooperation", 4.5),
        ("Agreement", "AGREE", "VerbalCooperation", 2.5),
        ("Agreement-sign", "SUPPORT", "VerbalCooperation", 5),
        ("Agreement-ceasefire", "RETREAT", "MaterialCooperation", 7.5),
        ("Exercise", "COOPERATE", "MaterialCooperation", 9.5),
        ("Deployment-deploy", "MOBILIZE", "MaterialConflict", -6.5),
        ("Deployment-withdraw", "RETREAT", "MaterialCooperation", 8),
        ("Deployment-blockade", "COERCE", "MaterialConflict", -7),
        ("WeaponUse-attack", "ASSAULT", "MaterialConflict", -9),
        ("WeaponUse-test", "MOBILIZE", "MaterialConflict", -6.5),
        ("WeaponUse-abduct", "ASSAULT", "MaterialConflict", -8.5),
        ("WeaponUse-cyber", "COERCE", "MaterialConflict", -7),
        ("Sanction-expel", "SANCTION", "MaterialConflict", -5.5),
        ("Sanction-martial-law", "COERCE", "MaterialConflict", -7.5),
        ("Sanction-lift", "CONCEDE", "VerbalCooperation", 4.5),
        ("Transfer-give", "AID", "MaterialCooperation", 10),
        ("Transfer-sell", "COOPERATE", "MaterialCooperation", 9.5),
        ("Change-resign", "RETREAT", "MaterialCooperation", 4.5),
    ],
)
def test_a_mode_is_brought_to_plover(name: str, kind: str, quad: str, scale: float) -> None:
    assert plover(name) == (kind, quad, scale)


def test_building_again_gives_the_same_bytes(tmp_path: Path) -> None:
    made = tmp_path / "modes.ttl"
    subprocess.run([sys.executable, str(ONTOLOGY / "build_modes.py"), "-o", str(made)], check=True, capture_output=True)
    assert made.read_bytes() == (ONTOLOGY / "modes.ttl").read_bytes()
