"""A scene as one still picture, for where no script may run: an SVG that holds nothing but shapes and text."""

from __future__ import annotations

import html
import math
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from graphkit.drawing.boxes import Box, extent, free_labels, label_box, on_curve
from graphkit.drawing.elements import Edge, Node
from graphkit.drawing.placing import EDGE_FONT, box, labels
from graphkit.drawing.scene import Scene
from graphkit.drawing.style import KINDS, LINES, PHRASE, Kind, Line

_MARGIN = 24
_LEGEND = 26
_HEAD = 58
_INK, _SOFT, _RIM = "#1d232b", "#59626f", "#2b3138"
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEXAGON = tuple((math.cos(turn * math.pi / 3), math.sin(turn * math.pi / 3)) for turn in range(6))
_STAR = tuple(
    (reach * math.sin(turn * math.pi / 5), -reach * math.cos(turn * math.pi / 5))
    for turn, reach in enumerate((1, 0.5) * 5)
)
_CORNERS: Mapping[str, tuple[tuple[float, float], ...]] = MappingProxyType(
    {
        "square": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
        "diamond": ((0, -1), (1, 0), (0, 1), (-1, 0)),
        "triangle": ((0, -1), (1, 0.8), (-1, 0.8)),
        "triangleDown": ((0, 1), (1, -0.8), (-1, -0.8)),
        "hexagon": _HEXAGON,
        "star": _STAR,
    }
)


def svg(scene: Scene) -> str:
    """Take a scene and return it as an SVG: what the page draws at first for a screen, with title and legend.

    The same scene gives the same text. It runs nothing, asks for nothing, and reads the same on light and dark.
    """
    nodes = {node.id: node for node in scene.nodes}
    places = {name: (float(x), float(y)) for name, (x, y) in scene.wide.places.items()}
    kinds, lines = {kind.key: kind for kind in KINDS}, {line.key: line for line in LINES}
    taken = [box(node).at(*places[node.id]) for node in scene.nodes]
    known = {label.id: label for label in labels(scene.nodes, scene.edges)}
    written = free_labels(known.values(), places, taken)
    words = [label_box(known[name], places[known[name].source], places[known[name].target]) for name in sorted(written)]
    whole = extent([*taken, *words])
    drawn = [
        _edge(edge, nodes[edge.target], scene.wide.bends[edge.id], places, lines[edge.standing]) for edge in scene.edges
    ]
    drawn += [_node(node, *places[node.id], kinds[node.kind]) for node in scene.nodes]
    for edge in (edge for edge in scene.edges if edge.id in written):
        middle = _middle(label_box(known[edge.id], places[edge.source], places[edge.target]))
        drawn.append(_text(edge.label, *middle, size=EDGE_FONT, colour=lines[edge.standing].colour))
    return _sheet(scene, whole, drawn)


def _sheet(scene: Scene, whole: Box, drawn: list[str]) -> str:
    left, top = math.floor(whole.left) - _MARGIN, math.floor(whole.top) - _MARGIN - _HEAD
    width = max(math.ceil(whole.right) + _MARGIN - left, 640)
    legend = list(_legend(scene, left + _MARGIN, width - 2 * _MARGIN))
    height = math.ceil(whole.bottom) + 2 * _MARGIN - top + _LEGEND * len(legend)
    rows = [
        f'<g transform="translate(0 {math.ceil(whole.bottom) + _MARGIN + _LEGEND * place})">{row}</g>'
        for place, row in enumerate(legend)
    ]
    at = left + _MARGIN
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {width} {height}" width="{width}" '
            f'height="{height}" role="img" font-family="Helvetica, Arial, sans-serif">',
            f"<title>{_escaped(scene.title)}</title>",
            f"<desc>{_escaped(scene.subtitle)}</desc>",
            f'<rect x="{left}" y="{top}" width="{width}" height="{height}" fill="#ffffff"/>',
            _text(scene.title, at, top + 30, size=18, anchor="start", weight=600),
            _text(scene.subtitle, at, top + 52, size=13, anchor="start", colour=_SOFT),
            *drawn,
            *rows,
            "</svg>",
        ]
    )


def _node(node: Node, x: float, y: float, kind: Kind) -> str:
    if kind is PHRASE:
        found = box(node).at(x, y)
        shape = (
            f'<rect x="{found.left:.1f}" y="{found.top:.1f}" width="{found.right - found.left:.1f}" '
            f'height="{found.bottom - found.top:.1f}" rx="7" fill="#ffffff" stroke="#dfe2e6"/>'
        )
        first = y - (len(node.lines) - 1) * node.font * 0.55 + node.font * 0.35
        return shape + _lines(node, x, first, _SOFT)
    first = y + node.radius + 4 + node.font
    return _shape(kind, x, y, node.radius) + _lines(node, x, first, _INK)


def _lines(node: Node, x: float, first: float, colour: str) -> str:
    return "".join(
        _text(line, x, first + row * node.font * 1.1, size=node.font, colour=colour)
        for row, line in enumerate(node.lines)
    )


def _shape(kind: Kind, x: float, y: float, radius: float) -> str:
    looks = f'fill="{kind.colour}" stroke="{_RIM}" stroke-width="1.5"'
    corners = _CORNERS.get(kind.shape)
    if corners is None:
        return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" {looks}/>'
    points = " ".join(f"{x + radius * across:.1f},{y + radius * down:.1f}" for across, down in corners)
    return f'<polygon points="{points}" {looks}/>'


def _edge(edge: Edge, target: Node, bend: float, places: Mapping[str, tuple[float, float]], line: Line) -> str:
    one, other = places[edge.source], places[edge.target]
    short = target.radius + 3.0
    if target.kind == PHRASE.key:
        wall = box(target)
        dx, dy = abs(other[0] - one[0]), abs(other[1] - one[1])
        short = 3 + math.hypot(dx, dy) * min(wall.right / (dx or 1e-9), wall.bottom / (dy or 1e-9))
    short = min(short, math.dist(one, other) * 0.8)
    points = [on_curve(one, other, bend, step / 12, short=short) for step in range(13)] if bend else [
        one, on_curve(one, other, 0.0, 1.0, short=short)
    ]  # fmt: skip
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dash = f' stroke-dasharray="{" ".join(map(str, line.dash))}"' if line.dash else ""
    looks = f'fill="none" stroke="{line.colour}" stroke-width="{edge.width:g}"{dash}'
    return f'<polyline points="{path}" {looks}/>{_head(points[-2], points[-1], line)}'


def _head(before: tuple[float, float], end: tuple[float, float], line: Line) -> str:
    """The arrow head at the end of a line, in the manner of its kind."""
    turn = math.degrees(math.atan2(end[1] - before[1], end[0] - before[0]))
    heads = {
        "triangle": f'<path d="M0 0 L-9 -4 L-9 4 Z" fill="{line.colour}"/>',
        "vee": f'<path d="M-8 -5 L0 0 L-8 5" fill="none" stroke="{line.colour}" stroke-width="2"/>',
        "bar": f'<path d="M0 -5 L0 5" stroke="{line.colour}" stroke-width="3"/>',
        "circle": f'<circle cx="-3" cy="0" r="3" fill="{line.colour}"/>',
    }
    return f'<g transform="translate({end[0]:.1f} {end[1]:.1f}) rotate({turn:.0f})">{heads[line.arrow]}</g>'


def _legend(scene: Scene, left: float, width: float) -> Iterator[str]:
    """Yield the rows of the legend, kinds of names and then lines, each as many as have room across."""
    kinds, lines = {kind.key: kind for kind in KINDS}, {line.key: line for line in LINES}
    names = [(entry, 22) for entry in scene.kinds if entry.key != PHRASE.key]
    row, across = "", left
    for entry, room in [*names, *((entry, 50) for entry in scene.lines)]:
        need = room + 18 + 8 * len(entry.label)
        if row and (across + need > left + width or entry is scene.lines[0]):
            yield row
            row, across = "", left
        sign = _shape(kinds[entry.key], across + 8, 0, 7) if entry.key in kinds else _stroke(lines[entry.key], across)
        row += sign + _text(entry.label, across + room, 5, size=13, anchor="start")
        across += need
    if row:
        yield row


def _stroke(line: Line, x: float) -> str:
    dash = f' stroke-dasharray="{" ".join(map(str, line.dash))}"' if line.dash else ""
    path = f'<path d="M{x:g} 0 h34" stroke="{line.colour}" stroke-width="2"{dash}/>'
    return path + _head((x, 0), (x + 40, 0), line)


def _text(
    words: str, x: float, y: float, *, size: float, colour: str = _INK, anchor: str = "middle", weight: int = 400
) -> str:
    bold = f' font-weight="{weight}"' if weight != 400 else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" text-anchor="{anchor}" fill="{colour}"{bold} '
        f'stroke="#ffffff" stroke-width="3" paint-order="stroke">{_escaped(words)}</text>'
    )


def _middle(found: Box) -> tuple[float, float]:
    return (found.left + found.right) / 2, (found.top + found.bottom) / 2 + EDGE_FONT * 0.35


def _escaped(words: str) -> str:
    """Text as XML may hold it: what XML cannot hold becomes a question mark."""
    return html.escape(_NO_XML.sub("?", words))
