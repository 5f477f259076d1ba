"""`Node`, `Edge`, `Layout`: what a scene is made of, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Node:
    """An entity, an event or a phrase: `lines` is its label as drawn; `kind` the key of its sort in the legend,
    `type` its class in the ontology in plain words.

    `names` are the words that texts use for it, `facts` the ids of all claims that it stands in, in order of time;
    `radius` and `font` are pixels.
    """

    id: str
    label: str
    lines: tuple[str, ...]
    kind: str
    type: str
    names: tuple[str, ...]
    radius: int
    font: int
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """All claims of one standing from one node to another, drawn as one line.

    `roundness` bends it away from its fellows, those between the same two nodes; `contested` is whether one claim says
    and another denies the same of the two.
    """

    id: str
    source: str
    target: str
    label: str
    standing: str
    count: int
    width: float
    roundness: float
    facts: tuple[str, ...]
    contested: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """Where nodes stand, in pixels, by id, and how far edges bend, by id, for windows of one shape.

    `extent` is what nodes and their labels take up: left, top, right, bottom.
    """

    places: Mapping[str, tuple[int, int]]
    bends: Mapping[str, float]
    extent: tuple[int, int, int, int]
