from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton

from bodymap.ui.controls.segment import Segment

_ITEMS = (("step", "Step"), ("km", "km"), ("min", "min"))


@pytest.fixture
def segment(in_window):
    made = Segment(_ITEMS, "Load counted per")
    in_window(made)
    return made


def _parts(segment):
    return segment.findChildren(QAbstractButton)


def test_a_click_chooses_and_tells(qtbot, segment):
    with qtbot.waitSignal(segment.chosen) as told:
        qtbot.mouseClick(_parts(segment)[1], Qt.MouseButton.LeftButton)
    assert told.args == ["km"]
    assert segment.key() == "km"


def test_choosing_from_outside_tells_nobody(qtbot, segment):
    with qtbot.assertNotEmitted(segment.chosen):
        segment.choose("min")
    assert segment.key() == "min"


def test_arrows_move_the_choice_and_go_round(qtbot, segment):
    told = []
    segment.chosen.connect(told.append)
    qtbot.keyClick(_parts(segment)[0], Qt.Key.Key_Right)
    qtbot.keyClick(_parts(segment)[1], Qt.Key.Key_Right)
    qtbot.keyClick(_parts(segment)[2], Qt.Key.Key_Right)
    qtbot.keyClick(_parts(segment)[0], Qt.Key.Key_Left)
    assert told == ["km", "min", "step", "min"]
    assert _parts(segment)[2].hasFocus()


def test_tab_stops_once(segment):
    segment.choose("km")
    stops = [
        part.text() for part in _parts(segment) if part.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == ["km"]


def test_a_screen_reader_finds_radio_buttons(segment):
    assert segment.accessibleName() == "Load counted per"
    found = [QAccessible.queryAccessibleInterface(part) for part in _parts(segment)]
    assert {each.role() for each in found} == {QAccessible.Role.RadioButton}
    assert [each.text(QAccessible.Text.Name) for each in found] == ["Step", "km", "min"]
    assert [bool(each.state().checked) for each in found] == [True, False, False]
