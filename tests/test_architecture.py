"""The floors and the rooms of third parties: kept, and a planted breach is caught."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROBE = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", PROBE], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    unread = shutil.ignore_patterns("__pycache__", "english", "template")
    shutil.copytree(ROOT / "graphkit", tmp_path / "graphkit", ignore=unread)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_import_points_down() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


@pytest.mark.parametrize(
    ("room", "line", "broken"),
    [
        ("extraction/clauses.py", "import spacy", "spaCy lives in the parser and the training BROKEN"),
        ("rdf/statements.py", "import graphkit.drawing.page", "a stage knows only what stands below it BROKEN"),
        ("drawing/scene.py", "import pyoxigraph", "Oxigraph lives in the RDF wing BROKEN"),
        ("text/documents.py", "import graphkit.graph", "a stage knows only what stands below it BROKEN"),
        ("graph.py", "import rich", "typer and rich live in the commands BROKEN"),
    ],
)
def test_a_planted_breach_is_caught(copy: Path, room: str, line: str, broken: str) -> None:
    with (copy / "graphkit" / room).open("a") as file:
        file.write(f"\n{line}\n")
    done = lint(copy)
    assert done.returncode == 1
    assert broken in done.stdout


def test_package_files_of_the_wings_are_empty() -> None:
    inits = [path for path in (ROOT / "graphkit").rglob("__init__.py") if path.parent.name != "graphkit"]
    assert [str(path) for path in inits if path.read_text().strip()] == []


def test_nothing_inside_imports_the_public_face() -> None:
    modules = list((ROOT / "graphkit").rglob("*.py"))
    assert [str(path) for path in modules if "from graphkit import" in path.read_text()] == []
