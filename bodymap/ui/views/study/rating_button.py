"""A way to say how sure one was, with its key and when the card comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy

from bodymap.ui.controls.paint import RADIUS, edge_pen, is_dark, mixed, rounded, state_fill
from bodymap.ui.controls.press import Press
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.study.scene import RatingScene

_Role = QPalette.ColorRole
_SURE = 3  # the usual one
_LEAST_PX = 48
_SIDE_PX, _KEY_GAP_PX = 10, 9


class RatingButton(Press):
    """Words, key and line of a rating; the usual one is filled."""

    def __init__(self) -> None:
        super().__init__()
        self._rating: RatingScene | None = None
        self._number = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def rating(self) -> RatingScene | None:
        """What it stands for."""
        return self._rating

    def show_rating(self, rating: RatingScene, number: int) -> None:
        """Show ``rating``, which the key ``number`` chooses."""
        self._rating, self._number = rating, number
        self.setAccessibleName(rating.text)
        key = tr("Key {number}").format(number=number)
        self.setAccessibleDescription(". ".join(filter(None, (rating.line, key))))
        self.updateGeometry()
        self.update()

    def is_usual(self) -> bool:
        """Tell whether it is the rating that most answers get."""
        return self._rating is not None and self._rating.rating == _SURE

    def _role(self) -> str:
        return "control_strong" if self.is_usual() else "control"

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        words, line = QFontMetrics(type_font(self._role())), QFontMetrics(type_font("caption"))
        text, under = (self._rating.text, self._rating.line) if self._rating else ("", "")
        key = line.horizontalAdvance(str(self._number)) + _KEY_GAP_PX
        wide = max(words.horizontalAdvance(text) + key, line.horizontalAdvance(under))
        high = words.height() + (line.height() if under else 0) + 12
        return QSize(wide + 2 * _SIDE_PX, max(_LEAST_PX, high))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which words would be cut."""
        return self.sizeHint()

    def _colours(self) -> tuple[QColor | None, QColor, QColor]:
        """Return fill, ink and the ink of the small words."""
        palette = self.palette()
        if not self.is_usual():
            fill = state_fill(self, palette.color(_Role.Base))
            return fill, palette.color(_Role.ButtonText), palette.color(_Role.PlaceholderText)
        accent, ink = palette.color(_Role.Highlight), palette.color(_Role.HighlightedText)
        if self.isDown() or self.underMouse():
            towards = QColor("#ffffff") if is_dark(palette) else palette.color(_Role.WindowText)
            accent = mixed(accent, towards, 0.22 if self.isDown() else 0.14)
        return accent, ink, ink

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        if self._rating is None:
            return
        painter = QPainter(self)
        fill, ink, quiet = self._colours()
        edge = None if self.is_usual() else edge_pen(self.palette(), enabled=True)
        rounded(painter, QRectF(self.rect()), RADIUS, fill, edge)
        words, small = QFontMetrics(type_font(self._role())), QFontMetrics(type_font("caption"))
        line = small.height() if self._rating.line else 0
        top = (self.height() - words.height() - line) / 2
        number = str(self._number)
        text_px = words.horizontalAdvance(self._rating.text)
        x = (self.width() - text_px - _KEY_GAP_PX - small.horizontalAdvance(number)) / 2
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(ink)
        painter.setFont(type_font(self._role()))
        box = QRectF(x, top, text_px + 2, words.height())
        painter.drawText(box, middle, self._rating.text)
        painter.setPen(quiet)
        painter.setFont(type_font("caption"))
        painter.drawText(box.translated(text_px + _KEY_GAP_PX, 0), middle, number)
        under = QRectF(0, box.bottom(), self.width(), line)
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, self._rating.line)
        painter.end()
