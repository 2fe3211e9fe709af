"""Brings watch files into the log: in the background, one import at a time, with a cancel."""

from __future__ import annotations

from concurrent.futures import CancelledError
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bodymap.app import choices as places
from bodymap.app.runs import choices
from bodymap.ui.message import warn
from bodymap.ui.runs import work
from bodymap.ui.runs.desk import Task
from bodymap.ui.runs.import_report import ended_words, show_report, stopped_words
from bodymap.ui.runs.trouble import reason_of
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bodymap.runs.importing import ImportProgress, ImportReport
    from bodymap.ui.jobs import Progress
    from bodymap.ui.runs.keeper import RunKeeper
    from bodymap.ui.window import Window


class Importer(QObject):
    """Imports files and folders, says how far it is, and opens the newest run that came.

    Signals:
        imported: the report of an import that ended.
        ended: an import ended in whatever way.
    """

    imported = Signal(object)
    ended = Signal()

    def __init__(self, window: Window, keeper: RunKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._keeper = keeper
        self._told: ImportProgress | None = None  # written by the thread, as a whole
        self._left = 0  # imports that run or wait

    @property
    def running(self) -> bool:
        """Whether files are being read."""
        return self._left > 0

    def bring_in(self, paths: Sequence[Path]) -> None:
        """Open the place Runs and import ``paths``; what runs already is finished first."""
        self._window.choose(partial(places.go_to, place="runs"))
        self._keeper.start()
        self._left += 1
        self._told = None
        self._show(_first_words(paths), None)
        window = self._window
        tables = window.atlas.tables
        task = Task(
            lambda progress: work.bring_in(tables, paths, partial(self._note, progress)),
            self._end,
            self._fail,
            progressed=self._show_share,
        )
        self._keeper.slow.ask(task)

    def cancel(self) -> None:
        """Stop; what was added stays."""
        self._keeper.slow.cancel()

    def _note(self, progress: Progress, told: ImportProgress) -> None:
        """Take what the import tells; in its thread."""
        self._told = told
        progress(told.done / max(told.all, 1))

    def _show_share(self, share: float) -> None:
        told = self._told
        if told is not None:
            self._show(_words(told), share)

    def _show(self, text: str, share: float | None) -> None:
        views = self._window.views
        if views.has("runs"):
            views.runs.show_progress(text, share)

    def _hide(self) -> None:
        self._left -= 1
        if not self._left and self._window.views.has("runs"):
            self._window.views.runs.hide_progress()

    def _end(self, report: ImportReport) -> None:
        self._hide()
        here = self._window.store.state.place == "runs"
        run = _run_to_open(report) if here else None
        self._keeper.read(None if run is None else partial(choices.open_run, run=run))
        self._tell(report)
        self.imported.emit(report)
        self.ended.emit()

    def _tell(self, report: ImportReport) -> None:
        """Say how it ended; what was refused stands in a report that stays."""
        if report.stopped:
            warn(self._window, tr("The import stopped."), f"{report.stopped} {stopped_words()}")
        elif len(report.partly) > 1:
            show_report(self._window, report)
        elif not report.refused:
            lasting = report.beside or report.partly  # something is left to be done
            show = self._window.show_notice if lasting else self._window.show_passing_notice
            show(ended_words(report))
        elif len(report.refused) == 1 and not (report.added or report.known or report.shorter):
            name, reason = report.refused[0]
            warn(
                self._window,
                tr("{name} gave no run.").format(name=name),
                f"{reason} {tr('Your log is as it was.')}",
            )
        else:
            show_report(self._window, report)

    def _fail(self, error: Exception) -> None:
        self._hide()
        self._keeper.read()
        if isinstance(error, CancelledError):
            self._window.show_passing_notice(stopped_words())
        else:
            warn(self._window, tr("The import stopped."), f"{reason_of(error)} {stopped_words()}")
        self.ended.emit()


def _first_words(paths: Sequence[Path]) -> str:
    if len(paths) > 1:
        return trn("Reading {n} file", "Reading {n} files", len(paths)).format(n=len(paths))
    text = tr("Looking through {name}") if paths[0].is_dir() else tr("Reading {name}")
    return text.format(name=paths[0].name)


def _run_to_open(report: ImportReport) -> int | None:
    """Return the run that the person waits for: the newest that came, else one known already."""
    if report.added:
        return report.newest
    there = (*report.known, *report.shorter)
    return there[-1][1] if there else None


def _words(told: ImportProgress) -> str:
    if not told.all:
        return tr("Looking through {name}").format(name=told.name)
    text = tr("{n} of {all} files read").format(n=told.done, all=told.all)
    return f"{text}\n{told.name}"
