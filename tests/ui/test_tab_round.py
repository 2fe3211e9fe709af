"""Tab goes once round the whole window, view by view and from the top down."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

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


def _round(qtbot, window, key) -> list[QWidget]:
    window.views.map.setFocus()
    seen = [QApplication.focusWidget()]
    while len(seen) < 2 * _MOST_STOPS:
        qtbot.keyClick(QApplication.focusWidget(), key)
        if QApplication.focusWidget() is seen[0]:
            return seen
        seen.append(QApplication.focusWidget())
    return seen


def test_a_round_is_short_and_the_same_both_ways(qtbot, window):
    there = _round(qtbot, window, Qt.Key.Key_Tab)
    back = _round(qtbot, window, Qt.Key.Key_Backtab)
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
