"""The rows of a damaged log that can still be read, copied into a new one."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from bodymap.storage import rows
from bodymap.storage.asking import asked, most_numbers, number_of, rows_in, text_of
from bodymap.storage.copies import make_private
from bodymap.storage.rescue_answers import RescuedAnswers, rescue_answers
from bodymap.storage.schema import STEPS, TABLES, step_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bodymap.storage.schema import Step


_SMALLEST_RUN_BYTES = 500
_LAST = (
    "SELECT max(run) FROM runs",
    "SELECT max(run) FROM tracks",
    "SELECT max(run) FROM contents",
    "SELECT seq FROM sqlite_sequence WHERE name = 'runs'",
)
# Rows are looked for by the numbers of runs: a bad page hides only its own. The settings, which
# have none, are read at once.
_KEYS = {"runs": "run", "tracks": "run", "places": "run", "contents": "rowid"}


class Rescued(NamedTuple):
    """What could be read.

    Attributes:
        kept: how many runs.
        lost: how many runs the damaged file had beside these; at least.
        pointless: how many of those kept have lost their points.
        bare: how many of those kept have nothing else: neither name nor ground.
        had_runs: whether the damaged file tells that it ever had a run.
        answers: what became of the learner's answers.
    """

    kept: int = 0
    lost: int = 0
    pointless: int = 0
    bare: int = 0
    had_runs: bool = False
    answers: RescuedAnswers = RescuedAnswers()


def make_empty(fresh: Path, steps: Sequence[Step] = STEPS) -> None:
    """Make a log with nothing in it.

    Raises:
        OSError, sqlite3.Error: there is no room.
    """
    make_private(fresh)
    with closing(sqlite3.connect(fresh, isolation_level=None)) as new:
        step_up(new, fresh, steps)


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
        last = _last(old, path)
        for table in (*_KEYS, "settings"):
            _copy_table(old, new, table, last)
        answers = rescue_answers(old, new, path)
        new.execute("COMMIT")
        return _counted(old, new, answers, had_runs=last > 0)


def _counted(
    old: sqlite3.Connection, new: sqlite3.Connection, answers: RescuedAnswers, *, had_runs: bool
) -> Rescued:
    kept = rows_in(new, "runs")
    most = max(rows_in(old, "runs"), rows_in(old, "tracks"))
    return Rescued(
        kept=kept,
        lost=max(most - kept, 0),
        pointless=kept - rows_in(new, "tracks"),
        bare=number_of(new, "SELECT count(*) FROM runs WHERE model = ''"),
        had_runs=had_runs,
        answers=answers,
    )


def _last(old: sqlite3.Connection, path: Path) -> int:
    """Return a number that no run's exceeds."""
    most = most_numbers(path, _SMALLEST_RUN_BYTES)
    return min(max(number_of(old, question) for question in _LAST), most)


def _copy_table(old: sqlite3.Connection, new: sqlite3.Connection, table: str, last: int) -> None:
    columns = TABLES[table]
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    insert = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - own names
    for row in _found(old, table, names, last):
        # A row that breaks the table's rules is damaged, or belongs to a run that is lost.
        with suppress(sqlite3.IntegrityError, sqlite3.DataError):
            if table == "tracks":
                rows.insert_bare(new, row[0])
            named = zip(row, columns, strict=True)
            new.execute(insert, [_value(value, column) for value, column in named])


def _value(value: Any, column: str) -> Any:  # noqa: ANN401 - a damaged file holds anything
    return value if column in {"points", "loads"} else text_of(value)


def _found(old: sqlite3.Connection, table: str, names: str, last: int) -> Iterator[tuple[Any, ...]]:
    """Give the rows of a table that can be read."""
    question = f"SELECT {names} FROM {table}"  # noqa: S608 - own names
    if table not in _KEYS:
        yield from asked(old, question) or ()
        return
    for number in range(1, last + 1):
        yield from asked(old, f"{question} WHERE {_KEYS[table]} = ?", (number,)) or ()
