"""The public face: what `graphkit` offers, sorted, loaded on demand."""

from __future__ import annotations

import subprocess
import sys

import pytest

import graphkit

HEAVY = ("spacy", "rdflib", "pyoxigraph", "pyvis", "networkx", "numpy", "typer", "rich")


def test_the_face_is_sorted_and_every_name_on_it_loads() -> None:
    assert graphkit.__all__ == sorted(graphkit.__all__)
    assert [name for name in graphkit.__all__ if getattr(graphkit, name) is None] == []
    assert dir(graphkit) == graphkit.__all__


def test_every_name_is_the_one_its_room_defines() -> None:
    from graphkit import asking, errors, graph, handbook, records, validation
    from graphkit.explaining import explanation
    from graphkit.linking import claims
    from graphkit.text import documents

    rooms = {
        name: getattr(room, name)
        for room in (asking, documents, claims, errors, explanation, graph, handbook, records, validation)
        for name in graphkit.__all__
        if hasattr(room, name)
    }
    assert {name: getattr(graphkit, name) for name in rooms} == rooms
    assert set(rooms) == set(graphkit.__all__) - {"__version__"}


def test_the_functions_and_nouns_say_what_they_are_for() -> None:
    for name in graphkit.__all__:
        if name != "__version__":
            assert getattr(graphkit, name).__doc__, name


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        graphkit.nothing  # noqa: B018


def test_importing_loads_no_library() -> None:
    code = f"import sys, graphkit; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
