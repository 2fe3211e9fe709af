"""A disk that is really full, and a folder that cannot be written."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from datetime import timedelta

import pytest

from bodymap.runs.importing import import_files
from bodymap.runs.log_book import LogBook
from bodymap.storage.errors import FullError, NotWritableError
from tests.runs.files import START, gpx_text, jog
from tests.runs.made_runs import made_run

_DISK_BYTES = 600_000


@pytest.fixture
def small_disk(tmp_path):
    """Give a folder on a disk of its own, with room for a few runs."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    place = tmp_path / "disk"
    place.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={_DISK_BYTES}", "tmpfs", str(place)]
    if subprocess.run(["mount", *options], check=False, capture_output=True).returncode:  # noqa: S607
        pytest.skip("no disk can be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)  # noqa: S607


def test_an_import_onto_a_full_disk_keeps_what_came_before_and_can_be_read(
    small_disk, tmp_path, atlas
):
    files = tmp_path / "files"
    files.mkdir()
    spots = jog(600)
    for day in range(60):
        (files / f"{day:02d}.gpx").write_text(gpx_text(spots, start=START + timedelta(days=day)))
    (small_disk / "other").write_bytes(bytes(200_000))
    with closing(LogBook.open(small_disk, atlas.tables)) as book:
        report = import_files([files], book)
        assert "disk is full" in report.stopped
        assert 0 < len(report.added) < 60
        assert len(book.entries()) == len(report.added)
        with pytest.raises(FullError):
            book.backup(small_disk / "copy.db")
    with closing(LogBook.open(small_disk, atlas.tables)) as book:
        assert book.notice == ""
        assert len(book.entries()) == len(report.added)
        assert book.open_run(1).run.start == START
        (small_disk / "other").unlink()
        book.delete([1, 2, 3])
        assert import_files([files / "00.gpx"], book).added


def _fill(path):
    with path.open("wb", buffering=0) as filler:
        while True:
            filler.write(bytes(1 << 12))


def test_a_disk_without_any_room_is_said_at_once(small_disk, atlas):
    with pytest.raises(OSError, match="No space"):
        _fill(small_disk / "filler")
    with pytest.raises((FullError, NotWritableError)):
        LogBook.open(small_disk, atlas.tables)


def test_on_a_disk_that_became_full_the_log_can_be_read(small_disk, atlas):
    with closing(LogBook.open(small_disk, atlas.tables)) as book:
        run = book.add(made_run()).run
    with pytest.raises(OSError, match="No space"):
        _fill(small_disk / "filler")
    with closing(LogBook.open(small_disk, atlas.tables)) as book:
        assert [entry.run for entry in book.entries()] == [run]
        assert book.open_run(run).run.name == "Jog 0"
        for change in (lambda: book.rename(run, "New"), lambda: book.delete([run])):
            with pytest.raises(FullError, match="disk is full"):
                change()
    (small_disk / "filler").unlink()
    with closing(LogBook.open(small_disk, atlas.tables)) as book:
        assert book.rename(run, "New").name == "New"


def test_on_a_full_disk_what_was_written_last_before_a_crash_can_be_read(small_disk, atlas):
    with closing(LogBook.open(small_disk, atlas.tables)) as book:
        run = book.add(made_run()).run
        left = {name: (small_disk / name).read_bytes() for name in ("runs.db", "runs.db-wal")}
    for name, held in left.items():
        (small_disk / name).write_bytes(held)
    with pytest.raises(OSError, match="No space"):
        _fill(small_disk / "filler")
    with closing(LogBook.open(small_disk, atlas.tables)) as book:
        assert book.open_run(run).run.name == "Jog 0"


def test_on_a_disk_that_may_only_be_read_the_log_can_be_read(small_disk, atlas):
    with closing(LogBook.open(small_disk, atlas.tables)) as book:
        run = book.add(made_run()).run
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)  # noqa: S607
    with closing(LogBook.open(small_disk, atlas.tables)) as book:
        assert book.notice == ""
        assert book.open_run(run).run.name == "Jog 0"
        with pytest.raises(NotWritableError, match="cannot be written"):
            book.rename(run, "New")


def _skip_where_all_may_be_written(path):
    if os.access(path, os.W_OK):
        pytest.skip("root writes everywhere, and Windows knows no such folders")


def test_a_folder_that_cannot_be_written_is_said(tmp_path, atlas):
    tmp_path.chmod(0o500)
    _skip_where_all_may_be_written(tmp_path)
    with pytest.raises(NotWritableError):
        LogBook.open(tmp_path / "data", atlas.tables)


def test_a_log_that_may_only_be_read_is_said(tmp_path, atlas):
    with closing(LogBook.open(tmp_path, atlas.tables)) as book:
        book.add(made_run())
    (tmp_path / "runs.db").chmod(0o400)
    _skip_where_all_may_be_written(tmp_path / "runs.db")
    with closing(LogBook.open(tmp_path, atlas.tables)) as book, pytest.raises(NotWritableError):
        book.add(made_run(1))
