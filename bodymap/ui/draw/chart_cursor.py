"""The chart's cursor: a line through the plot, a dot at the value, a tag with both numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPen

from bodymap.ui.controls.paint import RING_PX, RING_ROOM_PX, rounded
from bodymap.ui.draw.chart_frame import TAG_HIGH_PX, UNDER_PX, near, tick_labels
from bodymap.ui.draw.type import text_scale, type_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPalette

    from bodymap.app.scene import Curves, CurveScene
    from bodymap.ui.draw.chart_frame import ChartFrame

_TAG_WIDE_PX = 106.0
_TAG_RADIUS_PX = 6.0
_DOT_PX = 5.5
_CENTRE_UNCUT = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


@dataclass(frozen=True, slots=True)
class CursorPlace:
    """Where the cursor stands: its x, its tag, and all that is repainted when it leaves."""

    x: float
    tag: QRectF
    area: QRect


class Cursor:
    """Paints the cursor and the words of the axis; fonts, pens and brushes are kept.

    Args:
        frame: where things stand.
        curves: whose ticks have the words; those that the tag would touch are left out.
        colours: of the widget.
        width: of the widget, px.
    """

    def __init__(self, frame: ChartFrame, curves: Curves, colours: QPalette, width: float) -> None:
        role, self._scale = colours.ColorRole, max(text_scale(), 0.8)
        ink, surface = colours.color(role.Shadow), colours.color(role.Base)
        self._frame, self._width = frame, width
        self._font = type_font("caption_strong")
        self._metrics = QFontMetricsF(self._font)
        self._quiet, self._quiet_font = (
            QPen(colours.color(role.PlaceholderText)),
            type_font("caption"),
        )
        self._line, self._halo = QPen(ink, 1.25), QPen(surface, 2)
        self._ring = QPen(ink, RING_PX)
        self._ink, self._words = QBrush(ink), QPen(surface)
        self._dot = QBrush(colours.color(role.Highlight))
        width_of = QFontMetricsF(self._quiet_font).horizontalAdvance
        self._labels = tick_labels(frame, curves.ticks, width_of, self._scale)

    def place(self, scene: CurveScene) -> CursorPlace:
        """Return where the cursor of ``scene`` stands; the tag stays inside the widget."""
        x, scale = self._frame.x_of(scene.speed_mps), self._scale
        words = self._metrics.horizontalAdvance(scene.tag) + 16 * scale
        wide = max(_TAG_WIDE_PX * scale, words)
        left = min(max(x - wide / 2, 6.0), max(self._width - wide - 6.0, 6.0))
        tag = QRectF(left, self._frame.plot.bottom() + UNDER_PX, wide, TAG_HIGH_PX * scale)
        area = tag.adjusted(-8, 0, 8, 8)
        for label in self._labels:
            if near(tag, label.box):
                area = area.united(label.box.adjusted(-2, 0, 2, 0))
        line = QRectF(x - 9, self._frame.plot.top() - 8, 18, area.bottom() - self._frame.plot.top())
        return CursorPlace(x, tag, area.united(line).toAlignedRect())

    def paint(
        self, painter: QPainter, scene: CurveScene, place: CursorPlace, *, ringed: bool
    ) -> None:
        """Paint the cursor of ``scene``; ``ringed``: with the ring of the keyboard's focus."""
        plot = self._frame.plot
        self._write_labels(painter, place.tag)
        painter.setPen(self._line)
        painter.drawLine(QLineF(place.x, plot.top(), place.x, plot.bottom() + 4))
        if scene.value is not None:
            painter.setPen(self._halo)
            painter.setBrush(self._dot)
            middle = QPointF(place.x, self._frame.y_of(scene.value))
            painter.drawEllipse(middle, _DOT_PX, _DOT_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink)
        painter.drawRoundedRect(place.tag, _TAG_RADIUS_PX, _TAG_RADIUS_PX)
        painter.setPen(self._words)
        painter.setFont(self._font)
        painter.drawText(place.tag, Qt.AlignmentFlag.AlignCenter, scene.tag)
        if ringed:
            room = RING_ROOM_PX
            around = place.tag.adjusted(-room, -room, room, room)
            rounded(painter, around, _TAG_RADIUS_PX + room, None, self._ring)

    def _write_labels(self, painter: QPainter, tag: QRectF) -> None:
        painter.setPen(self._quiet)
        painter.setFont(self._quiet_font)
        for label in self._labels:
            if not near(tag, label.box):
                painter.drawText(label.box, _CENTRE_UNCUT, label.text)
