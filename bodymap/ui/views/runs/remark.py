"""A sentence with a sign before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from bodymap.ui.controls.button import icon_px
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.icons import paint_icon

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

_Role = QPalette.ColorRole
_ICON_PX = 20
_BLEED_PX = 8


class Remark(QWidget):
    """Shown only where there is something to say.

    Args:
        icon: the sign.
    """

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self._words = Words("", "small", _Role.PlaceholderText, wrap=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._fit()
        self.hide()
        on_text_size(self._text_size_changed)

    def show_words(self, text: str) -> None:
        """Show ``text``; nothing where it is ""."""
        if text != self._words.words():
            self._words.set_words(text)
        self._fit()
        self.setVisible(bool(text))

    def _fit(self) -> None:
        self._words.setMinimumHeight(icon_px(_ICON_PX))
        self._row.setContentsMargins(_BLEED_PX + icon_px(_ICON_PX) + 10, 0, _BLEED_PX, 0)

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return room for the sign."""
        return QSize(120, icon_px(_ICON_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign beside the first line."""
        del event
        painter = QPainter(self)
        px = icon_px(_ICON_PX)
        line = self._words.fontMetrics().height()
        lines = max(self._words.heightForWidth(self._words.width()), line)
        first = self._words.y() + (self._words.height() - lines) / 2
        box = QRectF(_BLEED_PX, max(first + (line + 4 - px) / 2, 0.0), px, px)
        paint_icon(painter, box, self._icon, self.palette().color(_Role.PlaceholderText))
        painter.end()
