"""The device's totals against its points, its speed against its distance."""

from __future__ import annotations

import numpy as np
import pytest

from bodymap.runs.agreement import Totals, believed, speed_contradicts
from bodymap.runs.draft import Draft
from bodymap.runs.points import Columns

POINTS = Totals(2100.0, 700.0)
SECONDS = np.arange(701.0)
ONE = np.zeros(701, dtype=np.int64)


def _believed(distance_m, timer_s, *, begin_s=0.0, trouble=""):
    columns = Columns(SECONDS, ONE)
    draft = Draft(
        "run.fit", "fit", columns, distance_m=distance_m, timer_s=timer_s, trouble=trouble
    )
    totals, notices = believed(draft, POINTS, begin_s)
    return totals, [notice.key for notice in notices]


@pytest.mark.parametrize(
    ("distance_m", "timer_s"), [(2100, 700), (2160, 690), (2040, 720), (None, None), (0, 0)]
)
def test_totals_near_those_of_the_points_are_the_devices(distance_m, timer_s):
    totals, keys = _believed(distance_m, timer_s)
    assert totals == (distance_m or 2100, timer_s or 700)
    assert keys == []


@pytest.mark.parametrize(("distance_m", "timer_s"), [(2350, 700), (1800, 700), (2100, 600)])
def test_totals_that_can_be_are_the_devices_and_the_points_are_told(distance_m, timer_s):
    totals, keys = _believed(distance_m, timer_s)
    assert totals == (distance_m, timer_s)
    assert keys == ["totals_differ"]


@pytest.mark.parametrize(
    ("distance_m", "timer_s"),
    [
        (4200, 1400),  # laps that are written twice
        (2100, 1400),  # a lap without points
        (3150, 700),  # laps that count from the start
        (21000, 700),
        (2100, 7),
        (1000, 700),
    ],
)
def test_totals_that_cannot_be_give_way_to_the_points(distance_m, timer_s):
    assert _believed(distance_m, timer_s) == (POINTS, ["totals_impossible"])


def test_the_time_before_the_first_point_belongs_to_the_timer():
    assert _believed(2100, 760, begin_s=-60.0) == ((2100, 760), [])


def test_of_a_broken_file_the_points_hold_and_the_devices_totals_are_told():
    assert _believed(9000, 3000, trouble="broken_tail") == (POINTS, ["device_total"])
    assert _believed(2110, 700, trouble="broken_tail") == (POINTS, [])
    assert _believed(9000, None, trouble="broken_tail") == (POINTS, [])


@pytest.mark.parametrize("factor", [0.0, 3.6, 0.85, 1.15])
def test_a_speed_of_another_way_contradicts(factor):
    assert speed_contradicts(np.full(701, 3.0 * factor), SECONDS * 3, SECONDS, ONE)


@pytest.mark.parametrize(
    "speed",
    [
        np.full(701, 3.2),
        np.full(701, np.nan),
        np.where(np.arange(701) % 5, np.nan, 3.0),  # at every fifth point
        3 + np.sin(SECONDS),
    ],
)
def test_a_speed_that_is_noisy_or_sparse_does_not(speed):
    assert not speed_contradicts(speed, SECONDS * 3, SECONDS, ONE)


def test_a_leap_of_the_distance_says_nothing_against_the_speed():
    leaping = SECONDS * 3 + np.where(SECONDS > 300, 900, 0)
    assert not speed_contradicts(np.full(701, 3.0), leaping, SECONDS, ONE)


def test_what_is_walked_to_and_fro_in_a_pause_says_nothing_against_the_speed():
    time_s = np.concatenate((SECONDS[:300], SECONDS[300:] + 5))
    stretch = (time_s > 300).astype(np.int64)
    metres = time_s * 3 + 60.0 * stretch
    assert not speed_contradicts(np.full(701, 3.0), metres, time_s, stretch)


def test_too_short_a_way_says_nothing():
    assert not speed_contradicts(np.full(701, 3.0), SECONDS * 0.1, SECONDS, ONE)
