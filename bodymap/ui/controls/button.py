"""Buttons: with words, with an icon only, and the quiet text link."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.paint import (
    CONTROL_PX,
    RADIUS,
    edge_pen,
    is_dark,
    mixed,
    rounded,
    state_fill,
)
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.type import text_scale, type_font

_Role = QPalette.ColorRole
_PADDING_PX = 12
_GAP_PX = 8


def control_height(role: str = "field") -> int:
    """Return the height of a control at the text size in force: 40 px or what its text needs."""
    return max(CONTROL_PX, QFontMetrics(type_font(role)).height() + 14)


def icon_px(px: int) -> int:
    """Return the size of an icon that is ``px`` at text size 1; it grows with the text."""
    return round(px * max(1.0, min(text_scale(), 1.6)))


class Button(Press):
    """A button with words, with or without an icon before and a chevron behind them."""

    def __init__(self, text: str, icon: str | None = None, *, primary: bool = False) -> None:
        super().__init__(text)
        self._icon = icon
        self._primary = primary
        self._chevron = False
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_chevron(self) -> None:
        """Add the chevron of a button that opens something."""
        self._chevron = True
        self.updateGeometry()

    def show_count(self, count: int) -> None:
        """Show a badge with ``count`` behind the words; none at 0."""
        if count != self._count:
            self._count = count
            self.updateGeometry()
            self.update()

    def _role(self) -> str:
        return "control_strong" if self._primary else "control"

    def _colours(self) -> tuple[QColor | None, QColor]:
        palette = self.palette()
        if not (self._primary and self.isEnabled()):
            return state_fill(self, palette.color(_Role.Base)), palette.color(_Role.ButtonText)
        fill = palette.color(_Role.Highlight)
        if self.isDown() or self.underMouse():
            towards = QColor("#ffffff") if is_dark(palette) else palette.color(_Role.WindowText)
            fill = mixed(fill, towards, 0.22 if self.isDown() else 0.14)
        return fill, palette.color(_Role.HighlightedText)

    def _badge_px(self) -> int:
        if not self._count:
            return 0
        font = QFontMetrics(type_font("caption_strong"))
        return max(font.height() + 2, font.horizontalAdvance(str(self._count)) + 10)

    def _paint_badge(self, painter: QPainter, x: float) -> None:
        palette = self.palette()
        height = QFontMetrics(type_font("caption_strong")).height() + 2
        box = QRectF(x, (self.height() - height) / 2, self._badge_px(), height)
        rounded(painter, box, height / 2, palette.color(_Role.Highlight))
        painter.setPen(palette.color(_Role.HighlightedText))
        painter.setFont(type_font("caption_strong"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._count))

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        width = 2 * _PADDING_PX + 2 + self.text_px(self._role())
        for px in (icon_px(20) if self._icon else 0, self._badge_px()):
            width += px + _GAP_PX if px else 0
        if not self.text():
            width -= _GAP_PX + 1
        if self._chevron:
            width += icon_px(20) + _GAP_PX
        return QSize(width, control_height())

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size that still shows all."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        fill, ink = self._colours()
        edged = not (self._primary and self.isEnabled())
        edge = edge_pen(self.palette(), enabled=self.isEnabled()) if edged else None
        rounded(painter, QRectF(self.rect()), RADIUS, fill, edge)
        x, px = float(_PADDING_PX + 1), icon_px(20)
        top = (self.height() - px) / 2
        if self._icon:
            paint_icon(painter, QRectF(x, top, px, px), self._icon, ink)
            x += px + _GAP_PX
        painter.setPen(ink)
        painter.setFont(type_font(self._role()))
        words = QRectF(x, 0, self.text_px(self._role()), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._count:
            self._paint_badge(painter, words.right() + _GAP_PX)
        if self._chevron:
            right = self.width() - _PADDING_PX - px + 2
            paint_icon(painter, QRectF(right, top, px, px), "chevron", ink)
        painter.end()


class IconButton(Press):
    """A square button with an icon only; its name is spoken and shown as its tool tip."""

    def __init__(self, icon: str, name: str, px: int = CONTROL_PX) -> None:
        super().__init__()
        self._icon = icon
        self._px = px
        self._quiet = False
        self.show_name(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_name(self, name: str) -> None:
        """Show what the button does, in words."""
        self.setAccessibleName(name)
        give_tip(self, name)

    def quiet(self) -> None:
        """Take away the edge: for buttons inside a frame."""
        self._quiet = True

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        side = self._px + control_height() - CONTROL_PX
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        palette = self.palette()
        rest = None if self._quiet else palette.color(_Role.Base)
        edge = None if self._quiet else edge_pen(palette, enabled=self.isEnabled())
        fill = palette.color(_Role.LinkVisited) if self.isChecked() else state_fill(self, rest)
        rounded(painter, QRectF(self.rect()), RADIUS, fill, edge)
        px = icon_px(20)
        ink = palette.color(_Role.Link if self.isChecked() else _Role.ButtonText)
        box = QRectF((self.width() - px) / 2, (self.height() - px) / 2, px, px)
        paint_icon(painter, box, self._icon, ink)
        painter.end()


class Link(Press):
    """Quiet words that do something: text2, or the accent where ``strong``."""

    def __init__(self, text: str, *, strong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._type = "small_strong" if strong else "small_medium"
        self._strong = strong
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        height = max(32, QFontMetrics(type_font(self._type)).height() + 8)
        return QSize(self.text_px(self._type) + 2 * 7, height)

    def _ink(self) -> QColor:
        palette = self.palette()
        if not self.isEnabled():
            return palette.color(_Role.ButtonText)
        if self._strong:
            return palette.color(_Role.Link)
        return palette.color(_Role.WindowText if self.underMouse() else _Role.PlaceholderText)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        fill = state_fill(self, None)
        if fill is not None:
            rounded(painter, QRectF(self.rect()), 6, fill)
        painter.setPen(self._ink())
        painter.setFont(type_font(self._type))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
