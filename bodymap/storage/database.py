"""The open file of the log: how it is opened, written and closed."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING

from bodymap.storage import rows
from bodymap.storage.copies import copy_to
from bodymap.storage.errors import DamagedError, ReplacedError, damaged, own_errors
from bodymap.storage.schema import STEPS, TABLES, check_version, step_up
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bodymap.storage.schema import Step

# Until another window's writing is over; its longest, that of a file's runs, takes < 1 s.
_PATIENCE_S = 10.0
# secure_delete: what is deleted is overwritten. FULL: a run that was told to be kept survives a
# power cut; a write a file read is rare enough for that. The rest guards against damaged files.
_MANNERS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cell_size_check = ON",
    "PRAGMA trusted_schema = OFF",
)
# The tables that a start needs; the points of a run are checked when it is opened.
_CHECKED = ("runs", "contents", "settings")
_MOST_CHECKED_BYTES = 32_000_000  # the whole of a smaller file: 0.05 s


def connect(path: Path, mode: str = "rw") -> sqlite3.Connection:
    """Return a connection to a file that exists, with our manners.

    Args:
        path: of the file.
        mode: "rw" or "ro".

    Raises:
        sqlite3.Error: it cannot be opened.
    """
    address = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, timeout=_PATIENCE_S, isolation_level=None)
    # Damage to a name hides no row.
    connection.text_factory = partial(str, encoding="utf-8", errors="replace")
    try:
        for manner in _MANNERS:
            connection.execute(manner)
    except BaseException:
        connection.close()
        raise
    return connection


class Database:
    """One connection to the log, for one thread.

    A file can be put in our file's place by another window that repaired it: every reading and
    writing looks whether that has happened and then goes on with the new one.

    Attributes:
        path: of the file.
    """

    def __init__(self, path: Path, steps: Sequence[Step] = STEPS) -> None:
        """Open the file at ``path``, make it where there is none, and bring its tables up to date.

        Before the tables change, a copy is put beside it: runs-before-2.db.

        Raises:
            StorageError: it cannot be opened; nothing has changed then.
        """
        self.path = path
        self._steps = steps
        self._suspect = path.with_name(f"{path.name}-check")
        self._expected: str | None = None
        with own_errors(path):
            self._open()

    def _open(self) -> None:
        self._make()
        self._mark = _mark_of(self.path)
        self._connection = connect(self.path)
        try:
            version = check_version(self._connection, self.path, self._steps)
            if version < len(self._steps):
                if version:
                    copy_to(self._connection, self.path.with_stem(f"runs-before-{version + 1}"))
                step_up(self._connection, self.path, self._steps)
            # Readers and a writer at once; a file system that cannot do that keeps the old way.
            self._connection.execute("PRAGMA journal_mode = WAL").fetchone()
        except BaseException:
            self._connection.close()
            raise

    def _make(self) -> None:
        """Make an empty file that nobody else may read, where there is none."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileExistsError):
            os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))

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

    def purge(self) -> None:
        """Overwrite what was deleted: in the write-ahead log, too, where old pages would stay."""
        with own_errors(self.path):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

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
