"""Paints a page of blank labels, and its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen

from bodymap.app.worksheets.layout import (
    LINE_PX,
    MARGIN_PX,
    SIZES,
    WORD_PAD_PX,
    WORD_SIDE_PX,
    label_layout,
)
from bodymap.ui.draw.worksheets.body import paint_leaders, paint_view
from bodymap.ui.draw.worksheets.paper import (
    BOTTOM,
    FOOT,
    INK,
    LEFT,
    MIDDLE,
    PANEL,
    SMALL,
    SMALL_STRONG,
    STRONG,
    WORDS,
    WRAP,
    fitting,
    frame,
    height_of,
    rule,
    write,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from bodymap.app.worksheets.layout import WordList
    from bodymap.app.worksheets.leaders import Leader
    from bodymap.app.worksheets.sheet import Label, Labels, Paper

_NUMBER_PX = 22.0  # from a line's beginning to the word on it
_ABOVE_PX = 3.0  # between a word and its line
_TALLEST_PX = 52.0  # of a name in the key


def paint_labels(painter: QPainter, labels: Labels, paper: Paper, *, answers: bool) -> None:
    """Paint figure, lines and words; with the answers on the lines."""
    layout = label_layout(labels, paper)
    paint_view(painter, labels.figure, layout.place)
    paint_leaders(painter, layout.leaders)
    for label, leader in zip(labels.figure.labels, layout.leaders, strict=True):
        _paint_line(painter, label, leader, answers=answers)
    if layout.words.rows and not answers:
        _paint_words(painter, labels.words, layout.words, SIZES[paper][0])


def _paint_line(painter: QPainter, label: Label, leader: Leader, *, answers: bool) -> None:
    left = leader.end_x - LINE_PX if leader.hand == "left" else leader.end_x
    y = leader.end_y
    rule(painter, QPointF(left, y), QPointF(left + LINE_PX, y), QPen(INK, 1.0))
    start = left if leader.hand == "left" else left + 5
    number = QRectF(start, y - 20, _NUMBER_PX, 20 - _ABOVE_PX)
    write(painter, number, STRONG, str(label.number), LEFT | BOTTOM)
    if answers:
        room = LINE_PX - _NUMBER_PX - (start - left)
        two_lines = height_of(STRONG, label.name, room) < STRONG.px * 3
        style = STRONG if two_lines else SMALL_STRONG
        box = QRectF(start + _NUMBER_PX, y - _TALLEST_PX, room, _TALLEST_PX - _ABOVE_PX)
        write(painter, box, style, label.name, LEFT | BOTTOM | WRAP)


def _paint_words(painter: QPainter, words: tuple[str, ...], place: WordList, wide: float) -> None:
    room = QRectF(MARGIN_PX, place.top, wide - 2 * MARGIN_PX, place.height)
    frame(painter, room, PANEL, 8)
    for index, word in enumerate(words):
        column, row = divmod(index, place.rows)
        x = room.left() + WORD_SIDE_PX + sum(place.columns[:column])
        y = place.top + WORD_PAD_PX + row * place.row_px
        width = place.columns[column]
        style = fitting(word, width - 6, (WORDS, SMALL, FOOT))
        write(painter, QRectF(x, y, width, place.row_px), style, word, LEFT | MIDDLE)
