"""What grounds are drawn of: grains, blades, chips, stones, ripples, layers and joints.

All lengths are px. Depths are from the surface downwards; a negative one is above it. Places are
scattered, but the same every time.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QColor, QPainter

TILE_PX = 640  # after this the ground repeats
_SIDES = 7  # of a stone
_WAVE_STEP_PX = 8
_LARGEST_PX = 7  # a stone's radius: none reaches out of its room at the bottom
WHOLE = QRectF(-20, -400, TILE_PX + 40, 800)  # all that is on a tile

Shade = str  # hex, as on the swatch of the ground


class Pencil(NamedTuple):
    """What marks are painted with.

    Attributes:
        mark, fill: the colour that a shade has on this picture, in a mark and in a layer.
        room: the part of the tile that is wanted: a mark whose place lies outside is left out.
    """

    painter: QPainter
    mark: Callable[[Shade], QColor]
    fill: Callable[[Shade], QColor]
    room: QRectF


class Layer(NamedTuple):
    """A level layer of ground."""

    shade: Shade
    top: float
    bottom: float

    def paint(self, pencil: Pencil) -> None:
        """Fill it across the tile."""
        rect = QRectF(0, self.top, TILE_PX, self.bottom - self.top) & pencil.room
        if not rect.isEmpty():
            pencil.painter.fillRect(rect, pencil.fill(self.shade))


class Grains(NamedTuple):
    """Round grains, ``number`` on the whole tile."""

    shade: Shade
    number: int
    radius: tuple[float, float]
    depth: tuple[float, float]

    def paint(self, pencil: Pencil) -> None:
        """Paint them evenly spread."""
        pencil.painter.setPen(Qt.PenStyle.NoPen)
        pencil.painter.setBrush(pencil.mark(self.shade))
        for x, y, size, _ in _spread(self, pencil.room):
            radius = _between(self.radius, size)
            pencil.painter.drawEllipse(QPointF(x, y), radius, radius)


class Strokes(NamedTuple):
    """Short straight strokes: blades, chips, needles.

    Attributes:
        angle: from and to, degrees, counter-clockwise from forwards; they start at their depth.
    """

    shade: Shade
    number: int
    length: tuple[float, float]
    width: float
    angle: tuple[float, float]
    depth: tuple[float, float]

    def paint(self, pencil: Pencil) -> None:
        """Paint them evenly spread, with round ends."""
        pen = QPen(pencil.mark(self.shade), self.width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pencil.painter.setPen(pen)
        for x, y, size, turn in _spread(self, pencil.room):
            line = QLineF.fromPolar(_between(self.length, size), _between(self.angle, turn))
            pencil.painter.drawLine(line.translated(x, y))


class Stones(NamedTuple):
    """Stones with seven blunt corners, wider than high."""

    shade: Shade
    number: int
    radius: tuple[float, float]
    depth: tuple[float, float]

    def paint(self, pencil: Pencil) -> None:
        """Paint them evenly spread."""
        pencil.painter.setPen(Qt.PenStyle.NoPen)
        pencil.painter.setBrush(pencil.mark(self.shade))
        for x, y, size, turn in _spread(self, pencil.room):
            pencil.painter.drawPath(_stone(QPointF(x, y), _between(self.radius, size), turn))


class Ripple(NamedTuple):
    """A wavy line along the ground."""

    shade: Shade
    depth: float
    height: float
    waves: int  # on the tile
    width: float

    def paint(self, pencil: Pencil) -> None:
        """Paint it across the tile and a little beyond: it has no ends."""
        if self.depth > pencil.room.bottom():
            return
        first = max(pencil.room.left(), -_WAVE_STEP_PX)
        last = min(pencil.room.right(), TILE_PX + _WAVE_STEP_PX)
        path = QPainterPath(QPointF(first, self._at(first)))
        for step in range(1, math.ceil((last - first) / _WAVE_STEP_PX) + 1):
            x = min(first + step * _WAVE_STEP_PX, last)
            path.lineTo(x, self._at(x))
        pencil.painter.setBrush(Qt.BrushStyle.NoBrush)
        pencil.painter.setPen(QPen(pencil.mark(self.shade), self.width))
        pencil.painter.drawPath(path)

    def _at(self, x: float) -> float:
        turn = 2 * math.pi * x / TILE_PX
        return self.depth + self.height * math.sin(self.waves * turn + math.sin(turn))


class Joints(NamedTuple):
    """Upright joints between slabs."""

    shade: Shade
    number: int
    depth: float
    width: float

    def paint(self, pencil: Pencil) -> None:
        """Paint them at even distances."""
        pen = QPen(pencil.mark(self.shade), self.width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pencil.painter.setPen(pen)
        for place in range(self.number):
            x = (place + 0.5) * TILE_PX / self.number
            if pencil.room.contains(x, 0):
                pencil.painter.drawLine(QLineF(x, 0, x, min(self.depth, pencil.room.bottom())))


Mark = Layer | Grains | Strokes | Stones | Ripple | Joints


def _spread(
    mark: Grains | Strokes | Stones, room: QRectF
) -> Iterator[tuple[float, float, float, float]]:
    """Yield x and depth of every place in ``room``, and two numbers between 0 and 1 for each.

    Each has its own stretch of the tile: chance alone would make heaps and holes.
    """
    room = room.adjusted(0, 0, 0, -_LARGEST_PX)
    start = int(mark.shade[1:], 16) % 997
    for place in range(mark.number):
        across, down, size, turn = (_scattered(start + 4 * place + i) for i in range(4))
        x, y = (place + across) * TILE_PX / mark.number, _between(mark.depth, down)
        if room.contains(x, y):
            yield x, y, size, turn


def _scattered(number: int) -> float:
    """Return a number from 0 to 1 that has nothing to do with that of ``number`` + 1."""
    return math.sin(12.9898 * number) * 43758.5453 % 1


def _between(ends: tuple[float, float], share: float) -> float:
    return ends[0] + (ends[1] - ends[0]) * share


def _stone(middle: QPointF, radius: float, turn: float) -> QPainterPath:
    corners = []
    for number in range(_SIDES):
        angle = 2 * math.pi * (number + turn) / _SIDES
        reach = radius * (0.82 + 0.18 * math.cos(2.3 * number + 9 * turn))
        corners.append(QPointF(reach * math.cos(angle), 0.68 * reach * math.sin(angle)) + middle)
    path = QPainterPath((corners[-1] + corners[0]) / 2)
    for corner, after in zip(corners, [*corners[1:], corners[0]], strict=True):
        path.quadTo(corner, (corner + after) / 2)
    return path
