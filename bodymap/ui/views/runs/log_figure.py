"""The body of the log, whose legend stands flush with the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.draw.map_picture import PADDING_PX

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from bodymap.ui.views.body_map import BodyMap

_PADDING_PX = round(PADDING_PX)


class LogFigure(QWidget):
    """Holds the map as a column's part that bleeds; the map's own padding reaches beyond.

    Args:
        shown: the map.
        bleed_px: how far this part reaches beyond the words around it.
    """

    def __init__(self, shown: BodyMap, bleed_px: int) -> None:
        super().__init__()
        self._map = shown
        self._beyond = _PADDING_PX - bleed_px
        shown.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size that the map likes to have."""
        return self._map.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the map cannot be read."""
        size = self._map.minimumSizeHint()
        return QSize(size.width() - self._beyond, size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill it with the map, and what is left of it with the map's padding."""
        super().resizeEvent(event)
        self._map.setGeometry(-self._beyond, 0, self.width() + self._beyond, self.height())
