"""Graphs from files of every format, and what is said of those that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.errors import GraphError, QueryError
from graphkit.rdf.graphs import graph_of, load, parsed

FILES = {
    "a.ttl": '<urn:a> <urn:p> "x" .',
    "a.trig": '<urn:g> { <urn:a> <urn:p> "x" }',
    "a.nt": '<urn:a> <urn:p> "x" .',
    "a.nq": '<urn:a> <urn:p> "x" <urn:g> .',
    "a.jsonld": '{"@id": "urn:a", "urn:p": "x"}',
}


@pytest.mark.parametrize("name", FILES)
def test_each_format_is_read_by_its_suffix(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(FILES[name], encoding="utf-8")
    [quad] = load(tmp_path / name)
    assert str(quad.triple) == '<urn:a> <urn:p> "x"'


def test_the_prefixes_of_a_file_are_kept() -> None:
    assert parsed("@prefix ex: <https://example.org/> . ex:a ex:b ex:c .").prefixes == {"ex": "https://example.org/"}


def test_quads_make_a_graph_and_a_graph_gives_its_quads() -> None:
    quads = list(parsed('<urn:g> { <urn:a> <urn:p> "x" , "y" }'))
    assert set(graph_of(quads)) == set(quads)
    assert len(graph_of(quads)) == 2


BROKEN = {
    "a.ttl": ("<urn:a> <urn:p>\n\n'x' 'y' .", r"a\.ttl:3: not Turtle"),
    "b.trig": ("<urn:g> {", r"b\.trig:1: not TriG"),
    "c.nt": ("a b c", r"c\.nt:1: not N-Triples"),
    "d.nq": ("<urn:a>", r"d\.nq:1: not N-Quads"),
    "e.jsonld": ('{"@context": "https://example.org/context"}', r"e\.jsonld.*: not JSON-LD"),
    "f.ttl": ("\ud800", r"f\.ttl:?1?: not Turtle"),
    "g.txt": ("They met.", r"g\.txt: not a graph by its name"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_refused_on_one_line_with_its_place(tmp_path: Path, name: str) -> None:
    text, message = BROKEN[name]
    (tmp_path / name).write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(GraphError, match=message) as found:
        load(tmp_path / name)
    assert "\n" not in str(found.value)
    assert found.value.hint


def test_a_folder_without_a_graph_a_missing_file_and_an_address_are_refused(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match=r"no graph\.trig in this folder"):
        load(tmp_path)
    with pytest.raises(GraphError, match=r"no\.nt: no such file"):
        load(tmp_path / "no.nt")
    with pytest.raises(QueryError, match="only files and build folders"):
        load("http://localhost:8080/query")
