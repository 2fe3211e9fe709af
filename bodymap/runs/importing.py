"""Bringing files and folders of runs into the log: file by file, each whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bodymap.runs.errors import RunFileError
from bodymap.runs.notices import cut_off, notice_text
from bodymap.runs.reading import read_runs
from bodymap.runs.unpacked import read_source
from bodymap.storage.errors import StorageError
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bodymap.runs.log_adding import Added
    from bodymap.runs.log_book import LogBook
    from bodymap.runs.run import Run

_KINDS = (".fit", ".gpx", ".tcx")
_PACKED = ".gz"


class ImportProgress(NamedTuple):
    """How far an import is.

    Attributes:
        done: files that are finished; what they added stays, whatever happens.
        all: files in all; 0 while folders are still looked through.
        name: of the last file, without its folder.
        added: runs that came into the log so far.
        known: runs so far that were there already.
        refused: files so far without a run.
    """

    done: int
    all: int
    name: str
    added: int = 0
    known: int = 0
    refused: int = 0


class ImportReport(NamedTuple):
    """What came of an import.

    Attributes:
        added: the numbers of the runs that came into the log.
        known: file name and number of each run that was there already.
        refused: name and reason, a sentence, of each file without a run, and of each folder that
            cannot be looked through.
        newest: of those added the one that was run last; of none: 0.
        stopped: why not all files were read (a full disk), a sentence, or "".
        mended: those known whose points had been lost, and are there again.
        shorter: file name and number as in ``known``, of runs of which the log holds a longer file.
        beside: those added of which the log held a shorter file already: both, the new one first.
        partly: name of each file that was added and could not be read to its end, and a sentence
            that says how much of it was read.
    """

    added: tuple[int, ...] = ()
    known: tuple[tuple[str, int], ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    newest: int = 0
    stopped: str = ""
    mended: tuple[int, ...] = ()
    shorter: tuple[tuple[str, int], ...] = ()
    beside: tuple[tuple[int, int], ...] = ()
    partly: tuple[tuple[str, str], ...] = ()


class _Import:
    """An import on its way."""

    def __init__(self, book: LogBook, *, coordinates: bool) -> None:
        self._book = book
        self._coordinates = coordinates
        self.added: list[tuple[float, int]] = []  # start in seconds since 1970, number
        self.known: list[tuple[str, int]] = []
        self.refused: list[tuple[str, str]] = []
        self.mended: list[int] = []
        self.shorter: list[tuple[str, int]] = []
        self.beside: list[tuple[int, int]] = []
        self.partly: dict[str, str] = {}  # of several runs in a file the last is cut off

    def take(self, path: Path) -> None:
        """Bring the runs of one file into the log.

        Raises:
            StorageError: the log cannot be written.
        """
        try:
            self._take(path)
        except RunFileError as error:
            self.refused.append((path.name, error.reason))
        except OSError as error:
            self.refused.append((path.name, _reason(error)))
        except StorageError:
            raise
        except Exception as error:  # noqa: BLE001 - a fault of ours must not hide the files behind it
            text = tr("It cannot be read: a fault of Bodymap ({kind}).")
            self.refused.append((path.name, text.format(kind=type(error).__name__)))

    def _take(self, path: Path) -> None:
        known = self._book.runs_of_file(read_source(path).content)
        if known:
            self.known += [(path.name, run) for run in known]
            return
        runs = read_runs(path, coordinates=self._coordinates)
        added = self._book.add_file(runs, path.name, coordinates=self._coordinates)
        for run, came in zip(runs, added, strict=True):
            self._note(path.name, run, came)

    def _note(self, file: str, run: Run, came: Added) -> None:
        if came.shorter:
            self.shorter.append((file, came.run))
        elif came.known:
            self.known.append((file, came.run))
            self.mended += [came.run] if came.mended else []
        else:
            self.added.append((run.start.timestamp() if run.start else 0.0, came.run))
            self.beside += [(came.run, came.beside)] if came.beside else []
            cut = cut_off(run)
            self.partly |= {file: notice_text(cut)} if cut else {}

    def files(self, paths: Sequence[Path], looking: Callable[[str], object]) -> list[Path]:
        """Return the files to read, each once, those of a folder sorted."""
        found: dict[Path, None] = {}
        for path in paths:
            inside = _inside(path, looking, self._pass_over) if _is_folder(path) else (path,)
            found.update(dict.fromkeys(inside))
        return list(found)

    def _pass_over(self, error: OSError) -> None:
        """Remember a folder that cannot be looked through, or a file in one."""
        self.refused.append((Path(error.filename).name, _reason(error)))

    def progress(self, done: int, files: int, name: str) -> ImportProgress:
        counts = len(self.added), len(self.known) + len(self.shorter), len(self.refused)
        return ImportProgress(done, files, name, *counts)

    def report(self, stopped: str) -> ImportReport:
        return ImportReport(
            added=tuple(run for _, run in self.added),
            known=tuple(self.known),
            refused=tuple(self.refused),
            newest=max(self.added)[1] if self.added else 0,
            stopped=stopped,
            mended=tuple(self.mended),
            shorter=tuple(self.shorter),
            beside=tuple(self.beside),
            partly=tuple(self.partly.items()),
        )


def remarks(report: ImportReport) -> tuple[str, ...]:
    """Return what else there is to say of an import, a sentence each."""
    mended, shorter, beside = map(len, (report.mended, report.shorter, report.beside))
    told = (
        trn(
            "{n} run that had lost its points has them again.",
            "{n} runs that had lost their points have them again.",
            mended,
        ).format(n=mended)
        if mended
        else "",
        trn(
            "{n} run was left out: your log holds a longer one of the same time.",
            "{n} runs were left out: your log holds longer ones of the same time.",
            shorter,
        ).format(n=shorter)
        if shorter
        else "",
        trn(
            "{n} run is now there twice: delete the shorter one of the same time.",
            "{n} runs are now there twice: delete the shorter ones of the same time.",
            beside,
        ).format(n=beside)
        if beside
        else "",
        *_of_parts(report.partly),
    )
    return tuple(filter(None, told))


def _of_parts(partly: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Say of one file how much of it was read, and of several how many these are."""
    if len(partly) == 1:
        name, told = partly[0]
        yield f"{name}: {told}"
    elif partly:
        text = trn(
            "{n} file could not be read to its end: the part before is in the log.",
            "{n} files could not be read to their ends: the parts before are in the log.",
            len(partly),
        )
        yield text.format(n=len(partly))


def import_files(
    paths: Sequence[Path],
    book: LogBook,
    progress: Callable[[ImportProgress], object] = lambda _: None,
    *,
    coordinates: bool = False,
) -> ImportReport:
    """Bring the runs of files, and of the files in folders, into the log.

    Each file's runs are kept when it is done: broken off, by ``progress`` or by force, the import
    can be started again, and files that were read are then recognised by their content.

    Args:
        paths: files of any name, and folders: of these all .fit, .gpx and .tcx files, packed or
            not, with all folders inside, but nothing hidden.
        book: the log.
        progress: told after each file; what it raises (``CancelledError``) ends the import.
        coordinates: keep where the runs were run.
    """
    work = _Import(book, coordinates=coordinates)
    files = work.files(paths, lambda name: progress(work.progress(0, 0, name)))
    for done, file in enumerate(files, start=1):
        try:
            work.take(file)
        except StorageError as error:
            return work.report(str(error))
        progress(work.progress(done, len(files), file.name))
    return work.report("")


def _reason(error: OSError) -> str:
    return tr("It cannot be read: {reason}.").format(reason=error.strerror or error)


def _is_folder(path: Path) -> bool:
    """Tell whether a path is a folder; where that cannot be told, its reading will tell why."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _inside(
    folder: Path, looking: Callable[[str], object], failed: Callable[[OSError], object]
) -> Iterator[Path]:
    """Give the running files in a folder and in all below.

    Args:
        folder: where to look.
        looking: hears of each folder.
        failed: hears of each that cannot be looked through.
    """
    seen = set[Path]()  # a link may lead back up
    for place, folders, names in os.walk(folder, onerror=failed, followlinks=True):
        real = Path(place).resolve()
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        looking(Path(place).name)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from _files_of(place, names, failed)


def _files_of(
    place: str, names: Sequence[str], failed: Callable[[OSError], object]
) -> Iterator[Path]:
    """Give the running files among ``names`` in a folder, sorted."""
    for name in sorted(names):
        path = Path(place, name)
        try:
            if _looks_like_a_run(name) and path.is_file():
                yield path
        except OSError as error:
            failed(error)


def _looks_like_a_run(name: str) -> bool:
    return not name.startswith(".") and name.lower().removesuffix(_PACKED).endswith(_KINDS)
