"""A damaged log: set aside, said, and all that can be read kept."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import tempfile
import threading
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.storage import recover as recovery
from bodymap.storage import rows
from bodymap.storage.database import Database
from bodymap.storage.errors import DamagedError, ForeignError, LockedError, NewerError
from bodymap.storage.log_file import open_log
from bodymap.storage.recover import recover
from bodymap.storage.rescue import Rescued
from tests.storage.made_rows import break_a_rule, fill
from tests.sweeps import few

_PAGE = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("whole")
    database, _ = open_log(folder)
    fill(database, 30, 6_000)
    database.purge()
    database.close()
    return (folder / "runs.db").read_bytes()


def _pages_of(held: bytes, table: str, tmp_path) -> list[int]:
    path = tmp_path / "look.db"
    path.write_bytes(held)
    with closing(sqlite3.connect(path)) as connection:
        try:
            found = connection.execute(
                "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'", (table,)
            )
            return [page for (page,) in found]
        except sqlite3.OperationalError:
            pytest.skip("this SQLite cannot tell which page holds what (dbstat)")


def _names(folder) -> list[str]:
    database, notice = open_log(folder)
    assert notice == ""
    with closing(database), database.reading() as connection:
        return [line.name for line in rows.lines(connection)]


def test_a_whole_log_is_opened_without_a_word(whole, tmp_path):
    (tmp_path / "runs.db").write_bytes(whole)
    assert len(_names(tmp_path)) == 30


def test_damage_in_the_list_costs_the_runs_of_that_page(whole, tmp_path):
    page = _pages_of(whole, "runs", tmp_path)[1]
    held = bytearray(whole)
    held[(page - 1) * _PAGE : page * _PAGE] = b"\xa5" * _PAGE
    (tmp_path / "runs.db").write_bytes(held)
    database, notice = open_log(tmp_path)
    database.close()
    kept = _names(tmp_path)
    assert "30 of 30 runs were kept" in notice
    assert f"{kept.count('')} of them with the names and grounds of their files" in notice
    assert 0 < kept.count("") < 15  # their lines can be made again of what their points tell
    (aside,) = tmp_path.glob("runs-damaged-????-??-??.db")
    assert str(aside) in notice
    assert aside.read_bytes()[(page - 1) * _PAGE :][:_PAGE] == b"\xa5" * _PAGE


def test_a_log_without_one_of_its_tables_is_damaged(whole, tmp_path):
    (tmp_path / "runs.db").write_bytes(whole)
    with closing(sqlite3.connect(tmp_path / "runs.db")) as connection:
        connection.execute("DROP TABLE settings")
    database, notice = open_log(tmp_path)
    database.close()
    assert "30 of 30 runs were kept" in notice
    assert len(_names(tmp_path)) == 30


def test_damage_that_is_met_later_lets_the_next_start_look_at_all(whole, tmp_path, monkeypatch):
    monkeypatch.setattr("bodymap.storage.database._MOST_CHECKED_BYTES", 0)
    page = _pages_of(whole, "tracks", tmp_path)[0]
    held = bytearray(whole)
    held[(page - 1) * _PAGE : page * _PAGE] = b"\xa5" * _PAGE
    (tmp_path / "runs.db").write_bytes(held)
    database, notice = open_log(tmp_path)
    assert notice == ""
    with closing(database):
        _meet_damage(database)
    database, notice = open_log(tmp_path)
    database.close()
    assert "without" in notice
    assert len(_names(tmp_path)) == 30
    assert not list(tmp_path.glob("*-check"))


def _meet_damage(database) -> None:
    with pytest.raises(DamagedError), database.reading() as connection:
        [rows.points(connection, run) for run in range(1, 31)]


def test_a_run_with_a_damaged_value_is_lost_alone(whole, tmp_path):
    (tmp_path / "runs.db").write_bytes(whole)
    break_a_rule(tmp_path / "runs.db")
    database, notice = open_log(tmp_path)
    database.close()
    assert "30 of 30 runs were kept" in notice
    assert _names(tmp_path).count("") == 1


def test_damage_in_the_points_costs_points_alone(whole, tmp_path):
    pages = _pages_of(whole, "tracks", tmp_path)
    held = bytearray(whole)
    for page in pages[:1]:
        held[(page - 1) * _PAGE : page * _PAGE] = b"\xa5" * _PAGE
    (tmp_path / "runs.db").write_bytes(held)
    database, notice = open_log(tmp_path)
    database.close()
    assert "30 of 30 runs were kept" in notice
    assert "without" in notice
    assert len(_names(tmp_path)) == 30


@pytest.mark.parametrize("length", [16, 100, _PAGE])
def test_damage_at_the_head_of_the_file_costs_nothing(whole, tmp_path, length):
    (tmp_path / "runs.db").write_bytes(bytes(length) + whole[length:])
    database, notice = open_log(tmp_path)
    database.close()
    assert "30 of 30 runs were kept; the damaged" in notice
    assert len(_names(tmp_path)) == 30
    assert sorted(path.name[:12] for path in tmp_path.iterdir()) == [
        "runs-damaged",
        "runs.db",
        "runs.db-lock",
    ]


def test_a_text_with_damaged_letters_is_kept_as_far_as_it_can_be_read(whole, tmp_path):
    at = whole.index(b"Jog 7")
    (tmp_path / "runs.db").write_bytes(whole[:at] + b"\xff" + whole[at + 1 :])
    assert "\ufffdog 7" in _names(tmp_path)
    recover(tmp_path / "runs.db")
    assert "\ufffdog 7" in _names(tmp_path)


def test_a_file_of_which_nothing_can_be_read_gives_an_empty_log(tmp_path):
    for again in range(2):
        (tmp_path / "runs.db").write_bytes(b"no database" * 1000)
        database, notice = open_log(tmp_path)
        database.close()
        assert "nothing in it can be read" in notice
        assert "if you have a backup, restore it" in notice
        assert _names(tmp_path) == []
        assert len(list(tmp_path.glob("runs-damaged-*.db"))) == again + 1


def test_runs_of_a_day_keep_their_settings(whole, tmp_path):
    path = tmp_path / "runs.db"
    path.write_bytes(whole)
    database, _ = open_log(tmp_path)
    with database.writing() as connection:
        rows.change_setting(connection, "key", "value")
        generation = rows.generation(connection)
    database.close()
    recovery = recover(path)
    assert recovery.rescued == Rescued(kept=30, had_runs=True)
    database, _ = open_log(tmp_path)
    with closing(database), database.reading() as connection:
        assert rows.setting(connection, "key") == "value"
        assert rows.generation(connection) not in {generation, ""}  # an open window must look anew
        assert rows.runs_of_file(connection, f"{1:064x}") == (1,)


def test_what_the_write_ahead_log_held_is_kept_and_set_aside_too(whole, tmp_path):
    path = tmp_path / "runs.db"
    path.write_bytes(whole)
    database, _ = open_log(tmp_path)
    with database.writing() as connection:
        rows.change_name(connection, 1, "Written at last")
    recover(path)
    assert not path.with_name("runs.db-wal").exists()
    with database.reading() as connection:  # the open window goes on with the new file
        assert rows.line(connection, 1).name == "Written at last"
    database.close()


@pytest.mark.parametrize("head", [0, 100])
def test_runs_that_are_in_the_write_ahead_log_alone_survive_the_file_that_was_emptied(
    whole, tmp_path, head
):
    path = tmp_path / "runs.db"
    database, _ = open_log(tmp_path)
    fill(database, 3)
    beside = path.with_name("runs.db-wal").read_bytes()
    database.close()
    path.write_bytes(bytes(head))
    path.with_name("runs.db-wal").write_bytes(beside)
    database, notice = open_log(tmp_path)
    database.close()
    assert "3 of 3 runs were kept" in notice
    assert _names(tmp_path) == ["Jog 3", "Jog 2", "Jog 1"]
    assert not list(tmp_path.glob(".*"))


def test_an_empty_file_is_no_log_without_runs_but_a_damaged_one(tmp_path):
    (tmp_path / "runs.db").touch()
    database, notice = open_log(tmp_path)
    database.close()
    assert "nothing in it can be read" in notice
    assert _names(tmp_path) == []


def test_of_many_that_find_the_damage_one_repairs_it_and_none_loses_what_it_adds(whole, tmp_path):
    (tmp_path / "runs.db").write_bytes(bytes(60) + whole[60:])
    code = (
        "import sys; from pathlib import Path; from bodymap.storage.log_file import open_log\n"
        "from tests.storage.made_rows import made_row; from bodymap.storage import rows\n"
        "database, notice = open_log(Path(sys.argv[1])); print(bool(notice))\n"
        "with database.writing() as connection:\n"
        "    rows.insert(connection, made_row(int(sys.argv[2])))\n"
    )
    started = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path), str(100 + number)],
            cwd=Path.cwd(),
            stdout=subprocess.PIPE,
        )
        for number in range(3)
    ]
    said = [process.communicate(timeout=120)[0].split() for process in started]
    assert sorted(said) == [[b"False"], [b"False"], [b"True"]]
    assert len(_names(tmp_path)) == 33
    assert len(list(tmp_path.glob("runs-damaged-*.db"))) == 1


def test_a_window_that_writes_while_it_is_repaired_writes_into_the_new_log(
    whole, tmp_path, monkeypatch
):
    path = tmp_path / "runs.db"
    path.write_bytes(whole)
    set_aside, written = recovery._set_aside, []

    def write() -> None:
        with closing(Database(path)) as window:
            rescued.wait()
            with window.writing() as connection:
                rows.change_name(connection, 1, "Written meanwhile")
        written.append(True)

    def wait_and_set_aside(path):
        rescued.set()
        thread.join(0.3)
        assert not written  # it waits for the new log
        return set_aside(path)

    rescued, thread = threading.Event(), threading.Thread(target=write)
    monkeypatch.setattr(recovery, "_set_aside", wait_and_set_aside)
    thread.start()
    recover(path)
    thread.join()
    assert "Written meanwhile" in _names(tmp_path)


def test_a_damaged_log_that_another_is_writing_is_not_repaired_yet(whole, tmp_path):
    path = tmp_path / "runs.db"
    path.write_bytes(whole)
    with closing(Database(path)) as window, window.writing(), pytest.raises(LockedError):
        recover(path, patience_s=0.01)
    assert [name for name in tmp_path.iterdir() if "damaged" in name.name] == []


def test_where_an_open_file_cannot_be_moved_it_is_let_go_first(whole, tmp_path, monkeypatch):
    monkeypatch.setattr(recovery, "_MOVES_OPEN_FILES", False)
    (tmp_path / "runs.db").write_bytes(whole)
    recover(tmp_path / "runs.db")
    assert len(_names(tmp_path)) == 30


def test_a_file_system_without_links_is_no_hindrance(whole, tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("bodymap.storage.recover.os.link", refuse)
    (tmp_path / "runs.db").write_bytes(whole[: len(whole) // 2])
    database, notice = open_log(tmp_path)
    database.close()
    assert notice
    assert len(list(tmp_path.glob("runs-damaged-*.db"))) == 1


@settings(max_examples=few(60))
@given(
    seed=st.integers(0, 2**32),
    lengths=st.lists(st.sampled_from((1, 8, 100, _PAGE, 5 * _PAGE)), min_size=1, max_size=6),
    cut=st.booleans(),
)
def test_whatever_bytes_are_damaged_the_log_opens(whole, seed, lengths, cut):
    chance = random.Random(seed)  # noqa: S311 - damage
    held = bytearray(whole)
    for length in lengths:
        at = chance.randrange(len(held) - length)
        held[at : at + length] = chance.randbytes(length)
    if cut:
        del held[chance.randrange(1, len(held)) :]
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "runs.db").write_bytes(held)
        try:
            database, _ = open_log(Path(folder))
        except (NewerError, ForeignError):  # its version, or its mark and most tables' names
            return
        with closing(database), database.reading() as connection:
            assert (
                len(list(rows.lines(connection))) <= 60
            )  # a damaged number can make a line of another
