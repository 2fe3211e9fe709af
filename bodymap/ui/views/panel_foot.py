"""The foot of the panel: its four pages as quiet tabs."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QLineF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.paint import rounded, state_fill
from bodymap.ui.controls.press import Press
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
    """

    bleed: int
    gap: int
    role: str


_FITS = (
    Fit(8, 4, "control"),
    Fit(6, 2, "control"),
    Fit(6, 2, "small"),
    Fit(5, 1, "caption"),
    Fit(4, 0, "caption"),
)
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
        """Return the width that the tab needs in ``found``, chosen or not, px."""
        return self.text_px(_ROLES[found.role][1]) + 2 * found.bleed

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
        painter.setFont(type_font(_ROLES[self._fit.role][chosen]))
        painter.setPen(palette.color(_Role.Link if chosen else _Role.PlaceholderText))
        words = self.rect().adjusted(self._fit.bleed, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


class PanelFoot(QWidget):
    """Tabs in one line, closer together in a narrow panel; in more where the text is large."""

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
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, page: str) -> None:
        """Show ``page`` as the one that is open; tells no one."""
        self._tabs[page].setChecked(True)

    def show_side(self, px: int) -> None:
        """Take ``px`` as the panel's padding."""
        if px != self._side:
            self._side = px
            self._place()

    def _fit(self, width: int) -> Fit:
        """Return the widest arrangement in one line; where there is none, the usual one."""
        for found in _FITS:
            tabs = [tab.wide_px(found) for tab in self._tabs.values()]
            words = sum(tabs) + found.gap * (len(tabs) - 1) - 2 * found.bleed
            if words <= width - 2 * self._side:
                return found
        return _FITS[0]

    def _rects(self, width: int) -> list[QRect]:
        fit = self._fit(width)
        left = self._side - fit.bleed
        x, row, found = left, 0, []
        for tab in self._tabs.values():
            wide, high = tab.wide_px(fit), tab.sizeHint().height()
            if x > left and x + wide - fit.bleed > width - self._side:
                x, row = left, row + 1
            top = 1 + row * self._line_px() + (self._line_px() - high) // 2
            found.append(QRect(x, top, wide, high))
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
        self.setFixedHeight(self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that it needs at ``width`` px."""
        rows = 1 + (self._rects(width)[-1].top() - 1) // self._line_px()
        return 1 + rows * self._line_px()

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(344, self.heightForWidth(max(self.width(), 320)))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
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
