"""The learner's answers in a damaged log: read by their table, else found where they lie."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from bodymap.storage import review_rows
from bodymap.storage.asking import asked, most_numbers, number_of, rows_in, text_of
from bodymap.storage.loose_rows import loose_answers
from bodymap.storage.review_rows import ReviewRow
from bodymap.storage.schema import TABLES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_SMALLEST_BYTES = 30
_ONE = f"SELECT {', '.join(TABLES['reviews'])} FROM reviews WHERE review = ?"  # noqa: S608 - own names
_LAST = "SELECT max(review) FROM reviews"
_SEQUENCE = "SELECT seq FROM sqlite_sequence WHERE name = 'reviews'"


class RescuedAnswers(NamedTuple):
    """What became of the answers.

    Attributes:
        kept: how many.
        loose: how many of them no table led to.
        lost: how many there were beside these, as far as can be told: where the damage is, those
            that were taken back count, too.
    """

    kept: int = 0
    loose: int = 0
    lost: int = 0


class _Read(NamedTuple):
    """What the table gave.

    Attributes:
        rows: the whole ones, in the order of their numbers.
        unread: the numbers whose rows it did not give, or not whole.
        last: no number that it knows of is higher.
        is_known: whether there can be none above it.
    """

    rows: list[ReviewRow]
    unread: set[int]
    last: int
    is_known: bool


def rescue_answers(old: sqlite3.Connection, new: sqlite3.Connection, path: Path) -> RescuedAnswers:
    """Copy all answers that are whole from the damaged log ``old`` in ``path`` into ``new``.

    A number under which the table can be read and has no row is that of an answer that was taken
    back: it stays so, whatever lies about in the file.

    Raises:
        OSError, sqlite3.Error: there is no room.
    """
    read = _read(old, path)
    loose: list[ReviewRow] = []
    if read.unread or not read.is_known:
        page_size = number_of(new, "PRAGMA page_size")  # that of all our logs
        loose = [row for row in loose_answers(path, page_size).values() if _is_missed(row, read)]
    kept = sum(_put(new, row) for row in sorted((*read.rows, *loose)))
    return RescuedAnswers(kept, len(loose), max(rows_in(old, "reviews") - kept, _lost(read, loose)))


def _read(old: sqlite3.Connection, path: Path) -> _Read:
    last = max(number_of(old, _LAST), number_of(old, _SEQUENCE))
    last = min(last, most_numbers(path, _SMALLEST_BYTES))
    read = _Read([], set(), last, is_known=asked(old, _LAST) is not None)
    for number in range(1, last + 1):
        found = asked(old, _ONE, (number,))
        whole = [row for row in map(_row, found or ()) if review_rows.is_whole(row)]
        read.rows.extend(whole)
        if found is None or len(whole) < len(found):
            read.unread.add(number)
    return read


def _row(values: Sequence[Any]) -> ReviewRow:
    return ReviewRow._make(map(text_of, values))


def _is_missed(row: ReviewRow, read: _Read) -> bool:
    """Tell whether the table would have given a row that was found loose."""
    return row.review in read.unread or (row.review > read.last and not read.is_known)


def _lost(read: _Read, loose: Sequence[ReviewRow]) -> int:
    """Return how many numbers there were under which nothing was found."""
    highest = max((row.review for row in loose), default=0)
    return len(read.unread) + max(highest - read.last, 0) - len(loose)


def _put(new: sqlite3.Connection, row: ReviewRow) -> bool:
    """Add a row; tell whether the table's rules let it in."""
    with suppress(sqlite3.IntegrityError):
        review_rows.put(new, row)
        return True
    return False
