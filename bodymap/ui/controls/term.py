"""A word of the field with a dotted underline: pressed, it asks for its place in the glossary."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.press import Press
from bodymap.ui.draw.type import type_font

_Role = QPalette.ColorRole


class Term(Press):
    """Shows ``text`` in a type role; ``word_asked`` tells the glossary's id of it.

    Args:
        text: as shown.
        word: its id in the glossary.
        role: a key of the type table.
        parent: the widget that it stands on.
    """

    word_asked = Signal(str)

    def __init__(self, text: str, word: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._role = role
        self._ink = _Role.PlaceholderText
        self.ring_radius(4)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: self.word_asked.emit(word))

    def show_as(self, role: str, ink: QPalette.ColorRole) -> None:
        """Take another type role and another colour at rest."""
        self._role, self._ink = role, ink
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        height = QFontMetrics(type_font(self._role)).height()
        return QSize(self.text_px(self._role) + 1, height + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        lit = self.underMouse() or self.isDown()
        ink = self.palette().color(_Role.WindowText if lit else self._ink)
        painter.setPen(ink)
        painter.setFont(type_font(self._role))
        metrics = painter.fontMetrics()
        painter.drawText(0, metrics.ascent(), self.text())
        painter.setPen(QPen(ink, 1, Qt.PenStyle.DotLine))
        y = metrics.ascent() + 2.5
        painter.drawLine(QLineF(0, y, self.text_px(self._role), y))
        painter.end()
