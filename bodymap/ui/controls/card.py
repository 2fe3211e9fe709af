"""A raised frame around other widgets."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from bodymap.ui.controls.paint import rounded

_Role = QPalette.ColorRole
RADIUS_PX = 12


class Tile(QWidget):
    """A raised frame that is only looked at.

    Args:
        strong: on the surface with a control's edge: the tile that the others lead to.
    """

    def __init__(self, *, strong: bool = False) -> None:
        super().__init__()
        self._fill = _Role.Base if strong else _Role.AlternateBase
        self._edge = _Role.Dark if strong else _Role.Mid

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame."""
        del event
        painter = QPainter(self)
        palette = self.palette()
        fill, edge = palette.color(self._fill), palette.color(self._edge)
        rounded(painter, QRectF(self.rect()), RADIUS_PX, fill, edge)
        painter.end()
