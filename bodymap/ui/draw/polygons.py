"""Polygons that Qt fills and numpy moves: both work on the same memory.

A list of points handed over one by one costs more than filling the shape.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QPolygonF
from shiboken6 import Shiboken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

Span = tuple[int, int]


def shared_polygon(points: int) -> tuple[QPolygonF, NDArray[np.float64]]:
    """Return a polygon and its coordinates, (points, 2): what is written to them, it shows.

    The polygon must never grow or shrink: the coordinates would then be of memory given back.

    Raises:
        ValueError: ``points`` is not positive.
    """
    if points < 1:
        message = f"a polygon of {points} points"
        raise ValueError(message)
    polygon = QPolygonF()
    polygon.resize(points)
    (address,) = Shiboken.getCppPointer(polygon.data())
    buffer = (ctypes.c_double * (2 * points)).from_address(address)
    return polygon, np.frombuffer(memoryview(buffer)).reshape(-1, 2)


class Polygons:
    """Consecutive or scattered spans of one array of vertices, as polygons."""

    def __init__(self, spans: Sequence[Span]) -> None:
        made = [shared_polygon(stop - start) for start, stop in spans]
        self.polygons: tuple[QPolygonF, ...] = tuple(polygon for polygon, _ in made)
        self._rows = [(xy, *span) for (_, xy), span in zip(made, spans, strict=True)]

    def move(self, points: NDArray[np.float64]) -> None:
        """Give every polygon its rows of ``points``, (N, 2), px."""
        for xy, start, stop in self._rows:
            xy[:] = points[start:stop]


class Rims:
    """Closed spans of one array of vertices, each drawn a little larger: the outline under it.

    Filling the larger shape costs a third of a stroke of that width. ``rest`` is (N, 2), y up;
    it tells which side of an outline is outside.
    """

    def __init__(self, rest: NDArray[np.float64], spans: Sequence[Span]) -> None:
        rows = [np.arange(*span) for span in spans]
        ends = np.cumsum([len(each) for each in rows]).tolist()
        grown = list(zip([0, *ends], ends, strict=False))
        self._own = np.concatenate(rows)
        self._after = np.concatenate([np.roll(each, -1) for each in rows])
        self._before = np.concatenate([np.roll(np.arange(*span), 1) for span in grown])
        senses = [np.full(len(each), _sense(rest[each])) for each in rows]
        self._outwards = 1j * np.concatenate(senses)  # seen along the outline, y down
        self._grown = Polygons(grown)
        self.polygons = self._grown.polygons

    def move(self, points: NDArray[np.float64], by: float) -> None:
        """Put every rim ``by`` px outside its span of ``points``, (N, 2), px, y down.

        A corner is as sharp as that of the shape, up to twice ``by`` from it.
        """
        place = points.view(np.complex128)[:, 0]
        own = place[self._own]
        step = place[self._after] - own
        step /= np.maximum(np.abs(step), 1e-9)
        along = step + step[self._before]
        length = np.maximum(np.abs(along), 1e-6)
        along *= by * np.minimum(2 / length, 2) / length
        along *= self._outwards
        self._grown.move((own + along).view(np.float64).reshape(-1, 2))


def _sense(outline: NDArray[np.float64]) -> float:
    """Return 1 for an outline that runs counter-clockwise (y up), else -1."""
    x, y = outline.T
    return 1.0 if np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y) > 0 else -1.0
