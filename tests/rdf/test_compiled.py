"""What an ontology folder knows comes back from the cache as it was compiled, and never stale or broken."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from graphkit.errors import OntologyError
from graphkit.places import ontology_folder
from graphkit.rdf import compiled
from graphkit.rdf.gazetteer import load_gazetteer
from graphkit.rdf.ontology import load_knowledge, load_lexicon, load_modes, load_topics

STATE = 'gz:{0} a dd:State ; skos:prefLabel "{0}"@en .\n'
HEAD = """@prefix dd: <https://w3id.org/graphkit/dd#> .
@prefix gz: <https://w3id.org/graphkit/gazetteer/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(home))
    return home / "graphkit"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    here = tmp_path / "ontology"
    here.mkdir()
    (here / "gazetteer.ttl").write_text(HEAD + STATE.format("norway"), encoding="utf-8")
    (here / "lexicon.ttl").write_text(HEAD, encoding="utf-8")
    return here


def labels(folder: Path) -> list[str]:
    return [entry.label for entry in load_knowledge(folder).gazetteer.entries]


def test_the_kept_knowledge_equals_the_compiled(cache: Path) -> None:
    here = ontology_folder()
    first, again = load_knowledge(here), load_knowledge(here)
    [file] = cache.iterdir()
    assert first == again == compiled.read(file)
    assert first.gazetteer == load_gazetteer(here)
    assert first.lexicon == load_lexicon(here)
    assert first.modes == load_modes(here)
    assert first.topics == load_topics(here)


def test_a_changed_file_is_read_anew(folder: Path) -> None:
    assert labels(folder) == ["norway"]
    (folder / "gazetteer.ttl").write_text(HEAD + STATE.format("chile"), encoding="utf-8")
    assert labels(folder) == ["chile"]


def test_what_is_kept_is_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load_knowledge(folder)
    monkeypatch.setattr("graphkit.rdf.ontology.load_gazetteer", None)
    assert labels(folder) == ["norway"]


@pytest.mark.parametrize("junk", [b"", b"[]", b'{"entries": [[1, 2]]}', b"\xff", b'{"entries": [{}], "frames": 1}'])
def test_a_broken_cache_is_passed_over_and_mended(folder: Path, cache: Path, junk: bytes) -> None:
    load_knowledge(folder)
    [file] = cache.iterdir()
    whole = file.read_bytes()
    file.write_bytes(junk)
    assert labels(folder) == ["norway"]
    assert file.read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_done_without(folder: Path, cache: Path) -> None:
    cache.parent.write_text("a file where the folder would be", encoding="utf-8")
    assert labels(folder) == ["norway"]


def test_a_missing_or_broken_file_is_refused_each_time(folder: Path) -> None:
    (folder / "lexicon.ttl").unlink()
    for _ in range(2):
        with pytest.raises(OntologyError, match=r"lexicon\.ttl: no such file"):
            load_knowledge(folder)


def test_what_comes_through_a_pipe_is_read_and_not_kept(folder: Path, cache: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "more.ttl"
    os.mkfifo(pipe)
    for _ in range(2):
        writer = threading.Thread(target=pipe.write_text, args=(HEAD + STATE.format("zedland"),))
        writer.start()
        known = load_knowledge(folder, pipe)
        writer.join()
        assert [entry.label for entry in known.gazetteer.entries] == ["norway", "zedland"]
    assert not cache.exists()


def test_only_the_newest_are_kept(folder: Path, cache: Path) -> None:
    for number in range(compiled.MOST + 3):
        (folder / "gazetteer.ttl").write_text(HEAD + STATE.format(f"state-{number}"), encoding="utf-8")
        assert labels(folder) == [f"state-{number}"]
    assert len(list(cache.iterdir())) == compiled.MOST
