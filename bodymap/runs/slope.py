"""The slope along a run, from the altitude that its file holds."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from bodymap.model.conditions import STEEPEST
from bodymap.runs.smoothing import DECIMALS, stretch_starts, window_mean

if TYPE_CHECKING:
    from bodymap.runs.run import FloatArray, Track

_HALF_WINDOW_S = 15.0
_HALF_WINDOW_M = 25.0
_STANDING_M = 1e-3  # a shorter way has no slope


def slopes_of(track: Track, distance_m: FloatArray) -> FloatArray:
    """Return rise over run at every point, -0.45 to 0.45; 0 where altitude is not known.

    Args:
        track: the run's points.
        distance_m: covered at each of them, never falling.
    """
    slope = np.zeros(len(distance_m))
    altitude = smooth_altitude(track)
    if altitude is None:
        return slope
    starts = stretch_starts(track.stretch)
    for first, end in pairwise([*starts, len(slope)]):
        here = slice(first, end)
        slope[here] = _one_stretch(distance_m[here], altitude[here])
    return slope


def smooth_altitude(track: Track) -> FloatArray | None:
    """Return the altitude at every point, its mean within 15 s, m; None: the file holds none."""
    altitude = track.channels.get("altitude_m")
    if altitude is None:
        return None
    return window_mean(track.time_s, altitude, track.stretch, _HALF_WINDOW_S)


def _one_stretch(distance_m: FloatArray, altitude_m: FloatArray) -> FloatArray:
    known = np.isfinite(altitude_m)
    if not known.any():
        return np.zeros(len(distance_m))
    low = np.maximum(distance_m - _HALF_WINDOW_M, distance_m[0])
    high = np.minimum(distance_m + _HALF_WINDOW_M, distance_m[-1])
    rise = np.interp(high, distance_m[known], altitude_m[known])
    rise -= np.interp(low, distance_m[known], altitude_m[known])
    length = high - low
    slope = np.zeros(len(rise))
    np.divide(rise, length, out=slope, where=length > _STANDING_M)
    return np.minimum(np.maximum(np.round(slope, DECIMALS), -STEEPEST), STEEPEST)
