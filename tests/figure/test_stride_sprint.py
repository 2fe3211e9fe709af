from __future__ import annotations

import numpy as np
import pytest

from bodymap.figure.gait import read_gait
from bodymap.figure.stride_sprint import ahead, drawn


@pytest.mark.parametrize("speed", [1.8, 3.0, 4.5])
def test_up_to_4_5_mps_nothing_is_drawn_by_judgement(speed):
    cycle = read_gait().at(speed)
    for ours, measured in zip(drawn(cycle.curves, cycle.duty, speed), cycle.curves, strict=True):
        assert np.allclose(ours, measured, atol=1e-12)
    assert ahead(speed) == 0


def test_the_judgement_grows_from_nothing():
    cycle = read_gait().at(9.5)
    below, above, sprint = (drawn(cycle.curves, cycle.duty, v) for v in (4.5, 4.502, 9.5))
    for name in ("thorax", "upperarm", "foot"):
        slow, next_, fast = (getattr(curves, name) for curves in (below, above, sprint))
        assert 0 < np.abs(next_ - slow).max() < 0.1
        assert np.abs(fast - slow).max() > 4
    assert [ahead(v) for v in (5.5, 7.0, 9.5)] == pytest.approx([4, 10, 20])


def test_a_sprint_keeps_the_mean_of_the_trunk_and_what_is_measured_of_the_legs():
    cycle = read_gait().at(9.5)
    measured, ours = cycle.curves, drawn(cycle.curves, cycle.duty, 9.5)
    assert ours.thorax.mean() == pytest.approx(measured.thorax.mean())
    assert np.ptp(ours.thorax) == pytest.approx(0.25 * np.ptp(measured.thorax))
    assert np.ptp(ours.upperarm) == pytest.approx(0.85 * np.ptp(measured.upperarm))
    assert ours.upperarm.mean() == pytest.approx(measured.upperarm.mean() + 8)
    for name in ("thigh", "knee", "pelvis", "elbow", "hip_fwd", "shoulder_fwd", "hip_up"):
        assert np.array_equal(getattr(ours, name), getattr(measured, name))


def more_toes_down(speed):
    """Return the time of the cycle, and how much further the foot turns at each."""
    cycle = read_gait().at(speed)
    more = cycle.curves.foot - drawn(cycle.curves, cycle.duty, speed).foot
    return cycle, np.arange(len(more)) / len(more), more


def test_at_full_speed_the_foot_turns_further_only_about_toe_off():
    cycle, time, more = more_toes_down(9.5)
    assert more.max() == pytest.approx(14, abs=0.5)
    assert abs(time[more.argmax()] - cycle.duty) < 0.03
    far = np.abs(time - cycle.duty) > 0.1
    assert np.abs(more[far]).max() < 1e-9


def test_between_joggers_and_sprinter_the_foot_lands_toes_further_down():
    at_contact = {speed: more_toes_down(speed)[2][0] for speed in (5.0, 6.2, 7.0, 8.5, 9.5)}
    assert at_contact[6.2] == pytest.approx(16, abs=0.1)
    assert at_contact[5.0] < at_contact[6.2] > at_contact[7.0] > at_contact[8.5] > at_contact[9.5]
    _, time, more = more_toes_down(6.2)
    assert more[(time > 0.1) & (time < 0.2)].max() < 0.1
    assert more[-1] == pytest.approx(more[1])
