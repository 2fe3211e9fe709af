from __future__ import annotations

import numpy as np
import pytest

from bodymap.figure.stride import SAMPLES, STATURE_M, solve_stride

SPEEDS = (1.8, *np.arange(2.0, 9.6, 0.5))
GRAVITY = 9.81


class Rise:
    """How the middle of the hips goes up and down over one step, in metres and seconds."""

    def __init__(self, speed, *, shod=False):
        stride = solve_stride(speed, shod=shod)
        self.path = stride.frames.root[:SAMPLES, 1] * STATURE_M / 1000
        self.toe_off = round(stride.planted * SAMPLES)
        second = stride.period_s / SAMPLES
        before, after = np.roll(self.path, 1), np.roll(self.path, -1)
        self.speed = (after - before) / (2 * second)
        self.gain = (after - 2 * self.path + before) / second**2


@pytest.mark.parametrize("shod", [False, True])
@pytest.mark.parametrize("speed", SPEEDS)
def test_in_flight_the_hips_fall_freely(speed, shod):
    rise = Rise(speed, shod=shod)
    flight = slice(rise.toe_off + 2, SAMPLES // 2 - 1)
    assert rise.gain[flight] == pytest.approx(-GRAVITY, abs=0.3)
    assert (np.diff(rise.speed[flight]) < 0).all()


@pytest.mark.parametrize("shod", [False, True])
@pytest.mark.parametrize("speed", SPEEDS)
def test_the_ground_pushes_up_and_lets_go_before_toe_off(speed, shod):
    rise = Rise(speed, shod=shod)
    step = slice(0, SAMPLES // 2)
    assert rise.gain.min() > -GRAVITY - 0.3  # nothing pulls the body down
    assert 0.7 <= rise.speed[step].argmax() / rise.toe_off <= 0.96
    assert rise.speed[rise.toe_off] > 0
    assert 0.35 <= rise.path[step].argmin() / rise.toe_off <= 0.60


@pytest.mark.parametrize(
    ("speed", "least_mm", "most_mm"),
    [(1.8, 55, 100), (2.5, 60, 100), (3.5, 60, 100), (4.5, 60, 100), (7.0, 40, 60), (9.5, 35, 60)],
)
def test_a_jogger_bounces_higher_than_a_sprinter(speed, least_mm, most_mm):
    assert least_mm <= np.ptp(Rise(speed).path) * 1000 <= most_mm


@pytest.mark.parametrize("speed", SPEEDS)
def test_both_steps_of_a_stride_are_alike(speed):
    path = Rise(speed).path
    assert np.allclose(path, np.roll(path, SAMPLES // 2), atol=1e-9)
