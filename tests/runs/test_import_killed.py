"""An import that is killed at any moment loses nothing and doubles nothing."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bodymap.runs.importing import import_files
from bodymap.runs.log_book import LogBook
from tests.runs.files import START, gpx_text, jog

_FILES = 36
_KILLS = 3
# Imports a folder; before each step it waits for a line, or for nobody who could write one.
_IMPORT = """
import sys
from pathlib import Path
from bodymap.content.atlas import Atlas
from bodymap.runs.importing import import_files
from bodymap.runs.log_book import LogBook
book = LogBook.open(Path(sys.argv[1]), Atlas().tables)
print("open", flush=True)

def step(told):
    print(told.done, flush=True)
    sys.stdin.readline()

import_files([Path(sys.argv[2])], book, step)
"""


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "files"
    made.mkdir()
    spots = jog(120, every_s=5)
    for day in range(_FILES):
        text = gpx_text(spots, start=START + timedelta(days=day))
        (made / f"{day:03d}.gpx").write_text(text)
    return made


def _held(data: Path, atlas) -> list[tuple[object, ...]]:
    """Return all that a log holds but the numbers of the runs."""
    with closing(LogBook.open(data, atlas.tables)) as book:
        assert book.notice == ""
        return [(*entry[1:], book.open_run(entry.run).run.content) for entry in book.entries()]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
def test_killed_at_random_moments_and_started_again_it_ends_as_a_clean_one(tmp_path, folder, atlas):
    chance = random.Random(4)  # noqa: S311 - moments
    killed = tmp_path / "killed"
    for kill in range(_KILLS):
        command = [sys.executable, "-c", _IMPORT, str(killed), str(folder)]
        with subprocess.Popen(
            command, cwd=Path.cwd(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as process:
            for _ in range(8 * kill + chance.randint(1, 10)):
                process.stdout.readline()
                process.stdin.write("\n")
                process.stdin.flush()
            process.stdin.write("\n\n\n")  # it is killed inside three steps, never after the last
            process.stdin.flush()
            time.sleep(chance.random() * 0.02)
            process.send_signal(signal.SIGKILL)
        assert process.returncode == -signal.SIGKILL
        kept = _held(killed, atlas)
        assert len(kept) < _FILES
    for data in (killed, tmp_path / "clean"):
        with closing(LogBook.open(data, atlas.tables)) as book:
            import_files([folder], book)
    assert _held(killed, atlas) == _held(tmp_path / "clean", atlas)
    assert len(_held(killed, atlas)) == _FILES


def test_two_imports_of_a_folder_at_once_double_nothing(tmp_path, folder, atlas):
    command = [sys.executable, "-c", _IMPORT, str(tmp_path / "data"), str(folder)]
    started = [
        subprocess.Popen(
            command, cwd=Path.cwd(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )
        for _ in range(2)
    ]
    assert [process.wait(300) for process in started] == [0, 0]
    assert len(_held(tmp_path / "data", atlas)) == _FILES
