"""What stands where there is nothing yet: a dashed frame, what it is for, and a way on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Button
from bodymap.ui.controls.card import RADIUS_PX
from bodymap.ui.controls.paint import rounded
from bodymap.ui.controls.words import Words

_Role = QPalette.ColorRole
_PADDING_PX, _BETWEEN_PX = 16, 4


class EmptyNote(QWidget):
    """A bold line, a line, and a button.

    Signals:
        pressed: the button was.
    """

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = Words("", "heading", wrap=True)
        self._line = Words("", "small", _Role.PlaceholderText, wrap=True)
        self.button = Button("")
        self.button.clicked.connect(self.pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING_PX, _PADDING_PX, _PADDING_PX, _PADDING_PX)
        column.setSpacing(_BETWEEN_PX)
        column.addWidget(self._title)
        column.addWidget(self._line)
        column.addSpacing(2 * _BETWEEN_PX)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_note(self, title: str, line: str, button: str) -> None:
        """Show the words; no ``button`` where it has none."""
        self._title.set_words(title)
        self._line.set_words(line)
        self.button.setText(button)
        self.button.setVisible(bool(button))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashed frame."""
        del event
        painter = QPainter(self)
        edge = QPen(self.palette().color(_Role.Dark), 1.5, Qt.PenStyle.DashLine)
        rounded(painter, QRectF(self.rect()), RADIUS_PX, None, edge)
        painter.end()
