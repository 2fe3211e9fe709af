"""Gives the links inside a label a dotted underline, the sign of a word in the glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument, QTextDocumentFragment

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QLabel


SCHEME = "word:"


def plain_text(marked: str) -> str:
    """Return ``marked`` without its marks."""
    return QTextDocumentFragment.fromHtml(marked).toPlainText()


def dot_links(label: QLabel, ink: QColor, dots: QColor) -> None:
    """Draw the links of ``label`` in ``ink`` over dots; the label must have read its text."""
    document = label.findChild(QTextDocument)
    if document is None:
        return
    dotted = QTextCharFormat()
    dotted.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    dotted.setUnderlineColor(dots)
    dotted.setForeground(ink)
    cursor = QTextCursor(document)
    for start, end in _anchors(document):
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(dotted)


def _anchors(document: QTextDocument) -> list[tuple[int, int]]:
    found = []
    block = document.begin()
    while block.isValid():
        piece = block.begin()
        while not piece.atEnd():
            fragment = piece.fragment()
            if fragment.charFormat().anchorHref().startswith(SCHEME):
                start = fragment.position()
                found.append((start, start + fragment.length()))
            piece += 1
        block = block.next()
    return found
