from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from bodymap.ui.controls.press import Press
from bodymap.ui.views.runs.lap_table import LapTable


@pytest.fixture
def table(qtbot, lapped):
    view = LapTable()
    qtbot.addWidget(view)
    view.show_laps(lapped(), "km")
    view.resize(500, 400)
    with qtbot.waitExposed(view):
        view.show()
    return view


def rows(view):
    return [row for row in view.findChildren(Press) if row.isVisibleTo(view)]


def test_a_lap_chooses_its_part(qtbot, table):
    with qtbot.waitSignal(table.lap_chosen) as chosen:
        rows(table)[4].click()
    assert chosen.args == [1216.0, 1520.0]


def test_a_lap_is_spoken_and_the_chosen_one_as_such(table):
    assert rows(table)[1].accessibleName() == "Lap 2: 1.00 km, 5:04"
    assert [row.isChecked() for row in rows(table)[:3]] == [False, True, False]
    rows(table)[2].click()  # what is shown decides, not the click
    assert [row.isChecked() for row in rows(table)[:3]] == [False, True, False]


def test_the_arrows_walk_over_the_laps(qtbot, table):
    rows(table)[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(rows(table)[0], Qt.Key.Key_Down)
    with qtbot.waitSignal(table.lap_chosen) as chosen:
        qtbot.keyClick(rows(table)[1], Qt.Key.Key_Space)
    assert chosen.args == [304.0, 608.0]


def test_fewer_laps_leave_no_row_behind(table, lapped):
    table.show_laps(lapped()[:2], "km")
    assert len(rows(table)) == 2
    assert table.sizeHint().height() < 100
