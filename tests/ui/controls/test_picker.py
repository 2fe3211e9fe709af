from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from bodymap.ui.controls.button import Button
from bodymap.ui.controls.choice import Choice
from bodymap.ui.controls.choices import ChoiceList
from bodymap.ui.controls.picker import Picker
from bodymap.ui.draw.icons import paint_swatch


def _paint(painter, rect):
    paint_swatch(painter, rect, "asphalt")


_CHOICES = (
    Choice("asphalt", "Asphalt", "Firm and even", _paint),
    Choice("grass", "Grass", "A little softer"),
    Choice("sand", "Sand", "Slow"),
)


@pytest.fixture
def picker(in_window):
    made = Picker("Surface")
    made.show_choices(_CHOICES, "asphalt")
    in_window(made, Button("Other"))
    return made


def _list(picker):
    return picker.window().findChild(ChoiceList)


def test_it_says_what_is_picked(picker):
    assert picker.accessibleName() == "Surface: Asphalt"
    assert picker.text() == "Asphalt"


def test_a_click_on_an_entry_picks_it_and_closes_the_list(qtbot, picker):
    qtbot.mouseClick(picker, Qt.MouseButton.LeftButton)
    view = _list(picker)
    assert view.isVisible()
    spot = view.visualRect(view.model().index(1, 0)).center()
    with qtbot.waitSignal(picker.chosen) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == ["grass"]
    assert not view.isVisible()


def test_the_keyboard_opens_moves_and_picks(qtbot, picker):
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    qtbot.keyClick(_list(picker), Qt.Key.Key_Down)
    qtbot.keyClick(_list(picker), Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.chosen) as told:
        qtbot.keyClick(_list(picker), Qt.Key.Key_Return)
    assert told.args == ["sand"]
    assert picker.hasFocus()


def test_a_first_letter_finds_the_entry(qtbot, picker):
    picker.open()
    qtbot.keyClicks(_list(picker), "gr")
    with qtbot.waitSignal(picker.chosen) as told:
        qtbot.keyClick(_list(picker), Qt.Key.Key_Return)
    assert told.args == ["grass"]


def test_escape_closes_without_picking_and_gives_the_focus_back(qtbot, picker):
    picker.open()
    with qtbot.assertNotEmitted(picker.chosen):
        qtbot.keyClick(_list(picker), Qt.Key.Key_Escape)
    assert not _list(picker).isVisible()
    assert picker.by_keyboard()


def _click_what_lies_at(qtbot, window, spot):
    hit = window.childAt(spot)
    qtbot.mouseClick(hit, Qt.MouseButton.LeftButton, pos=hit.mapFrom(window, spot))


def test_a_press_outside_closes_the_list_and_presses_nothing_else(qtbot, picker):
    picker.open()
    other = picker.window().findChild(Button)
    spot = other.geometry().bottomRight() - QPoint(3, 3)
    if _list(picker).parentWidget().geometry().contains(spot):
        spot = QPoint(490, 490)
    with qtbot.assertNotEmitted(other.clicked):
        _click_what_lies_at(qtbot, picker.window(), spot)
    assert not _list(picker).isVisible()
    assert not picker.by_keyboard()


def test_focus_that_goes_elsewhere_closes_the_list(picker):
    picker.open()
    picker.window().findChild(Button).setFocus()
    assert not _list(picker).isVisible()


def test_a_second_press_on_the_picker_closes_the_list(qtbot, picker):
    spot = picker.geometry().center()
    for shown in (True, False):
        _click_what_lies_at(qtbot, picker.window(), spot)
        assert _list(picker).isVisible() is shown


def test_the_list_opens_below_and_inside_the_window(qtbot, picker):
    picker.window().resize(300, 150)
    QApplication.processEvents()
    picker.open()
    popup = picker.popup()
    assert popup.y() >= picker.mapTo(picker.window(), QPoint(0, picker.height())).y()
    assert picker.window().rect().contains(popup.geometry())


def test_a_window_that_changes_its_size_closes_the_list(picker):
    picker.open()
    picker.window().resize(450, 450)
    QApplication.processEvents()
    assert not _list(picker).isVisible()


def test_a_picker_that_is_hidden_takes_its_list_along(picker):
    picker.open()
    picker.hide()
    assert not _list(picker).isVisible()


def test_a_screen_reader_finds_the_entries(picker):
    picker.open()
    found = QAccessible.queryAccessibleInterface(_list(picker))
    assert found.text(QAccessible.Text.Name) == "Surface"
    texts = [found.child(at).text(QAccessible.Text.Name) for at in range(found.childCount())]
    assert texts == ["Asphalt", "Grass", "Sand"]


def test_long_words_are_shown_in_full(qtbot, picker):
    short = picker.sizeHint().width()
    picker.show_choices((Choice("long", "Treadmill (level), and more"),), "long")
    assert picker.sizeHint().width() > short + 20


@pytest.mark.parametrize("opened_by", ["key", "mouse"])
def test_a_pick_with_the_mouse_leaves_no_ring(qtbot, picker, opened_by):
    picker.setFocus(Qt.FocusReason.TabFocusReason)
    if opened_by == "key":
        qtbot.keyClick(picker, Qt.Key.Key_Down)
    else:
        qtbot.mouseClick(picker, Qt.MouseButton.LeftButton)
    view = _list(picker)
    spot = view.visualRect(view.model().index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert picker.hasFocus()
    assert not picker.by_keyboard()
