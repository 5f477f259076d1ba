"""Every notebook: committed without outputs, knows the public face only, runs in its time, says what it shall.

Cells are named by their ids, which the notebook keeps.
"""

from __future__ import annotations

import ast
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

import graphkit

FOLDER = Path(__file__).parent.parent / "notebooks"
NOTEBOOKS = sorted(path.name for path in FOLDER.glob("*.ipynb"))
SECONDS = 30

SHOWN: dict[str, dict[str, tuple[str, ...]]] = {
    "01-from-an-article-to-a-graph.ipynb": {
        "build": ("KnowledgeGraph(documents=1, claims=",),
        "claims": (
            "yes Kari Lund met Kenji Mori positive done",
            "no Norway will send two frigates positive planned Kari Lund",
            "no Japan had bought Norwegian missiles negative done Kenji Mori",
            "no Norway provoking a crisis in the region positive done China",
        ),
        "sentence": (
            "1. Norway – will send – two frigates not a fact: a plan; said by Kari Lund (said)",
            "“{Lund} {said} that [Norway] *will send* [two frigates] to an exercise in September.”",
            "modal A modal verb decides the status.",
        ),
        "question-visits": ("who place day", "Kari Lund Tokyo 2024-05-06 (1 row)"),
        "question-speakers": (
            "China Norway provoking a crisis in the region dd:Positive",
            "Kari Lund Norway will send two frigates dd:Positive",
            "Kenji Mori Japan had bought Norwegian missiles dd:Negative (3 rows)",
        ),
        "question-plans": (
            "Norway will send two frigates September",
            "Sweden plans to host the next meeting in Stockholm (2 rows)",
        ),
        "page": ("KnowledgeGraph(documents=1, claims=",),
        "around": ("KnowledgeGraph(documents=1, claims=",),
        "saving": ("KnowledgeGraph(documents=1, claims=",),
        "turtle": ("entity:kari-lund a dd:Person ;", "rel:meet entity:kenji-mori ;", "rel:visit gz:tokyo ."),
    },
}
"""What the output of a cell holds, white space folded."""


def notebook(name: str) -> Any:
    found = nbformat.read(FOLDER / name, as_version=4)
    nbformat.validate(found)
    return found


def code(found: Any) -> list[Any]:
    return [cell for cell in found.cells if cell.cell_type == "code"]


def said(cell: Any) -> str:
    texts = [output.text if output.output_type == "stream" else output.data["text/plain"] for output in cell.outputs]
    return " ".join(" ".join(texts).split())


def test_every_notebook_is_looked_at() -> None:
    assert sorted(SHOWN) == NOTEBOOKS


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_is_committed_without_outputs(name: str) -> None:
    assert [cell.id for cell in code(notebook(name)) if cell.outputs or cell.execution_count] == []


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_imports_the_face_only_and_uses_what_is_on_it(name: str) -> None:
    tree = ast.parse("\n".join(cell.source for cell in code(notebook(name))))
    imports = [ast.unparse(node) for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom))]
    assert imports == ["import graphkit"]
    used = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "graphkit"
    }
    assert used - set(graphkit.__all__) == set()
    assert "_" not in {node.attr[0] for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_tells_before_each_cell_of_code_what_it_does(name: str) -> None:
    kinds = [cell.cell_type for cell in notebook(name).cells]
    assert kinds[0] == "markdown"
    assert ("code", "code") not in pairwise(kinds)


@pytest.mark.model
@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_runs_within_its_time_and_says_what_it_shall(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Nobody's settings, and nothing left behind in them.
    for variable in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    monkeypatch.setenv("PYTHONPATH", str(FOLDER.parent))
    found = notebook(name)
    start = time.monotonic()
    NotebookClient(found, timeout=SECONDS, resources={"metadata": {"path": str(tmp_path)}}).execute()
    assert time.monotonic() - start < SECONDS
    outputs = {cell.id: said(cell) for cell in code(found)}
    missing = [(cell, part) for cell, parts in SHOWN[name].items() for part in parts if part not in outputs[cell]]
    assert missing == []
    frames = [output.data.get("text/html", "") for cell in code(found) if cell.id == "page" for output in cell.outputs]
    assert [html.startswith('<iframe sandbox="allow-scripts allow-downloads" ') for html in frames] == [True]
