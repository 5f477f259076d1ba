"""Places without overlap -> better ones: node after node moves to where edges are short, legible and cross little."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphkit.drawing.boxes import Box, Label, label_box

Place = tuple[float, float]

_SIDES = 16
_STEPS = (1.0, 1.3, 1.8)
_NUDGES = (-110.0, -45.0, 0.0, 45.0, 110.0)
_ROUNDS = 2
_MOST_WORK = 60_000
_HUB = 8
# What each flaw costs, in pixels of length of an edge.
_THROUGH_NODE = 260.0
_CROSSING = 110.0
_OVER_LABEL = 150.0
_OVER_WORDS = 40.0
_THROUGH_OWN_WORDS = 150.0
_NARROW = 90.0
_NARROW_ANGLE = math.radians(16)


def tidied(places: Mapping[str, Place], boxes: Mapping[str, Box], labels: Sequence[Label]) -> dict[str, Place]:
    """Take places of a connected part, at which no boxes overlap, its boxes and edges, and return better places.

    Each node in turn tries places round its neighbours and near its own, and takes the one where its edges are
    shortest, an edge through a node, a crossing, a sharp angle and a hidden label counting as length. No overlap comes
    about. Hubs stay where they are, and large parts get fewer rounds, very dense ones none: what it takes grows with
    the square of the size, and a tangle stays one.
    """
    desk = _Desk(places, boxes, labels)
    rounds = min(_ROUNDS, _MOST_WORK // (len(places) * (len(places) + len(labels))))
    order = sorted(desk.near, key=lambda name: (-len(desk.near[name]), name))
    for _ in range(rounds):
        moved = [desk.move(name) for name in order if len(desk.near[name]) <= _HUB]
        if not any(moved):
            break
    return dict(desk.places)


@dataclass(frozen=True, slots=True)
class _Rest:
    """What lies still while one node moves: the other nodes, the edges between them, and the words on those."""

    walls: tuple[tuple[str, Box], ...]
    lines: tuple[tuple[Place, Place, str, str], ...]
    words: tuple[Box, ...]


class _Desk:
    """Nodes that lie where they lie, and one at a time is moved."""

    def __init__(self, places: Mapping[str, Place], boxes: Mapping[str, Box], labels: Sequence[Label]) -> None:
        self.places = {name: places[name] for name in sorted(places)}
        self.boxes = {name: _wider(boxes[name]) for name in self.places}
        self.labels = sorted(labels, key=lambda label: label.id)
        self.lines = sorted({(min(one.source, one.target), max(one.source, one.target)) for one in labels})
        self.edges: defaultdict[str, list[Label]] = defaultdict(list)
        self.near: defaultdict[str, list[str]] = defaultdict(list)
        for label in self.labels:
            self.edges[label.source].append(label)
            self.edges[label.target].append(label)
        for one, other in self.lines:
            self.near[one].append(other)
            self.near[other].append(one)

    def move(self, name: str) -> bool:
        """Take a node, move it to the best place found, and return whether that is another than its own."""
        rest = self._rest(name)
        home = self.places[name]
        best, least = home, self._cost(name, home, rest, math.inf)
        for length, place in sorted((self._length(name, place), place) for place in self._trials(name)):
            if length >= least - 1:
                break
            cost = self._cost(name, place, rest, least)
            if cost < least - 1:
                best, least = place, cost
        self.places[name] = best
        return best != home

    def _rest(self, name: str) -> _Rest:
        at = self.places
        return _Rest(
            tuple((other, self.boxes[other].at(*place)) for other, place in at.items() if other != name),
            tuple((at[a], at[b], a, b) for a, b in self.lines if name not in (a, b)),
            tuple(
                label_box(one, at[one.source], at[one.target])
                for one in self.labels
                if name not in (one.source, one.target)
            ),
        )

    def _length(self, name: str, place: Place) -> float:
        return sum(math.dist(place, self.places[other]) for other in self.near[name])

    def _trials(self, name: str) -> Iterator[Place]:
        box, near = self.boxes[name], self.near[name]
        for other in near[:2]:
            (x, y), wall = self.places[other], self.boxes[other]
            across = (wall.right - wall.left + box.right - box.left) / 2
            words = max(one.box.right - one.box.left for one in self.edges[name] if other in (one.source, one.target))
            for step in _STEPS:
                for side in range(_SIDES):
                    turn = 2 * math.pi * side / _SIDES
                    right, down = math.cos(turn), math.sin(turn)
                    tall = wall.bottom - box.top if down > 0 else box.bottom - wall.top
                    yield x + right * (across + (words + 34) * step), y + down * (tall + 26 * step) * 1.05
        for middle in (self.places[name], self._middle(near)):
            for right in _NUDGES:
                for down in _NUDGES:
                    yield middle[0] + right, middle[1] + down

    def _middle(self, names: Sequence[str]) -> Place:
        xs, ys = [self.places[name][0] for name in names], [self.places[name][1] for name in names]
        return sum(xs) / len(xs), sum(ys) / len(ys)

    def _cost(self, name: str, place: Place, rest: _Rest, limit: float) -> float:
        """What it costs if the node lies there; infinite where it would overlap, and any sum once over the limit."""
        box = self.boxes[name].at(*place)
        if any(box.overlaps(wall) for _, wall in rest.walls):
            return math.inf
        cost = self._length(name, place) + sum(_OVER_LABEL for word in rest.words if word.overlaps(box))
        cost += sum(_THROUGH_NODE for a, b, _, _ in rest.lines if crosses(a, b, box))
        for other in self.near[name]:
            if cost >= limit:
                return cost
            end = self.places[other]
            cost += self._line_cost(place, other, rest)
            cost += _THROUGH_OWN_WORDS * crosses(place, end, _below(self.boxes[name], place))
            cost += _NARROW * _narrow(place, end, (self.places[one] for one in self.near[other] if one != name))
        return cost if cost >= limit else cost + self._silenced(name, place, box, rest)

    def _line_cost(self, place: Place, other: str, rest: _Rest) -> float:
        """What an edge from the place to another node runs through."""
        end = self.places[other]
        return (
            sum(_THROUGH_NODE for one, wall in rest.walls if one != other and crosses(place, end, wall))
            + sum(_OVER_WORDS for word in rest.words if crosses(place, end, word))
            + sum(_CROSSING for c, d, a, b in rest.lines if other not in (a, b) and meets(place, end, c, d))
            + _THROUGH_OWN_WORDS * crosses(place, end, _below(self.boxes[other], end))
        )

    def _silenced(self, name: str, place: Place, box: Box, rest: _Rest) -> float:
        """What it costs that labels of the node's edges would lie on nodes or other labels."""
        cost = 0.0
        laid = [*rest.words, *(wall for _, wall in rest.walls), box]
        for one in self.edges[name]:
            ends = (place, self.places[one.target]) if one.source == name else (self.places[one.source], place)
            word = label_box(one, *ends)
            cost += _OVER_LABEL * any(word.overlaps(wall) for wall in laid)
            laid.append(word)
        return cost


def crosses(a: Place, b: Place, box: Box) -> bool:
    """Take both ends of a line and a box and return whether the line runs through the box."""
    (ax, ay), (bx, by) = a, b
    left, top, right, bottom = box.left, box.top, box.right, box.bottom
    if (ax <= left and bx <= left) or (ax >= right and bx >= right):
        return False
    if (ay <= top and by <= top) or (ay >= bottom and by >= bottom):
        return False
    dx, dy = bx - ax, by - ay
    one, other = dx * (top - ay), dx * (bottom - ay)
    near, far = dy * (left - ax), dy * (right - ax)
    return min(one, other) - max(near, far) < 0 < max(one, other) - min(near, far)


def meets(a: Place, b: Place, c: Place, d: Place) -> bool:
    """Take the ends of two lines and return whether the lines cross.

    >>> meets((0, 0), (2, 2), (0, 2), (2, 0)), meets((0, 0), (1, 0), (0, 1), (1, 1))
    (True, False)
    """
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = a, b, c, d
    along, down = bx - ax, by - ay
    if (along * (cy - ay) - down * (cx - ax)) * (along * (dy - ay) - down * (dx - ax)) >= 0:
        return False
    along, down = dx - cx, dy - cy
    return (along * (ay - cy) - down * (ax - cx)) * (along * (by - cy) - down * (bx - cx)) < 0


def _narrow(place: Place, hub: Place, others: Iterable[Place]) -> int:
    """How many other edges at a hub lie nearly on the one to the place."""
    own = math.atan2(place[1] - hub[1], place[0] - hub[0])
    turns = (own - math.atan2(y - hub[1], x - hub[0]) for x, y in others)
    return sum(abs(math.remainder(turn, 2 * math.pi)) < _NARROW_ANGLE for turn in turns)


def _below(box: Box, place: Place) -> Box:
    """The words below a shape; of a phrase, whose box lies about its middle, none."""
    if box.bottom <= -box.top:
        return Box(place[0], place[1], place[0], place[1])
    return Box(place[0] + box.left, place[1] - box.top, place[0] + box.right, place[1] + box.bottom)


def _wider(box: Box) -> Box:
    """Half of the air that two boxes keep between them."""
    return Box(box.left - 7, box.top - 5, box.right + 7, box.bottom + 5)
