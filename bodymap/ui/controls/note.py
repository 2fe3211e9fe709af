"""A sentence that floats under a control, over what lies below, so that nothing jumps."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QWidget

from bodymap.ui.controls.button import icon_px
from bodymap.ui.controls.paint import RADIUS, rounded
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.type import text_scale, type_font

_Role = QPalette.ColorRole
_PADDING_PX = 12
_ICON_PX = 16
_GAP_PX = 9
_MARGIN_PX = 8  # to the edges
_WIDEST_PX = 360
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter


class Note(QFrame):
    """The error of the control ``owner``: a warning sign and a sentence in the error colour."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner.window())
        self._owner = owner
        self._words = ""
        self._right_px: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        owner.destroyed.connect(self.deleteLater)

    def show_words(self, text: str) -> None:
        """Show ``text``; hide where it is ``""``."""
        self._words = text
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        if text:
            self._place()
            self.raise_()
            self.update()

    def keep_left_of(self, right_px: int) -> None:
        """Reach no further than ``right_px`` in the window."""
        self._right_px = right_px
        self.follow()

    def follow(self) -> None:
        """Stay under the owner when it moves."""
        if self.isVisible():
            self._place()

    def _place(self) -> None:
        font = QFontMetrics(type_font("small"))
        sign = icon_px(_ICON_PX)
        side = 2 * _PADDING_PX + sign + _GAP_PX
        under = self._owner.mapTo(self.window(), QPoint(0, self._owner.height() + 6))
        end = min(self._right_px or self.window().width(), self.window().width()) - _MARGIN_PX
        room = min(round(_WIDEST_PX * text_scale()), end - _MARGIN_PX) - side
        box = font.boundingRect(0, 0, room, 1000, int(_WRAPPED), self._words)
        self.resize(box.width() + side + 2, max(box.height(), sign) + 16)
        self.move(max(min(under.x(), end - self.width()), _MARGIN_PX), under.y())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        palette = self.palette()
        error = palette.color(_Role.BrightText)
        rounded(painter, QRectF(self.rect()), RADIUS, palette.color(_Role.Base), error)
        px = icon_px(_ICON_PX)
        line = QFontMetrics(type_font("small")).height()
        sign = QRectF(_PADDING_PX, 8 + (max(line, px) - px) / 2, px, px)
        paint_icon(painter, sign, "warning", error)
        painter.setPen(error)
        painter.setFont(type_font("small"))
        left = _PADDING_PX + px + _GAP_PX
        words = QRectF(left, 0, self.width() - left - _PADDING_PX + 2, self.height())
        painter.drawText(words, int(_WRAPPED), self._words)
        painter.end()
