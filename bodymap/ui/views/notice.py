"""A line above the stage that tells what happened, what was kept and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.ui.controls.button import IconButton
from bodymap.ui.controls.words import Words
from bodymap.words import tr


class Notice(QWidget):
    """Hidden while there is nothing to say.

    Signals:
        dismissed: the person closed it.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words("", "small", QPalette.ColorRole.WindowText, wrap=True)
        close = IconButton("close", tr("Close this notice"), 32)
        close.clicked.connect(self._dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 4, 16, 4)
        layout.addWidget(self._words, 1)
        layout.addWidget(close)
        self.setAccessibleName(tr("Notice"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.hide()

    def show_notice(self, text: str) -> None:
        """Show ``text``; an empty one hides the line."""
        self._words.set_words(text)
        self.setVisible(bool(text))

    def _dismiss(self) -> None:
        self.show_notice("")
        self.dismissed.emit()
