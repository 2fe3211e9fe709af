"""Paints one bar of a run: a region or muscle, its equivalent kilometres, range and grade."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPen

from bodymap.ui.controls.paint import mixed, rounded
from bodymap.ui.draw.type import LARGE_TEXT, text_scale, type_font

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from bodymap.app.runs.scene import LoadBar
    from bodymap.ui.theme import Theme

ROW_PX, INNER_PX = 30, 26
BAR_PX = 8
_DOT_SHARE, _MARK_SHARE, _WHISKER_SHARE = 0.625, 1.125, 0.16  # of the bar's height
_PALER = 0.35  # of the range to the ground, as on the muscle bars
_EDGE = 0.35  # of a difference to the ink
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


class BarAxis(NamedTuple):
    """Where bars begin and what is marked, 0 to 1 of the axis.

    Attributes:
        start: where bars begin: 0, or at "same".
        mark: the distance run, or "same"; None: nothing is marked.
    """

    start: float
    mark: float | None


def paint_bar_row(
    painter: QPainter,
    box: QRectF,
    bar: LoadBar,
    columns: BarColumns,
    look: tuple[Theme, QColor | None],
    axis: BarAxis,
) -> None:
    """Paint ``bar`` into ``box``.

    Args:
        painter: with its origin at the left of the columns.
        box: the row, px.
        bar: what is shown.
        columns: of the whole list.
        look: the theme, and the bar's colour; None: of the theme's neutral.
        axis: of the whole list.
    """
    lower = box.adjusted(0, box.height() / 2, 0, 0) if columns.two_lines else box
    left, y = columns.axis_left, lower.center().y()
    room = QRectF(left, y - BAR_PX / 2, columns.at(1.0) - left, BAR_PX)
    paint_load_bar(painter, room, bar, look, axis)
    _paint_words(painter, (box, lower), bar, columns, look[0])


def paint_load_bar(
    painter: QPainter,
    room: QRectF,
    bar: LoadBar,
    look: tuple[Theme, QColor | None],
    axis: BarAxis,
) -> None:
    """Paint track, range, mark, and a dot at the value, on screen or on paper.

    Args:
        painter: in logical px.
        room: the axis from end to end, as high as the bar.
        bar: what is shown.
        look: the theme, and the bar's colour; None: of the theme's neutral.
        axis: where the bar begins, and the mark.
    """
    theme, colour = look
    fill = colour or theme.body_neutral
    _paint_track(painter, room, theme, thin=bool(axis.start))
    if bar.length is not None and not axis.start:
        _paint_length(painter, room, bar, fill, theme)
    if axis.mark is not None:
        _paint_mark(painter, room, _x(room, axis.mark), theme)
    if bar.length is None:
        return
    if axis.start:
        _paint_difference(painter, room, bar, (fill, _x(room, axis.start)), theme)
    radius = room.height() * _DOT_SHARE
    painter.setPen(QPen(theme.ink, radius * 0.3))
    painter.setBrush(fill)
    painter.drawEllipse(QPointF(_x(room, bar.length), room.center().y()), radius, radius)


def _paint_track(painter: QPainter, room: QRectF, theme: Theme, *, thin: bool) -> None:
    """Paint the empty axis: thin where bars begin in its middle, so that short ones are seen."""
    if thin:
        room = room.adjusted(0, room.height() * 0.375, 0, -room.height() * 0.375)
    framed = theme.contrast and not thin
    empty = (None, theme.control) if framed else (theme.track, None)
    rounded(painter, room, room.height() / 2, *empty)


def _x(room: QRectF, position: float) -> float:
    return room.left() + min(max(position, 0.0), 1.0) * room.width()


def _span(room: QRectF, start: float, end: float) -> QRectF:
    return QRectF(min(start, end), room.top(), abs(end - start), room.height())


def _paint_length(
    painter: QPainter, room: QRectF, bar: LoadBar, fill: QColor, theme: Theme
) -> None:
    """Paint the bar from zero, paler where its range is."""
    edge = theme.control if theme.contrast else None
    paler = mixed(fill, theme.surface, _PALER)
    low, high = _x(room, min(bar.low, bar.length or 0.0)), _x(room, bar.high)
    if bar.high > bar.low:
        _paint_from_zero(painter, room, high, paler, edge)
    _paint_from_zero(painter, room, low, fill, edge)


def _paint_from_zero(
    painter: QPainter, room: QRectF, end: float, fill: QColor, edge: QColor | None
) -> None:
    least = room.left() + room.height()
    box = _span(room, room.left(), max(end, least))
    rounded(painter, box, room.height() / 2, fill, edge)


def _paint_difference(
    painter: QPainter, room: QRectF, bar: LoadBar, look: tuple[QColor, float], theme: Theme
) -> None:
    """Paint the bar from "same", with an edge: near "same" its colour is next to none."""
    fill, start = look
    edge = QPen(theme.control if theme.contrast else mixed(fill, theme.ink, _EDGE), 1.0)
    painter.setPen(edge)
    painter.setBrush(fill)
    painter.drawRect(_span(room, start, _x(room, bar.length or 0.0)).adjusted(0, 0.5, 0, -0.5))
    if bar.high > bar.low:
        y = room.center().y()
        painter.setPen(QPen(theme.text2, room.height() * _WHISKER_SHARE, c=Qt.PenCapStyle.FlatCap))
        painter.drawLine(QLineF(_x(room, bar.low), y, _x(room, bar.high), y))


def _paint_mark(painter: QPainter, room: QRectF, x: float, theme: Theme) -> None:
    reach = room.height() * _MARK_SHARE
    line = QLineF(x, room.center().y() - reach, x, room.center().y() + reach)
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
    usual = "small" if bar.inner else "text"
    strong = "small_strong" if bar.inner else "control_strong"
    painter.setFont(type_font(strong if bar.chosen else usual))
    painter.setPen(theme.text)
    upper = box.adjusted(0, 0, 0, -box.height() / 2) if columns.two_lines else box
    room = columns.right if columns.two_lines else columns.axis_left - 8
    name = QRectF(0, upper.top(), room, upper.height())
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
