from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QPalette

from bodymap.app.map_scene import Tick
from bodymap.ui.controls.slider import PaceSlider
from bodymap.ui.draw.type import application_font

_MARKS = (Tick(0.31, "easy"), Tick(0.47, "tempo"), Tick(0.59, "race"), Tick(0.82, "sprint"))


@pytest.fixture
def slider(in_window):
    made = PaceSlider(name="Pace")
    made.setFixedWidth(222)  # a track of 200 px
    in_window(made)
    return made


def test_every_move_of_the_mouse_tells_the_position(qtbot, slider):
    told = []
    slider.position_moved.connect(told.append)
    middle = slider.height() // 2
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(61, middle))
    for x in (111, 161, 400):
        qtbot.mouseMove(slider, QPoint(x, middle))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(400, middle))
    assert told == pytest.approx([0.25, 0.5, 0.75, 1.0])


def test_showing_a_position_tells_nobody(qtbot, slider):
    with qtbot.assertNotEmitted(slider.position_moved):
        slider.show_position(0.4, "4:30 min/km")
    assert slider.position() == 0.4


def test_a_position_off_the_scale_is_shown_at_its_end(slider):
    slider.show_position(1.7, "fast")
    assert slider.position() == 1


@pytest.mark.parametrize(
    ("key", "steps"),
    [
        (Qt.Key.Key_Left, -1),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_Down, -1),
        (Qt.Key.Key_PageUp, 10),
        (Qt.Key.Key_PageDown, -10),
    ],
)
def test_keys_ask_for_steps(qtbot, slider, key, steps):
    with qtbot.waitSignal(slider.stepped) as told:
        qtbot.keyClick(slider, key)
    assert told.args == [steps]


def test_home_and_end_go_to_the_ends(qtbot, slider):
    slider.show_position(0.5, "")
    told = []
    slider.position_moved.connect(told.append)
    qtbot.keyClick(slider, Qt.Key.Key_End)
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert told == [1.0, 0.0]


def test_a_screen_reader_hears_the_value_in_words(slider):
    slider.show_position(0.47, "4:15 min/km, tempo")
    found = QAccessible.queryAccessibleInterface(slider)
    assert found.role() == QAccessible.Role.Slider
    assert found.text(QAccessible.Text.Name) == "Pace"
    assert found.text(QAccessible.Text.Value) == "4:15 min/km, tempo"


def test_marks_go_where_their_words_would_touch(slider, application):
    slider.setFixedWidth(372)
    without = slider.grab().toImage()
    slider.show_marks(_MARKS, "tempo")
    assert slider.grab().toImage() != without
    slider.setFixedWidth(160)
    narrow = slider.grab().toImage()
    slider.show_marks(())
    assert slider.grab().toImage() == narrow


def test_the_slider_grows_with_the_text(slider, application):
    application.setFont(application_font(2.0))
    assert slider.sizeHint().height() > 60


@pytest.mark.parametrize("end", [0.0, 1.0])
def test_the_knob_is_whole_at_both_ends(slider, end):
    slider.show_position(end, "an end")
    picture, edge = slider.grab().toImage(), 0 if end == 0 else slider.width() - 1
    ground = slider.palette().color(QPalette.ColorRole.Window)
    column = {picture.pixelColor(edge, y).name() for y in range(slider.height())}
    assert column == {ground.name()}
