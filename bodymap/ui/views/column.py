"""A page of the panel: one thing under the other, in the panel's padding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Link
from bodymap.ui.controls.words import Words
from bodymap.ui.views.source_card import Cited, SourceCard

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from bodymap.app.panel import Source, Statement

BAR_PX = 12  # what the scroll bar takes of the panel's width
BLEED_PX = 8  # how far a list may reach out of the column
_WIDE_PADDING_PX, _PADDING_PX = 24, 20
_WIDE_PX = 400
_TOP_PX = 4  # over the page, for a focus ring
_LINK_PX = 7  # around the words of a link


def padding_px(width: int) -> int:
    """Return the panel's padding at a ``width`` in px: 24, or 20 where it is narrow."""
    return _WIDE_PADDING_PX if width >= _WIDE_PX else _PADDING_PX


class Column(QWidget):
    """A page of the panel: one thing under the other, from the top."""

    link_opened = Signal(str)
    word_asked = Signal(str)

    def __init__(self, *, padded: bool = True) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._padded = padded
        self._side = -1

    def put(self, widget: QWidget, above_px: int = 0, *, bleeds: bool = False) -> None:
        """Add ``widget``, ``above_px`` under the last; one that bleeds has 8 px more."""
        side = 0 if bleeds else BLEED_PX
        row = QHBoxLayout()
        row.setContentsMargins(side, above_px, side, 0)
        row.addWidget(widget)
        self._column.insertLayout(self._column.count() - 1, row)

    def put_flush(self, widget: QWidget, above_px: int = 0) -> None:
        """Add ``widget`` in its own width at the left."""
        row = QHBoxLayout()
        row.setContentsMargins(0, above_px, 0, 0)
        row.addWidget(widget)
        row.addStretch(1)
        self._column.insertLayout(self._column.count() - 1, row)

    def put_about(self, about: str) -> None:
        """Say on top what the page is about, where it is not what the title names; "" for not."""
        if about:
            self.put(
                Words(about, "caption_strong", QPalette.ColorRole.PlaceholderText, wrap=True), 6
            )

    def put_statement(self, statement: Statement, above_px: int = 0) -> None:
        """Add a statement with its sources behind it."""
        self.put(self.cited(statement), above_px)

    def cited(self, statement: Statement, role: str = "text") -> Cited:
        """Return a label of ``statement`` whose sources open in a card."""
        cited = Cited(statement, role)
        cited.word_asked.connect(self.word_asked)
        cited.source_asked.connect(lambda key: self._open_source(cited, cited.source(key)))
        return cited

    def clear(self) -> None:
        """Take everything away."""
        _empty(self._column)
        self._column.addStretch(1)

    def settle(self) -> None:
        """Lay out what was added before the next frame shows it squeezed."""
        self._column.activate()
        self._fit()

    def _open_source(self, cited: Cited, source: Source) -> None:
        card = SourceCard(source.short, (), (source,))
        card.link_opened.connect(self.link_opened)
        card.open_at(cited, by_key=cited.by_keyboard())

    def _fit(self) -> None:
        # The scroll area asks for the height before the parts have taken their width.
        if self._padded:
            needed = self._column.heightForWidth(self.width())
            self.setMinimumHeight(max(needed, self._column.minimumSize().height()))

    def event(self, event: QEvent) -> bool:
        """Grow with what is inside."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the padding of the new width."""
        super().resizeEvent(event)
        side = padding_px(self.width() + BAR_PX) - BLEED_PX
        if self._padded and side != self._side:
            self._side = side
            self._column.setContentsMargins(side, _TOP_PX, side - BAR_PX, 24)
        if event.size().width() != event.oldSize().width():
            self._fit()


class HeadLine(QWidget):
    """A heading with something at its right, which goes under it where both have no room.

    Args:
        heading: the words of the section.
        beside: a link or a caption.
        drops: hide what is beside instead of putting it under the heading.
    """

    def __init__(self, heading: str, beside: QWidget, *, drops: bool = False) -> None:
        super().__init__()
        self._heading = Words(heading, "heading")
        self._heading.setParent(self)
        self._beside = beside
        beside.setParent(self)
        self._drops = drops
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _fits(self, width: int) -> bool:
        return self._heading.sizeHint().width() + 16 + self._beside.sizeHint().width() <= width

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return one line, or two where both parts have no room beside each other."""
        first, second = self._heading.sizeHint().height(), self._beside.sizeHint().height()
        if self._fits(width):
            return max(first, second)
        return first if self._drops else first + second

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        width = self._heading.sizeHint().width()
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    def minimumSizeHint(self) -> QSize:
        """Return a small width: the heading is what must be read."""
        return QSize(80, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what is beside at the right or under the heading."""
        super().resizeEvent(event)
        width, first, second = self.width(), self._heading.sizeHint(), self._beside.sizeHint()
        fits = self._fits(width)
        self._beside.setVisible(fits or not self._drops)
        line = max(first.height(), second.height()) if fits else first.height()
        self._heading.setGeometry(0, (line - first.height()) // 2, width, first.height())
        side = _LINK_PX if isinstance(self._beside, Link) else 0
        left, top = -side, line
        if fits:
            left, top = width - second.width() + side, (line - second.height()) // 2
        self._beside.setGeometry(left, top, second.width(), second.height())


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            _empty(inner)
        if widget is not None:
            widget.hide()
            widget.deleteLater()
