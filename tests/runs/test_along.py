"""A run over its distance or time."""

from __future__ import annotations

from math import isnan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.runs.along import along, braking_m, metres_at, seconds_of, walks
from bodymap.runs.samples import Samples


def _samples(speeds, stretch=None, slope=0.0, pause_s=60.0):
    speeds = np.asarray(speeds, dtype=float)
    stretch = np.asarray(stretch if stretch is not None else np.zeros(len(speeds)), dtype=np.int64)
    counted = speeds >= 1.8
    return Samples(
        time_s=np.arange(1.0, len(speeds) + 1.0) + pause_s * stretch,
        dt_s=np.ones(len(speeds)),
        distance_m=np.cumsum(speeds),
        covered_m=speeds,
        speed_mps=speeds,
        slope=np.full(len(speeds), slope),
        steps=np.where(counted, 2.8, 0.0),
        counted=counted,
        stretch=stretch,
    )


def test_a_short_run_has_a_place_for_each_sample_and_for_both_ends():
    course = along(_samples([3.0] * 4), "distance")
    assert course.at_m.tolist() == [0.0, 1.5, 4.5, 7.5, 10.5, 12.0]
    assert course.at_s.tolist() == [0.0, 0.5, 1.5, 2.5, 3.5, 4.0]


def test_a_long_run_has_about_as_many_places_as_asked_for():
    course = along(_samples([3.0] * 10_000), "time", most=500)
    assert 495 <= len(course.at_s) <= 505
    assert course.at_s[[0, -1]].tolist() == [0.0, 10_000.0]


def test_a_pause_is_a_place_without_a_value_between_two_stretches():
    samples = _samples([3.0, 3.0, 4.0, 4.0], [0, 0, 1, 1])
    course = along(samples, "time")
    speeds = course.mean(samples.speed_mps, samples.dt_s)
    assert [speed if not isnan(speed) else "pause" for speed in speeds] == [
        *[3.0] * 4, "pause", *[4.0] * 4
    ]  # fmt: skip
    assert course.at_s.tolist() == [0.0, 0.5, 1.5, 2.0, 2.0, 62.0, 62.5, 63.5, 64.0]


def test_a_mean_counts_only_what_has_a_value_and_a_weight():
    samples = _samples([3.0] * 4)
    course = along(samples, "time", most=1)
    values = np.array([1.0, np.nan, 3.0, 9.0])
    weights = np.array([1.0, 1.0, 1.0, 0.0])
    assert course.mean(values, weights)[1] == pytest.approx(2.0)
    assert all(map(isnan, course.mean(np.full(4, np.nan), weights)))


@given(
    st.lists(st.floats(0.0, 9.0), min_size=1, max_size=60),
    st.data(),
    st.sampled_from(["distance", "time"]),
    st.integers(1, 80),
)
def test_places_never_go_back_and_means_keep_to_the_values(speeds, data, by, most):
    steps = data.draw(st.lists(st.integers(0, 1), min_size=len(speeds), max_size=len(speeds)))
    samples = _samples(speeds, np.cumsum(steps))
    course = along(samples, by, most)
    assert (np.diff(course.at_s) >= 0).all()
    assert (np.diff(course.at_m) >= 0).all()
    means = [mean for mean in course.mean(samples.speed_mps, samples.dt_s) if not isnan(mean)]
    assert min(speeds) - 1e-9 <= min(means)
    assert max(means) <= max(speeds) + 1e-9
    assert len(course.at_s) == len(course.group)


def test_metres_stand_still_in_a_pause_and_end_with_the_run():
    samples = _samples([3.0, 3.0, 4.0, 4.0], [0, 0, 1, 1])
    assert metres_at(samples, [0.0, 1.5, 2.0, 30.0, 62.0, 63.0, 99.0]) == pytest.approx(
        [0.0, 4.5, 6.0, 6.0, 6.0, 10.0, 14.0]
    )


def test_seconds_leave_pauses_out():
    samples = _samples([3.0, 3.0, 4.0, 4.0], [0, 0, 1, 1])
    assert seconds_of(samples, 0.5, 63.0) == pytest.approx(2.5)
    assert seconds_of(samples, 10.0, 50.0) == 0.0


def test_walks_are_told_from_when_to_when_if_they_last():
    samples = _samples([3.0, 1.0, 1.0, 1.0, 3.0, 1.0, 3.0])
    assert walks(samples, samples.counted) == ((1.0, 4.0),)
    assert walks(samples, np.zeros(7, dtype=bool)) == ((0.0, 7.0),)


@pytest.mark.parametrize(("slope", "metres"), [(-0.06, 9.0), (-0.04, 0.0), (0.1, 0.0)])
def test_only_steep_downhill_running_brakes(slope, metres):
    assert braking_m(_samples([3.0, 3.0, 1.0, 3.0], slope=slope)) == pytest.approx(metres)
