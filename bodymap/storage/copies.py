"""Copies of the log: consistent while others write, whole or not there."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def make_private(path: Path) -> None:
    """Make an empty file that nobody else may read.

    Raises:
        OSError: that cannot be done.
    """
    os.close(os.open(path, os.O_CREAT | os.O_TRUNC | os.O_RDWR, 0o600))


def copy_to(source: sqlite3.Connection, path: Path) -> None:
    """Copy an open log into the file ``path``, which is whole at any instant.

    Raises:
        sqlite3.Error: the source cannot be read.
        OSError: the file cannot be written; one that was there stays as it was.
    """
    partial = path.with_name(f".{path.name}-{os.getpid()}.part")
    try:
        make_private(partial)
        with closing(sqlite3.connect(partial, isolation_level=None)) as target:
            source.backup(target)
            # One file, without a write-ahead log beside it.
            target.execute("PRAGMA journal_mode = DELETE").fetchone()
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
