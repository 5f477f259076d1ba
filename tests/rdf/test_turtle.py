"""Turtle and TriG as they are written: what stands where, and what is escaped."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from graphkit.rdf.turtle import shortener, trig_text, turtle_text, written

EX = "https://example.org/"
A, B, P, Q, G = (NamedNode(EX + name) for name in "abpqg")
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
PREFIXES = {"ex": EX}


def test_subjects_stand_in_the_order_in_which_they_come_with_all_that_is_said_of_them() -> None:
    quads = [Quad(B, TYPE, A), Quad(A, P, B), Quad(B, Q, Literal("x"), G), Quad(B, Q, Literal("y")), Quad(A, P, B)]
    assert turtle_text(quads, PREFIXES) == (
        '@prefix ex: <https://example.org/> .\n\nex:b a ex:a ;\n    ex:q "x" , "y" .\n\nex:a ex:p ex:b .\n'
    )
    assert trig_text(quads, PREFIXES) == (
        '@prefix ex: <https://example.org/> .\n\nex:b a ex:a ;\n    ex:q "y" .\n\nex:a ex:p ex:b .\n'
        '\nex:g {\n    ex:b ex:q "x" .\n}\n'
    )


def test_literals_keep_their_kind() -> None:
    short = shortener({"xsd": "http://www.w3.org/2001/XMLSchema#"})
    assert written(Literal("1", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#integer")), short) == "1"
    assert written(Literal("x", language="en"), short) == '"x"@en'
    assert (
        written(Literal("2", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#gYear")), short) == '"2"^^xsd:gYear'
    )
    assert written(Literal('"\\\n\x85\u200b\U000e0001é'), short) == '"\\"\\\\\\n\\u0085\\u200B\\U000E0001é"'


def test_names_that_turtle_would_not_take_after_a_prefix_stand_in_full() -> None:
    short = shortener(PREFIXES)
    assert short(EX + "a-b.c_9") == "ex:a-b.c_9"
    for name in ("", "a.", "-a", "é", "a%20b", "a(b)", "x/y", "a#b"):
        assert short(EX + name) == f"<{EX}{name}>"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_text_reads_back_as_it_was(text: str) -> None:
    [quad] = parse(turtle_text([Quad(A, P, Literal(text))], PREFIXES), format=RdfFormat.TURTLE)
    assert quad.object == Literal(text)
