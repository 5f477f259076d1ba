"""Positions on the page: no label over another, and the words of relations where there is room for them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from graphkit.drawing.boxes import Box, Label, extent, free_labels, label_box, middle_of_curve

_ROOMS = (1.2, 1.8, 2.6)
_SHAPES = (1.3, 1.9)
_SCREEN = (1150.0, 800.0)
_LABEL_ROUNDS = 150
_MOST_LABELS = 110
_ROUNDS = 60
_YIELD = 0.5
_ACROSS = 1.5
_GROWTH = 1.06


def spread(
    positions: Mapping[str, tuple[float, float]], boxes: Mapping[str, Box], *, labels: Sequence[Label] = ()
) -> dict[str, tuple[int, int]]:
    """Take positions and boxes by node, and all edges' labels, and return whole pixels at which no two boxes overlap.

    The picture is first scaled to the room that boxes and labels of edges need. Then what overlaps is pushed apart the
    shorter way: first with the labels, which move both ends of their edge, as far as that goes; at last the nodes
    alone, and the whole grows a little wherever that does not come to rest; nodes with one edge then move in as near
    as there is room. Among very many edges labels claim no room: it would push apart what belongs together. Of several
    scales and shapes the one is kept that shows most on a wide screen.
    """
    if not positions:
        return {}
    tried = [_settled(positions, boxes, labels, room, shape) for room in _ROOMS for shape in _SHAPES]
    return max(tried, key=lambda places: _worth(places, boxes, labels))


def _padded(box: Box) -> Box:
    return Box(box.left - 7, box.top - 5, box.right + 7, box.bottom + 5)


def _middle(places: Sequence[Sequence[float]]) -> tuple[float, float]:
    xs, ys = [place[0] for place in places], [place[1] for place in places]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def _settled(
    positions: Mapping[str, tuple[float, float]],
    boxes: Mapping[str, Box],
    labels: Sequence[Label],
    room: float,
    shape: float,
) -> dict[str, tuple[int, int]]:
    names = sorted(positions)
    rank = {name: place for place, name in enumerate(names)}
    spoken = labels if len(labels) <= _MOST_LABELS else ()
    area = room * (2 * sum(boxes[name].area for name in names) + sum(label.box.area for label in spoken))
    places = _scaled([positions[name] for name in names], area, shape)
    padded = [_padded(boxes[name]) for name in names]
    bonds = [(rank[label.source], rank[label.target], label.roundness, label.short) for label in spoken]
    for _ in range(_LABEL_ROUNDS):
        if not _pushed_once(places, padded + [label.box for label in spoken], bonds):
            break
    while not any(not _pushed_once(places, padded) for _ in range(_ROUNDS)):
        for place in places:
            place[0] *= _GROWTH
            place[1] *= _GROWTH
    _draw_in(dict(zip(names, places, strict=True)), dict(zip(names, padded, strict=True)), labels)
    middle_x, middle_y = _middle(places)
    return {name: (round(x - middle_x), round(y - middle_y)) for name, (x, y) in zip(names, places, strict=True)}


def _draw_in(places: Mapping[str, list[float]], boxes: Mapping[str, Box], labels: Sequence[Label]) -> None:
    """Take places, boxes and all edges; move each node with one edge as near to its partner as leaves all free."""
    degree = Counter(name for label in labels for name in {label.source, label.target})
    walls = {name: boxes[name].at(*places[name]) for name in places}
    words = {label.id: label_box(label, places) for label in labels} if len(labels) <= _MOST_LABELS else {}
    for label in sorted(labels, key=lambda label: label.id):
        leaf, partner = (label.target, label.source) if degree[label.target] == 1 else (label.source, label.target)
        if degree[leaf] != 1 or degree[partner] == 1:
            continue
        (x, y), (home_x, home_y) = places[leaf], places[partner]
        for step in range(4, 20):
            places[leaf][:] = home_x + (x - home_x) * step / 20, home_y + (y - home_y) * step / 20
            wall, word = boxes[leaf].at(*places[leaf]), label_box(label, places)
            others = [box for name, box in walls.items() if name != leaf]
            others += [box for name, box in words.items() if name != label.id]
            if not any(wall.overlaps(box) or (words and word.overlaps(box)) for box in others) and not (
                words and word.overlaps(wall)
            ):
                walls[leaf] = wall
                words.update({label.id: word} if words else {})
                break
        else:
            places[leaf][:] = x, y


def _worth(places: Mapping[str, tuple[int, int]], boxes: Mapping[str, Box], labels: Sequence[Label]) -> float:
    """Take places and return how large the picture is on a wide screen, and how many of its edges have words."""
    taken = [boxes[name].at(*place) for name, place in places.items()]
    whole = extent(taken)
    scale = min(_SCREEN[0] / (whole.right - whole.left or 1.0), _SCREEN[1] / (whole.bottom - whole.top or 1.0), 1.3)
    return scale * (1 + len(free_labels(labels, places, taken)) / max(len(labels), 1))


def _scaled(places: Sequence[tuple[float, float]], area: float, shape: float) -> list[list[float]]:
    """Take positions and return them scaled to the area given, and some way towards the shape: width by height."""
    middle_x, middle_y = _middle(places)
    width = max(abs(x - middle_x) for x, _ in places) * 2 or 1.0
    height = max(abs(y - middle_y) for _, y in places) * 2 or 1.0
    factor = math.sqrt(area / (width * height))
    stretch = min(max(math.sqrt(shape * height / width), 0.6), 1.8)
    limit = math.sqrt(area) * 2
    across, down = min(factor * stretch, limit / width), min(factor / stretch, limit / height)
    return [[(x - middle_x) * across, (y - middle_y) * down] for x, y in places]


def _pushed_once(
    places: list[list[float]], boxes: Sequence[Box], bonds: Sequence[tuple[int, int, float, float]] = ()
) -> bool:
    """Take places and boxes, push each overlapping pair apart, and return whether there was any.

    Boxes beyond the places are those of the bonds: each lies in the middle of its two places and moves them, a place
    with many bonds the less.
    """
    held = [place[:] for place in places] + [
        list(middle_of_curve((places[a][0], places[a][1]), (places[b][0], places[b][1]), bend, short=short))
        for a, b, bend, short in bonds
    ]
    laid = [box.at(*place) for box, place in zip(boxes, held, strict=True)]
    order = sorted(range(len(laid)), key=lambda i: (laid[i].left, i))
    load = Counter(end for a, b, _, _ in bonds for end in (a, b))
    moved = False
    for rank, one in enumerate(order):
        for other in order[rank + 1 :]:
            if laid[other].left >= laid[one].right:
                break
            if laid[one].overlaps(laid[other]):
                moved = True
                axis, way = _parting(laid[one], laid[other], forward=one < other)
                for body, step in ((one, way), (other, -way)):
                    for end in (body,) if body < len(places) else bonds[body - len(places)][:2]:
                        places[end][axis] += step / max(load[end], 1) ** _YIELD
    return moved


def _parting(first: Box, second: Box, *, forward: bool) -> tuple[int, float]:
    """Take two overlapping boxes and return along which axis, and how far, the first moves to part them by halves."""
    across = min(first.right - second.left, second.right - first.left)
    down = min(first.bottom - second.top, second.bottom - first.top)
    if across <= down * _ACROSS:
        axis, way, gap = 0, across, first.left + first.right - second.left - second.right
    else:
        axis, way, gap = 1, down, first.top + first.bottom - second.top - second.bottom
    sign = -1.0 if gap < 0 or (gap == 0 and forward) else 1.0
    return axis, sign * (way / 2 + 0.5)
