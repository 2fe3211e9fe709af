"""A switch: on or off, alone or as a chip with its words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy

from bodymap.ui.controls.button import icon_px
from bodymap.ui.controls.paint import RADIUS, rounded, state_fill
from bodymap.ui.controls.press import Press
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.type import type_font

_Role = QPalette.ColorRole
_TRACK_PX = (32, 18)
_PADDING_PX = 11
_GAP_PX = 7


class Switch(Press):
    """A chip with an icon, words and the switch; without ``text`` the switch alone."""

    def __init__(self, text: str = "", icon: str | None = None) -> None:
        super().__init__(text)
        self._icon = icon
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if not text:
            self.ring_radius(_TRACK_PX[1] / 2)

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        width, height = (icon_px(px) for px in _TRACK_PX)
        if not self.text():
            return QSize(width, height)
        width += 2 * _PADDING_PX + self.text_px("small_medium") + _GAP_PX
        width += icon_px(18) + _GAP_PX if self._icon else 0
        return QSize(width, max(32, QFontMetrics(type_font("small_medium")).height() + 12))

    def _paint_track(self, painter: QPainter, box: QRectF) -> None:
        palette = self.palette()
        on = self.isChecked()
        control = palette.color(_Role.Dark if self.isEnabled() else _Role.ButtonText)
        if on and self.isEnabled():
            rounded(painter, box, box.height() / 2, palette.color(_Role.Highlight))
        else:
            rounded(painter, box, box.height() / 2, palette.color(_Role.Base), QPen(control, 1.5))
        inset = box.height() / 2
        half = box.height() * 11 / 36
        x = box.right() - inset if on else box.left() + inset
        dot = QRectF(x - half, box.center().y() - half, 2 * half, 2 * half)
        fill = palette.color(_Role.Base) if on and self.isEnabled() else control
        rounded(painter, dot, half, fill)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        palette = self.palette()
        wide, high = (icon_px(px) for px in _TRACK_PX)
        track = QRectF(self.width() - wide, (self.height() - high) / 2, wide, high)
        if self.text():
            fill = state_fill(self, palette.color(_Role.AlternateBase))
            rounded(painter, QRectF(self.rect()), RADIUS, fill, palette.color(_Role.Mid))
            track.translate(-_PADDING_PX, 0)
            x, px = float(_PADDING_PX), icon_px(18)
            ink = palette.color(_Role.PlaceholderText if self.isEnabled() else _Role.ButtonText)
            if self._icon:
                paint_icon(painter, QRectF(x, (self.height() - px) / 2, px, px), self._icon, ink)
                x += px + _GAP_PX
            painter.setPen(ink)
            painter.setFont(type_font("small_medium"))
            words = QRectF(x, 0, track.left() - x, self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        self._paint_track(painter, track)
        painter.end()
