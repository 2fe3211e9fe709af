"""What happens beside the place while a question is open: keys, and windows that close again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from bodymap.ui.controls.focus import came_by_keyboard


class Beside(QObject):
    """Watches the room in which ``place`` stands, while the place is shown.

    Signals:
        key_left: a key that nothing beside the place has taken, a ``QKeyEvent``.
        came_back: the window is used again, and the focus is where a click has left it.
    """

    key_left = Signal(QKeyEvent)
    came_back = Signal()

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self._place = place
        self._room: QWidget | None = None
        self._by_key = False

    def watch(self) -> None:
        """Watch the room in which the place stands now."""
        room = self._place.parentWidget()
        if room is not None and room is not self._room:
            self._room = room
            room.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand on a key, and notice how the focus came where it is before another window opens."""
        kind = event.type()
        if self._place.isVisible():
            if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
                event.ignore()
                self.key_left.emit(event)
                return event.isAccepted()
            if kind == QEvent.Type.WindowDeactivate:
                self._by_key = came_by_keyboard(QApplication.focusWidget())
            elif kind == QEvent.Type.WindowActivate:
                QTimer.singleShot(0, self, self._look)  # the focus comes after the window
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        now = QApplication.focusWidget()
        outside = now is not None and not self._place.isAncestorOf(now)
        if outside and not self._by_key and self._place.isVisible():
            self.came_back.emit()
