"""A page beside the figure: what scrolls, and a foot that stays."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.frame import Line
from bodymap.ui.views.study.link_row import LinkRow

PADDING_PX = 32
_NARROW_PADDING_PX = 24
_NARROW_PX = 400
_BAR_PX = 12  # the scroll bar stands in the padding
_FOOT_PX = 24
LINK_PX = 7  # around the words of a link, which stand flush with all others
_LOW_PX = 640
_GAP_PX = 10


class SidePage(QWidget):
    """A column to fill: ``head`` and ``foot`` stay, ``body`` scrolls where the page is too low.

    Args:
        name: of the page, for the screen reader.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.head, self.body, self.foot = (_column() for _ in range(3))
        inside = QWidget()
        inside.setAccessibleName(name)
        inside.setLayout(self.body)
        self.scroller = Scroll(inside, name)
        self.scroller.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        whole = _column()
        self._above, self._below = Line(upright=False), Line(upright=False)
        whole.addLayout(self.head)
        whole.addWidget(self._above)
        whole.addWidget(self.scroller, 1)
        whole.addWidget(self._below)
        whole.addLayout(self.foot)
        self.setLayout(whole)
        bar = self.scroller.verticalScrollBar()
        bar.valueChanged.connect(self._show_edges)
        bar.rangeChanged.connect(self._show_edges)
        self._show_edges()
        SidePage.fit(self, 440, 800)

    def fit(self, width: int, height: int) -> None:
        """Take the paddings of a page of ``width`` x ``height`` px."""
        side = PADDING_PX if width > _NARROW_PX else _NARROW_PADDING_PX
        low = height < _LOW_PX
        top = 16 if low else PADDING_PX
        headed = self.head.count() > 0
        under = 4 if low else 15
        self.head.setContentsMargins(side, top if headed else 0, side, 8 if headed else 0)
        self.body.setContentsMargins(side, under if headed else top, side - _BAR_PX, 12)
        links = side - LINK_PX
        self.foot.setContentsMargins(links, 12, links, 12 if low else _FOOT_PX)

    def add_to_foot(self, *parts: QWidget) -> None:
        """Put ``parts`` one below the other into the foot, 10 px apart; links fill its width."""
        self.foot.setSpacing(_GAP_PX)
        for part in parts:
            if isinstance(part, LinkRow):
                self.foot.addWidget(part)
            else:
                self.foot.addLayout(flush(part))

    def _show_edges(self) -> None:
        """Show by a line where more of the page lies beyond an edge."""
        bar = self.scroller.verticalScrollBar()
        role = QPalette.ColorRole
        for line, more in (
            (self._above, bar.value() > 0),
            (self._below, bar.value() < bar.maximum()),
        ):
            line.setBackgroundRole(role.Mid if more else role.Base)

    def to_top(self) -> None:
        """Show the upper end of what scrolls."""
        self.scroller.verticalScrollBar().setValue(0)


def flush(*parts: QWidget) -> QHBoxLayout:
    """Return ``parts`` side by side, flush with the words of the links beside them."""
    row = QHBoxLayout()
    row.setContentsMargins(LINK_PX, 0, LINK_PX, 0)
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part, 1)
    return row


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
