from __future__ import annotations

import numpy as np
import pytest

from bodymap.figure.gait import read_gait
from bodymap.figure.stride_sprint import drawn, run_on


@pytest.mark.parametrize("speed", [1.8, 3.0, 4.5])
def test_up_to_4_5_mps_nothing_is_drawn_by_judgement(speed):
    cycle = read_gait().at(speed)
    for ours, measured in zip(drawn(cycle.curves, cycle.duty, speed), cycle.curves, strict=True):
        assert np.allclose(ours, measured, atol=1e-12)
    assert run_on(speed) == 0


def test_the_judgement_grows_from_nothing():
    cycle = read_gait().at(9.5)
    below, above, sprint = (drawn(cycle.curves, cycle.duty, v) for v in (4.5, 4.51, 9.5))
    for name in ("thorax", "upperarm", "foot"):
        slow, next_, fast = (getattr(curves, name) for curves in (below, above, sprint))
        assert 0 < np.abs(next_ - slow).max() < 0.1
        assert np.abs(fast - slow).max() > 4
    assert [run_on(v) for v in (5.5, 6.5, 9.5)] == [0.5, 1, 1]


def test_a_sprint_keeps_the_mean_of_the_trunk_and_what_is_measured_of_the_legs():
    cycle = read_gait().at(9.5)
    measured, ours = cycle.curves, drawn(cycle.curves, cycle.duty, 9.5)
    assert ours.thorax.mean() == pytest.approx(measured.thorax.mean())
    assert np.ptp(ours.thorax) == pytest.approx(0.25 * np.ptp(measured.thorax))
    assert np.ptp(ours.upperarm) == pytest.approx(0.85 * np.ptp(measured.upperarm))
    assert ours.upperarm.mean() == pytest.approx(measured.upperarm.mean() + 8)
    for name in ("thigh", "knee", "pelvis", "elbow", "hip_fwd", "shoulder_fwd", "hip_up"):
        assert np.array_equal(getattr(ours, name), getattr(measured, name))


def test_the_foot_turns_further_only_about_toe_off():
    cycle = read_gait().at(9.5)
    more = cycle.curves.foot - drawn(cycle.curves, cycle.duty, 9.5).foot
    time = np.arange(len(more)) / len(more)
    assert more.max() == pytest.approx(14, abs=0.5)
    assert abs(time[more.argmax()] - cycle.duty) < 0.03
    far = np.abs(time - cycle.duty) > 0.1
    assert np.abs(more[far]).max() < 1e-9
