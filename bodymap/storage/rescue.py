"""The rows of a damaged log that can still be read, copied into a new one."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from bodymap.storage import rows
from bodymap.storage.copies import make_private
from bodymap.storage.schema import STEPS, TABLES, step_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path


class _Numbers(NamedTuple):
    """What tells the highest number that can stand in a table.

    Attributes:
        asked: questions, each of which may fail.
        smallest_bytes: what a row takes at least: bounds, with ``most``, the numbers that a
            damaged file can make us look for.
        most: looked for in any case, where the file names so high a number: 0.5 s.
    """

    asked: Sequence[str]
    smallest_bytes: int
    most: int = 50_000


_SEQUENCE = "SELECT seq FROM sqlite_sequence WHERE name = "
_RUNS = _Numbers(
    (
        "SELECT max(run) FROM runs",
        "SELECT max(run) FROM tracks",
        "SELECT max(run) FROM contents",
        f"{_SEQUENCE}'runs'",
    ),
    smallest_bytes=500,
)
_REVIEWS = _Numbers(("SELECT max(review) FROM reviews", f"{_SEQUENCE}'reviews'"), 30)
_MOST_NUMBERS = 500_000  # whatever the size of the file: 2 s
# Rows are looked for by these numbers: a bad page hides only its own.
_KEYS = {
    "runs": ("run", _RUNS),
    "tracks": ("run", _RUNS),
    "places": ("run", _RUNS),
    "contents": ("rowid", _RUNS),
    "reviews": ("review", _REVIEWS),
}


class Rescued(NamedTuple):
    """What could be read.

    Attributes:
        kept: how many runs.
        lost: how many runs the damaged file had beside these; at least.
        pointless: how many of those kept have lost their points.
        bare: how many of those kept have nothing else: neither name nor ground.
        had_runs: whether the damaged file tells that it ever had a run.
        answers: how many of the learner's answers were kept.
        answers_lost: how many it had beside these, as far as can be told.
    """

    kept: int = 0
    lost: int = 0
    pointless: int = 0
    bare: int = 0
    had_runs: bool = False
    answers: int = 0
    answers_lost: int = 0


class _Copied(NamedTuple):
    """How a table came over: numbers that could not be read, and rows that broke its rules."""

    unread: int
    refused: int


def make_empty(fresh: Path) -> None:
    """Make a log with nothing in it.

    Raises:
        OSError, sqlite3.Error: there is no room.
    """
    make_private(fresh)
    with closing(sqlite3.connect(fresh, isolation_level=None)) as new:
        step_up(new, fresh, STEPS)


def rescue(path: Path, fresh: Path) -> Rescued:
    """Copy all rows that can be read from the damaged ``path`` into a new log ``fresh``.

    Raises:
        OSError, sqlite3.Error: there is no room.
    """
    make_empty(fresh)
    with (
        closing(sqlite3.connect(fresh, isolation_level=None)) as new,
        closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as old,
    ):
        old.text_factory = bytes
        new.execute("PRAGMA foreign_keys = ON")
        new.execute("BEGIN")
        last = {numbers: _last(old, path, numbers) for numbers in (_RUNS, _REVIEWS)}
        copied = {table: _copy_table(old, new, table, last) for table in TABLES}
        new.execute("COMMIT")
        return _counted(old, new, had_runs=last[_RUNS] > 0, reviews=copied["reviews"])


def _counted(
    old: sqlite3.Connection, new: sqlite3.Connection, *, had_runs: bool, reviews: _Copied
) -> Rescued:
    kept, answers = _rows_in(new, "runs"), _rows_in(new, "reviews")
    most = max(_rows_in(old, "runs"), _rows_in(old, "tracks"))
    return Rescued(
        kept=kept,
        lost=max(most - kept, 0),
        pointless=kept - _rows_in(new, "tracks"),
        bare=number_of(new, "SELECT count(*) FROM runs WHERE model = ''"),
        had_runs=had_runs,
        answers=answers,
        answers_lost=max(_rows_in(old, "reviews") - answers, reviews.unread + reviews.refused),
    )


def _rows_in(connection: sqlite3.Connection, table: str) -> int:
    return number_of(connection, f"SELECT count(*) FROM {table}")  # noqa: S608 - own names


def number_of(connection: sqlite3.Connection, question: str) -> int:
    """Return a number, or 0 where the damage hides it."""
    try:
        return int(connection.execute(question).fetchone()[0] or 0)
    except (sqlite3.Error, TypeError, ValueError):  # an error's own text can be no UTF-8
        return 0


def _last(old: sqlite3.Connection, path: Path, numbers: _Numbers) -> int:
    """Return a number that none of these exceeds."""
    most = min(max(path.stat().st_size // numbers.smallest_bytes, numbers.most), _MOST_NUMBERS)
    return min(max(number_of(old, question) for question in numbers.asked), most)


def _copy_table(
    old: sqlite3.Connection, new: sqlite3.Connection, table: str, last: Mapping[_Numbers, int]
) -> _Copied:
    columns = TABLES[table]
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    insert = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - own names
    unread = refused = 0
    for found in _found(old, table, names, last):
        unread += found is None
        for row in found or ():
            # A row that breaks the table's rules is damaged, or belongs to a run that is lost.
            try:
                if table == "tracks":
                    rows.insert_bare(new, row[0])
                named = zip(row, columns, strict=True)
                new.execute(insert, [_text(value, column) for value, column in named])
            except (sqlite3.IntegrityError, sqlite3.DataError):
                refused += 1
    return _Copied(unread, refused)


def _text(value: Any, column: str) -> Any:  # noqa: ANN401 - a damaged file holds anything
    """Return a value as it was: the old file gives its text as bytes, not to stumble over it."""
    blob = column in {"points", "loads"}
    return value if blob or not isinstance(value, bytes) else value.decode("utf-8", "replace")


def _found(
    old: sqlite3.Connection, table: str, names: str, last: Mapping[_Numbers, int]
) -> Iterator[list[tuple[Any, ...]] | None]:
    """Give what stands under each number of a table; None: it cannot be read.

    The settings, which have no numbers, are read at once.
    """
    question = f"SELECT {names} FROM {table}"  # noqa: S608 - own names
    if table not in _KEYS:
        yield _asked(old, question, ())
        return
    key, numbers = _KEYS[table]
    for number in range(1, last[numbers] + 1):
        yield _asked(old, f"{question} WHERE {key} = ?", (number,))


def _asked(
    old: sqlite3.Connection, question: str, values: tuple[int, ...]
) -> list[tuple[Any, ...]] | None:
    with suppress(sqlite3.Error, UnicodeDecodeError):
        return old.execute(question, values).fetchall()
    return None
