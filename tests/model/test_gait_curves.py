"""Curves between the speeds that were measured, and beyond them."""

from __future__ import annotations

from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.model.gait_curves import MeasuredStride, Spread, blend, neighbours


def measured(speed_mps, height, toe_off):
    """A curve that is ``height`` in stance and 0 in swing, with a deviation of a tenth."""
    mean = tuple(height if row / 50 < toe_off else 0.0 for row in range(51))
    return MeasuredStride(
        speed_mps, 20, toe_off, {"force": Spread(mean, tuple(value / 10 for value in mean))}
    )


STRIDES = (measured(2.0, 1.0, 0.4), measured(4.0, 3.0, 0.3), measured(6.0, 5.0, 0.3))


@given(speed=st.floats(2.0, 6.0))
def test_a_speed_lies_between_its_neighbours_in_its_logarithm(speed):
    beside = neighbours(STRIDES, speed)
    slower, faster = log(beside.slower.speed_mps), log(beside.faster.speed_mps)
    assert exp(slower + beside.weight * (faster - slower)) == pytest.approx(speed)
    assert 0.0 <= beside.weight <= 1.0
    assert not beside.stretched


@pytest.mark.parametrize(("speed", "nearest"), [(1.9, 2.0), (6.1, 6.0)])
def test_beyond_the_measured_speeds_the_nearest_is_stretched(speed, nearest):
    beside = neighbours(STRIDES, speed)
    assert beside.slower is beside.faster
    assert (beside.slower.speed_mps, beside.weight, beside.stretched) == (nearest, 0.0, True)


@given(duty=st.floats(0.25, 0.45))
def test_at_a_measured_speed_the_curve_is_the_measured_one_at_this_duty(duty):
    found = blend(neighbours(STRIDES, 4.0), "force", duty)
    assert found.mean[round(50 * duty)] == pytest.approx(3.0)
    assert found.sd[round(50 * duty)] == pytest.approx(0.3)
    assert found.mean[90] == 0.0


def test_between_two_speeds_stance_is_matched_on_stance_before_the_mean():
    halfway = (2.0 * 4.0) ** 0.5
    found = blend(neighbours(STRIDES, halfway), "force", 0.35)
    assert found.mean[:33] == pytest.approx([2.0] * 33)
    assert found.sd[10] == pytest.approx(0.2)
    assert found.mean[38:100] == pytest.approx([0.0] * 62, abs=1e-9)
