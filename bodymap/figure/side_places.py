"""Where each muscle can be pointed at on the runner seen from the side, at one instant.

Lengths are in 1/1000 of the stature; x points forward, y up, the ground is y = 0.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bodymap.figure.rig import read_rig
from bodymap.figure.stride import solve_stride

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from bodymap.figure.rig import Shape

    Points = NDArray[np.float64]

_STEP = 4.0  # between two points that are tried
_COVERS = frozenset({"body", "muscle", "other", "detail"})  # the filled shapes of a bare runner
_HANDS = ("", "fist")
_EDGE_STEPS = 3  # points on each piece of an edge that a place keeps away from


class SidePlace(NamedTuple):
    """The most open point of one muscle.

    Attributes:
        room: from there to the nearest edge of the muscle, or of what covers it.
    """

    muscle: str
    x: float
    y: float
    room: float


class SideView(NamedTuple):
    """The runner at one instant.

    Attributes:
        places: of the muscles on the near side that show, by their order in the drawing.
        left, right, top: how far the body reaches; the ground is 0.
    """

    places: tuple[SidePlace, ...]
    left: float
    right: float
    top: float


@lru_cache(maxsize=4)
def side_view(speed_mps: float, phase: float) -> SideView:
    """Return where the muscles show on the bare runner at ``phase`` (0 to 1) of the near leg.

    Raises:
        ContentError: the rig or the gait is missing or damaged.
    """
    rig = read_rig()
    posed = rig.pose(solve_stride(speed_mps).frame(phase), fibres=False).astype(np.float64)
    drawn = [
        (shape, posed[shape.start : shape.stop])
        for shape in rig.shapes
        if shape.closed and shape.kind in _COVERS and shape.hand in _HANDS
    ]
    every = np.concatenate([points for _, points in drawn])
    best: dict[str, SidePlace] = {}
    for place in _places(drawn):
        known = best.get(place.muscle)
        if known is None or place.room > known.room:
            best[place.muscle] = place
    low, high = every.min(axis=0), every.max(axis=0)
    return SideView(tuple(best.values()), float(low[0]), float(high[0]), float(high[1]))


def _places(drawn: Sequence[tuple[Shape, Points]]) -> Iterator[SidePlace]:
    """Yield the most open point of each piece of a near muscle that is not covered as a whole."""
    for index, (shape, outline) in enumerate(drawn):
        if shape.kind != "muscle" or shape.side != "near":
            continue
        above = [points for _, points in drawn[index + 1 :] if _near(points, outline)]
        open_points = _open(outline, above)
        if len(open_points):
            rooms = _rooms(open_points, [outline, *above])
            at = int(rooms.argmax())
            x, y = open_points[at]
            yield SidePlace(shape.id, float(x), float(y), float(rooms[at]))


def _near(one: Points, other: Points) -> bool:
    return bool(
        (one.min(axis=0) <= other.max(axis=0)).all()
        and (other.min(axis=0) <= one.max(axis=0)).all()
    )


def _open(outline: Points, above: Sequence[Points]) -> Points:
    """Return a grid of the points in ``outline`` that nothing of ``above`` covers, (K, 2)."""
    low, high = outline.min(axis=0), outline.max(axis=0)
    columns, rows = (np.arange(low[axis], high[axis], _STEP) for axis in (0, 1))
    grid = np.stack(np.meshgrid(columns, rows), axis=-1).reshape(-1, 2)
    free = _inside(grid, outline)
    for points in above:
        free &= ~_inside(grid, points)
    return grid[free]


def _inside(points: Points, outline: Points) -> NDArray[np.bool_]:
    """Tell which of ``points`` lie in the closed ``outline``: they wind around it (non-zero)."""
    x, y = points[:, :1], points[:, 1:]
    x0, y0 = outline[:, 0], outline[:, 1]
    x1, y1 = np.roll(x0, -1), np.roll(y0, -1)
    side = (x1 - x0) * (y - y0) - (x - x0) * (y1 - y0)
    up = (y0 <= y) & (y1 > y) & (side > 0)
    down = (y0 > y) & (y1 <= y) & (side < 0)
    turns: NDArray[np.bool_] = up.sum(axis=1) != down.sum(axis=1)
    return turns


def _rooms(points: Points, edges: Sequence[Points]) -> NDArray[np.float64]:
    """Return how far each of ``points`` is from the nearest of ``edges``."""
    along = np.concatenate([_along(edge) for edge in edges])
    apart = points[:, None, :] - along[None, :, :]
    rooms: NDArray[np.float64] = np.sqrt((apart * apart).sum(axis=2).min(axis=1))
    return rooms


def _along(edge: Points) -> Points:
    """Return points all along a closed edge."""
    following = np.roll(edge, -1, axis=0)
    shares = np.arange(_EDGE_STEPS)[:, None, None] / _EDGE_STEPS
    between: Points = (edge + shares * (following - edge)).reshape(-1, 2)
    return between
