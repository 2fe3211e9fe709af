"""Whether what a file says twice agrees: its totals with its points, its speed with its way."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bodymap.runs.distance import FASTEST_MEAN_MPS, GLITCH_MPS, LEAST_M
from bodymap.runs.run import Notice
from bodymap.runs.stretches import GAP_S

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bodymap.runs.draft import Draft
    from bodymap.runs.run import FloatArray

_NEAR = 0.03  # totals and points differ by so much without a word
_FAR = 0.25  # of a distance: more is no calibration by hand, but laps counted twice or lost
_SPEED_OFF = 0.10  # of the way: more is no noise, but another unit or a sensor that was silent
_DEVICE_TOTAL = 1.02  # times what was read of a broken file: less is not worth a word


class Totals(NamedTuple):
    """How far a run was and how long it took, without its pauses."""

    distance_m: float
    timer_s: float


def believed(draft: Draft, points: Totals, begin_s: float) -> tuple[Totals, tuple[Notice, ...]]:
    """Return the totals of a run, and what to tell about those of its device.

    The device's hold where they can be; both of its totals are given up for those of the points
    where the timer ran longer than the points last, the mean speed is nobody's, or the distance
    lies far from that of the points: laps that were lost, counted twice, or each since the start.

    Args:
        draft: the run, without the points in its pauses.
        points: the totals of its points.
        begin_s: when it began, on the clock of the points; at its first point or before.
    """
    told = (draft.distance_m or points.distance_m, draft.timer_s or points.timer_s)
    if draft.trouble:  # the device's totals are of all, the points are not
        cut = draft.distance_m and draft.timer_s
        worth = cut and told[0] > _DEVICE_TOTAL * points.distance_m
        return points, (Notice("device_total", told),) if worth else ()
    device = Totals(*told)
    time_s = draft.columns.time_s
    waited_s = float(time_s[0]) - begin_s  # the timer ran, and no point was written yet
    if _agree(device, points, waited_s):
        return device, ()
    both = (*device, *points)
    if _possible(device, points, float(time_s[-1]) - begin_s):
        return device, (Notice("totals_differ", both),)
    return points, (Notice("totals_impossible", both),)


def _agree(device: Totals, points: Totals, waited_s: float) -> bool:
    far = abs(device.distance_m - points.distance_m) > _NEAR * points.distance_m
    short = device.timer_s < (1 - _NEAR) * points.timer_s
    long = device.timer_s > (1 + _NEAR) * (points.timer_s + waited_s)
    return not (far or short or long)


def _possible(device: Totals, points: Totals, elapsed_s: float) -> bool:
    return (
        device.timer_s <= (1 + _NEAR) * elapsed_s
        and device.distance_m <= FASTEST_MEAN_MPS * device.timer_s
        and abs(device.distance_m - points.distance_m) <= _FAR * points.distance_m
    )


def speed_contradicts(
    speed_mps: FloatArray, metres: FloatArray, time_s: FloatArray, stretch: NDArray[np.int64]
) -> bool:
    """Return whether a file's speed, summed, is another way than its distance.

    Looked at is where both are known at neighbouring points at most 10 s apart, no leap of the
    distance between them.
    """
    lasting, steps = np.diff(time_s), np.diff(metres)
    known = np.isfinite(steps) & np.isfinite(speed_mps[1:]) & (np.diff(stretch) == 0)
    known[known] &= (lasting[known] <= GAP_S) & (steps[known] <= GLITCH_MPS * lasting[known])
    way = float(steps[known].sum())
    told = float((speed_mps[1:] * lasting)[known].sum())
    return way >= LEAST_M and abs(told - way) > _SPEED_OFF * way
