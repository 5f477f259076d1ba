"""Answers as JSON, CSV, TSV, Turtle and tables."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, parse, parse_query_results

from graphkit.errors import QueryError
from graphkit.rdf.answers import Answers, Rows, Triples, Value, formatted

INTEGER = "http://www.w3.org/2001/XMLSchema#integer"
ROWS = Rows(
    ("who", "label", "n"),
    (
        (
            Value("uri", "https://example.org/a"),
            Value("literal", 'a "b",\n\tc', None, "en"),
            Value("literal", "3", INTEGER),
        ),
        (Value("bnode", "x"), None, Value("literal", "2025-01", "http://www.w3.org/2001/XMLSchema#gYearMonth")),
    ),
    {"ex": "https://example.org/"},
)
TRIPLES = Triples(
    ((Value("uri", "https://example.org/a"), Value("uri", "https://example.org/p"), Value("bnode", "b0")),),
    {"ex": "https://example.org/"},
)


def test_json_is_that_of_sparql() -> None:
    assert json.loads(formatted(ROWS, "json")) == {
        "head": {"vars": ["who", "label", "n"]},
        "results": {
            "bindings": [
                {
                    "who": {"type": "uri", "value": "https://example.org/a"},
                    "label": {"type": "literal", "value": 'a "b",\n\tc', "xml:lang": "en"},
                    "n": {"type": "literal", "value": "3", "datatype": INTEGER},
                },
                {
                    "who": {"type": "bnode", "value": "x"},
                    "n": {
                        "type": "literal",
                        "value": "2025-01",
                        "datatype": "http://www.w3.org/2001/XMLSchema#gYearMonth",
                    },
                },
            ]
        },
    }
    assert json.loads(formatted(True, "json")) == {"head": {}, "boolean": True}


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="".join(map(chr, range(32)))), max_size=5)
VALUES = st.builds(Value, st.just("literal"), TEXT | st.sampled_from(['"', "\\", "\n", "\t", "a\r\nb"]))


@given(st.lists(st.tuples(VALUES, st.none() | VALUES).map(tuple), max_size=3).map(tuple))
def test_json_and_tsv_read_back_as_the_rows_they_are(rows: tuple[tuple[Value | None, ...], ...]) -> None:
    for format_, reader in (("json", QueryResultsFormat.JSON), ("tsv", QueryResultsFormat.TSV)):
        found = parse_query_results(formatted(Rows(("a", "b"), rows), format_), format=reader)
        assert isinstance(found, QuerySolutions)
        read = [tuple(None if each is None else each.value for each in solution) for solution in found]
        assert read == [tuple(None if each is None else each.value for each in row) for row in rows]


def test_csv_holds_plain_values() -> None:
    assert list(csv.reader(io.StringIO(formatted(ROWS, "csv"), newline=""))) == [
        ["who", "label", "n"],
        ["https://example.org/a", 'a "b",\n\tc', "3"],
        ["_:x", "", "2025-01"],
    ]
    assert formatted(False, "csv") == "false\r\n"


def test_tsv_holds_terms() -> None:
    assert formatted(ROWS, "tsv") == (
        '?who\t?label\t?n\n<https://example.org/a>\t"a \\"b\\",\\n\\tc"@en\t3\n'
        '_:x\t\t"2025-01"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>\n'
    )
    assert formatted(True, "tsv") == "true\n"


def test_triples_are_turtle_and_rows_of_three() -> None:
    text = formatted(TRIPLES, "ttl")
    assert "ex:a ex:p _:b0 ." in text
    assert len(list(parse(text, format=RdfFormat.TURTLE))) == 1
    assert formatted(TRIPLES, "table") == text
    assert (
        formatted(TRIPLES, "csv") == "subject,predicate,object\r\nhttps://example.org/a,https://example.org/p,_:b0\r\n"
    )


def test_a_table_is_short_and_safe_to_show() -> None:
    long = Rows(
        ("x",), ((Value("literal", "\x1b[31m" + "y" * 100),), (Value("uri", "https://example.org/a"),)), ROWS.prefixes
    )
    lines = formatted(long, "table").splitlines()
    assert lines[0] == "x"
    assert lines[2].startswith("\\x1b[31myyy")
    assert lines[2].endswith("y…")
    assert lines[3:] == ["ex:a", "(2 rows)"]
    assert (formatted(True, "table"), formatted(False, "table")) == ("yes\n", "no\n")
    assert formatted(Rows(("x",), ()), "table").endswith("(0 rows)\n")


def test_a_notebook_shows_a_table_in_which_nothing_is_markup() -> None:
    odd = Rows(
        ("<b>", "x"),
        ((Value("literal", '<script>alert("1")</script>' + "y" * 100), Value("uri", "https://example.org/a")),
         (None, Value("literal", "a\u202eb"))),
        ROWS.prefixes,
    )  # fmt: skip
    assert formatted(odd, "html") == (
        "<table><thead><tr><th>&lt;b&gt;</th><th>x</th></tr></thead><tbody><tr>"
        "<td>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;" + "y" * 100 + "</td>"
        '<td title="https://example.org/a">ex:a</td></tr><tr>'
        "<td></td><td>a\\u202eb</td></tr></tbody></table><p>2 rows</p>"
    ).replace("<th>", '<th style="text-align: left">').replace("<td", '<td style="text-align: left"')
    assert odd._repr_mimebundle_(include=None, exclude=None) == {
        "text/plain": formatted(odd, "table"),
        "text/html": formatted(odd, "html"),
    }
    shown = TRIPLES._repr_mimebundle_(include=None, exclude=None)
    assert shown["text/plain"] == str(TRIPLES) == formatted(TRIPLES, "ttl")
    assert ">subject</th>" in shown["text/html"]
    assert ">ex:p</td>" in shown["text/html"]
    assert shown["text/html"].endswith("<p>1 row</p>")
    assert (formatted(True, "html"), formatted(False, "html")) == ("<p>yes</p>", "<p>no</p>")


@pytest.mark.parametrize(("answers", "format_"), [(ROWS, "ttl"), (True, "ttl"), (ROWS, "xml")])
def test_a_format_that_does_not_fit_is_refused(answers: Answers, format_: str) -> None:
    with pytest.raises(QueryError, match=f"format .?{format_}"):
        formatted(answers, format_)
