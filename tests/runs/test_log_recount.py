"""Counting the log anew, and what of a damaged log is still told."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bodymap.model.conditions import REFERENCE_MPS
from bodymap.runs.footing import Footing
from bodymap.runs.log_book import Added, LogBook
from bodymap.runs.run_load import run_load
from bodymap.storage import rows
from bodymap.storage.database import Database
from bodymap.storage.errors import DamagedError, FullError, LockedError
from bodymap.storage.log_file import open_log
from tests.runs.made_runs import made_run

if TYPE_CHECKING:
    from pathlib import Path


def test_counting_anew_takes_another_reference_and_goes_on_where_it_stopped(book, atlas):
    for number in range(3):
        book.add(made_run(number))
    before = book.entries()
    told = []

    def stop_at_the_second(share):
        told.append(share)
        if len(told) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        book.recount(3.6, stop_at_the_second)
    changed = [a.muscles != b.muscles for a, b in zip(book.entries(), before, strict=True)]
    assert sorted(changed) == [False, False, True]
    told.clear()
    book.recount(3.6, told.append)
    assert told == [0.0, 0.5, 1.0]
    load = run_load(book.open_run(1).samples, Footing(), atlas.tables, 3.6)
    assert book.open_run(1).entry.muscles == tuple(f.value for f in load.muscles.values())
    told.clear()
    book.recount(3.6, told.append)
    assert told == [1.0]


def test_another_book_counts_against_the_same_reference(book, tmp_path, atlas):
    book.recount(3.6)
    run = book.add(made_run()).run
    with closing(LogBook.open(tmp_path, atlas.tables)) as other:
        assert other.add(made_run(1)).run > run
        assert len({entry.muscles for entry in other.entries()}) == 1


def test_a_reference_that_cannot_be_is_passed_over(book, tmp_path, atlas):
    for value in ("99", "fast"):
        with book._database.writing() as connection:
            rows.change_setting(connection, "reference_speed_mps", value)
        with closing(LogBook.open(tmp_path, atlas.tables)) as other:
            assert other._counter.reference_speed_mps == REFERENCE_MPS


def test_counting_anew_leaves_what_another_window_changed_meanwhile(book, tmp_path, atlas):
    run = book.add(made_run()).run
    grass = Footing("natural_grass")
    real = book._read

    def read_then_change(asked):
        found = real(asked)
        with closing(LogBook.open(tmp_path, atlas.tables)) as other:
            other.change_footing(run, grass)
        return found

    book._read = read_then_change
    book.recount(3.6)
    del book._read
    assert book.open_run(run).footing == grass


def test_counting_anew_passes_over_runs_that_are_gone_or_damaged(book):
    run = book.add(made_run(1)).run
    book.add(made_run(2))
    _damage(book, run)
    before = book.entries()
    book.recount(3.6)
    after = book.entries()
    assert after[0].muscles != before[0].muscles
    assert after[1].muscles == before[1].muscles


def _damage(book: LogBook, run: int, table: str = "tracks", column: str = "points") -> None:
    with book._database.writing() as connection:
        value = b"damaged" if column in {"points", "loads"} else "damaged"
        connection.execute(f"UPDATE {table} SET {column} = ? WHERE run = ?", (value, run))  # noqa: S608 - names of this test


def test_damaged_points_cost_one_run_its_page_and_no_line(book):
    run = book.add(made_run(1)).run
    other = book.add(made_run(2)).run
    for column in ("about", "points"):
        _damage(book, run, column=column)
        with pytest.raises(DamagedError, match="points of this run"):
            book.open_run(run)
    assert len(book.entries()) == 2
    assert book.open_run(other).entry.name == "Jog 2"
    with book._database.writing() as connection:
        connection.execute("DELETE FROM tracks WHERE run = ?", (run,))
    with pytest.raises(DamagedError, match="points of this run"):
        book.open_run(run)


def test_a_damaged_line_is_told_as_far_as_it_can_be_read(book):
    run = book.add(made_run(1)).run
    for column in ("loads", "start", "footing"):
        _damage(book, run, "runs", column)
    entry = book.entries()[0]
    assert entry.start is None
    assert set(entry.muscles) == set(entry.regions) == {entry.impact} == {None}
    assert entry.surface == "asphalt"
    assert entry.distance_m == 180.0
    assert book.open_run(run).footing == Footing()


def _lose_line(folder: Path, run: int) -> None:
    with closing(sqlite3.connect(folder / "runs.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE runs SET distance_m = 'far' WHERE run = ?", (run,))


def test_a_line_that_is_lost_is_made_anew_of_its_points(book, tmp_path, atlas):
    runs = [book.add(made_run(number)).run for number in range(3)]
    before = book.entries()
    _damage(book, runs[0], column="points")
    for run in runs[:2]:
        _lose_line(tmp_path, run)
    with closing(LogBook.open(tmp_path, atlas.tables)) as repaired:
        assert "3 of 3 runs were kept" in repaired.notice
        assert repaired.notice.endswith("1 run of the repaired log could not be read after all.")
        assert repaired.entries() == before[:2]  # of the first neither line nor points were left
        assert repaired.add(made_run(1)) == Added(runs[1], known=True)
        assert repaired.open_run(runs[1]).run.name == "Jog 1"
    assert book.entries() == before[:2]


def test_lines_are_made_anew_though_another_repaired_the_log(book, tmp_path, atlas, monkeypatch):
    runs = [book.add(made_run(number)).run for number in range(3)]
    before = book.entries()
    _damage(book, runs[0], column="points")
    for run in runs[:2]:
        _lose_line(tmp_path, run)
    open_log(tmp_path).database.close()  # as a learner's answers do
    with monkeypatch.context() as full:
        full.setattr(Database, "writing", _refuse)
        with closing(LogBook.open(tmp_path, atlas.tables)) as read:
            assert len(read.entries()) == 3
    with closing(LogBook.open(tmp_path, atlas.tables)) as made:
        assert made.notice == "1 run of the repaired log could not be read after all."
        assert made.entries() == before[:2]


def _refuse(_):
    raise FullError("full")


def test_a_log_that_cannot_be_repaired_is_closed_again(tmp_path, atlas, monkeypatch):
    def fail(*_):
        raise LockedError("busy")

    monkeypatch.setattr(rows, "setting", fail)
    with pytest.raises(LockedError):
        LogBook.open(tmp_path, atlas.tables)


def test_loads_in_another_order_of_muscles_are_not_told(book, tmp_path, atlas):
    book.add(made_run())
    tables = atlas.tables
    turned = replace(tables, muscles=dict(reversed(tables.muscles.items())))
    with closing(LogBook.open(tmp_path, turned)) as other:
        assert set(other.entries()[0].muscles) == {None}
        other.recount(REFERENCE_MPS)
        assert other.entries()[0].muscles[0] is not None
