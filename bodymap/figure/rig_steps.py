"""Smooth steps from 0 to 1, with which drawings are bent: flat at both ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


def smooth_step(share: Floats) -> Floats:
    """Return the cubic (Hermite) step: 0 below 0, 1 above 1."""
    t = np.clip(share, 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


def smoother_step(share: Floats) -> Floats:
    """Return the quintic step, which begins and ends more gently: 0 below 0, 1 above 1."""
    t = np.clip(share, 0, 1)
    return np.asarray(t * t * t * (t * (6 * t - 15) + 10))
