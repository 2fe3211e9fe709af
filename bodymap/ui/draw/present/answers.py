"""Paints what a class is asked and told: points, options, answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from bodymap.ui.controls.paint import mixed, rounded
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.present.lines import Block, Tall

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from bodymap.app.present.scene import PresentOption
    from bodymap.ui.draw.present.board import Board

_INDENT_PX = 30.0  # of a point behind its dot
_DOT_PX = 4.5
_OPTION_PX = 72.0  # high, where there is room
_PLATE_PX = 40.0  # of the letter
_PAD_PX = 12.0
_SIGN_PX, _SIGN_GAP_PX = 28.0, 16.0  # of the right option, at its end
_BESIDE_PX = 14.0  # around the words
_RULE_PX = 5.0  # beside an answer
_ANSWER_PX = 20.0  # from there to its words
_RIGHT_TINT = 0.88  # of the surface in the fill of the right option


def point_tall(text: str, board: Board, width: float) -> Tall:
    """Return how high a point is at ``width`` px."""
    high = Block(text, "point").height(board, width - board.text_px(_INDENT_PX))
    return Tall(high, high)


def paint_point(painter: QPainter, room: QRectF, text: str, board: Board) -> None:
    """Paint a point of the step: a dot and its words."""
    radius = board.text_px(_DOT_PX)
    middle = QPointF(room.left() + radius + board.px(2), room.top() + board.line_px("point") / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(board.theme.text2)
    painter.drawEllipse(middle, radius, radius)
    words = room.adjusted(board.text_px(_INDENT_PX), 0, 0, 0)
    Block(text, "point").paint(painter, board, words, board.theme.text)


def option_tall(option: PresentOption, board: Board, width: float) -> Tall:
    """Return how high an option is at ``width`` px."""
    words = Block(option.text, "text").height(board, _option_words(board, width))
    low = max(board.text_px(_PLATE_PX), words) + board.px(_PAD_PX)
    return Tall(low, max(low + 2 * board.px(_PAD_PX), board.px(_OPTION_PX)))


def paint_option(
    painter: QPainter, room: QRectF, option: PresentOption, board: Board, fill: QColor
) -> None:
    """Paint an option: its letter, its words, and how it came out.

    ``fill`` is what it has while it is open: it shows the pointer.
    """
    theme, state = board.theme, option.state
    right, voted = state == "right", state == "voted"
    edge = QPen(theme.control, board.px(1.5))
    if right:
        edge, fill = QPen(theme.right, board.px(3)), mixed(theme.right, theme.surface, _RIGHT_TINT)
    elif voted:
        edge, fill = QPen(theme.accent, board.px(3)), theme.tint
    elif state == "other":
        edge = QPen(theme.hairline, board.px(1.5))
    rounded(painter, room, board.px(12), theme.surface if theme.contrast else fill, edge)
    plate = _plate(room, board)
    strong = theme.right if right else theme.accent if voted else None
    under = theme.surface if fill == theme.hover else theme.hover  # seen under the pointer too
    rounded(painter, plate, board.px(8), strong or under)
    ink = theme.on_accent if strong is not None else theme.text
    _paint_letter(painter, plate, option.letter, board, ink)
    if right:
        side = board.text_px(_SIGN_PX)
        left = room.right() - board.px(_SIGN_GAP_PX) - side
        box = QRectF(left, room.center().y() - side / 2, side, side)
        paint_icon(painter, box, "check", theme.right)
    words = Block(option.text, "text")
    left = plate.right() + board.px(_BESIDE_PX)
    high = words.height(board, _option_words(board, room.width()))
    box = QRectF(left, room.center().y() - high / 2, _option_words(board, room.width()), high)
    words.paint(painter, board, box, theme.text2 if state == "other" else theme.text)


def _paint_letter(painter: QPainter, plate: QRectF, letter: str, board: Board, ink: QColor) -> None:
    box = plate.adjusted(0, (plate.height() - board.line_px("letter")) / 2, 0, 0)
    Block(letter, "letter").paint(painter, board, box, ink, Qt.AlignmentFlag.AlignHCenter)


def _plate(room: QRectF, board: Board) -> QRectF:
    side = board.text_px(_PLATE_PX)
    return QRectF(room.left() + board.px(_PAD_PX), room.center().y() - side / 2, side, side)


def _option_words(board: Board, width: float) -> float:
    """Return the room for its words: beside the letter, and the sign if it turns out right."""
    signs = board.text_px(_PLATE_PX + _SIGN_PX)
    return width - signs - board.px(_PAD_PX + _SIGN_GAP_PX + 2 * _BESIDE_PX)


def answer_tall(text: str, board: Board, width: float) -> Tall:
    """Return how high an answer is at ``width`` px."""
    high = Block(text, "text").height(board, width - board.px(_ANSWER_PX)) + board.px(8)
    return Tall(high, high)


def paint_answer(painter: QPainter, room: QRectF, text: str, board: Board) -> None:
    """Paint the answer, with a rule in the colour of what is right."""
    wide = board.px(_RULE_PX)
    rounded(
        painter, QRectF(room.left(), room.top(), wide, room.height()), wide / 2, board.theme.right
    )
    words = room.adjusted(board.px(_ANSWER_PX), board.px(4), 0, 0)
    Block(text, "text").paint(painter, board, words, board.theme.text)
