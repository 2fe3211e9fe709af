"""What an import did: one line for the window, and a list of what was refused and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from bodymap.runs.importing import remarks
from bodymap.ui.controls.button import Button
from bodymap.ui.controls.text_list import Framed, TextList
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import text_scale
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from bodymap.runs.importing import ImportReport

_WIDE_PX, _HIGH_PX = 620, 460  # at text size 1
_SCREEN_SHARE = 0.9


def ended_words(report: ImportReport) -> str:
    """Return "3 runs added, 1 known already. 1 run was left out ...", without what is nothing."""
    added, known, refused = map(len, (report.added, report.known, report.refused))
    further = " ".join(remarks(report))
    if not added and known == 1 and not refused and not further:
        return tr("This run is in your log already; here it is.")
    parts = [
        trn("{n} run added", "{n} runs added", added).format(n=added) if added else "",
        trn("{n} known already", "{n} known already", known).format(n=known) if known else "",
        trn("{n} file without a run", "{n} files without a run", refused).format(n=refused)
        if refused
        else "",
    ]
    told = ", ".join(part for part in parts if part)
    if not told and not further:
        return tr("There is no FIT, GPX or TCX file in there.")
    return " ".join(part for part in (f"{told}." if told else "", further) if part)


def stopped_words() -> str:
    """Return what a stopped import leaves behind, and how to go on."""
    return tr(
        "The runs added so far are kept. Open the same files again to go on: nothing comes twice."
    )


def show_report(parent: QWidget, report: ImportReport) -> ImportDialog:
    """Open the report of an import that could not read everything."""
    dialog = ImportDialog(report, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


class ImportDialog(QDialog):
    """Lists the files that gave no run, or not all of one, and why; the list can be copied."""

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        told = (*report.refused, *report.partly)
        self.text = "\n\n".join(f"{name}\n{reason}" for name, reason in told)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(Words(ended_words(report), "words", wrap=True))
        column.addWidget(Words(_about(report), wrap=True))
        column.addWidget(self._list(), 1)
        quiet = QPalette.ColorRole.PlaceholderText
        column.addWidget(Words(_advice(), "small", quiet, wrap=True))
        column.addLayout(self._buttons())

    def copy(self) -> None:
        """Put the list into the clipboard."""
        QGuiApplication.clipboard().setText(self.text)
        self._copy.setText(tr("Copied"))

    def _list(self) -> QWidget:
        shown = TextList(self.text)
        shown.setAccessibleName(tr("Files that were not read, or not to the end, and why"))
        return Framed(shown)

    def _buttons(self) -> QHBoxLayout:
        self._copy = Button(tr("Copy the list"))
        self._copy.clicked.connect(self.copy)
        close = Button(tr("Close"), primary=True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._copy)
        row.addStretch(1)
        row.addWidget(close)
        close.setFocus()
        return row

    def showEvent(self, event: QShowEvent) -> None:
        """Open with room for some files at every text size."""
        room = self.screen().availableSize() * _SCREEN_SHARE
        scale = max(text_scale(), 1.0)
        self.resize(QSize(round(_WIDE_PX * scale), round(_HIGH_PX * scale)).boundedTo(room))
        super().showEvent(event)


def _about(report: ImportReport) -> str:
    n = len(report.refused)
    if report.partly and n:
        return tr("These files gave no run, or not all of it:")
    if report.partly:
        return tr("These files could not be read to their ends:")
    return trn("This file gave no run:", "These {n} files gave no run:", n).format(n=n)


def _advice() -> str:
    return tr("The files themselves are as they were; Bodymap only reads them.")
