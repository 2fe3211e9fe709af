from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from bodymap.ui.controls.switch import Switch
from bodymap.ui.theme import theme


def test_a_click_and_space_turn_the_switch(qtbot, in_window):
    switch = Switch("Deep muscles", "deep")
    in_window(switch)
    told = []
    switch.toggled.connect(told.append)
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert told == [True, False]


def test_on_is_filled_with_the_accent(in_window):
    switch = Switch()
    in_window(switch)
    accent = theme("light").accent.name()
    assert switch.grab().toImage().pixelColor(8, 9).name() != accent
    switch.setChecked(True)
    assert switch.grab().toImage().pixelColor(8, 9).name() == accent


def test_a_screen_reader_finds_a_named_box_to_check(in_window):
    switch = Switch("Deep muscles", "deep")
    in_window(switch)
    found = QAccessible.queryAccessibleInterface(switch)
    assert found.role() == QAccessible.Role.CheckBox
    assert found.text(QAccessible.Text.Name) == "Deep muscles"
