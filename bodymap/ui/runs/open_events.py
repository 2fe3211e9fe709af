"""Files that macOS asks a running program to open, from the Finder or the Dock."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class OpenEvents(QObject):
    """Watches the application for such requests; other systems start the program anew.

    Signals:
        asked: the path of the file, in a tuple.
    """

    asked = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell which file is to be opened."""
        if event.type() is QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            if event.file():
                self.asked.emit((Path(event.file()),))
            return True
        return super().eventFilter(watched, event)
