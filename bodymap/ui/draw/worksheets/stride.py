"""Paints a page about the stride: four instants to name, bars to shade; and its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from bodymap.app.worksheets.layout import FIGURE_TOP_PX, MARGIN_PX, SIZES
from bodymap.model.time_course import ON_SHARE
from bodymap.ui.draw.figure_look import At
from bodymap.ui.draw.worksheets.body import paint_runner
from bodymap.ui.draw.worksheets.paper import (
    BOTTOM,
    CENTRE,
    FIBRE,
    HEADING,
    INK,
    LEFT,
    LINE,
    MIDDLE,
    PANEL,
    RIGHT,
    SMALL,
    SOFT,
    STRONG,
    WORDS,
    WRAP,
    frame,
    outline,
    rule,
    two_legs_theme,
    write,
)
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from bodymap.app.worksheets.sheet import Instant, Paper, StrideTimes, TimeRow

_RUNNER_PX = 236.0  # a standing body
_RUNNERS_PX = 250.0  # high, with the room above the head
_WORDS_PX = 32.0
_FIRST_PX = 190.0  # the column of names
_BAR_PX = 32.0
_MOST_ROW_PX = 68.0
_FOOT_PX = 58.0
_END_PX = 44.0  # what is said under the bars
_TICKS = 10
_NUMBER_PX = 40.0
_PHASE_MARK = 20  # %, between two numbers


def paint_stride(painter: QPainter, body: StrideTimes, paper: Paper, *, answers: bool) -> None:
    """Paint the runners, the axis and a bar for each muscle."""
    wide, high = SIZES[paper]
    across = wide - 2 * MARGIN_PX
    top = FIGURE_TOP_PX + 8
    column = across / len(body.instants)
    for index, instant in enumerate(body.instants):
        room = QRectF(MARGIN_PX + index * column, top, column, _RUNNERS_PX + 40)
        _paint_instant(painter, instant, room, answers=answers)
    y = top + _RUNNERS_PX + 52
    if body.words and not answers:
        box = QRectF(MARGIN_PX, y, across, _WORDS_PX)
        frame(painter, box, PANEL, 8)
        # In one line: under the figures, each word would look like the name of one.
        write(painter, box, WORDS, "   ·   ".join(body.words), CENTRE | MIDDLE)
    y += _WORDS_PX + 20
    bars = QRectF(MARGIN_PX + _FIRST_PX, y, across - _FIRST_PX, high - _FOOT_PX - _END_PX - y)
    _paint_bars(painter, body, bars, answers=answers)


def _paint_instant(painter: QPainter, one: Instant, room: QRectF, *, answers: bool) -> None:
    ground = room.top() + _RUNNERS_PX
    scale = _RUNNER_PX / 1000
    rule(
        painter,
        QPointF(room.left() + 6, ground),
        QPointF(room.right() - 6, ground),
        QPen(LINE, 1.0),
    )
    paint_runner(painter, At(scale, room.center().x() + 6, ground), one.phase, two_legs_theme())
    left, right = room.left() + 8, room.right() - 8
    y = room.bottom()
    write(painter, QRectF(left, y - 20, 24, 17), STRONG, str(one.number), LEFT | BOTTOM)
    rule(painter, QPointF(left, y), QPointF(right, y))
    if answers:
        words = QRectF(left + 22, y - 20, right - left - 22, 17)
        write(painter, words, STRONG, one.name, LEFT | BOTTOM)


def _paint_bars(painter: QPainter, body: StrideTimes, room: QRectF, *, answers: bool) -> None:
    top = _paint_axis(painter, body, room)
    row = min((room.bottom() - top) / len(body.rows), _MOST_ROW_PX)
    for index, one in enumerate(body.rows):
        bar = QRectF(room.left(), top + index * row + (row - _BAR_PX) / 2, room.width(), _BAR_PX)
        name = QRectF(MARGIN_PX, bar.center().y() - 24, _FIRST_PX - 14, 48)
        style = STRONG if len(one.name) < 30 else SMALL
        write(painter, name, style, one.name, LEFT | MIDDLE | WRAP)
        _paint_bar(painter, one, bar, answers=answers)
    end = top + len(body.rows) * row
    dashed = QPen(INK, 1.2, Qt.PenStyle.DashLine)
    x = room.left() + body.toe_off * room.width()
    rule(painter, QPointF(x, top - 4), QPointF(x, end + 4), dashed)
    told = tr("One stride, from contact of the right foot to its next contact, in per cent.")
    if answers:
        told = tr(
            "Shaded: the muscle's simulated force is above {n} % of its own range, in an easy run "
            "(Fukuchi 2017). Five per cent to either side is right, too. Recorded activity (EMG) "
            "comes earlier, by up to a tenth of the stride: who shades that is right as well."
        ).format(n=round(100 * ON_SHARE))
    write(
        painter, QRectF(MARGIN_PX, end + 12, room.right() - MARGIN_PX, 40), SMALL, told, WRAP, SOFT
    )


def _paint_axis(painter: QPainter, body: StrideTimes, room: QRectF) -> float:
    """Paint stance, swing and the numbers over the bars; return where these begin."""
    x = room.left() + body.toe_off * room.width()
    y = room.top()
    stance = QRectF(room.left(), y, x - room.left(), 18)
    swing = QRectF(x, y, room.right() - x, 18)
    write(painter, stance, HEADING, tr("Stance"), CENTRE)
    write(painter, swing, HEADING, tr("Swing"), CENTRE)
    write(painter, stance.translated(0, 18), SMALL, tr("on the ground"), CENTRE, SOFT)
    write(painter, swing.translated(0, 18), SMALL, tr("in the air"), CENTRE, SOFT)
    for percent in range(0, 101, _PHASE_MARK):
        share = percent / 100  # the first and the last number stay within the bars
        box = QRectF(room.left() + share * (room.width() - _NUMBER_PX), y + 40, _NUMBER_PX, 14)
        flags = {0: LEFT, 100: RIGHT}.get(percent, CENTRE)
        if flags == CENTRE:
            box.moveCenter(QPointF(room.left() + share * room.width(), box.center().y()))
        write(painter, box, SMALL, f"{percent} %", flags, SOFT)
    title = QRectF(MARGIN_PX, y + 36, _FIRST_PX - 14, 18)
    write(painter, title, SMALL, tr("Muscle of the right leg"), LEFT | BOTTOM, SOFT)
    return y + 58


def _paint_bar(painter: QPainter, one: TimeRow, bar: QRectF, *, answers: bool) -> None:
    if answers:
        for start, end in one.spans:
            x = bar.left() + start * bar.width()
            frame(painter, QRectF(x, bar.top(), (end - start) * bar.width(), bar.height()), LINE)
    for tick in range(1, _TICKS):
        x = bar.left() + tick / _TICKS * bar.width()
        rule(painter, QPointF(x, bar.top()), QPointF(x, bar.bottom()), QPen(FIBRE, 0.6))
    outline(painter, bar, QPen(INK, 1.0))
