from __future__ import annotations

import pytest

from bodymap.app.resolve import resolve
from bodymap.app.state import State, StrideView
from bodymap.ui.draw.stride_chart_leg import Stance, leg_of


@pytest.fixture(scope="module")
def scenes(atlas):
    return tuple(
        resolve(State(stride=StrideView(far_leg=far)), atlas).stride for far in (False, True)
    )


def test_the_far_leg_does_the_same_half_a_cycle_later(scenes):
    near, far = (leg_of(scene) for scene in scenes)
    for row in range(len(near.percents)):
        for course in ("percents", "colours"):
            early, late = getattr(near, course)[row], getattr(far, course)[row]
            assert late[50:] == early[:51]
            assert late[:51] == early[50:]


def test_the_far_foot_comes_down_in_the_middle_and_its_force_with_it(scenes):
    near, far = (leg_of(scene) for scene in scenes)
    assert (near.stances[0].contact, far.stances[0].contact) == (0, 0.5)
    assert far.stances[0].toe_off == pytest.approx(near.stances[0].toe_off + 0.5)
    assert far.lines[0].mean[50:] == near.lines[0].mean[:51]
    assert far.lines[0].high[50:] == near.lines[0].high[:51]


def test_only_a_comparison_of_forces_has_a_second_force(scenes):
    near = scenes[0]
    compared = near._replace(runners=(*near.runners, near.runners[0]))
    assert leg_of(near).other is None
    assert leg_of(compared).other[:-1] == near.runners[0].force_bw[:-1]
    assert leg_of(compared).other[-1] == 0  # without the contact that comes next
    angles = compared._replace(plot=near.plot._replace(key="angles"))
    assert leg_of(angles).other is None


def test_a_stance_over_the_end_of_the_axis_is_two_stretches():
    assert Stance(0.5, 0.8).spans() == ((0.5, 0.8),)
    assert Stance(0.5, 0.1).spans() == ((0.0, 0.1), (0.5, 1.0))


def test_names_may_stand_where_neither_foot_is_down(scenes):
    near, far = (leg_of(scene) for scene in scenes)
    assert near.swing == (near.stances[0].toe_off, 1.0)
    assert far.swing == (0.0, 0.5)
