"""Backs the log up into one file, and puts one in the place of the present log."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QFileDialog

from bodymap.app.runs.log_dates import short_date
from bodymap.runs.folder import data_folder
from bodymap.ui.message import Message, warn
from bodymap.ui.runs import work
from bodymap.ui.runs.trouble import reason_of
from bodymap.ui.saving import documents
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from bodymap.storage.restore import Inside
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
    dialog.fileSelected.connect(lambda name: ask_whether(window, Path(name)))
    dialog.open()


def ask_whether(window: Window, path: Path) -> None:
    """Say what ``path`` holds and what it would replace, and ask whether it may."""
    keeper, tables = window.later.runs, window.atlas.tables
    keeper.start()
    keeper.do(
        lambda: work.look_into(tables, path),
        partial(_confirm, window, path),
        partial(_tell_failed_restore, window),
    )


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


def _confirm(window: Window, path: Path, inside: Inside) -> None:
    present = window.later.runs.entries
    starts = sorted(entry.start for entry in present if entry.start is not None)
    held = _told(len(present), starts[0] if starts else None, starts[-1] if starts else None)
    told = _told(inside.runs, _start(inside.first), _start(inside.last))
    copy = data_folder() / "runs-before-restore.db"
    box = Message(
        window,
        tr("Replace all your runs by those of {name}?").format(name=path.name),
        tr("{name} holds {runs}.").format(name=path.name, runs=told),
        tr("Your log holds {runs}. They are kept in {path} until the next restore.").format(
            runs=held, path=copy
        ),
        tr("Your answers in Study stay, and those in {name} are put beside them.").format(
            name=path.name
        ),
    )
    box.add(tr("Cancel"))
    box.add(tr("Replace"), partial(restore, window, path), primary=True)
    box.open()


def _told(count: int, first: datetime | None, last: datetime | None) -> str:
    """Return "12 runs, 1 May 2026 to 3 Nov 2026"."""
    runs = trn("{n} run", "{n} runs", count).format(n=count)
    if first is None or last is None:
        return runs
    days = (short_date(first, 0), short_date(last, 0))  # with the year, whatever it is
    if days[0] == days[1]:
        return tr("{runs}, of {day}").format(runs=runs, day=days[0])
    return tr("{runs}, {first} to {last}").format(runs=runs, first=days[0], last=days[1])


def _start(written: str | None) -> datetime | None:
    return None if written is None else datetime.fromisoformat(written)


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
    dialog.setDirectory(str(documents()))
    return dialog
