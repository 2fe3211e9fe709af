from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.app.exercise_cards import card
from bodymap.content.atlas import Atlas
from bodymap.ui.theme import theme
from bodymap.ui.views.exercise_stage import ExerciseStage


@pytest.fixture
def panel(qtbot):
    widget = QWidget()
    QVBoxLayout(widget)
    qtbot.addWidget(widget)
    widget.resize(420, 500)
    return widget


@pytest.fixture
def stage(panel, reel):
    view = ExerciseStage()
    panel.layout().addWidget(view)
    view.show_card(card("squat", Atlas()), theme("light"))
    view.show_motion(less=True)
    view.show_movement(reel.movement("squat"))
    panel.show()
    return view


def test_with_less_motion_it_rests_at_the_working_point_until_it_is_asked(stage, reel, qtbot):
    working = reel.movement("squat").working_point
    assert not stage.clock.playing
    assert stage.slider.position() == pytest.approx(working)
    qtbot.mouseClick(stage.play, Qt.MouseButton.LeftButton)
    assert stage.clock.playing
    qtbot.waitUntil(lambda: stage.slider.position() != pytest.approx(working))
    assert stage.play.accessibleName() == "Pause"


def test_else_it_plays_by_itself_and_a_click_on_the_picture_pauses(stage, reel, qtbot):
    stage.show_motion(less=False)
    stage.show_movement(reel.movement("nordic"))
    assert stage.clock.playing
    qtbot.mouseClick(stage.picture, Qt.MouseButton.LeftButton)
    assert not stage.clock.playing
    stage.show_movement(reel.movement("squat"))
    assert not stage.clock.playing


def test_less_motion_stops_what_plays(stage):
    stage.show_motion(less=False)
    stage.toggle_play()
    stage.show_motion(less=True)
    assert not stage.clock.playing


def test_the_slider_and_its_keys_put_the_picture_anywhere(stage, qtbot):
    stage.slider.position_moved.emit(0.0)
    early = stage.picture.grab().toImage()
    stage.slider.position_moved.emit(0.4)
    assert stage.picture.grab().toImage() != early
    qtbot.keyClick(stage.slider, Qt.Key.Key_Right)
    assert stage.slider.position() == pytest.approx(0.41)
    assert stage.slider.spoken() == "41 %"


def test_slow_takes_longer(stage):
    stage.speed.chosen.emit("0.25")
    assert stage.clock.speed == 0.25


def test_hidden_it_counts_no_time(stage, qtbot):
    stage.toggle_play()
    stage.hide()
    before = stage.clock.phase
    qtbot.wait(40)
    assert stage.clock.phase == before


def test_without_a_picture_that_moves_there_is_nothing_to_play(stage, qtbot):
    stage.show_movement(None)
    assert not stage.play.isVisible()
    qtbot.mouseClick(stage.picture, Qt.MouseButton.LeftButton)
    assert not stage.clock.playing
    assert stage.picture.sizeHint().height() < 300


def test_where_the_speeds_have_no_room_beside_the_slider_they_stand_under_it(stage, panel, qtbot):
    assert stage.speed.x() > stage.slider.geometry().right()
    panel.resize(300, 500)
    qtbot.waitUntil(lambda: stage.slider.width() > 150)
    assert stage.speed.y() > stage.slider.y()


@pytest.mark.parametrize("part", ["slider", "picture"])
def test_space_plays_and_pauses_on_the_slider_and_on_the_picture(stage, reel, qtbot, part):
    stage.show_movement(reel.movement("squat"))
    playing = stage.clock.playing
    qtbot.keyClick(getattr(stage, part), Qt.Key.Key_Space)
    assert stage.clock.playing is not playing
    qtbot.keyClick(getattr(stage, part), Qt.Key.Key_Space)
    assert stage.clock.playing is playing


def test_without_a_movement_space_does_nothing(stage, qtbot):
    stage.show_movement(None)
    qtbot.keyClick(stage, Qt.Key.Key_Space)
    assert not stage.clock.playing


def test_what_lies_has_a_lower_picture_than_what_stands(stage, reel):
    stage.show_movement(reel.movement("front_plank"))
    lying = stage.picture.heightForWidth(430)
    stage.show_movement(reel.movement("squat"))
    assert 200 <= lying < stage.picture.heightForWidth(430) == 320
