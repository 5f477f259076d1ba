"""The wheel carries all it needs, and works outside the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CARRIED = (
    "graphkit/data/ontology/defence-diplomacy.ttl",
    "graphkit/data/ontology/alignments.ttl",
    "graphkit/data/ontology/gazetteer.ttl",
    "graphkit/data/ontology/lexicon.ttl",
    "graphkit/data/ontology/modes.ttl",
    "graphkit/data/ontology/shapes.ttl",
    "graphkit/drawing/template/",
    "graphkit/py.typed",
    "graphkit/text/model/MODEL_CARD.md",
    "graphkit/text/model/english/meta.json",
)

pytestmark = [pytest.mark.slow, pytest.mark.model]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    [path] = folder.glob("graphkit-*.whl")
    return path


def test_the_wheel_holds_ontology_seeds_model_and_template(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert [part for part in CARRIED if not any(name.startswith(part) for name in names)] == []
    assert sum(name.startswith("graphkit/data/seeds/") and name.endswith(".txt") for name in names) >= 6
    assert [name for name in names if "__pycache__" in name or name.startswith("tests/")] == []
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_wheel_builds_a_graph_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(site)]
    subprocess.run([*pip, str(wheel)], check=True)
    (tmp_path / "article.txt").write_text("The defense minister of Norway visited Tokyo on Monday.\n")
    environment = {**os.environ, "PYTHONPATH": str(site)}

    def python(code: str, *words: str) -> str:
        command = [sys.executable, "-c", code, *words]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    assert python("import graphkit; print(graphkit.__file__)") == str(site / "graphkit" / "__init__.py")
    run = "from graphkit.commands.cli import main; main()"
    told = python(run, "build", "article.txt", "-o", "out", "--published", "2024-05-06")
    assert "1 document" in told
    assert "Norway" in (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8")
    assert "Norway" in (tmp_path / "out" / "graph.html").read_text(encoding="utf-8")
    assert (site / "bin" / "graphkit").is_file()
