"""The copies that the program keeps beside the log: a deleted run is deleted there, too."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from bodymap.storage.connecting import connect

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def forget_runs(path: Path, contents: Sequence[str]) -> None:
    """Delete the runs that were seen in ``contents`` from the copies beside the log ``path``.

    A copy that cannot be read is passed over.
    """
    statement = "DELETE FROM runs WHERE run IN (SELECT run FROM contents WHERE content = ?)"
    _in_all(path, statement, [(content,) for content in contents])


def forget_places(path: Path) -> None:
    """Delete all coordinates from the copies beside the log ``path``.

    A copy that cannot be read is passed over.
    """
    _in_all(path, "DELETE FROM places", [()])


def _in_all(path: Path, statement: str, values: Sequence[tuple[str, ...]]) -> None:
    for copy in path.parent.glob(f"{path.stem}-before-*{path.suffix}"):
        with suppress(sqlite3.Error), closing(connect(copy)) as connection, connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(statement, values)
