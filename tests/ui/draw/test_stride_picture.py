from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from bodymap.app.resolve import resolve
from bodymap.app.state import State, StrideView
from bodymap.model.conditions import Conditions
from bodymap.ui.draw.stride_facts import title_px
from bodymap.ui.draw.stride_legend import legend_end
from bodymap.ui.draw.stride_picture import StridePicture
from bodymap.ui.theme import theme

JOG = State(conditions=Conditions(speed_mps=3.0, shoe="barefoot"), region=None)
SIZE = QSizeF(600, 640)


def picture_of(atlas, state=JOG, **view):
    scene = resolve(replace(state, stride=StrideView(**view)), atlas).stride
    made = StridePicture(scene, theme("light"))
    made.fit(SIZE, 46)
    return made


def painted(picture, *turns, hovered=None):
    image = QImage(SIZE.toSize(), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        picture.paint(painter, turns, hovered)
    return image


def accents(image):
    rows = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)
    y, x = np.nonzero(rows == theme("light").accent.rgb())
    return list(zip(x.tolist(), y.tolist(), strict=True))


def test_one_cycle_later_the_figure_is_the_same_and_only_the_ground_has_moved(atlas):
    picture = picture_of(atlas)
    first, later = painted(picture, 0.2), painted(picture, 1.2)
    assert first.copy(0, 0, 600, 575) == later.copy(0, 0, 600, 575)
    assert first != later


def test_the_ground_under_the_planted_foot_goes_back_with_it(atlas):
    picture = picture_of(atlas)
    room = picture._placed().rooms[0]
    travel = picture._runners[0].stride.travel * room.at.scale
    y, shift = round(room.at.y) + 12, 40
    cycles = shift / travel
    images = [painted(picture, turn) for turn in (0.1, 0.1 + cycles)]
    rows = [[image.pixelColor(x, y).rgb() for x in range(600)] for image in images]
    same = sum(a == b for a, b in zip(rows[0][shift:], rows[1][: 600 - shift], strict=True))
    assert same > 500


def test_the_arrow_stands_under_the_planted_foot_and_is_gone_in_the_air(atlas):
    picture = picture_of(atlas)
    ground = picture._placed().rooms[0].at.y
    arrow = accents(painted(picture, 0.15))
    assert max(y for _, y in arrow) == pytest.approx(ground, abs=3)
    assert min(y for _, y in arrow) < ground - 100
    assert len(accents(painted(picture, 0.45))) < 20


def test_the_strobe_picture_moves_the_runner_on_and_keeps_the_ground(atlas):
    picture = picture_of(atlas, strobe=True)
    first, later = painted(picture, 0.1), painted(picture, 0.4)
    assert first != later
    ground = round(picture._placed().rooms[0].at.y)
    assert first.copy(0, ground + 3, 600, 30) == later.copy(0, ground + 3, 600, 30)


def test_what_is_hovered_has_a_ring(atlas):
    picture = picture_of(atlas)
    assert painted(picture, 0.15) != painted(picture, 0.15, hovered="vasti")


def test_arms_that_are_held_still_are_grey(atlas):
    held = replace(JOG, conditions=Conditions(speed_mps=3.0, shoe="barefoot", arms="behind_back"))
    figure = picture_of(atlas, held)._runners[0]
    brushes = figure.brushes(0.2, theme("light"))
    assert ("deltoids", "near") not in brushes
    assert brushes["soleus", "near"].color() != QColor()


def test_a_point_far_from_the_body_is_told_from_one_on_it(atlas):
    picture = picture_of(atlas)
    painted(picture, 0.15)
    body = picture._placed().rooms[0].at.point(0, 600)
    assert picture.near_body(body, 4)
    assert not picture.near_body(QPointF(4, 300), 4)
    assert picture.muscle_at(QPointF(4, 300)) is None


def test_the_picture_for_a_file_is_the_one_on_the_screen(atlas):
    picture = picture_of(atlas)
    image = QImage(SIZE.toSize(), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        picture.paint_plain(painter, (0.15,))
    shown = painted(picture, 0.15)
    different = sum(
        image.pixelColor(x, y) != shown.pixelColor(x, y)
        for x in range(0, 600, 7)
        for y in range(0, 640, 7)
    )
    assert different < 40


def test_while_the_deep_muscles_show_the_others_are_grey_as_on_the_map(atlas):
    shown = painted(picture_of(atlas), 0.15)
    deep = painted(picture_of(atlas, replace(JOG, deep=True)), 0.15)
    dark = theme("light").load_colour(1.0)
    vasti = [
        (x, y)
        for x in range(240, 420, 2)
        for y in range(260, 420, 2)
        if shown.pixelColor(x, y).lightness() < dark.lightness() + 40
    ]
    assert len(vasti) > 100
    assert sum(deep.pixelColor(x, y).lightness() > 150 for x, y in vasti) > 0.7 * len(vasti)


def ground_row(picture, turn):
    y = round(picture._placed().rooms[0].at.y) + 12
    image = painted(picture, turn)
    return [image.pixelColor(x, y).lightness() for x in range(600)]


def test_another_pace_does_not_make_the_ground_jump(atlas):
    picture = picture_of(atlas)
    before = ground_row(picture, 40.2)
    faster = replace(JOG, conditions=Conditions(speed_mps=3.02, shoe="barefoot"))
    picture.show(resolve(faster, atlas).stride, theme("light"))
    after = ground_row(picture, 40.2)
    assert after == pytest.approx(before, abs=2)
    assert ground_row(picture, 40.3) != pytest.approx(before, abs=2)


def test_above_two_runners_there_is_room_for_what_must_be_said_and_their_titles(atlas):
    two = replace(
        JOG,
        conditions=Conditions(speed_mps=5.0, arms="on_head"),
        pinned=Conditions(speed_mps=3.0, arms="across_chest"),
    )
    picture = picture_of(atlas, two)
    stage = picture._placed()
    end = legend_end(picture.scene, theme("light"), picture._wide_room())
    for room in stage.rooms:
        assert room.at.y - 1012 * room.at.scale > end + title_px()


def test_the_live_runner_of_a_strobe_picture_has_no_arrow(atlas):
    assert len(accents(painted(picture_of(atlas, strobe=True), 0.15))) < 20
