"""The field in which a name is typed; Enter answers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from bodymap.ui.controls.button import Button
from bodymap.ui.controls.framed_line import FramedLine
from bodymap.words import tr

_LONGEST = 120  # characters; no name of a muscle is near it
_MORE_PX = 8  # than a field is high


class AnswerField(QWidget):
    """The line and a button beside it.

    Signals:
        answered: what was typed; never nothing.
    """

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.line = FramedLine(tr("Your answer"), _LONGEST, "field", _MORE_PX)
        self.button = Button(tr("Answer"), primary=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        tall = QSizePolicy.Policy.Ignored  # as high as the line
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, tall)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.line)
        self.line.returnPressed.connect(self._submit)
        self.button.clicked.connect(self._submit)

    def ask(self) -> None:
        """Take an answer to a new question."""
        self.line.clear()

    def _submit(self) -> None:
        text = self.line.text().strip()
        if text:
            self.answered.emit(text)
