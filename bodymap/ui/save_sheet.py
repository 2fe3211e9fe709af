"""The sheet of exercises on paper: printed, or saved as a PDF."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QSaveFile, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from bodymap.app.wording import footer
from bodymap.ui.draw.train_sheet import TrainSheet, paint_sheet, sheet_pdf
from bodymap.ui.message import warn
from bodymap.ui.printing import Document, ask_and_print, sheet_px
from bodymap.ui.theme import theme
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter
    from PySide6.QtPrintSupport import QPrinter

    from bodymap.ui.window import Window


def save_sheet(window: Window) -> None:
    """Ask for a name and save the sheet there as a PDF."""
    dialog = QFileDialog(window, tr("Save the sheet"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{tr('Page to print, PDF')} (*.pdf)")
    dialog.setDefaultSuffix(".pdf")
    dialog.setDirectory(str(_documents()))
    dialog.selectFile("bodymap exercises.pdf")
    dialog.fileSelected.connect(lambda name: save_to(window, Path(name)))
    dialog.open()


def save_to(window: Window, path: Path) -> bool:
    """Save the sheet to ``path`` and say so; return whether that was possible.

    A file that is there is replaced only when the new one is complete.
    """
    content = sheet_pdf(sheet_of(window))
    file = QSaveFile(str(path))
    written = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(content) == len(content)
    if not written or not file.commit():
        file.cancelWriting()
        warn(
            window,
            tr("The sheet was not saved: {reason}.").format(reason=file.errorString()),
            tr("Nothing was overwritten. Choose another name or another folder."),
        )
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


def _documents() -> Path:
    place = QStandardPaths.StandardLocation
    documents = Path(QStandardPaths.writableLocation(place.DocumentsLocation))
    home = Path(QStandardPaths.writableLocation(place.HomeLocation))
    return documents if documents.is_dir() else home
