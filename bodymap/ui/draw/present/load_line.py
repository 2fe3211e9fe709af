"""Paints the load of one region in a line: its number key, its name, its colour, its load."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from bodymap.ui.controls.paint import rounded
from bodymap.ui.draw.present.lines import Block, Tall

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from bodymap.app.present.scene import PresentLoad
    from bodymap.ui.draw.present.board import Board

_PAD_PX = 16.0
_PLATE_PX = 32.0  # of the number
_DOT_PX = 18.0  # across, of the colour
_GAP_PX = 14.0
_MOST_PX = 72.0  # high
_WIDEST = "×0.00"
_CENTRE = Qt.AlignmentFlag.AlignHCenter


def load_tall(load: PresentLoad, board: Board, width: float) -> Tall:
    """Return how high the line of ``load`` may be at ``width`` px."""
    words = Block(load.name, "text").height(board, _words_px(load, board, width))
    low = max(words, board.line_px("value")) + board.px(4)
    return Tall(low, max(low + board.px(_PAD_PX), board.px(_MOST_PX)))


def paint_load(
    painter: QPainter, room: QRectF, load: PresentLoad, board: Board, fill: QColor | None
) -> None:
    """Paint the line of ``load`` into ``room``; ``fill``: of its plate, None: it has none."""
    theme, pad, gap = board.theme, board.px(_PAD_PX), board.px(_GAP_PX)
    if fill is not None:
        inside = room.adjusted(1, 1, -1, -1)  # the words have the room that they were measured for
        rounded(painter, inside, board.px(12), fill, QPen(theme.control, board.px(1.5)))
    middle, left = room.center().y(), room.left() + pad
    plate = board.text_px(_PLATE_PX)
    if load.region:
        box = QRectF(left, middle - plate / 2, plate, plate)
        rounded(painter, box, board.px(8), theme.hover)
        number = Block(str(load.region), "line_strong")
        high = board.line_px("line_strong")
        number.paint(
            painter, board, box.adjusted(0, (plate - high) / 2, 0, 0), theme.text2, _CENTRE
        )
    words = Block(load.name, "text")
    high = words.height(board, _words_px(load, board, room.width()))
    box = QRectF(left + plate + gap, middle - high / 2, 0, high)
    box.setWidth(_words_px(load, board, room.width()))
    words.paint(painter, board, box, theme.text)
    _paint_dot(painter, QPointF(box.right() + gap + board.px(_DOT_PX) / 2, middle), load, board)
    high = board.line_px("value")
    value = QRectF(room.left(), middle - high / 2, room.width() - pad, high)
    ink = theme.text2 if load.position is None else theme.text
    Block(load.value, "value").paint(painter, board, value, ink, Qt.AlignmentFlag.AlignRight)


def _paint_dot(painter: QPainter, middle: QPointF, load: PresentLoad, board: Board) -> None:
    if load.position is None:
        return
    theme, radius = board.theme, board.px(_DOT_PX) / 2
    painter.setPen(QPen(theme.control, board.px(1.0)))
    painter.setBrush(theme.load_colour(load.position))
    painter.drawEllipse(middle, radius, radius)


def _words_px(load: PresentLoad, board: Board, width: float) -> float:
    """Return the room for the name, px."""
    figures = max(Block(text, "value").width(board) for text in (load.value, _WIDEST))
    signs = board.text_px(_PLATE_PX) + board.px(_DOT_PX + 3 * _GAP_PX)
    return max(width - figures - signs - board.px(2 * _PAD_PX), 1.0)
