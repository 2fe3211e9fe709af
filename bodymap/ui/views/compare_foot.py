"""The line under the compared maps: what the colours mean, and how far the numbers reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QWidget

from bodymap.ui.controls.paint import rounded
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from bodymap.app.scene import CompareScene
    from bodymap.ui.theme import Theme

_HEIGHT_PX = 56
_PADDING_PX = 24
_SWATCH_PX = 12
_LESS, _SAME, _MORE = 0.3, 0.5, 0.7  # places on the difference map


class CompareFoot(QWidget):
    """Three swatches with words, and a sentence at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._sentence = ""
        self._entries = (
            (_LESS, tr("B asks less")),
            (_SAME, tr("about the same")),
            (_MORE, tr("B asks more")),
        )
        self.setFixedHeight(round(_HEIGHT_PX * max(text_scale(), 1.0)))
        words = ", ".join(words for _, words in self._entries)
        self.setAccessibleName(tr("Colours: {words}").format(words=words))

    def show_theme(self, colours: Theme) -> None:
        """Take new colours."""
        self._theme = colours
        self.update()

    def show_compare(self, scene: CompareScene) -> None:
        """Show the sentence of ``scene``."""
        if scene.sentence != self._sentence:
            self._sentence = scene.sentence
            self.setAccessibleDescription(scene.sentence)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint swatches, words and the sentence."""
        del event
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = self._paint_entries(painter, self._theme)
        painter.setFont(type_font("caption"))
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        room = QRectF(left, 0, self.width() - left - _PADDING_PX, self.height())
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, flags | Qt.TextFlag.TextWordWrap, self._sentence)

    def _paint_entries(self, painter: QPainter, colours: Theme) -> float:
        painter.setFont(type_font("text"))
        metrics = painter.fontMetrics()
        left, middle = float(_PADDING_PX), self.height() / 2
        for position, words in self._entries:
            box = QRectF(left, middle - _SWATCH_PX / 2, _SWATCH_PX, _SWATCH_PX)
            edge = colours.control if position == _SAME else None
            rounded(painter, box, 3, colours.difference_colour(position), edge)
            painter.setPen(colours.text2)
            text = QRectF(left + _SWATCH_PX + 8, 0, self.width(), self.height())
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, words)
            left += _SWATCH_PX + 8 + metrics.horizontalAdvance(words) + 24
        return left
