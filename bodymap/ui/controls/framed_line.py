"""A line to type into, with the frame of the window's fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from bodymap.ui.controls.button import control_height
from bodymap.ui.controls.paint import RADIUS, edge_pen, rounded
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFont, QPaintEvent

_Role = QPalette.ColorRole
_PADDING_PX, _OWN_PX, _RING_PX = 14, 2, 2


class FramedLine(QLineEdit):
    """The line; it fills its width.

    Args:
        name: for the screen reader.
        longest: text that it takes, characters.
        role: of its type.
        more_px: how much higher it is than a field.
    """

    def __init__(self, name: str, longest: int, role: str = "text", more_px: int = 0) -> None:
        super().__init__()
        self._type, self._more_px = role, more_px
        self.setAccessibleName(name)
        self.setMaxLength(longest)
        self.setFrame(False)
        self.setAutoFillBackground(False)
        clear = QPalette()
        clear.setColor(_Role.Base, Qt.GlobalColor.transparent)
        self.setPalette(clear)  # all other roles stay the window's
        self.setTextMargins(_PADDING_PX - _OWN_PX, 0, _PADDING_PX - _OWN_PX, 0)
        self.setFont(type_font(role))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        on_text_size(self._text_size_changed)

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self.setFont(type_font(self._type))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(200, control_height("field") + self._more_px)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which nothing can be read."""
        return QSize(120, self.sizeHint().height())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the text in the window's look."""
        from bodymap.ui.controls.menu import open_context_menu  # noqa: PLC0415 - only then

        open_context_menu(self, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame under the text."""
        painter, palette = QPainter(self), self.window().palette()
        held = QPen(palette.color(_Role.Shadow), _RING_PX)
        edge = held if self.hasFocus() else edge_pen(palette, enabled=True)
        rounded(painter, QRectF(self.rect()), RADIUS, palette.color(_Role.Base), edge)
        painter.end()
        super().paintEvent(event)
