"""The cursor of the stride's time chart: a line through rows and plot, values in tags beside it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPen

from bodymap.ui.draw.course_value import value_at
from bodymap.ui.draw.stride_chart_key import key_lines
from bodymap.ui.draw.stride_chart_scale import key_value, line_colour, value_text
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from bodymap.ui.draw.stride_chart_paint import Chart

_TAG_PX = (8.0, 20.0)  # padding at its sides, height
_TAG_GAP_PX = 9.0  # from the line to a tag
_ROW_TAG_PX = (5.0, 16.0, 5.0)  # of a row: padding, height, what is free beside it
_TAG_RADIUS_PX = 6.0
_DOT_PX = 5.0
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HALO_PX = 3.25  # of surface around the line: it crosses dark and light colours
_LINE_PX, _LINE_A_PX = 1.25, 1.0


class Tag(NamedTuple):
    """A value in ink beside the line."""

    box: QRectF
    words: str


class KeyValue(NamedTuple):
    """A value in the plot's key."""

    box: QRectF
    words: str


class CursorPlace(NamedTuple):
    """Where the cursor stands, and all that is repainted when it leaves.

    ``lines_a``: run A's moment, where it is another.
    """

    lines: tuple[QLineF, ...]
    lines_a: tuple[QLineF, ...]
    dots: tuple[tuple[QPointF, QColor], ...]
    tags: tuple[Tag, ...]
    key: tuple[KeyValue, ...]
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
        self._font = type_font("caption_strong")
        self._metrics = QFontMetricsF(self._font)
        self._halo, self._line = QPen(theme.surface, _HALO_PX), QPen(theme.ink, _LINE_PX)
        self._line_a = QPen(theme.text2, _LINE_A_PX)
        self._edge = QPen(theme.surface, 2)
        plot = chart.frame.plot
        self._boxes: tuple[QRectF, ...] = ()
        if plot is not None:
            self._boxes = tuple(line.value for line in key_lines(chart, plot))
        self._ink, self._words, self._text = (
            QBrush(theme.ink),
            QPen(theme.surface),
            QPen(theme.text),
        )

    def place(self, phase: float, phase_a: float | None, row_words: str) -> CursorPlace:
        """Return where the cursor stands.

        Args:
            phase: of the near leg's cycle, 0 to 1.
            phase_a: the same of run A, which gets a thin line, and its force a dot; or None.
            row_words: the value of the row with the tag.
        """
        frame, x = self._chart.frame, self._chart.frame.x_of(phase)
        tags, dots = [], []
        if self._row is not None:
            tags.append(self._row_tag(frame.rows[self._row], row_words))
        if frame.plot is not None:
            dots = self._dots(frame.plot, phase, phase_a)
            tags += self._plot_tag(frame.plot, phase, x)
        lines, key = frame.uprights(x), self._key(phase, phase_a)
        lines_a = self._lines_a(phase, phase_a)
        areas = self._areas((lines, lines_a), dots, tags)
        return CursorPlace(lines, lines_a, tuple(dots), tuple(tags), key, areas)

    def _lines_a(self, phase: float, phase_a: float | None) -> tuple[QLineF, ...]:
        if phase_a is None or phase_a == phase:
            return ()
        return self._chart.frame.uprights(self._chart.frame.x_of(phase_a))

    def _areas(
        self,
        cursors: Sequence[Sequence[QLineF]],
        dots: Sequence[tuple[QPointF, QColor]],
        tags: Sequence[Tag],
    ) -> tuple[QRect, ...]:
        """Return what is repainted: each line in the rows, the tag of a row, and all in the plot.

        Never the choice between rows and plot, which would be painted anew with it. Few
        rectangles: a ragged region takes longer to paint than what it leaves out.
        """
        frame = self._chart.frame
        split = math.inf if frame.plot is None else 0.0 if frame.alone else frame.choice.bottom()
        parts = [[_part(line, 0.0, split) for line in lines] for lines in cursors]
        beside = [tag.box for tag in tags if tag.box.left() >= frame.right]
        below = [_part(line, split, math.inf) for lines in cursors for line in lines]
        below += [*(tag.box for tag in tags if tag.box.left() < frame.right), *self._boxes]
        below += [_dot_box(at) for at, _ in dots]
        return tuple(_around(boxes) for boxes in (*parts, beside, below))

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
        """Return the vertical force under the foot that is shown; joints have a key alone.

        At the plot's upper edge: over all but the peak of a sprint.
        """
        scene = self._chart.scene
        if scene.plot.key != "force":
            return []
        value = value_text("force", value_at(self._chart.leg.lines[0].mean, phase))
        text = tr("far foot {value}") if scene.far_leg else tr("near foot {value}")
        y = plot.top() + (_TAG_PX[1] / 2 - 4) * self._scale
        return [self._tag(x, y, text.format(value=value))]

    def _key(self, phase: float, phase_a: float | None) -> tuple[KeyValue, ...]:
        """Return the values of the plot's lines; run A's force is the last."""
        chart, graph = self._chart, self._chart.scene.plot.key
        values = [value_at(line.mean, phase) for line in chart.leg.lines]
        if chart.leg.other is not None:
            values.append(value_at(chart.leg.other, phase if phase_a is None else phase_a))
        # No boxes where the rows stand in the place of the plot.
        pairs = zip(self._boxes, values, strict=False)
        return tuple(KeyValue(box, key_value(graph, value)) for box, value in pairs)

    def _row_tag(self, row: QRectF, words: str) -> Tag:
        """Return the value of the chosen row, right of its colours: it covers none of them."""
        side, high, beside = (px * self._scale for px in _ROW_TAG_PX)
        wide = self._metrics.horizontalAdvance(words) + 2 * side
        return Tag(QRectF(row.right() + beside, row.center().y() - high / 2, wide, high), words)

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
        for pen, lines in (
            (self._halo, place.lines_a),
            (self._line_a, place.lines_a),
            (self._halo, place.lines),
            (self._line, place.lines),
        ):
            if lines:
                painter.setPen(pen)
                painter.drawLines(lines)
        painter.setPen(self._edge)
        for at, colour in reversed(place.dots):  # the first line's on top
            painter.setBrush(colour)
            painter.drawEllipse(at, _DOT_PX, _DOT_PX)
        painter.setFont(self._font)
        for tag in place.tags:
            self._paint_tag(painter, tag)
        painter.setPen(self._text)
        for value in place.key:
            painter.drawText(value.box, _RIGHT, value.words)

    def _paint_tag(self, painter: QPainter, tag: Tag) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink)
        painter.drawRoundedRect(tag.box, _TAG_RADIUS_PX, _TAG_RADIUS_PX)
        painter.setPen(self._words)
        painter.drawText(tag.box, Qt.AlignmentFlag.AlignCenter, tag.words)


def row_tag_px(words: Sequence[str]) -> float:
    """Return how much of the chart's width the tag of a row needs, px."""
    side, _, beside = (px * text_scale() for px in _ROW_TAG_PX)
    metrics = QFontMetricsF(type_font("caption_strong"))
    return max(map(metrics.horizontalAdvance, words)) + 2 * side + beside + 4


def _around(boxes: Sequence[QRectF]) -> QRect:
    """Return the rectangle around all ``boxes``."""
    found = QRectF()
    for box in boxes:
        if not box.isNull():
            found = found.united(box.adjusted(-3, -2, 3, 2))
    return found.toAlignedRect()


def _part(line: QLineF, top: float, bottom: float) -> QRectF:
    """Return the box of what of an upright lies between two heights; null where nothing does."""
    first, last = max(line.y1(), top), min(line.y2(), bottom)
    return QRectF(line.x1(), first, 0.1, last - first) if last > first else QRectF()


def _dot_box(at: QPointF) -> QRectF:
    return QRectF(at.x() - _DOT_PX - 1, at.y() - _DOT_PX - 1, 2 * _DOT_PX + 2, 2 * _DOT_PX + 2)
