"""Sources as they are read: a list with links, the card of one factor, prose with its sources."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.app.panel import NO_FIGURES
from bodymap.ui.controls.button import Link
from bodymap.ui.controls.dotted import dot_links, plain_text
from bodymap.ui.controls.linked import Linked
from bodymap.ui.controls.popup import Popup
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.grade import grade_sentence
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.ui.views.figure_lines import FigureLines
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from bodymap.app.panel import FactorFigures, FactorTile, Source, Statement

_Role = QPalette.ColorRole
_CARD_PX = (376, 480)  # the widest and the highest a card may be at text size 1
_PADDING_PX = 16
_GAP_PX, _ROOM_PX = 6, 16  # between the card and what it belongs to; with its own edges
_BAR_PX = 12  # of the scroll bar
_LINK_PX = 7  # around the words of a link
_WORD, _SOURCE = "word:", "source:"


class AddressLink(Press):
    """The address of a study, in the accent; underlined under the mouse."""

    def __init__(self, source: Source, address: str) -> None:
        super().__init__(address.removeprefix("https://"))
        self.ring_radius(4)
        self.setAccessibleName(tr("Open {source} in the browser").format(source=source.short))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the address and 24 px of height to hit."""
        high = max(24, QFontMetrics(type_font("small_medium")).height() + 6)
        return QSize(self.text_px("small_medium"), high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        font = type_font("small_medium")
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(self.palette().color(_Role.Link))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class SourceEntry(QWidget):
    """One reference in full, the link to it where its DOI was verified, what was read there."""

    link_opened = Signal(str)

    def __init__(self, source: Source, figures: tuple[str, ...] = ()) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Words(source.full, "small", wrap=True))
        if source.link is not None:
            address = source.link
            link = AddressLink(source, address)
            link.clicked.connect(lambda: self.link_opened.emit(address))
            column.addWidget(link)
        if figures:
            column.addSpacing(4)
            column.addWidget(FigureLines(figures))


class SourceList(QWidget):
    """References one under the other."""

    link_opened = Signal(str)

    def __init__(self, sources: tuple[Source, ...], figures: FactorFigures = NO_FIGURES) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for source in sources:
            read = tuple(line for key, line in figures.lines if key == source.key)
            entry = SourceEntry(source, read)
            entry.link_opened.connect(self.link_opened)
            column.addWidget(entry)


class Cited(Linked):
    """A statement with its sources in small letters behind it; each of them can be pressed.

    Glossary links (``<a href="word:stance">``) in the text are kept.
    """

    word_asked = Signal(str)
    source_asked = Signal(str)  # the source's key

    def __init__(self, statement: Statement, role: str = "text") -> None:
        super().__init__()
        self._statement = statement
        self._role = role
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard)
        self.linkActivated.connect(self._link_activated)
        on_text_size(self._text_size_changed)
        self._show()

    def source(self, key: str) -> Source:
        """Return the source of this statement with ``key``."""
        return next(source for source in self._statement.sources if source.key == key)

    def _show(self) -> None:
        self.setFont(type_font(self._role))
        text = self._statement.text
        shown = text if _WORD in text else html.escape(text, quote=False)
        line = max(round(self.font().pixelSize() * 1.43), self.fontMetrics().height())
        cited = self._cited()
        self.setText(f'<div style="line-height:{line}px">{shown}{cited}</div>')
        if _WORD in text:
            self.sizeHint()  # makes the label read its text now
            palette = self.palette()
            dot_links(self, palette.color(_Role.WindowText), palette.color(_Role.Dark))
            text = plain_text(text)
        names = ", ".join(source.short for source in self._statement.sources)
        self.setAccessibleName(f"{text} ({names})" if names else text)

    def _cited(self) -> str:
        colour = self.palette().color(_Role.PlaceholderText).name()
        px = type_font("caption").pixelSize()
        style = f"color:{colour}; font-size:{px}px; text-decoration:none"
        links = (
            f'<a href="{_SOURCE}{source.key}" style="{style}">'
            f"{html.escape(source.short).replace(' ', '&nbsp;')}</a>"
            for source in self._statement.sources
        )
        dot = f'<span style="{style}"> · </span>'
        joined = dot.join(links)
        return f" {joined}" if joined else ""

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self._show()

    def _link_activated(self, link: str) -> None:
        if link.startswith(_WORD):
            self.word_asked.emit(link.removeprefix(_WORD))
        elif link.startswith(_SOURCE):
            self.source_asked.emit(link.removeprefix(_SOURCE))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show()


class SourceCard(QWidget):
    """What stands behind one number or one statement: heading, range, grade, references.

    Signals:
        link_opened: the address of a reference.
        source_asked: the key of a source whose figures do not all fit on the card.
    """

    link_opened = Signal(str)
    source_asked = Signal(str)

    def __init__(
        self,
        heading: str,
        lines: tuple[str, ...],
        sources: tuple[Source, ...],
        figures: FactorFigures = NO_FIGURES,
    ) -> None:
        super().__init__()
        self.setAccessibleName(heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING_PX, _PADDING_PX, _PADDING_PX - _BAR_PX, _PADDING_PX)
        column.setSpacing(8)
        column.addWidget(Words(heading, "heading"))
        for line in lines:
            column.addWidget(Words(line, "small", _Role.PlaceholderText, wrap=True))
        if sources:
            listed = SourceList(sources, figures)
            listed.link_opened.connect(self.link_opened)
            column.addSpacing(4)
            column.addWidget(listed)
        if figures.more:
            self._add_more(column, figures)

    def _add_more(self, column: QVBoxLayout, figures: FactorFigures) -> None:
        text = trn("{n} more under Sources", "{n} more under Sources", figures.more)
        link = Link(text.format(n=figures.more), strong=True)
        link.clicked.connect(lambda: self.source_asked.emit(figures.more_in))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addSpacing(-_LINK_PX)
        row.addWidget(link)
        row.addStretch(1)
        column.addLayout(row)

    def open_at(self, button: QWidget, *, by_key: bool = False) -> Popup:
        """Open as a popup that belongs to ``button`` and goes when it is closed."""
        wide, high = (round(px * min(text_scale(), 1.5)) for px in _CARD_PX)
        above = button.mapTo(button.window(), QPoint(0, 0)).y() - _ROOM_PX
        below = button.window().height() - above - button.height() - 2 * _ROOM_PX
        high = min(self.heightForWidth(wide - _BAR_PX), high, max(above, below))
        frame = Scroll(self)
        frame.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        frame.setFixedSize(wide, high)
        popup = Popup(button, frame, padding_px=1)
        popup.setAccessibleName(self.accessibleName())
        popup.closed.connect(popup.deleteLater)
        self.source_asked.connect(popup.close_up)
        popup.open(by_key=by_key)
        if high > below:
            popup.setGeometry(popup.x(), above + _ROOM_PX - _GAP_PX - high, popup.width(), high + 2)
        return popup


def tile_card(tile: FactorTile) -> SourceCard:
    """Return the card of a factor: its value, range, grade in words, and its references."""
    heading = f"{tile.name[:1].upper()}{tile.name[1:]} {tile.value}"
    lines = [tile.line] if tile.line else []
    if tile.range_text:
        lines.append(tr("Range {range}").format(range=tile.range_text))
    if tile.grade is not None:
        lines.append(grade_sentence(tile.grade))
    if not tile.sources and not tile.range_text:
        lines.append(tr("The reference: 1 by definition."))
    return SourceCard(heading, tuple(lines), tile.sources, tile.figures)
