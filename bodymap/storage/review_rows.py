"""The rows of the learner's answers, and the statements that read and write them.

Each function takes a connection inside ``Database.reading()`` or ``writing()``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.storage.schema import TABLES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_COLUMNS = ", ".join(TABLES["reviews"])
_NEW = TABLES["reviews"][1:]
_INSERT = f"INSERT INTO reviews ({', '.join(_NEW)}) VALUES ({', '.join('?' * len(_NEW))})"  # noqa: S608 - own names


class ReviewRow(NamedTuple):
    """One answer as it stands in the file.

    Attributes:
        review: its number, never given twice.
        at_us: microseconds since 1970, UTC.
        rating: 1 to 4.
        practice: 0 or 1.
        seconds: 0 to 3600.
    """

    review: int
    card: str
    at_us: int
    rating: int
    practice: int
    given: str
    seconds: float


def reviews(connection: sqlite3.Connection) -> list[ReviewRow]:
    """Return all answers in the order of their numbers."""
    found = connection.execute(f"SELECT {_COLUMNS} FROM reviews ORDER BY review")  # noqa: S608 - own names
    return list(map(ReviewRow._make, found))


def insert(connection: sqlite3.Connection, row: ReviewRow) -> int:
    """Add an answer and return its number, whatever ``row`` says that it is."""
    review = connection.execute(_INSERT, row[1:]).lastrowid
    assert review is not None  # noqa: S101 - an INSERT into a table with a number makes one
    return review


def delete(connection: sqlite3.Connection, review: int) -> None:
    """Delete an answer; one that is not there is passed over."""
    connection.execute("DELETE FROM reviews WHERE review = ?", (review,))


def replace_all(connection: sqlite3.Connection, rows: Iterable[ReviewRow]) -> None:
    """Put ``rows`` in the place of all answers, with new numbers in their order."""
    connection.execute("DELETE FROM reviews")
    connection.executemany(_INSERT, [row[1:] for row in rows])
