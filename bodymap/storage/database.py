"""The open file of the log: how it is opened, written and closed."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from bodymap.storage import rows
from bodymap.storage.connecting import PATIENCE_S, connect, connect_to_read
from bodymap.storage.copies import copy_to
from bodymap.storage.errors import (
    DamagedError,
    FullError,
    NotWritableError,
    ReplacedError,
    StorageError,
    damaged,
    own_error,
    own_errors,
)
from bodymap.storage.schema import STEPS, TABLES, check_owner, check_version, step_up
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bodymap.storage.schema import Step

# The tables that a start needs; the points of a run are checked when it is opened.
_CHECKED = ("runs", "contents", "settings", "reviews")
_MOST_CHECKED_BYTES = 32_000_000  # the whole of a smaller file: 0.05 s
_PURGE_PATIENCE_S = 0.5  # a reader is done by then; if not, the next start tries again


class Database:
    """One connection to the log, for one thread.

    A file can be put in our file's place by another window that repaired it: every reading and
    writing looks whether that has happened and then goes on with the new one.

    Attributes:
        path: of the file.
    """

    def __init__(
        self, path: Path, steps: Sequence[Step] = STEPS, *, patience_s: float = PATIENCE_S
    ) -> None:
        """Open the file at ``path``, make it where there is none, and bring its tables up to date.

        Before the tables change, a copy is put beside it: runs-before-2.db. Another's writing is
        waited for ``patience_s``.

        Raises:
            StorageError: it cannot be opened; nothing has changed then.
        """
        self.path = path
        self._steps = steps
        self._patience_s = patience_s
        self._suspect = path.with_name(f"{path.name}-check")
        self._unpurged = path.with_name(f"{path.name}-purge")
        self._expected: str | None = None
        self._unwritable: StorageError | None = None
        with own_errors(path):
            self._open()

    def _open(self) -> None:
        made = self._make()
        self._mark = _mark_of(self.path)
        self._unwritable = None
        try:
            self._connection = self._connected()
        except (sqlite3.Error, OSError) as error:
            if made:
                self.path.unlink(missing_ok=True)
                raise
            self._connection = self._connected_to_read(error)

    def _make(self) -> bool:
        """Make an empty file that nobody else may read, where there is none; tell whether."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.path.exists():
            return False
        with suppress(FileExistsError):
            os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            return True
        return False

    def _connected(self) -> sqlite3.Connection:
        """Return a connection to the file, its tables brought up to date."""
        connection = connect(self.path, patience_s=self._patience_s)
        try:
            check_owner(connection, self.path)
            version = check_version(connection, self.path, self._steps)
            if version < len(self._steps):
                if version:
                    copy_to(connection, self.path.with_stem(f"runs-before-{version + 1}"))
                step_up(connection, self.path, self._steps)
            # Readers and a writer at once; a file system that cannot do that keeps the old way.
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
        except BaseException:
            connection.close()
            raise
        return connection

    def _connected_to_read(self, refused: Exception) -> sqlite3.Connection:
        """Return a connection that can at least read, where the disk or folder is to blame."""
        reason = own_error(refused, self.path, self.path)
        if not isinstance(reason, FullError | NotWritableError):
            raise reason from refused
        with suppress(sqlite3.Error):
            connection = connect_to_read(self.path)
            if self._is_up_to_date(connection):
                self._unwritable = reason
                return connection
        raise reason from refused

    def _is_up_to_date(self, connection: sqlite3.Connection) -> bool:
        """Tell whether the tables are of our version; close the connection where not."""
        try:
            fits = check_version(connection, self.path, self._steps) == len(self._steps)
        except BaseException:
            connection.close()
            raise
        if not fits:
            connection.close()
        return fits

    def expect(self, generation: str | None) -> None:
        """Read and write from now on only where the log is of this ``generation``; None: any."""
        self._expected = generation

    def check(self) -> None:
        """Look whether the file is whole.

        All of a small one, and of one in which damage was met since; else the lists' tables.

        Raises:
            DamagedError: it is not.
        """
        whole = self.path.stat().st_size <= _MOST_CHECKED_BYTES or self._suspect.exists()
        with self.reading() as connection:
            for table, columns in TABLES.items():  # a column that is not there raises
                connection.execute(f"SELECT {', '.join(columns)} FROM {table} LIMIT 0")  # noqa: S608 - own names
            for table in ("",) if whole else _CHECKED:
                argument = f"({table})" if table else ""
                if connection.execute(f"PRAGMA quick_check{argument}").fetchone()[0] != "ok":
                    raise damaged(self.path)
        with suppress(OSError):
            self._suspect.unlink(missing_ok=True)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for reads that belong together: no other's writing comes between.

        Raises:
            ReplacedError: the log is not the one that was expected.
            StorageError: the file cannot be read.
        """
        with self._watched():
            self._follow()
            self._connection.execute("BEGIN")
            try:
                self._refuse_another()
                yield self._connection
            finally:
                self._end("COMMIT")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for changes: all of them are kept, or, where one fails, none.

        Raises:
            ReplacedError: the log is not the one that was expected.
            StorageError: the file cannot be written.
        """
        with self._watched():
            self._begin_writing()
            try:
                self._refuse_another()
                yield self._connection
                self._connection.execute("COMMIT")
            finally:
                self._end("ROLLBACK")

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection, for copying the whole of it."""
        self._follow()
        return self._connection

    def purge(self) -> bool:
        """Overwrite what was deleted: in the write-ahead log, too, where old pages would stay.

        Returns whether that was done: not while another window reads. The next start tries again.
        """
        done = False
        with suppress(sqlite3.Error):
            self._wait_at_most(_PURGE_PATIENCE_S)
            try:
                busy = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
                done = not busy
            finally:
                self._wait_at_most(self._patience_s)
        with suppress(OSError):
            self._unpurged.unlink(missing_ok=True) if done else self._unpurged.touch()
        return done

    def purge_what_stayed(self) -> None:
        """Overwrite what another window's reading kept from being overwritten."""
        if self._unpurged.exists():
            self.purge()

    def _wait_at_most(self, seconds: float) -> None:
        self._connection.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}")

    def close(self) -> None:
        """Close the file; later calls do nothing."""
        self._connection.close()

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """Raise our own errors, and remember damage for the next start's check."""
        try:
            with own_errors(self.path):
                yield
        except DamagedError:
            with suppress(OSError):
                self._suspect.touch()
            raise

    def _begin_writing(self) -> None:
        self._follow()
        if self._unwritable:
            raise self._unwritable
        self._connection.execute("BEGIN IMMEDIATE")
        if _mark_of(self.path) != self._mark:  # put in its place while we waited
            self._end("ROLLBACK")
            self._follow()
            self._connection.execute("BEGIN IMMEDIATE")

    def _refuse_another(self) -> None:
        if self._expected not in {None, rows.generation(self._connection)}:
            raise ReplacedError(
                tr("The log was restored or repaired meanwhile: open the run anew.")
            )

    def _end(self, how: str) -> None:
        if self._connection.in_transaction:
            self._connection.execute(how)

    def _follow(self) -> None:
        if _mark_of(self.path) != self._mark:
            self._connection.close()
            self._open()


def _mark_of(path: Path) -> tuple[int, int]:
    """Return what tells a file from another that was put in its place."""
    found = path.stat()
    return found.st_dev, found.st_ino
