"""The rows of the log, and the statements that read and write them.

Each function takes a connection inside ``Database.reading()`` or ``writing()``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence


class Counted(NamedTuple):
    """What was counted of a run under a version of the model: columns of ``runs``.

    Attributes:
        footing: JSON.
        model: names the tables, rules and reference that counted it.
        loads: float64: impact, muscles, regions.
    """

    walking_s: float
    climb_m: float | None
    steps: float
    counted_m: float
    footing: str
    model: str
    loads: bytes


class Line(NamedTuple):
    """One run as the lists need it.

    Attributes:
        run: its number.
        start: ISO, local time with its offset from UTC.
    """

    run: int
    name: str
    start: str | None
    distance_m: float
    timer_s: float
    walking_s: float
    climb_m: float | None
    steps: float
    counted_m: float
    footing: str
    model: str
    loads: bytes


class Whole(NamedTuple):
    """One run as it comes into the log.

    Attributes:
        content: what its file held, as ``Run.content``.
        runs_in_file: how many runs its file holds; 0: unknown.
        start: ISO, or None.
        start_s: the same as seconds since 1970.
        file: the name of its file, without the folder.
        added: ISO date and time.
        about: JSON: all but the points.
        points: packed.
        places: its coordinates packed, or None: not kept.
    """

    content: str
    runs_in_file: int
    name: str
    start: str | None
    start_s: float | None
    distance_m: float
    timer_s: float
    file: str
    added: str
    about: str
    points: bytes
    places: bytes | None
    counted: Counted


class Points(NamedTuple):
    """What a run's file told: JSON and packed points."""

    about: str
    points: bytes
    places: bytes | None


_GENERATION = "generation"  # a setting
_LINE = ", ".join(Line._fields)
_SET_COUNTED = ", ".join(f"{column} = ?" for column in Counted._fields)
_HEAD = ("name", "start", "start_s", "distance_m", "timer_s", "file", "added")
_CHANGE_HEAD = f"UPDATE runs SET {', '.join(f'{name} = ?' for name in _HEAD)} WHERE run = ?"  # noqa: S608 - own names
_NEW = (*_HEAD, *Counted._fields)
_INSERT_RUN = f"INSERT INTO runs ({', '.join(_NEW)}) VALUES ({', '.join('?' * len(_NEW))})"  # noqa: S608 - own names


def lines(connection: sqlite3.Connection) -> Iterator[Line]:
    """Return all runs, the newest first, those without a start last."""
    rows = connection.execute(f"SELECT {_LINE} FROM runs ORDER BY start_s DESC, run DESC")  # noqa: S608 - own names
    return map(Line._make, rows)


def line(connection: sqlite3.Connection, run: int) -> Line | None:
    """Return one run, or None where it is not there."""
    found = connection.execute(f"SELECT {_LINE} FROM runs WHERE run = ?", (run,)).fetchone()  # noqa: S608 - own names
    return found and Line._make(found)


def points(connection: sqlite3.Connection, run: int) -> Points | None:
    """Return what a run's file told, or None where it is not there."""
    found = connection.execute(
        "SELECT about, tracks.points, places.points FROM tracks LEFT JOIN places USING (run)"
        " WHERE run = ?",
        (run,),
    ).fetchone()
    return found and Points._make(found)


def insert(connection: sqlite3.Connection, whole: Whole) -> int:
    """Add a run and return its number."""
    run = connection.execute(_INSERT_RUN, (*_head(whole), *whole.counted)).lastrowid
    assert run is not None  # noqa: S101 - an INSERT into a table with a number makes one
    _insert_points(connection, run, whole)
    add_content(connection, whole.content, run, whole.runs_in_file)
    return run


def replace_points(connection: sqlite3.Connection, run: int, whole: Whole) -> None:
    """Put what a file tells of a run in the place of what is left; its line stays as it is."""
    connection.execute("DELETE FROM tracks WHERE run = ?", (run,))
    connection.execute("DELETE FROM places WHERE run = ?", (run,))
    _insert_points(connection, run, whole)


def _insert_points(connection: sqlite3.Connection, run: int, whole: Whole) -> None:
    track = (run, whole.about, whole.points)
    connection.execute("INSERT INTO tracks (run, about, points) VALUES (?, ?, ?)", track)
    if whole.places is not None:
        connection.execute("INSERT INTO places (run, points) VALUES (?, ?)", (run, whole.places))


def insert_bare(connection: sqlite3.Connection, run: int) -> None:
    """Make a run of which only the points are left, unless it is there; its model is ""."""
    connection.execute(
        "INSERT OR IGNORE INTO runs (run, name, distance_m, timer_s, walking_s, steps, counted_m,"
        " footing, model, loads, file, added) VALUES (?, '', 0, 0, 0, 0, 0, '', '', x'', '', '')",
        (run,),
    )


def change_head(connection: sqlite3.Connection, run: int, whole: Whole) -> None:
    """Write what the lists tell of a run of which only the points were left."""
    connection.execute(_CHANGE_HEAD, (*_head(whole), run))
    change_counted(connection, run, whole.counted)
    add_content(connection, whole.content, run, whole.runs_in_file)


def _head(whole: Whole) -> tuple[object, ...]:
    head = (whole.name, whole.start, whole.start_s, whole.distance_m, whole.timer_s)
    return (*head, whole.file, whole.added)


def add_content(connection: sqlite3.Connection, content: str, run: int, runs_in_file: int) -> None:
    """Remember that ``run`` was seen in ``content``; a number of runs replaces an unknown one.

    A content whose run is gone, as damage can leave one, is seen anew.
    """
    connection.execute(
        "INSERT INTO contents (content, run, runs_in_file) VALUES (?, ?, ?) ON CONFLICT (content)"
        " DO UPDATE SET run = excluded.run,"
        " runs_in_file = max(runs_in_file, excluded.runs_in_file)",
        (content, run, runs_in_file),
    )


def run_of_content(connection: sqlite3.Connection, content: str) -> int | None:
    """Return the run that was seen in ``content``, or None."""
    found = connection.execute(
        "SELECT run FROM contents JOIN runs USING (run) WHERE content = ?", (content,)
    ).fetchone()
    return found and int(found[0])


def contents_of(connection: sqlite3.Connection, runs: Sequence[int]) -> tuple[str, ...]:
    """Return all contents that ``runs`` were seen in."""
    question = "SELECT content FROM contents WHERE run = ?"
    return tuple(content for run in runs for (content,) in connection.execute(question, (run,)))


def runs_of_file(connection: sqlite3.Connection, digest: str) -> tuple[int, ...]:
    """Return the runs of a file of which all runs are in the log, else nothing.

    Args:
        connection: of the log.
        digest: the content of its runs up to the colon.
    """
    found = connection.execute(
        "SELECT run, runs_in_file FROM contents JOIN runs USING (run)"
        " WHERE content > ? AND content < ? ORDER BY content",
        (f"{digest}:", f"{digest};"),
    ).fetchall()
    whole = bool(found) and 0 < max(of for _, of in found) <= len(found)
    return tuple(run for run, _ in found) if whole else ()


def started_between(
    connection: sqlite3.Connection, from_s: float, to_s: float
) -> Sequence[tuple[int, float, float, float]]:
    """Return number, start (seconds since 1970), distance in m and timer of runs begun then."""
    return connection.execute(
        "SELECT run, start_s, distance_m, timer_s FROM runs"
        " WHERE start_s BETWEEN ? AND ? ORDER BY run",
        (from_s, to_s),
    ).fetchall()


def change_counted(connection: sqlite3.Connection, run: int, counted: Counted) -> None:
    """Write what was counted anew."""
    connection.execute(f"UPDATE runs SET {_SET_COUNTED} WHERE run = ?", (*counted, run))  # noqa: S608 - own names


def change_name(connection: sqlite3.Connection, run: int, name: str) -> None:
    """Give a run another name."""
    connection.execute("UPDATE runs SET name = ? WHERE run = ?", (name, run))


def delete(connection: sqlite3.Connection, runs: Sequence[int]) -> None:
    """Delete runs with all that belongs to them; what is not there is passed over."""
    connection.executemany("DELETE FROM runs WHERE run = ?", [(run,) for run in runs])


def delete_places(connection: sqlite3.Connection) -> None:
    """Delete all coordinates."""
    connection.execute("DELETE FROM places")


def counted_otherwise(connection: sqlite3.Connection, model: str) -> tuple[int, ...]:
    """Return the runs that another version of the model has counted."""
    found = connection.execute("SELECT run FROM runs WHERE model <> ? ORDER BY run", (model,))
    return tuple(run for (run,) in found)


def counted_by(connection: sqlite3.Connection, model: str) -> tuple[int, ...]:
    """Return the runs that this version of the model has counted."""
    found = connection.execute("SELECT run FROM runs WHERE model = ? ORDER BY run", (model,))
    return tuple(run for (run,) in found)


def generation(connection: sqlite3.Connection) -> str:
    """Return what tells this log from one that was in its place before: made anew, not changed."""
    return setting(connection, _GENERATION) or ""


def renew_generation(connection: sqlite3.Connection) -> None:
    """Tell this log from all others: it is about to be put in the place of one."""
    connection.execute(
        "INSERT OR REPLACE INTO settings (key, value) VALUES (?, lower(hex(randomblob(8))))",
        (_GENERATION,),
    )


def setting(connection: sqlite3.Connection, key: str) -> str | None:
    """Return the value of a setting, or None."""
    found = connection.execute("SELECT value FROM settings WHERE key = ?", (key,)).fetchone()
    return found and str(found[0])


def change_setting(connection: sqlite3.Connection, key: str, value: str) -> None:
    """Write a setting."""
    connection.execute("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", (key, value))
