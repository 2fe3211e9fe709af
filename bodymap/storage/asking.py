"""Questions to a damaged log: each may fail, and hides no more than its own answer."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_MOST_NUMBERS = 500_000  # whatever the size of the file: 2 s


def asked(
    old: sqlite3.Connection, question: str, values: tuple[int, ...] = ()
) -> list[tuple[Any, ...]] | None:
    """Return what was found; None: it cannot be read."""
    with suppress(sqlite3.Error, UnicodeDecodeError):
        return old.execute(question, values).fetchall()
    return None


def number_of(connection: sqlite3.Connection, question: str) -> int:
    """Return a number, or 0 where the damage hides it."""
    try:
        return int(connection.execute(question).fetchone()[0] or 0)
    except (sqlite3.Error, TypeError, ValueError):  # an error's own text can be no UTF-8
        return 0


def rows_in(connection: sqlite3.Connection, table: str) -> int:
    """Return how many rows a table has, or 0 where the damage hides it."""
    return number_of(connection, f"SELECT count(*) FROM {table}")  # noqa: S608 - own names


def most_numbers(path: Path, smallest_bytes: int, least: int = 50_000) -> int:
    """Return how many numbers of rows are looked for: a damaged file can name any.

    Args:
        path: of the file.
        smallest_bytes: what a row takes at least.
        least: looked for in any case: 0.5 s.
    """
    return min(max(path.stat().st_size // smallest_bytes, least), _MOST_NUMBERS)


def text_of(value: Any) -> Any:  # noqa: ANN401 - a damaged file holds anything
    """Return a value as it was: the old file gives its text as bytes, not to stumble over it."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value
