"""The search of the window finds the person's runs, once their log is there."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt

from bodymap.app import choices as places
from bodymap.ui.views.search import Search


@pytest.fixture
def search(window, tmp_path, monkeypatch):
    monkeypatch.setenv("BODYMAP_DATA", str(tmp_path))
    window.later.dialogs.open_search()
    return window.findChild(Search)


def kinds(search):
    model = search._results.model()
    return [search._results.result(row).kind for row in range(model.rowCount())]


def test_a_search_that_comes_first_reads_no_log(window, search, qtbot, tmp_path):
    qtbot.keyClicks(search._line, "hill")
    assert "setting" in kinds(search)
    assert "run" not in kinds(search)
    assert window.store.log is None
    assert not list(tmp_path.iterdir())


def test_a_run_that_was_found_opens_in_its_place(window, search, qtbot):
    with qtbot.waitSignal(window.later.runs.run_opened, timeout=20_000):
        window.choose(partial(places.go_to, place="runs"))
    entry = window.store.log.entries[0]
    window.choose(partial(places.go_to, place="explore"))
    window.later.dialogs.open_search()
    search._line.clear()
    qtbot.keyClicks(search._line, f"{entry.distance_m / 1000:.1f} km")
    assert kinds(search) == ["run"]
    qtbot.keyClick(search._line, Qt.Key.Key_Return)
    state = window.store.state
    assert (state.place, state.runs.view, state.runs.run) == ("runs", "run", entry.run)
    assert window.views.runs.page.isVisible()
