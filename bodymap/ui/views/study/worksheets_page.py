"""The page of worksheets: what is on the sheet, and how it will look on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.state import SheetChoice
    from bodymap.ui.theme import Theme


class WorksheetsPage(QWidget):
    """The page; it fills the place below the bar.

    Signals:
        sheet_changed: another worksheet, a ``SheetChoice``.
        sheet_saved, sheet_printed: the worksheet is to be saved or printed.
    """

    sheet_changed = Signal(object)
    sheet_saved = Signal()
    sheet_printed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Worksheets"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    def show_sheet(self, choice: SheetChoice) -> None:
        """Show the worksheet of ``choice``."""

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""
