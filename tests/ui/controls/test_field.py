from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from bodymap.ui.controls.field import Field
from bodymap.ui.controls.note import Note
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import theme


@pytest.fixture
def field(in_window):
    made = Field("Pace")
    in_window(made)
    made.show_value("4:15", "/km")
    return made


def _type(qtbot, field, text):
    field.line().selectAll()
    qtbot.keyClicks(field.line(), text)


def test_enter_submits_what_was_typed_once(qtbot, field):
    told = []
    field.submitted.connect(told.append)
    _type(qtbot, field, " 5:00 ")
    qtbot.keyClick(field.line(), Qt.Key.Key_Return)
    field.line().clearFocus()
    assert told == ["5:00"]


def test_leaving_the_field_untouched_submits_nothing(qtbot, field):
    with qtbot.assertNotEmitted(field.submitted):
        field.line().setFocus()
        field.line().clearFocus()


def test_typing_is_not_disturbed_by_a_new_value(qtbot, field):
    field.line().setFocus()
    _type(qtbot, field, "5:")
    field.show_value("4:10", "/km")
    assert field.line().text() == "5:"


def test_escape_goes_back_to_the_last_good_value(qtbot, field):
    _type(qtbot, field, "nonsense")
    field.show_error("Write 5:00. Kept 4:15.")
    _type(qtbot, field, "x")
    qtbot.keyClick(field.line(), Qt.Key.Key_Escape)
    assert field.line().text() == "4:15"
    assert field.error() == ""


def test_an_error_floats_under_the_field_and_moves_nothing(qtbot, field):
    before = field.geometry()
    field.show_error("Write 5:00, 12 km/h or 7.5 mph. Kept 4:15.")
    note = field.window().findChild(Note)
    assert note.isVisible()
    assert note.accessibleName() == "Write 5:00, 12 km/h or 7.5 mph. Kept 4:15."
    assert note.y() > before.bottom()
    assert field.geometry() == before
    assert field.line().accessibleDescription() == field.error()
    edge = field.grab().toImage().pixelColor(0, field.height() // 2)
    assert edge.name() == theme("light").error.name()


def test_typing_again_takes_the_error_away(qtbot, field):
    field.show_error("Write 5:00.")
    _type(qtbot, field, "5")
    assert field.error() == ""
    assert not field.window().findChild(Note).isVisible()


def test_a_hidden_field_gives_up_what_could_not_be_read(qtbot, field):
    _type(qtbot, field, "5:3x")
    field.show_error("Write 5:00.")
    field.hide()
    assert not field.window().findChild(Note).isVisible()
    field.show()
    assert field.line().text() == "4:15"
    assert field.error() == ""


def test_a_good_value_takes_the_error_away(field):
    field.show_error("Write 5:00.")
    field.show_value("4:10", "/km")
    assert field.error() == ""
    assert field.line().text() == "4:10"


def test_the_unit_is_a_button_where_it_can_be_changed(qtbot, field):
    units = field.offer_units("Units")
    field.show_value("14.1", "km/h")
    assert units.text() == "km/h"
    assert units.accessibleName() == "Units"
    with qtbot.waitSignal(units.clicked):
        qtbot.keyClick(units, Qt.Key.Key_Space)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=40))
def test_whatever_is_typed_is_handed_on_as_one_line(field, text):
    told = []
    connection = field.submitted.connect(told.append)
    field.line().setText(text)
    field.line().setModified(True)
    field.line().editingFinished.emit()
    field.submitted.disconnect(connection)
    assert len(told) == 1
    assert told[0] == told[0].strip()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_longest_value_of_its_unit_has_room(qapp, in_window, scale):
    qapp.setFont(application_font(scale))
    field, narrow = (Field("Pace", ("0:00 /km", "00.0 km/h")) for _ in range(2))
    field.show_value("14.1", "km/h")
    narrow.show_value("4:15", "/km")
    in_window(field, narrow)
    assert field.line().width() >= field.line().fontMetrics().horizontalAdvance("14.1") + 4
    assert narrow.width() <= field.width()


def test_the_unit_makes_room_for_what_is_typed(qtbot, field):
    unit = field.offer_units("Units")
    unit.show()
    assert unit.isVisible()
    before = field.line().width()
    _type(qtbot, field, "12.5 km/h")
    assert not unit.isVisible()
    assert field.line().width() > before
    field.give_up()
    assert unit.isVisible()


def test_an_error_keeps_left_of_what_it_is_told(field):
    field.window().resize(900, 500)
    field.keep_note_left_of(300)
    field.show_error("Write 5:00, 12 km/h or 7.5 mph, from 1.8 to 9.5 m/s. Kept 4:15.")
    note = field.window().findChild(Note)
    assert note.geometry().right() < 300
    field.keep_note_left_of(260)
    assert note.geometry().right() < 260


def test_a_field_whose_error_does_not_float_tells_it(qtbot, in_window):
    field = Field("Slope", floats=False)
    in_window(field)
    with qtbot.waitSignal(field.complained) as told:
        field.show_error("Write 5%.")
    assert told.args == ["Write 5%."]
    assert field.window().findChild(Note) is None


def test_a_fast_triple_click_selects_all(qtbot, field):
    field.show_value("-2.5", "%")
    line, left = field.line(), Qt.MouseButton.LeftButton
    qtbot.mouseClick(line, left)
    qtbot.mouseDClick(line, left)
    assert line.selectedText() == "-2.5"
    qtbot.mouseClick(line, left)
    assert line.selectedText() == "-2.5"
    qtbot.mouseDClick(field, left, pos=field.rect().topLeft())
    qtbot.mouseClick(field, left, pos=field.rect().topLeft())
    assert line.selectedText() == "-2.5"
