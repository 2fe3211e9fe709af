"""A lesson's notes on paper: printed, or saved as a PDF."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPalette,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from bodymap.app.present.notes_page import notes_page
from bodymap.ui.draw.page_html import page_html
from bodymap.ui.draw.pdf_file import paper_of_px, pdf
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.ui.message import Message
from bodymap.ui.printing import Document, ask_and_print, sheet_px
from bodymap.ui.saving import Offer, ask_where, write_or_tell
from bodymap.ui.theme import theme
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice, QTextBlock
    from PySide6.QtWidgets import QWidget

    from bodymap.app.pages import Page
    from bodymap.content.lesson import Lesson
    from bodymap.ui.window import Window

_MARGIN_PX = 64.0
_FOOT_PX = 28.0
_PART_LEVEL = 2  # of the headings of the steps; 1 is the title's
_FOOT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)


def ask_for_notes(window: Window, lesson: Lesson, over: QWidget | None = None) -> None:
    """Ask whether the notes of ``lesson`` are to be printed or saved.

    Args:
        window: of the program.
        lesson: whose notes.
        over: the window over which it is asked, and all that follows; None: ``window``.
    """
    box = Message(over or window, tr("The notes on paper"), lesson.title)
    box.add(tr("Print…"), partial(print_notes, window, lesson, over), primary=True)
    box.add(tr("Save as PDF…"), partial(save_notes, window, lesson, over))
    box.add(tr("Cancel"))
    box.open()


def print_notes(window: Window, lesson: Lesson, over: QWidget | None = None) -> None:
    """Ask for a printer and print the notes; where there is none, offer a PDF."""
    ask_and_print(over or window, document_of(window, lesson, over))


def save_notes(window: Window, lesson: Lesson, over: QWidget | None = None) -> None:
    """Ask for a name and save the notes there as a PDF."""
    name = tr("notes {name}").format(name=lesson.id.replace("_", " ")) + ".pdf"
    offer = Offer(tr("Save the notes"), tr("Page to print, PDF"), name)
    ask_where(over or window, offer, partial(save_to, window, lesson, over=over))


def save_to(window: Window, lesson: Lesson, path: Path, over: QWidget | None = None) -> bool:
    """Save the notes to ``path`` and say so; return whether that was possible."""
    failed = tr("The notes were not saved: {reason}.")
    if not write_or_tell(over or window, path, notes_pdf(page_of(window, lesson)), failed):
        return False
    box = Message(over or window, tr("The notes are saved."), str(path))
    box.add(tr("Close"), primary=True)
    box.open()
    return True


def document_of(window: Window, lesson: Lesson, over: QWidget | None = None) -> Document:
    """Return the notes as they are printed."""
    page = page_of(window, lesson)
    return Document(
        lesson.title,
        partial(paint_notes, page=page),
        tr("Save as PDF…"),
        partial(save_notes, window, lesson, over),
    )


def page_of(window: Window, lesson: Lesson) -> Page:
    """Return the notes of ``lesson`` as they stand now, in the person's units."""
    return notes_page(lesson, window.atlas, window.store.state.look.units)


def notes_pdf(page: Page) -> bytes:
    """Return ``page`` as a PDF on the country's usual sheet."""
    size = sheet_px()
    room = QRectF(0, 0, *size)
    return pdf(
        page.title,
        paper_of_px(*size),
        lambda painter, writer: paint_notes(painter, room, writer, page=page),
    )


def paint_notes(painter: QPainter, room: QRectF, device: QPagedPaintDevice, *, page: Page) -> None:
    """Paint all sheets of ``page``, each into ``room``, at the type sizes of text size 1."""
    scale = room.width() / sheet_px()[0] / text_scale()
    whole = room.size() / scale
    margin = _MARGIN_PX * text_scale()
    inside = QSizeF(whole.width() - 2 * margin, whole.height() - 2 * margin)
    document = _document(page, inside)
    for number in range(document.pageCount()):
        if number:
            device.newPage()
        painter.save()
        painter.translate(room.topLeft())
        painter.scale(scale, scale)
        painter.translate(margin, margin)
        _paint_foot(painter, inside, tr("Page {n} of {all}"), number, document.pageCount())
        painter.translate(0, -number * inside.height())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, theme("light").text)
        context.clip = QRectF(0, number * inside.height(), inside.width(), inside.height())
        painter.setClipRect(context.clip)
        document.documentLayout().draw(painter, context)
        painter.restore()


def _document(page: Page, size: QSizeF) -> QTextDocument:
    """Return ``page`` on sheets of ``size``, no part of it torn where that can be helped."""
    long = _written(page)
    long.setTextWidth(size.width())
    document = _written(page)
    # Qt lays out anew only what comes behind a change: so all breaks come before the first layout.
    for number in _torn(long, size.height()):
        cursor = QTextCursor(document.findBlockByNumber(number))
        form = cursor.blockFormat()
        form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        cursor.setBlockFormat(form)
    document.setPageSize(size)
    return document


def _written(page: Page) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(type_font("text"))
    document.setHtml(page_html(page, theme("light")))
    return document


def _torn(document: QTextDocument, page_px: float) -> list[int]:
    """Return the numbers of the headings that begin a page, so that no part of one is torn.

    Args:
        document: laid out as one long page.
        page_px: how high a page is.
    """
    headings = [number for number, block in enumerate(_blocks(document)) if _is_heading(block)]
    torn, top = [], 0.0
    for first, after in pairwise(headings):  # the list of sources, the last part, may be torn
        begins, _ = _ends(document, first)
        _, ends = _ends(document, after - 1)
        if ends - top > page_px:
            torn.append(first)
            top = begins
    return torn


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    return (document.findBlockByNumber(number) for number in range(document.blockCount()))


def _is_heading(block: QTextBlock) -> bool:
    return block.blockFormat().headingLevel() == _PART_LEVEL


def _ends(document: QTextDocument, number: int) -> tuple[float, float]:
    """Return where the block ``number`` begins and ends, px from the top of the first page."""
    box = document.documentLayout().blockBoundingRect(document.findBlockByNumber(number))
    return box.top(), box.bottom()


def _paint_foot(painter: QPainter, inside: QSizeF, text: str, number: int, pages: int) -> None:
    painter.setFont(type_font("caption"))
    painter.setPen(theme("light").text2)
    foot = QRectF(0, 0, inside.width(), inside.height() + _FOOT_PX * text_scale())
    painter.drawText(foot, _FOOT, text.format(n=number + 1, all=pages))
