"""The base of everything that is pressed: hover, pressed, focus ring, text that grows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from bodymap.ui.controls.focus import RingKeeper
from bodymap.ui.controls.paint import RADIUS
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from bodymap.ui.controls.tab_group import TabGroup

_PRESS_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Press(QAbstractButton):
    """A button without a look of its own; Space and Enter press it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._rings = RingKeeper(self, RADIUS)
        self._group: TabGroup | None = None

    def ring_radius(self, radius: float, inset_px: int = 0) -> None:
        """Set the radius of the control that the focus ring follows, px.

        ``inset_px``: how much nearer to the middle it runs at the top and the bottom.
        """
        self._rings = RingKeeper(self, radius, inset_px)

    def join(self, group: TabGroup) -> None:
        """Share one tab stop with the other buttons of ``group``."""
        self._group = group

    def by_keyboard(self) -> bool:
        """Return whether the keyboard brought the focus here."""
        return self._rings.shown()

    def text_px(self, role: str, text: str | None = None) -> int:
        """Return the width of ``text`` (else its own) in the type role, px, rounded up."""
        return QFontMetrics(type_font(role)).horizontalAdvance(text or self.text()) + 1

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring where the keyboard came."""
        self._rings.focused(event.reason())
        if self._group is not None:
            self._group.came_to(self)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus ring away."""
        self._rings.left()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the focus ring away: the person is at the mouse now."""
        self._rings.left()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that the class names."""
        if event.key() in _PRESS_KEYS and not event.isAutoRepeat():
            self.click()
            return
        if self._group is not None and self._group.takes(Qt.Key(event.key()), self):
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new text size or palette."""
        if is_text_size(event):
            self.updateGeometry()
        super().changeEvent(event)


class Row(Press):
    """One of several lines or bars: read as checked where it is the chosen one.

    What is shown decides that; a click only asks for it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setCheckable(True)

    def nextCheckState(self) -> None:
        """Leave the state as it is."""
