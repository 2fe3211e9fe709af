"""Finds room for a label beside the body: near its point, over nothing, its leader over little."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QRegion

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bodymap.ui.draw.paths import Placed

_MARGIN_PX = 5  # free ground around a label
_LEADER_PX = 8.0  # between a label and its leader
_CROSSING_PX = 70.0  # what a limb or a label under the leader costs, as if it were so much longer
_SAMPLES = 12  # points of a leader that are looked at


def _offsets() -> tuple[tuple[float, int, int], ...]:
    """Return what a place costs, px across and px down from the point, the best first.

    The best is a little above the point. A leader that goes up or down more than twice as far as
    across looks lost.
    """
    found = [
        (math.hypot(across - 52, down + 26), across, down)
        for across in range(20, 200, 8)
        for down in range(-200, 200, 8)
        if abs(down) <= 2 * across
    ]
    return tuple(sorted(found))


_OFFSETS = _offsets()


class Spot(NamedTuple):
    """Where a label stands, and its leader's two ends: at the label, and on the muscle. px."""

    box: QRectF
    start: QPointF
    end: QPointF
    leftward: bool  # the label stands left of its muscle


class Target(NamedTuple):
    """A point (px) that a leader may end at, and the side on which its label should stand."""

    x: int
    y: int
    leftward: bool

    @classmethod
    def at(cls, point: QPointF, *, leftward: bool) -> Target:
        """Return the target at ``point``, to the next px."""
        return cls(round(point.x()), round(point.y()), leftward)


class Room:
    """The free ground of the map; every label that is placed takes some of it."""

    def __init__(self, frame: QRectF, views: Iterable[Placed], taken: Iterable[QRectF]) -> None:
        self._frame = frame.toAlignedRect()
        self._body = QRegion()
        for view in views:
            self._body |= QRegion(view.paths.silhouette.toFillPolygon().toPolygon())
        self._words = QRegion()
        self._taken = QRegion(self._body)
        for box in taken:
            self.take(box)

    def take(self, box: QRectF) -> None:
        """Let no later label or leader cross ``box``."""
        self.take_region(QRegion(box.toAlignedRect()))

    def take_region(self, region: QRegion) -> None:
        """Let no later label or leader cross ``region``."""
        self._words |= region
        self._taken |= region

    def with_taken(self, box: QRectF) -> Room:
        """Return another room like this one, in which ``box`` is taken."""
        other = Room(QRectF(self._frame), (), ())
        other._body = self._body
        other._words, other._taken = QRegion(self._words), QRegion(self._taken)
        other.take(box)
        return other

    def find(self, targets: Sequence[Target], size: QSizeF, worst: float = 1e9) -> Spot | None:
        """Return the best place for a label of ``size`` at one of ``targets``.

        None: there is no room, or only such as costs more than ``worst`` (px of detour).
        """
        wide, tall = round(size.width()) + 2 * _MARGIN_PX, round(size.height()) + 2 * _MARGIN_PX
        best: tuple[float, Spot | None] = (worst, None)
        for cost, across, down in _OFFSETS:
            if cost >= best[0]:
                break
            for target in targets:
                box = _box(target, wide, tall, across, down)
                if self._frame.contains(box) and not self._taken.intersects(box):
                    spot = _spot(target, box)
                    total = cost + _CROSSING_PX * self._crossings(spot)
                    if total < best[0]:
                        best = (total, spot)
        return best[1]

    def _crossings(self, spot: Spot) -> int:
        line = spot.end - spot.start
        limbs, words, inside = 0, 0, False
        for step in range(1, _SAMPLES + 1):
            at = (spot.start + line * (step / _SAMPLES)).toPoint()
            words |= self._words.contains(at)
            here = self._body.contains(at)
            limbs += here and not inside
            inside = here
        return max(limbs - 1, 0) + words


def _box(target: Target, wide: int, tall: int, across: int, down: int) -> QRect:
    x, y = target.x, target.y
    left = x - across - wide + _MARGIN_PX if target.leftward else x + across - _MARGIN_PX
    return QRect(left, y + down - tall // 2, wide, tall)


def _spot(target: Target, box: QRect) -> Spot:
    margin = _MARGIN_PX
    inner = QRectF(box).adjusted(margin, margin, -margin, -margin)
    x = inner.right() + _LEADER_PX if target.leftward else inner.left() - _LEADER_PX
    start = QPointF(x, inner.top() + min(inner.height() / 2, 9.0))
    return Spot(inner, start, QPointF(target.x, target.y), target.leftward)
