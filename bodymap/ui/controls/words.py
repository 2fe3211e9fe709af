"""Words on the screen: a label in one of the program's type roles."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPalette

from bodymap.ui.controls.linked import Linked
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.draw.type import STYLES, text_scale, type_font

# px of the type to px of the line, at text size 1
_LINE = {12: 16, 13: 18, 14: 20, 16: 24, 18: 24, 20: 26, 22: 28, 24: 32, 28: 36, 32: 40}
_USUAL_LINE = 1.43  # of the type's px
_SCHEME = "word:"
_LINK = f'<a href="{_SCHEME}'
# Letters of Latin, Greek and Cyrillic, figures and signs; other scripts break lines by themselves.
_LONG = re.compile(r"[!-~\u00a1-\u024f\u0370-\u052f]{25,}")
_PIECE = re.compile(r"[^/\\_.?&=-]*[/\\_.?&=-]?")
_LONG_PIECE = 25  # with its sign
_MAY_BREAK = "\u200b"


class Words(Linked):
    """A label by type role and palette role.

    The text is plain, whatever it holds. Only where the caller says so it may hold glossary links,
    ``<a href="word:stance">stance</a>``, and is HTML then; a click on one, or Enter while it is
    marked, tells ``word_asked`` the word.

    Args:
        text: plain, or, with ``linked``, HTML with glossary links.
        role: a key of the type table.
        colour: the palette role of the text.
        wrap: break the lines, and words that are too long for one; then the line height is the
            style's.
        linked: a text with a glossary link is HTML. Only for what comes with the program, never for
            what a person or a file says.
    """

    word_asked = Signal(str)

    def __init__(
        self,
        text: str = "",
        role: str = "text",
        colour: QPalette.ColorRole = QPalette.ColorRole.WindowText,
        *,
        wrap: bool = False,
        linked: bool = False,
    ) -> None:
        super().__init__()
        self._may_link = linked
        self._role = role
        self._words = ""
        self.setForegroundRole(colour)
        self.setWordWrap(wrap)
        self.setFont(type_font(role))
        self.linkActivated.connect(self._link_activated)
        on_text_size(self._text_size_changed)
        self.set_words(text)

    def show_as(self, role: str) -> None:
        """Write the words in another type role."""
        if role != self._role:
            self._role = role
            self.setFont(type_font(role))
            self.set_words(self._words)

    def words(self) -> str:
        """Return the words as they were set, without the marking of lines."""
        return self._words

    def set_words(self, text: str) -> None:
        """Show ``text``."""
        self._words = text
        linked = self._holds_links()
        if linked:
            flags = Qt.TextInteractionFlag.LinksAccessibleByMouse
            self.setTextInteractionFlags(flags | Qt.TextInteractionFlag.LinksAccessibleByKeyboard)
        else:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        rich = linked or (self.wordWrap() and bool(text))
        self.setTextFormat(Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText)
        self.setText(self._marked(text, linked=linked) if rich else text)
        self.setAccessibleName(text if rich else "")
        if linked:
            self._dot_links()

    def _marked(self, text: str, *, linked: bool) -> str:
        px = STYLES[self._role].px
        line = round(_LINE.get(px, px * _USUAL_LINE) * text_scale())
        line = max(line, QFontMetrics(self.font()).height())
        shown = text if linked else _breakable(text).replace("&", "&amp;").replace("<", "&lt;")
        return f'<div style="line-height:{line}px">{shown}</div>'

    def _holds_links(self) -> bool:
        return self._may_link and _LINK in self._words

    def _link_activated(self, link: str) -> None:
        if link.startswith(_SCHEME):
            self.word_asked.emit(link.removeprefix(_SCHEME))

    def _dot_links(self) -> None:
        from bodymap.ui.controls.dotted import dot_links, plain_text  # noqa: PLC0415 - only for prose

        self.sizeHint()  # makes the label read its text now
        palette = self.palette()
        ink = palette.color(self.foregroundRole())
        dot_links(self, ink, palette.color(QPalette.ColorRole.Dark))
        self.setAccessibleName(plain_text(self._words))

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self.setFont(type_font(self._role))
        self.set_words(self._words)

    def changeEvent(self, event: QEvent) -> None:
        """Give the dotted links the colours of a new palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._holds_links():
            self.set_words(self._words)


def _breakable(text: str) -> str:
    """Return ``text`` with places to break its long words: at signs, or anywhere without any."""
    return _LONG.sub(lambda word: _MAY_BREAK.join(_pieces(word[0])), text)


def _pieces(word: str) -> list[str]:
    pieces: list[str] = []
    for piece in _PIECE.findall(word):
        pieces += piece if len(piece) > _LONG_PIECE else [piece]
    return [piece for piece in pieces if piece]
