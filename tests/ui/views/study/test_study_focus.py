"""Where the focus goes: to the question, and with what opens or goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from bodymap.app.study.scene import StudyTab
from bodymap.ui.controls.button import Button
from bodymap.ui.views.study.option_button import OptionButton

KEY = Qt.Key


def focused():
    return QApplication.focusWidget()


def press(qtbot, key):
    qtbot.keyClick(focused(), key)


def heard(signal):
    told = []
    signal.connect(lambda *args: told.append(args[0] if args else None))
    return told


@pytest.fixture
def rail(place, qtbot):
    """Give a button that stands beside the place, as those of the rail do."""
    room, button = QWidget(), Button("Settings")
    qtbot.addWidget(room)
    row = QHBoxLayout(room)
    row.addWidget(button)
    row.addWidget(place)
    room.resize(1280, 800)
    with qtbot.waitActive(room):
        room.show()
        room.activateWindow()
    yield button
    place.setParent(None)


def open_and_close_another_window(qtbot, room):
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    other.close()
    with qtbot.waitActive(room):
        room.activateWindow()
    QApplication.processEvents()


def test_number_keys_answer_where_the_focus_is_on_the_rail(place, rail, qtbot, made):
    answers = heard(place.answered)
    place.show_study(made.asking("options", number=2))
    rail.setFocus(Qt.FocusReason.MouseFocusReason)
    press(qtbot, KEY.Key_2)
    press(qtbot, KEY.Key_5)
    press(qtbot, KEY.Key_F)
    assert answers == ["b"]


def test_after_another_window_the_question_has_the_focus_that_a_click_took(
    place, rail, qtbot, made
):
    place.show_study(made.asking("options", number=2))
    rail.setFocus(Qt.FocusReason.TabFocusReason)
    open_and_close_another_window(qtbot, rail.window())
    assert focused() is rail
    rail.setFocus(Qt.FocusReason.MouseFocusReason)
    rail.clearFocus()
    rail.setFocus(Qt.FocusReason.MouseFocusReason)
    open_and_close_another_window(qtbot, rail.window())
    assert isinstance(focused(), OptionButton)


def test_options_that_the_mouse_has_opened_give_the_focus_to_the_question(place, qtbot, made):
    place.show_study(made.asking("options", number=2))
    options = place.bar.options
    qtbot.mouseClick(options, Qt.MouseButton.LeftButton)
    press(qtbot, KEY.Key_Escape)
    assert isinstance(focused(), OptionButton)
    options.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, KEY.Key_Return)
    press(qtbot, KEY.Key_Escape)
    assert focused() is options


def test_a_page_that_a_link_has_opened_gets_the_focus(place, qtbot, made):
    place.show_study(made.ended())
    place.end.progress.setFocus(Qt.FocusReason.TabFocusReason)
    place.show_study(made.known())
    assert focused() is place.progress.study
    place.progress.mistakes.setFocus(Qt.FocusReason.TabFocusReason)
    place.show_study(made.mistaken())
    assert focused() is place.mistakes.practise


def test_the_print_button_that_goes_with_its_page_hands_the_focus_on(place, made):
    place.show_study(made.known())
    place.bar.print.setFocus(Qt.FocusReason.TabFocusReason)
    pages = (StudyTab("worksheets", "Worksheets"),)
    place.show_study(made.scene(page="worksheets", tab="worksheets", pages=pages))
    assert focused().text() == "Worksheets"
