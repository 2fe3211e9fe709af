"""Connections to a file of the log: with our manners; to read where nothing can be written."""

from __future__ import annotations

import sqlite3
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# Until another window's writing is over; its longest, that of a file's runs, takes < 1 s.
PATIENCE_S = 10.0
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
_ALONE = "PRAGMA locking_mode = EXCLUSIVE"  # sqlite.org/wal.html, 8


def connect(
    path: Path, mode: str = "rw", *, shared: bool = True, patience_s: float = PATIENCE_S
) -> sqlite3.Connection:
    """Return a connection to a file that exists, with our manners.

    Args:
        path: of the file.
        mode: "rw" or "ro", and what else belongs into SQLite's address of a file.
        shared: with other connections, for which a file is made beside it.
        patience_s: how long another's writing is waited for.

    Raises:
        sqlite3.Error: it cannot be opened.
    """
    address = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, timeout=patience_s, isolation_level=None)
    # Damage to a name hides no row.
    connection.text_factory = partial(str, encoding="utf-8", errors="replace")
    try:
        for manner in _MANNERS if shared else (_ALONE, *_MANNERS):
            connection.execute(manner)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Return a connection to a file where no other can be made beside it.

    A full disk has no room for what SQLite shares between windows, and a folder that cannot be
    written no place: where all is in the file itself, it is read as one that nobody changes. What
    a broken-off write left beside it is read alone, without others.

    Raises:
        sqlite3.Error: that cannot be done either.
    """
    log = path.with_name(f"{path.name}-wal")
    if not log.exists() or not log.stat().st_size:
        return connect(path, "ro&immutable=1")
    return connect(path, shared=False)
