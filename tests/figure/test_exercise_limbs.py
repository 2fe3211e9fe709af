from __future__ import annotations

import cmath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.figure.exercise_limbs import ankle_over, girdle, reach, solve_arm, solve_leg
from bodymap.figure.exercise_skeleton import HEEL, REST, SHANK, THIGH, turned

BENT_ARM = {"shoulder": 20.0, "elbow": 30.0, "wrist": 5.0}


@given(st.floats(10, 480), st.floats(-180, 180), st.sampled_from([1.0, -1.0]))
def test_two_bones_end_where_they_should_and_fold_the_right_way(length, towards, folds):
    way = cmath.rect(length, cmath.pi * towards / 180)
    bones = reach(way, THIGH, SHANK, folds)
    end = turned(-1j * THIGH, bones.upper) + turned(-1j * SHANK, bones.lower)
    assert abs(end - way) < 1e-6
    assert folds * (bones.upper - bones.lower) > 0
    assert bones.overreach == pytest.approx(length - THIGH - SHANK)


def test_bones_that_cannot_reach_point_there_all_but_straight():
    bones = reach(-600j, THIGH, SHANK, 1.0)
    assert bones.overreach == pytest.approx(600 - THIGH - SHANK)
    assert bones.upper == pytest.approx(-bones.lower, abs=0.1)
    assert 0 < bones.upper < 1


def test_bones_without_length_to_span_do_not_break():
    bones = reach(0j, 100.0, 100.0, 1.0)
    assert bones.upper - bones.lower == pytest.approx(180, abs=2)


@pytest.mark.parametrize("pitch", [-60, -1, 0, 1, 30])
def test_a_foot_in_contact_stands_on_its_ball_or_on_its_heel(pitch):
    ankle = ankle_over(100 + 0j, pitch, on_ball=False)
    pivot = HEEL if pitch >= 0 else REST["mtp"]
    assert abs(ankle + turned(pivot - REST["ankle"], pitch) - (100 + pivot)) < 1e-9


def test_a_foot_on_its_ball_stands_on_it_even_with_its_toes_up():
    ankle = ankle_over(0j, 20, on_ball=True)
    assert abs(ankle + turned(REST["mtp"] - REST["ankle"], 20) - REST["mtp"]) < 1e-9


def test_a_segments_own_angle_goes_before_the_joints():
    joints = {"hip": 30.0, "knee": 40.0, "ankle": 10.0, "toe": 5.0}
    leg = solve_leg(joints, 0j, -10.0)
    assert leg.angles == {"thigh": 20, "shank": -20, "foot": -10, "toes": -5}
    own = solve_leg({**joints, "thigh": 90.0, "shank": 15.0, "sole": 2.0}, 0j, -10.0)
    assert own.angles == {"thigh": 90, "shank": 15, "foot": 2, "toes": 7}


def test_the_toes_of_a_foot_on_its_ball_lie_flat_unless_they_are_told():
    contact = {"foot_x": 0.0, "foot_y": 0.0, "foot_pitch": -30.0}
    toes = {
        name: solve_leg({**contact, **more}, 20 + 500j, 0.0).angles["toes"]
        for name, more in (("free", {}), ("told", {"toes": 12.0}), ("ball", {"ball": 1.0}))
    }
    assert toes == {"free": 0, "told": -18, "ball": 0}
    up = solve_leg({**contact, "foot_pitch": 15.0}, 20 + 500j, 0.0)
    assert up.angles["toes"] == 15


def test_an_arm_hangs_by_its_joints_or_by_its_segments():
    assert solve_arm(BENT_ARM, 0j, 4.0).angles == {"upperarm": 24, "forearm": 54, "hand": 59}
    own = {**BENT_ARM, "upperarm": 80.0, "forearm": 90.0, "hand": 1.0}
    assert solve_arm(own, 0j, 4.0).angles == {"upperarm": 80, "forearm": 90, "hand": 1}


def test_a_palm_in_contact_is_where_it_should_be():
    arm = solve_arm({**BENT_ARM, "palm_x": 150.0, "palm_y": 1050.0}, REST["shoulder"], 0.0)
    elbow = arm.shoulder + turned(REST["elbow"] - REST["shoulder"], arm.angles["upperarm"])
    wrist = elbow + turned(REST["wrist"] - REST["elbow"], arm.angles["forearm"])
    assert abs(wrist - (150 + 1050j)) < 1e-6
    assert arm.overreach < 0


def test_a_raised_arm_lifts_its_shoulder_and_a_hanging_one_does_not():
    assert girdle(30, 0) == 0
    assert girdle(170, 0) == pytest.approx(10 + 24j)
    assert girdle(200, 0) == girdle(170, 0)
    assert 0 < girdle(110, 0).imag < 24
