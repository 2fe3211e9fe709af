"""A damaged log: set aside as it is; what can still be read of it goes into a new one."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import UTC, datetime
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from bodymap.storage import rows
from bodymap.storage.connecting import connect
from bodymap.storage.copies import make_private
from bodymap.storage.errors import LockedError, own_error, own_errors
from bodymap.storage.schema import STEPS, TABLES, step_up

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# These bound the numbers that a damaged file can make us look for: 0.5 s.
_SMALLEST_RUN_BYTES = 500
_MOST_LOOKED_FOR = 50_000
_LARGEST_PAGE = 65_536  # of SQLite
_LOG = "-wal"  # what was written last
_BESIDE = (_LOG, "-shm")  # what SQLite keeps beside a file
_MOVES_OPEN_FILES = os.name != "nt"


class _Rescued(NamedTuple):
    """What could be read.

    Attributes:
        kept: how many runs.
        lost: how many runs the damaged file had beside these; at least.
        pointless: how many of those kept have lost their points.
        bare: how many of those kept have nothing else: neither name nor ground.
    """

    kept: int
    lost: int
    pointless: int
    bare: int


class Recovery(NamedTuple):
    """What came of it; ``aside`` is the damaged file under its new name."""

    aside: Path
    rescued: _Rescued


def recover(path: Path) -> Recovery:
    """Put a new log with all that can be read in the place of the damaged one.

    Raises:
        StorageError: there is no room, or the file is held by another program.
    """
    with own_errors(path):
        fresh, headed = (
            path.with_name(f".{path.name}-{os.getpid()}{ending}.part") for ending in ("", "-head")
        )
        try:
            with _nobody_writing(path) as held:
                rescued = _rescue(path, fresh) if path.stat().st_size else _nothing(fresh)
                if not rescued.kept:  # perhaps only the first page, which tells where others are
                    _copy_with_head(path, headed, fresh)
                    rescued = _rescue(headed, fresh)
                if not _MOVES_OPEN_FILES:
                    held.close()
                aside = _set_aside(path)
                fresh.replace(path)
        finally:
            for made in (fresh, headed, *(_beside(headed, ending) for ending in _BESIDE)):
                made.unlink(missing_ok=True)
    return Recovery(aside, rescued)


@contextmanager
def _nobody_writing(path: Path) -> Iterator[ExitStack]:
    """Let other windows wait: what they wrote into the damaged file now would be lost with it.

    They go on with the new one. SQLite removes what lies beside an empty file, so that is not
    opened; nor can anybody write into a file without its head.
    """
    with ExitStack() as held:
        if path.stat().st_size:
            try:
                connection = held.enter_context(closing(connect(path)))
                connection.execute("BEGIN IMMEDIATE")
            except (sqlite3.Error, UnicodeDecodeError) as error:  # the latter: its text is damaged
                if isinstance(own_error(error, path, path), LockedError):
                    raise
        yield held


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _copy_with_head(path: Path, copy: Path, empty: Path) -> None:
    """Copy a file with the first page of an ``empty`` log: all have their tables in one order."""
    with empty.open("rb") as file:
        head = bytearray(file.read(_LARGEST_PAGE))
    page = int.from_bytes(head[16:18], "big")  # sqlite.org/fileformat2.html, 1.3
    pages = max(path.stat().st_size // page, 1)
    head[28:32] = pages.to_bytes(4, "big")
    head[32:40] = bytes(8)  # no free pages
    for ending in ("", _LOG):
        if _beside(path, ending).exists():
            make_private(_beside(copy, ending))
            shutil.copyfile(_beside(path, ending), _beside(copy, ending))
    with copy.open("r+b") as file:
        file.write(head[:page])


def _nothing(fresh: Path) -> _Rescued:
    """Make a log without a run."""
    make_private(fresh)
    with closing(sqlite3.connect(fresh, isolation_level=None)) as new:
        step_up(new, fresh, STEPS)
    return _Rescued(0, 0, 0, 0)


def _rescue(path: Path, fresh: Path) -> _Rescued:
    """Copy all readable rows."""
    _nothing(fresh)
    with (
        closing(sqlite3.connect(fresh, isolation_level=None)) as new,
        closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as old,
    ):
        old.text_factory = bytes
        new.execute("PRAGMA foreign_keys = ON")
        new.execute("BEGIN")
        last = _last_run(old, path)
        for table in TABLES:
            _copy_table(old, new, table, last)
        new.execute("COMMIT")
        kept = _count(new, "SELECT count(*) FROM runs")
        pointless = kept - _count(new, "SELECT count(*) FROM tracks")
        most = max(_count(old, f"SELECT count(*) FROM {table}") for table in ("runs", "tracks"))  # noqa: S608 - own names
        bare = _count(new, "SELECT count(*) FROM runs WHERE model = ''")
    return _Rescued(kept, max(most - kept, 0), pointless, bare)


def _count(connection: sqlite3.Connection, question: str) -> int:
    try:
        return int(connection.execute(question).fetchone()[0] or 0)
    except (sqlite3.Error, TypeError, ValueError):  # an error's own text can be no UTF-8
        return 0


def _last_run(old: sqlite3.Connection, path: Path) -> int:
    """Return a number that no run exceeds."""
    asked = (
        "SELECT max(run) FROM runs",
        "SELECT max(run) FROM tracks",
        "SELECT max(run) FROM contents",
        "SELECT seq FROM sqlite_sequence WHERE name = 'runs'",
    )
    most = max(path.stat().st_size // _SMALLEST_RUN_BYTES, _MOST_LOOKED_FOR)
    return min(max(_count(old, question) for question in asked), most)


def _copy_table(old: sqlite3.Connection, new: sqlite3.Connection, table: str, last: int) -> None:
    columns = TABLES[table]
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    insert = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - own names
    for row in _rows(old, table, names, last):
        # A row that breaks the table's rules is damaged, or belongs to a run that is lost.
        with suppress(sqlite3.IntegrityError, sqlite3.DataError):
            if table == "tracks":
                rows.insert_bare(new, row[0])
            named = zip(row, columns, strict=True)
            new.execute(insert, [_text(value, column) for value, column in named])


def _text(value: Any, column: str) -> Any:  # noqa: ANN401 - a damaged file holds anything
    """Return a value as it was: the old file gives its text as bytes, not to stumble over it."""
    blob = column in {"points", "loads"}
    return value if blob or not isinstance(value, bytes) else value.decode("utf-8", "replace")


def _rows(old: sqlite3.Connection, table: str, names: str, last: int) -> Iterator[tuple[Any, ...]]:
    """Give all rows that can be read: each by its number, so that a bad page hides only its own."""
    if table == "settings":
        with suppress(sqlite3.Error, UnicodeDecodeError):
            yield from old.execute(f"SELECT {names} FROM settings").fetchall()  # noqa: S608 - own names
        return
    key = "rowid" if table == "contents" else "run"
    for number in range(1, last + 1):
        with suppress(sqlite3.Error, UnicodeDecodeError):
            question = f"SELECT {names} FROM {table} WHERE {key} = ?"  # noqa: S608 - own names
            yield from old.execute(question, (number,)).fetchall()


def _set_aside(path: Path) -> Path:
    """Give the damaged file a name with the day in it; it is there under one name at any time."""
    day = datetime.now(UTC).astimezone().date().isoformat()
    names = (f"{path.stem}-damaged-{day}{again}{path.suffix}" for again in _agains())
    aside = next(found for name in names if not (found := path.with_name(name)).exists())
    for ending in _BESIDE:  # first: they must never lie beside the new log
        with suppress(FileNotFoundError):
            _beside(path, ending).replace(_beside(aside, ending))
    try:
        os.link(path, aside)
    except OSError:  # a file system without links
        path.replace(aside)
    return aside


def _agains() -> Iterator[str]:
    """Give what tells the files of a day apart: nothing, "-2", "-3" ..."""
    yield ""
    yield from (f"-{number}" for number in count(2))
