"""What a shape finds wrong is brought to its claim, its document and its place in the text."""

from __future__ import annotations

import pytest
from pyoxigraph import Quad

from graphkit.knowledge import Knowledge
from graphkit.linking.claims import Event
from graphkit.rdf.findings import Finding, findings
from graphkit.rdf.graphs import parsed
from graphkit.rdf.iris import document_iri, mention_iri, part_iri, time_iri
from graphkit.rdf.shapes import Breach
from graphkit.rdf.statements import dataset
from graphkit.text.documents import Document
from tests.made import ENTITY, claim, entity, phrase

BASE = "https://w3id.org/graphkit/kg/"
EVENT = BASE + "event/1"
VISIT = claim(
    entity("Ortiz", "Person"), "visit", "Chile", at=40, day="2024-05-06", said_by=("Peru", "said"), sentence=2,
    event=Event(EVENT, "Visit", None, (("hasActor", ENTITY + "ortiz"),)),
)  # fmt: skip
LATER = claim("Peru", "thank", "Chile", at=200, sentence=5)
FACT = claim("Norway", "host", phrase("the talks"), at=300, day="2024-05-07", event=Event(BASE + "event/2", "Meeting"))
QUADS = list(
    dataset([LATER, VISIT, FACT], [Document("made.txt", "", title="A visit")], knowledge=Knowledge(), base=BASE)
)


def found(node: str) -> Finding:
    [one] = findings(QUADS, [Breach("violation", "urn:shape", node, "wrong", "mend it", "urn:path", "urn:value")])
    return one


@pytest.mark.parametrize(
    ("node", "words", "claim_"),
    [
        (VISIT.id, "Ortiz visit Chile", VISIT),
        (part_iri(BASE, VISIT.id, "subject").value, "Ortiz", VISIT),
        (part_iri(BASE, VISIT.id, "time").value, "2024-05-06", VISIT),
        (part_iri(BASE, VISIT.id, "attribution-1").value, "Peru", VISIT),
        (part_iri(BASE, VISIT.id, "role-1").value, None, VISIT),
        (mention_iri(BASE, "made.txt", 40, VISIT.end, VISIT.text).value, None, VISIT),
        (mention_iri(BASE, "made.txt", 40, VISIT.end, VISIT.text).value + "-quote", VISIT.text, VISIT),
        (EVENT, None, VISIT),
        (ENTITY + "chile", "Chile", VISIT),
        (ENTITY + "norway", "Norway", FACT),
        (time_iri(BASE, "2024-05-07", "day").value, "2024-05-07", FACT),
    ],
)
def test_each_kind_of_node_leads_to_the_first_claim_it_belongs_to(node: str, words: str | None, claim_: object) -> None:
    told = {each.id: each for each in (VISIT, LATER, FACT)}
    one = found(node)
    assert (one.node, one.words) == (node, words)
    assert one.claim is not None
    assert told[one.claim] == claim_
    here = told[one.claim]
    assert (one.document, one.sentence, one.start, one.end) == ("made.txt", here.sentence, here.start, here.end)
    assert (one.quote, one.path, one.value) == (here.text, "urn:path", "urn:value")


def test_a_document_leads_to_itself_and_to_no_claim() -> None:
    one = found(document_iri(BASE, "made.txt").value)
    assert (one.document, one.words, one.claim, one.quote, one.sentence) == ("made.txt", "made.txt", None, None, None)


def test_what_nothing_is_known_of_is_told_by_its_iri_alone() -> None:
    assert found("urn:nowhere") == Finding(
        "violation", "wrong", "mend it", "urn:shape", "urn:nowhere", path="urn:path", value="urn:value"
    )


def test_a_broken_claim_is_told_as_far_as_it_can_be_read() -> None:
    text = f"<{VISIT.id}> a <https://w3id.org/graphkit/dd#Claim> ; <https://w3id.org/graphkit/dd#sentence> 'two' ."
    quads: list[Quad] = list(parsed(text))
    [one] = findings(quads, [Breach("violation", "urn:shape", VISIT.id, "wrong")])
    assert (one.claim, one.claim_words, one.sentence, one.document) == (VISIT.id, None, None, None)
