"""`Box` and `Label`: what is written where, and how much room it takes.

Nothing here measures text in a browser: widths are estimated from the proportions of common sans-serif faces, a little
on the wide side, so that what is free of overlap here is free of overlap there.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

LINE_HEIGHT = 1.25
PHRASE_MARGIN = 4
_NARROW = frozenset("iljtfrI1.,;:'’‘|!()[]-– ")
_WIDE = frozenset("mwMW@%—")


@dataclass(frozen=True, slots=True)
class Box:
    """What a node or label takes up, as distances from its position: `left` and `top` are negative."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def area(self) -> float:
        """How much room it takes, in square pixels."""
        return (self.right - self.left) * (self.bottom - self.top)

    def at(self, x: float, y: float) -> Box:
        """Take a position and return the box in coordinates of the page."""
        return Box(self.left + x, self.top + y, self.right + x, self.bottom + y)

    def overlaps(self, other: Box) -> bool:
        """Take another box, both placed, and return whether they share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Label:
    """The label of an edge: its box about the middle of the line between two nodes, which `roundness` bends.

    The line ends `short` pixels of the middle of its target, or, where that is a `wall`, of the wall's rim.
    """

    id: str
    source: str
    target: str
    roundness: float
    short: float
    box: Box
    wall: Box | None = None


def text_width(text: str, size: float) -> float:
    """Take one line and a font size in pixels and return about how wide it is written, in pixels."""
    return size * sum(_advance(character) for character in text)


def wrapped(text: str, *, width: int = 20, lines: int = 3) -> tuple[str, ...]:
    """Take a label and return its lines: at most `width` characters where words allow, at most `lines` of them.

    >>> wrapped("United States Department of Defense")
    ('United States', 'Department of', 'Defense')
    """
    words = text.split()
    found: list[str] = []
    for word in words:
        if found and len(found[-1]) + 1 + len(word) <= width:
            found[-1] += f" {word}"
        else:
            found.append(word)
    if len(found) > lines:
        return wrapped(text, width=width + 4, lines=lines)
    return tuple(found)


def node_box(label: Sequence[str], *, font: float, radius: float) -> Box:
    """Take the lines of a label, its font size and the node's radius and return the box of both, label below."""
    half = max(radius, max((text_width(line, font) for line in label), default=0) / 2)
    return Box(-half, -radius, half, radius + 6 + len(label) * font * LINE_HEIGHT)


def phrase_box(label: Sequence[str], *, font: float) -> Box:
    """Take the lines of a phrase and its font size and return the box that is drawn about them."""
    half = max((text_width(line, font) for line in label), default=0) / 2 + PHRASE_MARGIN
    height = len(label) * font * LINE_HEIGHT / 2 + PHRASE_MARGIN
    return Box(-half, -height, half, height)


def edge_box(label: str, *, font: float) -> Box:
    """Take the label of an edge and its font size and return its box, which lies about the middle of the edge."""
    half = text_width(label, font) / 2 + 3
    return Box(-half, -font * 0.75, half, font * 0.75)


def extent(boxes: Iterable[Box]) -> Box:
    """Take placed boxes and return the box that holds them all; no boxes give an empty one."""
    held = list(boxes) or [Box(0, 0, 0, 0)]
    return Box(
        min(box.left for box in held),
        min(box.top for box in held),
        max(box.right for box in held),
        max(box.bottom for box in held),
    )


def on_curve(
    source: tuple[float, float], target: tuple[float, float], roundness: float, along: float, *, short: float = 0.0
) -> tuple[float, float]:
    """Take both ends of an edge, its roundness and a share of its way and return the point of the drawn line there.

    As vis-network draws it: roundness 0 is straight, positive its `curvedCW`, negative its `curvedCCW`, a quadratic
    curve whose control point lies at half of (1 + roundness) times the distance, turned by a quarter turn times
    roundness. The line ends `short` of the target, where its arrow begins. The label stands at half of the way.

    >>> on_curve((0, 0), (100, 0), 0.0, 0.5, short=20)
    (40.0, 0.0)
    """
    dx, dy = target[0] - source[0], target[1] - source[1]
    length = math.hypot(dx, dy) or 1.0
    end = (target[0] - dx / length * short, target[1] - dy / length * short)
    if not roundness:
        return source[0] + (end[0] - source[0]) * along, source[1] + (end[1] - source[1]) * along
    reach = (abs(roundness) * 0.5 + 0.5) * length
    angle = math.atan2(-dy, dx) + (roundness * 0.5 + 0.5) * math.pi
    via = (source[0] + reach * math.sin(angle), source[1] + reach * math.cos(angle))
    first, second, third = (1 - along) ** 2, 2 * along * (1 - along), along**2
    return (
        source[0] * first + via[0] * second + end[0] * third,
        source[1] * first + via[1] * second + end[1] * third,
    )


def label_box(label: Label, source: Sequence[float], target: Sequence[float]) -> Box:
    """Take a label and where both ends of its edge stand and return the box of the label where it is drawn."""
    one, other = (source[0], source[1]), (target[0], target[1])
    short = label.short + (_to_rim(label.wall, one, other) if label.wall else 0.0)
    return label.box.at(*on_curve(one, other, label.roundness, 0.5, short=short))


def _to_rim(wall: Box, source: tuple[float, float], target: tuple[float, float]) -> float:
    dx, dy = abs(target[0] - source[0]), abs(target[1] - source[1])
    length = math.hypot(dx, dy) or 1.0
    return min(wall.right * length / (dx or 1e-9), wall.bottom * length / (dy or 1e-9))


def free_labels(
    labels: Iterable[Label], positions: Mapping[str, tuple[float, float]], taken: Iterable[Box]
) -> frozenset[str]:
    """Take labels, the most important first, positions of nodes, and boxes taken; return the ids of those with room."""
    walls = list(taken)
    found: set[str] = set()
    for label in labels:
        box = label_box(label, positions[label.source], positions[label.target])
        if not any(box.overlaps(wall) for wall in walls):
            walls.append(box)
            found.add(label.id)
    return frozenset(found)


def _advance(character: str) -> float:
    if character in _NARROW:
        return 0.36
    if character in _WIDE or ord(character) >= 0x1100:
        return 1.0
    return 0.72 if character.isupper() else 0.58
