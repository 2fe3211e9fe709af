"""``bodymap import`` and ``bodymap runs``: what is kept, what is said, how it ends."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bodymap import cli
from bodymap.runs.log_book import LogBook
from bodymap.storage.errors import FullError
from tests.runs.files import START, gpx_file, gpx_text, gpx_track, jog

_SPOTS = jog(300, every_s=5)


@pytest.fixture
def data(tmp_path, monkeypatch):
    monkeypatch.setenv("BODYMAP_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "runs"
    made.mkdir()
    for day in range(3):
        text = gpx_text(_SPOTS, start=START + timedelta(days=day))
        (made / f"{day}.gpx").write_text(text)
    return made


@pytest.fixture
def ask(capsys, data):
    def run(*words: str) -> tuple[int, str, str]:
        status = cli.main(list(words))
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


def test_a_folder_comes_in_and_is_known_the_second_time(ask, folder):
    assert ask("import", str(folder)) == (0, "3 runs added.\n", "")
    assert ask("import", str(folder)) == (0, "0 runs added, 3 known already.\n", "")


def test_files_without_a_run_are_told_with_their_reasons(ask, folder):
    (folder / "text\x1b[31m.gpx").write_text("Dear diary")
    status, out, err = ask("import", str(folder))
    assert (status, err) == (0, "")
    first, second = out.splitlines()
    assert first == "3 runs added, 1 file without a run:"
    assert second.startswith("  text [31m.gpx: ")  # nothing that steers a terminal


def test_points_that_were_lost_and_are_found_again_are_told(ask, folder, data, atlas):
    ask("import", str(folder))
    for lost, told in (
        (1, "1 run that had lost its points has"),
        (3, "3 runs that had lost their"),
    ):
        with closing(sqlite3.connect(data / "runs.db", isolation_level=None)) as connection:
            connection.execute("DELETE FROM tracks WHERE run <= ?", (lost,))
        status, out, _ = ask("import", str(folder))
        assert (status, out.splitlines()[0]) == (0, "0 runs added, 3 known already.")
        assert out.splitlines()[1].startswith(told)


def test_one_name_that_is_impossible_ends_no_import(ask, folder):
    status, out, _ = ask("import", "x" * 5000, str(folder))
    assert status == 0
    assert out.startswith("3 runs added, 1 file without a run:\n  xxx")


def test_a_file_whose_name_begins_like_an_option_can_be_named(ask, folder, monkeypatch):
    monkeypatch.chdir(folder)
    Path("0.gpx").rename("--help")
    assert ask("import", "--coordinates", "no", "--", "--help", "1.gpx")[1] == "2 runs added.\n"
    assert ask("run", "--", "--help")[0] == 0
    assert "usage" in ask("import", "--help", "--", "1.gpx")[1]
    assert ask("import", "--")[0] == 2
    assert ask("picture", "--", "a.png", "b.png")[0] == 2


def test_what_damage_made_endless_is_no_number_of_a_run(ask, folder, data):
    ask("import", str(folder))
    with closing(sqlite3.connect(data / "runs.db", isolation_level=None)) as connection:
        connection.execute("UPDATE runs SET distance_m = 9e999, timer_s = -9e999 WHERE run = 2")
    runs = json.loads(ask("runs", "--format", "json")[1], parse_constant=pytest.fail)["runs"]
    assert [run["distance_m"] > 0 for run in runs] == [True, False, True]
    table = ask("runs")[1].splitlines()
    assert table[2].split()[3:5] == ["0.00", "0:00:00"]


def test_it_fails_where_no_file_holds_a_run(ask, tmp_path):
    status, out, _ = ask("import", str(tmp_path / "missing.fit"))
    assert status == 1
    assert "No such file" in out


def test_a_terminal_is_told_how_far_it_is_in_one_line(ask, folder, capsys, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    _, out, err = ask("import", str(folder))
    assert out == "3 runs added.\n"
    assert [part for part in err.split("\r\x1b[K") if part] == [
        "looking through runs",
        "1 of 3: 0.gpx",
        "2 of 3: 1.gpx",
        "3 of 3: 2.gpx",
    ]
    assert "\n" not in err


def test_ctrl_c_says_what_was_kept(ask, folder, monkeypatch, data):
    class Interrupted(io.StringIO):
        def isatty(self):
            return True

        def flush(self):
            if "2 of 3" in self.getvalue():
                raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(sys, "stderr", Interrupted())
        status, out, _ = ask("import", str(folder))
    assert status == 130
    assert out == "Stopped after 2 of 3 files; what was added is kept: 2 runs added.\n"
    assert len(ask("runs", "--format", "csv")[1].splitlines()) == 3


def test_a_real_ctrl_c_ends_it_kindly(folder, data):
    pty = pytest.importorskip("pty", reason="Ctrl+C is sent another way")
    for day in range(3, 60):
        text = gpx_text(_SPOTS, start=START + timedelta(days=day))
        (folder / f"{day}.gpx").write_text(text)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "bodymap", "import", str(folder)]
    environment = os.environ | {"BODYMAP_DATA": str(data)}
    with subprocess.Popen(
        command, cwd=Path.cwd(), env=environment, stdout=subprocess.PIPE, stderr=theirs
    ) as process:
        said = b""
        while b" of 60" not in said:
            said += os.read(ours, 200)
        process.send_signal(signal.SIGINT)
        os.close(theirs)
        out = process.stdout.read().decode()
    os.close(ours)
    assert process.returncode == 130
    assert out.startswith("Stopped after ")


def test_a_log_that_cannot_be_opened_is_said_in_one_line(ask, folder, data):
    data.write_bytes(b"a file, no folder")
    for words in (("import", str(folder)), ("runs",)):
        status, out, err = ask(*words)
        assert (status, out) == (1, "")
        assert "cannot be written" in err
        assert err.count("\n") == 1


def test_a_disk_that_fills_up_is_said_with_what_was_kept(ask, folder, monkeypatch):
    real, calls = LogBook.add_file, []

    def fill_up(*given, **named):
        calls.append(given)
        if len(calls) == 2:
            raise FullError("The disk is full.")
        return real(*given, **named)

    monkeypatch.setattr(LogBook, "add_file", fill_up)
    assert ask("import", str(folder)) == (1, "1 run added.\n", "bodymap: The disk is full.\n")


def test_a_repaired_log_is_told_on_stderr(ask, data):
    data.mkdir()
    (data / "runs.db").write_bytes(b"no log" * 1000)
    status, out, err = ask("runs")
    assert status == 0
    assert "repaired" in err
    assert out.split() == ["id", "start", "km", "time", "name"]


def test_the_log_is_listed_in_every_format(ask, tmp_path):
    track = gpx_track(_SPOTS, start=START, name="Evening\x9b[2J jog")
    (tmp_path / "a.gpx").write_text(gpx_file(track))
    ask("import", str(tmp_path / "a.gpx"))
    table = ask("runs")[1].splitlines()
    here = START.astimezone()
    head = ["1", f"{here:%Y-%m-%d}", f"{here:%H:%M}", "0.90", "0:05:00"]
    assert table[1].split() == [*head, "Evening[2J", "jog"]
    (row,) = json.loads(ask("runs", "--format", "json")[1])["runs"]
    assert row["start"] == here.isoformat()
    assert row["surface"] == "asphalt"
    assert row["distance_m"] == pytest.approx(900, rel=0.005)
    (line,) = csv.DictReader(io.StringIO(ask("runs", "--format", "csv")[1]))
    assert (line["run"], line["timer_s"]) == ("1", "300.0")


def test_a_run_without_a_start_is_listed_without_one(ask, data, atlas):
    from tests.runs.made_runs import made_run  # noqa: PLC0415 - only here

    with closing(LogBook.open(data, atlas.tables)) as book:
        book.add(made_run(start=None))
    assert json.loads(ask("runs", "--format", "json")[1])["runs"][0]["start"] is None
    assert ask("runs")[1].splitlines()[1].split()[1] == "0.18"


def test_coordinates_are_kept_only_where_it_is_asked(ask, folder, data, atlas):
    ask("import", str(folder / "0.gpx"))
    ask("import", str(folder / "1.gpx"), "--coordinates", "yes")
    with closing(LogBook.open(data, atlas.tables)) as book:
        held = ["latitude_deg" in book.open_run(run).run.track.channels for run in (1, 2)]
    assert held == [False, True]
