"""What was read in a source: quiet lines beside a rule."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.controls.words import Words
from bodymap.words import tr

_Role = QPalette.ColorRole
_RULE_PX = 2
_INDENT_PX = 12


class FigureLines(QWidget):
    """The published figures of one source, a line each, under a small heading."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        super().__init__()
        self.setAccessibleName(tr("What was read there"))
        column = QVBoxLayout(self)
        column.setContentsMargins(_INDENT_PX, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Words(tr("What was read there"), "caption_strong"))
        for line in lines:
            column.addWidget(Words(line, "caption", _Role.PlaceholderText, wrap=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rule at the left."""
        del event
        painter = QPainter(self)
        rule = QRectF(0, 2, _RULE_PX, self.height() - 4)
        painter.fillRect(rule, self.palette().color(_Role.Mid))
        painter.end()
