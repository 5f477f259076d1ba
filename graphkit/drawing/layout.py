"""Positions on the page: no label over another, short edges, and words on them where there is room."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graphkit.drawing.boxes import Box, Label, extent, free_labels, on_curve
from graphkit.drawing.packing import packed
from graphkit.drawing.tidying import tidied

_ROOMS = (1.2, 1.8, 2.6)
_FEW = 3
_LABEL_ROUNDS = 150
_MOST_LABELS = 110
_ROUNDS = 60
_YIELD = 0.5
_ACROSS = 1.5
_GROWTH = 1.06
_NOTHING = 1e-9


def spread(
    positions: Mapping[str, tuple[float, float]],
    boxes: Mapping[str, Box],
    *,
    labels: Sequence[Label] = (),
    shape: float = 1.5,
) -> dict[str, tuple[int, int]]:
    """Take positions and boxes by node, and all edges' labels, and return whole pixels at which no two boxes overlap.

    `shape` is the width of the window by its height. Each connected part is laid out by itself: scaled to the room that
    its boxes and labels need, then what overlaps is pushed apart, at several scales of which the one is kept that shows
    most; then its nodes move one by one to where edges are short and cross little. At last the parts are packed into
    the shape. Among very many edges labels claim no room: it would push apart what belongs together.
    """
    spoken = labels if len(labels) <= _MOST_LABELS else ()
    laid = []
    for names in _parts(positions, labels):
        held = frozenset(names)
        own = [label for label in labels if label.source in held]
        said = [label for label in spoken if label.source in held]
        start = {name: positions[name] if shape >= 1 else positions[name][::-1] for name in names}
        rooms = _ROOMS if len(names) > _FEW else _ROOMS[:1]
        tried = [_settled(start, boxes, said, room, shape) for room in rooms]
        best = max(tried, key=lambda places: _worth(places, boxes, own, shape))
        laid.append((tidied(best, boxes, own), own))
    return packed(laid, boxes, shape)


def _parts(names: Mapping[str, object], labels: Sequence[Label]) -> Iterator[list[str]]:
    """Yield the names that edges join, directly or by others, each part sorted."""
    near: dict[str, list[str]] = {name: [] for name in sorted(names)}
    for label in labels:
        near[label.source].append(label.target)
        near[label.target].append(label.source)
    left = dict.fromkeys(near)
    while left:
        part = [next(iter(left))]
        del left[part[0]]
        for name in part:
            for other in near[name]:
                if other in left:
                    del left[other]
                    part.append(other)
        yield sorted(part)


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
) -> dict[str, tuple[float, float]]:
    names = sorted(positions)
    rank = {name: place for place, name in enumerate(names)}
    area = room * (2 * sum(boxes[name].area for name in names) + sum(label.box.area for label in labels))
    places = _scaled([positions[name] for name in names], area, shape)
    padded = [_padded(boxes[name]) for name in names]
    bonds = [(rank[label.source], rank[label.target], label.roundness, label.short) for label in labels]
    for _ in range(_LABEL_ROUNDS):
        if not _pushed_once(places, padded + [label.box for label in labels], bonds):
            break
    while not any(not _pushed_once(places, padded) for _ in range(_ROUNDS)):
        for place in places:
            place[0] *= _GROWTH
            place[1] *= _GROWTH
    return {name: (x, y) for name, (x, y) in zip(names, places, strict=True)}


def _worth(
    places: Mapping[str, tuple[float, float]], boxes: Mapping[str, Box], labels: Sequence[Label], shape: float
) -> float:
    """Take places and return how large the picture is in a window of the shape, and how many edges have words."""
    taken = [boxes[name].at(*place) for name, place in places.items()]
    whole = extent(taken)
    size = max((whole.right - whole.left) / shape, whole.bottom - whole.top, 1.0)
    return (1 + len(free_labels(labels, places, taken)) / max(len(labels), 1)) / size


def _scaled(places: Sequence[tuple[float, float]], area: float, shape: float) -> list[list[float]]:
    """Take positions and return them scaled to the area given, and some way towards the shape: width by height."""
    middle_x, middle_y = _middle(places)
    width = _spread(abs(x - middle_x) for x, _ in places)
    height = _spread(abs(y - middle_y) for _, y in places)
    factor = math.sqrt(area / (width * height))
    stretch = min(max(math.sqrt(shape * height / width), 0.6), 1.8)
    limit = math.sqrt(area) * 2
    across, down = min(factor * stretch, limit / width), min(factor / stretch, limit / height)
    return [[(x - middle_x) * across, (y - middle_y) * down] for x, y in places]


def _spread(distances: Iterable[float]) -> float:
    """Take distances from the middle and return how far apart they lie; 1 where next to nothing parts them."""
    spread = max(distances) * 2
    return spread if spread > _NOTHING else 1.0


def _pushed_once(
    places: list[list[float]], boxes: Sequence[Box], bonds: Sequence[tuple[int, int, float, float]] = ()
) -> bool:
    """Take places and boxes, push each overlapping pair apart, and return whether there was any.

    Boxes beyond the places are those of the bonds: each lies in the middle of its two places and moves them, a place
    with many bonds the less.
    """
    held = [place[:] for place in places] + [
        list(on_curve((places[a][0], places[a][1]), (places[b][0], places[b][1]), bend, 0.5, short=short))
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
