"""A log of its own for every test, files to open, and the window with the place Runs open."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from bodymap.app import choices
from bodymap.runs import example
from bodymap.runs.importing import import_files
from bodymap.ui.runs import work
from tests.runs.files import START, gpx_text, jog


@pytest.fixture(autouse=True)
def data(tmp_path, monkeypatch):
    """Give the folder of the log."""
    folder = tmp_path / "data"
    monkeypatch.setenv("BODYMAP_DATA", str(folder))
    return folder


@pytest.fixture(scope="session")
def short_example():
    """Cut the example off after five minutes; an hour of it would be drawn in nearly every test."""
    whole = example.example_run()
    count = 300
    track = replace(
        whole.track,
        time_s=whole.track.time_s[:count],
        stretch=whole.track.stretch[:count],
        channels={name: values[:count] for name, values in whole.track.channels.items()},
    )
    metres = float(track.channels["distance_m"][-1])
    return replace(whole, track=track, distance_m=metres, timer_s=count - 1.0, laps=())


@pytest.fixture
def a_file(tmp_path):
    """Write a run that began so many days after the first."""

    def write(days=0, seconds=300, name=""):
        path = tmp_path / (name or f"run {days}.gpx")
        text = gpx_text(jog(seconds), start=START + timedelta(days=days))
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def open_place(window, qtbot, short_example, monkeypatch):
    """Open the place Runs and wait until the log has been read and its first page is there."""
    monkeypatch.setattr(example, "example_run", lambda: short_example)

    def to_runs():
        with qtbot.waitSignal(window.later.runs.run_opened, timeout=20_000):
            window.choose(partial(choices.go_to, place="runs"))

    return to_runs


@pytest.fixture
def place(window, open_place):
    """Open the place Runs, of a person without a run."""
    open_place()
    return window.views.runs


@pytest.fixture
def brought(window, qtbot):
    """Import files in the window and wait for the page of the run that is opened then."""

    def bring_in(*paths):
        keeper = window.later.runs
        with qtbot.waitSignal(keeper.importer.imported, timeout=20_000) as ended:
            keeper.importer.bring_in(paths)
        qtbot.waitUntil(lambda: not keeper.busy and keeper.kept() is not None, timeout=20_000)
        return ended.args[0]

    return bring_in


@pytest.fixture
def opened(window, open_place, qtbot):
    """Put files in the log before the place is opened, which then shows the newest run."""

    def put(*paths):
        with work.opened(window.atlas.tables) as book:
            import_files(paths, book)
        open_place()
        keeper = window.later.runs  # at its start it also counts the runs anew
        qtbot.waitUntil(lambda: not keeper.busy and not keeper._counting.busy, timeout=20_000)

    return put
