"""Finds room for a label beside the body: near its point, over nothing, its leader over little.

What is taken is kept as one whole number a row of cells, a bit a cell: so all places of a row are
looked at in one step.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QRegion

    from bodymap.ui.draw.paths import Placed

_CELL_PX = 4
MARGIN_PX = 5.0  # free ground around a label
_LEADER_PX = 8.0  # between a label and its leader
_CROSSING_PX = 70.0  # what a limb under the leader costs, as if it were so much longer,
_WORDS_PX = 200.0  # and what words cost there: a name would be struck out
_INSIDE = 0.5  # a px of the leader over the body counts as so much more
_SAMPLE_PX = 6.0  # from one point of a leader that is looked at to the next
_APART_PX = 3.0  # between a leader and another one's label
_CONTROL_PX = 4  # around what floats on the map
_ACROSS_PX, _DOWN_PX = 52.0, -26.0  # from the point to the best place: a little above it
_NEAREST_PX, _FARTHEST_PX = 14.0, 200.0  # across
_DOWNS = sorted(range(-206, 200, 12), key=lambda down: abs(down - _DOWN_PX))


class Spot(NamedTuple):
    """Where a label stands, and its leader's two ends: at the label, and on the muscle. px."""

    box: QRectF
    start: QPointF
    end: QPointF
    leftward: bool  # the label stands left of its muscle


class Target(NamedTuple):
    """A point (px) that a leader may end at, and the side on which its label should stand.

    ``cost``: how much longer than others a leader to it counts, px.
    """

    x: int
    y: int
    leftward: bool
    cost: float = 0.0

    @classmethod
    def at(cls, point: QPointF, *, leftward: bool, cost: float = 0.0) -> Target:
        """Return the target at ``point``, to the next px."""
        return cls(round(point.x()), round(point.y()), leftward, cost)


class _Label(NamedTuple):
    """A label with its margin, in cells, and the margin in px."""

    wide: int
    tall: int
    margin: float


class Room:
    """The free ground of the map; every label that is placed takes some of it."""

    def __init__(self, frame: QRectF, views: Iterable[Placed], taken: Iterable[QRectF]) -> None:
        self._corner = frame.topLeft()
        self._columns = max(int(frame.width() / _CELL_PX), 0)
        self._body = _painted(frame, views, self._columns)
        self._words = [0] * len(self._body)
        self._taken = list(self._body)
        self._leaders: list[QLineF] = []
        for box in taken:
            self.take(box)

    def take(self, box: QRectF) -> None:
        """Let no later label or leader cross ``box``."""
        box = box.translated(-self._corner)
        left = max(math.floor(box.left() / _CELL_PX), 0)
        right = min(math.ceil(box.right() / _CELL_PX), self._columns)
        cells = ((1 << max(right - left, 0)) - 1) << left
        top, bottom = math.floor(box.top() / _CELL_PX), math.ceil(box.bottom() / _CELL_PX)
        for row in range(max(top, 0), min(bottom, len(self._words))):
            self._words[row] |= cells
            self._taken[row] |= cells

    def take_region(self, region: QRegion) -> None:
        """Let no later label or leader come near ``region``: controls."""
        gap = _CONTROL_PX
        for box in region:  # type: ignore[attr-defined] # the stubs lack its iterator
            self.take(QRectF(box).adjusted(-gap, -gap, gap, gap))

    def take_spot(self, spot: Spot) -> None:
        """Let no later label or leader cross the label at ``spot`` or its leader."""
        self.take(spot.box)
        self._leaders.append(QLineF(spot.start, spot.end))

    def with_taken(self, box: QRectF) -> Room:
        """Return another room like this one, in which ``box`` is taken."""
        other = Room(QRectF(), (), ())
        other._corner, other._columns, other._body = self._corner, self._columns, self._body
        other._words, other._taken = list(self._words), list(self._taken)
        other._leaders = list(self._leaders)
        other.take(box)
        return other

    def find(
        self,
        targets: Sequence[Target],
        size: QSizeF,
        worst: float = 1e9,
        margin: float = MARGIN_PX,
    ) -> Spot | None:
        """Return the best place for a label as ``best`` does, without its cost."""
        return self.best(targets, size, worst, margin)[1]

    def best(
        self,
        targets: Sequence[Target],
        size: QSizeF,
        worst: float = 1e9,
        margin: float = MARGIN_PX,
    ) -> tuple[float, Spot | None]:
        """Return what the best place for a label of ``size`` at one of ``targets`` costs, and it.

        None: there is no room, or only such as costs more than ``worst`` (px of detour).
        ``margin``: free ground around it, px.
        """
        label = _Label(
            math.ceil((size.width() + 2 * margin) / _CELL_PX),
            math.ceil((size.height() + 2 * margin) / _CELL_PX),
            margin,
        )
        size = QSizeF(math.ceil(size.width()), math.ceil(size.height()))  # words on whole px
        best: tuple[float, Spot | None] = (worst, None)
        for cost, target, column, row in sorted(self._places(targets, label, worst)):
            if cost >= best[0]:
                break
            spot = self._spot(target, size, QPointF(column, row) * _CELL_PX, margin)
            total = cost + self._detour_px(spot)
            if total < best[0] and not self._meets_leader(spot):
                best = (total, spot)
        return best

    def _places(
        self, targets: Sequence[Target], label: _Label, worst: float
    ) -> Iterator[tuple[float, Target, int, int]]:
        """Yield cost, target, column and row of the free places that may be the best."""
        starts: dict[int, int] = {}
        for target in sorted(targets, key=lambda each: each.cost):
            x, y = target.x - self._corner.x(), target.y - self._corner.y()
            for down in _DOWNS:
                if abs(down - _DOWN_PX) + target.cost >= worst:
                    break  # not even straight below would be near enough
                row = round((y + down) / _CELL_PX - label.tall / 2)
                if row not in starts:
                    starts[row] = self._starts(row, label)
                if starts[row]:
                    for across, column in _columns(starts[row], x, down, target, label):
                        cost = math.hypot(across - _ACROSS_PX, down - _DOWN_PX) + target.cost
                        worst = min(worst, cost + _CROSSING_PX)
                        yield cost, target, column, row

    def _starts(self, row: int, label: _Label) -> int:
        """Return the columns in which ``label`` can begin in ``row``, as bits."""
        if row < 0 or row + label.tall > len(self._taken) or label.wide > self._columns:
            return 0
        taken = 0
        for cells in self._taken[row : row + label.tall]:
            taken |= cells
        reach = 1
        while reach < label.wide:
            step = min(reach, label.wide - reach)
            taken |= taken >> step
            reach += step
        return ~taken & ((1 << (self._columns - label.wide + 1)) - 1)

    def _spot(self, target: Target, size: QSizeF, corner: QPointF, margin: float) -> Spot:
        left, top = self._corner.x() + corner.x() + margin, self._corner.y() + corner.y() + margin
        if target.leftward:  # flush with the cells' right end
            left += -(size.width() + 2 * margin) % _CELL_PX
        inner = QRectF(QPointF(left, top), size)
        x = inner.right() + _LEADER_PX if target.leftward else inner.left() - _LEADER_PX
        start = QPointF(x, inner.top() + min(inner.height() / 2, 9.0))
        return Spot(inner, start, QPointF(target.x, target.y), target.leftward)

    def _meets_leader(self, spot: Spot) -> bool:
        gap = _APART_PX
        box = spot.box.adjusted(-gap, -gap, gap, gap)
        own = (
            QLineF(spot.start, spot.end),
            QLineF(box.topLeft(), box.bottomRight()),
            QLineF(box.bottomLeft(), box.topRight()),
        )
        return any(_cross(other, line) for other in self._leaders for line in own)

    def _detour_px(self, spot: Spot) -> float:
        """Return how much longer the leader counts for what lies under it, px."""
        line = QLineF(spot.start - self._corner, spot.end - self._corner)
        samples = max(int(line.length() / _SAMPLE_PX), 1)
        limbs, words, within, inside = 0, 0, 0, False
        for step in range(samples + 1):
            at = line.pointAt(step / samples)
            row, column = int(at.y() / _CELL_PX), int(at.x() / _CELL_PX)
            if not (0 <= row < len(self._body) and column >= 0):
                continue
            words |= self._words[row] >> column & 1
            here = bool(self._body[row] >> column & 1)
            limbs += here and not inside
            within += here
            inside = here
        crossed = _CROSSING_PX * max(limbs - 1, 0) + _WORDS_PX * words
        return crossed + _INSIDE * _SAMPLE_PX * within


def _painted(frame: QRectF, views: Iterable[Placed], columns: int) -> list[int]:
    """Return the cells that the bodies touch, row by row."""
    rows = max(int(frame.height() / _CELL_PX), 0)
    if not columns or not rows:
        return [0] * rows
    image = QImage(columns, rows, QImage.Format.Format_MonoLSB)
    image.fill(0)
    on = QColor(255, 255, 255)
    painter = QPainter(image)
    painter.scale(1 / _CELL_PX, 1 / _CELL_PX)
    painter.translate(-frame.topLeft())
    for view in views:
        painter.fillPath(view.paths.silhouette, on)
        painter.strokePath(view.paths.silhouette, QPen(on, _CELL_PX))
    painter.end()
    step, cells = image.bytesPerLine(), bytes(image.constBits())
    whole = (1 << columns) - 1
    return [
        int.from_bytes(cells[row * step : (row + 1) * step], "little") & whole
        for row in range(rows)
    ]


def _columns(
    starts: int, x: float, down: int, target: Target, label: _Label
) -> Iterator[tuple[float, int]]:
    """Yield the free columns next to the best place, outward and inward: px across, column.

    A leader that goes up or down more than twice as far as across looks lost.
    """
    least = max(_NEAREST_PX, abs(down) / 2)
    sign = -1 if target.leftward else 1
    edge = (x + label.margin if target.leftward else x - label.margin) / _CELL_PX
    if target.leftward:
        edge -= label.wide
    nearest = edge + sign * least / _CELL_PX
    best = edge + sign * max(least, _ACROSS_PX) / _CELL_PX
    farthest = edge + sign * _FARTHEST_PX / _CELL_PX
    for first, last, outward in ((best, farthest, True), (nearest, best, False)):
        low, high = math.ceil(min(first, last)), math.floor(max(first, last))
        low = max(low, 0)
        free = (starts >> low) & ((1 << max(high - low + 1, 0)) - 1)
        if free:
            lowest = outward != target.leftward
            bit = (free & -free).bit_length() - 1 if lowest else free.bit_length() - 1
            yield sign * (low + bit - edge) * _CELL_PX, low + bit


def _cross(one: QLineF, other: QLineF) -> bool:
    found = one.intersects(other)
    kind = found[0] if isinstance(found, tuple) else found
    return kind == QLineF.IntersectionType.BoundedIntersection
