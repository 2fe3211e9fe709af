from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from bodymap.ui.theme import theme
from bodymap.ui.views.reel import Reel

LIGHT, SIZE = theme("light"), QSize(90, 70)


@pytest.fixture
def card(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_before_it_is_loaded_there_is_no_picture(qtbot):
    owner = QObject()
    early = Reel(owner)
    assert early.movement("squat") is None
    assert early.variants("hip_thrust") == ()
    assert early.still("squat", SIZE, LIGHT, 1.0) is None
    early.finish()
    assert early.movement("squat") is None


def test_a_still_is_painted_in_a_later_turn_and_then_kept(reel, qtbot):
    assert reel.still("squat", SIZE, LIGHT, 1.0) is None
    with qtbot.waitSignal(reel.painted) as told:
        pass
    assert told.args == ["squat"]
    image = reel.still("squat", SIZE, LIGHT, 1.0)
    assert image is reel.still("squat", SIZE, LIGHT, 1.0)
    assert image.size() == SIZE


def test_another_theme_or_pixel_ratio_is_another_still(reel):
    for colours, ratio in ((LIGHT, 1.0), (theme("dark"), 1.0), (LIGHT, 2.0)):
        reel.still("squat", SIZE, colours, ratio)
    reel.finish()
    light, dark, sharp = (
        reel.still("squat", SIZE, colours, ratio)
        for colours, ratio in ((LIGHT, 1.0), (theme("dark"), 1.0), (LIGHT, 2.0))
    )
    assert light != dark
    assert sharp.size() == SIZE * 2


def test_only_so_many_stills_are_kept(reel):
    for wide in range(20, 20 + 165):
        reel.still("toe_spread", QSize(wide, 20), LIGHT, 1.0)
    reel.finish()
    assert reel.still("toe_spread", QSize(20, 20), LIGHT, 1.0) is None
    assert reel.still("toe_spread", QSize(184, 20), LIGHT, 1.0) is not None


def test_an_exercise_without_a_picture_is_not_waited_for(reel):
    assert reel.movement("no_such_exercise") is None
    assert reel.still("no_such_exercise", SIZE, LIGHT, 1.0) is None
    assert not reel._turn.isActive()


def test_the_variants_are_those_of_the_exercise(reel):
    assert {each.id for each in reel.variants("hip_thrust")} >= {"glute_bridge"}
    assert all(each.source_row == "hip_thrust" for each in reel.variants("hip_thrust"))


def test_one_card_moves_at_a_time_and_moves_on(reel, card, qtbot):
    other = QWidget()
    qtbot.addWidget(other)
    reel.start(card, "squat")
    reel.start(other, "nordic")
    assert reel.is_moving(other)
    assert not reel.is_moving(card)
    before = reel.clock.phase
    qtbot.waitUntil(lambda: reel.clock.phase != before)
    reel.stop(card)
    assert reel.is_moving(other)
    reel.stop(other)
    assert not reel.clock.playing


def test_a_card_begins_to_move_where_its_still_rests(reel, card):
    reel.start(card, "squat")
    assert reel.clock.phase == pytest.approx(reel.movement("squat").working_point, abs=0.01)


def test_what_moves_is_painted_as_it_is_now(reel, card):
    reel.start(card, "squat")
    pictures = []
    for time in (0.0, 0.5):
        reel.clock.go_to(time)
        image = QImage(SIZE, QImage.Format.Format_RGB32)
        image.fill(LIGHT.surface)
        painter = QPainter(image)
        reel.paint_moving(painter, QRectF(0, 0, 90, 70), "squat", LIGHT)
        painter.end()
        pictures.append(image)
    assert pictures[0] != pictures[1]


def test_with_less_motion_nothing_moves(reel, card):
    reel.start(card, "squat")
    reel.show_motion(less=True)
    assert not reel.is_moving(card)
    reel.start(card, "squat")
    assert not reel.is_moving(card)
    reel.show_motion(less=False)
    reel.start(card, "squat")
    assert reel.is_moving(card)


def test_a_damaged_file_is_told_and_the_small_figures_stay(qtbot, capsys):
    owner = QObject()
    made = Reel(owner)
    with qtbot.waitSignal(made.loaded):
        made._fail("poses.toml, squat: damaged")
    assert "poses.toml, squat: damaged" in capsys.readouterr().err
    assert made.movement("squat") is None


def test_what_is_still_to_come_can_be_finished_at_once(qtbot):
    owner = QObject()
    made = Reel(owner)
    made.load()
    made.finish()
    assert made.still("squat", SIZE, LIGHT, 1.0) is None
    made.finish()
    assert made.still("squat", SIZE, LIGHT, 1.0) is not None
    qtbot.waitUntil(lambda: not made._import._thread.is_alive())


def test_what_the_last_paint_asked_for_comes_before_what_was_asked_for_earlier(reel):
    order = []
    reel.painted.connect(order.append)
    for exercise in ("squat", "nordic", "clam"):
        reel.still(exercise, SIZE, LIGHT, 1.0)
    while not order:
        reel._next()
    reel.still("pike", SIZE, LIGHT, 1.0)
    reel.still("curl", SIZE, LIGHT, 1.0)
    while len(order) < 5:
        reel._next()
    assert order == ["squat", "pike", "curl", "nordic", "clam"]


def test_a_turn_paints_one_still_at_most(reel):
    painted = []
    reel.painted.connect(painted.append)
    for exercise in ("squat", "nordic", "clam"):
        reel.still(exercise, SIZE, LIGHT, 1.0)
    while reel._wanted:
        before = len(painted)
        reel._next()
        assert len(painted) <= before + 1
    assert painted == ["squat", "nordic", "clam"]
