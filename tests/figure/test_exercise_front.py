from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.figure.body import read_body
from bodymap.figure.exercise_art import sampled
from bodymap.figure.exercise_book import read_book
from bodymap.figure.exercise_channels import standing_front
from bodymap.figure.exercise_front import pose_front, read_puppet
from bodymap.figure.exercise_front_bones import (
    ANKLE,
    ELBOW,
    HIP,
    KNEE,
    SHOULDER,
    WRIST,
    solve_front,
)
from bodymap.figure.exercise_movement import Anchor, BodyPoint
from bodymap.figure.exercise_skeleton import FRONT_POINTS

FRONT_VIEWS = [movement for movement in read_book().values() if movement.view == "front"]


def posed(art="front", anchor=None, **changes):
    """Return the bent drawing with channels like ``arm_l=30`` or ``bend=5``."""
    channels = standing_front()
    for name, value in changes.items():
        channel, _, side = name.rpartition("_")
        if side in {"l", "r"}:
            channels[side][channel] = value
        else:
            channels["body"][name] = value
    return read_puppet(art).pose(channels, anchor)


def points(bent, group="silhouette"):
    lines = [line for part in bent.parts if part.group == group for line in part.polylines]
    return np.concatenate(lines) @ [1, 1j]


@pytest.mark.parametrize("art", ["front", "back"])
def test_the_standing_figure_is_the_drawing(art):
    outlines = read_body()[art].outlines
    drawn = [sampled(curve) @ [1, -1j] + 1000j for outline in outlines for curve in outline.curves]
    found = [line @ [1, 1j] for part in posed(art).parts for line in part.polylines]
    assert max(np.abs(a - b).max() for a, b in zip(drawn, found, strict=True)) < 1e-9
    assert [part.id for part in posed(art).parts] == [outline.name for outline in outlines]


def test_a_turned_body_keeps_its_size_and_a_raised_one_its_shape():
    standing, turned = points(posed()), points(posed(rot=35.0, root_x=7.0, root_y=520.0))
    assert np.abs(turned - (7 + 520j)) == pytest.approx(np.abs(standing - 500j))
    lifted = points(posed(lift=40.0))
    assert lifted.imag.min() == pytest.approx(40)
    assert np.ptp(lifted - standing) == pytest.approx(0, abs=1e-9)


@given(st.floats(-10, 120), st.floats(-20, 40), st.floats(-90, 90))
def test_a_pose_of_one_side_is_the_mirrored_pose_of_the_other(arm, leg, elbow):
    left = points(posed(arm_l=arm, leg_l=leg, elbow_l=elbow))
    right = points(posed(arm_r=arm, leg_r=leg, elbow_r=elbow))
    # The drawing itself is symmetrical to a hundredth of a unit.
    mirrored = -right.conjugate()
    assert abs(left.real.min() - mirrored.real.min()) < 0.5
    assert abs(left.imag.max() - mirrored.imag.max()) < 0.5


def test_bones_keep_their_length_until_they_are_foreshortened():
    bones = solve_front(standing_front() | {"r": standing_front()["r"] | {"arm": 80, "fore": 0.5}})
    arm, leg = bones.arms["r"], bones.legs["r"]
    assert abs(arm.upper.end - arm.upper.start) == pytest.approx(abs(ELBOW - SHOULDER))
    assert abs(arm.fore.end - arm.fore.start) == pytest.approx(abs(WRIST - ELBOW) / 2)
    assert abs(leg.thigh.end - leg.thigh.start) == pytest.approx(abs(KNEE - HIP))
    assert abs(leg.shank.end - leg.shank.start) == pytest.approx(abs(ANKLE - KNEE))


@pytest.mark.parametrize("out", [0.0, 45.0, 90.0])
def test_a_foot_in_contact_stays_where_it_stands(out):
    for root_y in (500.0, 430.0):
        channels = standing_front()
        channels["body"]["root_y"] = root_y
        channels["r"] |= {"foot_x": 90.0, "foot_y": 5.0, "foot_z": 20.0, "out": out, "heel": 30.0}
        bones = solve_front(channels)
        assert abs(bones.point("foot", "r") - (90 + 5j)) < 1e-9
        assert bones.legs["r"].overreach < 0


def test_a_knee_that_points_outwards_goes_outwards():
    knees = []
    for out in (0.0, 80.0):
        channels = standing_front()
        channels["body"]["root_y"] = 380.0
        for side, x in (("l", -60.0), ("r", 60.0)):
            channels[side] |= {"foot_x": x, "foot_y": 0.0, "foot_z": 0.0, "out": out}
        bones = solve_front(channels)
        knees.append([bones.point("knee", side).real for side in ("l", "r")])
    assert knees[1][0] < knees[0][0] - 50
    assert knees[1][1] > knees[0][1] + 50


def test_a_foot_too_far_away_is_overreached():
    channels = standing_front()
    channels["l"] |= {"foot_x": -400.0, "foot_y": 0.0, "foot_z": 0.0}
    assert solve_front(channels).legs["l"].overreach > 50


def test_an_anchored_point_stays_where_it_is():
    anchor = Anchor(BodyPoint("elbow", "l"), -330 + 34j)
    bent = posed(anchor=anchor, rot=73.0, arm_l=57.0)
    assert abs(bent.point(anchor.point) - anchor.at) < 1e-9


def test_every_named_point_of_a_lifted_figure_moves_with_it():
    low, high = posed(lift=0.0), posed(lift=50.0)
    for name, side in itertools.product(FRONT_POINTS, "lr"):
        point = BodyPoint(name, side)
        assert high.point(point) - low.point(point) == pytest.approx(50j)


def test_a_lifted_heel_raises_the_ankle_and_leaves_the_toes():
    channels = standing_front()
    channels["r"] |= {"foot_x": 46.0, "foot_y": 0.0, "foot_z": 0.0}
    flat = read_puppet("back").pose(channels)
    channels["r"] |= {"heel": 40.0}
    channels["body"]["root_y"] = 535.0
    up = read_puppet("back").pose(channels)
    assert up.point(BodyPoint("heel", "r")).imag > flat.point(BodyPoint("heel", "r")).imag + 35
    lowest = [points(bent)[points(bent).real > 0].imag.min() for bent in (flat, up)]
    assert lowest[1] == pytest.approx(lowest[0], abs=14)


@pytest.mark.parametrize("movement", FRONT_VIEWS, ids=lambda movement: movement.id)
def test_contacts_are_reached_and_what_is_planted_does_not_move(movement):
    found = [pose_front(movement, step / 20).bones for step in range(20)]
    assert max(leg.overreach for bones in found for leg in bones.legs.values()) <= 0
    for point in movement.planted:
        places = np.array([bones.point(*point) for bones in found])
        assert np.abs(places - places[0]).max() < 0.5, point


@pytest.mark.parametrize("movement", FRONT_VIEWS, ids=lambda movement: movement.id)
def test_the_outline_does_not_turn_inside_out(movement):
    def area(bent):
        z = points(bent)
        return float((z.conjugate() * np.roll(z, -1)).imag.sum()) / 2

    rest = area(posed(movement.art))
    for step in range(10):
        assert 0.6 < area(pose_front(movement, step / 10)) / rest < 1.3
