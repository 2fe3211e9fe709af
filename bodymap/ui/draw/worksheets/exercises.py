"""Paints a person's exercises: each with its picture, when to stop, and a table to tick."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from bodymap.app.worksheets.layout import SIZES
from bodymap.ui.draw.sheet_entry import Entry, StopBlock
from bodymap.ui.draw.type import text_scale
from bodymap.ui.draw.worksheets.flow import Put, flowed
from bodymap.ui.draw.worksheets.head import paint_head
from bodymap.ui.draw.worksheets.paper import (
    BOTTOM,
    CENTRE,
    HEADING,
    LEFT,
    LINE,
    MIDDLE,
    SMALL_STRONG,
    SOFT,
    WORDS,
    outline,
    write,
)
from bodymap.ui.theme import theme
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from bodymap.app.panel import ExerciseCard
    from bodymap.app.worksheets.sheet import Exercises, Page, Paper
    from bodymap.ui.draw.worksheets.flow import Piece

_TOP_PX, _LOW_TOP_PX = 172.0, 104.0  # under the line for a name, and without it
_ROW_PX = 24.0
_NAMES_PX = 210.0  # the table's first column
_ABOVE_PX = 18.0
_DAYS = 3  # boxes of a week
_NOTHING_PX, _RADIUS_PX = 120.0, 12.0


class _Block:
    """A block of the sheet of exercises; that follows the screen's text size, paper does not."""

    above = _ABOVE_PX
    with_next = False
    again = None

    def __init__(self, block: Entry | StopBlock, scale: float) -> None:
        self._block, self._scale = block, scale

    def high(self, wide: float) -> float:
        """Return the height that it needs at ``wide``, px."""
        return self._block.high(wide * self._scale) / self._scale

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint it into ``room``."""
        painter.save()
        painter.translate(room.topLeft())
        painter.scale(1 / self._scale, 1 / self._scale)
        size = room.size() * self._scale
        self._block.paint(painter, QRectF(QPointF(0, 0), size))
        painter.restore()


class _Nothing:
    """What stands where no exercise is chosen."""

    above = 0.0
    with_next = False
    again = None

    def high(self, wide: float) -> float:
        """Return the height that it needs, px."""
        del wide
        return _NOTHING_PX

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint it into ``room``."""
        outline(painter, room, QPen(LINE, 1.5, Qt.PenStyle.DashLine), _RADIUS_PX)
        half = room.adjusted(0, 0, 0, -room.height() / 2)
        write(painter, half, HEADING, tr("No exercise yet"), CENTRE | BOTTOM)
        told = tr("Put some on the sheet in the place Train.")
        write(painter, half.translated(0, half.height() + 6), WORDS, told, CENTRE, SOFT)


class _Weeks:
    """The table to tick: a row for each exercise, three boxes for each week."""

    above = _ABOVE_PX
    with_next = False
    again = None

    def __init__(self, cards: tuple[ExerciseCard, ...], weeks: int) -> None:
        self._cards, self._weeks = cards, weeks

    def high(self, wide: float) -> float:
        """Return the height that it needs, px."""
        del wide
        return _ROW_PX * (len(self._cards) + 2)

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint it into ``room``."""
        write(painter, room, HEADING, tr("Tick what you have done"), LEFT)
        column = (room.width() - _NAMES_PX) / self._weeks
        y = room.top() + _ROW_PX
        for week in range(self._weeks):
            box = QRectF(room.left() + _NAMES_PX + week * column, y, column, _ROW_PX)
            text = tr("Week {n}").format(n=week + 1)
            write(painter, box, SMALL_STRONG, text, CENTRE | MIDDLE)
        for row, card in enumerate(self._cards, 1):
            y += _ROW_PX
            name = QRectF(room.left(), y, _NAMES_PX - 8, _ROW_PX)
            write(painter, name, WORDS, f"{row}  {card.short}", LEFT | MIDDLE)
            for week in range(self._weeks):
                self._paint_week(painter, room.left() + _NAMES_PX + week * column, y, column)

    def _paint_week(self, painter: QPainter, x: float, y: float, column: float) -> None:
        side = min(column / _DAYS - 3, _ROW_PX - 8)
        start = x + (column - _DAYS * (side + 3)) / 2
        for day in range(_DAYS):
            box = QRectF(start + day * (side + 3), y + (_ROW_PX - side) / 2, side, side)
            outline(painter, box, QPen(LINE, 0.8), 2)


def exercise_parts(body: Exercises, paper: Paper) -> list[list[Put]]:
    """Return what stands on each page."""
    return _parts(body, paper, text_scale())


@lru_cache(maxsize=8)
def _parts(body: Exercises, paper: Paper, scale: float) -> list[list[Put]]:
    colours = theme("light")
    pieces: list[Piece] = [
        _Block(Entry(number, card, colours, ticks=False), scale)
        for number, card in enumerate(body.cards, 1)
    ]
    if body.cards:
        pieces += [_Block(StopBlock(body.cards, colours), scale), _Weeks(body.cards, body.weeks)]
    else:
        pieces.append(_Nothing())
    return flowed(pieces, paper, _LOW_TOP_PX if body.person else _TOP_PX)


def paint_exercises(
    painter: QPainter, page: Page, body: Exercises, paper: Paper, part: int
) -> None:
    """Paint a page (from 0) of the exercises."""
    if part == 0:
        paint_head(painter, page._replace(names=not body.person), SIZES[paper][0])
    for put in exercise_parts(body, paper)[part]:
        put.piece.paint(painter, put.room)
