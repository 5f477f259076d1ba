"""The folders that come with graphkit are found, and hold what they should."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit import places

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_ontology_and_the_seeds_are_there() -> None:
    assert (places.ontology_folder() / "defence-diplomacy.ttl").is_file()
    assert sum(path.suffix == ".txt" for path in places.seeds_folder().iterdir()) >= 6


def test_what_is_inside_an_installed_package_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "seeds").mkdir()
    monkeypatch.setattr(places, "_INSTALLED", tmp_path)
    assert places.seeds_folder() == tmp_path / "seeds"
    assert places.ontology_folder().parent != tmp_path
