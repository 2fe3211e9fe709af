"""Where the keyboard is in the place "Runs" after what it stood on has gone."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from bodymap.app import choices as places

TAB = Qt.FocusReason.TabFocusReason
CTRL = Qt.KeyboardModifier.ControlModifier
NARROW, WIDE = (1000, 700), (1360, 860)


@pytest.fixture
def page(qtbot, window, place):
    with qtbot.waitActive(window):
        window.activateWindow()
    window.resize(*WIDE)
    return place.page


def button(view, text):
    found = (one for one in view.findChildren(QAbstractButton) if one.isVisible())
    return next(one for one in found if text in (one.text(), one.accessibleName()))


def press(qtbot, control):
    control.setFocus(TAB)
    assert control.hasFocus()
    qtbot.keyClick(control, Qt.Key.Key_Space)


def named(window, key):
    return next(action for action in window.actions() if action.objectName() == key)


def test_the_list_of_muscles_stands_in_explore_alone(qtbot, window, page):
    page.map.setFocus(TAB)
    assert not named(window, "list").isEnabled()
    qtbot.keyClick(page.map, Qt.Key.Key_L, CTRL)
    assert page.map.hasFocus()
    assert not window.store.state.look.muscle_list
    window.choose(partial(places.toggle_look, name="muscle_list"))  # as undoing can
    assert page.map.hasFocus()
    window.choose(partial(places.go_to, place="explore"))
    assert named(window, "list").isEnabled()
    assert window.views.map.hasFocus()


def test_without_its_part_the_keyboard_is_on_the_chart(qtbot, window, page):
    window.views.runs.part_chosen.emit(60.0, 120.0)
    press(qtbot, button(page.aside.part, "Choose no part"))
    assert window.store.state.runs.part is None
    assert page.chart.focusProxy().hasFocus()


def test_what_if_gives_the_keyboard_back_to_its_button(qtbot, window, page):
    press(qtbot, page.head.what_if)
    window.views.runs.supposed.emit("", 0.95, False)
    press(qtbot, button(page.what_if, "Reset"))
    assert button(page.what_if, "Another ground: As it was").hasFocus()
    press(qtbot, button(page.what_if, "Put “What if” away"))
    assert page.head.what_if.hasFocus()


def test_after_a_comparison_the_keyboard_is_where_it_began(qtbot, window, page, brought, a_file):
    brought(a_file(0), a_file(1))
    window.views.runs.compare_asked.emit(window.later.runs.entries[-1].run)
    qtbot.waitUntil(lambda: not window.later.runs.busy, timeout=20_000)
    press(qtbot, button(page, "Stop comparing"))
    assert window.store.state.runs.other is None
    assert page.head.compare.hasFocus()


def test_the_keyboard_stays_near_as_the_window_changes(window, place, page):
    place.list.setFocus(TAB)
    window.resize(*NARROW)
    assert page.map.hasFocus()
    page.head.back.setFocus(TAB)
    window.resize(*WIDE)
    assert place.list.lines.hasFocus()


def test_the_end_of_an_import_gives_the_keyboard_to_the_list(window, place, page):
    for size, then in ((WIDE, place.list.lines), (NARROW, page.map)):
        window.resize(*size)
        place.show_progress("Reading 1 of 2 files", 0.5)
        button(place, "Cancel").setFocus(TAB)
        place.hide_progress()
        assert then.hasFocus()


def test_a_place_is_come_back_to_at_what_is_shown(qtbot, window, place, page):
    window.resize(*NARROW)
    place.log_asked.emit()
    place.log.head.back.setFocus(TAB)
    qtbot.keyClick(place.log.head.back, Qt.Key.Key_1, CTRL)
    assert window.views.map.hasFocus()
    qtbot.keyClick(window.views.map, Qt.Key.Key_3, CTRL)
    assert place.log.map.hasFocus()
    place.open_list()
    qtbot.keyClick(place.list.lines, Qt.Key.Key_Escape)
    assert place.log.map.hasFocus()


def test_a_run_that_the_calendar_opens_begins_at_its_body(qtbot, window, place, page):
    page.head.more.setFocus(TAB)
    place.log_asked.emit()
    day = next(one for one in place.log.calendar.buttons() if one.day.runs)
    day.setFocus(TAB)
    qtbot.keyClick(day, Qt.Key.Key_Return)
    assert page.isVisible()
    assert page.map.hasFocus()


def test_esc_goes_back_from_the_bars_as_from_the_body(qtbot, window, page):
    before = window.store.state.region
    assert before is not None
    row = next(one for one in page.aside.bars.findChildren(QAbstractButton) if one.isChecked())
    row.setFocus(TAB)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.store.state.region is None
