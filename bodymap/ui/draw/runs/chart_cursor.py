"""The cursor over a run's chart: a line through all plots, dots on the lines, a tag with words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPen

from bodymap.ui.controls.paint import RING_PX, RING_ROOM_PX, rounded
from bodymap.ui.draw.runs.chart_grounds import is_named
from bodymap.ui.draw.runs.chart_paint import place_words, y_of
from bodymap.ui.draw.runs.chart_scale import value_near
from bodymap.ui.draw.runs.chart_words import Now, chosen_line, ground_at, now_at
from bodymap.ui.draw.type import text_scale, type_font

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainter

    from bodymap.ui.draw.runs.chart_paint import RunChartParts

_TAG_PX = (8.0, 20.0)  # padding at its sides, height
_TAG_APART_PX = 6.0  # a number of the axis that is nearer to the tag is left out
_TAG_RADIUS_PX = 6.0
_DOT_PX = 4.5
_LINE_PX = 1.25
_FORM = str.maketrans("123456789", "0" * 9)


class RunCursorPlace(NamedTuple):
    """Where the cursor stands, what it says, and all that is repainted when it leaves.

    ``hidden``: the axis' numbers that the tag would touch.
    """

    x: float
    dots: tuple[tuple[QPointF, QColor], ...]
    tag: QRectF
    words: str
    hidden: tuple[QRectF, ...]
    now: Now
    areas: tuple[QRect, ...]


class RunCursor:
    """Places and paints the cursor; fonts, pens and brushes are kept."""

    def __init__(self, chart: RunChartParts) -> None:
        theme = chart.theme
        self._chart = chart
        self._font = type_font("caption_strong")
        self._font.setFeature(QFont.Tag("tnum"), 1)  # words of one form are equally wide
        self._metrics = QFontMetricsF(self._font)
        self._widths: dict[str, float] = {}
        self._line, self._edge = QPen(theme.ink, _LINE_PX), QPen(theme.surface, 2)
        self._ring = QPen(theme.ink, RING_PX)
        self._ink, self._words = QBrush(theme.ink), QPen(theme.surface)
        self._surface = QBrush(theme.surface)
        self._places = [(box.left(), box.right(), box) for box, _ in place_words(chart)]
        self._chosen = chosen_line(chart.scene)

    def place(self, place: float) -> RunCursorPlace:
        """Return where the cursor stands at ``place`` of the axis."""
        frame, scene = self._chart.frame, self._chart.scene
        index, x = frame.axis.nearest(place), frame.x_of(place)
        now, ground = now_at(scene, index, place), ground_at(scene, place)
        unnamed = ground is not None and not is_named(self._chart, ground)
        words, tag = self._tag(x, now.tags(ground=unnamed))
        dots = self._dots(index, x)
        plots, room = frame.plots, RING_ROOM_PX + 2
        line = QRectF(x - _DOT_PX - 2, plots.top() - 1, 2 * _DOT_PX + 4, plots.height() + 2)
        left, right = tag.left() - _TAG_APART_PX, tag.right() + _TAG_APART_PX
        hidden = tuple(b for first, last, b in self._places if first < right and last > left)
        below = tag.adjusted(-room, -room, room, room)
        for box in hidden:
            below = below.united(box)
        areas = line.toAlignedRect(), below.toAlignedRect()
        return RunCursorPlace(x, dots, tag, words, hidden, now, areas)

    def _dots(self, index: int, x: float) -> tuple[tuple[QPointF, QColor], ...]:
        chart = self._chart
        frame, scene, theme = chart.frame, chart.scene, chart.theme
        loads = () if self._chosen is None else self._chosen.values
        pace, load = value_near(scene.pace_s_per_km, index), value_near(loads, index)
        dots = []
        if pace is not None and 0 <= chart.pace.share_of(pace) <= 1:
            dots.append((QPointF(x, y_of(frame.pace, chart.pace, pace)), theme.text))
        if load is not None and load > 0:
            dots.append((QPointF(x, y_of(frame.load, chart.load, load)), theme.accent))
        return tuple(dots)

    def _width(self, words: str) -> float:
        """Return the width of ``words``, which is measured once for all numbers in them."""
        form = words.translate(_FORM)
        wide = self._widths.get(form)
        if wide is None:
            wide = self._widths[form] = self._metrics.horizontalAdvance(form)
        return wide

    def _tag(self, x: float, choice: Iterable[str]) -> tuple[str, QRectF]:
        """Return the first words of ``choice`` with room on the axis, and their tag under ``x``."""
        frame, scale = self._chart.frame, text_scale()
        side, high = (px * scale for px in _TAG_PX)
        first, last = RING_ROOM_PX + 2.0, frame.plots.right() + RING_ROOM_PX
        for words in choice:
            wide = self._width(words) + 2 * side
            if wide <= last - first:
                break
        left = max(min(x - wide / 2, last - wide), first)
        return words, QRectF(left, frame.words.center().y() - high / 2, wide, high)

    def paint(
        self, painter: QPainter, place: RunCursorPlace, *, ringed: bool, line: bool = True
    ) -> None:
        """Paint the cursor at ``place``.

        Args:
            painter: over the chart.
            place: where it stands.
            ringed: with the ring of the keyboard's focus.
            line: with its line; without where it would cover an end of the part.
        """
        plots = self._chart.frame.plots
        for box in place.hidden:
            painter.fillRect(box, self._surface)
        if line:
            painter.setPen(self._line)
            painter.drawLine(QLineF(place.x, plots.top(), place.x, place.tag.top()))
        painter.setPen(self._edge)
        for at, colour in place.dots:
            painter.setBrush(colour)
            painter.drawEllipse(at, _DOT_PX, _DOT_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink)
        painter.drawRoundedRect(place.tag, _TAG_RADIUS_PX, _TAG_RADIUS_PX)
        painter.setPen(self._words)
        painter.setFont(self._font)
        # At a point: in a rectangle the words would be laid out twice, with every move.
        up = (place.tag.height() - self._metrics.height()) / 2 + self._metrics.descent()
        side = _TAG_PX[0] * text_scale()
        painter.drawText(QPointF(place.tag.left() + side, place.tag.bottom() - up), place.words)
        if ringed:
            room = RING_ROOM_PX
            around = place.tag.adjusted(-room, -room, room, room)
            rounded(painter, around, _TAG_RADIUS_PX + room, None, self._ring)
