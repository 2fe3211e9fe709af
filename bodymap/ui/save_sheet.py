"""The sheet of exercises on paper: printed, or saved as a PDF."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QLocale, QPointF, QRectF, QSaveFile, QStandardPaths, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from bodymap.app.wording import footer
from bodymap.ui.draw.train_sheet import DPI, TrainSheet, paint_sheet, sheet_pdf
from bodymap.ui.theme import theme
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from bodymap.ui.window import Window

_A4_PX, _LETTER_PX = (794, 1123), (816, 1056)


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
        _warn(
            window,
            tr("The sheet was not saved: {reason}.").format(reason=file.errorString()),
            tr("Nothing was overwritten. Choose another name or another folder."),
        )
        return False
    window.show_passing_notice(tr("The sheet is saved: {path}").format(path=path))
    return True


def print_sheet(window: Window) -> None:
    """Ask for a printer and print the sheet; where there is none, offer a PDF."""
    # Not a part of every Qt, and slow: only who prints needs it.
    try:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo  # noqa: PLC0415
    except ImportError:
        _offer_pdf(window)
        return
    if not QPrinterInfo.availablePrinterNames():
        _offer_pdf(window)
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(partial(print_to, window, printer))
    QDialog.open(dialog)  # its own open() wants a slot by name


def print_to(window: Window, printer: QPrinter) -> bool:
    """Print the sheet on ``printer``; return whether it took it."""
    printer.setDocName(tr("My exercises"))
    printer.setCreator("Bodymap")
    # Qt counts the spacing of letters in px of the screen; shapes and letters stay sharp.
    printer.setResolution(DPI)
    painter = QPainter()
    if not painter.begin(printer):
        _warn(
            window,
            tr("The sheet was not printed: the printer does not answer."),
            tr("Look whether it is on, choose another one, or save the sheet as a PDF."),
        )
        return False
    room = QRectF(QPointF(0, 0), printer.pageRect(printer.Unit.DevicePixel).size())
    paint_sheet(painter, room, sheet_of(window), printer)
    painter.end()
    return True


def sheet_of(window: Window) -> TrainSheet:
    """Return the sheet of what the person took, for paper of the country's usual size."""
    metric = QLocale().measurementSystem() is QLocale.MeasurementSystem.MetricSystem
    return TrainSheet(
        title=tr("My exercises"),
        cards=window.store.scene.train.sheet,
        theme=theme("light"),
        footer=footer(),
        size=_A4_PX if metric else _LETTER_PX,
    )


def _documents() -> Path:
    place = QStandardPaths.StandardLocation
    documents = Path(QStandardPaths.writableLocation(place.DocumentsLocation))
    home = Path(QStandardPaths.writableLocation(place.HomeLocation))
    return documents if documents.is_dir() else home


def _offer_pdf(window: Window) -> None:
    box = _box(window, QMessageBox.Icon.Information)
    box.setText(tr("No printer was found."))
    box.setInformativeText(tr("Save the sheet as a PDF, and print that later or elsewhere."))
    button = box.addButton(tr("Save as PDF…"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(button)
    button.clicked.connect(lambda: save_sheet(window))
    box.open()


def _warn(window: Window, what: str, kept: str) -> None:
    box = _box(window, QMessageBox.Icon.Warning)
    box.setText(what)
    box.setInformativeText(kept)
    box.open()


def _box(window: Window, icon: QMessageBox.Icon) -> QMessageBox:
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle("Bodymap")
    box.setIcon(icon)
    return box
