"""Paints a page of exercises and what they train, to be connected; and its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen

from bodymap.app.worksheets.layout import FIGURE_TOP_PX, MARGIN_PX, SIZES
from bodymap.ui.draw.worksheets.paper import (
    INK,
    LEFT,
    MIDDLE,
    SOFT,
    STRONG,
    WHITE,
    WORDS,
    WRAP,
    write,
)
from bodymap.ui.draw.worksheets.pictures import paint_asked

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from bodymap.app.worksheets.sheet import Match, Paper

_FOOT_PX = 66.0
_PICTURE_PX = 184.0  # wide
_GAP_PX = 12.0  # between two rows
_MARK_PX = 22.0  # of a number or a letter
_NAME_PX = 118.0
_ANSWER_PX = 22.0  # the letter in the key, before the dot
_LEFT_DOT_PX = 366.0  # from the margin
_RIGHT_DOT_PX = 500.0
_DOT_PX = 4.0


def paint_match(painter: QPainter, body: Match, paper: Paper, *, answers: bool) -> None:
    """Paint both columns; in the key with the lines between them."""
    wide, high = SIZES[paper]
    top, bottom = FIGURE_TOP_PX + 6, high - _FOOT_PX
    row = (bottom - top) / len(body.exercises)
    step = (bottom - top) / len(body.names)
    starts = [
        QPointF(MARGIN_PX + _LEFT_DOT_PX, top + (i + 0.5) * row) for i in range(len(body.right))
    ]
    ends = [
        QPointF(MARGIN_PX + _RIGHT_DOT_PX, top + (i + 0.5) * step) for i in range(len(body.names))
    ]
    if answers:
        painter.setPen(QPen(SOFT, 1.2))
        for start, right in zip(starts, body.right, strict=True):
            painter.drawLine(start, ends[right])
    for at, ((exercise, name), dot) in enumerate(zip(body.exercises, starts, strict=True)):
        picture = QRectF(MARGIN_PX, dot.y() - (row - _GAP_PX) / 2, _PICTURE_PX, row - _GAP_PX)
        paint_asked(painter, picture, exercise, trained=answers)
        words = QRectF(picture.right() + 14, picture.top(), _NAME_PX + _MARK_PX, picture.height())
        _paint_named(painter, words, str(at + 1), name)
        if answers:
            letter = QRectF(dot.x() - _ANSWER_PX - _DOT_PX, dot.y() - 10, _ANSWER_PX, 20)
            write(painter, letter, STRONG, body.letter(body.right[at]), LEFT | MIDDLE)
        _paint_dot(painter, dot)
    for at, (name, dot) in enumerate(zip(body.names, ends, strict=True)):
        room = wide - MARGIN_PX - dot.x() - 16
        words = QRectF(dot.x() + 16, dot.y() - 30, room, 60)
        _paint_named(painter, words, body.letter(at), name)
        _paint_dot(painter, dot)


def _paint_named(painter: QPainter, room: QRectF, mark: str, name: str) -> None:
    write(painter, room, STRONG, mark, LEFT | MIDDLE)
    write(painter, room.adjusted(_MARK_PX, 0, 0, 0), WORDS, name, LEFT | MIDDLE | WRAP)


def _paint_dot(painter: QPainter, at: QPointF) -> None:
    painter.setPen(QPen(INK, 1.2))
    painter.setBrush(WHITE)
    painter.drawEllipse(at, _DOT_PX, _DOT_PX)
