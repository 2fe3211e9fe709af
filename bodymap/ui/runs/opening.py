"""Asks for files and folders of runs, and opens them wherever they come from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

from bodymap.ui.saving import folder_of
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bodymap.ui.window import Window

LESSON = ".toml"  # the ending of a lesson's file; all else is taken for runs


def ask_for_files(window: Window) -> None:
    """Ask for watch files and open them."""
    dialog = _dialog(window, tr("Open a run"), QFileDialog.FileMode.ExistingFiles)
    watch = tr("Watch files")
    # Some file dialogs tell capitals apart, and watches write .FIT.
    endings = " ".join(f"*.{end} *.{end.upper()}" for end in ("fit", "gpx", "tcx", "gz"))
    dialog.setNameFilters([f"{watch} ({endings})", f"{tr('All files')} (*)"])
    dialog.open()


def ask_for_folder(window: Window) -> None:
    """Ask for a folder and open all watch files in it."""
    dialog = _dialog(window, tr("Open a folder of runs"), QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()


def open_paths(window: Window, paths: Iterable[Path]) -> None:
    """Bring the runs of files and folders into the log and open the newest; present a lesson."""
    found = tuple(paths)
    lessons = tuple(path for path in found if path.suffix.lower() == LESSON)
    runs = tuple(path for path in found if path not in lessons)
    if runs:
        window.later.runs.importer.bring_in(runs)
    if lessons:
        window.later.present.open_files(lessons)


def _dialog(window: Window, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
    dialog = QFileDialog(window, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
    dialog.setFileMode(mode)
    dialog.setDirectory(_downloads())
    dialog.filesSelected.connect(lambda names: open_paths(window, map(Path, names)))
    return dialog


def _downloads() -> str:
    """Return where a browser puts what it fetches from a watch maker's page, or the home folder."""
    return str(folder_of(QStandardPaths.StandardLocation.DownloadLocation))
