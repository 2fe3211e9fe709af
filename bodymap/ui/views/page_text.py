"""The page beside the table of contents: rich text whose links the keyboard marks with a ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QTextBrowser,
    QWidget,
)

from bodymap.ui.controls.focus import RingKeeper
from bodymap.ui.controls.paint import RADIUS, RING_PX, rounded
from bodymap.ui.controls.scroll import SlimBar
from bodymap.ui.draw.page_html import KEY_CAP
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QPaintEvent, QTextDocument

_Role = QPalette.ColorRole
_MARGIN_PX = 32
_AIR_PX = 6  # of it inside the viewport, so that a link's ring is not cut
_LINK_AIR_PX = 4  # beside a link, inside its ring
_CAP_RADIUS_PX = 5
_RING_INSET_PX = 10  # of the page's focus ring: the page reaches to the window's edges


class _PlainStyle(QProxyStyle):
    """The style without Qt's dotted box around a link that has the focus."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_TextControl_FocusIndicatorTextCharFormat:
            return 0
        return super().styleHint(hint, option, widget, returned)


class PageText(QTextBrowser):
    """The page; links are told, not followed."""

    def __init__(self) -> None:
        super().__init__()
        self._rings = RingKeeper(self, RADIUS, _RING_INSET_PX, _RING_INSET_PX)
        style = _PlainStyle()
        style.setParent(self)
        self.setStyle(style)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(_Role.Base)
        self.setAutoFillBackground(True)
        self.setOpenLinks(False)
        self.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_AIR_PX)
        side = _MARGIN_PX - _AIR_PX
        self.setViewportMargins(side, 28 - _AIR_PX, side - 12, 0)
        self._caps: tuple[tuple[int, int], ...] = ()
        self.setAccessibleName(tr("Page"))

    def show_html(self, html: str) -> None:
        """Show a page from its beginning."""
        self.setHtml(html)
        self._caps = tuple(_titled(self.document(), KEY_CAP))

    def key_caps(self) -> tuple[QRectF, ...]:
        """Return where the names of keys stand, in the viewport."""
        cursor, caps = QTextCursor(self.document()), []
        for start, end in self._caps:
            cursor.setPosition(start)
            box = QRectF(self.cursorRect(cursor))
            cursor.setPosition(end)
            box.setRight(self.cursorRect(cursor).left())
            caps.append(box.adjusted(0, -1, 0, 1))
        return tuple(caps)

    def link_lines(self) -> tuple[QRect, ...]:
        """Return where the link stands that the keyboard is at, line by line, in the viewport."""
        cursor = self.textCursor()
        if not (self.hasFocus() and cursor.hasSelection() and cursor.charFormat().isAnchor()):
            return ()
        lines: dict[int, QRect] = {}
        probe = QTextCursor(cursor)
        for position in range(cursor.selectionStart(), cursor.selectionEnd() + 1):
            probe.setPosition(position)
            place = self.cursorRect(probe)
            lines[place.top()] = lines.get(place.top(), place).united(place)
        return tuple(lines.values())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the text in the window's look."""
        from bodymap.ui.controls.menu import open_context_menu  # noqa: PLC0415 - only then

        open_context_menu(self, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where the keyboard came here."""
        self._rings.focused(event.reason())
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._rings.left()
        super().focusOutEvent(event)
        self.viewport().update()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """Go from link to link with Tab, then out."""
        stays = super().focusNextPrevChild(next)
        self.viewport().update()
        return stays

    def paintEvent(self, event: QPaintEvent) -> None:
        """Put caps behind the names of keys and the ring around the keyboard's link."""
        palette = self.palette()
        with QPainter(self.viewport()) as under:
            for cap in self.key_caps():
                raised, edge = palette.color(_Role.AlternateBase), palette.color(_Role.Dark)
                rounded(under, cap, _CAP_RADIUS_PX, raised, edge)
        super().paintEvent(event)
        with QPainter(self.viewport()) as over:
            for line in self.link_lines():
                box = QRectF(line).adjusted(-_LINK_AIR_PX, -1, _LINK_AIR_PX, 1)
                rounded(over, box, 4, None, QPen(palette.color(_Role.Shadow), RING_PX))


def _titled(document: QTextDocument, title: str) -> Iterator[tuple[int, int]]:
    """Return where the words with this title begin and end."""
    block = document.begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            fragment = part.fragment()
            if fragment.charFormat().toolTip() == title:
                yield fragment.position(), fragment.position() + fragment.length()
            part += 1
        block = block.next()
