"""A long text that can be read, selected and copied, in the window's look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from bodymap.ui.controls.focus import RingKeeper
from bodymap.ui.controls.paint import RADIUS, rounded
from bodymap.ui.controls.scroll import SlimBar

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QPaintEvent

_Role = QPalette.ColorRole
_ROOM_PX = 12
_RIM_PX = 4  # between the frame and what scrolls


class TextList(QPlainTextEdit):
    """The text itself: without a frame or a caret, with a slim bar; Tab leaves it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setCursorWidth(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | keys)
        self.document().setDocumentMargin(_ROOM_PX - _RIM_PX)
        self.viewport().setAutoFillBackground(False)
        self._ring = RingKeeper(self, RADIUS)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open Qt's own menu, which copies and selects, in the window's look."""
        from bodymap.ui.controls.menu import open_context_menu  # noqa: PLC0415 - only then

        open_context_menu(self, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring where the keyboard came."""
        self._ring.focused(event.reason())
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus ring away."""
        self._ring.left()
        super().focusOutEvent(event)


class Framed(QWidget):
    """Paints a raised panel around ``inside``."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(_RIM_PX, _RIM_PX, _RIM_PX, _RIM_PX)
        column.addWidget(inside)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel."""
        del event
        painter, palette = QPainter(self), self.palette()
        fill, edge = palette.color(_Role.AlternateBase), palette.color(_Role.Mid)
        rounded(painter, QRectF(self.rect()), RADIUS, fill, edge)
        painter.end()
