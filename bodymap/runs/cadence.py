"""The steps a minute that a file tells, where it tells any that can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bodymap.runs.run import FloatArray, Track

_STRIDES_BELOW_SPM = 120.0  # a median below this counts strides, one foot only
_POSSIBLE_SPM = (120.0, 300.0)


def file_cadence(track: Track) -> FloatArray:
    """Return steps a minute at every point, both feet; NaN where the file holds none usable."""
    cadence = track.channels.get("cadence_spm")
    if cadence is None:
        return np.full(len(track.time_s), np.nan)
    steps = cadence * 2.0 if counts_strides(track) else cadence
    low, high = _POSSIBLE_SPM
    return np.where((steps >= low) & (steps <= high), steps, np.nan)


def counts_strides(track: Track) -> bool:
    """Return whether the file counts strides: its values are doubled."""
    cadence = track.channels.get("cadence_spm")
    if cadence is None:
        return False
    told: NDArray[np.float64] = cadence[np.isfinite(cadence) & (cadence != 0.0)]
    return len(told) > 0 and float(np.median(told)) < _STRIDES_BELOW_SPM
