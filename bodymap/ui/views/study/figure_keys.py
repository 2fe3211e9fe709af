"""Walking over the muscles of the figure with the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from bodymap.figure.anchors import body_anchors
from bodymap.figure.neighbours import Direction, Spot, nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bodymap.ui.draw.paths import Placed

Move = Direction | Literal["first", "last"]


def moved(
    at: Spot | None, move: Move, muscles: Collection[str], views: Sequence[Placed], *, deep: bool
) -> Spot | None:
    """Return the place that ``move`` leads to from ``at``, or None where there is no muscle.

    Args:
        at: where the keyboard is, or None before the first step: every first step goes to the top.
        move: to the nearest muscle in a direction, or the highest or the lowest of all.
        muscles: those that can be reached.
        views: of the body, as they are placed.
        deep: the deep muscles are drawn over the others.
    """
    spots = _spots(muscles, views, deep=deep)
    if not spots:
        return None
    if move == "last":
        return spots[-1]
    if move == "first" or at is None:
        return spots[0]
    return nearest(at, move, spots) or at


def _spots(muscles: Collection[str], views: Sequence[Placed], *, deep: bool) -> list[Spot]:
    """Return every place of every muscle that can be seen, from the top."""
    placed = {view.view: view for view in views}
    spots = []
    for anchor in body_anchors():
        seen = anchor.layer == "muscle" or deep
        if anchor.muscle in muscles and anchor.view in placed and seen:
            at = placed[anchor.view].point(anchor.x, anchor.y)
            spots.append(Spot(anchor.muscle, at.x(), at.y()))
    return sorted(spots, key=lambda spot: spot.y)
