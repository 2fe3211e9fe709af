"""The worksheet that is chosen in Study, on its way out: saved, printed, or copied."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from bodymap.app.worksheets.layout import SIZES
from bodymap.app.worksheets.spoken import page_at
from bodymap.app.worksheets.text import page_text
from bodymap.content.errors import ContentError
from bodymap.ui.damage import damage_words
from bodymap.ui.draw.worksheets.pdf import (
    page_count,
    paint_page,
    paper_of,
    usual_paper,
    worksheet_pdf_in_steps,
)
from bodymap.ui.printing import Document, ask_and_print
from bodymap.ui.save import put_into_clipboard
from bodymap.ui.saving import Offer, ask_where, write_or_tell
from bodymap.ui.study.worksheet_keeper import (
    WorksheetKeeper,
    is_empty,
    look_at_exercises,
    wanted_now,
)
from bodymap.ui.turns import in_turns
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

    from bodymap.app.state import SheetChoice
    from bodymap.app.worksheets.sheet import Paper, Worksheet
    from bodymap.ui.window import Window

_AT_ONCE = 4  # pages that take a moment only
_COPY_RATIO = 2.0  # a page of paper has small type
_NOT_IN_NAMES = re.compile(r"[^\w .-]+")
_LONGEST_NAME = 80  # characters, without the ending


def save_worksheet(window: Window) -> None:
    """Ask for a name and save the worksheet there as a PDF."""
    if _has_nothing(window):
        return
    sheet = worksheet_of(window)  # what is chosen now: the window can be used meanwhile
    name = default_name(sheet.choice)
    offer = Offer(tr("Save the worksheet"), tr("Page to print, PDF"), name)
    ask_where(window, offer, partial(save_to, window, sheet))


def save_to(window: Window, sheet: Worksheet, path: Path) -> None:
    """Save ``sheet`` to ``path`` page by page, and say so or why that was not possible."""
    if page_count(sheet, _paper(sheet)) > _AT_ONCE:
        window.show_passing_notice(tr("The worksheet is being saved."))
    Saving(window, sheet, path).go_on()


class Saving(QObject):
    """A worksheet on its way into a file, in turns; a window that closes waits for the end."""

    def __init__(self, window: Window, sheet: Worksheet, path: Path) -> None:
        super().__init__(window)
        self._window, self._sheet, self._path = window, sheet, path
        self._steps = self._work()
        window.installEventFilter(self)

    def go_on(self) -> None:
        """Begin; the rest follows by itself."""
        in_turns(self, self._steps)

    def _work(self) -> Iterator[None]:
        sheet, path, window = self._sheet, self._path, self._window
        try:
            for page in (*sheet.pages, *sheet.key):
                yield from look_at_exercises(page)
            content = yield from worksheet_pdf_in_steps(sheet, _paper(sheet))
            if write_or_tell(window, path, content, tr("The worksheet was not saved: {reason}.")):
                window.show_passing_notice(tr("The worksheet is saved: {path}").format(path=path))
        except ContentError as error:
            window.show_notice(damage_words(error))
        finally:
            window.removeEventFilter(self)
            self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write the rest at once when the window closes."""
        if event.type() == QEvent.Type.Close:
            for _ in self._steps:
                pass
        return super().eventFilter(watched, event)


def print_worksheet(window: Window) -> None:
    """Ask for a printer and print the worksheet; where there is none, offer a PDF."""
    if not _has_nothing(window):
        ask_and_print(window, document_of(window))


def _has_nothing(window: Window) -> bool:
    """Tell whether there is nothing to save or print, and say so."""
    empty = is_empty(wanted_now(window))
    if empty:
        told = tr("There is no exercise on the sheet yet: put some on it in the place Train.")
        window.show_passing_notice(told)
    return empty


def _paper(sheet: Worksheet) -> Paper:
    return sheet.choice.paper or usual_paper()


def copy_worksheet(window: Window) -> None:
    """Put the page of the preview into the clipboard, as a picture and as text."""
    if _has_nothing(window):
        return
    sheet, page = worksheet_of(window), 0
    if window.views.study.sheets is not None:
        page = window.views.study.sheets.preview.paper.page
    paper = _paper(sheet)
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
    return window.findChildren(WorksheetKeeper)[0].worksheet_of(wanted_now(window))


def default_name(choice: SheetChoice) -> str:
    """Return a name for the file: "bodymap labels front feet 7.pdf"."""
    region = choice.region.replace("_", " ")
    about = {
        "labels": f"{choice.views} {region} {choice.seed}",
        "handout": region,
        "exercises": choice.person,
    }.get(choice.kind, f"{region} {choice.seed}")
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
