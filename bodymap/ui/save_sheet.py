"""The sheet of exercises on paper: printed, or saved as a PDF."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from bodymap.app.wording import footer
from bodymap.ui.draw.train_sheet import TrainSheet, paint_sheet, sheet_pdf
from bodymap.ui.printing import Document, ask_and_print, sheet_px
from bodymap.ui.saving import Offer, ask_where, write_or_tell
from bodymap.ui.theme import theme
from bodymap.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter
    from PySide6.QtPrintSupport import QPrinter

    from bodymap.ui.window import Window


def save_sheet(window: Window) -> None:
    """Ask for a name and save the sheet there as a PDF."""
    offer = Offer(tr("Save the sheet"), tr("Page to print, PDF"), "bodymap exercises.pdf")
    ask_where(window, offer, partial(save_to, window))


def save_to(window: Window, path: Path) -> bool:
    """Save the sheet to ``path`` and say so; return whether that was possible."""
    failed = tr("The sheet was not saved: {reason}.")
    if not write_or_tell(window, path, sheet_pdf(sheet_of(window)), failed):
        return False
    window.show_passing_notice(tr("The sheet is saved: {path}").format(path=path))
    return True


def copy_sheet(window: Window) -> None:
    """Put the sheet into the clipboard as text: names, doses and cues."""
    cards = window.store.scene.train.sheet
    if not cards:
        window.show_passing_notice(tr("The sheet is empty; nothing was copied."))
        return
    text = "\n\n".join(f"{card.name}\n{card.dose}\n{card.cue}" for card in cards)
    QGuiApplication.clipboard().setText(f"{text}\n\n{footer()}")
    window.show_passing_notice(tr("The sheet is in the clipboard as text."))


def print_sheet(window: Window) -> None:
    """Ask for a printer and print the sheet; where there is none, offer a PDF."""
    ask_and_print(window, document_of(window))


def document_of(window: Window) -> Document:
    """Return the sheet as it is printed."""

    def paint(painter: QPainter, room: QRectF, printer: QPrinter) -> None:
        paint_sheet(painter, room, sheet_of(window), printer)

    return Document(tr("My exercises"), paint, tr("Save as PDF…"), partial(save_sheet, window))


def sheet_of(window: Window) -> TrainSheet:
    """Return the sheet of what the person took, for paper of the country's usual size."""
    return TrainSheet(
        title=tr("My exercises"),
        cards=window.store.scene.train.sheet,
        theme=theme("light"),
        footer=tr("From published studies and practice. For learning, not medical advice."),
        size=sheet_px(),
    )
