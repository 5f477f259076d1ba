"""KnowledgeGraph: adding, replacing, taking a part; and the whole path to files and back."""

from __future__ import annotations

import datetime
import html
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
import rdflib

import graphkit
from graphkit.errors import GraphError, QueryError
from graphkit.extraction.dropped import Dropped
from graphkit.graph import KnowledgeGraph
from graphkit.rdf.answers import Rows
from graphkit.text.documents import Document, Source
from tests.made import claim

ONE = Document("one.txt", "Japan host France.", published=datetime.date(2024, 5, 6))
TWO = Document("two.txt", "France join Norway.", title="Two")
HOSTS = claim("Japan", "host", "France", document="one.txt")
JOINS = claim("France", "join", "Norway", document="two.txt")
LEAVES = claim("Norway", "leave", "France", document="two.txt")
FILES = ["dropped.jsonl", "graph.html", "graph.trig", "graph.ttl", "report.json"]
SHOWN = FILES[:4]


def made() -> KnowledgeGraph:
    return KnowledgeGraph().add([ONE, TWO], [HOSTS, JOINS])


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in SHOWN}


def test_the_order_of_adding_is_of_no_matter() -> None:
    assert KnowledgeGraph().add([TWO], [JOINS]).add([ONE], [HOSTS]) == made()
    assert KnowledgeGraph().add([TWO, ONE], [JOINS, HOSTS]).claims() == (HOSTS, JOINS)


def test_the_same_document_again_changes_nothing_and_a_changed_one_replaces_its_old_self() -> None:
    assert made().add([TWO], [JOINS]) == made()
    changed = made().add([replace(TWO, text="Norway leave France.")], [LEAVES])
    assert changed.claims() == (HOSTS, LEAVES)
    assert [document.text for document in changed.documents] == [ONE.text, "Norway leave France."]


def test_what_was_dropped_goes_with_its_document_and_comes_back_from_a_folder(tmp_path: Path) -> None:
    lost = [Dropped(name, 0, 0, 1, "J", "sentence", "no-verb") for name in ("two.txt", "one.txt")]
    graph = made().add([TWO], [JOINS], lost[:1]).add([ONE], [HOSTS], lost[1:])
    assert graph.dropped == (lost[1], lost[0])
    assert graph.add([TWO], [JOINS]).dropped == (lost[1],)
    assert graph.around("Norway").dropped == (lost[0],)
    graph.save(tmp_path)
    assert KnowledgeGraph.open(tmp_path).dropped == graph.dropped
    assert KnowledgeGraph.open(tmp_path / "graph.trig").dropped == ()
    (tmp_path / "dropped.jsonl").unlink()
    assert KnowledgeGraph.open(tmp_path).dropped == ()
    (tmp_path / "dropped.jsonl").write_bytes(b"\xff")
    with pytest.raises(GraphError, match=r"dropped.jsonl: cannot be read \(build the graph again\)"):
        KnowledgeGraph.open(tmp_path)
    (tmp_path / "dropped.jsonl").write_text("{}\n")
    with pytest.raises(GraphError, match=r"dropped.jsonl, line 1: no record of something dropped"):
        KnowledgeGraph.open(tmp_path)


def test_a_part_holds_the_claims_around_an_entity_and_their_documents() -> None:
    part = made().around("Norway")
    assert (part.claims(), part.documents) == ((JOINS,), (TWO,))
    assert made().around("norway", hops=2) == made()


def test_what_is_saved_is_opened_again_without_the_texts(tmp_path: Path) -> None:
    made().save(tmp_path)
    assert sorted(os.listdir(tmp_path)) == FILES
    for place in (tmp_path, tmp_path / "graph.trig", tmp_path / "graph.ttl"):
        opened = KnowledgeGraph.open(place)
        assert opened.claims() == made().claims()
        assert [(each.id, each.title, each.published, each.text) for each in opened.documents] == [
            ("one.txt", None, ONE.published, ""),
            ("two.txt", "Two", None, ""),
        ]


# rdflib warns of names of its own.
@pytest.mark.filterwarnings("ignore:.* is deprecated, use Dataset:DeprecationWarning")
def test_another_library_reads_what_was_written() -> None:
    plain = rdflib.Graph().parse(data=made().turtle(), format="turtle")
    named = rdflib.Dataset().parse(data=made().trig(), format="trig")
    join = rdflib.URIRef("https://w3id.org/graphkit/kg/relation/join")
    assert [str(end).rsplit("/", 1)[1] for pair in plain.subject_objects(join) for end in pair] == ["france", "norway"]
    assert set(plain) == {quad[:3] for quad in named.quads()}


@pytest.mark.filterwarnings("ignore:.* is deprecated, use Dataset:DeprecationWarning")
def test_the_graph_is_handed_over_as_an_rdflib_dataset() -> None:
    found = made().rdflib().query("SELECT ?claim WHERE { ?claim a <https://w3id.org/graphkit/dd#Claim> }")
    assert {str(row[0]) for row in found if isinstance(row, tuple)} == {HOSTS.id, JOINS.id}


def test_a_graph_that_was_opened_is_saved_with_the_same_bytes(tmp_path: Path) -> None:
    made().save(tmp_path / "first")
    KnowledgeGraph.open(tmp_path / "first").save(tmp_path / "second")
    assert contents(tmp_path / "second") == contents(tmp_path / "first")


def test_pages_and_pdfs_are_kept_by_their_hash_and_told_in_the_graph(tmp_path: Path) -> None:
    pages = [Source(b"<p>Japan host France.</p>", ".html"), Source(b"%PDF \xff", ".pdf")]
    documents = [
        replace(each, source=source, source_digest=source.digest)
        for each, source in zip((ONE, TWO), pages, strict=True)
    ]
    graph = KnowledgeGraph().add(documents, [HOSTS, JOINS])
    graph.save(tmp_path)
    kept = {path.name: path.read_bytes() for path in (tmp_path / "sources").iterdir()}
    assert kept == {sha256(page.data).hexdigest() + page.suffix: page.data for page in pages}
    assert [each.source_digest for each in KnowledgeGraph.open(tmp_path).documents] == [page.digest for page in pages]
    answers = graph.query('SELECT ?hash { ?d dct:identifier "one.txt" ; dd:sourceHash ?hash }')
    assert isinstance(answers, Rows)
    assert [str(value) for row in answers.rows for value in row] == [pages[0].digest]


def test_the_page_says_the_sentences() -> None:
    page = made().view()
    assert page.startswith("<!doctype html>") or page.startswith("<!DOCTYPE html>")
    assert "Japan host France." in page


def test_a_notebook_shows_the_page_in_a_frame_and_one_line_where_it_cannot() -> None:
    shown = made()._repr_mimebundle_(include=None, exclude=None)
    assert (
        shown["text/plain"]
        == repr(made())
        == ("KnowledgeGraph(documents=2, claims=2, asserted=2, entities=3, events=0)")
    )
    found = re.fullmatch(
        r'<iframe sandbox="allow-scripts allow-downloads" .* srcdoc="([^"]*)" .*></iframe>', shown["text/html"]
    )
    assert found is not None
    assert "<" not in found[1]
    assert html.unescape(found[1]) == made().view()


def test_view_writes_the_part_that_it_returns(tmp_path: Path) -> None:
    shown = graphkit.view(made(), tmp_path / "page.html", around="Japan")
    assert shown.claims() == (HOSTS,)
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "Japan host France." in page
    assert "France join Norway." not in page


def test_query_answers_from_a_graph_a_folder_a_file_and_a_written_question(tmp_path: Path) -> None:
    made().save(tmp_path)
    question = "SELECT ?text WHERE { ?claim a dd:Claim ; dd:relationText ?text } ORDER BY ?text"
    (tmp_path / "q.rq").write_text(question)
    asked = [graphkit.query(place, question) for place in (made(), tmp_path, tmp_path / "graph.ttl")]
    asked.append(graphkit.query(tmp_path, f"@{tmp_path / 'q.rq'}"))
    rows = [[str(value) for row in answers.rows for value in row] for answers in asked if isinstance(answers, Rows)]
    assert rows == [["host", "join"]] * 4


def test_a_question_file_that_is_not_there_is_a_query_error(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match=r"gone\.rq: no such file"):
        graphkit.query(made(), f"@{tmp_path / 'gone.rq'}")


@pytest.mark.parametrize("content", [b"no Turtle at all", b"\xff\xfe\xff", b"<a:b> <a:b> <a:b> ."])
def test_a_file_that_is_no_graph_of_ours_is_a_graph_error_or_empty(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "graph.trig").write_bytes(content)
    if content.endswith(b"."):
        assert KnowledgeGraph.open(tmp_path).claims() == ()
    else:
        with pytest.raises(GraphError, match=re.escape(str(tmp_path))):
            KnowledgeGraph.open(tmp_path)


def test_a_folder_without_a_graph_is_a_graph_error(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match=r"no graph\.trig in this folder \(give a folder that build wrote"):
        KnowledgeGraph.open(tmp_path)


TEXT = "The defense minister of Norway visited Tokyo on Monday. He will meet the emperor of Japan, officials said.\n"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT)
    (folder / "b.txt").write_text("---\npublished: 2024-05-06\n---\nFrance and Germany signed a treaty in Paris.\n")
    return folder


@pytest.mark.model
def test_building_piece_by_piece_gives_the_same_bytes_as_at_once(reports: Path, tmp_path: Path) -> None:
    day = datetime.date(2024, 5, 7)
    graphkit.build([reports], tmp_path / "once", published=day)
    graphkit.build([reports / "b.txt"], tmp_path / "twice", published=day)
    graphkit.build([reports / "a.txt", reports / "b.txt"], tmp_path / "twice", published=day)
    assert contents(tmp_path / "twice") == contents(tmp_path / "once")


@pytest.mark.model
def test_the_hash_seed_and_the_order_of_sources_are_of_no_matter(reports: Path, tmp_path: Path) -> None:
    run = "from graphkit.commands.cli import main; main()"
    for seed, order in (("1", ("a.txt", "b.txt")), ("2", ("b.txt", "a.txt"))):
        words = [sys.executable, "-c", run, "build", *(reports / name for name in order), "-o", tmp_path / seed]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run(list(map(str, words)), env=environment, check=True, capture_output=True)
    assert contents(tmp_path / "1") == contents(tmp_path / "2")


@pytest.mark.model
def test_a_changed_document_replaces_its_old_self(reports: Path, tmp_path: Path) -> None:
    graphkit.build([reports], tmp_path / "out")
    (reports / "a.txt").write_text("Italy hosted the talks in Rome.\n")
    graph = graphkit.build([reports / "a.txt"], tmp_path / "out")
    assert {each.document for each in graph.claims()} == {"a.txt", "b.txt"}
    assert [each.text for each in graph.claims() if "Norway" in each.text] == []


@pytest.mark.model
def test_every_quote_stands_where_it_says(reports: Path) -> None:
    graph = graphkit.build([reports])
    texts = {document.id: document.text for document in graph.documents}
    assert len(graph.claims()) >= 3
    for each in graph.claims():
        assert texts[each.document][each.start : each.end] == each.text


@pytest.mark.model
def test_the_report_counts_what_was_read_and_what_is_in_the_graph(reports: Path, tmp_path: Path) -> None:
    graphkit.build([reports], tmp_path / "out")
    ticks: list[tuple[int, int]] = []
    graphkit.build([reports / "a.txt", reports / "gone.txt"], tmp_path / "out", progress=lambda *t: ticks.append(t))
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    assert report["read"]["documents"] == 1
    assert report["read"]["sentences"] == 2
    assert report["read"]["rejected"] == 1
    assert report["graph"]["documents"] == 2
    assert report["graph"]["claims"] > report["read"]["claims"] >= report["read"]["asserted"] > 0
    assert report["rejected"] == [
        {"path": str(reports / "gone.txt"), "reason": "no such file or folder; check the path"}
    ]
    assert report["versions"]["graphkit"] == graphkit.__version__
    assert ticks == [(len(TEXT), len(TEXT))]
