"""The line under the map of a comparison: what its three colours mean, and what is uncertain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.paint import rounded
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.draw.tint import hatch
from bodymap.ui.draw.type import LARGE_TEXT, text_scale, type_font
from bodymap.ui.theme import Theme, theme
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

    from bodymap.app.scene import CompareScene

_PADDING_PX = 24
_HEIGHT_PX = 56
_SWATCH_PX = 12
_GAPS_PX = 28  # between a swatch and its words, and to the next swatch
_UNDER_PX = 12  # under the sentence
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
# On the difference map: about ÷1.7, the same, ×1.7, and what has no colour there.
_SHADES = (0.31, 0.5, 0.69, None)


class CompareFoot(QWidget):
    """Swatches with words, and the sentence about stretched or outside runs.

    There are three, and a fourth where a muscle is not estimated.
    """

    def __init__(self) -> None:
        super().__init__()
        self._theme = theme("light")
        self._sentence = ""
        self._gaps = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(self._words()))
        on_text_size(self._text_size_changed)

    def show_compare(self, scene: CompareScene) -> None:
        """Show what is uncertain about ``scene``."""
        gaps = any(row.position is None for row in (*scene.rows, *scene.others))
        if (scene.sentence, gaps) != (self._sentence, self._gaps):
            self._sentence, self._gaps = scene.sentence, gaps
            self.setAccessibleName(", ".join(self._words()))
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

    def _words(self) -> tuple[str, ...]:
        words = (tr("B asks less"), tr("about the same"), tr("B asks more"))
        return (*words, tr("not estimated")) if self._gaps else words

    def _shown(self) -> tuple[str, ...]:
        """Return the words of the key, shorter ones where they do not fit."""
        words = self._words()
        fits = self._need_px(words) + 2 * _PADDING_PX <= self.width()
        return words if fits else (tr("less"), tr("same"), tr("more"), *words[3:])

    def _need_px(self, words: tuple[str, ...]) -> float:
        metrics = QFontMetrics(type_font(self._role()))
        each = _SWATCH_PX * max(text_scale(), 1.0) + _GAPS_PX
        return sum(metrics.horizontalAdvance(text) + each for text in words)

    def _below(self) -> bool:
        """Tell whether the sentence has its lines under the key: beside it are two at most."""
        if text_scale() > LARGE_TEXT:
            return True
        beside = self.width() - 2 * _PADDING_PX - self._need_px(self._shown()) - 4
        return self._sentence_px(beside) > 2 * QFontMetrics(type_font("caption")).height()

    def _sentence_px(self, wide: float) -> int:
        """Return how high the sentence is in a column ``wide`` px wide."""
        if not self._sentence:
            return 0
        flags, room = int(_WRAPPED), QRect(0, 0, max(int(wide), 1), 1000)
        metrics = QFontMetrics(type_font("caption"))
        return metrics.boundingRect(room, flags, self._sentence).height()

    def _paint_key(self, painter: QPainter, x: float, shade: float | None, words: str) -> float:
        """Paint one swatch with its words at ``x`` and return where the next one begins."""
        px = _SWATCH_PX * max(text_scale(), 1.0)
        high = self._key_px()
        box = QRectF(x, (high - px) / 2, px, px)
        edge = self._theme.control if shade == 0.5 or self._theme.contrast else None
        colours = self._theme
        fill = colours.body_neutral if shade is None else colours.difference_colour(shade)
        rounded(painter, box, 3, fill, edge)
        if shade is None and colours.contrast:  # as on the map
            lines = QBrush(hatch(fill, colours.control))
            painter.fillRect(box.adjusted(1, 1, -1, -1), lines)
        painter.setPen(self._theme.text2)
        painter.setFont(type_font(self._role()))
        left = box.right() + 8
        wide = painter.fontMetrics().horizontalAdvance(words) + 1
        painter.drawText(QRectF(left, 0, wide, high), _LEFT, words)
        return left + wide + _GAPS_PX - 8

    @staticmethod
    def _role() -> str:
        return "caption" if text_scale() > LARGE_TEXT else "text"

    def _key_px(self) -> int:
        """Return the height of the key, with the sentence beside it or under it."""
        if not (self._sentence and self._below()):
            return self.height()
        return QFontMetrics(type_font(self._role())).height() + 20

    def sizeHint(self) -> QSize:
        """Return the height of the key, and of the sentence where it stands under it."""
        line = QFontMetrics(type_font("caption")).height()
        if self._sentence and self._below():
            high = self._sentence_px(self.width() - 2 * _PADDING_PX)
            return QSize(320, self._key_px() + min(high, 2 * line) + _UNDER_PX)
        return QSize(320, max(_HEIGHT_PX, 2 * line + 16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another height where the sentence goes under the key."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the key at the left, the sentence at the right, in two lines if it is long."""
        del event
        painter = QPainter(self)
        x = float(_PADDING_PX)
        for shade, words in zip(_SHADES, self._shown(), strict=False):
            x = self._paint_key(painter, x, shade, words)
        painter.setFont(type_font("caption"))
        painter.setPen(self._theme.text2)
        if self._below():
            top, wide = self._key_px() - 4, self.width() - 2 * _PADDING_PX
            room = QRectF(_PADDING_PX, top, wide, self.height() - top - 8)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            painter.drawText(room, int(flags | Qt.TextFlag.TextWordWrap), self._sentence)
        else:
            room = QRectF(x + 4, 0, max(self.width() - x - 4 - _PADDING_PX, 0), self.height())
            painter.drawText(room, int(_WRAPPED), self._sentence)
        painter.end()
