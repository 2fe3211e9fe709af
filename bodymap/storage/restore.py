"""Putting a saved copy of the log in the place of the present one."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, NamedTuple

from bodymap.storage import review_rows, rows
from bodymap.storage.clocks import believable
from bodymap.storage.copies import copy_to, make_private
from bodymap.storage.errors import (
    ForeignError,
    StorageError,
    damaged,
    not_writable,
    own_errors,
    reading_errors,
    unreadable,
)
from bodymap.storage.schema import APPLICATION, STEPS, check_version, step_up
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bodymap.storage.database import Database
    from bodymap.storage.review_rows import ReviewRow
    from bodymap.storage.schema import Step

_PART_BYTES = 1 << 20
_HEAD_BYTES = 100


def back_up(database: Database, path: Path) -> None:
    """Copy the whole log into ``path``: one file, whole even if something fails.

    Raises:
        StorageError: it cannot be written; a file that was there stays as it was.
    """
    with own_errors(path):
        _refuse_itself(database, path)
        if path.exists() and not path.is_file():  # a pipe: it would be replaced
            raise not_writable(path, tr("it is no ordinary file"))
        copy_to(database.connection, path)


class Inside(NamedTuple):
    """What a saved copy of the log holds: how many runs, and when the first and last began.

    Attributes:
        first: ISO, local time; None where no run has a start.
        last: the same.
    """

    runs: int
    first: str | None
    last: str | None


def look_into(database: Database, path: Path) -> Inside:
    """Return what ``path`` holds, without changing anything.

    Raises:
        StorageError: it holds no whole log of a version that is known, or there is no room.
    """
    with _checked_copy(database, path) as checked, own_errors(path):
        with closing(sqlite3.connect(checked)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            count = connection.execute("SELECT count(*) FROM runs").fetchone()[0]
            begun = "SELECT start FROM runs WHERE start_s IS NOT NULL ORDER BY start_s"
            first = connection.execute(f"{begun} LIMIT 1").fetchone()
            last = connection.execute(f"{begun} DESC LIMIT 1").fetchone()
        return Inside(count, first and first[0], last and last[0])


def restore(database: Database, path: Path) -> Path:
    """Put the log that ``path`` holds in the place of the present one, and return its copy.

    The present one is first copied to runs-before-restore.db. Another window sees the old log or
    the new one, never a mixture: SQLite writes it as one transaction. No answer of the learner is
    lost: the present ones are kept beside those of ``path``, which may be older than any answer;
    damaged ones alone stay in that copy.

    Raises:
        StorageError: ``path`` holds no whole log of a version that is known, or there is no room;
            the present log stays as it was.
    """
    before = database.path.with_stem("runs-before-restore")
    with _checked_copy(database, path) as checked:
        with own_errors(before):
            copy_to(database.connection, before)
        with own_errors(database.path), closing(_connect(checked)) as source:
            rows.renew_generation(source)
            _keep_answers(database, source)
            source.backup(database.connection)
    database.expect(None)
    database.purge()
    return before


def _keep_answers(database: Database, source: sqlite3.Connection) -> None:
    """Put the present answers beside those in ``source``, all in the order of their time."""
    one_each = {
        (row.card, row.at_us): (at_us, row)  # those that are in both
        for connection in (source, database.connection)
        for at_us, row in _timed(review_rows.reviews(connection))
    }
    source.execute("BEGIN")
    in_order = sorted(one_each.values(), key=lambda timed: timed[0])
    review_rows.replace_all(source, [row for _, row in in_order])
    source.execute("COMMIT")


def _timed(rows: Sequence[ReviewRow]) -> Iterator[tuple[int, ReviewRow]]:
    """Give the whole ones of the answers of a log, each with a time that can be believed."""
    whole = list(filter(review_rows.is_whole, rows))
    told_us = [row.at_us for row in whole]
    return zip(believable(told_us, max(told_us, default=0)), whole, strict=True)


@contextmanager
def _checked_copy(database: Database, path: Path) -> Iterator[Path]:
    """Give a copy of the log in ``path`` that is whole and of the present version."""
    with reading_errors(path):
        _refuse_itself(database, path)
    checked = database.path.with_name(f".restoring-{os.getpid()}.part")
    try:
        with own_errors(database.path):
            make_private(checked)
            with checked.open("wb") as target:
                target.writelines(_parts(path))
        with own_errors(path, written=database.path):
            _bring_up_to_date(checked, path)
        yield checked
    finally:
        checked.unlink(missing_ok=True)


def _parts(path: Path) -> Iterator[bytes]:
    """Give all bytes of a file."""
    with reading_errors(path):
        if path.exists() and not path.is_file():  # a pipe would never end
            raise unreadable(path, tr("it is no ordinary file"))
        with path.open("rb") as source:
            while part := source.read(_PART_BYTES):
                yield part


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def _refuse_itself(database: Database, path: Path) -> None:
    if path.exists() and path.samefile(database.path):
        raise StorageError(
            tr("{file} is the log itself; choose another file.").format(file=path.name)
        )


def _bring_up_to_date(copy: Path, path: Path) -> None:
    """Check the ``copy`` of ``path`` and step it up to the present version."""
    if not _is_marked(copy):
        raise _foreign(path)
    with closing(_connect(copy)) as connection:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        if connection.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise damaged(path)
        version = check_version(connection, path, STEPS)
        if _schema_of(connection) != _our_schema(path, STEPS[:version]):
            raise _foreign(path)
        step_up(connection, path, STEPS)
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()


def _is_marked(path: Path) -> bool:
    """Tell whether the head of a file says that it is a log of ours, damaged or not."""
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    ours = APPLICATION.to_bytes(4, "big")  # sqlite.org/fileformat2.html, 1.3
    return head.startswith(b"SQLite format 3\0") and head[68:72] == ours


def _foreign(path: Path) -> ForeignError:
    return ForeignError(tr("{file} is no log of Bodymap.").format(file=path.name))


def _schema_of(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """Return name and statement of all tables, indices, views and triggers."""
    found = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return set(found.fetchall())


def _our_schema(path: Path, steps: Sequence[Step]) -> set[tuple[str, str]]:
    """Return what ``steps`` make."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        step_up(connection, path, steps)
        return _schema_of(connection)
