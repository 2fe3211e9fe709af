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

    Filling the larger shape costs a third of a stroke of that width.
    """

    def __init__(self, spans: Sequence[Span]) -> None:
        sizes = np.array([stop - start for start, stop in spans])
        own = np.cumsum(sizes)
        self._starts = own - sizes  # rows of the shapes in what is gathered
        self._sizes = sizes
        self._own = np.concatenate([np.arange(*span) for span in spans])
        self._before = np.concatenate([np.roll(np.arange(*span), 1) for span in spans])
        self._after = np.concatenate([np.roll(np.arange(*span), -1) for span in spans])
        gathered = zip(self._starts.tolist(), own.tolist(), strict=True)
        self._grown = Polygons(list(gathered))
        self.polygons = self._grown.polygons

    def move(self, points: NDArray[np.float64], by: float) -> None:
        """Put every rim ``by`` px outside its span of ``points``, (N, 2), px."""
        own, after = points[self._own], points[self._after]
        along = after - points[self._before]
        length = np.hypot(along[:, 0], along[:, 1])
        turned = own[:, 0] * after[:, 1] - own[:, 1] * after[:, 0]
        sense = np.sign(np.add.reduceat(turned, self._starts))  # which side is outside
        step = by * np.repeat(sense, self._sizes) / np.maximum(length, 1e-6)
        own[:, 0] += step * along[:, 1]
        own[:, 1] -= step * along[:, 0]
        self._grown.move(own)
