"""How well the muscles of one region are known: a name, a number, a bar of one piece a muscle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.paint import theme_of
from bodymap.ui.controls.spoken import speak_as
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.draw.study.levels import paint_level
from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from bodymap.app.study.scene import RegionKnown

_BAR_PX, _GAP_PX, _BETWEEN_PX = 14, 6, 3


class RegionRow(QWidget):
    """One region."""

    def __init__(self) -> None:
        super().__init__()
        self._region: RegionKnown | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        speak_as(self, QAccessible.Role.StaticText)

    def show_region(self, region: RegionKnown) -> None:
        """Show ``region``."""
        self._region = region
        self.setAccessibleName(region.spoken or f"{region.plain}: {region.known}")
        self.update()

    def _words_px(self) -> int:
        return QFontMetrics(type_font("control")).height()

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(280, self._words_px() + _GAP_PX + _BAR_PX)

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(160, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if is_text_size(event):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint words and bar."""
        del event
        if self._region is None:
            return
        painter, theme = QPainter(self), theme_of(self.palette())
        words = QRectF(0, 0, self.width(), self._words_px())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.text2)
        painter.setFont(type_font("caption"))
        painter.drawText(words, right, self._region.known)
        taken = painter.fontMetrics().horizontalAdvance(self._region.known) + 8
        painter.setPen(theme.text)
        painter.setFont(type_font("control"))
        name = painter.fontMetrics().elidedText(
            self._region.plain, Qt.TextElideMode.ElideRight, self.width() - taken
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)
        levels = self._region.levels
        wide = (self.width() + _BETWEEN_PX) / max(len(levels), 1)
        for index, level in enumerate(levels):
            left = index * wide
            box = QRectF(left, words.bottom() + _GAP_PX, wide - _BETWEEN_PX, _BAR_PX)
            paint_level(painter, box, level, theme)
        painter.end()
