"""Hides the mouse over a presentation while it rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

if TYPE_CHECKING:
    from PySide6.QtGui import QCursor, QWindow
    from PySide6.QtWidgets import QWidget

REST_MS = 3000


class RestingMouse(QObject):
    """Hides the mouse of one window a while after it was moved last.

    The cursor is the window system's window's, so that it goes whatever widget lies under it. That
    window is asked for each time: kept, PySide may make it invalid.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._window: QWidget | None = None
        self._shown: QCursor | None = None  # while it is hidden: what it was
        self.timer = QTimer(self, singleShot=True, interval=REST_MS)
        self.timer.timeout.connect(self.hide)

    def watch(self, window: QWidget | None) -> None:
        """Begin with ``window``, or end."""
        self.show()
        self._window = window
        if window is None:
            self.timer.stop()
        else:
            self.timer.start()

    def moved(self) -> None:
        """Show the mouse, and wait anew."""
        self.show()
        if self._window is not None:
            self.timer.start()

    def hide(self) -> None:
        """Hide the mouse until it is moved."""
        handle = self._handle()
        if handle is not None and self._shown is None:
            self._shown = handle.cursor()
            handle.setCursor(Qt.CursorShape.BlankCursor)

    def show(self) -> None:
        """Show the mouse."""
        handle = self._handle()
        if handle is not None and self._shown is not None:
            handle.setCursor(self._shown)
            self._shown = None

    def _handle(self) -> QWindow | None:
        return None if self._window is None else self._window.windowHandle()
