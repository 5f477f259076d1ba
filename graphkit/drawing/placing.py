"""Nodes and edges -> `Layout`: where they stand, and edges bent round what they would run through."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from graphkit.drawing.boxes import Box, Label, edge_box, extent, node_box, on_curve, phrase_box
from graphkit.drawing.elements import Edge, Layout, Node
from graphkit.drawing.layout import spread
from graphkit.drawing.style import PHRASE
from graphkit.drawing.tidying import crosses

EDGE_FONT = 12
ARROW = 0.55
WIDE, TALL = 1.6, 0.57
_BENDS = (0.0, 0.1, -0.1, 0.18, -0.18, 0.28, -0.28)
_SAMPLES = 24


def laid_out(
    nodes: Sequence[Node], edges: Sequence[Edge], positions: Mapping[str, tuple[float, float]], *, shape: float
) -> Layout:
    """Take nodes, edges, positions of nodes by id in any unit, and the window's width by its height; return the layout.

    A node without a position starts near what it is joined to.
    """
    near = {edge.target: edge.source for edge in edges} | {edge.source: edge.target for edge in edges}
    given: dict[str, tuple[float, float]] = {}
    for place, node in enumerate(nodes):
        home = positions.get(near.get(node.id, ""), (0.0, 0.0))
        turn = place * math.pi * (3 - math.sqrt(5))
        given[node.id] = positions.get(node.id, (home[0] + math.cos(turn), home[1] + math.sin(turn)))
    boxes = {node.id: box(node) for node in nodes}
    places = spread(given, boxes, labels=labels(nodes, edges), shape=shape)
    return Layout(places, _bends(edges, places, boxes), _extent(places, boxes))


def box(node: Node) -> Box:
    """Take a node and return the box of its shape and label."""
    if node.kind == PHRASE.key:
        return phrase_box(node.lines, font=node.font)
    return node_box(node.lines, font=node.font, radius=node.radius)


def labels(nodes: Sequence[Node], edges: Sequence[Edge]) -> list[Label]:
    """Take edges and return their labels, the most important first: many claims, and what is not plain fact."""
    known = {node.id: node for node in nodes}
    ranked = sorted(edges, key=lambda edge: (-edge.count, edge.standing == "fact", edge.id))
    return [_label(edge, known[edge.target]) for edge in ranked]


def _label(edge: Edge, target: Node) -> Label:
    # The length of an arrow head is what vis-network makes of its scale and the width of the line.
    arrow = 15 * ARROW + 3 * edge.width
    words = edge_box(edge.label, font=EDGE_FONT)
    if target.kind == PHRASE.key:
        return Label(edge.id, edge.source, edge.target, edge.roundness, arrow, words, box(target))
    return Label(edge.id, edge.source, edge.target, edge.roundness, target.radius + arrow, words)


def _bends(edges: Sequence[Edge], places: Mapping[str, tuple[int, int]], boxes: Mapping[str, Box]) -> dict[str, float]:
    """Take edges and placed nodes and return how far each edge bends: the least that leads it past other nodes."""
    walls = {name: box.at(*places[name]) for name, box in boxes.items()}
    found = {}
    for edge in edges:
        one, other = places[edge.source], places[edge.target]
        struck = [wall for name, wall in walls.items() if name not in (edge.source, edge.target)]
        if edge.roundness or not any(crosses(one, other, wall) for wall in struck):
            found[edge.id] = edge.roundness
        else:
            found[edge.id] = min((_hits(one, other, bend, struck), abs(bend), bend) for bend in _BENDS)[2]
    return found


def _hits(one: tuple[int, int], other: tuple[int, int], bend: float, walls: Sequence[Box]) -> int:
    points = [on_curve(one, other, bend, step / _SAMPLES) for step in range(1, _SAMPLES)]
    return sum(any(wall.left < x < wall.right and wall.top < y < wall.bottom for wall in walls) for x, y in points)


def _extent(places: Mapping[str, tuple[int, int]], boxes: Mapping[str, Box]) -> tuple[int, int, int, int]:
    whole = extent(boxes[name].at(*place) for name, place in places.items())
    return math.floor(whole.left), math.floor(whole.top), math.ceil(whole.right), math.ceil(whole.bottom)
