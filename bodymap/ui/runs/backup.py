"""Backs the log up into one file, and puts one in the place of the present log."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from bodymap.ui.printing import warn
from bodymap.ui.runs import work
from bodymap.ui.runs.trouble import reason_of
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from bodymap.ui.runs.work import LogRead
    from bodymap.ui.window import Window

_ENDING = ".db"


def ask_to_back_up(window: Window) -> None:
    """Ask for a name and write a copy of the whole log there."""
    dialog = _dialog(window, tr("Back up the runs"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(_ENDING)
    day = QDate.currentDate().toString(Qt.DateFormat.ISODate)
    dialog.selectFile(f"bodymap runs {day}{_ENDING}")
    dialog.fileSelected.connect(lambda name: back_up(window, Path(name)))
    dialog.open()


def ask_to_restore(window: Window) -> None:
    """Ask for a backup, say what it replaces, and put it in the place of the log."""
    dialog = _dialog(window, tr("Restore runs"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: _confirm(window, Path(name)))
    dialog.open()


def back_up(window: Window, path: Path) -> None:
    """Write a copy of the log to ``path`` and say so."""
    keeper, tables = window.later.runs, window.atlas.tables
    done = tr("The runs are backed up: {path}").format(path=path)
    keeper.do(
        lambda: work.back_up(tables, path),
        lambda _: window.show_passing_notice(done),
        partial(_tell_failed_backup, window),
    )


def restore(window: Window, path: Path) -> None:
    """Put the log that ``path`` holds in the place of the present one."""
    keeper, tables = window.later.runs, window.atlas.tables
    keeper.start()
    keeper.do(
        lambda: work.restore(tables, path),
        partial(_tell_restored, window),
        partial(_tell_failed_restore, window),
    )


def _confirm(window: Window, path: Path) -> None:
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle("Bodymap")
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(tr("Replace all runs by those of {name}?").format(name=path.name))
    box.setInformativeText(tr("The present runs are kept beside them in a file of their own."))
    button = box.addButton(tr("Replace"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    button.clicked.connect(lambda _checked: restore(window, path))
    box.open()


def _tell_restored(window: Window, read: LogRead) -> None:
    window.later.runs.take_restored(read)
    n = len(read.entries)
    text = trn("{n} run is restored.", "{n} runs are restored.", n)
    window.show_passing_notice(text.format(n=n))


def _tell_failed_backup(window: Window, error: Exception) -> None:
    reason = reason_of(error)
    kept = tr("Your runs are as they were. Choose another name or another folder.")
    warn(window, tr("The runs were not backed up."), f"{reason} {kept}")


def _tell_failed_restore(window: Window, error: Exception) -> None:
    reason = reason_of(error)
    kept = tr("Your present runs are as they were.")
    warn(window, tr("The runs were not restored."), f"{reason} {kept}")


def _dialog(window: Window, title: str) -> QFileDialog:
    dialog = QFileDialog(window, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilters([f"{tr('Backup of runs')} (*{_ENDING})", f"{tr('All files')} (*)"])
    place = QStandardPaths.StandardLocation
    documents = QStandardPaths.writableLocation(place.DocumentsLocation)
    home = QStandardPaths.writableLocation(place.HomeLocation)
    dialog.setDirectory(documents if Path(documents).is_dir() else home)
    return dialog
