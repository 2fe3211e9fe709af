"""The ring that shows where the keyboard is; loaded when the keyboard is first used."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from bodymap.ui.controls.paint import RING_ROOM_PX, focus_ring


class _RingStyle(QProxyStyle):
    """Tells Qt's focus frame how far the ring reaches out of its control."""

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in (
            QStyle.PixelMetric.PM_FocusFrameHMargin,
            QStyle.PixelMetric.PM_FocusFrameVMargin,
        ):
            return RING_ROOM_PX
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1  # a child of the window or of what scrolls: no smaller parent cuts it off
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0  # Qt's mask is a square hole, which would cut the corners off
        return super().styleHint(hint, option, widget, returned)


class FocusRing(QFocusFrame):
    """The ring around one control; it follows the control and takes no mouse."""

    def __init__(
        self, control: QWidget, radius: float, inset_px: int = 0, side_px: int = 0
    ) -> None:
        super().__init__(control)
        style = _RingStyle()
        style.setParent(self)
        self.setStyle(style)
        self._radius = radius
        self._inset_px, self._side_px = inset_px, side_px
        self.setWidget(control)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        room = RING_ROOM_PX
        painter = QPainter(self)
        side, over = room + self._side_px, room + self._inset_px
        inside = QRectF(self.rect()).adjusted(side, over, -side, -over)
        focus_ring(painter, inside, self._radius, self.palette())
        painter.end()
