"""What can go wrong with the log: each an error of its own, with one sentence for the person."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from errno import EDQUOT, ENOSPC
from typing import TYPE_CHECKING

from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PRIMARY = 0xFF  # the low byte of SQLite's result code names the kind


class StorageError(Exception):
    """The log cannot do what was asked; ``str`` is one sentence, ready to show."""


class DamagedError(StorageError):
    """A file, or a run of it, cannot be read."""


class NewerError(StorageError):
    """A file was written by a newer Bodymap."""


class ForeignError(StorageError):
    """A file holds no log of Bodymap."""


class FullError(StorageError):
    """There is no room on the disk."""


class LockedError(StorageError):
    """Another program holds the file for too long."""


class NotWritableError(StorageError):
    """The folder or the file cannot be written."""


class GoneError(StorageError):
    """The run is no longer in the log: deleted, perhaps in another window."""


class ReplacedError(StorageError):
    """The log was restored or repaired: the numbers that are held may mean other runs."""


@contextmanager
def own_errors(path: Path) -> Iterator[None]:
    """Raise what SQLite and the system say of ``path`` as one of our errors.

    Raises:
        StorageError: of the kind that fits.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise _of_sqlite(error, path) from error
    except UnicodeDecodeError as error:
        raise damaged(path) from error
    except OSError as error:
        raise _of_system(error, path) from error


def damaged(path: Path) -> DamagedError:
    """Return the error of a file that cannot be read."""
    return DamagedError(tr("{file} is damaged.").format(file=path.name))


def _full(path: Path) -> FullError:
    text = tr("The disk is full: there is no room for {file} in {folder}.")
    return FullError(text.format(file=path.name, folder=path.parent))


def _not_writable(path: Path, reason: str) -> NotWritableError:
    text = tr("{file} in {folder} cannot be written: {reason}.")
    return NotWritableError(text.format(file=path.name, folder=path.parent, reason=reason))


def _of_system(error: OSError, path: Path) -> StorageError:
    if error.errno in {ENOSPC, EDQUOT}:
        return _full(path)
    return _not_writable(path, error.strerror or str(error))


def _of_sqlite(error: sqlite3.Error, path: Path) -> StorageError:
    # Python raises a few of its own without a code: text that is no UTF-8, for one.
    kind = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & _PRIMARY
    if kind == sqlite3.SQLITE_FULL:
        return _full(path)
    if kind in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        text = tr("Another window or program is busy with {file}; try again in a moment.")
        return LockedError(text.format(file=path.name))
    if kind in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN}:
        return _not_writable(path, str(error))
    if kind == sqlite3.SQLITE_IOERR:
        return _not_writable(path, str(error))
    return damaged(path)
