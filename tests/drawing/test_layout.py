"""Positions without overlap, labels as they are drawn."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graphkit.analysis import positions
from graphkit.drawing.boxes import (
    Box,
    Label,
    edge_box,
    extent,
    free_labels,
    label_box,
    on_curve,
    phrase_box,
    text_width,
    wrapped,
)
from graphkit.drawing.elements import Edge, Layout, Node
from graphkit.drawing.layout import spread
from graphkit.drawing.packing import packed
from graphkit.drawing.placing import box, labels, laid_out
from graphkit.drawing.scene import Scene, scene
from graphkit.drawing.selection import pairs
from graphkit.drawing.tidying import crosses, meets, tidied
from tests.drawing.sample import CLAIMS, DOCUMENTS

COORDINATE = st.floats(-1e4, 1e4, allow_nan=False)
SIZE = st.integers(4, 120)
SMALL = Box(-20, -10, 20, 10)


@pytest.fixture(scope="module")
def picture() -> Scene:
    return scene(CLAIMS, documents=DOCUMENTS, positions=positions(pairs(CLAIMS)))


def label(source: str, target: str, text: str = "x") -> Label:
    return Label(f"{source} {target}", source, target, 0.0, 10, edge_box(text, font=10))


def dot(name: str) -> Node:
    return Node(name, name, (name,), "state", "", (), 8, 12, ())


def line(source: str, target: str, roundness: float = 0.0) -> Edge:
    return Edge(f"{source} {target}", source, target, "", "fact", 1, 1.0, roundness, ())


@given(st.lists(st.tuples(COORDINATE, COORDINATE, SIZE, SIZE), max_size=9), st.sets(st.tuples(SIZE, SIZE), max_size=5))
@example([(0.0, 0.0, 40, 20), (4.5e-140, 4.3e-211, 40, 20)], set())
@settings(deadline=None, max_examples=60)
def test_no_two_boxes_overlap_wherever_they_start(
    given_: list[tuple[float, float, int, int]], joined: set[tuple[int, int]]
) -> None:
    boxes = {f"n{i}": Box(-w / 2, -h / 3, w / 2, h) for i, (_, _, w, h) in enumerate(given_)}
    count = len(given_)
    ends = sorted({(a % count, b % count) for a, b in joined if count and a % count != b % count})
    found = spread(
        {f"n{i}": (x, y) for i, (x, y, _, _) in enumerate(given_)},
        boxes,
        labels=[label(f"n{a}", f"n{b}") for a, b in ends],
    )
    assert found.keys() == boxes.keys()
    placed = [boxes[name].at(*found[name]) for name in found]
    assert not any(one.overlaps(other) for one, other in itertools.combinations(placed, 2))


@pytest.mark.parametrize("which", ["wide", "tall"])
def test_no_label_of_the_sample_lies_over_another_and_most_relations_are_written(picture: Scene, which: str) -> None:
    layout: Layout = getattr(picture, which)
    placed = [box(node).at(*layout.places[node.id]) for node in picture.nodes]
    assert not any(one.overlaps(other) for one, other in itertools.combinations(placed, 2))
    places = {name: (float(x), float(y)) for name, (x, y) in layout.places.items()}
    written = free_labels(labels(picture.nodes, picture.edges), places, placed)
    assert len(written) > len(picture.edges) * 0.7
    left, top, right, bottom = layout.extent
    assert all(left <= one.left and top <= one.top and one.right <= right and one.bottom <= bottom for one in placed)


def test_one_layout_is_for_a_screen_and_one_for_a_phone(picture: Scene) -> None:
    shapes = [
        (right - left) / (bottom - top) for left, top, right, bottom in (picture.wide.extent, picture.tall.extent)
    ]
    assert 1.2 < shapes[0] < 2.2
    assert 0.35 < shapes[1] < 0.9


def test_hardly_an_edge_of_the_sample_runs_through_a_node(picture: Scene) -> None:
    walls = {node.id: box(node).at(*picture.wide.places[node.id]) for node in picture.nodes}
    struck = [
        edge.id
        for edge in picture.edges
        for name, wall in walls.items()
        if name not in (edge.source, edge.target) and not picture.wide.bends[edge.id]
        if crosses(picture.wide.places[edge.source], picture.wide.places[edge.target], wall)
    ]
    assert len(struck) <= len(picture.edges) * 0.03


def test_neighbours_stay_neighbours() -> None:
    chain = [f"n{i}" for i in range(8)]
    found = spread(
        {name: (float(i), 0.0) for i, name in enumerate(chain)},
        dict.fromkeys(chain, Box(-30, -10, 30, 20)),
        labels=[label(one, other) for one, other in itertools.pairwise(chain)],
    )
    steps = [math.dist(found[one], found[other]) for one, other in itertools.pairwise(chain)]
    assert max(steps) < 200
    assert sum(steps) > max(math.dist(one, other) for one, other in itertools.combinations(found.values(), 2)) * 0.99


def test_a_node_far_off_is_drawn_in_to_its_partner() -> None:
    start = {"a": (0.0, 0.0), "b": (90.0, 0.0), "c": (45.0, 90.0), "far": (900.0, 0.0)}
    edges = [label(*ends) for ends in (("a", "b"), ("b", "c"), ("c", "a"), ("b", "far"))]
    found = tidied(start, dict.fromkeys(start, SMALL), edges)
    assert math.dist(found["b"], found["far"]) < 200
    assert not any(
        one.overlaps(other) for one, other in itertools.combinations([SMALL.at(*p) for p in found.values()], 2)
    )


def test_an_edge_through_a_node_and_a_crossing_are_undone() -> None:
    square = {"a": (0.0, 0.0), "b": (300.0, 300.0), "c": (300.0, 0.0), "d": (0.0, 300.0), "e": (150.0, 0.0)}
    edges = [label(*ends) for ends in (("a", "b"), ("c", "d"), ("a", "c"), ("a", "e"), ("b", "d"))]
    found = tidied(square, dict.fromkeys(square, SMALL), edges)
    assert not meets(found["a"], found["b"], found["c"], found["d"])
    assert not crosses(found["a"], found["c"], SMALL.at(*found["e"]))


def test_an_edge_bends_round_a_node_that_cannot_move() -> None:
    nodes, edges = [dot("a"), dot("b"), dot("c")], [line("a", "b"), line("a", "c"), line("c", "b")]
    layout = laid_out(nodes, edges, {"a": (0, 0), "b": (200, 0), "c": (100, 0)}, shape=1.5)
    places, wall = layout.places, box(nodes[2]).at(*layout.places["c"])
    points = [on_curve(places["a"], places["b"], layout.bends["a b"], step / 20) for step in range(21)]
    assert not any(wall.left < x < wall.right and wall.top < y < wall.bottom for x, y in points)
    assert laid_out(nodes[:2], [line("a", "b", 0.22)], {}, shape=1.5).bends == {"a b": 0.22}


@pytest.mark.parametrize("shape", [0.5, 1.0, 2.0])
def test_parts_are_packed_into_the_shape_without_overlap(shape: float) -> None:
    boxes = {f"n{i}": Box(-40, -10, 40, 30) for i in range(40)}
    found = packed([({name: (0.0, 0.0)}, []) for name in boxes], boxes, shape)
    placed = [boxes[name].at(*place) for name, place in found.items()]
    assert not any(one.overlaps(other) for one, other in itertools.combinations(placed, 2))
    whole = extent(placed)
    assert (whole.right - whole.left) / (whole.bottom - whole.top) == pytest.approx(shape, rel=0.35)
    assert abs(whole.left + whole.right) <= 2
    assert abs(whole.top + whole.bottom) <= 2


def test_a_small_part_lies_in_the_room_that_a_large_one_leaves_but_not_on_its_edges() -> None:
    ring = {"a": (0.0, 0.0), "b": (600.0, 0.0), "c": (600.0, 600.0), "d": (0.0, 600.0)}
    edges = [label(*ends) for ends in (("a", "b"), ("b", "c"), ("c", "d"), ("d", "a"), ("a", "c"))]
    boxes = dict.fromkeys([*ring, "lone"], SMALL)
    found = packed([(ring, edges), ({"lone": (0.0, 0.0)}, [])], boxes, 1.0)
    xs, ys = [found[name][0] for name in ring], [found[name][1] for name in ring]
    assert min(xs) <= found["lone"][0] <= max(xs)
    assert min(ys) <= found["lone"][1] <= max(ys)
    wall = SMALL.at(*found["lone"])
    assert not any(crosses(found[one.source], found[one.target], wall) for one in edges)


def test_a_curve_bends_to_either_side_and_a_straight_line_ends_at_its_arrow() -> None:
    assert on_curve((0, 0), (100, 0), 0.0, 0.5) == (50, 0)
    one = on_curve((0, 0), (100, 0), 0.2, 0.5)
    other = on_curve((0, 0), (100, 0), -0.2, 0.5)
    assert one == pytest.approx((one[0], -other[1]))
    assert abs(one[1]) > 5
    assert on_curve((100, 0), (0, 0), -0.2, 0.5)[1] == pytest.approx(one[1])
    assert on_curve((0, 0), (100, 0), 0.2, 1.0, short=20) == pytest.approx((80, 0))


def test_the_words_of_an_edge_to_a_phrase_stand_before_its_rim() -> None:
    wall = phrase_box(["words of the text"], font=11)
    plain = Label("e", "a", "p", 0.0, 8, Box(-5, -5, 5, 5))
    walled = Label("e", "a", "p", 0.0, 8, Box(-5, -5, 5, 5), wall)
    across = [label_box(one, (0, 0), (400, 0)).right for one in (plain, walled)]
    assert across[0] - across[1] == pytest.approx(wall.right / 2)
    down = [label_box(one, (0, 0), (0, 400)).bottom for one in (plain, walled)]
    assert down[0] - down[1] == pytest.approx(wall.bottom / 2)


def test_the_first_label_takes_the_room_and_a_node_keeps_its_own() -> None:
    places = {"a": (0.0, 0.0), "b": (200.0, 0.0), "c": (0.0, 6.0), "d": (200.0, 6.0)}
    found = [Label(f"{s}{t}", s, t, 0.0, 0, edge_box("meet", font=12)) for s, t in (("a", "b"), ("c", "d"))]
    assert free_labels(found, places, []) == {"ab"}
    assert free_labels(found, places, [Box(80, -20, 120, 20)]) == frozenset()


@given(st.text(max_size=90))
def test_wrapping_keeps_every_word_in_order(text: str) -> None:
    assert " ".join(wrapped(text)).split() == text.split()
    assert len(wrapped(text)) <= 3


def test_wide_letters_take_more_room() -> None:
    assert text_width("lll", 10) < text_width("nnn", 10) < text_width("WWW", 10) <= text_width("日本国", 10)
