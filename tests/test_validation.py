"""`validate`: from a graph or where one lies to findings, and how they add up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pyoxigraph import serialize

import graphkit
from graphkit.errors import GraphError, OntologyError
from graphkit.graph import KnowledgeGraph, build
from graphkit.places import seeds_folder
from graphkit.rdf.graphs import FORMATS, parsed
from graphkit.text.documents import Document
from graphkit.validation import validate
from tests.made import claim

GRAPH = KnowledgeGraph().add([Document("made.txt", "")], [claim("Norway", "host", "Chile")])
WRONG = GRAPH.add([Document("made.txt", "")], [claim("Norway", "host", "Chile", status="hoped", confidence=2.0)])


def test_a_graph_with_warnings_alone_conforms() -> None:
    found = validate(GRAPH)
    assert [each.what for each in found.warnings] == ["the document has no date"]
    assert (found.conforms, found.violations, found.record()["conforms"]) == (True, (), True)


def test_violations_come_first_with_claim_document_place_and_mend() -> None:
    found = graphkit.validate(WRONG)
    assert not found.conforms
    status = next(each for each in found.findings if each.what == "the claim has not one status of the list")
    assert (status.claim_words, status.document, status.sentence, status.start) == (
        "Norway host Chile",
        "made.txt",
        0,
        0,
    )
    assert (status.value, status.quote) == ("hoped", "Norway host Chile.")
    assert status.mend.startswith("give dd:status one of ")
    severities = [each.severity for each in found.findings]
    assert severities == sorted(severities)
    assert json.loads(json.dumps(found.record()))["violations"] == len(found.violations) == 2


@pytest.mark.parametrize("name", ["graph.ttl", "graph.trig", "graph.nt", "graph.nq", "graph.jsonld"])
def test_each_format_gives_the_same_findings(tmp_path: Path, name: str) -> None:
    quads = parsed(WRONG.trig() if name not in ("graph.ttl", "graph.nt") else WRONG.turtle())
    serialize(quads, str(tmp_path / name), format=FORMATS[Path(name).suffix])
    assert validate(tmp_path / name) == validate(WRONG)


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="no such file"):
        validate(tmp_path / "gone.ttl")
    with pytest.raises(OntologyError, match=r"shapes\.ttl: no such file"):
        validate(GRAPH, ontology=tmp_path)


@pytest.mark.model
@pytest.mark.slow
def test_the_graph_of_the_sample_reports_conforms() -> None:
    found = validate(build([seeds_folder()]))
    assert [(each.what, each.claim_words, each.node) for each in found.findings] == []
