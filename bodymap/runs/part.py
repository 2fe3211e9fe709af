"""A part of a run, and the same run otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from bodymap.model.conditions import SLOWEST_MPS

if TYPE_CHECKING:
    from bodymap.model.tables import Tables
    from bodymap.runs.footing import WhatIf
    from bodymap.runs.run import FloatArray
    from bodymap.runs.samples import Samples


def part_of(samples: Samples, start_s: float, end_s: float) -> Samples:
    """Return the samples that end after ``start_s`` and not after ``end_s``, s since the start.

    The parts between the ends of laps hold every sample once.
    """
    inside = slice(
        np.searchsorted(samples.time_s, start_s, "right"),
        np.searchsorted(samples.time_s, end_s, "right"),
    )
    return replace(
        samples,
        time_s=samples.time_s[inside],
        dt_s=samples.dt_s[inside],
        distance_m=samples.distance_m[inside],
        covered_m=samples.covered_m[inside],
        speed_mps=samples.speed_mps[inside],
        slope=samples.slope[inside],
        steps=samples.steps[inside],
        counted=samples.counted[inside],
        stretch=samples.stretch[inside],
    )


def otherwise(samples: Samples, what_if: WhatIf, tables: Tables) -> Samples:
    """Return one sample for each of ``samples``, run faster or slower, or without its slopes.

    The distance stays, and with it ``time_s``, by which laps and grounds are found; ``dt_s`` and
    speed change. Steps change as the model's steps in a kilometre do. What was walked stays
    walked; what becomes slower than 1.8 m/s is no longer counted. The ground is a matter of the
    footing.
    """
    slope = np.zeros(len(samples.slope)) if what_if.level else samples.slope
    if what_if.speed == 1.0:
        return replace(samples, slope=slope)
    speed = samples.speed_mps * what_if.speed
    counted = samples.counted & (speed >= SLOWEST_MPS)
    ratio = _steps_per_km(tables, speed) / _steps_per_km(tables, samples.speed_mps)
    return replace(
        samples,
        dt_s=samples.dt_s / what_if.speed,
        speed_mps=speed,
        slope=slope,
        steps=np.where(counted, samples.steps * ratio, 0.0),
        counted=counted,
    )


def _steps_per_km(tables: Tables, speed_mps: FloatArray) -> FloatArray:
    stride = tables.stride
    return np.interp(speed_mps, stride.speeds_mps, stride.steps_per_km)
