"""The samples of a run: what the load is summed over (model.md, "Over a whole run")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from bodymap.runs.run import FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """One value a sample in every array; a sample ends at its point.

    Attributes:
        time_s: when it ends, seconds since the run's start, pauses included.
        dt_s: how long it lasts.
        distance_m: covered since the run's start when it ends.
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
    speed_mps: FloatArray
    slope: FloatArray
    steps: FloatArray
    counted: NDArray[np.bool_]
    stretch: NDArray[np.int64]
    glitches: int = 0
    step_source: str = "model"
