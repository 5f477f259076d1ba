"""Measures of the network that claims span: where its nodes may stand, and which of them belong together."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import networkx

_ASPECT = 1.5
_MARGIN = 0.9
_UNIT = 100
_STARTS = 6
_LARGE = 300


def positions(pairs: Iterable[tuple[str, str]], *, seed: int = 7) -> dict[str, tuple[float, float]]:
    """Take pairs of joined nodes and return a position for each node, in whole units of about a hundredth of an edge.

    Each connected part is laid out by itself (Fruchterman and Reingold 1991; a large one by ForceAtlas2, Jacomy et al.
    2014), turned so that it lies wide, and the parts are packed beside one another, so that small ones do not drift
    away. A node that is joined to nothing is handed in as a pair with itself. The order of the pairs is of no matter;
    the same pairs and `seed` give the same positions.

    >>> sorted(positions([("a", "b"), ("c", "c")]))
    ['a', 'b', 'c']
    """
    graph = networkx.Graph()
    edges = sorted({(min(pair), max(pair)) for pair in pairs})
    graph.add_nodes_from(sorted({name for pair in edges for name in pair}))
    graph.add_edges_from(edges)
    parts = sorted((sorted(part) for part in networkx.connected_components(graph)), key=lambda part: (-len(part), part))
    placed = [_turned(_part(graph.subgraph(part), part, seed)) for part in parts]
    return {
        name: (float(round(x * _UNIT)), float(round(y * _UNIT)))
        for part in _packed(placed)
        for name, (x, y) in part.items()
    }


def communities(pairs: Iterable[tuple[str, str]], *, seed: int = 7) -> tuple[tuple[str, ...], ...]:
    """Take pairs of joined nodes, a pair as often as it is joined, and return groups of nodes that belong together.

    The method is that of Blondel et al. (2008). The order of the pairs is of no matter; the same pairs and `seed` give
    the same groups, the largest first.

    >>> communities([("a", "b"), ("b", "c"), ("c", "a"), ("x", "y"), ("y", "z"), ("z", "x")])
    (('a', 'b', 'c'), ('x', 'y', 'z'))
    """
    weights = Counter((min(pair), max(pair)) for pair in pairs)
    names = sorted({name for pair in weights for name in pair})
    number = {name: place for place, name in enumerate(names)}
    graph = networkx.Graph()
    # Numbers, not names: sets of these are walked in one order whatever the seed of the hashes.
    graph.add_nodes_from(range(len(names)))
    graph.add_weighted_edges_from((number[a], number[b], weight) for (a, b), weight in sorted(weights.items()))
    if not names:
        return ()
    found = networkx.community.louvain_communities(graph, seed=seed)
    groups = (tuple(names[place] for place in sorted(group)) for group in found)
    return tuple(sorted(groups, key=lambda group: (-len(group), group)))


def _part(graph: networkx.Graph, names: Sequence[str], seed: int) -> dict[str, tuple[float, float]]:
    """Take a connected graph and return positions in which an edge is one unit long on average.

    Of several starts the one whose edges cross least is kept; a large part has one start, and ForceAtlas2, which unlike
    networkx's springs asks for no further library at that size.
    """
    if len(names) == 1:
        return {names[0]: (0.0, 0.0)}
    ordered = networkx.Graph()
    ordered.add_nodes_from(names)
    ordered.add_edges_from(sorted((min(edge), max(edge)) for edge in graph.edges if edge[0] != edge[1]))
    if len(names) > _LARGE:
        found = [networkx.forceatlas2_layout(ordered, max_iter=100, seed=seed)]
    else:
        pull = 1.6 / math.sqrt(len(names))
        found = [
            networkx.spring_layout(ordered, iterations=300, seed=seed + start, k=pull)
            for start in range(_STARTS if len(names) > 3 else 1)
        ]
    layouts = [{name: (float(one[name][0]), float(one[name][1])) for name in names} for one in found]
    edges = list(ordered.edges)
    places = min(layouts, key=lambda one: _crossings(edges, one)) if len(layouts) > 1 else layouts[0]
    length = sum(math.dist(places[a], places[b]) for a, b in edges) / len(edges) or 1.0
    return {name: (x / length, y / length) for name, (x, y) in places.items()}


def _crossings(edges: Sequence[tuple[str, str]], places: Mapping[str, tuple[float, float]]) -> int:
    """Take edges and positions and return how many pairs of edges cross, those with a common end left aside."""

    def side(a: str, b: str, c: str) -> float:
        (ax, ay), (bx, by), (cx, cy) = places[a], places[b], places[c]
        return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)

    return sum(
        side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
        for (a, b), (c, d) in itertools.combinations(edges, 2)
        if a not in (c, d) and b not in (c, d)
    )


def _turned(places: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Take positions and return them turned about their middle so that their longest extent lies across."""
    middle_x = sum(x for x, _ in places.values()) / len(places)
    middle_y = sum(y for _, y in places.values()) / len(places)
    moved = {name: (x - middle_x, y - middle_y) for name, (x, y) in places.items()}
    spread = sum(x * x - y * y for x, y in moved.values())
    lean = 2 * sum(x * y for x, y in moved.values())
    turn = -math.atan2(lean, spread) / 2
    cosine, sine = math.cos(turn), math.sin(turn)
    return {name: (x * cosine - y * sine, x * sine + y * cosine) for name, (x, y) in moved.items()}


def _packed(parts: Sequence[Mapping[str, tuple[float, float]]]) -> list[dict[str, tuple[float, float]]]:
    """Take parts, the largest first, and return them side by side in rows of about the width of a wide screen."""
    boxes = [_extent(part) for part in parts]
    area = sum(width * height for _, _, width, height in boxes)
    limit = max(math.sqrt(area * _ASPECT), max((box[2] for box in boxes), default=0.0))
    across, down, row = 0.0, 0.0, 0.0
    packed: list[dict[str, tuple[float, float]]] = []
    for part, (left, top, width, height) in zip(parts, boxes, strict=True):
        if across and across + width > limit:
            across, down, row = 0.0, down + row, 0.0
        packed.append({name: (x - left + across, y - top + down) for name, (x, y) in part.items()})
        across, row = across + width, max(row, height)
    return packed


def _extent(part: Mapping[str, tuple[float, float]]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in part.values()], [y for _, y in part.values()]
    half = _MARGIN / 2
    return min(xs) - half, min(ys) - half, max(xs) - min(xs) + _MARGIN, max(ys) - min(ys) + _MARGIN
