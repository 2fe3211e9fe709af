"""The window for reading: help, words, sources, how good the model is, about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QUrl, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from bodymap.app.pages import Page, make_pages
from bodymap.resources import asset
from bodymap.ui.controls.paint import theme_of
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.draw.page_html import page_html
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.ui.views.contents import Contents
from bodymap.ui.views.page_text import PageText
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from bodymap.content.atlas import Atlas

_Role = QPalette.ColorRole
_SIZE_PX = (960, 680)
_CONTENTS_PX = 276
_WORD, _SOURCE = "word", "source"


class _Line(QWidget):
    """The hairline between contents and page."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(1)
        self.setBackgroundRole(_Role.Mid)
        self.setAutoFillBackground(True)


class Reading(QDialog):
    """A list of pages at the left, the page at the right.

    Signals:
        link_opened: an address on the web that was clicked.
    """

    link_opened = Signal(str)

    def __init__(self, atlas: Atlas, window: QWidget) -> None:
        super().__init__(window)
        attribution = asset("science/ATTRIBUTION.md").read_text(encoding="utf-8")
        self._pages = {page.key: page for page in make_pages(atlas, attribution)}
        self._page: Page | None = None
        self._contents = Contents(tuple(self._pages.values()))
        self._text = PageText()
        self._lay_out()
        self._contents.page_chosen.connect(self.show_page)
        self._text.anchorClicked.connect(self._follow)
        on_text_size(self._text_size_changed)

    def open_page(self, key: str) -> None:
        """Open at the page ``key``: help, glossary, sources, model, about, help/keys, ...

        Raises:
            KeyError: there is no such page.
        """
        first = next(iter(self._pages)) if key == "help" else key
        self.show_page(first)
        self._come()

    def open_word(self, word: str) -> None:
        """Open the glossary at the word with this id."""
        self._go_to("glossary", word)
        self._come()

    def open_source(self, key: str) -> None:
        """Open the sources at the one with this key."""
        self._go_to("sources", key)
        self._come()

    def show_page(self, key: str) -> None:
        """Show the page ``key`` from its beginning."""
        self._page = self._pages[key]
        self._contents.show_page(key)
        self.setWindowTitle(tr("{page} – Bodymap").format(page=self._page.title))
        self._write()

    def _go_to(self, page: str, anchor: str) -> None:
        self.show_page(page)
        self._text.scrollToAnchor(anchor)

    def _come(self) -> None:
        self.show()
        self.raise_()
        self.activateWindow()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._contents)
        row.addWidget(_Line())
        row.addWidget(self._text, 1)
        self.setMinimumSize(560, 360)
        self._take_size()

    def _take_size(self) -> None:
        scale = max(text_scale(), 1.0)
        self._contents.setFixedWidth(round(_CONTENTS_PX * min(scale, 1.5)))
        self._text.document().setDefaultFont(type_font("text"))

    def _write(self) -> None:
        if self._page is not None:
            self._text.show_html(page_html(self._page, theme_of(self.palette())))
            self._text.setAccessibleDescription(self._page.title)

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self._take_size()
        self._write()

    def _follow(self, link: QUrl) -> None:
        kind, _, key = link.toString().partition(":")
        if kind == _WORD:
            self._go_to("glossary", key)
        elif kind == _SOURCE:
            self._go_to("sources", key)
        else:
            self.link_opened.emit(link.toString())

    def sizeHint(self) -> QSize:
        """Return the size it opens in."""
        return QSize(*_SIZE_PX)

    def changeEvent(self, event: QEvent) -> None:
        """Write the page again in new colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self._write()
        super().changeEvent(event)
