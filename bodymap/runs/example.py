"""An example run of nobody: five fast kilometres and a hill, made by a small simulation.

So that the page can be seen before the first file is opened. The same every time.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from itertools import accumulate, pairwise
from math import cos, pi, sin, tau
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bodymap.runs.footing import Footing
from bodymap.runs.run import Lap, Run, Track
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bodymap.runs.run import Channel, FloatArray

# What is run: metres and m/s. Warm-up, five times fast and easy, the rest of the way to the hill.
_FAST_MPS = (4.18, 4.21, 4.18, 4.29, 4.24)
_EASY_MPS = (2.72, 2.68, 2.70, 2.71, 2.76)
_WARM_UP = (1600.0, 3.05)
_REPEATS = tuple(zip(_FAST_MPS, _EASY_MPS, strict=True))
_PLAN = (_WARM_UP, *(leg for fast, easy in _REPEATS for leg in ((1000.0, fast), (450.0, easy))))
_LEG_ENDS_M = tuple(accumulate(metres for metres, _ in _PLAN))
_HILL_M, _SUMMIT_M, _END_M = 9050.0, 10950.0, 12100.0
_HILL_MPS = 2.77
_UP, _DOWN = 0.056, 0.052  # the steepest up and down, rise over run
_WAVE, _WAVE_M = 0.003, 1500.0  # of the road before it
_BASE_M = 212.0  # altitude of the start
_LAG_S, _HEART_LAG_S = 7.0, 45.0  # how fast speed and heart follow
_SEED = 5
_START = datetime(2026, 11, 17, 18, 4, tzinfo=timezone(timedelta(hours=1)))


class _Point(NamedTuple):
    """A second of the run; as it begins."""

    distance_m: float = 0.0
    speed_mps: float = 2.6
    altitude_m: float = _BASE_M
    cadence_spm: float = 160.0
    heart_rate_bpm: float = 92.0


def example_run() -> Run:
    """Return the run: 12.1 km in about an hour, a point every second."""
    points = list(_points(Random(_SEED)))  # noqa: S311 - a run, no secret
    distance, speed, altitude, cadence, heart_rate = np.array(points).T
    time_s = np.arange(len(points), dtype=np.float64)
    channels: dict[Channel, FloatArray] = {
        "distance_m": distance,
        "speed_mps": speed,
        "altitude_m": altitude,
        "cadence_spm": cadence,
        "heart_rate_bpm": heart_rate,
    }
    track = Track(time_s, np.zeros(len(points), np.int64), channels)
    distances = distance.tolist()
    return Run(
        content="example",
        format="example",
        track=track,
        distance_m=distances[-1],
        timer_s=float(time_s[-1]),
        has_timer=True,
        start=_START,
        name=tr("5 × 1 km, then hill"),
        laps=tuple(_laps(distances)),
    )


def example_footing() -> Footing:
    """Return what the example was run on: a road."""
    return Footing()


def _points(chance: Random) -> Iterator[_Point]:
    """Yield a point a second until the end: speed and heart follow what is asked of them."""
    here, mood = _Point(), 0.0
    fast_mps, heart = here.speed_mps, here.heart_rate_bpm
    while here.distance_m < _END_M:
        yield here
        mood += (0.6 * _noise(chance) - mood) / 25.0
        fast_mps += (_asked_mps(here.distance_m) + mood - fast_mps) / _LAG_S
        distance = min(here.distance_m + fast_mps, _END_M)
        heart += (_asked_bpm(fast_mps, _slope(distance)) - heart) / _HEART_LAG_S
        here = _Point(
            distance_m=round(distance, 2),
            speed_mps=round(fast_mps + 0.05 * _noise(chance), 3),
            altitude_m=round((_altitude_m(distance) + 0.1 * _noise(chance)) * 5.0) / 5.0,
            cadence_spm=float(round(150.0 + 5.8 * fast_mps + _noise(chance))),
            heart_rate_bpm=float(round(heart)),
        )
    yield here


def _noise(chance: Random) -> float:
    """Return a number around 0, between -1.5 and 1.5 and mostly within 0.5."""
    return sum(chance.random() for _ in range(3)) - 1.5


def _asked_mps(distance_m: float) -> float:
    for end_m, (_, mps) in zip(_LEG_ENDS_M, _PLAN, strict=True):
        if distance_m < end_m:
            return mps
    # On the hill: slower up, faster down.
    slope = _slope(distance_m)
    return _HILL_MPS - (2.4 if slope > 0.0 else 6.0) * slope


def _asked_bpm(speed_mps: float, slope: float) -> float:
    return 62.0 + 26.0 * speed_mps * (1.0 + 4.0 * max(slope, -0.1))


def _slope(distance_m: float) -> float:
    """Return rise over run: level at first, then up the hill and down on its other side."""
    if distance_m < _HILL_M:
        return _WAVE * sin(tau * distance_m / _WAVE_M)
    if distance_m < _SUMMIT_M:
        return _UP * sin(pi * (distance_m - _HILL_M) / (_SUMMIT_M - _HILL_M))
    return -_DOWN * sin(pi * (distance_m - _SUMMIT_M) / (_END_M - _SUMMIT_M))


def _altitude_m(distance_m: float) -> float:
    """Return the altitude: the slope, added up along the way."""
    road = min(distance_m, _HILL_M)
    up = min(max(distance_m - _HILL_M, 0.0), _SUMMIT_M - _HILL_M)
    down = max(distance_m - _SUMMIT_M, 0.0)
    return (
        _BASE_M
        + _half_wave(_WAVE, road, _WAVE_M / 2.0)
        + _half_wave(_UP, up, _SUMMIT_M - _HILL_M)
        - _half_wave(_DOWN, down, _END_M - _SUMMIT_M)
    )


def _half_wave(steepest: float, along_m: float, length_m: float) -> float:
    """Return the rise after ``along_m`` of a slope that swells and fades over ``length_m``."""
    return steepest * length_m / pi * (1.0 - cos(pi * along_m / length_m))


def _laps(distances_m: Sequence[float]) -> Iterator[Lap]:
    ends_m = (0.0, *_LEG_ENDS_M, _END_M)
    times_s: list[float] = np.interp(ends_m, distances_m, np.arange(len(distances_m))).tolist()
    legs = zip(pairwise(times_s), pairwise(ends_m), strict=True)
    for (start_s, end_s), (start_m, end_m) in legs:
        yield Lap(start_s, end_s, end_m - start_m, end_s - start_s)
