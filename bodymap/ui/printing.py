"""Asks for a printer and prints one document; says what is wrong where there is none."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog

from bodymap.ui.message import Message, warn
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

DPI = 96  # Qt counts the spacing of letters in px of the screen; shapes and letters stay sharp
_A4_PX, _LETTER_PX = (794, 1123), (816, 1056)  # at that resolution


class Document(NamedTuple):
    """What can be printed.

    Attributes:
        name: of the print job.
        paint: paints it into a rectangle; the printer is for those that need another page.
        instead: what to do where there is no printer, as the words of a button.
        save: does that.
    """

    name: str
    paint: Callable[[QPainter, QRectF, QPrinter], None]
    instead: str
    save: Callable[[], object]


def ask_and_print(window: QWidget, document: Document) -> None:
    """Ask for a printer and print ``document``; where there is none, offer to save it."""
    # Not a part of every Qt, and slow: only who prints needs it.
    try:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo  # noqa: PLC0415
    except ImportError:
        _offer(window, document)
        return
    if not QPrinterInfo.availablePrinterNames():
        _offer(window, document)
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(partial(print_on, window, printer, document))
    QDialog.open(dialog)  # its own open() wants a slot by name


def print_on(window: QWidget, printer: QPrinter, document: Document) -> bool:
    """Print ``document`` on ``printer``; return whether it took it."""
    printer.setDocName(document.name)
    printer.setCreator("Bodymap")
    printer.setResolution(DPI)
    painter = QPainter()
    if not painter.begin(printer):
        warn(
            window,
            tr("Nothing was printed: the printer does not answer."),
            tr("Look whether it is on, choose another one, or save it as a file."),
        )
        return False
    room = QRectF(QPointF(0, 0), printer.pageRect(printer.Unit.DevicePixel).size())
    document.paint(painter, room, printer)
    painter.end()
    return True


def sheet_px() -> tuple[int, int]:
    """Return width and height of the country's usual sheet at ``DPI``: A4 or Letter."""
    metric = QLocale().measurementSystem() is QLocale.MeasurementSystem.MetricSystem
    return _A4_PX if metric else _LETTER_PX


def _offer(window: QWidget, document: Document) -> None:
    instead = tr("Save it as a file instead, and print that later or elsewhere.")
    box = Message(window, tr("No printer was found."), instead)
    box.add(document.instead, document.save, primary=True)
    box.add(tr("Cancel"))
    box.open()
