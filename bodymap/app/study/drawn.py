"""How much room a muscle has on the drawn body: what can be found there, and how easily."""

from __future__ import annotations

import math
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from bodymap.figure.body import read_body

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bodymap.figure.outlines import Curve
    from bodymap.figure.views import View

VIEWS: tuple[View, ...] = ("front", "back")  # of the figure in Study
FIGURE_PX = 716.0  # its height in a window of 1360 x 860
TINY_PX2 = 20.0 * 20.0  # what is smaller is hard to hit with a mouse: our choice
NEAR_PX = 40.0  # around a tiny muscle: the size of a fingertip beside it (our choice)
_STEPS = 6  # chords for a cubic: within 1 % of the area


def drawn_areas() -> Mapping[str, float]:
    """Return how large each muscle is drawn, px² of one side in its larger view, by id.

    Of a muscle that is drawn over others, too, the larger outline counts: it is shown when asked.

    Raises:
        DrawingError: a drawing is missing or damaged.
    """
    found: dict[str, float] = {}
    for (muscle, _), area in _areas().items():
        found[muscle] = max(found.get(muscle, 0.0), area)
    return found


def main_view(muscle: str) -> View:
    """Return the view in which a drawn muscle is largest."""
    return max(VIEWS, key=lambda view: _areas().get((muscle, view), 0.0))


@cache
def _areas() -> Mapping[tuple[str, View], float]:
    """Return how large each muscle is drawn in each view, px² of one side."""
    found: dict[tuple[str, View], float] = {}
    for view in VIEWS:
        drawing = read_body()[view]
        scale = FIGURE_PX / drawing.box[3]
        for group in ("muscles", "ghost"):
            for outline in drawing.of(group):
                area = sum(_area(curve) for curve in outline.curves) * scale * scale
                key = (outline.muscle, view)
                found[key] = max(found.get(key, 0.0), area)
    return found


def is_tiny(muscle: str) -> bool:
    """Tell whether a drawn muscle is so small that its neighbourhood counts as found."""
    return drawn_areas()[muscle] < TINY_PX2


@cache
def lies_under(muscle: str) -> bool:
    """Tell whether a muscle, or a part of it, is drawn over others when it is asked about."""
    views = (read_body()[view].of("ghost") for view in VIEWS)
    return any(outline.muscle == muscle for ghosts in views for outline in ghosts)


@cache
def near_on_figure(muscle: str) -> frozenset[str]:
    """Return the muscles whose outlines come within ``NEAR_PX`` of that of ``muscle`` in a view."""
    found = set[str]()
    for view in VIEWS:
        scale = FIGURE_PX / read_body()[view].box[3]
        near = NEAR_PX / scale
        points = _outlines(view)
        for other, its in points.items():
            mine = points.get(muscle, ())
            if any(math.dist(one, two) <= near for one in mine for two in its):
                found.add(other)
    return frozenset(found - {muscle})


@cache
def _outlines(view: View) -> Mapping[str, tuple[tuple[float, float], ...]]:
    """Return points on the outlines of each muscle at the surface of a view."""
    found: dict[str, tuple[tuple[float, float], ...]] = {}
    for outline in read_body()[view].of("muscles"):
        points = [point for curve in outline.curves for point in _chords(curve.points)]
        found[outline.muscle] = (*found.get(outline.muscle, ()), *points)
    return found


def overlap(one: str, other: str) -> float:
    """Return how far two drawn muscles lie over each other, as boxes: a share of the smaller one.

    0 to 1; the larger share of the views and sides.
    """
    pairs = product(_boxes()[one], _boxes()[other])
    return max((_shared(a, b) for a, b in pairs if a.view == b.view), default=0.0)


class _Box(NamedTuple):
    view: View
    left: float
    top: float
    right: float
    bottom: float

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.bottom - self.top)


@cache
def _boxes() -> Mapping[str, tuple[_Box, ...]]:
    found: dict[str, tuple[_Box, ...]] = {}
    for view in VIEWS:
        for group in ("muscles", "ghost"):
            for outline in read_body()[view].of(group):
                xs = [x for curve in outline.curves for x in curve.points[::2]]
                ys = [y for curve in outline.curves for y in curve.points[1::2]]
                box = _Box(view, min(xs), min(ys), max(xs), max(ys))
                found[outline.muscle] = (*found.get(outline.muscle, ()), box)
    return found


def _shared(a: _Box, b: _Box) -> float:
    """Return the share of the smaller box that lies in the other."""
    wide = min(a.right, b.right) - max(a.left, b.left)
    high = min(a.bottom, b.bottom) - max(a.top, b.top)
    return max(wide, 0.0) * max(high, 0.0) / min(a.area, b.area)


def _area(curve: Curve) -> float:
    """Return the area inside, by the shoelace formula over chords."""
    points = list(_chords(curve.points))
    following = [*points[1:], points[0]]
    pairs = zip(points, following, strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2.0


def _chords(points: tuple[float, ...]) -> Iterator[tuple[float, float]]:
    """Yield points along the cubics of a curve."""
    x0, y0 = points[:2]
    yield x0, y0
    for at in range(2, len(points), 6):
        x1, y1, x2, y2, x3, y3 = points[at : at + 6]
        for step in range(1, _STEPS + 1):
            u = step / _STEPS
            a, b, c, d = (1 - u) ** 3, 3 * (1 - u) ** 2 * u, 3 * (1 - u) * u * u, u**3
            yield a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3
        x0, y0 = x3, y3
