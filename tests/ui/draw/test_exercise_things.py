from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from bodymap.figure.exercise_movement import Box, PropKind
from bodymap.figure.exercise_props import PlacedProp
from bodymap.ui.draw.exercise_things import Ground, paint_floor, paint_grass, paint_thing
from bodymap.ui.draw.figure_look import At
from bodymap.ui.theme import NAMES, theme

pytestmark = pytest.mark.usefixtures("qapp")
RECTS = {"mat", "box", "step", "bench", "wall", "grass"}


def thing(kind):
    if kind in RECTS:
        high = 0 if kind == "grass" else 120
        return PlacedProp(kind, (), Box(-300, 0, 300, high), 0, 0, front=False)
    points = ((-100.0, 60.0), (100.0, 60.0)) if kind == "band" else ((0.0, 60.0),)
    return PlacedProp(kind, points, None, 60 if kind == "ball" else 0, 0, front=True)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", get_args(PropKind))
def test_every_thing_can_be_seen_in_every_theme(kind, name):
    colours = theme(name)
    image = QImage(100, 60, QImage.Format.Format_RGB32)
    image.fill(colours.raised)
    empty = image.copy()
    painter = QPainter(image)
    paint_thing(painter, thing(kind), At(0.15, 50, 50), colours)
    painter.end()
    assert image != empty


AT = At(0.25, 50, 50)
LOOP = 457.0  # units


def ground(paint, scroll, loop=LOOP):
    image = QImage(200, 60, QImage.Format.Format_RGB32)
    image.fill(theme("light").raised)
    painter = QPainter(image)
    paint(painter, QRectF(image.rect()), AT, theme("light"), Ground(scroll, loop))
    painter.end()
    return image


@pytest.mark.parametrize("paint", [paint_floor, paint_grass])
def test_the_ground_moves_back_across_the_whole_card_and_begins_anew_without_a_jump(paint):
    start = ground(paint, 0.0)
    assert ground(paint, LOOP) == start
    assert ground(paint, 0.3 * LOOP) != start
    moved = ground(paint, 40.0)  # 10 px
    assert moved.copy(20, 0, 160, 60) == start.copy(30, 0, 160, 60)


def test_a_floor_that_stays_has_no_ticks():
    below = range(52, 56)
    ticks = [ground(paint_floor, 0.0, loop) for loop in (0.0, LOOP)]
    line, ticked = ({image.pixel(x, y) for x in range(200) for y in below} for image in ticks)
    assert len(line) == 1
    assert len(ticked) > 1
