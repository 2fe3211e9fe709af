"""Paints what the bars of the weeks stand on: the axis, its lines, and the weeks' dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPen

from bodymap.ui.controls.paint import rounded
from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from bodymap.app.runs.log_scene import DaysSum, Stacks, WeekStack
    from bodymap.ui.theme import Theme

_GAP_PX = 10  # between two dates, and between the axis and its numbers
_OVER_PX, _RADIUS_PX = 4, 6  # of the band of chosen weeks, over the bars and at its corners
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | _MIDDLE


def axis_px(stacks: Stacks) -> int:
    """Return the room that the numbers of the axis take at its left."""
    metrics = QFontMetrics(type_font("caption"))
    return max(metrics.horizontalAdvance(tick.text) for tick in stacks.ticks) + _GAP_PX


def foot_px() -> int:
    """Return the room that the dates take under the bars."""
    return QFontMetrics(type_font("caption")).height() + 10


def paint_band(painter: QPainter, plot: QRectF, stacks: Stacks, theme: Theme) -> None:
    """Paint one band behind all chosen weeks."""
    wide = plot.width() / max(len(stacks.weeks), 1)
    chosen = [index for index, week in enumerate(stacks.weeks) if week.chosen]
    if not chosen:
        return
    left, right = plot.left() + chosen[0] * wide, plot.left() + (chosen[-1] + 1) * wide
    box = QRectF(left, plot.top() - _OVER_PX, right - left, plot.height() + _OVER_PX)
    edge = QPen(theme.accent, 2.0) if theme.contrast else None
    rounded(painter, box, _RADIUS_PX, theme.tint, edge)


def paint_axis(painter: QPainter, plot: QRectF, stacks: Stacks, theme: Theme) -> None:
    """Paint the lines of the axis through ``plot`` and its numbers at the left of it."""
    painter.setFont(type_font("caption"))
    high = painter.fontMetrics().height()
    faint = theme.track if theme.contrast else theme.hairline
    for tick in stacks.ticks:
        y = round(plot.bottom() - tick.position * plot.height()) + 0.5
        painter.setPen(QPen(faint if tick.position else theme.control, 0))
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        painter.setPen(theme.text2)
        room = QRectF(0, y - high / 2, plot.left() - _GAP_PX, high)
        painter.drawText(room, _RIGHT, tick.text)


def paint_dates(painter: QPainter, plot: QRectF, stacks: Stacks, theme: Theme) -> None:
    """Paint the weeks' dates under ``plot``, where there is no room for all only some of them."""
    count = len(stacks.weeks)
    wide = plot.width() / count
    metrics = QFontMetrics(type_font("caption_strong"))
    widest = max(metrics.horizontalAdvance(week.label) for week in stacks.weeks)
    step = max(-int(-(widest + _GAP_PX) // wide), 1)
    for index, week in enumerate(stacks.weeks):
        if (count - 1 - index) % step == 0:
            middle = plot.left() + (index + 0.5) * wide
            left = min(middle - widest / 2, plot.right() - widest)
            room = QRectF(left, plot.bottom() + 6, widest, metrics.height())
            painter.setFont(type_font("caption_strong" if week.chosen else "caption"))
            painter.setPen(theme.text if week.chosen else theme.text2)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | _MIDDLE, week.label)


def paint_heading(painter: QPainter, box: QRectF, week: WeekStack | DaysSum, theme: Theme) -> None:
    """Paint into ``box`` which days the values under it are of, and how far was run in them."""
    painter.setFont(type_font("caption_strong"))
    painter.setPen(theme.text)
    painter.drawText(box, _MIDDLE, week.label)
    painter.setFont(type_font("caption"))
    painter.setPen(theme.text2)
    painter.drawText(box, _RIGHT, week.total)
