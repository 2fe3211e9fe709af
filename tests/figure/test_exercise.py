from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from bodymap.figure.exercise import (
    FrontFigure,
    SideFigure,
    camera,
    camera_in_steps,
    figure_at,
)
from bodymap.figure.exercise_body import solve
from bodymap.figure.exercise_book import read_book
from bodymap.figure.exercise_channels import standing
from bodymap.figure.exercise_movement import BodyPoint, Key, Prop
from bodymap.figure.rig import read_rig

BOOK = read_book()
SIDE_VIEWS = [movement for movement in BOOK.values() if movement.view == "side"]
LOWEST = -4.0  # units: a drawn outline is soft, and a mat gives


def points_of(figure):
    """Return all points of a figure, (N, 2)."""
    if isinstance(figure, SideFigure):
        return read_rig().pose(figure.pose, fibres=False)
    return np.concatenate([line for part in figure.parts for line in part.polylines])


def test_the_rig_is_posed_with_the_joints_that_were_solved():
    rig = read_rig()
    for name in ("squat", "overhead_press", "dead_bug"):
        body = solve(BOOK[name], 0.45)
        found = rig.joint_positions(figure_at(BOOK[name], 0.45).pose)
        wanted = [body.joints[joint] for joint in rig.joints]
        assert np.abs(found - wanted).max() < 1e-6


@pytest.mark.parametrize("movement", SIDE_VIEWS, ids=lambda movement: movement.id)
def test_no_part_of_the_body_sinks_into_the_floor(movement):
    rig = read_rig()
    shown = [s for s in rig.shapes if s.kind == "body" and s.layer not in movement.hide]
    for step in range(12):
        points = points_of(figure_at(movement, step / 12))
        assert min(points[shape.start : shape.stop, 1].min() for shape in shown) > LOWEST


@pytest.mark.parametrize("movement", BOOK.values(), ids=lambda movement: movement.id)
def test_a_loop_closes_and_moves_without_a_leap(movement):
    frames = [points_of(figure_at(movement, step / 60)) for step in range(60)]
    frames.append(points_of(figure_at(movement, 1 - 1e-9)))
    assert np.abs(frames[-1] - frames[0]).max() < 0.01
    # 60 frames a loop: twice a runner's hand, about 30 m/s at 1.75 m, would be a leap.
    furthest = 30 / 1.75 * 1000 * movement.period_s / 60
    assert max(np.abs(b - a).max() for a, b in pairwise(frames)) < furthest


@pytest.mark.parametrize("movement", BOOK.values(), ids=lambda movement: movement.id)
def test_the_camera_stays_and_has_room_for_the_working_muscles(movement):
    box = camera(movement)
    assert camera(movement) is box
    assert box.left < box.right
    assert box.bottom < box.top
    figure = figure_at(movement, movement.working_point)
    assert points_of(figure).size
    if movement.camera is None:
        x, y = points_of(figure).T if isinstance(figure, FrontFigure) else (box[0], box[1])
        assert box.left - 12 <= np.min(x)  # the working point may lie between two of the 16 frames
        assert box.bottom - 12 <= np.min(y)


def test_the_ground_moves_back_by_its_scroll_in_every_loop():
    walk = BOOK["barefoot_grass"]
    assert figure_at(walk, 0.25).scroll == pytest.approx(walk.scroll / 4)
    assert figure_at(walk, 1.25).scroll == pytest.approx(walk.scroll / 4)


def test_what_hangs_on_the_body_moves_with_it_and_what_stands_stays():
    band = BOOK["hanging_knee_raise"]
    before, after = (figure_at(band, time).props for time in (0.0, 0.4))
    assert [prop.kind for prop in before] == ["band", "box"]
    assert before[0].points[0] != after[0].points[0]
    assert before[0].points[1] == after[0].points[1] == (-300, 44)
    assert before[1] == after[1]
    assert before[1].points == ()


def test_a_ball_rolls_where_its_channel_says():
    keys = [
        Key(at, standing() | {"body": standing()["body"] | {"ball_x": x, "ball_y": 180.0}})
        for at, x in ((0.0, 300.0), (0.5, 400.0))
    ]
    prop = Prop("ball", None, ((BodyPoint("ball", "near"),),), 180.0, 0.0, front=False)
    rolls = replace(BOOK["squat"], keys=tuple(keys), props=(prop,))
    ball = figure_at(rolls, 0.5).props[0]
    assert ball.points == ((400.0, 180.0),)
    assert camera(rolls).right == pytest.approx(580)


def test_a_figure_from_the_front_and_the_soles_have_parts_with_muscles():
    for name, muscle in (("jumping_jacks", "gastrocnemius"), ("toe_spread", "intrinsic_foot")):
        figure = figure_at(BOOK[name], 0.3)
        assert isinstance(figure, FrontFigure)
        shown = {(part.muscle, part.side) for part in figure.parts if part.group == "muscles"}
        if name == "toe_spread":
            assert {(muscle, "l"), (muscle, "r")} <= shown
        assert {part.muscle for part in figure.parts if part.group == "silhouette"} == {None}


def test_a_camera_can_be_worked_out_frame_by_frame():
    movement = replace(BOOK["squat"], id="squat_again", camera=None)
    steps = list(camera_in_steps(movement))
    assert len(steps) == 16
    assert camera(movement) == camera(replace(movement, id="squat_at_once"))


def test_a_camera_of_its_own_needs_no_steps():
    movement = next(one for one in BOOK.values() if one.camera is not None)
    assert list(camera_in_steps(movement)) == []
    assert camera(movement) == movement.camera
