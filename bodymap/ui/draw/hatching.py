"""Slanting lines over muscles of which only the timing is known; they bend with the muscle.

They are cut once, in the rest drawing: both ends of each line lie on the muscle's outline, at a
share of the way from one vertex to the next, and go where these go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

import numpy as np
from PySide6.QtCore import QPointF
from shiboken6 import Shiboken

from bodymap.ui.draw.polygons import shared_polygon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bodymap.figure.rig import Shape

_POINT_BYTES = 16


class Lines(NamedTuple):
    """Lines for ``QPainter.drawLines``: the first of a row of points in memory, and how many."""

    first: QPointF
    number: int


class _Cuts(NamedTuple):
    """Where the lines cross an outline, two and two.

    Attributes:
        before, after: rows of the vertices on both sides of each crossing.
        share: how far it is from the one to the other.
    """

    before: NDArray[np.intp]
    after: NDArray[np.intp]
    share: NDArray[np.float64]


class Hatching:
    """The lines over ``shapes``, closed ones of a rig whose rest drawing is ``rest`` (units).

    ``apart`` is the distance from line to line, units.
    """

    def __init__(self, rest: NDArray[np.float64], shapes: Sequence[Shape], apart: float) -> None:
        cuts = [_cuts(rest, shape, apart) for shape in shapes]
        counts = [len(cut.share) for cut in cuts]
        self._cuts = _Cuts(*(np.concatenate(parts) for parts in zip(*cuts, strict=True)))
        # At least one point: memory of none has no address.
        self._memory, self._points = shared_polygon(max(sum(counts), 1))
        (address,) = Shiboken.getCppPointer(self._memory.data())
        starts = np.cumsum([0, *counts]).tolist()
        self._lines = {
            shape.start: Lines(_point_at(address + _POINT_BYTES * start), count // 2)
            for shape, start, count in zip(shapes, starts, counts, strict=False)
        }

    def move(self, points: NDArray[np.float64]) -> None:
        """Put the lines where the vertices ``points``, (N, 2), px, are now."""
        before, after, share = self._cuts
        start = points[before]
        self._points[: len(share)] = start + share[:, None] * (points[after] - start)

    def over(self, shape: Shape) -> Lines:
        """Return the lines over ``shape``, one of those that it was made for."""
        return self._lines[shape.start]


def _cuts(rest: NDArray[np.float64], shape: Shape, apart: float) -> _Cuts:
    """Return where lines that slant by 45 degrees cross the outline of ``shape``."""
    rows = np.arange(shape.start, shape.stop)
    after = np.roll(rows, -1)
    across = (rest @ (1.0, 1.0)) / (np.sqrt(2) * apart)
    low, high = (f(across[rows], across[after]) for f in (np.minimum, np.maximum))
    first = np.ceil(low)
    many = np.maximum(np.ceil(high) - first, 0).astype(int)  # a line through a vertex counts once
    edge = np.repeat(np.arange(len(rows)), many)
    line = first[edge] + np.arange(len(edge)) - np.repeat(np.cumsum(many) - many, many)
    start, stop = rows[edge], after[edge]
    share = (line - across[start]) / (across[stop] - across[start])
    along = rest @ (1.0, -1.0)
    order = np.lexsort(((1 - share) * along[start] + share * along[stop], line))
    return _Cuts(start[order], stop[order], share[order])


def _point_at(address: int) -> QPointF:
    return cast("QPointF", Shiboken.wrapInstance(address, QPointF))
