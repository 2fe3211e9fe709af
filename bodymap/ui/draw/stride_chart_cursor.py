"""The cursor of the stride's time chart: a line through rows and plot, values in tags beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPen

from bodymap.ui.draw.course_value import value_at
from bodymap.ui.draw.stride_chart_paint import key_boxes
from bodymap.ui.draw.stride_chart_scale import key_value, line_colour, short_name, value_text
from bodymap.ui.draw.type import text_scale, type_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from bodymap.ui.draw.stride_chart_paint import Chart

_TAG_PX = (8.0, 20.0)  # padding at its sides, height
_TAG_GAP_PX = 9.0  # from the line to a tag
_TAG_RADIUS_PX = 6.0
_DOT_PX = 5.0
_SAMPLE_PX = (10.0, 3.0)  # of a line in the key: length, width
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HALO_PX = 3.25  # of surface around the line: it crosses dark and light colours
_LINE_PX = 1.25


class Tag(NamedTuple):
    """A value in ink beside the line."""

    box: QRectF
    words: str


class KeyLine(NamedTuple):
    """A line of the plot's key: the name of a line and its value."""

    box: QRectF
    name: str
    value: str
    colour: QColor


class CursorPlace(NamedTuple):
    """Where the cursor stands, and all that is repainted when it leaves."""

    lines: tuple[QLineF, ...]
    dots: tuple[tuple[QPointF, QColor], ...]
    tags: tuple[Tag, ...]
    key: tuple[KeyLine, ...]
    areas: tuple[QRect, ...]


class StrideCursor:
    """Places and paints the cursor; fonts, pens and brushes are kept.

    Args:
        chart: what it points at.
        row: the row with a tag, or None.
    """

    def __init__(self, chart: Chart, row: int | None) -> None:
        theme = chart.theme
        self._chart, self._row, self._scale = chart, row, text_scale()
        self._font, self._plain = type_font("caption_strong"), type_font("caption")
        self._metrics = QFontMetricsF(self._font)
        self._halo, self._line = QPen(theme.surface, _HALO_PX), QPen(theme.ink, _LINE_PX)
        self._edge = QPen(theme.surface, 2)
        plot = chart.frame.plot
        self._boxes = key_boxes(chart, plot) if plot is not None else ()
        self._ink, self._words, self._text = (
            QBrush(theme.ink),
            QPen(theme.surface),
            QPen(theme.text),
        )

    def place(self, phase: float, phase_a: float | None, row_words: str) -> CursorPlace:
        """Return where the cursor stands.

        Args:
            phase: of the near leg's cycle, 0 to 1.
            phase_a: the same of run A, whose force gets a dot; None without one.
            row_words: the value of the row with the tag.
        """
        frame, x = self._chart.frame, self._chart.frame.x_of(phase)
        tags, dots = [], []
        if self._row is not None:
            tags.append(self._tag(x, frame.rows[self._row].center().y(), row_words))
        if frame.plot is not None:
            dots = self._dots(frame.plot, phase, phase_a)
            tags += self._plot_tag(frame.plot, phase, x)
        lines, key = frame.uprights(x), self._key(phase)
        boxes = [*(tag.box for tag in tags), *(_dot_box(at) for at, _ in dots)]
        boxes += [QRectF(line.p1(), line.p2()) for line in lines]
        return CursorPlace(lines, tuple(dots), tuple(tags), key, self._areas(x, boxes))

    def _areas(self, x: float, boxes: Sequence[QRectF]) -> tuple[QRect, ...]:
        """Return what the cursor at ``x`` covers: rows, plot, key; never the choice between them.

        Few rectangles: a ragged region takes longer to paint than what it leaves out.
        """
        frame = self._chart.frame
        behind = frame.choice is not None and x <= frame.choice.right() + _TAG_GAP_PX
        parts = [QRectF(), QRectF()]
        for box in boxes:
            index = int(behind and box.center().y() > frame.raster.bottom())
            parts[index] = parts[index].united(box.adjusted(-3, -2, 3, 2))
        key = self._boxes[0].united(self._boxes[-1]) if self._boxes else QRectF()
        return tuple(part.toAlignedRect() for part in (*parts, key))

    def _dots(
        self, plot: QRectF, phase: float, phase_a: float | None
    ) -> list[tuple[QPointF, QColor]]:
        chart = self._chart
        dots = [
            (self._point(plot, line.mean, phase), line_colour(chart.theme, index))
            for index, line in enumerate(chart.leg.lines)
        ]
        if chart.leg.other is not None and phase_a is not None:
            dots.append((self._point(plot, chart.leg.other, phase_a), chart.theme.text2))
        return dots

    def _point(self, plot: QRectF, course: Sequence[float], phase: float) -> QPointF:
        up = self._chart.scale.share_of(value_at(tuple(course), phase))
        return QPointF(self._chart.frame.x_of(phase), plot.bottom() - up * plot.height())

    def _plot_tag(self, plot: QRectF, phase: float, x: float) -> list[Tag]:
        """Return the value of the first line, which is the vertical force; others have a key."""
        lines = self._chart.leg.lines
        if self._boxes:
            return []
        words = value_text(self._chart.scene.plot.key, value_at(lines[0].mean, phase))
        y = self._point(plot, lines[0].mean, phase).y() - 13 * self._scale
        return [self._tag(x, max(y, plot.top() + _TAG_PX[1] / 2 * self._scale - 4), words)]

    def _key(self, phase: float) -> tuple[KeyLine, ...]:
        """Return the names and values of the plot's lines."""
        chart = self._chart
        found = []
        for index, (line, box) in enumerate(zip(chart.leg.lines, self._boxes, strict=False)):
            value = key_value(chart.scene.plot.key, value_at(line.mean, phase))
            found.append(KeyLine(box, short_name(line), value, line_colour(chart.theme, index)))
        return tuple(found)

    def _tag(self, x: float, y: float, words: str) -> Tag:
        """Return a tag right of ``x``, or left where it would reach out of the chart."""
        side, high = (px * self._scale for px in _TAG_PX)
        wide = self._metrics.horizontalAdvance(words) + 2 * side
        left = x + _TAG_GAP_PX
        if left + wide > self._chart.frame.title.right() + 16:
            left = x - _TAG_GAP_PX - wide
        return Tag(QRectF(left, y - high / 2, wide, high), words)

    def paint(self, painter: QPainter, place: CursorPlace) -> None:
        """Paint the cursor at ``place``."""
        for pen in (self._halo, self._line):
            painter.setPen(pen)
            painter.drawLines(place.lines)
        painter.setPen(self._edge)
        for at, colour in reversed(place.dots):  # the first line's on top
            painter.setBrush(colour)
            painter.drawEllipse(at, _DOT_PX, _DOT_PX)
        painter.setFont(self._font)
        for tag in place.tags:
            self._paint_tag(painter, tag)
        for line in place.key:
            self._paint_key(painter, line)

    def _paint_tag(self, painter: QPainter, tag: Tag) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink)
        painter.drawRoundedRect(tag.box, _TAG_RADIUS_PX, _TAG_RADIUS_PX)
        painter.setPen(self._words)
        painter.drawText(tag.box, Qt.AlignmentFlag.AlignCenter, tag.words)

    def _paint_key(self, painter: QPainter, line: KeyLine) -> None:
        painter.setPen(QPen(line.colour, _SAMPLE_PX[1], c=Qt.PenCapStyle.FlatCap))
        y = line.box.center().y()
        words = self._metrics.horizontalAdvance(line.name + line.value)
        wide = min(max(line.box.width() - words - 12, 4.0), _SAMPLE_PX[0] * self._scale)
        painter.drawLine(QLineF(line.box.left(), y, line.box.left() + wide, y))
        painter.setPen(self._text)
        painter.setFont(self._font)
        painter.drawText(line.box, _RIGHT, line.value)
        painter.setFont(self._plain)
        painter.drawText(line.box.adjusted(wide + 5, 0, 0, 0), _LEFT, line.name)


def _dot_box(at: QPointF) -> QRectF:
    return QRectF(at.x() - _DOT_PX - 1, at.y() - _DOT_PX - 1, 2 * _DOT_PX + 2, 2 * _DOT_PX + 2)
