"""The rows of the learner's answers, and the statements that read and write them.

Each function takes a connection inside ``Database.reading()`` or ``writing()``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from bodymap.storage.schema import TABLES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_COLUMNS = ", ".join(TABLES["reviews"])
_MARKS = ", ".join("?" * len(TABLES["reviews"]))
_INSERT = f"INSERT INTO reviews ({_COLUMNS}) VALUES ({_MARKS})"  # noqa: S608 - own names


class ReviewRow(NamedTuple):
    """One answer as it stands in the file.

    Attributes:
        review: its number, never given twice.
        at_us: microseconds since 1970, UTC.
        rating: 1 to 4.
        practice: 0 or 1.
        seconds: 0 to 3600.
        sum: over all the others; ``insert`` finds it.
    """

    review: int
    card: str
    at_us: int
    rating: int
    practice: int
    given: str
    seconds: float
    sum: int = 0


def is_whole(row: ReviewRow) -> bool:
    """Tell whether an answer is what was written: not a bit of it has flipped since."""
    return row.sum == _sum_of(row)


def reviews(connection: sqlite3.Connection) -> list[ReviewRow]:
    """Return all answers in the order of their numbers, the damaged ones, too."""
    found = connection.execute(f"SELECT {_COLUMNS} FROM reviews ORDER BY review")  # noqa: S608 - own names
    return list(map(ReviewRow._make, found))


def insert(connection: sqlite3.Connection, row: ReviewRow) -> int:
    """Add an answer and return its number, whatever ``row`` says that it is."""
    review = _last_given(connection) + 1
    put(connection, row._replace(review=review))
    return review


def put(connection: sqlite3.Connection, row: ReviewRow) -> None:
    """Add an answer under its own number, which must be free."""
    connection.execute(_INSERT, row._replace(sum=_sum_of(row)))


def delete(connection: sqlite3.Connection, review: int) -> None:
    """Delete an answer; one that is not there is passed over."""
    connection.execute("DELETE FROM reviews WHERE review = ?", (review,))


def replace_all(connection: sqlite3.Connection, rows: Iterable[ReviewRow]) -> None:
    """Put ``rows`` in the place of all answers, with new numbers in their order."""
    connection.execute("DELETE FROM reviews")
    for review, row in enumerate(rows, _last_given(connection) + 1):
        put(connection, row._replace(review=review))


def _last_given(connection: sqlite3.Connection) -> int:
    """Return the highest number that any answer ever had; 0 where there was none."""
    found = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'reviews'").fetchone()
    return int(found[0]) if found else 0


def _sum_of(row: ReviewRow) -> int:
    """Return CRC-32 over the values of a row."""
    seconds = row.seconds
    if isinstance(seconds, int | float):  # damage makes anything of it
        seconds += 0.0  # as the table gives it: 4.0 for 4, and 0.0 for -0.0
    texts = map(str, row._replace(seconds=seconds, sum=0))
    return crc32("\0".join(texts).encode("utf-8", "replace"))
