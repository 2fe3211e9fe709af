"""A log of 10,000 runs: opening it and reading its lines, beside fetching the same rows.

The floor is what SQLite itself takes for these rows; making 10,000 values with 33 numbers and a
date each of them is the rest. The goal for a person is to have the log within a second.
"""

from __future__ import annotations

import sqlite3
import tempfile
import time
from contextlib import closing
from pathlib import Path
from statistics import median

RUNS = 10_000
ROUNDS = 9
FILES = 60
_SECOND_MS = 1000


def run() -> list[dict[str, object]]:
    """Return the ratio, the share of a second, and how fast files come in."""
    from bodymap.app.ask import atlas

    tables = atlas().tables
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        megabytes = _fill(path, tables)
        opening, reading, floor = [], [], []
        for _ in range(ROUNDS):
            _measure(path, tables, (opening, reading, floor))
    whole_ms = (median(opening) + median(reading)) * 1e3
    return [
        {
            "bench": "lines of 10,000 runs / fetching their rows",
            "ratio": round(median(reading) / median(floor), 2),
            "goal": 3,
            "must": 5,
            "ms": round(median(reading) * 1e3, 1),
            "floor_ms": round(median(floor) * 1e3, 1),
        },
        {
            "bench": "opening a log of 10,000 runs / one second",
            "ratio": round(whole_ms / _SECOND_MS, 2),
            "goal": 0.4,
            "must": 1.0,
            "check_ms": round(median(opening) * 1e3, 1),
            "megabytes": megabytes,
        },
        {"bench": "import of files", "files_per_s": round(_import_speed(tables), 1)},
    ]


def _fill(folder: Path, tables: object) -> int:
    """Make a log of hours at 1 Hz; return its size in MB."""
    from bodymap.runs.log_book import LogBook
    from bodymap.runs.log_count import Counter
    from bodymap.runs.log_row import Origin, whole_of
    from bodymap.storage import rows
    from tests.runs.made_runs import made_run

    one = whole_of(made_run(seconds=600), Counter(tables, 3.0), Origin("a.fit", 1))
    one = one._replace(points=one.points + bytes(20_000))  # an hour's weight
    with closing(LogBook.open(folder, tables)) as book, book._database.writing() as connection:
        for number in range(RUNS):
            start_s = 1e9 + number * 70_000
            made = one._replace(content=f"{number:064x}:1", start_s=start_s)
            rows.insert(connection, made)
    return (folder / "runs.db").stat().st_size // 1_000_000


def _measure(folder: Path, tables: object, into: tuple[list[float], ...]) -> None:
    from bodymap.runs.log_book import LogBook
    from bodymap.storage.rows import Line

    start = time.perf_counter()
    book = LogBook.open(folder, tables)
    opened = time.perf_counter()
    entries = book.entries()
    read = time.perf_counter()
    book.close()
    assert len(entries) == RUNS
    columns = ", ".join(Line._fields)
    with closing(sqlite3.connect(folder / "runs.db")) as connection:
        fetching = time.perf_counter()
        connection.execute(f"SELECT {columns} FROM runs ORDER BY start_s DESC").fetchall()  # noqa: S608 - own names
        fetched = time.perf_counter()
    for times, value in zip(into, (opened - start, read - opened, fetched - fetching), strict=True):
        times.append(value)


def _import_speed(tables: object) -> float:
    """Return how many files of half an hour at 1 Hz come in a second."""
    from datetime import timedelta

    from bodymap.runs.importing import import_files
    from bodymap.runs.log_book import LogBook
    from tests.runs.files import START, jog
    from tests.runs.fit_writer import fit_bytes

    with tempfile.TemporaryDirectory() as folder:
        files = Path(folder, "files")
        files.mkdir()
        spots = jog(1800)
        for day in range(FILES):
            (files / f"{day}.fit").write_bytes(fit_bytes(spots, start=START + timedelta(days=day)))
        with closing(LogBook.open(Path(folder), tables)) as book:
            start = time.perf_counter()
            report = import_files([files], book)
            assert len(report.added) == FILES
            return FILES / (time.perf_counter() - start)
