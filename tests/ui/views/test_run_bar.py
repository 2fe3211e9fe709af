from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from bodymap.app import choices
from bodymap.app.resolve_run import resolve_run
from bodymap.app.state import State
from bodymap.ui.controls.choices import ChoiceList
from bodymap.ui.controls.field import Field
from bodymap.ui.controls.note import Note
from bodymap.ui.controls.picker import Picker
from bodymap.ui.controls.slider import PaceSlider
from bodymap.ui.draw.type import application_font
from bodymap.ui.views.run_bar import RunBar


@pytest.fixture
def scene(atlas):
    return resolve_run(State(), atlas)


@pytest.fixture
def bar(qapp, qtbot, scene):
    qapp.setKeyboardInputInterval(10_000)  # a slow machine types one word all the same
    made = RunBar()
    qtbot.addWidget(made)
    made.show_run(scene)
    made.resize(1280, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def _part(bar, kind, at=0):
    return bar.findChildren(kind)[at]


def _button(bar, text):
    return next(each for each in bar.findChildren(QAbstractButton) if each.text() == text)


def _pick(qtbot, bar, text):
    view = next(each for each in bar.findChildren(ChoiceList) if each.isVisible())
    qtbot.keyClicks(view, text)
    qtbot.keyClick(view, Qt.Key.Key_Return)


def test_the_run_is_shown(bar):
    assert _part(bar, Picker).text() == "Asphalt"
    assert _part(bar, Field).line().text() == "4:15"
    assert _part(bar, PaceSlider).spoken() == "4:15 min/km, tempo"
    assert "14.1 km/h" in [label.text() for label in bar.findChildren(QLabel)]


def test_a_surface_is_picked_from_twelve(qtbot, bar):
    picker = _part(bar, Picker)
    picker.open()
    assert _part(bar, ChoiceList).model().rowCount() == 12
    with qtbot.waitSignal(bar.surface_chosen) as told:
        _pick(qtbot, bar, "For")
    assert told.args == ["forest_trail_uneven"]


def test_dragging_the_pace_tells_every_move(qtbot, bar):
    slider = _part(bar, PaceSlider)
    told = []
    bar.position_chosen.connect(told.append)
    y = slider.height() // 2
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(100, y))
    qtbot.mouseMove(slider, QPoint(101, y))
    qtbot.mouseMove(slider, QPoint(102, y))
    assert told == sorted(told)
    assert len(told) == 3


@pytest.mark.parametrize(
    ("key", "pace_s"),
    [(Qt.Key.Key_Right, 254), (Qt.Key.Key_Left, 256), (Qt.Key.Key_PageUp, 245)],
)
def test_arrow_keys_step_by_a_second_a_kilometre_and_page_keys_by_ten(qtbot, bar, key, pace_s):
    with qtbot.waitSignal(bar.position_chosen) as told:
        qtbot.keyClick(_part(bar, PaceSlider), key)
    assert round(1000 / choices.slider_speed(told.args[0])) == pace_s


def test_a_typed_pace_is_submitted_as_text(qtbot, bar):
    line = _part(bar, Field).line()
    line.selectAll()
    qtbot.keyClicks(line, "12 km/h")
    with qtbot.waitSignal(bar.pace_submitted) as told:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told.args == ["12 km/h"]


def test_a_pace_that_cannot_be_read_is_explained_below_and_nothing_jumps(qtbot, bar):
    before = [child.geometry() for child in bar.findChildren(QAbstractButton)]
    bar.show_pace_error("Write 5:00. Kept 4:15.")
    assert _part(bar, Note).isVisible()
    assert [child.geometry() for child in bar.findChildren(QAbstractButton)] == before
    bar.show_pace_error("")
    assert not _part(bar, Note).isVisible()
    assert _part(bar, Field).line().text() == "4:15"


def test_units_are_chosen_from_the_unit_behind_the_number(qtbot, bar):
    qtbot.mouseClick(_button(bar, "/km"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(bar.units_chosen) as told:
        _pick(qtbot, bar, "mph")
    assert told.args == ["mph"]


def test_per_and_keep_are_told(qtbot, bar):
    with qtbot.waitSignal(bar.per_chosen) as told:
        qtbot.mouseClick(_button(bar, "km"), Qt.MouseButton.LeftButton)
    assert told.args == ["km"]
    with qtbot.waitSignal(bar.keep_asked):
        qtbot.mouseClick(_button(bar, "Keep as A"), Qt.MouseButton.LeftButton)


def test_more_counts_what_differs_from_the_reference(bar, scene):
    more = _button(bar, "More")
    assert more.accessibleName() == "More"
    bar.show_run(scene._replace(changed=2))
    assert more.accessibleName() == "More: 2 changed"


def test_small_windows_hide_the_other_unit_and_the_words_of_keep(bar):
    bar.resize(952, 64)
    QApplication.processEvents()
    assert not _button(bar, "Keep as A").isVisible()
    assert "Keep as A" in [
        each.accessibleName() for each in bar.findChildren(QAbstractButton) if each.isVisible()
    ]
    assert bar.heightForWidth(952) == 64
    assert bar.heightForWidth(1280) == 72


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [700, 952, 1280])
def test_nothing_overlaps_or_leaves_the_bar_at_any_text_size(qapp, bar, scale, width):
    qapp.setFont(application_font(scale))
    QApplication.processEvents()
    bar.resize(width, bar.heightForWidth(width))
    QApplication.processEvents()
    boxes = [
        child.geometry() for child in bar.children() if child.isWidgetType() and child.isVisible()
    ]
    assert all(bar.rect().contains(box) for box in boxes)
    assert not any(a.intersects(b) for a in boxes for b in boxes if a is not b)


def test_everything_in_the_bar_has_a_name_for_the_screen_reader(bar):
    bar.open_more()
    nameless = []

    def look(found):
        if not found.text(QAccessible.Text.Name) and found.isValid():
            nameless.append(found.object())
        for at in range(found.childCount()):
            child = found.child(at)
            if not child.state().invisible:
                look(child)

    look(QAccessible.queryAccessibleInterface(bar))
    assert [type(each).__name__ for each in nameless] == []


def test_beside_a_pace_that_cannot_be_read_stands_no_old_one(bar, scene):
    assert bar._other.isVisible()
    bar.show_pace_error("Write 5:00. Kept 4:15.")
    assert not bar._other.isVisible()
    bar.resize(1281, 700)
    assert not bar._other.isVisible()
    bar.show_pace_error("")
    assert bar._other.isVisible()
