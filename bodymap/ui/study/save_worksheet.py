"""The worksheet that is chosen in Study, on its way out: saved, printed, or copied."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from bodymap.app.worksheets.layout import SIZES
from bodymap.app.worksheets.spoken import page_at
from bodymap.app.worksheets.text import page_text
from bodymap.ui.draw.worksheets.pdf import (
    page_count,
    paint_page,
    paper_of,
    usual_paper,
    worksheet_pdf,
)
from bodymap.ui.printing import Document, ask_and_print
from bodymap.ui.save import put_into_clipboard
from bodymap.ui.saving import Offer, ask_where, write_or_tell
from bodymap.ui.study.worksheet_keeper import made, wanted_now
from bodymap.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

    from bodymap.app.state import SheetChoice
    from bodymap.app.worksheets.sheet import Worksheet
    from bodymap.ui.window import Window

_COPY_RATIO = 2.0  # a page of paper has small type
_NOT_IN_NAMES = re.compile(r"[^\w .-]+")
_LONGEST_NAME = 80  # characters, without the ending


def save_worksheet(window: Window) -> None:
    """Ask for a name and save the worksheet there as a PDF."""
    sheet = worksheet_of(window)  # what is chosen now: the window can be used meanwhile
    name = default_name(sheet.choice)
    offer = Offer(tr("Save the worksheet"), tr("Page to print, PDF"), name)
    ask_where(window, offer, partial(save_to, window, sheet))


def save_to(window: Window, sheet: Worksheet, path: Path) -> bool:
    """Save ``sheet`` to ``path`` and say so; return whether that was possible."""
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)  # nine versions take two seconds
    try:
        content = worksheet_pdf(sheet, sheet.choice.paper or usual_paper())
    finally:
        QApplication.restoreOverrideCursor()
    if not write_or_tell(window, path, content, tr("The worksheet was not saved: {reason}.")):
        return False
    window.show_passing_notice(tr("The worksheet is saved: {path}").format(path=path))
    return True


def print_worksheet(window: Window) -> None:
    """Ask for a printer and print the worksheet; where there is none, offer a PDF."""
    ask_and_print(window, document_of(window))


def copy_worksheet(window: Window) -> None:
    """Put the page of the preview into the clipboard, as a picture and as text."""
    sheet, page = worksheet_of(window), 0
    if window.views.study.sheets is not None:
        page = window.views.study.sheets.preview.paper.page
    paper = sheet.choice.paper or usual_paper()
    page = min(page, page_count(sheet, paper) - 1)
    wide, high = SIZES[paper]
    image = QImage(round(wide * _COPY_RATIO), round(high * _COPY_RATIO), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_page(painter, QRectF(image.rect()), sheet, page)
    painter.end()
    put_into_clipboard(image, page_text(page_at(sheet, page)))
    window.show_passing_notice(tr("This page is in the clipboard, as a picture and as text."))


def document_of(window: Window) -> Document:
    """Return the worksheet as it is printed: every page, at its own size."""
    sheet = worksheet_of(window)
    save = partial(save_worksheet, window)
    return Document(sheet.title, partial(_paint, sheet), tr("Save as PDF…"), save)


def worksheet_of(window: Window) -> Worksheet:
    """Return the worksheet that is chosen now."""
    return made(wanted_now(window), window.atlas)


def default_name(choice: SheetChoice) -> str:
    """Return a name for the file: "bodymap labels front 7.pdf"."""
    about = {
        "labels": f"{choice.views} {choice.seed}",
        "handout": choice.region.replace("_", " "),
        "exercises": choice.person,
    }.get(choice.kind, str(choice.seed))
    words = _NOT_IN_NAMES.sub(" ", f"bodymap {choice.kind} {about}")
    return " ".join(words.split())[:_LONGEST_NAME].rstrip(" .") + ".pdf"


def _paint(sheet: Worksheet, painter: QPainter, room: QRectF, printer: QPrinter) -> None:
    """Paint all pages; the sheet's own margins are wider than a printer's."""
    pixel = printer.Unit.DevicePixel
    inside = printer.pageRect(pixel).topLeft()
    whole = printer.paperRect(pixel).translated(room.topLeft() - inside)
    for number in range(page_count(sheet, paper_of(whole.size()))):
        if number:
            printer.newPage()
        paint_page(painter, whole, sheet, number)
