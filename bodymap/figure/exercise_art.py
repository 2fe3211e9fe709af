"""A drawing of the body as points that can be moved, and back as shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from bodymap.figure.outlines import Curve, Drawing, Group, Outline

_STEPS = 5  # straight pieces that a cubic is drawn with
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
        self._outlines = tuple(zip(drawing.outlines, map(_side, outlines), strict=True))

    def mask(self, belongs: Callable[[Outline], bool]) -> NDArray[np.bool_]:
        """Return (N,) which points are those of the outlines that belong."""
        curves = [belongs(outline) for outline, _ in self._outlines for _ in outline.curves]
        return np.repeat(curves, self._lengths)

    def parts(self, places: NDArray[np.complex128]) -> tuple[FrontPart, ...]:
        """Return the shapes with their points at ``places``, (N,), x + iy in the world."""
        ends = np.cumsum(self._lengths)[:-1]
        lines = iter(np.split(places.view(np.float64).reshape(-1, 2), ends))
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
    """Return points of a curve, (n, 2), in the drawing's coordinates."""
    numbers = np.reshape(curve.points, (-1, 2))
    ends, handles = numbers[::3], np.delete(numbers, np.s_[::3], axis=0)
    t = (np.arange(1, _STEPS + 1) / _STEPS)[:, None]
    a, b = ends[:-1, None], ends[1:, None]
    first, second = handles[::2, None], handles[1::2, None]
    pieces = (
        (1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * first + 3 * t * t * (1 - t) * second + t**3 * b
    )
    return np.concatenate([ends[:1], pieces.reshape(-1, 2)])


def _side(lines: list[NDArray[np.float64]]) -> str:
    """Return the side of the picture on which a shape lies; "" where it crosses the middle."""
    x = np.concatenate(lines)[:, 0]
    if x.min() < -_MIDDLE and x.max() > _MIDDLE:
        return ""
    return "l" if x.mean() < 0 else "r"
