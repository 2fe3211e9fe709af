"""A label with links that is one tab stop; the arrow keys move between its links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from bodymap.ui.controls.focus import by_keyboard

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class Linked(QLabel):
    """A label whose first link is marked when Tab comes to it; Enter follows the marked one."""

    def __init__(self) -> None:
        super().__init__()
        self._at = 0  # the marked link
        self._by_key = False

    def by_keyboard(self) -> bool:
        """Return whether the person is at the keyboard, and here."""
        return self._by_key and self.hasFocus()

    def _count(self) -> int:
        return self.text().count("<a ")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the first link, but where the mouse came."""
        super().focusInEvent(event)
        self._by_key = by_keyboard(event.reason())
        if event.reason() != Qt.FocusReason.MouseFocusReason and self._count():
            self.setSelection(0, 0)
            super().focusNextPrevChild(True)
            self._at = 0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember that the mouse is used."""
        self._by_key = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the links with the arrow keys."""
        self._by_key = True
        forward = event.key() in _FORWARD
        if not (forward or event.key() in _BACK) or not self._count():
            super().keyPressEvent(event)
            return
        at = self._at + (1 if forward else -1)
        if 0 <= at < self._count():
            super().focusNextPrevChild(forward)
            self._at = at

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """Leave the label with Tab; Qt would go to its next link."""
        return QWidget.focusNextPrevChild(self, next)
