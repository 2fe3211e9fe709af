"""Paints one bar of a run: a region or muscle, its equivalent kilometres, range and grade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPen

from bodymap.ui.controls.paint import rounded
from bodymap.ui.draw.type import LARGE_TEXT, text_scale, type_font

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from bodymap.app.runs.scene import LoadBar
    from bodymap.ui.theme import Theme

ROW_PX, INNER_PX = 30, 26
INDENT_PX = 16
_BAR_PX = 8
_MARK_PX = 18  # high
_NAME_PX, _VALUE_PX = 172, 108
_LEAST_AXIS_PX = 80
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight


class BarColumns:
    """Where name, axis, value and grade stand in rows ``width`` px wide.

    With large text the name has a line of its own above the rest.
    """

    def __init__(self, width: int) -> None:
        scale = max(text_scale(), 1.0)
        self.two_lines = text_scale() > LARGE_TEXT
        self.right = width
        self.value_right = width - round(40 * min(scale, 1.4))
        end = width - round(_VALUE_PX * scale)
        self.axis_left = 0 if self.two_lines else min(round(_NAME_PX * scale), width * 2 // 5)
        self.axis_px = max(end - self.axis_left, _LEAST_AXIS_PX)

    def at(self, position: float) -> float:
        """Return the x of ``position`` (0 to 1) on the axis."""
        return self.axis_left + min(max(position, 0.0), 1.0) * self.axis_px


def bar_row_px(*, inner: bool) -> int:
    """Return the height of a row at the text size in force, px."""
    line = QFontMetrics(type_font("small" if inner else "text")).height()
    least = INNER_PX if inner else ROW_PX
    return max(least, 2 * line + 8 if text_scale() > LARGE_TEXT else line + 8)


def paint_bar_row(
    painter: QPainter,
    box: QRectF,
    bar: LoadBar,
    columns: BarColumns,
    look: tuple[Theme, QColor | None],
    mark: float | None,
) -> None:
    """Paint ``bar`` into ``box``.

    Args:
        painter: with its origin at the left of the columns.
        box: the row, px.
        bar: what is shown.
        columns: of the whole list.
        look: the theme, and the bar's colour; None: of the theme's neutral.
        mark: the distance run, 0 to 1 of the axis.
    """
    theme, colour = look
    lower = box.adjusted(0, box.height() / 2, 0, 0) if columns.two_lines else box
    y = lower.center().y()
    left, right = columns.axis_left, columns.at(1.0)
    track = QRectF(left, y - _BAR_PX / 2, right - left, _BAR_PX)
    empty = (None, theme.control) if theme.contrast else (theme.hover, None)
    rounded(painter, track, _BAR_PX / 2, *empty)
    if bar.length is not None:
        _paint_length(painter, y, bar, columns, (theme, colour))
    if mark is not None:
        _paint_mark(painter, QLineF(columns.at(mark), y - 9, columns.at(mark), y + 9), theme)
    _paint_words(painter, (box, lower), bar, columns, theme)


def _paint_length(
    painter: QPainter,
    y: float,
    bar: LoadBar,
    columns: BarColumns,
    look: tuple[Theme, QColor | None],
) -> None:
    theme, colour = look
    left = columns.axis_left
    length = max(columns.at(bar.length or 0.0) - left, _BAR_PX)
    edge = theme.control if theme.contrast else None
    fill = colour or theme.body_neutral
    rounded(painter, QRectF(left, y - _BAR_PX / 2, length, _BAR_PX), 4, fill, edge)
    if bar.high <= bar.low:
        return
    low, high = columns.at(bar.low), columns.at(bar.high)
    for colour_now, wide in ((theme.surface, 2.75), (theme.text2, 1.25)):
        painter.setPen(QPen(colour_now, wide, c=Qt.PenCapStyle.FlatCap))
        painter.drawLine(QLineF(low, y, high, y))
        painter.drawLine(QLineF(low, y - 3, low, y + 3))
        painter.drawLine(QLineF(high, y - 3, high, y + 3))


def _paint_mark(painter: QPainter, line: QLineF, theme: Theme) -> None:
    for colour, wide in ((theme.surface, 3.5), (theme.ink, 1.5)):
        painter.setPen(QPen(colour, wide, c=Qt.PenCapStyle.FlatCap))
        painter.drawLine(line)


def _paint_words(
    painter: QPainter,
    boxes: tuple[QRectF, QRectF],
    bar: LoadBar,
    columns: BarColumns,
    theme: Theme,
) -> None:
    box, lower = boxes
    indent = INDENT_PX if bar.inner else 0
    usual = "small" if bar.inner else "text"
    strong = "small_strong" if bar.inner else "control_strong"
    painter.setFont(type_font(strong if bar.chosen else usual))
    painter.setPen(theme.text if bar.chosen or not bar.inner else theme.text2)
    upper = box.adjusted(0, 0, 0, -box.height() / 2) if columns.two_lines else box
    room = columns.right if columns.two_lines else columns.axis_left - 8
    name = QRectF(indent, upper.top(), room - indent, upper.height())
    metrics = painter.fontMetrics()
    short = metrics.elidedText(bar.plain, Qt.TextElideMode.ElideRight, int(name.width()))
    painter.drawText(name, _MIDDLE, short)
    known = bar.length is not None
    painter.setFont(type_font("value" if known and not bar.inner else _plain(known=known)))
    painter.setPen(theme.text if known else theme.text2)
    right = columns.value_right if known else columns.right
    painter.drawText(QRectF(0, lower.top(), right, lower.height()), _RIGHT, bar.value)
    painter.setFont(type_font("small"))
    painter.setPen(theme.text2)
    painter.drawText(QRectF(0, lower.top(), columns.right, lower.height()), _RIGHT, bar.grade)


def _plain(*, known: bool) -> str:
    return "value_plain" if known else "small"
