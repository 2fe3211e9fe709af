"""A drawing of the body as points that can be moved, and back as shapes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from bodymap.figure.outlines import Curve, Drawing, Group, Outline

_OFF = 0.15  # units: how far the straight pieces of a cubic may lie beside it
_LONGEST = 12.0  # units: about the length of such a piece: a longer one would not bend with a joint
_MIDDLE = 6.0  # units: a shape that reaches further than this to both sides has no side


class FrontPart(NamedTuple):
    """One shape of the bent drawing.

    Attributes:
        muscle: its id, or None where the shape is no muscle.
        polylines: each (n, 2), in world units.
        side: the side of the picture, "l" or "r"; "" where the shape is on both.
    """

    id: str
    group: Group
    muscle: str | None
    polylines: tuple[NDArray[np.float64], ...]
    side: str


class Artwork:
    """A drawing.

    Attributes:
        points: (N, 2) of all outlines, in the drawing's coordinates, y down.
    """

    def __init__(self, drawing: Drawing) -> None:
        outlines = [[sampled(curve) for curve in outline.curves] for outline in drawing.outlines]
        lines = [line for outline in outlines for line in outline]
        self.points = np.concatenate(lines)
        self._lengths = [len(line) for line in lines]
        ends: list[int] = np.cumsum([0, *self._lengths]).tolist()
        self._spans = tuple(pairwise(ends))
        self._outlines = tuple(zip(drawing.outlines, map(_side, outlines), strict=True))

    def mask(self, belongs: Callable[[Outline], bool]) -> NDArray[np.bool_]:
        """Return (N,) which points are those of the outlines that belong."""
        curves = [belongs(outline) for outline, _ in self._outlines for _ in outline.curves]
        return np.repeat(curves, self._lengths)

    def parts(self, places: NDArray[np.complex128]) -> tuple[FrontPart, ...]:
        """Return the shapes with their points at ``places``, (N,), x + iy in the world."""
        points = places.view(np.float64).reshape(-1, 2)
        lines = (points[start:stop] for start, stop in self._spans)
        return tuple(
            FrontPart(
                outline.name,
                outline.group,
                outline.muscle or None,
                tuple(next(lines) for _ in outline.curves),
                side,
            )
            for outline, side in self._outlines
        )


def sampled(curve: Curve) -> NDArray[np.float64]:
    """Return points of a curve, (n, 2), in the drawing's coordinates: few where it is straight."""
    numbers = np.reshape(curve.points, (-1, 2))
    ends, handles = numbers[::3], np.delete(numbers, np.s_[::3], axis=0)
    corners = np.stack([ends[:-1], handles[::2], handles[1::2], ends[1:]])
    steps = _steps(corners)
    t = np.concatenate([np.arange(1, count + 1) / count for count in steps])[:, None]
    a, first, second, b = np.repeat(corners, steps, axis=1)
    pieces = (
        (1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * first + 3 * t * t * (1 - t) * second + t**3 * b
    )
    return np.concatenate([ends[:1], pieces])


def _steps(corners: NDArray[np.float64]) -> NDArray[np.intp]:
    """Return how many straight pieces each cubic, (4, n, 2), needs.

    With n of them none lies further beside the curve than 3/4 of the largest second difference of
    its corners, by n² (Wang's bound).
    """
    bend = np.hypot(*np.moveaxis(np.diff(corners, n=2, axis=0), -1, 0)).max(axis=0)
    length = np.hypot(*np.moveaxis(np.diff(corners, axis=0), -1, 0)).sum(axis=0)
    need = np.maximum(np.sqrt(0.75 * bend / _OFF), length / _LONGEST)
    steps: NDArray[np.intp] = np.maximum(np.ceil(need), 1).astype(np.intp)
    return steps


def _side(lines: list[NDArray[np.float64]]) -> str:
    """Return the side of the picture on which a shape lies; "" where it crosses the middle."""
    x = np.concatenate(lines)[:, 0]
    if x.min() < -_MIDDLE and x.max() > _MIDDLE:
        return ""
    return "l" if x.mean() < 0 else "r"
