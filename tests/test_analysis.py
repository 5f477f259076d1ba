"""Positions of nodes: the same each time, parts apart."""

from __future__ import annotations

import os
import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.analysis import positions

NAME = st.sampled_from([f"n{i}" for i in range(12)])
RING = [(f"r{i}", f"r{(i + 1) % 8}") for i in range(8)]


@given(st.lists(st.tuples(NAME, NAME), max_size=14))
@settings(deadline=None, max_examples=25)
def test_every_node_has_one_place_whatever_the_order_of_pairs(given_: list[tuple[str, str]]) -> None:
    found = positions(given_)
    assert found.keys() == {name for pair in given_ for name in pair}
    assert positions([(b, a) for a, b in reversed(given_)]) == found
    assert len(set(found.values())) == len(found)
    assert all(x == round(x) and y == round(y) for x, y in found.values())


def test_parts_stand_apart() -> None:
    found = positions([*RING, ("a", "b"), ("c", "c")])
    ring = [found[f"r{i}"] for i in range(8)]
    left, right = min(x for x, _ in ring), max(x for x, _ in ring)
    top, bottom = min(y for _, y in ring), max(y for _, y in ring)
    for name in "abc":
        x, y = found[name]
        assert not (left <= x <= right and top <= y <= bottom)


def test_small_parts_do_not_drift_away() -> None:
    found = positions([*RING, *((f"s{i}", f"t{i}") for i in range(6))])
    xs, ys = [x for x, _ in found.values()], [y for _, y in found.values()]
    assert max(max(xs) - min(xs), max(ys) - min(ys)) < 1000


def test_a_ring_is_drawn_without_crossings_and_lies_wide() -> None:
    found = positions(RING)
    xs, ys = [x for x, _ in found.values()], [y for _, y in found.values()]
    assert max(xs) - min(xs) >= (max(ys) - min(ys)) * 0.95
    middle = (sum(xs) / 8, sum(ys) / 8)
    assert min((x - middle[0]) ** 2 + (y - middle[1]) ** 2 for x, y in found.values()) > 50**2


def test_another_seed_gives_another_picture() -> None:
    tree = [(f"n{i // 2}", f"n{i}") for i in range(1, 12)]
    assert positions(tree, seed=1) != positions(tree, seed=50)


def test_a_large_part_is_laid_out_too() -> None:
    tree = [(f"n{i // 3}", f"n{i}") for i in range(1, 330)]
    found = positions(tree)
    assert len(set(found.values())) > 320


def test_the_hash_seed_is_of_no_matter() -> None:
    pairs = "((str(i // 2), str(i)) for i in range(20))"
    code = f"from graphkit.analysis import positions; print(sorted(positions({pairs}).items()))"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
