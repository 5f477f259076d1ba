"""What was dropped: reasons that are described and used, words where they stand, records that come back."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import graphkit
from graphkit.errors import GraphError
from graphkit.extraction.dropped import REASONS, Dropped, Reason, dropped, lines, of_lines, reason, record
from graphkit.extraction.grammar import Phrase
from graphkit.extraction.propositions import untold
from graphkit.pipeline import extracted
from graphkit.rdf.gazetteer import load_gazetteer
from graphkit.rdf.ontology import load_lexicon
from graphkit.text.documents import Document
from graphkit.text.parser import load_parser
from tests.trees import only_clause, sentence

ROOT = Path(graphkit.__path__[0])
ONTOLOGY = Path(__file__).parents[2] / "ontology"
GIVING = frozenset({"untold", "_without_subject", "_asked", "_wordless", "garbled"})
"""The functions that give the name of a reason."""
SEEN = tuple(each for each in REASONS if each.example)
LEFT = Dropped("a.txt", 3, 10, 12, "it", "pronoun", "several-antecedents", ("Chile", "Perú"))


def strings(node: ast.AST | None) -> Iterator[str]:
    """Take an expression and return the strings it may give: both arms of a choice, never what is asked."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from strings(node.body)
        yield from strings(node.orelse)
    elif isinstance(node, ast.BoolOp):
        for each in node.values:
            yield from strings(each)


def given(module: ast.Module) -> Iterator[str]:
    """Take a module and return the names of reasons in it: of words left unlinked, claims left out, clauses untold."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Unsure", "LeftOut"):
            yield from strings(node.args[node.func.id == "LeftOut"])
        if isinstance(node, ast.FunctionDef) and node.name in GIVING:
            for each in ast.walk(node):
                if isinstance(each, ast.Return):
                    yield from strings(each.value)
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "FALLBACK" for t in node.targets):
            yield from strings(node.value)


def test_the_reasons_in_the_source_are_those_described() -> None:
    files = sorted([*(ROOT / "extraction").glob("*.py"), *(ROOT / "linking").glob("*.py")])
    used = {name for path in files for name in given(ast.parse(path.read_text(encoding="utf-8")))}
    assert used == {each.name for each in REASONS}


def test_names_are_unique_and_sorted_and_each_says_why_in_one_sentence() -> None:
    names = [each.name for each in REASONS]
    assert names == sorted(set(names))
    for each in REASONS:
        assert not each.sentence[0].islower(), each.name
        assert each.sentence.endswith("."), each.name
    assert len(SEEN) >= 18


def test_a_reason_is_found_by_its_name() -> None:
    found = reason("question")
    assert found is not None
    assert found.sentence == "What is asked is not told."
    assert reason("no such reason") is None


@cache
def tools() -> dict[str, Any]:
    return {"parser": load_parser(), "gazetteer": load_gazetteer(ONTOLOGY), "lexicon": load_lexicon(ONTOLOGY)}


@pytest.mark.model
@pytest.mark.parametrize("each", SEEN, ids=lambda each: each.name)
def test_the_example_of_a_reason_shows_it(each: Reason) -> None:
    [found] = extracted([Document("example.txt", each.example)], **tools())
    assert each.name in {one.reason for one in found.dropped}
    for one in found.dropped:
        assert each.example[one.start : one.end] == one.text


def test_words_are_dropped_with_their_place_in_the_document() -> None:
    made = sentence("Rome Rome PROPN NNP 2 nsubj\nburnt burn VERB VBD 0 root\n. . PUNCT . 2 punct", index=4, start=100)
    found = dropped(made, Phrase(4, 1, 0, 1), kind="clause", reason="comparison")
    assert found == Dropped("made.txt", 4, 100, 110, "Rome burnt", "clause", "comparison")


def test_records_come_back_from_their_lines() -> None:
    assert record(LEFT)["candidates"] == ["Chile", "Perú"]
    two = (LEFT, Dropped("b.txt", 0, 0, 2, "\u2028!", "sentence", "no-words"))
    assert lines(two).count("\n") == 2
    assert of_lines(lines(two), name="dropped.jsonl") == two


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"candidates": [], "more": 1}', "null"])
def test_a_line_that_is_no_record_is_an_error_with_its_place(line: str) -> None:
    with pytest.raises(GraphError, match=r"^dropped.jsonl, line 2: no record of something dropped \(build the graph"):
        of_lines(lines([LEFT]) + line, name="dropped.jsonl")


# The words of a clause, the lemma of its predicate, and why it tells nothing.
CLAUSES = (
    ("came come VERB VBD 0 root", "come", "no-subject"),
    ("Sign sign VERB VB 0 root\nit it PRON PRP 1 obj", "sign", "imperative"),
    ("rained rain VERB VBD 0 root\nit it PRON PRP 1 expl", "rain", "impersonal"),
    ("way way NOUN NN 0 root\nto to PART TO 3 mark\nend end VERB VB 1 acl", "end", "open-infinitive"),
    ("Italy Italy PROPN NNP 2 nsubj\nleader leader NOUN NN 0 root", "leader", "no-relation"),
    ("leaders leader NOUN NNS 0 root\nwho who PRON WP 3 nsubj\nbe be VERB VB 1 acl:relcl", "be", "no-relation"),
    (
        "sold sell VERB VBD 0 root\nmore more ADV RBR 1 advmod\nthan than SCONJ IN 5 mark\nhe he PRON PRP 5 nsubj\n"
        "bought buy VERB VBD 1 advcl",
        "buy",
        "comparison",
    ),
    (
        "Rossi Rossi PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root\nwhich which PRON WDT 4 nsubj\n"
        "hurt hurt VERB VBD 2 advcl",
        "hurt",
        "open-relative",
    ),
    (
        "ships ship NOUN NNS 0 root\nsome some DET DT 5 nsubj\nof of ADP IN 4 case\nwhich which PRON WDT 2 nmod\n"
        "sank sink VERB VBD 1 acl:relcl",
        "sink",
        "open-relative",
    ),
    (
        "so so ADV RB 2 advmod\ndid do VERB VBD 0 root\nChile Chile PROPN NNP 2 nsubj",
        "do",
        "no-relation",
    ),
    ("Who who PRON WP 2 nsubj\nleft leave VERB VBD 0 root\n? ? PUNCT . 2 punct", "leave", "question"),
    ("what what PRON WP 2 nsubj\nhappened happen VERB VBD 0 root", "happen", "free-relative"),
    ("What what PRON WP 2 nsubj\nhappened happen VERB VBD 0 root\n? ? PUNCT . 2 punct", "happen", "question"),
    ("There there PRON EX 2 expl\nis be VERB VBZ 0 root\nwar war NOUN NN 2 nsubj", "be", "existential"),
)


@pytest.mark.parametrize(("table", "lemma", "why"), CLAUSES)
def test_a_clause_that_tells_nothing_says_why(table: str, lemma: str, why: str) -> None:
    made = sentence(table)
    assert untold(made, only_clause(made, lemma)) == why


def test_a_clause_that_tells_something_has_no_reason() -> None:
    made = sentence("Rossi Rossi PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root")
    assert untold(made, only_clause(made, "leave")) is None


def test_some_of_those_whose_relative_is_left_out_are_told_of() -> None:
    made = sentence(
        "ships ship NOUN NNS 0 root\nsome some DET DT 4 nsubj\nsailors sailor NOUN NNS 2 nmod\n"
        "left leave VERB VBD 1 acl:relcl"
    )
    assert untold(made, only_clause(made, "leave")) is None
