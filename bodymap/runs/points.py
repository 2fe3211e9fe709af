"""The points of a file as they are read: growing columns, then arrays in order of time."""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from bodymap.runs.run import Channel, FloatArray

# What a value can be; all else is a fault of the device and counts as "nothing written". Speeds
# above 12 m/s stay: they are counted as glitches later (model.md, "Over a whole run", 1).
LIMITS: Mapping[Channel, tuple[float, float]] = {
    "distance_m": (0.0, 2e6),
    "speed_mps": (0.0, 100.0),
    "altitude_m": (-500.0, 9000.0),
    "cadence_spm": (0.0, 400.0),
    "heart_rate_bpm": (20.0, 260.0),
    "power_w": (0.0, 5000.0),
    "stance_time_ms": (30.0, 2000.0),
    "vertical_oscillation_mm": (1.0, 500.0),
    "latitude_deg": (-90.0, 90.0),
    "longitude_deg": (-180.0, 180.0),
}
# Further than this from the middle of the file, a time stamp is a fault: no run is longer.
_FURTHEST_S = 10 * 86_400.0


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Points as arrays.

    Attributes:
        time_s: from any origin, rising.
        part: the file's own division: a GPX segment, a TCX track.
        channels: as in ``Track``.
    """

    time_s: FloatArray
    part: NDArray[np.int64]
    channels: Mapping[Channel, FloatArray] = field(default_factory=dict)

    def where(self, kept: NDArray[np.bool_] | NDArray[np.int64]) -> Columns:
        """Return the points that a mask or their indices name; no channel of nothing stays."""
        chosen = {name: values[kept] for name, values in self.channels.items()}
        held = {name: values for name, values in chosen.items() if not np.isnan(values).all()}
        return Columns(self.time_s[kept], self.part[kept], held)


def joined(columns: Columns, added: Columns) -> tuple[Columns, list[Channel]]:
    """Return ``columns`` with the channels of ``added`` that it lacks, and those that both have.

    One channel comes from one device: values of two would jump from one to the other.
    """
    place = np.searchsorted(columns.time_s, added.time_s)
    place[place == len(columns.time_s)] = 0
    same = columns.time_s[place] == added.time_s
    channels = dict(columns.channels)
    both: list[Channel] = []
    for name, values in added.channels.items():
        if name in channels:
            both.append(name)
        else:
            channels[name] = np.full(len(columns.time_s), np.nan)
            channels[name][place[same]] = values[same]
    return Columns(columns.time_s, columns.part, channels), both


class Points:
    """Points while they are read: eight bytes a value, no object a point."""

    def __init__(self) -> None:
        self._time = array("d")
        self._part = array("q")
        self._channels: dict[Channel, array[float]] = {}

    def __len__(self) -> int:
        return len(self._time)

    def add(self, time_s: float, values: Mapping[Channel, float], part: int = 0) -> None:
        """Add a point; what it does not hold is left out of ``values``."""
        for name, value in values.items():
            column = self._channels.get(name)
            if column is None:
                column = self._channels[name] = array("d")
            self._fill(column)
            column.append(value)
        self._time.append(time_s)
        self._part.append(part)

    @property
    def first_s(self) -> float:
        """When the first point was written; there must be one."""
        return self._time[0]

    @property
    def last_s(self) -> float:
        """When the last point was written; there must be one."""
        return self._time[-1]

    def go_on(self, later: Points) -> None:
        """Take over the points of ``later``, whose first part goes on with the last of these."""
        for name, values in later._channels.items():
            column = self._channels.setdefault(name, array("d"))
            self._fill(column)
            column.extend(values)
        shift = self._part[-1] - later._part[0]
        self._time.extend(later._time)
        self._part.extend(part + shift for part in later._part)

    def _fill(self, column: array[float]) -> None:
        missing = len(self._time) - len(column)
        if missing:
            column.extend([math.nan] * missing)

    def columns(self) -> tuple[Columns, int]:
        """Return the points in order of time, and how many were dropped for their time.

        One point at least must have been added; one at least stays.

        Points of one time become one, which holds the first value that any of them has: some
        devices write position and distance of a second as two points.
        """
        for column in self._channels.values():
            self._fill(column)
        time_s = np.array(self._time)
        channels = {name: np.array(each) for name, each in self._channels.items()}
        whole = Columns(time_s, np.array(self._part, dtype=np.int64), channels)
        kept = _possible_times(time_s)
        columns = _merged(whole.where(kept))
        return _cleaned(columns), int(len(time_s) - np.count_nonzero(kept))


def _possible_times(time_s: FloatArray) -> NDArray[np.bool_]:
    """Return which points lie within ten days of the middle one (a point, not a mean of two)."""
    middle = np.sort(time_s)[len(time_s) // 2]
    return np.asarray(np.abs(time_s - middle) <= _FURTHEST_S)


def _merged(columns: Columns) -> Columns:
    order = np.argsort(columns.time_s, kind="stable")
    ordered = columns.where(order)
    first = np.ones(len(order), dtype=bool)
    first[1:] = np.diff(ordered.time_s) > 0
    if first.all():
        return ordered
    group = np.cumsum(first) - 1
    channels = {
        name: _first_of_each(values, group, np.flatnonzero(first))
        for name, values in ordered.channels.items()
    }
    return Columns(ordered.time_s[first], ordered.part[first], channels)


def _first_of_each(
    values: FloatArray, group: NDArray[np.int64], first: NDArray[np.int64]
) -> FloatArray:
    """Return the first value of every group that is one."""
    merged = np.full(len(first), np.nan)
    written = np.flatnonzero(~np.isnan(values))[::-1]
    merged[group[written]] = values[written]  # backwards: the earliest is written last, and stays
    return merged


def _cleaned(columns: Columns) -> Columns:
    """Return the points without impossible values, and without channels that hold none."""
    channels = dict(columns.channels)
    for name, (low, high) in LIMITS.items():
        if name in channels:
            values = channels[name]
            channels[name] = np.where((values >= low) & (values <= high), values, np.nan)
    _clean_positions(channels)
    return Columns(columns.time_s, columns.part, channels).where(columns.part == columns.part)


def _clean_positions(channels: dict[Channel, FloatArray]) -> None:
    """Take out half positions, and 0°, 0°, which devices write before they have found one."""
    if "latitude_deg" not in channels or "longitude_deg" not in channels:
        channels.pop("latitude_deg", None)
        channels.pop("longitude_deg", None)
        return
    latitude, longitude = channels["latitude_deg"], channels["longitude_deg"]
    bad = np.isnan(latitude) | np.isnan(longitude) | ((latitude == 0) & (longitude == 0))
    channels["latitude_deg"] = np.where(bad, np.nan, latitude)
    channels["longitude_deg"] = np.where(bad, np.nan, longitude)
