"""Means over a few seconds, inside one stretch of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bodymap.runs.run import FloatArray

# Sums of floats must not carry a steady speed over an edge of the model, nor make level ground
# fall by a hair.
DECIMALS = 9


def window_mean(
    time_s: FloatArray, values: FloatArray, stretch: NDArray[np.int64], half_s: float
) -> FloatArray:
    """Return for every point the mean of its stretch's values within ``half_s`` of it.

    Values that are NaN are left out; the mean is NaN where none is left.
    """
    known = np.isfinite(values)
    if not known.any():
        return np.full(len(values), np.nan)
    first, end = stretch_ends(stretch)
    low = np.maximum(np.searchsorted(time_s, time_s - half_s, "left"), first)
    high = np.minimum(np.searchsorted(time_s, time_s + half_s, "right"), end)
    # Counted from one of the values, so that what is steady stays exactly what it is.
    zero = values[known][0]
    total = np.append(0.0, np.cumsum(np.where(known, values - zero, 0.0)))
    count = np.append(0, np.cumsum(known))
    inside = count[high] - count[low]
    mean = zero + (total[high] - total[low]) / np.maximum(inside, 1)
    return np.where(inside > 0, np.round(mean, DECIMALS), np.nan)


def stretch_ends(
    stretch: NDArray[np.int64],
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return for every point where its stretch begins, and where the next one does."""
    starts = stretch_starts(stretch)
    number = np.cumsum(np.isin(np.arange(len(stretch)), starts)) - 1
    return starts[number], np.append(starts[1:], len(stretch))[number]


def stretch_starts(stretch: NDArray[np.int64]) -> NDArray[np.intp]:
    """Return where stretches begin; ``stretch`` never falls."""
    begins = np.append(True, stretch[1:] != stretch[:-1])[: len(stretch)]
    return np.flatnonzero(begins)
