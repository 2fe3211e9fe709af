from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from bodymap.figure.exercise import camera
from bodymap.figure.exercise_book import read_book
from bodymap.figure.exercise_movement import Box
from bodymap.ui.draw.exercise_picture import paint_movement, placement, prepare, still
from bodymap.ui.draw.small_figure import exercise_colours
from bodymap.ui.theme import NAMES, theme

pytestmark = pytest.mark.usefixtures("qapp")
LIGHT = theme("light")
ROOM = QRectF(0, 0, 200, 160)


def painted(exercise, time=None, colours=LIGHT, size=(200, 160)):
    movement = read_book()[exercise]
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(colours.raised)
    painter = QPainter(image)
    at = movement.working_point if time is None else time
    paint_movement(painter, QRectF(0, 0, *size), movement, at, colours)
    painter.end()
    return image


def count(image, colour):
    """How many pixels have ``colour``, but for the last bits."""
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(-1, 4)[:, 2::-1].astype(int)
    return int((np.abs(pixels - colour.getRgb()[:3]) <= 2).all(axis=1).sum())


@pytest.mark.parametrize("exercise", list(read_book()))
def test_every_exercise_shows_at_work_what_it_trains_most(exercise):
    prepare()
    strong, _ = exercise_colours(LIGHT)
    assert count(painted(exercise), strong) > 0


def test_all_that_moves_is_inside_the_room_at_every_time():
    for time in (0.0, 0.25, 0.5, 0.75):
        image = painted("single_leg_rdl", time)
        edge = [image.pixelColor(x, y) for x in (0, 199) for y in range(100)]
        assert all(colour == LIGHT.raised for colour in edge)


def test_the_floor_is_where_the_feet_are_and_absent_where_nobody_stands_on_it():
    box = camera(read_book()["squat"])
    assert placement(ROOM, box).point(0, 0).y() == pytest.approx(156, abs=0.5)
    squat, spread = painted("squat"), painted("toe_spread")
    assert squat.pixelColor(3, 156) != LIGHT.raised
    assert all(spread.pixelColor(3, y) == LIGHT.raised for y in range(160))


def test_a_low_figure_stands_in_the_middle_rather_than_at_the_foot():
    at = placement(ROOM, Box(-500, 0, 500, 200))
    assert 90 < at.y < 140


def test_a_room_without_a_size_breaks_nothing():
    at = placement(QRectF(0, 0, 0, 0), Box(-500, 0, 500, 1000))
    assert at.scale > 0


def test_it_moves():
    assert painted("squat", 0.0) != painted("squat", 0.5)
    assert painted("side_step_band", 0.0) != painted("side_step_band", 0.3)
    assert painted("toe_spread", 0.0) != painted("toe_spread", 0.5)


def test_muscles_that_help_are_paler():
    strong, pale = exercise_colours(LIGHT)
    image = painted("hip_thrust", size=(400, 320))
    assert count(image, strong) > 200
    assert count(image, pale) > 200


def test_a_deep_muscle_is_drawn_where_it_is_the_point_and_else_hides_nothing():
    strong, _ = exercise_colours(LIGHT)
    assert count(painted("dead_bug", size=(400, 320)), strong) > 200
    calf = painted("standing_calf_raise", size=(400, 320))
    assert count(calf, LIGHT.text) == 0  # the dashes around a deep muscle's course


@pytest.mark.parametrize("name", NAMES)
def test_each_theme_has_its_own_still(name):
    movement = read_book()["nordic"]
    image = still(movement, 90, 70, name, 2.0)
    assert (image.width(), image.height()) == (180, 140)
    assert image == still(movement, 90, 70, name, 2.0)
    assert image != still(movement, 90, 70, NAMES[NAMES.index(name) - 1], 2.0)


def test_in_high_contrast_only_a_large_body_has_an_edge_around_each_muscle():
    colours = theme("contrast_light")
    plain = colours._replace(contrast=False)
    for size, edged in (((150, 120), False), ((400, 320), True)):
        with_edges = count(painted("jumping_jacks", 0.0, colours, size), colours.ink)
        without = count(painted("jumping_jacks", 0.0, plain, size), colours.ink)
        assert (with_edges > 1.3 * without) is edged


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("exercise", ["rdl", "side_lunge"])
def test_muscles_at_rest_stand_out_from_the_card(exercise, name):
    colours = theme(name)
    image = painted(exercise, colours=colours, size=(400, 320))
    card = colours.raised.lightness()
    away = [abs(image.pixelColor(x, y).lightness() - card) for x in range(400) for y in range(300)]
    assert sum(each >= 12 for each in away) > 4 * sum(3 <= each < 12 for each in away)


def test_on_a_fine_screen_the_outline_is_as_dark_and_stands_around_the_same_body():
    plain, fine = (still(read_book()["side_lunge"], 200, 160, "light", each) for each in (1.0, 2.0))
    back = fine.scaled(plain.size(), mode=Qt.TransformationMode.SmoothTransformation)
    dark = [
        sum(
            image.pixelColor(x, y).alpha() > 128 and image.pixelColor(x, y).lightness() < 170
            for x in range(200)
            for y in range(150)
        )
        for image in (plain, back)
    ]
    assert dark[1] == pytest.approx(dark[0], rel=0.25)
