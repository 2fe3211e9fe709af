"""Every error of SQLite and the system becomes one sentence of ours."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from bodymap.storage.errors import (
    DamagedError,
    FullError,
    LockedError,
    NotWritableError,
    own_errors,
)

_PATH = Path("/home/anna/data/runs.db")


def _sqlite(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("said by SQLite")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("raised", "kind"),
    [
        (_sqlite(sqlite3.SQLITE_FULL), FullError),
        (_sqlite(sqlite3.SQLITE_BUSY), LockedError),
        (_sqlite(sqlite3.SQLITE_LOCKED), LockedError),
        (_sqlite(sqlite3.SQLITE_READONLY), NotWritableError),
        (_sqlite(sqlite3.SQLITE_CANTOPEN), NotWritableError),
        (_sqlite(sqlite3.SQLITE_IOERR_WRITE), NotWritableError),
        (_sqlite(sqlite3.SQLITE_CORRUPT), DamagedError),
        (_sqlite(sqlite3.SQLITE_NOTADB), DamagedError),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), DamagedError),
        (OSError(errno.ENOSPC, "No space left on device"), FullError),
        (OSError(errno.EACCES, "Permission denied"), NotWritableError),
        (OSError("odd"), NotWritableError),
    ],
)
def test_each_kind_names_the_file_in_one_sentence(raised, kind):
    with pytest.raises(kind) as told, own_errors(_PATH):
        raise raised
    text = str(told.value)
    assert "runs.db" in text
    assert text.endswith(".")
    assert "\n" not in text


def test_where_no_room_is_left_a_failed_write_is_a_full_disk(tmp_path, monkeypatch):
    path = tmp_path / "runs.db"
    monkeypatch.setattr("bodymap.storage.errors._LEAST_BYTES", 1 << 62)
    with pytest.raises(FullError), own_errors(path):
        raise _sqlite(sqlite3.SQLITE_IOERR_WRITE)
    with pytest.raises(NotWritableError), own_errors(tmp_path / "gone" / "runs.db"):
        raise _sqlite(sqlite3.SQLITE_IOERR_WRITE)


def test_the_file_that_is_written_is_named_where_it_is_another():
    with pytest.raises(FullError, match=r"log\.db"), own_errors(_PATH, written=Path("/a/log.db")):
        raise _sqlite(sqlite3.SQLITE_FULL)
    with pytest.raises(DamagedError, match=r"runs\.db"), own_errors(_PATH, written=Path("/a/b.db")):
        raise _sqlite(sqlite3.SQLITE_CORRUPT)


def test_the_folder_is_named_where_it_matters():
    with pytest.raises(FullError, match="/home/anna/data"), own_errors(_PATH):
        raise OSError(errno.ENOSPC, "No space left on device")
