"""Paints the table in which loads are predicted, and its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen

from bodymap.app.worksheets.layout import MARGIN_PX, SIZES
from bodymap.app.worksheets.predict import SAME
from bodymap.ui.draw.worksheets.paper import (
    BOTTOM,
    CENTRE,
    FILL,
    HEADING,
    INK,
    LEFT,
    LINE,
    MIDDLE,
    SMALL,
    SMALL_STRONG,
    SOFT,
    STRONG,
    TITLE,
    WORDS,
    WRAP,
    frame,
    outline,
    rule,
    write,
)
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from bodymap.app.worksheets.sheet import Cell, Paper, Predict

_TOP_PX = 176.0
_HEAD_PX = 44.0
_FIRST_PX = 196.0  # the column of changes
_FOOT_PX = 66.0
_WRITE_PX = 136.0  # under the table, to write in
_WRITE_LINE_PX = 27.0
_MOST_ROW_PX = 66.0
_MARKS = {"up": "↑", "same": "=", "down": "↓"}


def paint_predict(painter: QPainter, body: Predict, paper: Paper, *, answers: bool) -> None:
    """Paint the table; with the answers in it."""
    wide, high = SIZES[paper]
    across = wide - 2 * MARGIN_PX
    run = tr("Against this run: {run}").format(run=body.run)
    head = QRectF(MARGIN_PX, _TOP_PX, across, 18)
    write(painter, head, HEADING, run, LEFT)
    note = tr("= within {n} %. Grey: the studies leave it open.").format(n=round(100 * SAME))
    write(painter, head.translated(0, 20), SMALL, note, LEFT, SOFT)
    top = _TOP_PX + 36
    column = (across - _FIRST_PX) / len(body.columns)
    for index, name in enumerate(body.columns):
        x = MARGIN_PX + _FIRST_PX + index * column
        box = QRectF(x + 3, top, column - 6, _HEAD_PX - 8)
        write(painter, box, SMALL_STRONG, name, CENTRE | BOTTOM | WRAP)
    top += _HEAD_PX
    room = high - _FOOT_PX - _WRITE_PX - top
    row = min(_MOST_ROW_PX, room / len(body.rows))
    for index, (name, cells) in enumerate(body.rows):
        y = top + index * row
        box = QRectF(MARGIN_PX, y, _FIRST_PX - 10, row)
        write(painter, box, STRONG, name, LEFT | MIDDLE | WRAP)
        for place, cell in enumerate(cells):
            x = MARGIN_PX + _FIRST_PX + place * column
            _paint_cell(painter, cell, QRectF(x, y, column, row), answers=answers)
    _paint_end(painter, top + len(body.rows) * row + 22, across, answers=answers)


def _paint_cell(painter: QPainter, cell: Cell, box: QRectF, *, answers: bool) -> None:
    if not cell.change:
        frame(painter, box, FILL)
    outline(painter, box, QPen(LINE, 0.8))
    if not answers:
        return
    if cell.change:
        mark = QRectF(box.left() + 6, box.top(), 26, box.height())
        write(painter, mark, TITLE._replace(px=22), _MARKS[cell.change], LEFT | MIDDLE)
    words = box.adjusted(30, 0, -4, 0)
    half = words.height() / 2
    value = QRectF(words.left(), words.top(), words.width(), half - 1)
    write(painter, value, WORDS, cell.value, CENTRE | BOTTOM)
    ends = QRectF(words.left(), words.top() + half + 1, words.width(), half)
    write(painter, ends, SMALL, cell.range_text, CENTRE, SOFT)


def _paint_end(painter: QPainter, y: float, across: float, *, answers: bool) -> None:
    room = QRectF(MARGIN_PX, y, across, 60)
    if answers:
        told = tr(
            "×1 is the run above; the range is the model's. An arrow is asked for only where the "
            "whole range lies on one side; a grey box stays open: the studies do not decide it."
        )
        write(painter, room, WORDS, told, WRAP, SOFT)
        return
    write(painter, room, HEADING, tr("Choose one row. Why do you think so?"), LEFT)
    for index in (1, 2, 3):
        at = y + 12 + index * _WRITE_LINE_PX
        rule(painter, QPointF(MARGIN_PX, at), QPointF(MARGIN_PX + across, at), QPen(INK, 0.8))
