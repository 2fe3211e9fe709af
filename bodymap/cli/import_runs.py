"""Brings files and folders of runs into the log from the command line, and lists the log."""

from __future__ import annotations

import sys
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bodymap.app import ask
from bodymap.cli.layout import as_csv, as_json, as_table
from bodymap.cli.terminal import complain, plain
from bodymap.runs.folder import data_folder
from bodymap.runs.importing import ImportProgress, import_files, remarks
from bodymap.runs.log_book import LogBook
from bodymap.storage.errors import StorageError
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bodymap.cli.layout import Value
    from bodymap.runs.entry import Entry
    from bodymap.runs.importing import ImportReport

    Values = Mapping[str, str | None]

_DONE, _REFUSED, _INTERRUPTED = 0, 1, 130  # 130: as a shell says of what Ctrl+C ended
_CLEAR = "\r\x1b[K"  # to the start of the line, and nothing in it
_COLUMNS = ("run", "start", "name", "distance_m", "timer_s", "surface")


def import_runs(files: Sequence[str], values: Values) -> int:
    """Bring ``files`` and folders into the log; return the exit code.

    0: something was added or known already. 1: nothing, or the log could not be written to the
    end. 130: Ctrl+C ended it; what was added stays.
    """
    try:
        return _import(files, values)
    except StorageError as error:
        return _complain(error)


def _import(files: Sequence[str], values: Values) -> int:
    with _log() as book:
        told = _Teller()
        try:
            report = import_files(
                [Path(file) for file in files],
                book,
                told,
                coordinates=values["coordinates"] == "yes",
            )
        except KeyboardInterrupt:
            told.clear()
            sys.stdout.write(_stopped(told.last))
            return _INTERRUPTED
    told.clear()
    sys.stdout.write(_summary(report))
    if report.stopped:
        return _complain(report.stopped)
    return _DONE if report.added or report.known or report.shorter else _REFUSED


def list_runs(values: Values) -> int:
    """Say the runs of the log on stdout, the newest first; return the exit code.

    1: the log cannot be read.
    """
    try:
        with _log() as book:
            entries = book.entries()
    except StorageError as error:
        return _complain(error)
    if values["format"] == "json":
        sys.stdout.write(as_json({"runs": [_row(entry) for entry in entries]}))
    elif values["format"] == "csv":
        sys.stdout.write(as_csv(_COLUMNS, [_row(entry) for entry in entries]))
    else:
        heading = (tr("id"), tr("start"), tr("km"), tr("time"), tr("name"))
        sys.stdout.write(as_table([heading, *map(_cells, entries)]))
    return _DONE


def _complain(error: object) -> int:
    complain(error)
    return _REFUSED


@contextmanager
def _log() -> Iterator[LogBook]:
    """Open the log, and say on stderr what of it had to be repaired."""
    with closing(LogBook.open(data_folder(), ask.atlas().tables)) as book:
        if book.notice:
            complain(book.notice)
        yield book


class _Teller:
    """Says on stderr how far an import is: one line that is written anew, or nothing in a file."""

    def __init__(self) -> None:
        self.last = ImportProgress(0, 0, "")
        self._shown = sys.stderr.isatty()

    def __call__(self, progress: ImportProgress) -> None:
        self.last = progress
        if not self._shown:
            return
        text = tr("looking through {name}") if not progress.all else tr("{done} of {all}: {name}")
        words = text.format(done=progress.done, all=progress.all, name=progress.name)
        sys.stderr.write(f"{_CLEAR}{plain(words)[:76]}")
        sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            sys.stderr.write(_CLEAR)


def _summary(report: ImportReport) -> str:
    counts = (len(report.added), len(report.known), len(report.refused))
    lines = [_counts(*counts) + (":" if report.refused else ".")]
    lines += [f"  {plain(name)}: {plain(reason)}" for name, reason in report.refused]
    lines += remarks(report)
    return "\n".join(lines) + "\n"


def _counts(added: int, known: int, refused: int) -> str:
    """Return "412 runs added, 3 known already, 2 files without a run"."""
    parts = [trn("{n} run added", "{n} runs added", added).format(n=added)]
    if known:
        parts.append(tr("{n} known already").format(n=known))
    if refused:
        words = trn("{n} file without a run", "{n} files without a run", refused)
        parts.append(words.format(n=refused))
    return ", ".join(parts)


def _stopped(last: ImportProgress) -> str:
    text = tr("Stopped after {done} of {all} files; what was added is kept: {counts}.")
    counts = _counts(last.added, last.known, last.refused)
    return text.format(done=last.done, all=last.all, counts=counts) + "\n"


def _row(entry: Entry) -> dict[str, Value]:
    return {
        "run": entry.run,
        "start": None if entry.start is None else entry.start.isoformat(),
        "name": entry.name,
        "distance_m": round(entry.distance_m, 2),
        "timer_s": round(entry.timer_s, 2),
        "surface": entry.surface,
    }


def _cells(entry: Entry) -> tuple[str, ...]:
    start = "" if entry.start is None else f"{entry.start:%Y-%m-%d %H:%M}"
    minutes, seconds = divmod(round(entry.timer_s), 60)
    time = f"{minutes // 60}:{minutes % 60:02d}:{seconds:02d}"
    return (str(entry.run), start, f"{entry.distance_m / 1000:.2f}", time, plain(entry.name))
