"""`graphkit query`: questions by name on the command line, and what is said where they do not fit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graphkit.commands.cli import run
from tests.test_asking import GRAPH


@pytest.fixture
def graph(tmp_path: Path) -> str:
    path = tmp_path / "graph.trig"
    path.write_text(GRAPH.trig(), encoding="utf-8")
    return str(path)


def test_a_question_takes_its_parameters_as_options(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["--actor", "Maria Ortiz", "--from", "2024"], ["--actor=Maria Ortiz", "--from=2024"]):
        assert run(["query", graph, "meetings", *words, "--format", "csv"]) == 0
        told = capsys.readouterr()
        assert told.out.splitlines() == ["who,whom,place,time", "Eva Lund,Maria Ortiz,,2024-05-06"]
        assert told.err == ""


def test_a_name_that_is_not_there_is_told_with_near_ones(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", graph, "meetings", "--actor", "Maria Ortis"]) == 0
    assert (
        capsys.readouterr().err == "graphkit: no entity named 'Maria Ortis' in the graph; did you mean Maria Ortiz?\n"
    )


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["contacts"], 1, "contacts: needs --actor"),
        (["contcts"], 1, "did you mean contacts?"),
        (["meetings", "--place", "Oslo"], 1, "meetings: no parameter --place"),
        (["meetings", "--from", "May"], 1, "is no date"),
        (["ASK {}", "--actor", "Oslo"], 2, "no such option: --actor"),
        (["meetings", "--actor"], 2, "--actor needs a value"),
        (["meetings", "Oslo"], 2, "'Oslo' is too much"),
        ([], 2, "GRAPH and SPARQL are needed, or --list"),
    ],
)
def test_what_does_not_fit_is_one_line(
    graph: str, capsys: pytest.CaptureFixture[str], words: list[str], code: int, said: str
) -> None:
    assert run(["query", graph, *words]) == code
    told = capsys.readouterr()
    assert told.out == ""
    assert said in told.err
    assert told.err.count("\n") == 1


def test_the_questions_are_listed_without_a_graph(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", "--list"]) == 0
    told = capsys.readouterr().out
    assert "contacts: With which states has a side had contact" in told
    assert "    --actor  an entity's name (needed)" in told
    assert run(["query", "--list", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert len(listed) == 20
    assert {"name", "title", "asks", "parameters", "sparql"} <= set(listed[0])


def test_words_of_the_text_need_be_no_name(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", graph, "evidence", "--subject", "Maria Ortiz", "--object", "the blue sky"]) == 0
    assert capsys.readouterr().err == ""


def test_a_folder_of_questions_that_is_not_there_is_told(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["query", "--list"], ["query", graph, "meetings"]):
        assert run([*words, "--ontology", "/nowhere"]) == 1
        assert "/nowhere: no such folder" in capsys.readouterr().err


def test_what_is_said_holds_nothing_that_a_terminal_would_obey(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", graph, "meetings", "--actor", "Zq\x1b[31m"]) == 0
    assert "\x1b" not in capsys.readouterr().err
