"""Tab goes once round the whole window, view by view and from the top down."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from bodymap.app import choices
from bodymap.app.runs import choices as run_choices
from bodymap.app.state import State
from bodymap.ui.controls.tab_order import tab_stops
from bodymap.ui.store import Store
from bodymap.ui.window import Window

_MOST_STOPS = 30


@pytest.fixture
def window(qtbot, atlas):
    made = Window(Store(State(), atlas), atlas)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.complete()
    qtbot.wait(1)  # the prose below the cards follows after the events
    return made


@pytest.fixture
def runs(qtbot, window, tmp_path, monkeypatch):
    """Open the place Runs with the example."""
    monkeypatch.setenv("BODYMAP_DATA", str(tmp_path))
    with qtbot.waitSignal(window.later.runs.run_opened, timeout=20_000):
        window.choose(partial(choices.go_to, place="runs"))
    return window.views.runs


def _round(qtbot, first, key) -> list[QWidget]:
    first.setFocus()
    seen = [QApplication.focusWidget()]
    while len(seen) < 2 * _MOST_STOPS:
        qtbot.keyClick(QApplication.focusWidget(), key)
        if QApplication.focusWidget() is seen[0]:
            return seen
        seen.append(QApplication.focusWidget())
        assert not seen[-1].visibleRegion().isEmpty(), seen[-1]
    return seen


def test_a_round_is_short_and_the_same_both_ways(qtbot, window):
    there = _round(qtbot, window.views.map, Qt.Key.Key_Tab)
    back = _round(qtbot, window.views.map, Qt.Key.Key_Backtab)
    assert len(there) < _MOST_STOPS
    assert back == [there[0], *reversed(there[1:])]


def test_in_the_panel_it_goes_from_the_top_down_and_the_foot_is_last(window):
    panel = window.views.panel
    stops = tab_stops(panel)
    page = panel._overview
    heights = [stop.mapTo(page, QPoint(0, 0)).y() for stop in stops if page.isAncestorOf(stop)]
    assert len(heights) > 8
    assert heights == sorted(heights)
    assert panel._foot.isAncestorOf(stops[-1])


def test_the_views_follow_one_another_as_they_are_read(window):
    views = window.views
    order = [views.rail, views.run_bar, views.map, views.chart, views.panel]
    stops = tab_stops(views)
    firsts = [
        min(at for at, stop in enumerate(stops) if stop is view or view.isAncestorOf(stop))
        for view in order
    ]
    assert firsts == sorted(firsts)


@pytest.mark.parametrize("size", [(1360, 860), (1000, 700)])
def test_a_round_of_a_run_or_the_log_is_short_and_the_same_both_ways(qtbot, window, runs, size):
    window.resize(*size)
    for view, change in ((runs.page, lambda state: state), (runs.log, run_choices.show_log)):
        window.choose(change)
        qtbot.wait(1)  # laid out
        there = _round(qtbot, view.map, Qt.Key.Key_Tab)
        back = _round(qtbot, view.map, Qt.Key.Key_Backtab)
        assert len(there) < _MOST_STOPS
        assert back == [there[0], *reversed(there[1:])]


def test_a_run_is_gone_through_from_the_list_by_its_head_and_body_to_the_chart(window, runs):
    views, page = window.views, runs.page
    order = [views.rail, runs.list, page.head, page.map, page.aside.bars, page.chart]
    stops = tab_stops(views)
    firsts = [
        min(at for at, stop in enumerate(stops) if stop is view or view.isAncestorOf(stop))
        for view in order
    ]
    assert firsts == sorted(firsts)
