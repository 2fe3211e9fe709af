"""Keyboard focus: the ring around a control, shown only when the keyboard brought the focus."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
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

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def by_keyboard(reason: Qt.FocusReason) -> bool:
    """Return whether ``reason`` means that the keyboard moved the focus."""
    return reason in _BY_KEYBOARD


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
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0  # Qt's mask is a square hole, which would cut the corners off
        return super().styleHint(hint, option, widget, returned)


class FocusRing(QFocusFrame):
    """The ring around one control; it follows the control and takes no mouse."""

    def __init__(self, control: QWidget, radius: float, inset_px: int = 0) -> None:
        super().__init__(control)
        style = _RingStyle()
        style.setParent(self)
        self.setStyle(style)
        self._radius = radius
        self._inset_px = inset_px
        self.setWidget(control)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        room = RING_ROOM_PX
        painter = QPainter(self)
        over = room + self._inset_px
        inside = QRectF(self.rect()).adjusted(room, over, -room, -over)
        focus_ring(painter, inside, self._radius, self.palette())
        painter.end()


class RingKeeper:
    """Shows and takes away the focus ring of one control, which passes its focus events on.

    Args:
        control: what gets the ring.
        radius: of the control, px.
        inset_px: how much lower and higher than the control the ring runs (for sliders).
    """

    def __init__(self, control: QWidget, radius: float, inset_px: int = 0) -> None:
        self._inset_px = inset_px
        self._control = control
        self._radius = radius
        self._ring: FocusRing | None = None

    def shown(self) -> bool:
        """Return whether the ring is there: the person is at the keyboard."""
        return self._ring is not None

    def reach(self, inset_px: int) -> None:
        """Let the ring run ``inset_px`` lower and higher than the control, from now on."""
        self._inset_px = inset_px

    def focused(self, reason: Qt.FocusReason) -> None:
        """Show the ring where ``reason`` is of the keyboard."""
        self.left()
        if by_keyboard(reason):
            self._ring = FocusRing(self._control, self._radius, self._inset_px)

    def left(self) -> None:
        """Take the ring away."""
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None
