"""A run as its file tells it: points, pauses, laps, and what the file did not hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

FloatArray: TypeAlias = NDArray[np.float64]
FileFormat = Literal["fit", "gpx", "tcx", "example"]
# What a point can hold beside its time. Cadence is as the file writes it: strides or steps a
# minute. Latitude and longitude are kept only where the person asks for it.
Channel = Literal[
    "distance_m",
    "speed_mps",
    "altitude_m",
    "cadence_spm",
    "heart_rate_bpm",
    "power_w",
    "stance_time_ms",
    "vertical_oscillation_mm",
    "latitude_deg",
    "longitude_deg",
]


class Lap(NamedTuple):
    """One lap of the file: from ``start_s`` to ``end_s``, seconds since the run's start."""

    start_s: float
    end_s: float
    distance_m: float | None = None
    timer_s: float | None = None


class Notice(NamedTuple):
    """Something the reader should tell: a key of ``notices.TEXTS`` and its values."""

    key: str
    values: tuple[float | str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Track:
    """The points of a run, sorted by time, no time twice; every array has one value a point.

    Attributes:
        time_s: seconds since the run's start, pauses included; rising.
        stretch: the number of the stretch that a point belongs to, from 0: a pause lies between
            two stretches.
        channels: what the file holds; NaN where a point lacks a value. A channel that no point
            has is absent.
    """

    time_s: FloatArray
    stretch: NDArray[np.int64]
    channels: Mapping[Channel, FloatArray] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """One running session of a file.

    Attributes:
        content: SHA-256 of the unpacked file, a colon, and the number of the run in it.
        start: when it began, with its zone (this computer's where the file tells universal time
            only), or None.
        distance_m: the device's total where it wrote one that can be, else from the points.
        timer_s: the device's timer where it wrote one that can be, else that of all stretches.
        has_timer: the file records a timer: gaps are no pauses (rule 1).
        ascent_m: the device's total ascent, or None.
        surface_hint: a surface id where the file says treadmill, track or trail, else "".
        pauses: from and to, seconds since the start.
    """

    content: str
    format: FileFormat
    track: Track
    distance_m: float
    timer_s: float
    has_timer: bool
    start: datetime | None = None
    name: str = ""
    sport: str = "running"
    device: str = ""
    ascent_m: float | None = None
    surface_hint: str = ""
    pauses: tuple[tuple[float, float], ...] = ()
    laps: tuple[Lap, ...] = ()
    notices: tuple[Notice, ...] = ()
