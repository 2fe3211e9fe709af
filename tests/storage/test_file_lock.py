"""One at a time holds the lock; where there are no locks, nobody waits."""

from __future__ import annotations

import threading

import pytest

from bodymap.storage.errors import LockedError
from bodymap.storage.file_lock import alone


@pytest.fixture
def path(tmp_path):
    return tmp_path / "runs.db"


def test_the_second_waits_for_the_first(path):
    told, inside = [], threading.Event()

    def second() -> None:
        inside.wait()
        with alone(path):
            told.append("second")

    thread = threading.Thread(target=second)
    thread.start()
    with alone(path):
        inside.set()
        thread.join(0.1)
        told.append("first")
    thread.join()
    assert told == ["first", "second"]


def test_who_waits_too_long_is_told(path):
    with alone(path), pytest.raises(LockedError, match="is busy with"), alone(path, 0.0):
        pass
    with alone(path):
        pass


def test_what_is_no_lock_is_no_hindrance(path):
    path.with_name("runs.db-lock").write_bytes(b"no database" * 500)
    with alone(path), alone(path):
        pass


def test_a_folder_in_which_nothing_can_be_made_is_no_hindrance(tmp_path):
    with alone(tmp_path / "not there" / "runs.db"):
        assert not (tmp_path / "not there").exists()
