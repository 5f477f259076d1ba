"""`graphkit explain` on a saved graph: text in a pipe, colours on a terminal, JSON, one line for errors."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from graphkit.commands import cli
from graphkit.explaining.explanation import explain
from tests.explaining.made import VISITED, graph


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("graph")
    graph().save(folder)
    return folder


def test_in_a_pipe_it_is_the_text_without_colours(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["explain", str(saved), "Mario Rossi"]) == 0
    told = capsys.readouterr()
    assert (told.out, told.err) == (str(explain(saved, "Mario Rossi")), "")
    assert told.out.startswith("Mario Rossi (Person)\n")
    assert "“{Mario Rossi} {said} that [Norland] *will visit* [Ostland].”" in told.out
    assert "\x1b" not in told.out


def test_the_limit_and_json(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["explain", str(saved), "Mario Rossi", "--limit", "1", "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record == json.loads(json.dumps(explain(saved, "Mario Rossi", limit=1).record()))
    assert (len(record["claims"]), record["total"]) == (1, 3)


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_on_a_terminal_words_and_headings_are_set_off(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = _Terminal()
    monkeypatch.setattr("sys.stdout", screen)
    for name, value in {"TERM": "xterm", "COLUMNS": "200", "NO_COLOR": ""}.items():
        monkeypatch.setenv(name, value)
    assert cli.run(["explain", str(saved), VISITED.id]) == 0
    told = screen.getvalue()
    assert "\x1b[1m[Norland]\x1b[0m" in told
    assert "*visited*\x1b[0m" in told
    assert max(map(len, told.splitlines())) < 200


@pytest.mark.parametrize("what", ["Atlantis", "Norland | sink | Ostland", "claim/ffffffffffff"])
def test_what_is_not_there_is_one_line_and_exit_code_1(
    saved: Path, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["explain", str(saved), what]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"graphkit: {what}: no ")
    assert told.err.count("\n") == 1


def test_a_limit_of_nothing_is_wrong_usage(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["explain", str(saved), "Norland", "--limit", "0"]) == 2
    assert "Invalid value for '--limit'" in capsys.readouterr().err
