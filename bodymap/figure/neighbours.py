"""Which place lies next in a direction: how the arrow keys walk over the body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

Direction = Literal["left", "right", "up", "down"]

_STEPS = {"left": (-1.0, 0.0), "right": (1.0, 0.0), "up": (0.0, -1.0), "down": (0.0, 1.0)}
_ACROSS = 2.0  # a place to the side counts as twice as far as one straight ahead


class Spot(NamedTuple):
    """A place that the arrow keys can reach: a region's or a muscle's id, and where it is."""

    key: str
    x: float
    y: float


def nearest(start: Spot, direction: Direction, spots: Iterable[Spot]) -> Spot | None:
    """Return the nearest of ``spots`` in ``direction`` that belongs to another key.

    Only what lies within 63 degrees of the direction counts. None: nothing lies there.
    """
    ahead_x, ahead_y = _STEPS[direction]
    best: tuple[float, Spot] | None = None
    for spot in spots:
        dx, dy = spot.x - start.x, spot.y - start.y
        ahead = dx * ahead_x + dy * ahead_y
        across = abs(dx * ahead_y) + abs(dy * ahead_x)
        if spot.key == start.key or ahead <= 0 or across > _ACROSS * ahead:
            continue
        distance = ahead + _ACROSS * across
        if best is None or distance < best[0]:
            best = (distance, spot)
    return best[1] if best else None
