"""A letter that is typed into a list is searched for there and is no command of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bodymap.app import choices


def test_the_surface_picker_finds_dry_sand_and_leaves_the_deep_muscles(qtbot, window):
    picker = window.views.run_bar._picker
    picker.setFocus()
    qtbot.keyClick(picker, Qt.Key.Key_Space)
    qtbot.keyClicks(QApplication.focusWidget(), "dry")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.store.state.conditions.surface == "dry_soft_sand"
    assert not window.store.state.deep


def test_the_list_of_muscles_keeps_its_letters_and_lets_commands_pass(qtbot, window):
    window.choose(lambda state: choices.toggle_look(state, "muscle_list"))
    tree = window.views.list._list
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_N)
    assert not window.store.state.look.names
    qtbot.keyClick(tree, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert not window.store.state.look.muscle_list


def test_on_the_map_a_letter_is_a_command(qtbot, window):
    window.views.map.setFocus()
    qtbot.keyClick(window.views.map, Qt.Key.Key_D)
    assert window.store.state.deep
