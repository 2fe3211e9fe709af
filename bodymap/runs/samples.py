"""The samples of a run: what the load is summed over (rules 2 to 5 of ``bodymap.runs``)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bodymap.model.conditions import SLOWEST_MPS
from bodymap.runs.cadence import file_cadence
from bodymap.runs.distance import GLITCH_MPS, filled, leaps_m
from bodymap.runs.slope import slopes_of
from bodymap.runs.smoothing import window_mean
from bodymap.runs.stretches import GAP_S

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bodymap.model.tables import Tables
    from bodymap.runs.run import FloatArray, Run, Track

_HALF_WINDOW_S = 2.5  # of the mean speed
_S_PER_MIN = 60.0


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """One value a sample in every array; a sample ends at its point.

    Attributes:
        time_s: when it ends, seconds since the run's start, pauses included.
        dt_s: how long it lasts.
        distance_m: since the run's start when it ends, without leaps that nobody can have run.
        covered_m: of that, in the sample itself; what pauses and glitches cover is nobody's.
        speed_mps: smoothed; neither clamped to the model's range nor cleared of walking.
        slope: rise over run, -0.45 to 0.45; 0 where the file holds no altitude.
        steps: counted steps, both feet; 0 while walking.
        counted: False while walking (below 1.8 m/s).
        stretch: the number of its stretch; a pause lies between two.
        glitches: how many samples above 12 m/s were dropped.
        step_source: "file" where the file's cadence was used for most of the counted time, else
            "model".
    """

    time_s: FloatArray
    dt_s: FloatArray
    distance_m: FloatArray
    covered_m: FloatArray
    speed_mps: FloatArray
    slope: FloatArray
    steps: FloatArray
    counted: NDArray[np.bool_]
    stretch: NDArray[np.int64]
    glitches: int = 0
    step_source: str = "model"


def samples_of(run: Run, tables: Tables) -> Samples:
    """Return the samples of ``run``: speed, slope and steps by the rules for whole runs."""
    track = run.track
    way = _distance(track)
    raw = _raw_speed(run, way)
    distance = way - np.cumsum(leaps_m(track, way))
    kept = np.flatnonzero(raw <= GLITCH_MPS)
    time, stretch = track.time_s[kept], track.stretch[kept]
    dt = time - track.time_s[kept - 1]
    # A long gap, one sample, takes part in its neighbours' mean: rule 2 makes no exception, and two
    # programs must come to the same numbers.
    speed = window_mean(time, raw[kept], stretch, _HALF_WINDOW_S)
    counted = speed >= SLOWEST_MPS
    told = file_cadence(track)[kept]
    cadence = np.where(np.isfinite(told), told, model_cadence(tables, speed))
    return Samples(
        time_s=time,
        dt_s=dt,
        distance_m=distance[kept],
        covered_m=distance[kept] - distance[kept - 1],
        speed_mps=speed,
        slope=slopes_of(track, way)[kept],
        steps=np.where(counted, cadence / _S_PER_MIN * dt, 0.0),
        counted=counted,
        stretch=stretch,
        glitches=int(np.count_nonzero(raw > GLITCH_MPS)),
        step_source=_step_source(told[counted], dt[counted]),
    )


def model_cadence(tables: Tables, speed_mps: FloatArray) -> FloatArray:
    """Return the model's steps a minute at every speed, the nearest of its range beyond it."""
    stride = tables.stride
    return np.interp(speed_mps, stride.speeds_mps, stride.cadence_spm)


def _distance(track: Track) -> FloatArray:
    """Return the distance at every point, m; from the speed where the file holds none."""
    distance = track.channels.get("distance_m")
    known = np.isfinite([] if distance is None else distance)
    if distance is None or not known.any():
        return _integrated(track)
    return np.maximum.accumulate(filled(track, distance))


def _integrated(track: Track) -> FloatArray:
    speed = track.channels.get("speed_mps", np.zeros(len(track.time_s)))
    inside = _ends_a_sample(track) & (speed <= GLITCH_MPS)
    metres = np.where(inside, speed * np.diff(track.time_s, prepend=0.0), 0.0)
    return np.cumsum(metres)


def _ends_a_sample(track: Track) -> NDArray[np.bool_]:
    same: NDArray[np.bool_] = np.diff(track.stretch, prepend=track.stretch[:1] - 1) == 0
    return same


def _raw_speed(run: Run, distance_m: FloatArray) -> FloatArray:
    """Return the speed of the sample that ends at each point; NaN where none ends."""
    track = run.track
    ends = _ends_a_sample(track)
    dt = np.diff(track.time_s, prepend=-1.0)
    mean = np.diff(distance_m, prepend=0.0) / dt
    told = track.channels.get("speed_mps")
    if told is None:
        return np.where(ends, mean, np.nan)
    untold = ~np.isfinite(told)
    if run.has_timer and "distance_m" in track.channels:
        untold |= dt > GAP_S  # rule 1: one sample at its mean speed
    return np.where(ends, np.where(untold, mean, np.maximum(told, 0.0)), np.nan)


def _step_source(told: FloatArray, dt_s: FloatArray) -> str:
    return "file" if dt_s[np.isfinite(told)].sum() * 2 > dt_s.sum() else "model"
