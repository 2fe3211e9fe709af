"""Rows for the log's tables: whole ones, of runs that nobody counted."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from bodymap.storage import review_rows, rows

if TYPE_CHECKING:
    from pathlib import Path

    from bodymap.storage.database import Database


def made_row(number: int, length: int = 20_000) -> rows.Whole:
    """Return a row whose points fill ``length`` bytes."""
    return rows.Whole(
        content=f"{number:064x}:0",
        runs_in_file=1,
        name=f"Jog {number}",
        start=f"2026-01-{number % 28 + 1:02d}T07:00:00+00:00",
        start_s=1_767_250_800.0 + number * 86_400,
        distance_m=10_000.0,
        timer_s=3_000.0,
        file=f"{number}.fit",
        added="2026-11-22T10:00:00+00:00",
        about="{}",
        points=number.to_bytes(4, "big") * (length // 4),
        places=None,
        counted=rows.Counted(0.0, None, 8_000.0, 10_000.0, "{}", "model", bytes(80)),
    )


def fill(database: Database, count: int, length: int = 20_000) -> None:
    """Put ``count`` runs into a log."""
    with database.writing() as connection:
        for number in range(1, count + 1):
            rows.insert(connection, made_row(number, length))


def break_a_rule(path: Path) -> None:
    """Write a text where a number belongs, as damage could."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE runs SET distance_m = 'far' WHERE run = 1")


def answer(connection: sqlite3.Connection, count: int, first: int = 0) -> None:
    """Put ``count`` answers into a log, a minute after each other from minute ``first`` on."""
    for number in range(first, first + count):
        at_us = 1_795_000_000_000_000 + number * 60_000_000
        row = (0, f"find:muscle_{number % 50}", at_us, number % 4 + 1, 0, "the soleus", 4.5)
        review_rows.insert(connection, review_rows.ReviewRow(*row))
