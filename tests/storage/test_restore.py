"""Copies and restoring: checked first, nothing half done."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing

import pytest

from bodymap.storage import review_rows, rows
from bodymap.storage.database import Database
from bodymap.storage.errors import (
    DamagedError,
    ForeignError,
    FullError,
    NewerError,
    NotWritableError,
    ReplacedError,
    UnreadableError,
)
from bodymap.storage.restore import Inside, back_up, look_into, restore
from bodymap.storage.schema import APPLICATION, STEPS
from tests.storage.made_rows import answer, break_a_rule, fill


@pytest.fixture
def database(tmp_path):
    with closing(Database(tmp_path / "data" / "runs.db")) as opened:
        fill(opened, 3)
        yield opened


def _count(database) -> int:
    with database.reading() as connection:
        return len(list(rows.lines(connection)))


def test_a_copy_is_one_whole_file_that_only_its_owner_reads(database, tmp_path):
    copy = tmp_path / "copy.db"
    copy.write_bytes(b"an older copy")
    back_up(database, copy)
    assert copy.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        assert connection.execute("SELECT count(*) FROM runs").fetchone() == (3,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_copy_that_cannot_be_written_leaves_the_older_one(database, tmp_path):
    with pytest.raises(NotWritableError):
        back_up(database, tmp_path / "no folder" / "copy.db")
    (tmp_path / "copy.db").mkdir()
    with pytest.raises(NotWritableError):
        back_up(database, tmp_path / "copy.db")
    assert not list(tmp_path.glob(".*"))


def test_what_a_copy_holds_is_told_and_nothing_is_changed(database, tmp_path):
    copy = tmp_path / "copy.db"
    back_up(database, copy)
    held = copy.read_bytes()
    with database.writing() as connection:
        starts = [line.start for line in rows.lines(connection)]
        rows.delete(connection, [1, 2, 3])
    assert look_into(database, copy) == Inside(3, starts[-1], starts[0])
    assert copy.read_bytes() == held
    assert _count(database) == 0
    back_up(database, copy)
    assert look_into(database, copy) == Inside(0, None, None)
    assert not list((tmp_path / "data").glob(".*"))


def test_a_copy_with_damage_is_refused(database, tmp_path):
    copy = tmp_path / "copy.db"
    back_up(database, copy)
    held = bytearray(copy.read_bytes())
    held[4096:8192] = b"\xa5" * 4096
    copy.write_bytes(held)
    with pytest.raises(DamagedError, match=r"copy\.db"):
        restore(database, copy)
    back_up(database, copy)
    break_a_rule(copy)
    with pytest.raises(DamagedError, match=r"copy\.db"):
        restore(database, copy)
    assert _count(database) == 3


def test_a_copy_that_was_cut_short_is_damaged(database, tmp_path):
    copy = tmp_path / "copy.db"
    back_up(database, copy)
    for length in (100, 5000, copy.stat().st_size - 1):
        copy.write_bytes(copy.read_bytes()[:length])
        with pytest.raises(DamagedError, match=r"copy\.db is damaged"):
            restore(database, copy)
        back_up(database, copy)
    assert _count(database) == 3


@pytest.fixture
def make_pipe():
    return getattr(os, "mkfifo", None) or pytest.skip("this system has no pipes with a name")


def test_what_cannot_be_read_is_said_to_be_so(database, tmp_path, make_pipe):
    (tmp_path / "folder.db").mkdir()
    make_pipe(tmp_path / "pipe.db")
    for name, reason in (
        ("missing.db", "No such file"),
        ("folder.db", "no ordinary file"),
        ("pipe.db", "no ordinary file"),
        ("x" * 5000, "too long"),
    ):
        with pytest.raises(UnreadableError, match=reason):
            restore(database, tmp_path / name)
    assert _count(database) == 3


def test_no_copy_takes_the_place_of_a_pipe(database, tmp_path, make_pipe):
    make_pipe(tmp_path / "pipe.db")
    with pytest.raises(NotWritableError, match="no ordinary file"):
        back_up(database, tmp_path / "pipe.db")
    assert (tmp_path / "pipe.db").is_fifo()


def test_a_full_disk_is_that_of_the_log_not_of_the_copy(database, tmp_path, monkeypatch):
    back_up(database, tmp_path / "copy.db")

    def refuse(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    for place in ("restore._parts", "restore._bring_up_to_date"):
        with monkeypatch.context() as full:
            full.setattr(f"bodymap.storage.{place}", refuse)
            with pytest.raises(FullError, match=r"no room for runs\.db"):
                restore(database, tmp_path / "copy.db")
    assert _count(database) == 3


def test_a_newer_copy_is_refused(database, tmp_path):
    copy = tmp_path / "copy.db"
    with closing(Database(copy, (*STEPS, ("CREATE TABLE more (a)",)))):
        pass
    with pytest.raises(NewerError):
        restore(database, copy)
    assert _count(database) == 3


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER evil AFTER INSERT ON runs BEGIN DELETE FROM runs; END",
        "CREATE VIEW more AS SELECT 1",
        "DROP TABLE places",
    ],
)
def test_a_copy_with_other_tables_or_triggers_is_refused(database, tmp_path, statement):
    copy = tmp_path / "copy.db"
    back_up(database, copy)
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute(statement)
    with pytest.raises(ForeignError):
        restore(database, copy)
    assert _count(database) == 3


def test_another_programs_database_is_refused(database, tmp_path):
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE runs (a)")
    with pytest.raises(ForeignError):
        restore(database, other)


def test_only_the_mark_of_ours_makes_no_log(database, tmp_path):
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("PRAGMA user_version = 1")
        connection.execute("CREATE TABLE runs (a)")
    with pytest.raises(ForeignError):
        restore(database, other)


def test_restoring_keeps_the_present_log_and_leaves_no_part_behind(database, tmp_path):
    copy = tmp_path / "copy.db"
    back_up(database, copy)
    fill_more = Database(database.path)
    with closing(fill_more), fill_more.writing() as connection:
        rows.delete(connection, [1, 2])
    before = restore(database, copy)
    assert _count(database) == 3
    with closing(Database(before)) as kept:
        assert _count(kept) == 1
    names = {path.name for path in database.path.parent.iterdir()}
    assert not [name for name in names if "part" in name]


def test_a_window_notices_that_another_log_was_restored(database, tmp_path):
    copy = tmp_path / "copy.db"
    back_up(database, copy)
    with closing(Database(database.path)) as window:
        with window.reading() as connection:
            generation = rows.generation(connection)
        window.expect(generation)
        fill(database, 1)
        assert _count(window) == 4  # a change makes no other log
        restore(database, copy)
        with pytest.raises(ReplacedError, match="restored"), window.writing() as connection:
            rows.change_name(connection, 1, "Another run")
        with pytest.raises(ReplacedError):
            _count(window)
        window.expect(None)
        assert _count(window) == 3
    with database.reading() as connection:
        assert rows.line(connection, 1).name == "Jog 1"
        assert rows.generation(connection) not in {generation, ""}


def _minutes(database) -> list[int]:
    """Return when the answers were given, in minutes after the first of all."""
    with database.reading() as connection:
        found = review_rows.reviews(connection)
    assert [row.review for row in found] == sorted({row.review for row in found})
    return [(row.at_us - 1_795_000_000_000_000) // 60_000_000 for row in found]


def test_a_copy_from_before_there_were_answers_is_restored_and_loses_none(database, tmp_path):
    older = tmp_path / "older.db"
    with closing(Database(older, STEPS[:1])) as made:
        fill(made, 1)
    with database.writing() as connection:
        answer(connection, 5)
    assert look_into(database, older).runs == 1
    restore(database, older)
    assert _count(database) == 1
    assert _minutes(database) == [0, 1, 2, 3, 4]
    database.check()


def test_restoring_puts_the_answers_of_both_logs_together_each_once(database, tmp_path):
    copy = tmp_path / "copy.db"
    with database.writing() as connection:
        answer(connection, 4, first=2)
    back_up(database, copy)
    with database.writing() as connection:
        for review in (1, 2):
            review_rows.delete(connection, review)
        answer(connection, 2, first=10)
        answer(connection, 1)  # by a clock that was set back
    restore(database, copy)
    assert _minutes(database) == [2, 3, 4, 5, 10, 11, 0]  # in the order in which they were given


def test_restoring_takes_no_damaged_answer_along(database, tmp_path):
    copy = tmp_path / "copy.db"
    with database.writing() as connection:
        answer(connection, 3)
    back_up(database, copy)
    with database.writing() as connection:
        connection.execute("UPDATE reviews SET given = 'x' WHERE review IN (1, 3)")
        answer(connection, 1, first=3)
        connection.execute("UPDATE reviews SET given = 'x' WHERE review = 4")
    restore(database, copy)
    assert _minutes(database) == [0, 1, 2]  # the copy has the first and the third whole
    with database.reading() as connection:
        assert all(map(review_rows.is_whole, review_rows.reviews(connection)))
