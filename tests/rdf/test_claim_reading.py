"""What is said of a graph in which a claim or a document lacks a part of itself."""

from __future__ import annotations

import pytest
from pyoxigraph import Quad

from graphkit.errors import GraphError
from graphkit.knowledge import Knowledge
from graphkit.linking.claims import Quantity
from graphkit.rdf.graphs import graph_of, parsed
from graphkit.rdf.statements import claims_of, dataset, documents_of
from graphkit.text.documents import Document
from tests.made import claim

KG = "https://w3id.org/graphkit/kg/"
CLAIM = claim(
    "Norway",
    "thank",
    "Peru",
    said_by=("Chile", "said"),
    day="2024-05-06",
    place="Oslo",
    quantity=(Quantity("two", 0, 3, 2.0),),
)
QUADS = list(dataset([CLAIM], [Document("made.txt", "x")], knowledge=Knowledge(), base=KG))


def damaged(name: str, value: str | None) -> list[Quad]:
    """Return the quads without those of the property, or with its value changed to that of a Turtle term."""
    assert any(quad.predicate.value.endswith(name) for quad in QUADS), name
    [made] = parsed(f"<urn:x> <urn:y> {value or '1'} .")
    changed = [
        Quad(q.subject, q.predicate, made.object, q.graph_name) if q.predicate.value.endswith(name) else q
        for q in QUADS
    ]
    return changed if value else [quad for quad in QUADS if not quad.predicate.value.endswith(name)]


@pytest.mark.parametrize(
    "name",
    "wasDerivedFrom hasSource hasSelector oa#start oa#exact #predicate #relationText #lemma #sentence #clause #level "
    "#polarity #status #confidence #text #startOffset #valueLabel #position #role #timeText #depth #speaker "
    "#cue".split(),
)
def test_a_part_that_is_missing_is_named(name: str) -> None:
    with pytest.raises(GraphError, match=f"no .*{name.rpartition('#')[2].removeprefix('hasSelector')}") as found:
        list(claims_of(damaged(name, None)))
    assert "http" in str(found.value)
    assert found.value.hint


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("#sentence", '"three"', "#sentence is 'three', not a number"),
        ("#confidence", '"sure"', "#confidence is 'sure', not a number"),
        ("#relationSpans", '"1-2 x"', "relationSpans is '1-2 x', not pairs of offsets"),
        ("#status", "<https://w3id.org/graphkit/dd#Donne>", "dd:status is .*Donne, which is none of its values"),
        ("#lemma", '"a" , "b"', "2 values of .*#lemma"),
    ],
)
def test_a_part_that_cannot_be_is_named(name: str, value: str, message: str) -> None:
    quads = damaged(name, value.partition(" , ")[0])
    if " , " in value:
        quads += QUADS
    with pytest.raises(GraphError, match=message):
        list(claims_of(quads))


def test_a_date_that_is_none_is_named() -> None:
    graph = parsed(
        "@prefix dct: <http://purl.org/dc/terms/> . <urn:d> a <https://w3id.org/graphkit/dd#Document> ;"
        " dct:identifier 'd' ; dct:issued 'Monday' ."
    )
    with pytest.raises(GraphError, match="urn:d: dct:issued is 'Monday', not a date"):
        documents_of(graph)


def test_a_graph_of_others_has_no_claims_and_no_documents() -> None:
    graph = parsed("<urn:a> a <http://xmlns.com/foaf/0.1/Document> . _:b <urn:p> [ <urn:q> 1 ] .")
    assert list(claims_of(graph)) == []
    assert documents_of(graph) == {}


def test_a_claim_may_stand_in_several_graphs() -> None:
    twice = QUADS + [Quad(quad.subject, quad.predicate, quad.object) for quad in QUADS]
    assert list(claims_of(graph_of(twice))) == [CLAIM]
