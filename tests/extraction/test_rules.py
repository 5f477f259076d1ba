"""The named rules: each that the room can use is described, each described is used, and its example shows it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import graphkit.extraction
import graphkit.linking.offices
import graphkit.linking.standing
from graphkit.extraction.rules import RULES, Rule, rule
from graphkit.pipeline import claims
from graphkit.rdf.gazetteer import load_gazetteer
from graphkit.rdf.ontology import load_lexicon
from graphkit.text.documents import Document
from graphkit.text.parser import load_parser

ROOM = Path(graphkit.extraction.__path__[0])
ONTOLOGY = Path(__file__).parents[2] / "ontology"


def strings(node: ast.AST | None) -> Iterator[str]:
    """Take an expression and return the strings it may give: both arms of a choice, never what is asked."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from strings(node.body)
        yield from strings(node.orelse)
    elif isinstance(node, ast.Tuple | ast.List):
        for each in node.elts:
            yield from strings(each)


def is_rules(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id == "rules"


def given(node: ast.AST) -> Iterator[str]:
    """Take a node of a module and return the names of rules it adds: by `append`, by keyword, by assignment."""
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute) and node.func.attr == "append" and is_rules(node.func.value):
            yield from strings(node.args[0])
        for keyword in node.keywords:
            if keyword.arg == "rules":
                yield from strings(keyword.value)
    elif isinstance(node, ast.AnnAssign) and is_rules(node.target):
        yield from strings(node.value)
    elif isinstance(node, ast.Assign):
        for target in node.targets:
            pairs = [(target, node.value)]
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                pairs = list(zip(target.elts, node.value.elts, strict=True))
            for name, value in pairs:
                if is_rules(name):
                    yield from strings(value)


def used() -> set[str]:
    """Return the names of all rules in the source of the room."""
    beside = (graphkit.linking.offices.__file__, graphkit.linking.standing.__file__)
    files = [*sorted(ROOM.glob("*.py")), *map(Path, beside)]
    modules = [ast.parse(path.read_text(encoding="utf-8")) for path in files]
    return {name for module in modules for node in ast.walk(module) for name in given(node)}


def test_names_are_unique_and_sorted() -> None:
    names = [each.name for each in RULES]
    assert names == sorted(set(names))


def test_each_rule_says_what_it_does_in_one_sentence_and_shows_it_in_another() -> None:
    for each in RULES:
        assert not each.sentence[0].islower(), each.name
        assert each.sentence.endswith("."), each.name
        assert each.example.endswith((".", "?")), each.name


def test_the_rules_in_the_source_are_those_described() -> None:
    assert used() == {each.name for each in RULES}


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ('rules.append("a")', {"a"}),
        ('rules.append("a" if kind == "x" else "b")', {"a", "b"}),
        ('f(rules=(*held.rules, "a"))', {"a"}),
        ('status, rules = "possible", (*rules, "a")', {"a"}),
        ('rules: tuple[str, ...] = ("a",) if sources else ()', {"a"}),
        ('words.append("a")', set()),
        ('status = "a"', set()),
    ],
)
def test_names_of_rules_are_found_in_source(source: str, names: set[str]) -> None:
    assert {name for node in ast.walk(ast.parse(source)) for name in given(node)} == names


def test_a_rule_is_found_by_its_name() -> None:
    found = rule("negation")
    assert found is not None
    assert found.name == "negation"
    assert rule("no such rule") is None


@cache
def tools() -> dict[str, Any]:
    return {"parser": load_parser(), "gazetteer": load_gazetteer(ONTOLOGY), "lexicon": load_lexicon(ONTOLOGY)}


@pytest.mark.model
@pytest.mark.parametrize("each", RULES, ids=lambda each: each.name)
def test_the_example_of_a_rule_shows_it(each: Rule) -> None:
    found = claims([Document("example.txt", each.example)], **tools())
    assert each.name in {name for claim in found for name in claim.rules}
