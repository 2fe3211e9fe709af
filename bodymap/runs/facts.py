"""What a run was, in numbers: from its file where that tells them, else counted here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from bodymap.runs.distance import metres_in_pauses
from bodymap.runs.slope import smooth_altitude

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.runs.run import Channel, Run, Track
    from bodymap.runs.samples import Samples

From = Literal["file", "altitude", "model", ""]

_STANDING_MPS = 0.5  # below this nobody gets anywhere (judged)
_CLIMB_STEP_M = 1.0  # a smaller rise is the sensor's noise (judged)
_S_PER_MIN = 60.0


class RunFacts(NamedTuple):
    """Numbers of a run; None where the file holds nothing of it.

    Attributes:
        distance_m: of all of the run, walking included.
        ran_m: of that, what belongs to ``timer_s``: in a file without a timer some lies between
            the two ends of a pause.
        timer_s: without pauses.
        moving_s: of that, 0.5 m/s or faster.
        walking_s: below 1.8 m/s, standing included: not counted as running load.
        walking_m: covered in that time.
        climb_m: the sum of all rises.
        cadence_spm: mean of the counted time, steps a minute of both feet.
        steps: counted ones, both feet.
        heart_rate_bpm: mean of the points that hold one; so are power and contact time.
        glitches: samples above 12 m/s that were dropped.
        climb_from: "file" (the device's own total), "altitude" (added up here), or "".
        cadence_from: "file" or "model", whichever holds for more of the counted time.
    """

    distance_m: float
    ran_m: float
    timer_s: float
    moving_s: float
    walking_s: float
    walking_m: float
    climb_m: float | None
    cadence_spm: float | None
    steps: float
    heart_rate_bpm: float | None
    power_w: float | None
    stance_time_ms: float | None
    glitches: int
    climb_from: From
    cadence_from: From


def facts_of(run: Run, samples: Samples) -> RunFacts:
    """Return the numbers of ``run``, whose samples are ``samples``."""
    steps = float(samples.steps.sum())
    counted_s = float(samples.dt_s[samples.counted].sum())
    walked = ~samples.counted
    climb, climb_from = _climb(run)
    return RunFacts(
        distance_m=run.distance_m,
        ran_m=ran_m(run),
        timer_s=run.timer_s,
        moving_s=float(samples.dt_s[samples.speed_mps >= _STANDING_MPS].sum()),
        walking_s=float(samples.dt_s[walked].sum()),
        walking_m=float(samples.covered_m[walked].sum()),
        climb_m=climb,
        cadence_spm=steps / counted_s * _S_PER_MIN if counted_s else None,
        steps=steps,
        heart_rate_bpm=_mean(run.track, "heart_rate_bpm"),
        power_w=_mean(run.track, "power_w"),
        stance_time_ms=_mean(run.track, "stance_time_ms"),
        glitches=samples.glitches,
        climb_from=climb_from,
        cadence_from="file" if samples.step_source == "file" else "model",
    )


def ran_m(run: Run) -> float:
    """Return the metres of a run without what lies between the ends of its pauses.

    A device's own distance stands still in its pauses.
    """
    if run.has_timer:
        return run.distance_m
    return max(run.distance_m - metres_in_pauses(run.track), 0.0)


def _climb(run: Run) -> tuple[float | None, From]:
    if run.ascent_m is not None:
        return run.ascent_m, "file"
    altitude = smooth_altitude(run.track)
    if altitude is None:
        return None, ""
    return _rises([metres for metres in altitude.tolist() if metres == metres]), "altitude"  # noqa: PLR0124 - NaN


def _rises(altitude_m: Sequence[float]) -> float:
    """Return the sum of all rises, m; a dip or bump of less than a metre is none."""
    total = 0.0
    lowest = highest = altitude_m[0] if altitude_m else 0.0
    for metres in altitude_m:
        if metres > highest:
            highest = metres
        elif metres < highest - _CLIMB_STEP_M:
            total += highest - lowest
            lowest = highest = metres
        if metres < lowest:
            lowest = highest = metres
    return total + highest - lowest


def _mean(track: Track, channel: Channel) -> float | None:
    values = track.channels.get(channel)
    if values is None:
        return None
    told = values[np.isfinite(values) & (values > 0.0)]
    return float(told.mean()) if len(told) else None
