"""What can go wrong with the log: each an error of its own, with one sentence for the person."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import contextmanager, suppress
from errno import EDQUOT, ENOSPC
from typing import TYPE_CHECKING

from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PRIMARY = 0xFF  # the low byte of SQLite's result code names the kind
_UNWRITABLE = {
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_IOERR,
}
_LEAST_BYTES = 1 << 16  # what SQLite shares between windows takes 32 KB


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


class UnreadableError(StorageError):
    """A file that was named cannot be read."""


class GoneError(StorageError):
    """The run is no longer in the log: deleted, perhaps in another window."""


class ReplacedError(StorageError):
    """The log was restored or repaired: the numbers that are held may mean other runs."""


@contextmanager
def own_errors(path: Path, written: Path | None = None) -> Iterator[None]:
    """Raise what SQLite and the system say as one of our errors.

    Args:
        path: of the file that is damaged or held, where that is the error.
        written: of the file that cannot be written, where that is the error; None: ``path``.

    Raises:
        StorageError: of the kind that fits.
    """
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError, OSError) as error:
        raise own_error(error, path, written or path) from error


@contextmanager
def reading_errors(path: Path) -> Iterator[None]:
    """Raise what the system says of a file that is read as one of our errors.

    Raises:
        UnreadableError: it cannot be read.
    """
    try:
        yield
    except OSError as error:
        raise unreadable(path, error.strerror or str(error)) from error


def own_error(error: Exception, path: Path, written: Path) -> StorageError:
    """Return what SQLite or the system said as one of our errors; see ``own_errors``."""
    if isinstance(error, OSError):
        return _of_system(error, written)
    # Python raises a few of its own without a code: text that is no UTF-8, for one.
    kind = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & _PRIMARY
    if kind == sqlite3.SQLITE_FULL:
        return _full(written)
    if kind in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return locked(path)
    if kind in _UNWRITABLE:
        return _full(written) if _has_no_room(written) else not_writable(written, str(error))
    return damaged(path)


def damaged(path: Path) -> DamagedError:
    """Return the error of a file that cannot be read."""
    return DamagedError(tr("{file} is damaged.").format(file=path.name))


def locked(path: Path) -> LockedError:
    """Return the error of a file that another program holds."""
    text = tr("Another window or program is busy with {file}; try again in a moment.")
    return LockedError(text.format(file=path.name))


def unreadable(path: Path, reason: str) -> UnreadableError:
    """Return the error of a file that was named and cannot be read; ``reason`` is no sentence."""
    text = tr("{file} in {folder} cannot be read: {reason}.")
    return UnreadableError(text.format(file=path.name, folder=path.parent, reason=reason))


def not_writable(path: Path, reason: str) -> NotWritableError:
    """Return the error of a file that cannot be written; ``reason`` is no sentence."""
    text = tr("{file} in {folder} cannot be written: {reason}.")
    return NotWritableError(text.format(file=path.name, folder=path.parent, reason=reason))


def _full(path: Path) -> FullError:
    text = tr("The disk is full: there is no room for {file} in {folder}.")
    return FullError(text.format(file=path.name, folder=path.parent))


def _of_system(error: OSError, path: Path) -> StorageError:
    if error.errno in {ENOSPC, EDQUOT}:
        return _full(path)
    return not_writable(path, error.strerror or str(error))


def _has_no_room(path: Path) -> bool:
    """Tell whether the disk of ``path`` is full: SQLite says no more than that a write failed."""
    with suppress(OSError):
        return shutil.disk_usage(path.parent).free < _LEAST_BYTES
    return False
