"""The field in a line of the list in which a run's name is typed anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QLineEdit

from bodymap.ui.controls.paint import RADIUS, rounded
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

_Role = QPalette.ColorRole
_RING_PX = 2
_LONGEST_NAME = 120  # characters
_OWN_PX = 2  # that Qt leaves free before the text
PADDING_PX = 10  # from the field's edge to its text


class NameField(QLineEdit):
    """A line with the frame of the window's fields and the ring of what has the keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setAutoFillBackground(False)
        palette = self.palette()
        palette.setColor(_Role.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.setTextMargins(PADDING_PX - _OWN_PX, 0, PADDING_PX - _OWN_PX, 0)
        self.setFont(type_font("small_strong"))
        self.setAccessibleName(tr("Name of the run"))
        self.setMaxLength(_LONGEST_NAME)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep every key to itself: Enter, which ends the typing, would also open the run."""
        super().keyPressEvent(event)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the text in the window's look."""
        from bodymap.ui.controls.menu import open_context_menu  # noqa: PLC0415 - only then

        open_context_menu(self, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame under the text."""
        painter, palette = QPainter(self), self.window().palette()
        edge = QPen(palette.color(_Role.Shadow), _RING_PX)
        rounded(painter, QRectF(self.rect()), RADIUS, palette.color(_Role.Base), edge)
        painter.end()
        super().paintEvent(event)
