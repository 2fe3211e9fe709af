"""Finds room for a label beside the body: near its point, over nothing, its leader over little."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF
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


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a label stands, and its leader's two ends: at the label, and on the muscle. px."""

    box: QRectF
    start: QPointF
    end: QPointF
    leftward: bool  # the label stands left of its muscle


@dataclass(frozen=True, slots=True)
class Target:
    """A point that a leader may end at, and the side on which its label should stand."""

    point: QPointF
    leftward: bool


class Room:
    """The free ground of the map; every label that is placed takes some of it."""

    def __init__(self, frame: QRectF, views: Iterable[Placed], taken: Iterable[QRectF]) -> None:
        self._frame = frame.toRect()
        self._body = QRegion()
        for view in views:
            self._body |= QRegion(view.paths.silhouette.toFillPolygon().toPolygon())
        self._words = QRegion()
        for box in taken:
            self.take(box)

    def take(self, box: QRectF) -> None:
        """Let no later label or leader cross ``box``."""
        self._words |= box.toAlignedRect()

    def find(self, targets: Sequence[Target], size: QSizeF, worst: float = 1e9) -> Spot | None:
        """Return the best place for a label of ``size`` at one of ``targets``.

        None: there is no room, or only such as costs more than ``worst`` (px of detour).
        """
        best: tuple[float, Spot | None] = (worst, None)
        for cost, across, down in _OFFSETS:
            if cost >= best[0]:
                break
            for target in targets:
                spot = _spot(target, size, across, down)
                if self._free(spot.box):
                    total = cost + _CROSSING_PX * self._crossings(spot)
                    if total < best[0]:
                        best = (total, spot)
        return best[1]

    def _free(self, box: QRectF) -> bool:
        margin = _MARGIN_PX
        whole = box.toAlignedRect().adjusted(-margin, -margin, margin, margin)
        taken = self._words.intersects(whole) or self._body.intersects(whole)
        return self._frame.contains(whole) and not taken

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


def _spot(target: Target, size: QSizeF, across: int, down: int) -> Spot:
    point = target.point
    x = point.x() - across - size.width() if target.leftward else point.x() + across
    box = QRectF(x, point.y() + down - size.height() / 2, size.width(), size.height())
    inner = box.right() + _LEADER_PX if target.leftward else box.left() - _LEADER_PX
    start = QPointF(inner, box.top() + min(size.height() / 2, 9.0))
    return Spot(box, start, point, target.leftward)
