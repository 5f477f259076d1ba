"""Each shape of the ontology, broken once on purpose, says so; what the writer writes conforms."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import rdflib
from pyoxigraph import Store
from rdflib.namespace import RDF, SH

from graphkit.errors import OntologyError
from graphkit.knowledge import Entry, Gazetteer, Knowledge, Mode, Topic
from graphkit.linking.claims import Argument, Event, Quantity, Term
from graphkit.places import ontology_folder
from graphkit.rdf.iris import part_iri
from graphkit.rdf.ontology import CORE
from graphkit.rdf.shapes import Breach, breaches
from graphkit.rdf.statements import dataset
from graphkit.rdf.vocabulary import dd, prefixes
from graphkit.text.documents import Document
from tests.made import ENTITY, claim, entity, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyoxigraph import Quad

FOLDER = ontology_folder()
BASE = "https://w3id.org/graphkit/kg/"
GZ = "https://w3id.org/graphkit/gazetteer/"
SHAPE = "https://w3id.org/graphkit/shape/"
DOCUMENT = Document("made.txt", "", title="A visit", url="https://example.org/visit")
KNOWLEDGE = Knowledge(
    Gazetteer(
        (
            Entry(GZ + "chile", "Chile", "State", wikidata="Q298"),
            Entry(GZ + "lima", "Lima", "Place", part_of=GZ + "peru"),
            Entry(GZ + "peru", "Peru", "State", wikidata="Q419"),
            Entry(GZ + "peru-president", "President of Peru", "Role", part_of=GZ + "peru"),
        )
    ),
    modes=(Mode("Visit", "state", "state visit", "CONSULT", "VerbalCooperation", 4.0),),
    topics=(Topic("https://w3id.org/graphkit/topic/diplomatic", "diplomatic", covers=("Visit",)),),
)
ORTIZ = entity("Ortiz", "Person")
CHILE = Term("Chile", 0, 0, GZ + "chile", "Chile", "State")
OFFICE = Term("The president", 0, 0, GZ + "peru-president", "President of Peru", "Role")
ROLES = (("hasActor", ENTITY + "ortiz"), ("hasRecipient", GZ + "chile"), ("hasPlace", GZ + "lima"))
VISIT = claim(
    ORTIZ, "visit", CHILE, text="Ortiz visited Chile with 40 aides on 2024-05-06.", words="visited", day="2024-05-06",
    event=Event(BASE + "event/visit", "Visit", "state", ROLES), quantity=(Quantity("40 aides", 25, 33, 40.0, "aides"),),
    arguments=(Argument("companion", Term("40 aides", 25, 33, None, "40 aides", None)),),
)  # fmt: skip
PLAN = claim(
    "Peru", "host", "Chile", at=100, status="planned", day="2024-05/2024-06", when="in May and June",
    event=Event(BASE + "event/plan", "Meeting", None, (("hasActor", ENTITY + "peru"),)),
)  # fmt: skip
SAID = claim("Peru", "raid", "Chile", at=200, said_by=(phrase("A source"), "said"))
SIGNED = claim(
    OFFICE, "sign", phrase("a treaty"), at=300, words="signed", day="2024-01-02/2024-03-04", when="in those months",
    event=Event(BASE + "event/signed", "Agreement", None, (("hasActor", GZ + "peru-president"),)),
)  # fmt: skip
NAMES = {
    **prefixes(),
    "sh": str(SH),
    "shape": SHAPE,
    **{name: part_iri(BASE, told.id, "").value for name, told in {"visit": VISIT, "plan": PLAN, "said": SAID}.items()},
}
WHO = {"CLAIM": VISIT.id, "PLAN": PLAN.id, "SAID": SAID.id, "SIGNED": SIGNED.id}


def graph(*updates: str) -> Store:
    """Return the graph of four claims, changed by SPARQL updates."""
    store = Store()
    for quad in dataset([VISIT, PLAN, SAID, SIGNED], [DOCUMENT], knowledge=KNOWLEDGE, base=BASE):
        store.add(type(quad)(quad.subject, quad.predicate, quad.object))
    for update in updates:
        for name, iri in WHO.items():
            update = update.replace(name, f"<{iri}>")  # noqa: PLW2901
        had = set(store)
        store.update(update, prefixes=NAMES)
        assert set(store) != had, update
    return store


def found(quads: Iterable[Quad]) -> tuple[Breach, ...]:
    return breaches(quads, FOLDER, core=FOLDER / CORE)


def names(told: Iterable[Breach]) -> set[str]:
    return {each.shape.removeprefix(SHAPE) for each in told}


@cache
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(FOLDER / "shapes.ttl")


def lose(subject: str, predicate: str) -> str:
    return f"DELETE WHERE {{ {subject} {predicate} ?x }}"


def swap(subject: str, predicate: str, value: str) -> str:
    old = f"{subject} {predicate} ?x"
    return f"DELETE {{ {old} }} INSERT {{ {subject} {predicate} {value} }} WHERE {{ {old} }}"


def add(triples: str) -> str:
    return f"INSERT DATA {{ {triples} }}"


MENTION = "CLAIM prov:wasDerivedFrom ?m . "
POSITION = MENTION + "?m oa:hasSelector ?s . ?s oa:start ?a . "
BROKEN: dict[str, str] = {
    "claim-mention": lose("CLAIM", "prov:wasDerivedFrom"),
    "claim-status": swap("SAID", "dd:status", '"done"'),
    "claim-polarity": add("CLAIM dd:polarity dd:Negative"),
    "claim-level": lose("SAID", "dd:level"),
    "claim-confidence": swap("CLAIM", "dd:confidence", "1.5e0"),
    "claim-rule": lose("CLAIM", "dd:rule"),
    "claim-relation": lose("SAID", "rdf:predicate"),
    "claim-words": lose("CLAIM", "dd:relationText"),
    "claim-lemma": add('CLAIM dd:lemma "call"'),
    "claim-spans": swap("CLAIM", "dd:relationSpans", '"6 to 13"'),
    "claim-sentence": swap("CLAIM", "dd:sentence", "-1"),
    "claim-clause": lose("CLAIM", "dd:clause"),
    "claim-subject": swap("SAID", "rdf:subject", "gz:chile"),
    "claim-object": lose("SAID", "rdf:object"),
    "claim-speaker": swap("SAID", "dd:statedBy", "gz:chile"),
    "claim-described": swap("SAID", "rdf:type", "dd:Claim ; dd:describes gz:chile ; dd:eventClass dd:Event"),
    "claim-event-class": lose("PLAN", "dd:eventClass"),
    "claim-event-kind": swap("PLAN", "dd:eventClass", "dd:Person"),
    "claim-mode-class": swap("PLAN", "dd:eventClass", "dd:Meeting ; dd:eventMode mode:Visit-state"),
    "part-value": lose("said:subject", "dd:value") + " ; " + lose("SAID", "rdf:subject"),
    "part-text": lose("visit:argument-1", "dd:text"),
    "argument-role": swap("visit:argument-1", "dd:role", '"companion"'),
    "event-role-property": swap("visit:role-2", "dd:property", "dd:statedBy") + " ; " + lose("?e", "dd:hasRecipient"),
    "event-role-value": lose("visit:role-2", "dd:value") + " ; " + lose("?e", "dd:hasRecipient"),
    "link-depth": add("said:attribution-1 dd:depth 2"),
    "link-speaker": add("said:attribution-1 dd:speaker gz:peru"),
    "link-cue": add('said:attribution-1 dd:cue "told"'),
    "offsets-start": swap("visit:time", "dd:startOffset", "47") + " ; " + swap("visit:time", "dd:endOffset", "37"),
    "offsets-end": lose("visit:object", "dd:endOffset"),
    "offsets-length": swap("visit:object", "dd:endOffset", "20"),
    "offsets-inside": "DELETE { ?p dd:startOffset 0 ; dd:endOffset 5 } WHERE { CLAIM dd:subjectTerm ?p } ; "
    + add("visit:subject dd:startOffset 60 ; dd:endOffset 65"),
    "cue": swap("said:attribution-1", "dd:cueEnd", "215"),
    "time-precision": swap("visit:time", "dd:precision", '"week"'),
    "time-words": lose("visit:time", "dd:timeText") + " ; " + lose("visit:time", "dd:timeValue"),
    "time-order": swap("plan:time", "dd:end", "'2023'^^xsd:gYear"),
    "mention-document": f"DELETE {{ ?m oa:hasSource ?d }} WHERE {{ {MENTION} ?m oa:hasSource ?d }}",
    "mention-position": f"DELETE {{ ?m oa:hasSelector ?s }} WHERE {{ {POSITION} }}",
    "mention-quote": f"DELETE {{ ?m oa:hasSelector ?s }} WHERE {{ {MENTION} ?m oa:hasSelector ?s . ?s oa:exact ?q }}",
    "mention-length": f"DELETE {{ ?s oa:end ?b }} INSERT {{ ?s oa:end 49 }} WHERE {{ {POSITION} ?s oa:end ?b }}",
    "position-start": f"DELETE {{ ?s oa:start ?a }} WHERE {{ {POSITION} }}",
    "position-end": f"INSERT {{ ?s oa:end '52' }} WHERE {{ {POSITION} }}",
    "document-name": lose("?d", "dct:identifier") + " ; " + lose("?d", "dct:source"),
    "document-day": "INSERT { ?d dct:issued '2024'^^xsd:gYear } WHERE { ?d a dd:Document }",
    "event-claim": add("event:new a dd:Visit"),
    "event-class": add("event:visit a dd:Meeting"),
    "event-told": "DELETE { event:visit a dd:Visit } INSERT { event:visit a dd:Sanction } WHERE {}",
    "event-roles": add("event:visit dd:theme gz:lima"),
    "event-actor": swap("gz:chile", "rdf:type", "dd:Place") + " ; " + add("event:visit dd:hasActor gz:chile"),
    "event-recipient": swap("gz:chile", "rdf:type", "dd:Place"),
    "event-place": swap("gz:lima", "rdf:type", "dd:Equipment"),
    "event-mode-class": add("mode:Visit-state dd:ofClass dd:Meeting"),
    "visit-host": add("event:visit dd:hasRecipient gz:peru"),
    "reported-claim": add("event:rumour a dd:ReportedEvent"),
    "reported-class": add("event:plan a dd:Meeting"),
    "reported-parts": add("event:plan dd:hasActor gz:peru"),
    "reported-fact": swap("event:visit", "rdf:type", "dd:ReportedEvent"),
    "fact": add("gz:peru rel:raid gz:chile"),
    "thing-label": add('gz:peru skos:prefLabel "Republic of Peru"@en'),
    "match-thing": add("gz:chile skos:exactMatch <http://www.wikidata.org/entity/Q419>"),
    "match-item": add("gz:chile skos:exactMatch <http://www.wikidata.org/entity/Q2>"),
    "belonging": add("gz:peru dd:partOf gz:lima"),
    "phrase-words": lose("?p", "rdfs:label"),
    "topic": add("event:visit dd:topic gz:lima"),
    "topic-scheme": lose("topic:diplomatic", "skos:inScheme"),
    "mode": lose("mode:Visit-state", "rdf:type"),
    "mode-scheme": lose("mode:Visit-state", "skos:inScheme"),
    "mode-class": lose("mode:Visit-state", "dd:ofClass"),
}
"""How to break each shape, as a change of the graph."""
ALSO = {
    "claim-event-class": {"claim-event-kind"},
    "link-speaker": {"claim-speaker"},
    "offsets-start": {"offsets-length"},
    "position-end": {"position-start"},
    "event-claim": {"event-told"},
    "event-class": {"event-told", "event-mode-class"},
    "event-told": {"event-mode-class"},
    "event-actor": {"event-recipient", "event-roles"},
    "event-mode-class": {"claim-mode-class", "mode-class"},
    "visit-host": {"event-roles"},
    "reported-class": {"event-class", "event-told"},
    "reported-fact": {"reported-parts", "event-mode-class"},
    "match-thing": {"match-item"},
    "topic": {"topic-scheme"},
    "mode-class": {"claim-mode-class", "event-mode-class"},
}
"""What else such a change breaks."""


def test_what_the_writer_writes_conforms_but_for_the_missing_date() -> None:
    [only] = found(graph())
    assert (only.severity, only.shape, only.what) == ("warning", SHAPE + "document-date", "the document has no date")


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_graph_is_told_by_the_shape_with_its_words_and_its_mend(name: str) -> None:
    told = [each for each in found(graph(BROKEN[name])) if each.severity == "violation"]
    assert names(told) == {name} | ALSO.get(name, set())
    shape = rdflib.URIRef(SHAPE + name)
    for each in told:
        if each.shape == str(shape):
            assert each.mend == str(shapes().value(shape, rdflib.URIRef(dd("mend").value)))
            assert "{" not in each.what


def test_every_shape_is_broken_once_and_has_name_description_message_and_mend() -> None:
    kinds = {*shapes().subjects(RDF.type, SH.NodeShape), *shapes().subjects(RDF.type, SH.PropertyShape)}
    told = {shape for shape in kinds if str(shape) != SHAPE + "asserted"}
    assert {str(shape).removeprefix(SHAPE) for shape in told} == {*BROKEN, "document-date"}
    for shape in told:
        assert all(shapes().value(shape, each) for each in (SH.name, SH.description, rdflib.URIRef(dd("mend").value)))
        constraint = shapes().value(shape, SH.sparql) or shape
        assert not str(shapes().value(constraint, SH.message)).endswith(".")


def test_an_update_that_changes_nothing_would_be_noticed() -> None:
    with pytest.raises(AssertionError):
        graph(add("event:visit a dd:Visit"))


MINE = """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix dd: <https://w3id.org/graphkit/dd#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""


def folder(path: Path, mine: str, core: str = "") -> Path:
    (path / "shapes.ttl").write_text(MINE + mine, encoding="utf-8")
    if core:
        (path / CORE).write_text(MINE + core, encoding="utf-8")
    return path


def mine(path: Path) -> tuple[Breach, ...]:
    return breaches(graph(), path, core=FOLDER / CORE)


def test_a_folder_of_the_users_own_has_its_own_shapes_and_may_have_its_own_classes(tmp_path: Path) -> None:
    no_agents = "<urn:s> sh:targetClass dd:Agent ; sh:property [ sh:path dd:partOf ; sh:minCount 1 ; dd:mend 'add' ] ."
    told = mine(folder(tmp_path, f"<urn:s> a sh:NodeShape . {no_agents}"))
    assert {(each.severity, each.node, each.mend) for each in told} == {
        ("violation", node, "add")
        for node in (GZ + "chile", GZ + "peru", ENTITY + "chile", ENTITY + "ortiz", ENTITY + "peru")
    } | {("violation", each.node, "add") for each in told if "holder" in each.node}
    assert len(told) == 6
    assert mine(folder(tmp_path, f"<urn:s> a sh:NodeShape . {no_agents}", "dd:State rdfs:label 'state' .")) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("no Turtle", r"shapes\.ttl:3: not Turtle"),
        ("<urn:s> a sh:NodeShape ; sh:targetClass dd:Claim ; sh:sparql [ sh:select 'SELECT' ] .", "cannot be checked"),
        ("<urn:s> a sh:PropertyShape ; sh:targetClass dd:Claim .", "cannot be checked"),
    ],
)
def test_shapes_that_cannot_be_used_are_refused_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(OntologyError, match=said) as error:
        mine(folder(tmp_path, text))
    assert str(tmp_path) in str(error.value)
    assert "\n" not in str(error.value)


def test_a_folder_without_shapes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"shapes\.ttl: no such file.*give a folder with shapes\.ttl"):
        mine(tmp_path)
