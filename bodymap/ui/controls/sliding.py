"""What the sliders have in common: the hold of the mouse, the ring, the value in words."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.focus import RingKeeper
from bodymap.ui.controls.paint import rounded
from bodymap.ui.controls.spoken import announce, let_sliders_speak

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

_Role = QPalette.ColorRole
_RADIUS_PX = 14  # of the focus ring
_EDGE_PX = 2.5  # of the knob


class Sliding(QWidget):
    """A knob on a track; a subclass says in ``slide_to`` what a place on the track means.

    Attributes:
        rings: keeps the focus ring.
        by_key: the keyboard has asked for the next value: it is read out.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.rings = RingKeeper(self, _RADIUS_PX)
        self.by_key = False
        self._held = False
        self._spoken = ""
        let_sliders_speak()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @abstractmethod
    def slide_to(self, x: float) -> None:
        """Take the mouse at ``x``, px of the widget."""

    def spoken(self) -> str:
        """Return the value in words."""
        return self._spoken

    def by_keyboard(self) -> bool:
        """Return whether the keyboard brought the focus here."""
        return self.rings.shown()

    def say(self, spoken: str) -> None:
        """Take the value in words; a screen reader says it at once where a key asked for it."""
        if self.by_key and spoken != self._spoken:
            announce(self, spoken)
        self.by_key = False
        self._spoken = spoken

    def paint_knob(self, painter: QPainter, at: QPointF, px: float, edge: QColor) -> None:
        """Paint the knob, ``px`` wide, in its present state."""
        knob = QRectF(0, 0, px, px)
        knob.moveCenter(at)
        hot = self._held or self.underMouse()
        fill = self.palette().color(_Role.Midlight if hot else _Role.Base)
        rounded(painter, knob, px / 2, fill, QPen(edge, _EDGE_PX))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = True
            self.slide_to(event.position().x())
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the drag."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.slide_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag."""
        del event
        self._held = False
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring where the keyboard came."""
        self.rings.focused(event.reason())
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus ring away."""
        self.rings.left()
        super().focusOutEvent(event)
