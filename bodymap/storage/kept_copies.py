"""The copies that the program keeps beside the log: a deleted run is deleted there, too."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from bodymap.storage.connecting import connect

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def forget_runs(path: Path, contents: Sequence[str]) -> tuple[str, ...]:
    """Delete the runs that were seen in ``contents`` from the copies beside the log ``path``.

    Returns the names of copies in which they may still be: damaged ones are left as they are.
    """
    statement = "DELETE FROM runs WHERE run IN (SELECT run FROM contents WHERE content = ?)"
    return _in_all(path, statement, [(content,) for content in contents])


def forget_places(path: Path) -> tuple[str, ...]:
    """Delete all coordinates from the copies beside the log ``path``.

    Returns the names of copies in which they may still be: damaged ones are left as they are.
    """
    return _in_all(path, "DELETE FROM places", [()])


def _in_all(path: Path, statement: str, values: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    left = {copy.name for copy in path.parent.glob(f"{path.stem}-damaged-*{path.suffix}")}
    for copy in path.parent.glob(f"{path.stem}-before-*{path.suffix}"):
        try:
            with closing(connect(copy)) as connection, connection:
                connection.execute("BEGIN IMMEDIATE")
                connection.executemany(statement, values)
        except (sqlite3.Error, UnicodeDecodeError):
            left.add(copy.name)
    return tuple(sorted(left))
