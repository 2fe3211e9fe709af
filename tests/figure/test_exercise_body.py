from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from bodymap.figure.exercise_body import place, solve, stand
from bodymap.figure.exercise_book import read_book, read_movements
from bodymap.figure.exercise_channels import standing
from bodymap.figure.exercise_movement import BodyPoint
from bodymap.figure.exercise_skeleton import MASSES, OWNER, PAIRED, POINTS, REST, on_side
from bodymap.figure.rig import read_rig
from bodymap.figure.rig_file import SIDES

KEPT = Path(__file__).parent / "kept"
SKETCH = json.loads((KEPT / "exercises.json").read_text(encoding="utf-8"))
SIDE_VIEWS = [movement for movement in read_book().values() if movement.view == "side"]


@pytest.fixture(scope="module")
def sketched():
    muscles = {muscle for movement in read_book().values() for muscle in movement.primary}
    muscles |= {muscle for movement in read_book().values() for muscle in movement.secondary}
    return read_movements(KEPT / "sketch_poses.toml", muscles)


@pytest.mark.parametrize("name", SKETCH["frames"])
def test_joints_and_angles_are_those_of_the_sketch(sketched, name):
    for time, numbers, angles in SKETCH["frames"][name]:
        found = solve(sketched[name], time)
        joints = [found.joints[joint] for joint in SKETCH["joints"]]
        kept = np.reshape(numbers, (-1, 2)) @ [1, 1j]
        assert np.abs(joints - kept).max() < 0.1
        assert [found.angles[segment] for segment in SKETCH["angles"]] == pytest.approx(
            angles, abs=0.1
        )


def test_the_skeleton_at_rest_is_the_rigs():
    rig = read_rig()
    rest = {on_side(joint, side): at for joint, at in REST.items() for side in SIDES}
    assert dict(zip(rig.joints, rig.skeleton.rest, strict=True)) == rest
    segments = {on_side(segment, side) for segment in OWNER for side in SIDES}
    assert set(rig.segments) == segments


def test_the_segments_have_the_whole_bodys_mass():
    both = [mass.share * (2 if mass.segment in PAIRED else 1) for mass in MASSES]
    assert sum(both) == pytest.approx(1.0)


def test_a_standing_body_has_its_joints_points_and_mass_where_they_are_drawn():
    channels = standing()
    channels["arm_near"] |= {"shoulder": 0, "elbow": 0, "wrist": 0}
    channels["body"] |= {"pelvis_y": 530}
    body = stand(channels, 530j)
    for joint, at in REST.items():
        assert abs(body.joints[on_side(joint, "near")] - at) < 1e-9
    for name, point in POINTS.items():
        assert abs(body.point(BodyPoint(name, "near")) - point.at) < 1e-9
    assert 540 < body.centre_of_mass().imag < 590  # Winter: about 0.56 of the stature
    assert body.overreach == float("-inf")


@pytest.mark.parametrize("movement", SIDE_VIEWS, ids=lambda movement: movement.id)
def test_no_joint_leaves_its_range(movement):
    # Own judgement, wider than the textbooks' passive ranges where weight or the ground pushes.
    ranges = {
        ("pelvis", "thigh", 1): (-35, 140),
        ("thigh", "shank", -1): (0, 160),
        ("shank", "foot", 1): (-75, 45),
        ("foot", "toes", 1): (-45, 100),
        ("thorax", "upperarm", 1): (-70, 185),
        ("upperarm", "forearm", 1): (-5, 155),
        ("pelvis", "thorax", -1): (-35, 60),
        ("thorax", "skull", -1): (-60, 60),
    }
    for step in range(24):
        angles = solve(movement, step / 24).angles
        for (above, below, sign), (least, most) in ranges.items():
            for side in SIDES:
                bend = sign * (angles[on_side(below, side)] - angles[on_side(above, side)])
                assert least - 1e-9 <= bend <= most, (step, below, side)


@pytest.mark.parametrize("movement", SIDE_VIEWS, ids=lambda movement: movement.id)
def test_contacts_are_reached_and_what_is_planted_does_not_move(movement):
    bodies = [solve(movement, step / 40) for step in range(40)]
    assert max(body.overreach for body in bodies) <= 0
    for point in movement.planted:
        places = np.array([body.point(point) for body in bodies])
        assert np.abs(places - places[0]).max() < 0.5, point


def test_a_balanced_body_has_its_centre_of_mass_over_its_feet():
    balanced = [movement for movement in SIDE_VIEWS if movement.balanced]
    assert balanced
    for movement in balanced:
        for time in (0.0, 0.2, 0.5):
            assert solve(movement, time).centre_of_mass().real == pytest.approx(34, abs=1e-4)


def test_an_anchor_moves_with_its_channels(sketched):
    movement = sketched["glute_bridge"]
    key = movement.keys[0]
    channels = {**key.channels, "body": key.channels["body"] | {"anchor_x": 5.0, "anchor_y": 40.0}}
    assert abs(place(movement, channels).point(movement.anchor.point) - (5 + 40j)) < 1e-9
