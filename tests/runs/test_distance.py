"""The way along a run: which of what a file says is believed."""

from __future__ import annotations

import numpy as np
import pytest

from bodymap.runs.distance import distance_of, metres_in_pauses
from bodymap.runs.points import Columns
from tests.runs.files import METRES_PER_DEGREE
from tests.runs.tracks import track

SECONDS = np.arange(701.0)
WAY = SECONDS * 3.0


def _columns(*, placed_m=None, time_s=SECONDS, **channels):
    held = {name: np.array(values, dtype=float) for name, values in channels.items()}
    if placed_m is not None:
        held["latitude_deg"] = placed_m / METRES_PER_DEGREE
        held["longitude_deg"] = np.zeros(len(placed_m))
    return Columns(np.array(time_s), np.zeros(len(time_s), dtype=np.int64), held)


@pytest.mark.parametrize(
    ("written", "device_m"),
    [
        (WAY / 1000, 2100.0),  # kilometres in the place of metres
        (WAY * 0, 2100.0),
        (WAY * 0, None),
        (WAY * 3.28, 2100.0),  # feet
        (WAY * 3.28, None),
    ],
)
def test_a_distance_that_cannot_be_gives_way_to_the_positions(written, device_m):
    way = distance_of(_columns(distance_m=written, placed_m=WAY), 0.0, device_m)
    assert (way.origin, way.told) == ("position", "distance_unusable")
    assert way.metres[-1] == pytest.approx(2100, rel=1e-3)


@pytest.mark.parametrize(
    ("written", "placed", "device_m"),
    [
        (WAY, WAY * 0, 2100.0),  # a treadmill
        (WAY, WAY * 0.1, None),  # its positions drift
        (WAY, WAY * 0.1, 2100.0),
        (WAY, WAY * 1.1, None),
        (WAY, WAY * 3, 2100.0),
        (WAY * 3, WAY, 6300.0),  # the device says so twice
    ],
)
def test_a_distance_that_can_be_wins_over_the_positions(written, placed, device_m):
    way = distance_of(_columns(distance_m=written, placed_m=placed), 0.0, device_m)
    assert (way.origin, way.told) == ("distance", "")
    assert way.metres.tolist() == written.tolist()


def test_a_distance_that_moves_in_steps_is_known_only_where_it_moves():
    way = distance_of(_columns(distance_m=WAY // 30 * 30), 0.0)
    assert way.told == "distance_in_steps"
    known = ~np.isnan(way.metres)
    assert np.interp(SECONDS, SECONDS[known], way.metres[known]) == pytest.approx(WAY)


def test_somebody_who_stands_between_steps_stands():
    stood = np.concatenate((WAY[:301], np.full(100, 900.0), WAY[301:]))
    time_s = np.arange(801.0)
    columns = _columns(distance_m=stood // 30 * 30, time_s=time_s)
    metres = distance_of(columns, 0.0).metres
    known = ~np.isnan(metres)
    even = np.interp(time_s, time_s[known], metres[known])
    assert even[[300, 350, 395]].tolist() == [900, 900, 900]
    assert even[430] == pytest.approx(990, abs=1)


def test_a_few_leaps_are_glitches_and_no_steps():
    leaping = WAY + np.where(SECONDS > 300, 500.0, 0.0)
    assert distance_of(_columns(distance_m=leaping), 0.0).told == ""


def test_steps_do_no_harm_where_the_speed_is_known():
    way = distance_of(_columns(distance_m=WAY // 30 * 30, speed_mps=WAY * 0 + 3), 0.0)
    assert way.told == ""
    assert not np.isnan(way.metres).any()


def test_a_file_with_nothing_of_it_has_no_way():
    assert distance_of(_columns(heart_rate_bpm=WAY * 0 + 140), 0.0).metres is None


def test_what_lies_between_the_ends_of_a_pause_is_measured():
    points = track([0, 1, 2, 60, 61], [0, 0, 0, 1, 1], distance_m=[0, 3, None, 46, 49])
    assert metres_in_pauses(points) == pytest.approx(46 - 3 - 43 / 59)
    assert metres_in_pauses(track([0, 1], [0, 1], heart_rate_bpm=[140, 141])) == 0
