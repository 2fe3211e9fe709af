"""Paints the letters of a question's options onto the muscles that they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from bodymap.figure.anchors import body_anchors
from bodymap.ui.draw.present.lines import Block

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bodymap.ui.draw.paths import Placed
    from bodymap.ui.draw.present.board import Board

_RADIUS_PX = 16.0
_APART = 2.1  # radiuses, from the middle of one to that of another


class Letter(NamedTuple):
    """A letter and its middle, px of the tile."""

    letter: str
    middle: QPointF


def place_letters(
    letters: Iterable[tuple[str, frozenset[str]]],
    bodies: Sequence[Placed],
    size: QSizeF,
    *,
    deep: bool,
) -> tuple[Letter, ...]:
    """Return each letter on the muscle that is seen best of those it means, px of the tile.

    A letter whose muscles cannot be seen is left out; none covers another one, if that can be.
    """
    placed = {body.view: body for body in bodies}
    inside = QRectF(QPointF(), size)
    layers = ("ghost", "muscle") if deep else ("muscle",)
    found: list[Letter] = []
    for letter, muscles in letters:
        seen = [one for one in body_anchors() if one.muscle in muscles and one.view in placed]
        seen = [one for one in seen if one.layer in layers]
        seen.sort(key=lambda one: (layers.index(one.layer), -one.room))
        points = [placed[one.view].point(one.x, one.y) for one in seen]
        points = [point for point in points if inside.contains(point)]
        free = [point for point in points if _is_free(point, found)]
        found.extend(Letter(letter, point) for point in (free or points)[:1])
    return tuple(found)


def _is_free(point: QPointF, others: Iterable[Letter]) -> bool:
    apart = _APART * _RADIUS_PX
    return all(QLineF(point, other.middle).length() >= apart for other in others)


def paint_letters(
    painter: QPainter, letters: Iterable[Letter], board: Board, right: str = ""
) -> None:
    """Paint ``letters`` on round plates; ``right``: the one that is told to be right, or ""."""
    theme, radius = board.theme, board.px(_RADIUS_PX)
    for letter, middle in letters:
        painter.setPen(QPen(theme.surface, board.px(2.0)))
        painter.setBrush(theme.right if letter == right else theme.ink)
        painter.drawEllipse(middle, radius, radius)
        high = board.line_px("line_strong")
        box = QRectF(middle.x() - radius, middle.y() - high / 2, 2 * radius, high)
        words = Block(letter, "line_strong")
        words.paint(painter, board, box, theme.surface, Qt.AlignmentFlag.AlignHCenter)
