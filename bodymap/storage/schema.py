"""The tables of the log, and the steps from one version of them to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.storage.errors import ForeignError, NewerError, damaged
from bodymap.words import tr

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from pathlib import Path

    Step = Sequence[str]

_MOST_VERSIONS = 1000  # a higher one is damage
APPLICATION = 0x424D_4150  # "BMAP" in the header: a file of ours

# What the lists need stands in `runs`, so that a row stays short; the rest of a run in `tracks`.
# `contents` knows every file content that a run was seen in, so that none is read twice. Ids are
# never given twice (AUTOINCREMENT): another window may still hold that of a deleted run. The
# checks let damage be seen. A log that is put in the place of another has another `generation`:
# its numbers may mean other runs. Version 1.
_FIRST: Step = (
    """CREATE TABLE runs (
        run INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL CHECK (typeof(name) = 'text'),
        start TEXT CHECK (typeof(start) IN ('text', 'null')),
        start_s REAL CHECK (typeof(start_s) IN ('real', 'null')),
        distance_m REAL NOT NULL CHECK (typeof(distance_m) = 'real'),
        timer_s REAL NOT NULL CHECK (typeof(timer_s) = 'real'),
        walking_s REAL NOT NULL CHECK (typeof(walking_s) = 'real'),
        climb_m REAL CHECK (typeof(climb_m) IN ('real', 'null')),
        steps REAL NOT NULL CHECK (typeof(steps) = 'real'),
        counted_m REAL NOT NULL CHECK (typeof(counted_m) = 'real'),
        footing TEXT NOT NULL CHECK (typeof(footing) = 'text'),
        model TEXT NOT NULL CHECK (typeof(model) = 'text'),
        loads BLOB NOT NULL CHECK (typeof(loads) = 'blob'),
        file TEXT NOT NULL CHECK (typeof(file) = 'text'),
        added TEXT NOT NULL CHECK (typeof(added) = 'text')
    )""",
    "CREATE INDEX runs_by_start ON runs (start_s)",
    """CREATE TABLE tracks (
        run INTEGER PRIMARY KEY REFERENCES runs ON DELETE CASCADE,
        about TEXT NOT NULL CHECK (typeof(about) = 'text'),
        points BLOB NOT NULL CHECK (typeof(points) = 'blob')
    )""",
    """CREATE TABLE places (
        run INTEGER PRIMARY KEY REFERENCES runs ON DELETE CASCADE,
        points BLOB NOT NULL CHECK (typeof(points) = 'blob')
    )""",
    """CREATE TABLE contents (
        content TEXT PRIMARY KEY CHECK (typeof(content) = 'text'),
        run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
        runs_in_file INTEGER NOT NULL CHECK (typeof(runs_in_file) = 'integer')
    )""",
    "CREATE INDEX contents_by_run ON contents (run)",
    "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "INSERT INTO settings VALUES ('generation', lower(hex(randomblob(8))))",
)

# The learner's answers belong to no run. What the schedule makes of them is written nowhere: it
# follows from them. The time in whole microseconds comes back as it was. `sum` tells a row that is
# as it was written from one with a flipped bit; by it rows are found in a file whose tables are
# lost, too: loose_rows knows these columns in this order. Version 2.
_SECOND: Step = (
    """CREATE TABLE reviews (
        review INTEGER PRIMARY KEY AUTOINCREMENT,
        card TEXT NOT NULL CHECK (typeof(card) = 'text' AND length(card) BETWEEN 1 AND 200),
        at_us INTEGER NOT NULL CHECK (typeof(at_us) = 'integer'),
        rating INTEGER NOT NULL CHECK (typeof(rating) = 'integer' AND rating BETWEEN 1 AND 4),
        practice INTEGER NOT NULL
            CHECK (typeof(practice) = 'integer' AND practice BETWEEN 0 AND 1),
        given TEXT NOT NULL CHECK (typeof(given) = 'text' AND length(given) <= 200),
        seconds REAL NOT NULL CHECK (typeof(seconds) = 'real' AND seconds BETWEEN 0 AND 3600),
        sum INTEGER NOT NULL CHECK (typeof(sum) = 'integer')
    )""",
)

# Step n makes version n of version n - 1. Never change one that was published: add another.
STEPS: Sequence[Step] = (_FIRST, _SECOND)
# Parents first, as rows are recovered; with the columns of the newest version.
TABLES = {
    "runs": (
        "run", "name", "start", "start_s", "distance_m", "timer_s", "walking_s", "climb_m", "steps",
        "counted_m", "footing", "model", "loads", "file", "added",
    ),
    "tracks": ("run", "about", "points"),
    "places": ("run", "points"),
    "contents": ("content", "run", "runs_in_file"),
    "settings": ("key", "value"),
    "reviews": ("review", "card", "at_us", "rating", "practice", "given", "seconds", "sum"),
}  # fmt: skip


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of a file's tables; 0: there are none yet."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def check_owner(connection: sqlite3.Connection, path: Path) -> None:
    """Look whether a file is ours, or empty.

    Raises:
        ForeignError: it is another program's.
    """
    if connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION:
        return
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    names = {name for (name,) in found}
    # Our mark can be damaged, and a table or two; another program may have a name like ours.
    if names and len(names & TABLES.keys()) <= len(TABLES) // 2:
        text = tr("{file} in {folder} is another program's and stays as it is; move it away first.")
        raise ForeignError(text.format(file=path.name, folder=path.parent))


def check_version(connection: sqlite3.Connection, path: Path, steps: Sequence[Step]) -> int:
    """Return the version of a file's tables.

    Raises:
        NewerError: it is newer than ``steps`` make.
        DamagedError: it is no number that a version ever has.
    """
    version = version_of(connection)
    if not 0 <= version <= _MOST_VERSIONS:
        raise damaged(path)
    if version > len(steps):
        text = tr("{file} was written by a newer Bodymap and stays as it is; update this one.")
        raise NewerError(text.format(file=path.name))
    return version


def step_up(connection: sqlite3.Connection, path: Path, steps: Sequence[Step]) -> None:
    """Bring a file's tables to the version of ``steps``, all of it in one transaction.

    Of two programs that start at once the second finds the work done.

    Raises:
        NewerError: they are newer than that.
        sqlite3.Error: nothing has changed then.
    """
    with connection:  # commits, or rolls back
        connection.execute("BEGIN IMMEDIATE")
        version = check_version(connection, path, steps)
        for step in steps[version:]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {len(steps)}")
