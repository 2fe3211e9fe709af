"""A run over its distance or time: at most some hundred places instead of every sample."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from bodymap.model.slope import STRAINS_FROM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bodymap.runs.run import FloatArray
    from bodymap.runs.samples import Samples

_SHORTEST_WALK_S = 3.0  # shorter ones are not to be seen in a chart of an hour


@dataclass(frozen=True, slots=True, eq=False)
class Along:
    """Neighbouring samples of a stretch put together, so that a chart can draw them.

    Every stretch begins and ends with a place of its own, and a place without values (NaN) lies
    between two.

    Attributes:
        at_s: seconds since the run's start, pauses included.
        at_m: metres since the run's start; never falling.
        starts: the first sample of each group.
        group: the group that a place shows; -1 in a pause.
    """

    at_s: FloatArray
    at_m: FloatArray
    starts: NDArray[np.intp]
    group: NDArray[np.intp]

    def mean(self, values: FloatArray, weights: FloatArray) -> tuple[float, ...]:
        """Return the weighted mean of ``values`` (one a sample) at each place.

        NaN in pauses, and where no weight is left; a value that is NaN has none.
        """
        weights = np.where(np.isnan(values), 0.0, weights)
        total = np.add.reduceat(weights, self.starts)
        summed = np.add.reduceat(np.where(weights > 0.0, values, 0.0) * weights, self.starts)
        means = np.full(len(total) + 1, np.nan)  # the last one is the pause's
        np.divide(summed, total, out=means[:-1], where=total > 0.0)
        found: tuple[float, ...] = tuple(means[self.group].tolist())
        return found


def along(samples: Samples, by: Literal["distance", "time"], most: int = 1200) -> Along:
    """Return the places of ``samples`` (one or more): about ``most`` of the same length."""
    begin_s, begin_m = _begins(samples)
    ways = {"time": (begin_s, samples.time_s), "distance": (begin_m, samples.distance_m)}
    starts = _group_starts(*ways[by], samples.stretch, most)
    last = np.append(starts[1:], len(begin_s)) - 1
    ends_stretch = np.append(np.diff(samples.stretch[starts]) != 0, True)
    begins_stretch = np.append(True, ends_stretch[:-1])
    # One to four places a group: where its stretch begins, its middle, where that ends, the pause.
    count = 1 + begins_stretch + 2 * ends_stretch
    group = np.repeat(np.arange(len(starts)), count)
    first_place = np.cumsum(count) - count
    pauses = (first_place + count - 1)[ends_stretch]
    at = {}
    for way, (begin, end) in ways.items():
        place = ((begin[starts] + end[last]) / 2.0)[group]
        place[first_place[begins_stretch]] = begin[starts][begins_stretch]
        place[pauses] = place[pauses - 1] = end[last][ends_stretch]
        at[way] = place[:-1]  # no pause follows the last stretch
    group[pauses] = -1
    return Along(at["time"], np.maximum.accumulate(at["distance"]), starts, group[:-1])


def _group_starts(
    begin: FloatArray, end: FloatArray, stretch: NDArray[np.int64], most: int
) -> NDArray[np.intp]:
    """Return the first sample of each group: of ``most`` of one length, cut where stretches end."""
    middle = (begin + end) / 2.0
    width = max((middle[-1] - middle[0]) / most, 1e-9)
    number = np.minimum(((middle - middle[0]) / width).astype(np.int64), most - 1)
    new = (np.diff(number) != 0) | (np.diff(stretch) != 0)
    return np.append(0, np.flatnonzero(new) + 1)


def metres_at(samples: Samples, times_s: Sequence[float]) -> tuple[float, ...]:
    """Return the metres since the run's start at each of ``times_s`` (seconds since its start)."""
    begin_s, begin_m = _begins(samples)
    new = np.flatnonzero(np.diff(samples.stretch, prepend=samples.stretch[0] - 1))
    when = np.insert(samples.time_s, new, begin_s[new])
    where = np.insert(samples.distance_m, new, begin_m[new])
    found: tuple[float, ...] = tuple(np.interp(times_s, when, where).tolist())
    return found


def seconds_of(samples: Samples, start_s: float, end_s: float) -> float:
    """Return how long was run or walked between two times, pauses left out."""
    begin_s = np.maximum(samples.time_s - samples.dt_s, start_s)
    lasted = np.minimum(samples.time_s, end_s) - begin_s
    return float(np.sum(np.maximum(lasted, 0.0)))


def walks(samples: Samples, counted: NDArray[np.bool_]) -> tuple[tuple[float, float], ...]:
    """Return from when to when was walked (seconds since the start), three seconds or longer.

    Args:
        samples: as they were run.
        counted: of these samples, or of the same run supposed otherwise.
    """
    walked = np.concatenate(([False], ~counted, [False])).astype(np.int8)
    edges = np.flatnonzero(np.diff(walked))
    begin_s = samples.time_s - samples.dt_s
    return tuple(
        (float(begin_s[first]), float(samples.time_s[end - 1]))
        for first, end in zip(edges[::2], edges[1::2], strict=True)
        if samples.time_s[end - 1] - begin_s[first] >= _SHORTEST_WALK_S
    )


def braking_m(samples: Samples) -> float:
    """Return the metres run downhill so steeply that muscles brake (maeo2017: -5 % and beyond)."""
    limit = samples.counted & (samples.slope <= STRAINS_FROM)
    return float(samples.covered_m[limit].sum())


def _begins(samples: Samples) -> tuple[FloatArray, FloatArray]:
    """Return when (s) and where (m) each sample begins."""
    return samples.time_s - samples.dt_s, samples.distance_m - samples.covered_m
