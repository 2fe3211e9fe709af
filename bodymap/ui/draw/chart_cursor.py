"""The chart's cursor: a line through the plot, a dot at the value, a tag with both numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPen

from bodymap.ui.controls.paint import RING_PX, RING_ROOM_PX, rounded
from bodymap.ui.draw.type import text_scale, type_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPalette

    from bodymap.app.scene import Curves, CurveScene
    from bodymap.ui.draw.chart_frame import ChartFrame

_TAG_PX = (106.0, 22.0)
_TAG_RADIUS_PX = 6.0
_TICKS_APART_PX = 76.0  # from the tag's middle to that of a tick's label
_TICK_HALF_PX = 22.0  # half of what a tick's label takes
_DOT_PX = 5.5


@dataclass(frozen=True, slots=True)
class CursorPlace:
    """Where the cursor stands: its x, its tag, and all that is repainted when it leaves."""

    x: float
    tag: QRectF
    area: QRect


class Cursor:
    """Paints the cursor in one frame and one palette; fonts, pens and brushes are kept.

    Args:
        frame: where things stand.
        curves: whose tick labels the tag hides.
        colours: of the widget.
        width: of the widget, px.
    """

    def __init__(self, frame: ChartFrame, curves: Curves, colours: QPalette, width: float) -> None:
        role, self._scale = colours.ColorRole, max(text_scale(), 0.8)
        ink, surface = colours.color(role.Shadow), colours.color(role.Base)
        self._frame, self._width = frame, width
        self._font = type_font("caption_strong")
        self._metrics = QFontMetricsF(self._font)
        self._line, self._halo = QPen(ink, 1.25), QPen(surface, 2)
        self._ring = QPen(ink, RING_PX)
        self._ink, self._words = QBrush(ink), QPen(surface)
        self._surface, self._dot = QBrush(surface), QBrush(colours.color(role.Highlight))
        self._ticks = tuple(frame.x_of(tick.position) for tick in curves.ticks)

    def place(self, scene: CurveScene) -> CursorPlace:
        """Return where the cursor of ``scene`` stands; the tag stays inside the widget."""
        x, scale = self._frame.x_of(scene.speed_mps), self._scale
        words = self._metrics.horizontalAdvance(scene.tag) + 16 * scale
        wide = max(_TAG_PX[0] * scale, words)
        left = min(max(x - wide / 2, 6.0), max(self._width - wide - 6.0, 6.0))
        top = self._frame.plot.bottom() + 3
        tag = QRectF(left, top, wide, _TAG_PX[1] * scale)
        reach = self._near(tag) + _TICK_HALF_PX * scale
        middle = tag.center().x()
        area = QRectF(middle - reach, self._frame.plot.top() - 8, 2 * reach, 0)
        area.setBottom(tag.bottom() + 8)
        return CursorPlace(
            x, tag, area.toAlignedRect().united(QRect(round(x) - 9, round(top), 18, 1))
        )

    def paint(
        self, painter: QPainter, scene: CurveScene, place: CursorPlace, *, ringed: bool
    ) -> None:
        """Paint the cursor of ``scene``; ``ringed``: with the ring of the keyboard's focus."""
        plot = self._frame.plot
        self._cover_ticks(painter, place.tag)
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

    def _near(self, tag: QRectF) -> float:
        return (_TICKS_APART_PX - _TAG_PX[0] / 2) * self._scale + tag.width() / 2

    def _cover_ticks(self, painter: QPainter, tag: QRectF) -> None:
        """Hide the tick labels that would touch the tag."""
        near, middle, half = self._near(tag), tag.center().x(), _TICK_HALF_PX * self._scale
        for x in self._ticks:
            if abs(x - middle) < near:
                box = QRectF(x - half, self._frame.plot.bottom() + 1, 2 * half, tag.height() + 8)
                painter.fillRect(box, self._surface)
