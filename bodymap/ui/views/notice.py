"""A line above the stage that tells what happened, what was kept and what to do."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.ui.controls.button import IconButton
from bodymap.ui.controls.words import Words
from bodymap.words import tr

_PASSING_MS = 6000


class Notice(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words("", "small", QPalette.ColorRole.WindowText, wrap=True)
        close = IconButton("close", tr("Close this notice"), 32)
        close.clicked.connect(self._dismiss)
        self._passing = QTimer(self, singleShot=True, interval=_PASSING_MS)
        self._passing.timeout.connect(self._dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 4, 16, 4)
        layout.addWidget(self._words, 1)
        layout.addWidget(close)
        self.setAccessibleName(tr("Notice"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.hide()

    def show_notice(self, text: str) -> None:
        """Show ``text`` and let a screen reader say it; an empty one hides the line."""
        self._passing.stop()
        self._words.set_words(text)
        self.setVisible(bool(text))
        if text:
            self.setAccessibleDescription(text)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def show_passing(self, text: str) -> None:
        """Show ``text`` for six seconds."""
        self.show_notice(text)
        self._passing.start()

    def _dismiss(self) -> None:
        self.show_notice("")
