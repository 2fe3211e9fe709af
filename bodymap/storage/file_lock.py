"""A lock that one program holds at a time, while it opens, makes or repairs the log."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, closing, contextmanager
from typing import TYPE_CHECKING

from bodymap.storage.connecting import PATIENCE_S
from bodymap.storage.errors import LockedError, own_error

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def alone(path: Path, patience_s: float = PATIENCE_S) -> Iterator[None]:
    """Hold the lock of the file ``path``: of those that ask for it, one at a time gets it.

    The lock is that of an empty database beside it: SQLite knows how every system locks, and a
    system lets go of it when a program ends. Where nothing can be made beside the file, or its
    file system knows no locks, nobody holds it. Another is waited for ``patience_s``.

    Raises:
        LockedError: another holds it for too long.
    """
    beside = path.with_name(f"{path.name}-lock")
    with ExitStack() as held:
        try:
            connection = sqlite3.connect(beside, timeout=patience_s, isolation_level=None)
            held.enter_context(closing(connection))
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            reason = own_error(error, path, path)
            if isinstance(reason, LockedError):
                raise reason from error
        yield
