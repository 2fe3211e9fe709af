"""What is done with the log in a thread of its own: each piece opens the log and closes it again.

No Qt in here. The modules that need numpy are imported by the thread.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from bodymap.model.tables import Tables
    from bodymap.runs.entry import Entry, KeptRun
    from bodymap.runs.footing import Footing
    from bodymap.runs.importing import ImportProgress, ImportReport
    from bodymap.runs.log_book import LogBook
    from bodymap.storage.restore import Inside

# ruff: noqa: PLC0415 - see above

_NO_EXAMPLE = "no-example"  # a file of this name in the data folder: the person took it away


Stamp = tuple[int, int]  # of the log's file: time of change, bytes


class LogRead(NamedTuple):
    """The log as it was just read.

    Attributes:
        notice: what was damaged and set aside, or "".
        stamp: of its file before it was read: what changes meanwhile is seen the next time.
        generation: see ``LogBook.generation``: in another one a number means another run.
        left: where something that was just deleted may still be, a sentence, or "".
    """

    entries: tuple[Entry, ...]
    notice: str = ""
    stamp: Stamp = (0, 0)
    generation: str = ""
    left: str = ""


@contextmanager
def opened(tables: Tables, generation: str = "") -> Iterator[LogBook]:
    """Open the log for one piece of work.

    Args:
        tables: of the model.
        generation: the log that is meant; "": whichever is there.

    Raises:
        StorageError: it cannot be opened, or another log was put in its place meanwhile.
    """
    from bodymap.runs.folder import data_folder
    from bodymap.runs.log_book import LogBook

    book = LogBook.open(data_folder(), tables)
    try:
        if generation:
            book.expect(generation)
        yield book
    finally:
        book.close()


def read_log(tables: Tables) -> LogRead:
    """Read the log's lines."""
    now = stamp()
    with opened(tables) as book:
        return _read(book, now)


def _read(book: LogBook, now: Stamp) -> LogRead:
    generation = book.generation  # before the lines: what is put in their place then is noticed
    return LogRead(book.entries(), book.notice, now, generation)


def read_run(tables: Tables, run: int, generation: str = "") -> KeptRun:
    """Read all of one run."""
    with opened(tables, generation) as book:
        return book.open_run(run)


def read_example(tables: Tables, reference_speed_mps: float) -> KeptRun:
    """Make the example run, which is in no log, with its line."""
    from bodymap.runs.entry import EXAMPLE, Entry, KeptRun
    from bodymap.runs.example import example_footing, example_run
    from bodymap.runs.facts import facts_of
    from bodymap.runs.run_load import run_load
    from bodymap.runs.samples import samples_of

    run, footing = example_run(), example_footing()
    samples = samples_of(run, tables)
    facts, load = facts_of(run, samples), run_load(samples, footing, tables, reference_speed_mps)
    muscles, regions = (
        tuple(figure and figure.value for figure in figures.values())
        for figures in (load.muscles, load.regions)
    )
    entry = Entry(
        run=EXAMPLE,
        start=run.start,
        name=run.name,
        distance_m=run.distance_m,
        timer_s=run.timer_s,
        walking_s=facts.walking_s,
        climb_m=facts.climb_m,
        steps=load.steps,
        surface=footing.surface,
        muscles=muscles,
        regions=regions,
        impact=load.impact and load.impact.value,
        counted_m=load.km * 1000,
    )
    return KeptRun(entry, run, samples, footing)


def change_footing(tables: Tables, run: int, footing: Footing, generation: str = "") -> Entry:
    """Remember what a run was run on, and count its load anew."""
    with opened(tables, generation) as book:
        return book.change_footing(run, footing)


def rename(tables: Tables, run: int, name: str, generation: str = "") -> Entry:
    """Give a run another name."""
    with opened(tables, generation) as book:
        return book.rename(run, name)


def delete(tables: Tables, runs: Sequence[int], generation: str = "") -> LogRead:
    """Delete runs for good, and read what is left."""
    now = stamp()
    with opened(tables, generation) as book:
        left = book.delete(runs)
        return _read(book, now)._replace(left=left)


def back_up(tables: Tables, path: Path) -> None:
    """Write a copy of the whole log to ``path``."""
    with opened(tables) as book:
        book.backup(path)


def look_into(tables: Tables, path: Path) -> Inside:
    """Return what the backup ``path`` holds."""
    with opened(tables) as book:
        return book.look_into(path)


def restore(tables: Tables, path: Path) -> LogRead:
    """Put the log that ``path`` holds in the place of the present one, and read it."""
    now = stamp()
    with opened(tables) as book:
        book.restore(path)
        return _read(book, now)


def recount(
    tables: Tables, reference_speed_mps: float, progress: Callable[[float], object]
) -> LogRead:
    """Count the loads anew that were counted with another reference or by other tables."""
    now = stamp()
    with opened(tables) as book:
        book.recount(reference_speed_mps, progress)
        return _read(book, now)


def bring_in(
    tables: Tables, paths: Sequence[Path], progress: Callable[[ImportProgress], None]
) -> ImportReport:
    """Add the runs of files and folders to the log."""
    from bodymap.runs.importing import import_files

    with opened(tables) as book:
        return import_files(paths, book, progress)


def stamp() -> Stamp:
    """Return what tells this state of the log's file from others; quick."""
    from bodymap.runs.folder import data_folder

    with suppress(OSError):  # there is none yet
        told = (data_folder() / "runs.db").stat()
        return told.st_mtime_ns, told.st_size
    return 0, 0


def hide_example() -> None:
    """Let the example stay away from now on."""
    path = _no_example()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()


def example_hidden() -> bool:
    """Tell whether the person took the example away."""
    return _no_example().exists()


def show_example() -> None:
    """Let the example come back."""
    _no_example().unlink(missing_ok=True)


def _no_example() -> Path:
    from bodymap.runs.folder import data_folder

    return data_folder() / _NO_EXAMPLE
