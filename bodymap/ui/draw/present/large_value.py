"""Paints one load as large as it goes: figures, words, range, and where it is on the scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from bodymap.model.scale import MAP, map_position
from bodymap.ui.draw.legend import scale_gradient
from bodymap.ui.draw.present.lines import Block, Tall
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from bodymap.app.present.scene import PresentValue
    from bodymap.ui.draw.present.board import Board

_TICKS = (MAP[0], 1.0, 2.0, MAP[1])  # of the load map
_STRIP_PX = 22.0  # high
_NEEDLE_PX = 9.0  # of the needle above and below the strip
_GAP_PX = 11.0


def _blocks(value: PresentValue) -> tuple[Block, ...]:
    ranged = tr("range {range}").format(range=value.range_text) if value.range_text else ""
    return (
        Block(value.caption, "text"),
        Block(value.value, "huge"),
        Block(value.words if value.shown else " ", "words"),
        Block(ranged if value.shown else " ", "line"),
    )


def value_tall(value: PresentValue, board: Board, width: float) -> Tall:
    """Return how high it is at ``width`` px."""
    high = sum(block.height(board, width) for block in _blocks(value))
    if _on_scale(value):
        high += board.px(2 * _GAP_PX + _STRIP_PX + 2 * _NEEDLE_PX) + board.line_px("tick")
    return Tall(high, high)


def paint_value(painter: QPainter, room: QRectF, value: PresentValue, board: Board) -> None:
    """Paint it from the top of ``room``."""
    theme, under = board.theme, QRectF(room)
    colours = (theme.text2, theme.text if value.shown else theme.text2, theme.text, theme.text2)
    for block, colour in zip(_blocks(value), colours, strict=True):
        room = under.translated(-block.bearing(board), 0)
        under.setTop(block.paint(painter, board, room, colour))
    if value.position is None or not value.shown:
        return
    strip = QRectF(under.left(), under.top() + board.px(2 * _GAP_PX), 0, board.px(_STRIP_PX))
    strip.setWidth(min(under.width(), board.px(520)))
    _paint_strip(painter, strip, board)
    _paint_needle(painter, strip, value.position, board)


def _on_scale(value: PresentValue) -> bool:
    """Return whether it has a place on the scale; while it is kept back, room is kept for it."""
    return value.position is not None or not value.shown


def _paint_strip(painter: QPainter, strip: QRectF, board: Board) -> None:
    theme = board.theme
    painter.setPen(QPen(theme.control, 1.0) if theme.contrast else Qt.PenStyle.NoPen)
    painter.setBrush(scale_gradient(strip.topLeft(), strip.topRight(), theme.load_colour))
    painter.drawRoundedRect(strip, strip.height() / 2, strip.height() / 2)
    top = strip.bottom() + board.px(_NEEDLE_PX)
    for tick in _TICKS:
        words = Block(f"×{tick:g}", "tick")
        wide = words.width(board)
        left = strip.left() + map_position(tick) * strip.width() - wide / 2
        left = min(max(left, strip.left()), strip.right() - wide)
        words.paint(painter, board, QRectF(left, top, wide, 1), theme.text2)


def _paint_needle(painter: QPainter, strip: QRectF, position: float, board: Board) -> None:
    theme, over = board.theme, board.px(_NEEDLE_PX)
    x = strip.left() + min(max(position, 0.0), 1.0) * strip.width()
    line = QLineF(QPointF(x, strip.top() - over), QPointF(x, strip.bottom() + over / 2))
    for colour, wide in ((theme.surface, 11.0), (theme.ink, 5.0)):
        pen = QPen(colour, board.px(wide))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(line)
