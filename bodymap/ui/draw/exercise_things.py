"""Paints the things beside the body in an exercise: mat, box, bench, wall, band, dumbbell ..."""

from __future__ import annotations

from itertools import pairwise
from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from bodymap.ui.controls.paint import mixed

if TYPE_CHECKING:
    from collections.abc import Callable

    from bodymap.figure.exercise_props import PlacedProp
    from bodymap.ui.draw.figure_look import At
    from bodymap.ui.theme import Theme

# Units are thousandths of the stature.
_SEAT = 42.0  # thickness of a bench's seat
_LEG = 22.0  # width of a bench's legs
_BAND = 8.0  # width of a band where the exercise says none
_PLATE = 31.0  # radius of a dumbbell's end
_GRIP = 9.0
_BAR = 15.0  # radius of a bar, seen from its end
_LEAST_BAR_PX = 3.0
_STRAP = (58.0, 26.0)  # of what holds the feet down
_SLIDER = (92.0, 9.0)
_BLADE = 20.0  # between blades of grass
_LIKE = 20  # blades until they look the same again
_TICK = 78.0  # between ticks on the floor
_TICK_PX = 3.5


class Ground(NamedTuple):
    """How the ground moves, units.

    Attributes:
        scroll: how far it has moved back since the loop began.
        loop: how far it moves in a whole loop; 0 where it stays.
    """

    scroll: float
    loop: float


_STILL = Ground(0.0, 0.0)


def paint_thing(painter: QPainter, prop: PlacedProp, at: At, theme: Theme) -> None:
    """Paint one thing; the painter's pen and brush are changed."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _PAINTERS[prop.kind](painter, prop, at, theme)


def paint_floor(
    painter: QPainter, room: QRectF, at: At, theme: Theme, ground: Ground = _STILL
) -> None:
    """Paint the line of the floor across ``room``, px, with ticks where it moves."""
    pen = QPen(theme.control if theme.contrast else mixed(theme.control, theme.surface, 0.45), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    y = at.y + 0.75
    lines = [QLineF(room.left() + 1, y, room.right() - 1, y)]
    if ground.loop:
        step = ground.loop / max(round(ground.loop / _TICK), 1)  # else it would jump at the end
        marks = _across(room, at, ground, step)
        lines += [QLineF(x, y, x, y + _TICK_PX) for _, x in marks]
    painter.drawLines(lines)


def paint_grass(painter: QPainter, room: QRectF, at: At, theme: Theme, ground: Ground) -> None:
    """Paint short blades across ``room``, px, that move with the ground."""
    step = ground.loop / (_LIKE * max(round(ground.loop / _BLADE / _LIKE), 1)) or _BLADE
    path = QPainterPath()
    for number, x in _across(room, at, ground, step):
        high = (13 + 7 * (number * 7 % 5) / 4) * at.scale
        path.moveTo(QPointF(x, at.y + 1))
        path.lineTo(QPointF(x + (0, 1, 0, -1)[number % 4] * 0.35 * high, at.y - high))
    pen = QPen(mixed(theme.right, theme.surface, 0.2), max(4 * at.scale, 1.0))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPath(path)


def _across(room: QRectF, at: At, ground: Ground, step: float) -> list[tuple[int, float]]:
    """Return what stands every ``step`` units on the ground: its number, and where it is, px."""
    first, last = ((x - at.x) / at.scale + ground.scroll for x in (room.left(), room.right()))
    numbers = range(ceil(first / step), floor(last / step) + 1)
    return [(number, at.x + at.scale * (number * step - ground.scroll)) for number in numbers]


def thing_colour(theme: Theme) -> QColor:
    """Return the fill of what stands around: greyer than the ground, never a muscle's colour."""
    if theme.contrast:
        return theme.surface
    return mixed(theme.track, theme.control, 0.12)


def _rect(prop: PlacedProp, at: At) -> QRectF:
    if prop.rect is None:
        return QRectF()
    left, bottom, right, top = prop.rect
    return QRectF(at.point(left, top), at.point(right, bottom))


def _edge(theme: Theme, px: float = 1.0) -> QPen:
    return QPen(theme.control, px)


def _block(painter: QPainter, prop: PlacedProp, at: At, theme: Theme) -> None:
    """A step or a box: solid, with its upper edge lighter."""
    box = _rect(prop, at)
    radius = min(6.0, 9 * at.scale + 1)
    painter.setPen(_edge(theme))
    painter.setBrush(thing_colour(theme))
    painter.drawRoundedRect(box, radius, radius)


def _mat(painter: QPainter, prop: PlacedProp, at: At, theme: Theme) -> None:
    box = _rect(prop, at)
    box.setHeight(max(box.height(), 2.5))
    painter.setPen(_edge(theme) if theme.contrast else Qt.PenStyle.NoPen)
    painter.setBrush(theme.surface if theme.contrast else mixed(theme.track, theme.control, 0.35))
    radius = min(box.height() / 2, 4.0)
    painter.drawRoundedRect(box, radius, radius)


def _bench(painter: QPainter, prop: PlacedProp, at: At, theme: Theme) -> None:
    """A seat on two legs."""
    box = _rect(prop, at)
    seat, leg = _SEAT * at.scale, _LEG * at.scale
    painter.setPen(_edge(theme))
    painter.setBrush(thing_colour(theme))
    under = box.top() + seat
    for x in (box.left() + 1.2 * leg, box.right() - 2.2 * leg):
        painter.drawRect(QRectF(x, under, leg, box.bottom() - under))
    radius = min(5.0, seat / 2)
    painter.drawRoundedRect(QRectF(box.left(), box.top(), box.width(), seat), radius, radius)


def _wall(painter: QPainter, prop: PlacedProp, at: At, theme: Theme) -> None:
    painter.setPen(_edge(theme) if theme.contrast else Qt.PenStyle.NoPen)
    painter.setBrush(thing_colour(theme))
    painter.drawRect(_rect(prop, at))


def _band(painter: QPainter, prop: PlacedProp, at: At, theme: Theme) -> None:
    """A stretched band: its core in the surface's colour keeps it apart from any limb."""
    wide = max((prop.width or _BAND) * at.scale, 2.5)
    ends = [at.point(*point) for point in prop.points]
    for colour, px in ((theme.surface, wide + 2), (theme.text2, wide)):
        pen = QPen(colour, px)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for start, end in pairwise(ends):
            painter.drawLine(start, end)


def _dumbbell(painter: QPainter, prop: PlacedProp, at: At, theme: Theme) -> None:
    """A dumbbell from its end: the plate, and the grip in it."""
    painter.setPen(_edge(theme))
    for point in prop.points:
        middle = at.point(*point)
        painter.setBrush(theme.text2)
        painter.drawEllipse(middle, _PLATE * at.scale, _PLATE * at.scale)
        painter.setBrush(theme.surface)
        painter.drawEllipse(middle, _GRIP * at.scale, _GRIP * at.scale)


def _bell_far(painter: QPainter, prop: PlacedProp, at: At, theme: Theme) -> None:
    """The dumbbell in the hand behind: paler."""
    painter.setPen(_edge(theme))
    painter.setBrush(theme.surface if theme.contrast else mixed(theme.text2, theme.surface, 0.45))
    for point in prop.points:
        painter.drawEllipse(at.point(*point), _PLATE * at.scale, _PLATE * at.scale)


def _bar(painter: QPainter, prop: PlacedProp, at: At, theme: Theme) -> None:
    painter.setPen(_edge(theme))
    painter.setBrush(theme.text2)
    for point in prop.points:
        radius = max(_BAR * at.scale, _LEAST_BAR_PX)
        painter.drawEllipse(at.point(*point), radius, radius)


def _strap(painter: QPainter, prop: PlacedProp, at: At, theme: Theme) -> None:
    """What holds the feet down: a roll over the ankles."""
    wide, high = (units * at.scale for units in _STRAP)
    painter.setPen(_edge(theme))
    painter.setBrush(theme.text2)
    for point in prop.points:
        box = QRectF(0, 0, wide, high)
        box.moveCenter(at.point(*point))
        painter.drawRoundedRect(box, high / 2, high / 2)


def _slider(painter: QPainter, prop: PlacedProp, at: At, theme: Theme) -> None:
    wide, high = (units * at.scale for units in _SLIDER)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.text2)
    for x, _ in prop.points:
        floor = at.point(x, 0.0)
        box = QRectF(floor.x() - wide / 2, floor.y() - high, wide, max(high, 2.5))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)


def _ball(painter: QPainter, prop: PlacedProp, at: At, theme: Theme) -> None:
    painter.setPen(_edge(theme))
    painter.setBrush(thing_colour(theme))
    radius = prop.radius * at.scale
    for point in prop.points:
        painter.drawEllipse(at.point(*point), radius, radius)


def _grass(painter: QPainter, prop: PlacedProp, at: At, theme: Theme) -> None:
    paint_grass(painter, _rect(prop, at), at, theme, _STILL)


_PAINTERS: dict[str, Callable[[QPainter, PlacedProp, At, Theme], None]] = {
    "ball": _ball,
    "band": _band,
    "bar": _bar,
    "bell_far": _bell_far,
    "bench": _bench,
    "box": _block,
    "dumbbell": _dumbbell,
    "grass": _grass,
    "mat": _mat,
    "slider": _slider,
    "step": _block,
    "strap": _strap,
    "wall": _wall,
}
