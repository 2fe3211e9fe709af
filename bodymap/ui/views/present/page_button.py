"""The buttons of the presented screen: large, with words or a sign."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPen

from bodymap.ui.controls.paint import mixed, rounded, state_fill
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.present.lines import Block
from bodymap.ui.views.present.option_item import Pressed

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent
    from PySide6.QtWidgets import QWidget

_HIGH_PX = 48.0
_BARE_PX = 56.0  # wide, with a sign only
_PAD_PX = 20.0
_SIGN_PX = 24.0
_GAP_PX = 8.0

Look = Literal["primary", "edged", "quiet"]


class PageButton(Pressed):
    """A button with words, a sign behind them, or a sign only."""

    def __init__(self, parent: QWidget, text: str, sign: str, look: Look = "edged") -> None:
        super().__init__(text, parent)
        self._sign, self._look = sign, look
        self.ring_radius(8)

    def show_text(self, text: str) -> None:
        """Show other words."""
        if text != self.text():
            self.setText(text)
            self.update()

    def wanted(self) -> QSize:
        """Return the size it wants on its board, px."""
        board = self.board
        high = max(board.px(_HIGH_PX), board.line_px("line_strong") + board.px(16))
        if not self.text():
            return QSize(round(max(board.px(_BARE_PX), high)), round(high))
        return QSize(round(self.wanted_px(self.text())), round(high))

    def wanted_px(self, text: str) -> float:
        """Return how wide it would be with the words ``text``, px."""
        wide = Block(text, "line_strong").width(self.board) + self.board.px(2 * _PAD_PX)
        return wide + (self._sign_px() + self.board.px(_GAP_PX) if self._sign else 0.0)

    def _sign_px(self) -> float:
        return self.board.text_px(_SIGN_PX)

    def _fill(self) -> QColor | None:
        theme = self.board.theme
        if self._look != "primary":
            return state_fill(self, None if self._look == "quiet" else theme.surface)
        if not (self.isDown() or self.underMouse()):
            return theme.accent
        dark = theme.surface.lightness() < 128
        towards = theme.text if not dark else theme.ink
        return mixed(theme.accent, towards, 0.22 if self.isDown() else 0.14)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter, board, theme = QPainter(self), self.board, self.board.theme
        edge = QPen(theme.control, 1.5) if self._look == "edged" else None
        rounded(painter, QRectF(self.rect()), board.px(8), self._fill(), edge)
        ink = theme.on_accent if self._look == "primary" else theme.text
        if self._look == "quiet":
            ink = theme.text2
        side, middle = self._sign_px(), QRectF(self.rect()).center()
        words, left = Block(self.text(), "line_strong"), board.px(_PAD_PX)
        if self.text():
            high = board.line_px("line_strong")
            wide = words.width(board) + 1
            words.paint(painter, board, QRectF(left, middle.y() - high / 2, wide, high), ink)
            left += wide + board.px(_GAP_PX)
        else:
            left = middle.x() - side / 2
        if self._sign:
            paint_icon(painter, QRectF(left, middle.y() - side / 2, side, side), self._sign, ink)
        painter.end()
