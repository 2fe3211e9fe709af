"""Paints a page of exercises and what they train, to be connected; and its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen

from bodymap.app.worksheets.layout import FIGURE_TOP_PX, MARGIN_PX, SIZES
from bodymap.ui.draw.worksheets.paper import (
    INK,
    LEFT,
    LINE,
    MIDDLE,
    STRONG,
    WHITE,
    WRAP,
    outline,
    write,
)
from bodymap.ui.draw.worksheets.pictures import paint_exercise

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from bodymap.app.worksheets.sheet import Match, Paper

_FOOT_PX = 66.0
_PICTURE_PX = 156.0  # wide
_GAP_PX = 14.0  # between two rows
_NAME_PX = 140.0
_LEFT_DOT_PX = 330.0  # from the margin
_RIGHT_DOT_PX = 508.0
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
        painter.setPen(QPen(INK, 1.6))
        for start, right in zip(starts, body.right, strict=True):
            painter.drawLine(start, ends[right])
    for (exercise, name), dot in zip(body.exercises, starts, strict=True):
        picture = QRectF(MARGIN_PX, dot.y() - (row - _GAP_PX) / 2, _PICTURE_PX, row - _GAP_PX)
        outline(painter, picture, QPen(LINE, 0.7), 8)
        inner = picture.adjusted(5, 5, -5, -5)
        paint_exercise(painter, inner, exercise, trained=answers)
        words = QRectF(picture.right() + 14, picture.top(), _NAME_PX, picture.height())
        write(painter, words, STRONG, name, LEFT | MIDDLE | WRAP)
        _paint_dot(painter, dot)
    for name, dot in zip(body.names, ends, strict=True):
        room = wide - MARGIN_PX - dot.x() - 16
        words = QRectF(dot.x() + 16, dot.y() - 30, room, 60)
        write(painter, words, STRONG, name, LEFT | MIDDLE | WRAP)
        _paint_dot(painter, dot)


def _paint_dot(painter: QPainter, at: QPointF) -> None:
    painter.setPen(QPen(INK, 1.2))
    painter.setBrush(WHITE)
    painter.drawEllipse(at, _DOT_PX, _DOT_PX)
