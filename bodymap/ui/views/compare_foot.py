"""The line under the map of a comparison: what its three colours mean, and what is uncertain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.paint import rounded
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.ui.theme import Theme, theme
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

    from bodymap.app.scene import CompareScene

_PADDING_PX = 24
_HEIGHT_PX = 56
_SWATCH_PX = 12
_LARGE = 1.35  # a text size from which the sentence has a line of its own
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SHADES = (0.31, 0.5, 0.69)  # on the difference map: about ÷1.7, the same, ×1.7


class CompareFoot(QWidget):
    """Three swatches with words, and the sentence about stretched or outside runs."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = theme("light")
        self._sentence = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(self._words()))
        on_text_size(self._text_size_changed)

    def show_compare(self, scene: CompareScene) -> None:
        """Show what is uncertain about ``scene``."""
        if scene.sentence != self._sentence:
            self._sentence = scene.sentence
            self.setAccessibleDescription(scene.sentence)
            give_tip(self, scene.sentence)
            self.updateGeometry()
            self.update()

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._theme = colours
        self.update()

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self.updateGeometry()
        self.update()

    @staticmethod
    def _words() -> tuple[str, ...]:
        return tr("B asks less"), tr("about the same"), tr("B asks more")

    def _shown(self) -> tuple[str, ...]:
        """Return the words of the key, shorter ones where they do not fit."""
        metrics, words = QFontMetrics(type_font(self._role())), self._words()
        each = _SWATCH_PX * max(text_scale(), 1.0) + 28
        need = sum(metrics.horizontalAdvance(text) + each for text in words) + 2 * _PADDING_PX
        return words if need <= self.width() else (tr("less"), tr("same"), tr("more"))

    def _paint_key(self, painter: QPainter, x: float, shade: float, words: str) -> float:
        """Paint one swatch with its words at ``x`` and return where the next one begins."""
        px = _SWATCH_PX * max(text_scale(), 1.0)
        high = self._key_px()
        box = QRectF(x, (high - px) / 2, px, px)
        edge = self._theme.control if shade == 0.5 or self._theme.contrast else None
        rounded(painter, box, 3, self._theme.difference_colour(shade), edge)
        painter.setPen(self._theme.text2)
        painter.setFont(type_font(self._role()))
        left = box.right() + 8
        wide = painter.fontMetrics().horizontalAdvance(words) + 1
        painter.drawText(QRectF(left, 0, wide, high), _LEFT, words)
        return left + wide + 20

    @staticmethod
    def _role() -> str:
        return "caption" if text_scale() > _LARGE else "text"

    def _key_px(self) -> int:
        """Return the height of the key; with large text the sentence has a line under it."""
        if text_scale() <= _LARGE:
            return self.height()
        return QFontMetrics(type_font("caption")).height() + 20

    def sizeHint(self) -> QSize:
        """Return the height of one line, or of two with large text."""
        line = QFontMetrics(type_font("caption")).height()
        return QSize(320, max(_HEIGHT_PX, 2 * line + (36 if text_scale() > _LARGE else 16)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the key at the left, the sentence at the right, in two lines if it is long."""
        del event
        painter = QPainter(self)
        x = float(_PADDING_PX)
        for shade, words in zip(_SHADES, self._shown(), strict=True):
            x = self._paint_key(painter, x, shade, words)
        painter.setFont(type_font("caption"))
        painter.setPen(self._theme.text2)
        if text_scale() > _LARGE:
            top, wide = self._key_px(), self.width() - 2 * _PADDING_PX
            words = painter.fontMetrics().elidedText(
                self._sentence, Qt.TextElideMode.ElideRight, wide
            )
            room = QRectF(_PADDING_PX, top, wide, self.height() - top - 12)
            painter.drawText(room, _LEFT, words)
        else:
            room = QRectF(x + 4, 0, max(self.width() - x - 4 - _PADDING_PX, 0), self.height())
            painter.drawText(room, int(_RIGHT | Qt.TextFlag.TextWordWrap), self._sentence)
        painter.end()
