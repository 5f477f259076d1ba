"""Questions on a graph: what they give, what is refused, and what is said of a slip."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.errors import GraphError, QueryError
from graphkit.knowledge import Knowledge
from graphkit.rdf.answers import Rows, Triples, Value
from graphkit.rdf.gate import admitted
from graphkit.rdf.graphs import Graph, parsed
from graphkit.rdf.queries import load, query
from graphkit.rdf.statements import trig, turtle
from tests.made import claim

KG = "https://w3id.org/graphkit/kg/"
GRAPH = parsed(
    """
    @prefix own: <https://example.org/own/> .
    own:a own:p own:b . own:a rdfs:label "LOAD; SERVICE <x>"@en .
    <https://example.org/g> { own:b own:service 3 . own:b own:p "it's \\"so\\"" . }
    """.replace("rdfs:label", "<http://www.w3.org/2000/01/rdf-schema#label>")
)
OWN = "https://example.org/own/"


def rows(sparql: str, graph: Graph = GRAPH) -> list[tuple[str | None, ...]]:
    found = query(graph, sparql)
    assert isinstance(found, Rows)
    return sorted(tuple(None if value is None else value.value for value in row) for row in found.rows)


def test_select_gives_rows_from_all_graphs_without_a_word_of_graphs() -> None:
    assert rows("SELECT ?s ?o { ?s own:p ?o }") == [(OWN + "a", OWN + "b"), (OWN + "b", 'it\'s "so"')]
    assert rows("SELECT ?g { GRAPH ?g { ?s own:service 3 } }") == [("https://example.org/g",)]
    assert rows("SELECT ?o ?none { own:a own:p ?o OPTIONAL { ?o own:none ?none } }") == [(OWN + "b", None)]


def test_values_keep_kind_language_and_datatype() -> None:
    found = query(GRAPH, "SELECT ?l ?n ?s { own:a rdfs:label ?l . own:b own:service ?n ; own:p ?s }")
    assert found == Rows(
        ("l", "n", "s"),
        (
            (
                Value("literal", "LOAD; SERVICE <x>", None, "en"),
                Value("literal", "3", "http://www.w3.org/2001/XMLSchema#integer"),
                Value("literal", 'it\'s "so"'),
            ),
        ),
    )


def test_ask_gives_yes_or_no_and_construct_and_describe_give_triples() -> None:
    assert query(GRAPH, "ASK { own:a own:p own:b }") is True
    assert query(GRAPH, "ASK { own:b own:p own:a }") is False
    told = Triples(((Value("uri", OWN + "b"), Value("uri", OWN + "of"), Value("uri", OWN + "a")),))
    assert query(GRAPH, "CONSTRUCT { ?o own:of ?s } WHERE { ?s own:p ?o FILTER(isIRI(?o)) }") == told
    described = query(GRAPH, "DESCRIBE own:b")
    assert isinstance(described, Triples)
    assert len(described.triples) == 2


def test_the_known_prefixes_need_no_declaration() -> None:
    known = "dd gz kg rel rdf rdfs owl xsd skos prov oa org dct foaf".split()
    found = query(GRAPH, f"SELECT * {{ VALUES (?x) {{ {' '.join(f'({name}:x)' for name in known)} }} }}")
    assert isinstance(found, Rows)
    assert len({str(row[0]) for row in found.rows}) == len(known)


def test_the_prefixes_of_a_file_stand_for_what_they_stand_for_there(tmp_path: Path) -> None:
    base = "https://example.org/mine/"
    text = trig([claim("Norway", "thank", "Peru")], (), knowledge=Knowledge(), base=base)
    (tmp_path / "graph.trig").write_text(text.replace(KG, base), encoding="utf-8")
    assert rows("SELECT ?s { ?s rel:thank entity:peru }", load(tmp_path)) == [(base + "entity/norway",)]


def test_a_graph_is_asked_in_its_file_its_folder_or_its_quads(tmp_path: Path) -> None:
    claims = [claim("Norway", "thank", "Peru")]
    (tmp_path / "graph.trig").write_text(trig(claims, (), knowledge=Knowledge(), base=KG), encoding="utf-8")
    (tmp_path / "other.TTL").write_text(turtle(claims, (), knowledge=Knowledge(), base=KG), encoding="utf-8")
    for graph in (tmp_path, str(tmp_path / "graph.trig"), tmp_path / "other.TTL", list(load(tmp_path))):
        assert query(graph, "ASK { entity:norway rel:thank entity:peru }") is True


SERVICE = "SERVICE <http://127.0.0.1:9/> { ?s ?p ?o }"
HOSTILE = {
    "a service": "SELECT * { %s }",
    "a silent service": "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "in lower case": "select * { service <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "of a variable": "SELECT * { VALUES ?x { <http://127.0.0.1:9/> } SERVICE ?x { ?s ?p ?o } }",
    "by an escape": "SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "by a long escape": "SELECT * { \\U00000053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "by an escape of an escape": "SELECT * { ?s ?p '\\u005Cu0027 } %s #' }",
    "after an escaped end of a string": 'SELECT * { ?s ?p "\\u0022 . %s #" }',
    "after an escaped line end in a comment": "SELECT * { ?s ?p ?o # \\u000A %s\n }",
    "after a carriage return in a comment": "SELECT * { ?s ?p ?o # \r %s\n }",
    "grown to a word": "SELECT * { ?s ?p true%s }",
    "grown to a prefix": "PREFIX : <http://127.0.0.1:9/> SELECT * { SERVICE:x { ?s ?p ?o } }",
    "grown to a prefix, silent": "PREFIX : <http://127.0.0.1:9/> SELECT * { SERVICESILENT:x # {\n { ?s ?p ?o } }",
    "between comparisons": "SELECT * { FILTER(1<'x>y') %s FILTER(1<'b>c') }",
    "within a comparison": "SELECT * { FILTER(1<2)SERVICE?x#>\n{ ?s ?p ?o } }",
    "in a query in a query": "SELECT * { { SELECT * { %s } } }",
    "in EXISTS": "ASK { FILTER NOT EXISTS { %s } }",
    "from a file": "SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }",
    "from a named file": "SELECT * FROM NAMED <file:///etc/hostname> { GRAPH ?g { ?s ?p ?o } }",
    "from, grown to a prefix": "PREFIX : <http://127.0.0.1:9/> SELECT * FROM:x { ?s ?p ?o }",
    "an insertion": "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
    "a deletion": "DELETE WHERE { ?s ?p ?o }",
    "a load": "LOAD <file:///etc/hostname>",
    "a load into": "LOAD SILENT <http://127.0.0.1:9/> INTO GRAPH <urn:g>",
    "clearing": "CLEAR ALL",
    "dropping": "DROP GRAPH <urn:g>",
    "creating": "CREATE GRAPH <urn:g>",
    "copying": "COPY DEFAULT TO <urn:g>",
    "moving": "MOVE <urn:g> TO DEFAULT",
    "adding": "ADD DEFAULT TO <urn:g>",
    "an update after a query": "SELECT * { ?s ?p ?o } ; DROP ALL",
    "a tower of brackets": "ASK " + "{" * 3000 + "}" * 3000,
    "a tower of parentheses": "ASK { FILTER(" + "(" * 5000 + "1" + ")" * 5000 + ") }",
    "a tower of noes": "ASK { FILTER(" + "!" * 20000 + "true) }",
    "a chain of sums": "ASK { FILTER(" + "1+" * 20000 + "1) }",
    "a chain of options": "ASK { " + "OPTIONAL { ?s ?p ?o } " * 2000 + "}",
    "a long text": "ASK { ?s ?p '" + "x" * 70_000 + "' }",
    "no character": "ASK { ?s ?p '\\uD800' }",
}


@pytest.mark.parametrize("sparql", HOSTILE.values(), ids=HOSTILE)
def test_what_would_do_more_than_read_is_refused_before_the_engine_sees_it(sparql: str) -> None:
    with pytest.raises(QueryError) as found:
        admitted(sparql.replace("%s", SERVICE))
    assert "\n" not in str(found.value)
    assert found.value.hint


HARMLESS = {
    "a variable": "SELECT ?service ?from { ?service own:p ?from }",
    "a string": 'SELECT * { ?s ?p "LOAD <x> SERVICE <y> {}" }',
    "a long string": "SELECT * { ?s ?p '''INSERT ' '' DELETE\nFROM <x>''' }",
    "an escaped string": "SELECT * { ?s ?p 'it\\'s SERVICE \\u00e9' }",
    "an IRI": "SELECT * { ?s <https://example.org/service/load#from> <urn:service:drop> }",
    "an IRI with a quote": "SELECT * { ?s <https://example.org/it's> 'SERVICE' }",
    "a local name": "SELECT * { ?s own:service own:LOAD ; own:from own:clear }",
    "a local name with an escape": "SELECT * { ?s own:it\\'s 'FROM' }",
    "a prefix": "PREFIX service: <urn:s:> PREFIX from: <urn:f:> SELECT * { ?s service:p from:o . service:s ?p ?o }",
    "a comment": "SELECT * { ?s ?p ?o } # SERVICE <x> { FROM } it's \"so\n",
    "a comparison": "SELECT * { own:b own:service ?n FILTER(?n < 4 && 2 <?n) }",
    "a comparison between variables": "SELECT * { own:b own:service ?n FILTER(?n<?n || ?n>?n) }",
    "a language": "SELECT * { ?s ?p 'x'@en-from }",
    "a blank node": "SELECT * { _:service ?p [ own:p _:load ] }",
    "a path": "SELECT * { ?s own:p+/^own:p|!own:q ?o }",
    "a group": "SELECT ?s (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING(?n > 1) ORDER BY DESC(?n) LIMIT 3",
    "a subtraction": "SELECT (?n-1 AS ?m) { own:b own:service ?n }",
}


@pytest.mark.parametrize("sparql", HARMLESS.values(), ids=HARMLESS)
def test_what_only_looks_alike_is_answered(sparql: str) -> None:
    assert isinstance(query(GRAPH, sparql), Rows)


PIECES = [
    "<",
    ">",
    "'",
    '"',
    "#",
    "\n",
    "\r",
    "\\",
    " ",
    "{",
    "}",
    "(",
    ")",
    "1",
    "?x",
    ":",
    "x",
    "<urn:x>",
    "true",
    "'''",
]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=10).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=6).map("".join),
)
def test_what_the_gate_admits_never_leads_the_engine_to_a_service(before: str, after: str) -> None:
    sparql = f"SELECT * {{ FILTER(1{before}SERVICE <http://127.0.0.1:9/> {{ }} {after} }}"
    try:
        query(GRAPH, sparql)
    except QueryError as error:
        told = str(error)
    else:
        told = ""
    assert "cannot be answered" not in told


SLIPS = {
    "SELECT * { ?s ?p }": "line 1, column 18: not SPARQL at '}'",
    "SELECT *\n{ ?s ?p ?o\nFILTER }": "line 3, column 8: not SPARQL at '}'",
    "SELECT ?s { ?s dd:mode ?o . ?o foo:bar ?o }": "line 1, column 32: prefix foo: is not declared",
    "PREFIX own: <urn:o:> SELECT ?s { ?s own:x _:b .\n?s :p ?o }": "line 2, column 4: prefix : is not declared",
    "SELECT ?s { ?s ?p <a b> }": "line 1",
    "SELECT ?s { ?s ?p <relative> }": "not an IRI",
    "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o }": "neither grouped nor counted",
    "SELECT ?s ?s { ?s ?p ?o }": "a variable twice",
    "SELECT ?s { ?s ?p 'open }": "line 1, column 19: a string without end",
    "": "line 1, column 1: not SPARQL where it ends",
    "SELECT * { ?s ?p ?o": "line 1, column 20: not SPARQL where it ends",
    "Who met whom?": "line 1, column 1: not SPARQL at 'Who met whom?'",
    "SELECT * { ?s ?p \\u003fo }": "line 1, column 18: an escape outside a string",
    "SELECT * { ?s ?p ?o } \x01": "line 1, column 23: a stray character",
    "SELECT ?x { ?x a dd:Visit ; dd:hasActor }": "line 1, column 41: not SPARQL at '}'",
    "SELECT ?x { ?x a dd:Visit } ORDER ?x": "line 1, column 35: not SPARQL at '?x'",
    "SELECT ?x { ?x a dd:Visit FILTER(?x = ) }": "line 1, column 39: not SPARQL at ') }'",
    "SELECT ?x { ?x a '''é\n''' } LIMIT ten": "line 2, column 13: not SPARQL at 'ten'",
    "SELECT ?x, ?y { ?x a ?y }": "line 1, column 10: not SPARQL at ', ?y { ?x a ?y }'",
    "SELECT ?x { ?x a ?y ?z }": "line 1, column 21: not SPARQL at '?z }'",
    "SELCT ?x # which\n{ ?x a ?y }": "line 1, column 1: not SPARQL at 'SELCT ?x # which { ?x a ?y }'",
    "ASK " + "{" * 150 + "?s ?p" + "}" * 150: "line 1, column 160: not SPARQL",
}


@pytest.mark.parametrize("sparql", SLIPS)
def test_a_slip_is_told_on_one_line_with_its_place(sparql: str) -> None:
    with pytest.raises(QueryError, match=re.escape(SLIPS[sparql])) as found:
        query(GRAPH, sparql)
    assert "\n" not in str(found.value)
    assert found.value.hint


def test_an_error_while_answering_is_a_query_error() -> None:
    with pytest.raises(QueryError, match="cannot be answered"):
        query(GRAPH, "SELECT * { BIND(<http://example.org/f>(1) AS ?x) }")


def test_a_graph_that_is_not_there_is_a_graph_error(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="no such file"):
        query(tmp_path / "no.ttl", "ASK {}")
    with pytest.raises(QueryError, match="only files and build folders are read so far"):
        query("https://example.org/sparql", "ASK {}")
