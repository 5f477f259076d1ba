"""Positions without overlap, labels as they are drawn."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.analysis import positions
from graphkit.drawing.boxes import Box, Label, edge_box, free_labels, middle_of_curve, node_box, text_width, wrapped
from graphkit.drawing.layout import spread
from graphkit.drawing.scene import scene
from graphkit.drawing.selection import pairs
from tests.drawing.sample import CLAIMS, DOCUMENTS

COORDINATE = st.floats(-1e4, 1e4, allow_nan=False)
SIZE = st.integers(4, 120)


@given(st.lists(st.tuples(COORDINATE, COORDINATE, SIZE, SIZE), max_size=9))
@settings(deadline=None, max_examples=60)
def test_no_two_boxes_overlap_wherever_they_start(given_: list[tuple[float, float, int, int]]) -> None:
    boxes = {f"n{i}": Box(-w / 2, -h / 3, w / 2, h) for i, (_, _, w, h) in enumerate(given_)}
    found = spread({f"n{i}": (x, y) for i, (x, y, _, _) in enumerate(given_)}, boxes)
    assert found.keys() == boxes.keys()
    placed = [boxes[name].at(*found[name]) for name in found]
    assert not any(one.overlaps(other) for one, other in itertools.combinations(placed, 2))


def test_the_picture_of_the_sample_has_no_label_over_another_and_most_relations_written() -> None:
    picture = scene(CLAIMS, documents=DOCUMENTS, positions=positions(pairs(CLAIMS)))
    placed = [node_box(node.lines, font=node.font, radius=node.radius).at(node.x, node.y) for node in picture.nodes]
    assert not any(one.overlaps(other) for one, other in itertools.combinations(placed, 2))
    assert sum(edge.labelled for edge in picture.edges) > len(picture.edges) / 2
    left, top, right, bottom = picture.extent
    assert all(left <= box.left and top <= box.top and box.right <= right and box.bottom <= bottom for box in placed)


def test_neighbours_stay_neighbours() -> None:
    chain = [f"n{i}" for i in range(8)]
    boxes = dict.fromkeys(chain, Box(-30, -10, 30, 20))
    found = spread({name: (float(i), 0.0) for i, name in enumerate(chain)}, boxes)
    assert sorted(chain, key=lambda name: found[name][0]) == chain


def test_a_node_with_one_edge_is_drawn_in_to_its_partner() -> None:
    boxes = dict.fromkeys(["a", "b", "c", "far"], Box(-20, -10, 20, 10))
    start = {"a": (0.0, 0.0), "b": (10.0, 0.0), "c": (5.0, 9.0), "far": (400.0, 0.0)}
    labels = [
        Label(one + other, one, other, 0.0, 10, edge_box("x", font=10))
        for one, other in (("a", "b"), ("b", "c"), ("c", "a"), ("b", "far"))
    ]
    loose, tied = spread(start, boxes), spread(start, boxes, labels=labels)
    assert math.dist(tied["b"], tied["far"]) < math.dist(loose["b"], loose["far"]) / 2


def test_a_curve_bends_to_either_side_and_a_straight_line_ends_at_its_arrow() -> None:
    assert middle_of_curve((0, 0), (100, 0), 0.0) == (50, 0)
    one = middle_of_curve((0, 0), (100, 0), 0.2)
    other = middle_of_curve((0, 0), (100, 0), -0.2)
    assert one == pytest.approx((one[0], -other[1]))
    assert abs(one[1]) > 5
    assert middle_of_curve((100, 0), (0, 0), -0.2)[1] == pytest.approx(one[1])


def test_the_first_label_takes_the_room_and_a_node_keeps_its_own() -> None:
    places = {"a": (0.0, 0.0), "b": (200.0, 0.0), "c": (0.0, 6.0), "d": (200.0, 6.0)}
    labels = [Label(f"{s}{t}", s, t, 0.0, 0, edge_box("meet", font=12)) for s, t in (("a", "b"), ("c", "d"))]
    assert free_labels(labels, places, []) == {"ab"}
    assert free_labels(labels, places, [Box(80, -20, 120, 20)]) == frozenset()


@given(st.text(max_size=90))
def test_wrapping_keeps_every_word_in_order(text: str) -> None:
    assert " ".join(wrapped(text)).split() == text.split()
    assert len(wrapped(text)) <= 3


def test_wide_letters_take_more_room() -> None:
    assert text_width("lll", 10) < text_width("nnn", 10) < text_width("WWW", 10) <= text_width("日本国", 10)
