"""The one button of a page that leads on: over its whole width."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from bodymap.ui.controls.button import Button
from bodymap.ui.controls.paint import RADIUS, edge_pen, rounded
from bodymap.ui.draw.type import type_font

_LEAST_PX = 48


class BigButton(Button):
    """Primary, or (``quiet``) with an edge; its words stand in the middle."""

    def __init__(self, text: str, *, quiet: bool = False) -> None:
        super().__init__(text, primary=not quiet)
        self._quiet = quiet
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        size = super().sizeHint()
        return QSize(
            size.width(), max(_LEAST_PX, QFontMetrics(type_font(self._role())).height() + 20)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        fill, ink = self._colours()
        edged = self._quiet or not self.isEnabled()
        edge = edge_pen(self.palette(), enabled=self.isEnabled()) if edged else None
        rounded(painter, QRectF(self.rect()), RADIUS, fill, edge)
        painter.setPen(ink)
        painter.setFont(type_font(self._role()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
