"""The open file: made, stepped up, checked, shared by several windows."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path

import pytest

from bodymap.storage import review_rows, rows
from bodymap.storage.database import Database
from bodymap.storage.errors import (
    DamagedError,
    ForeignError,
    FullError,
    NewerError,
    NotWritableError,
)
from bodymap.storage.schema import STEPS
from tests.storage.made_rows import answer, break_a_rule, fill, made_row

_NEXT = ("ALTER TABLE runs ADD COLUMN weather TEXT NOT NULL DEFAULT ''",)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "runs.db"


def test_a_change_is_kept_as_a_whole_or_not_at_all(path):
    with closing(Database(path)) as database:
        fill(database, 1)
        with pytest.raises(KeyboardInterrupt):
            _write_and_stop(database)
        with database.reading() as connection:
            assert [line.name for line in rows.lines(connection)] == ["Jog 1"]


def _write_and_stop(database: Database) -> None:
    with database.writing() as connection:
        rows.insert(connection, made_row(2))
        raise KeyboardInterrupt


def test_older_tables_are_stepped_up_and_a_copy_of_before_is_put_beside(path):
    with closing(Database(path)) as database:
        fill(database, 2)
    with closing(Database(path, (*STEPS, _NEXT))) as database, database.reading() as connection:
        assert connection.execute("SELECT weather FROM runs").fetchall() == [("",), ("",)]
        assert connection.execute("PRAGMA user_version").fetchone() == (len(STEPS) + 1,)
    copy = path.with_name(f"runs-before-{len(STEPS) + 1}.db")
    with closing(Database(copy)) as before, before.reading() as old:
        assert len(list(rows.lines(old))) == 2


def test_a_log_of_runs_alone_gets_room_for_answers_and_keeps_its_runs(path):
    with closing(Database(path, STEPS[:1])) as database:
        fill(database, 2)
        with database.reading() as connection:
            before, generation = list(rows.lines(connection)), rows.generation(connection)
    with closing(Database(path)) as database:
        database.check()
        with database.writing() as connection:
            answer(connection, 3)
        with database.reading() as connection:
            assert list(rows.lines(connection)) == before
            assert rows.generation(connection) == generation
            assert [row.review for row in review_rows.reviews(connection)] == [1, 2, 3]
    with closing(sqlite3.connect(path.with_name("runs-before-2.db"))) as copy:
        assert copy.execute("SELECT count(*) FROM runs").fetchone() == (2,)


def test_a_step_that_fails_changes_nothing(path):
    with closing(Database(path)) as database:
        fill(database, 2)
    broken = (*_NEXT, "CREATE TABLE runs (run)")
    with pytest.raises(DamagedError):
        Database(path, (*STEPS, broken))
    with closing(Database(path)) as database, database.reading() as connection:
        assert len(list(rows.lines(connection))) == 2
        assert connection.execute("PRAGMA user_version").fetchone() == (len(STEPS),)


def test_a_newer_file_is_left_alone(path):
    with closing(Database(path, (*STEPS, _NEXT))) as database:
        fill(database, 1)
    before = path.read_bytes()
    with pytest.raises(NewerError, match="newer Bodymap"):
        Database(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("version", [-1, 1001])
def test_a_version_that_there_cannot_be_is_damage(path, version):
    Database(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    with pytest.raises(DamagedError):
        Database(path)


@pytest.mark.parametrize("table", ["bookmarks", "runs"])
def test_another_programs_file_is_left_alone(path, table):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"CREATE TABLE {table} (a)")
    before = path.read_bytes()
    with pytest.raises(ForeignError, match="another program's"):
        Database(path)
    assert path.read_bytes() == before


def test_a_log_whose_mark_is_damaged_is_still_ours(path):
    with closing(Database(path)) as database:
        fill(database, 1)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id = 7")
        connection.execute("DROP TABLE settings")
    with closing(Database(path)) as database, pytest.raises(DamagedError):
        database.check()


def test_many_that_start_at_once_make_one_log(path):
    code = (
        "import sys; from pathlib import Path; from bodymap.storage.database import Database\n"
        "from tests.storage.made_rows import made_row; from bodymap.storage import rows\n"
        "database = Database(Path(sys.argv[1]))\n"
        "for number in range(5):\n"
        "    with database.writing() as connection:\n"
        "        rows.insert(connection, made_row(int(sys.argv[2]) * 10 + number))\n"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", code, str(path), str(number)], cwd=Path.cwd())
        for number in range(4)
    ]
    assert [process.wait(120) for process in started] == [0] * 4
    with closing(Database(path)) as database, database.reading() as connection:
        assert len(list(rows.lines(connection))) == 20


def _put_in_place(other: Path, path: Path) -> None:
    """Do what repairing does: nothing of the old file stays beside the new one."""
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    other.replace(path)


def test_a_log_that_was_put_in_our_files_place_is_followed(path):
    with closing(Database(path)) as database:
        fill(database, 1)
        other = path.with_name("other.db")
        with closing(Database(other)) as made:
            fill(made, 3)
        _put_in_place(other, path)
        with database.reading() as connection:
            assert len(list(rows.lines(connection))) == 3
        with database.writing() as connection:
            rows.insert(connection, made_row(4))
    with closing(Database(path)) as again, again.reading() as connection:
        assert len(list(rows.lines(connection))) == 4


def test_a_log_put_in_place_while_we_wait_to_write_is_written(path, monkeypatch):
    with closing(Database(path)) as database:
        other = path.with_name("other.db")
        with closing(Database(other)) as made:
            fill(made, 3)
        real = database._follow
        calls = []

        def follow_then_replace():
            real()
            if not calls:
                calls.append(True)
                _put_in_place(other, path)

        monkeypatch.setattr(database, "_follow", follow_then_replace)
        with database.writing() as connection:
            rows.insert(connection, made_row(4))
    with closing(Database(path)) as again, again.reading() as connection:
        assert len(list(rows.lines(connection))) == 4


def test_a_full_disk_keeps_what_was_there(path):
    with closing(Database(path)) as database:
        fill(database, 3)
        with database.reading() as connection:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
        database._connection.execute(f"PRAGMA max_page_count = {pages + 3}")
        with pytest.raises(FullError, match="disk is full"):
            fill(database, 2)
        with suppress(FullError), database.writing() as connection:
            connection.executemany(
                "INSERT INTO settings VALUES (?, ?)", [(str(n), "x" * 3000) for n in range(9)]
            )
        database.check()
        with database.reading() as connection:
            assert len(list(rows.lines(connection))) == 3


class _NoRoom(sqlite3.OperationalError):
    """What SQLite says where it cannot make the file that it shares between windows."""

    sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE


def _fill_the_disk(monkeypatch):
    """Let nothing be written any more, as on a full disk."""

    def refuse(path, patience_s):
        raise _NoRoom("disk I/O error")

    monkeypatch.setattr("bodymap.storage.database.connect", refuse)
    monkeypatch.setattr("bodymap.storage.errors._LEAST_BYTES", 1 << 62)


def test_a_log_on_a_full_disk_can_be_read(path, monkeypatch):
    with closing(Database(path)) as database:
        fill(database, 2)
    with monkeypatch.context() as full:
        _fill_the_disk(full)
        with closing(Database(path)) as database:
            database.check()
            with database.reading() as connection:
                assert len(list(rows.lines(connection))) == 2
            with pytest.raises(FullError, match="disk is full"):
                fill(database, 1)
    with closing(Database(path)) as database:
        fill(database, 1)


def test_what_a_full_disk_broke_off_can_be_read_too(path, monkeypatch):
    with closing(Database(path)) as database:
        fill(database, 2)
        held = {ending: path.with_name(f"runs.db{ending}").read_bytes() for ending in ("", "-wal")}
    for ending, content in held.items():
        path.with_name(f"runs.db{ending}").write_bytes(content)
    assert len(held["-wal"]) > 20_000
    _fill_the_disk(monkeypatch)
    with closing(Database(path)) as database, database.reading() as connection:
        assert len(list(rows.lines(connection))) == 2


def test_on_a_full_disk_a_log_of_older_tables_is_not_opened(path, monkeypatch):
    Database(path).close()
    _fill_the_disk(monkeypatch)
    with pytest.raises(FullError):
        Database(path, (*STEPS, _NEXT))
    with pytest.raises(NewerError):
        Database(path, ())


def test_a_log_that_cannot_be_read_either_says_why(path, monkeypatch):
    path.write_bytes(b"x" * 5000)
    _fill_the_disk(monkeypatch)
    with pytest.raises(FullError):
        Database(path)


def test_a_log_that_cannot_be_made_leaves_no_empty_file(path, monkeypatch):
    _fill_the_disk(monkeypatch)
    with pytest.raises(FullError):
        Database(path)
    assert not path.exists()


def test_a_file_that_another_makes_at_the_same_moment_is_used(path, monkeypatch):
    Database(path).close()
    monkeypatch.setattr(Path, "exists", lambda _: False)
    with closing(Database(path)) as database:
        fill(database, 1)


def test_what_is_read_while_it_is_deleted_is_overwritten_later(path):
    unpurged = path.with_name("runs.db-purge")
    with closing(Database(path)) as database, closing(Database(path)) as window:
        fill(database, 2)
        assert database.purge()
        with window.reading() as connection:
            assert rows.line(connection, 1).name == "Jog 1"
            with database.writing() as writing:
                rows.delete(writing, [1])
            assert not database.purge()
            assert unpurged.exists()
            assert b"Jog 1" in path.read_bytes()
        database.purge_what_stayed()
        assert not unpurged.exists()
        assert b"Jog 1" not in path.read_bytes()
        assert not path.with_name("runs.db-wal").stat().st_size
        database.purge_what_stayed()  # nothing is left to do


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotWritableError, match="cannot be written"):
        Database(tmp_path / "file" / "runs.db")


def test_a_log_that_was_taken_away_is_said(path):
    with closing(Database(path)) as database:
        path.unlink()
        with pytest.raises(NotWritableError), database.reading():
            pass


def test_bytes_that_are_no_database_are_damaged(path):
    path.write_bytes(b"x" * 5000)
    with pytest.raises(DamagedError):
        Database(path)


def test_a_damaged_page_is_found_in_a_small_file_and_in_the_lists_of_a_large_one(path, monkeypatch):
    with closing(Database(path)) as database:
        fill(database, 5)
        database.purge()
        database.check()
        with database.reading() as connection:
            root = connection.execute(
                "SELECT rootpage FROM sqlite_master WHERE name = 'runs'"
            ).fetchone()[0]
    held = bytearray(path.read_bytes())
    held[(root - 1) * 4096 + 8 : (root - 1) * 4096 + 40] = b"\xff" * 32
    path.write_bytes(held)
    for most in (1_000_000_000, 0):
        monkeypatch.setattr("bodymap.storage.database._MOST_CHECKED_BYTES", most)
        with closing(Database(path)) as database, pytest.raises(DamagedError):
            database.check()


def test_a_value_that_breaks_a_rule_of_the_tables_is_damage(path):
    with closing(Database(path)) as database:
        fill(database, 2)
        break_a_rule(path)
        with pytest.raises(DamagedError):
            database.check()


def test_a_large_whole_file_passes_the_check_of_its_lists(path, monkeypatch):
    monkeypatch.setattr("bodymap.storage.database._MOST_CHECKED_BYTES", 0)
    with closing(Database(path)) as database:
        fill(database, 5)
        database.check()


def test_what_python_says_without_a_code_is_damage(path):
    text = "Could not decode to UTF-8 column"
    with closing(Database(path)) as database, pytest.raises(DamagedError), database.reading():
        raise sqlite3.OperationalError(text)
