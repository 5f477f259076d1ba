"""Where the ontology and the sample reports lie: inside an installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_INSTALLED = _PACKAGE / "data"


def ontology_folder(given: str | Path | None = None) -> Path:
    """Take an ontology folder and return it; where none is given, the one that comes with graphkit.

    >>> ontology_folder().name
    'ontology'
    """
    return _data("ontology") if given is None else Path(given)


def seeds_folder() -> Path:
    """Return the folder of sample reports that come with graphkit.

    >>> seeds_folder().name
    'seeds'
    """
    return _data("seeds")


def _data(name: str) -> Path:
    installed = _INSTALLED / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
