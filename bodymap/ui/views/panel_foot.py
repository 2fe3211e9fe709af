"""The foot of the panel: its four pages as quiet tabs."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QLineF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.paint import rounded, state_fill
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

_Role = QPalette.ColorRole
_FOOT_PX = 40


class Fit(NamedTuple):
    """How much room the tabs take.

    Attributes:
        bleed: of a tab, at both sides of its words, px.
        gap: between two tabs, px.
        role: of the words; the chosen tab has the strong one.
        px: size of the words, 0 for the role's own.
        cut: the most that a tab is wide, px; longer words are cut short.
    """

    bleed: int
    gap: int
    role: str
    px: int = 0
    cut: int = 10_000


_FITS = (
    Fit(8, 4, "control"),
    Fit(6, 2, "control"),
    Fit(6, 2, "small"),
    Fit(5, 1, "caption"),
    Fit(4, 0, "caption"),
)
_LEAST_PX = 13  # of words that were larger
_ROLES = {
    "control": ("control", "control_strong"),
    "small": ("small_medium", "small_strong"),
    "caption": ("caption_medium", "caption_strong"),
}


class Tab(Press):
    """One page's name; the accent where it is the page that is shown."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.ring_radius(6)
        self._fit = _FITS[0]

    def show_fit(self, found: Fit) -> None:
        """Take the room of ``found``."""
        if found != self._fit:
            self._fit = found
            self.update()

    def wide_px(self, found: Fit) -> int:
        """Return the width that the tab has in ``found``, chosen or not, px."""
        words = QFontMetrics(_font(found, chosen=True)).horizontalAdvance(self.text()) + 1
        return min(words + 2 * found.bleed, found.cut)

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        high = max(28, QFontMetrics(type_font("control")).height() + 8)
        return QSize(self.wide_px(self._fit), high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter, palette, chosen = QPainter(self), self.palette(), self.isChecked()
        fill = None if chosen else state_fill(self, None)
        if fill is not None:
            rounded(painter, QRect(self.rect()).toRectF(), 6, fill)
        painter.setFont(_font(self._fit, chosen=chosen))
        painter.setPen(palette.color(_Role.Link if chosen else _Role.PlaceholderText))
        words = self.rect().adjusted(self._fit.bleed, 0, 0, 0)
        room = self.width() - 2 * self._fit.bleed + 1
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        give_tip(self, self.text() if shown != self.text() else "")
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class PanelFoot(QWidget):
    """Tabs in one line: closer together in a narrow panel, smaller where the text is large."""

    page_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._side = 24
        names = {
            "overview": tr("Overview"),
            "try_it": tr("Try it"),
            "claims": tr("What people say"),
            "sources": tr("Sources"),
        }
        self._tabs = {page: Tab(name, self) for page, name in names.items()}
        for page, tab in self._tabs.items():
            tab.clicked.connect(lambda _=False, page=page: self.page_chosen.emit(page))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_page(self, page: str) -> None:
        """Show ``page`` as the one that is open; tells no one."""
        self._tabs[page].setChecked(True)

    def show_side(self, px: int) -> None:
        """Take ``px`` as the panel's padding."""
        if px != self._side:
            self._side = px
            self._place()

    def _fit(self, width: int) -> Fit:
        """Return the widest arrangement that fits in one line; the last one cuts words short."""
        caption = type_font("caption").pixelSize()
        smaller = [Fit(6, 2, "caption", px) for px in range(caption - 1, _LEAST_PX - 1, -1)]
        for found in (*_FITS, *smaller):
            if self._need_px(found) <= width - 2 * self._side:
                return found
        last = (*_FITS, *smaller)[-1]
        return last._replace(cut=(width - 2 * self._side) // len(self._tabs) + 2 * last.bleed)

    def _need_px(self, found: Fit) -> int:
        tabs = [tab.wide_px(found) for tab in self._tabs.values()]
        return sum(tabs) + found.gap * (len(tabs) - 1) - 2 * found.bleed

    def _rects(self, width: int) -> list[QRect]:
        fit = self._fit(width)
        x, found = self._side - fit.bleed, []
        for tab in self._tabs.values():
            wide, high = tab.wide_px(fit), tab.sizeHint().height()
            found.append(QRect(x, 1 + (self._line_px() - high) // 2, wide, high))
            x += wide + fit.gap
        return found

    def _line_px(self) -> int:
        return max(_FOOT_PX - 1, QFontMetrics(type_font("control")).height() + 14)

    def _place(self) -> None:
        fit = self._fit(self.width())
        for tab in self._tabs.values():
            tab.show_fit(fit)
        for tab, rect in zip(self._tabs.values(), self._rects(self.width()), strict=True):
            tab.setGeometry(rect)
        self.setFixedHeight(1 + self._line_px())

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(344, 1 + self._line_px())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if is_text_size(event):
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place its parts anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().color(_Role.Mid), 1))
        painter.drawLine(QLineF(0, 0.5, self.width(), 0.5))
        painter.end()


def _font(found: Fit, *, chosen: bool) -> QFont:
    font = type_font(_ROLES[found.role][chosen])
    if found.px:
        font.setPixelSize(found.px)
    return font
