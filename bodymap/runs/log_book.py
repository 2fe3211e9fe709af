"""The log: all runs of the person, kept in a file; one object a thread."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from bodymap.model.conditions import FASTEST_MPS, REFERENCE_MPS, SLOWEST_MPS
from bodymap.runs.entry import KeptRun
from bodymap.runs.log_about import clean, footing_of, run_of
from bodymap.runs.log_adding import Added, add, has_points
from bodymap.runs.log_count import Counter
from bodymap.runs.log_pack import PackError, unpack_track
from bodymap.runs.log_row import Origin, whole_of
from bodymap.runs.samples import samples_of
from bodymap.storage import rows
from bodymap.storage.errors import DamagedError, FullError, GoneError, NotWritableError
from bodymap.storage.kept_copies import forget_places, forget_runs
from bodymap.storage.log_file import open_log
from bodymap.storage.restore import Inside, back_up, look_into, restore
from bodymap.words import tr, trn

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from bodymap.model.tables import Tables
    from bodymap.runs.entry import Entry
    from bodymap.runs.footing import Footing
    from bodymap.runs.run import Run
    from bodymap.storage.database import Database

_REFERENCE = "reference_speed_mps"  # the setting that all runs are counted against


class LogBook:
    """The log of one folder.

    Every method raises a ``StorageError`` of the kind that fits where the file cannot be read or
    written; what it was to change is then as it was before.

    Attributes:
        notice: what was damaged and has been repaired while opening, one sentence, or "".
    """

    def __init__(self, database: Database, tables: Tables, notice: str = "") -> None:
        self._database = database
        self.notice = notice
        self._counter = _counter_of(database, tables)

    @classmethod
    def open(cls, folder: Path, tables: Tables) -> LogBook:
        """Open the log in ``folder``; make both where they are not there.

        A damaged log is set aside and what can be read of it is kept: see ``notice``.

        Raises:
            StorageError: the folder cannot be used, or the log is a newer Bodymap's.
        """
        database, notice = open_log(folder)
        try:
            book = cls(database, tables, notice)
            if lost := book._rebuild():
                words = trn(
                    "{n} run of the repaired log could not be read after all.",
                    "{n} runs of the repaired log could not be read after all.",
                    lost,
                )
                book.notice = f"{notice} {words.format(n=lost)}".lstrip()
        except BaseException:
            database.close()
            raise
        return book

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    @property
    def generation(self) -> str:
        """What tells this log from one in whose place it was put, by restoring or repairing.

        A run's number means the same run only in logs of one generation. Read it before what is
        kept with it, and give it to ``expect`` before the next change.
        """
        with self._database.reading() as connection:
            return rows.generation(connection)

    def expect(self, generation: str) -> None:
        """Raise ``ReplacedError`` from now on where the log is not of this ``generation``."""
        self._database.expect(generation)

    def entries(self) -> tuple[Entry, ...]:
        """Return all runs, the newest first, those without a start last."""
        with self._database.reading() as connection:
            return tuple(map(self._counter.entry, rows.lines(connection)))

    def open_run(self, run: int) -> KeptRun:
        """Return all of a run.

        Raises:
            GoneError: it is not in the log.
            DamagedError: what its file told cannot be read any more.
        """
        line, kept = self._read(run)
        footing = footing_of(line.footing, self._counter.tables.surfaces)
        samples = samples_of(kept, self._counter.tables)
        return KeptRun(self._counter.entry(line), kept, samples, footing)

    def add(self, run: Run, footing: Footing | None = None) -> Added:
        """Add a run, or recognise it: by its file's content, else by its start and distance."""
        with self._database.reading() as connection:
            known = rows.run_of_content(connection, run.content)
            if known is not None and has_points(connection, known):
                return Added(known, known=True)
        whole = whole_of(run, self._counter, Origin(), footing)
        with self._database.writing() as connection:
            return add(connection, run, whole, self._counter)

    def add_file(
        self, runs: Sequence[Run], file: str, *, coordinates: bool = False
    ) -> tuple[Added, ...]:
        """Add all runs of a file, or, where that fails, none.

        Args:
            runs: of the file.
            file: its name, without the folder.
            coordinates: keep where they were run, if the runs hold it.
        """
        origin = Origin(file, len(runs), coordinates)
        wholes = [whole_of(run, self._counter, origin) for run in runs]
        with self._database.writing() as connection:
            return tuple(
                add(connection, run, whole, self._counter)
                for run, whole in zip(runs, wholes, strict=True)
            )

    def runs_of_file(self, digest: str) -> tuple[int, ...]:
        """Return the runs of a file that has been read before; nothing unless all are there whole.

        Args:
            digest: SHA-256 of the unpacked file, as in ``Run.content``.
        """
        with self._database.reading() as connection:
            found = rows.runs_of_file(connection, digest)
            return found if all(has_points(connection, run) for run in found) else ()

    def change_footing(self, run: int, footing: Footing) -> Entry:
        """Write down what a run was run on, and return its line with the load on that.

        Raises:
            GoneError: it is not in the log.
            DamagedError: what its file told cannot be read any more.
        """
        _, kept = self._read(run)
        counted = self._counter.count(kept, footing)
        with self._database.writing() as connection:
            rows.change_counted(connection, run, counted)
            return self._entry(connection, run)

    def rename(self, run: int, name: str) -> Entry:
        """Give a run another name and return its line.

        Raises:
            GoneError: it is not in the log.
        """
        with self._database.writing() as connection:
            rows.change_name(connection, run, clean(name))
            return self._entry(connection, run)

    def delete(self, runs: Sequence[int]) -> str:
        """Delete runs for good.

        No byte of them stays in the log's files, nor in the copies that the program made beside
        them before a restore or a change of the tables.

        Returns what could not be overwritten, for the person, or "": in damaged files that were
        set aside, and, until the next start, where another window is reading.
        """
        with self._database.writing() as connection:
            contents = rows.contents_of(connection, runs)
            rows.delete(connection, runs)
        purged = self._database.purge()
        return _left(purged=purged, copies=forget_runs(self._database.path, contents))

    def forget_coordinates(self) -> str:
        """Delete all coordinates for good; the runs stay.

        Returns what could not be overwritten, as ``delete`` does.
        """
        with self._database.writing() as connection:
            rows.delete_places(connection)
        purged = self._database.purge()
        return _left(purged=purged, copies=forget_places(self._database.path))

    def recount(
        self, reference_speed_mps: float, progress: Callable[[float], object] = lambda _: None
    ) -> None:
        """Count anew what was counted by other tables or against another easy run.

        Cancelled or broken off, it goes on from there the next time.

        Args:
            reference_speed_mps: the easy run that all are counted against from now on.
            progress: told the share that is done, 0 to 1; what it raises ends the work.
        """
        self._count_against(reference_speed_mps)
        self._rebuild()
        with self._database.reading() as connection:
            stale = rows.counted_otherwise(connection, self._counter.model)
        for done, run in enumerate(stale):
            progress(done / len(stale))
            self._recount(run)
        progress(1.0)

    def backup(self, path: Path) -> None:
        """Copy the whole log into ``path``; a file that was there is replaced at the end."""
        back_up(self._database, path)

    def look_into(self, path: Path) -> Inside:
        """Return what the backup ``path`` holds, before it is restored.

        Raises:
            StorageError: ``path`` holds no log, a damaged one or a newer one.
        """
        return look_into(self._database, path)

    def restore(self, path: Path) -> None:
        """Put the log that ``path`` holds in the place of this one.

        The present one is kept beside it as runs-before-restore.db.

        Raises:
            StorageError: ``path`` holds no log, a damaged one or a newer one; nothing changes.
        """
        restore(self._database, path)
        self._counter = _counter_of(self._database, self._counter.tables)

    def _read(self, run: int) -> tuple[rows.Line, Run]:
        """Return a run's line and what its file told."""
        with self._database.reading() as connection:
            line, points = rows.line(connection, run), rows.points(connection, run)
        if line is None:
            raise _gone()
        if points is None:  # lost when the log was repaired
            raise _pointless()
        try:
            return line, run_of(points.about, unpack_track(points.points, points.places))
        except PackError as error:
            raise _pointless() from error

    def _entry(self, connection: sqlite3.Connection, run: int) -> Entry:
        line = rows.line(connection, run)
        if line is None:
            raise _gone()
        return self._counter.entry(line)

    def _rebuild(self) -> int:
        """Make the lines anew of runs of which a repair could keep only the points.

        Who opened the log for a learner's answers may have repaired it.

        Returns how many runs are lost: their points cannot be read either.
        """
        lost = 0
        with self._database.reading() as connection:
            bare = rows.counted_by(connection, "")
        with suppress(FullError, NotWritableError):  # the next start tries again
            for run in bare:
                lost += not self._rebuild_line(run)
        return lost

    def _rebuild_line(self, run: int) -> bool:
        """Make the line of a bare run anew, or delete it; tell whether it is there."""
        try:
            whole = whole_of(self._read(run)[1], self._counter, Origin())
        except GoneError:  # another window did that meanwhile
            return True
        except DamagedError:
            whole = None
        with self._database.writing() as connection:
            if run not in rows.counted_by(connection, ""):
                return True
            if whole is None:
                rows.delete(connection, [run])
            else:
                rows.change_head(connection, run, whole)
        return whole is not None

    def _count_against(self, reference_speed_mps: float) -> None:
        if reference_speed_mps == self._counter.reference_speed_mps:
            return
        with self._database.writing() as connection:
            rows.change_setting(connection, _REFERENCE, repr(reference_speed_mps))
        self._counter = Counter(self._counter.tables, reference_speed_mps)

    def _recount(self, run: int) -> None:
        try:
            line, kept = self._read(run)
        except (GoneError, DamagedError):  # deleted meanwhile, or told when it is opened
            return
        footing = footing_of(line.footing, self._counter.tables.surfaces)
        counted = self._counter.count(kept, footing)
        with self._database.writing() as connection:
            now = rows.line(connection, run)
            if now is not None and now.footing == line.footing:  # else another window counted it
                rows.change_counted(connection, run, counted)


def _left(*, purged: bool, copies: Sequence[str]) -> str:
    """Return what of something deleted may still be where, or ""."""
    told = []
    if not purged:
        told.append(
            tr(
                "Another window is reading the log: what was deleted can be found in its files "
                "until Bodymap is next opened."
            )
        )
    if copies:
        text = trn(
            "What was deleted may still be in a damaged copy beside the log: {files}.",
            "What was deleted may still be in damaged copies beside the log: {files}.",
            len(copies),
        )
        told.append(text.format(files=", ".join(copies)))
    return " ".join(told)


def _gone() -> GoneError:
    return GoneError(tr("This run is no longer in the log."))


def _pointless() -> DamagedError:
    return DamagedError(tr("The points of this run are damaged; its line in the log is kept."))


def _counter_of(database: Database, tables: Tables) -> Counter:
    """Return what counts the runs of a log: against the easy run that it was told last."""
    with database.reading() as connection:
        reference = rows.setting(connection, _REFERENCE)
    return Counter(tables, _speed(reference))


def _speed(text: str | None) -> float:
    """Return the reference speed that was written down, or the model's own."""
    try:
        speed_mps = float(text or REFERENCE_MPS)
    except ValueError:
        return REFERENCE_MPS
    return speed_mps if SLOWEST_MPS <= speed_mps <= FASTEST_MPS else REFERENCE_MPS
