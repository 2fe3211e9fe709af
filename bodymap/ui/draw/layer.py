"""A piece of a picture that is painted once and kept, until its owner drops it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

if TYPE_CHECKING:
    from collections.abc import Callable


class Layer(NamedTuple):
    """A transparent pixmap and where its upper left corner belongs, in logical px."""

    pixmap: QPixmap
    corner: QPoint

    def paint(self, painter: QPainter) -> None:
        """Put the layer in its place."""
        painter.drawPixmap(self.corner, self.pixmap)


def layer(box: QRectF, ratio: float, paint: Callable[[QPainter], None]) -> Layer:
    """Keep what ``paint`` paints in ``box`` (logical px), at the pixel ratio ``ratio``."""
    whole = box.toAlignedRect().adjusted(-1, -1, 1, 1)
    pixmap = QPixmap(math.ceil(whole.width() * ratio), math.ceil(whole.height() * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-whole.topLeft())
    paint(painter)
    painter.end()
    return Layer(pixmap, whole.topLeft())
