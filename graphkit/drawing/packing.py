"""Parts of a picture, each laid out -> one picture of a given shape, the small ones where the large leave room."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from graphkit.drawing.boxes import Box, Label, extent, label_box

Part = tuple[Mapping[str, tuple[float, float]], Sequence[Label]]

_CELL = 15
_AIR = 11
_STEP = 2
_LONE = 2


def packed(parts: Sequence[Part], boxes: Mapping[str, Box], shape: float) -> dict[str, tuple[int, int]]:
    """Take parts (places by node, and edges) and all boxes and return whole pixels for every node, parts side by side.

    The largest part lies first; each further one goes where the whole stays smallest in a window of the shape (width by
    height), never over a box, a label or an edge of another. The picture's middle is the origin.
    """
    shapes = [_Shape(places, labels, boxes) for places, labels in parts]
    sheet = _Sheet(shape)
    for part in sorted(shapes, key=lambda part: (-part.width * part.height, min(part.places))):
        sheet.lay(part)
    whole = extent(boxes[name].at(*place) for name, place in sheet.places.items())
    middle_x, middle_y = (whole.left + whole.right) / 2, (whole.top + whole.bottom) / 2
    return {name: (round(x - middle_x), round(y - middle_y)) for name, (x, y) in sorted(sheet.places.items())}


class _Shape:
    """A part on squared paper: each row of cells is a number whose bits are the cells taken."""

    def __init__(
        self, places: Mapping[str, tuple[float, float]], labels: Sequence[Label], boxes: Mapping[str, Box]
    ) -> None:
        self.places = places
        taken = [boxes[name].at(*place) for name, place in places.items()]
        taken += [label_box(one, places[one.source], places[one.target]) for one in labels]
        whole = extent(taken)
        self.left, self.top = whole.left - _AIR, whole.top - _AIR
        self.width = math.ceil((whole.right + _AIR - self.left) / _CELL)
        self.height = math.ceil((whole.bottom + _AIR - self.top) / _CELL)
        self.rows = [0] * self.height
        for box in taken:
            self._fill(Box(box.left - _AIR, box.top - _AIR, box.right + _AIR, box.bottom + _AIR))
        for one in labels:
            for x, y in _along(places[one.source], places[one.target]):
                self._fill(Box(x - _AIR, y - _AIR, x + _AIR, y + _AIR))

    def _fill(self, box: Box) -> None:
        first, last = int((box.left - self.left) / _CELL), int((box.right - self.left - 1e-6) / _CELL)
        low, high = max(first, 0), min(last, self.width - 1)
        bits = (1 << (high + 1)) - (1 << low)
        top, bottom = int((box.top - self.top) / _CELL), int((box.bottom - self.top - 1e-6) / _CELL)
        for row in range(max(top, 0), min(bottom, self.height - 1) + 1):
            self.rows[row] |= bits


class _Sheet:
    """The squared paper that parts are laid on; rows and columns count from its upper left corner, which may move."""

    def __init__(self, shape: float) -> None:
        self.shape = shape
        self.rows: list[int] = []
        self.width = 0
        self.places: dict[str, tuple[float, float]] = {}

    def lay(self, part: _Shape) -> None:
        """Take a part and lay it where the whole stays smallest; one of a node or two lies low, others near."""
        column, row = next(spot for spot in self._spots(part) if self._free(part, *spot))
        self._grow(part, column, row)
        column, row = max(column, 0), max(row, 0)
        for place, bits in enumerate(part.rows):
            self.rows[row + place] |= bits << column
        for name, (x, y) in part.places.items():
            self.places[name] = (x - part.left + column * _CELL, y - part.top + row * _CELL)

    def _spots(self, part: _Shape) -> Iterator[tuple[int, int]]:
        """Yield columns and rows for a part, those first at which the whole is smallest."""
        height = len(self.rows)
        across, down = range(-part.width, self.width + _STEP, _STEP), range(-part.height, height + _STEP, _STEP)
        wide = {column: max(self.width, column + part.width) - min(column, 0) for column in across}
        tall = {row: max(height, row + part.height) - min(row, 0) for row in down}
        lone = len(part.places) <= _LONE
        middle_x, middle_y = (self.width - part.width) / 2, (height - part.height) / 2

        def key(spot: tuple[int, int]) -> tuple[float, ...]:
            column, row = spot
            near = -row if lone else (column - middle_x) ** 2 + (row - middle_y) ** 2
            return wide[column] * tall[row], near, column, row

        sizes = sorted((max(wide[column] / self.shape, tall[row]), column, row) for column in across for row in down)
        for _, spots in groupby(sizes, key=itemgetter(0)):
            yield from sorted((spot[1:] for spot in spots), key=key)

    def _free(self, part: _Shape, column: int, row: int) -> bool:
        for place, bits in enumerate(part.rows):
            if 0 <= row + place < len(self.rows):
                own = self.rows[row + place]
                if own & (bits << column if column >= 0 else bits >> -column):
                    return False
        return True

    def _grow(self, part: _Shape, column: int, row: int) -> None:
        """Add rows and columns for a part that reaches beyond the rim; what lies there already moves along."""
        above, aside = max(-row, 0), max(-column, 0)
        below = max(row + part.height - len(self.rows), 0)
        self.rows = [0] * above + [bits << aside for bits in self.rows] + [0] * below
        self.width = max(self.width, column + part.width) + aside
        self.places = {name: (x + aside * _CELL, y + above * _CELL) for name, (x, y) in self.places.items()}


def _along(one: tuple[float, float], other: tuple[float, float]) -> Iterator[tuple[float, float]]:
    steps = max(int(math.dist(one, other) / _CELL), 1)
    for step in range(steps + 1):
        share = step / steps
        yield one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share
