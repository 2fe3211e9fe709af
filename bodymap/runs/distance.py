"""Metres along a run: the device's, else along its positions, else from its speed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np

from bodymap.runs.stretches import GAP_S

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from bodymap.runs.points import Columns
    from bodymap.runs.run import Channel, FloatArray

EARTH_RADIUS_M = 6_371_008.8  # mean radius (IUGG)
GLITCH_MPS = 12.0  # faster is a glitch (rule 2)
Origin = Literal["distance", "position", "speed", ""]


def distance_of(columns: Columns, start_s: float) -> tuple[FloatArray | None, Origin]:
    """Return metres since the run's start at every point, and what they were made from.

    NaN where a point holds nothing of it; None (and "") where the file holds nothing at all.
    ``start_s`` is when the run began, on the clock of the points.
    """
    channels = columns.channels
    if "distance_m" in channels:
        return _since_start(channels["distance_m"], columns.time_s - start_s), "distance"
    if "latitude_deg" in channels:
        return _along(columns), "position"
    if "speed_mps" in channels:
        return _summed(channels["speed_mps"], columns.time_s), "speed"
    return None, ""


def _since_start(written_m: FloatArray, time_s: FloatArray) -> FloatArray:
    """Return a device's distance, rising from the run's start.

    Going back a little is a correction and stands still; back to less than half is a counter that
    began anew. What was there at the first point and cannot have been run since the start
    (12 m/s) belongs to what was done before.
    """
    known = np.flatnonzero(~np.isnan(written_m))
    metres = written_m[known]
    steps = np.diff(metres)
    anew = metres[1:] < metres[:-1] / 2
    steps = np.where(steps >= 0, steps, np.where(anew, metres[1:], 0.0))
    reachable = GLITCH_MPS * (time_s[known[0]] + GAP_S)
    first = metres[0] if metres[0] <= reachable else 0.0
    rising = np.full(len(written_m), np.nan)
    rising[known] = first + np.concatenate(([0.0], np.cumsum(steps)))
    return rising


def _along(columns: Columns) -> FloatArray:
    """Return metres along the positions, each segment for itself."""
    channels: Mapping[Channel, FloatArray] = columns.channels
    known: NDArray[np.int64] = np.flatnonzero(~np.isnan(channels["latitude_deg"]))
    latitude = np.radians(channels["latitude_deg"][known])
    longitude = np.radians(channels["longitude_deg"][known])
    steps = haversine_m(latitude, longitude)
    steps[np.diff(columns.part[known]) != 0] = 0.0
    metres = np.full(len(columns.time_s), np.nan)
    metres[known] = np.concatenate(([0.0], np.cumsum(steps)))
    return metres


def haversine_m(latitude_rad: FloatArray, longitude_rad: FloatArray) -> FloatArray:
    """Return metres from each position to the next, along a sphere (haversine)."""
    half_dlat = np.diff(latitude_rad) / 2
    half_dlon = np.diff(longitude_rad) / 2
    across = np.cos(latitude_rad[:-1]) * np.cos(latitude_rad[1:]) * np.sin(half_dlon) ** 2
    chord = np.clip(np.sin(half_dlat) ** 2 + across, 0.0, 1.0)
    return np.asarray(2 * EARTH_RADIUS_M * np.arcsin(np.sqrt(chord)), dtype=np.float64)


def _summed(speed_mps: FloatArray, time_s: FloatArray) -> FloatArray:
    """Return metres summed from the speed; nothing is added over more than 10 s without one."""
    lasting = np.minimum(np.diff(time_s), GAP_S)
    steps = np.nan_to_num(speed_mps[1:]) * lasting
    return np.concatenate(([0.0], np.cumsum(steps)))
