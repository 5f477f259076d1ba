"""Where the ontology and the sample reports lie: inside an installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_INSTALLED = _PACKAGE / "data"


def ontology_folder() -> Path:
    """Return the folder of the ontology that comes with graphkit.

    >>> ontology_folder().name
    'ontology'
    """
    return _data("ontology")


def seeds_folder() -> Path:
    """Return the folder of sample reports that come with graphkit.

    >>> seeds_folder().name
    'seeds'
    """
    return _data("seeds")


def _data(name: str) -> Path:
    installed = _INSTALLED / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
