"""What lies between the keyframes: periodic curves through the channels of a movement."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, cast

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bodymap.figure.exercise_movement import Channels, Easing, Movement

    Table = NDArray[np.float64]


@lru_cache(maxsize=128)
def curves_of(movement: Movement) -> Curves:
    """Return the curves of ``movement``, the same at every call."""
    return Curves(movement)


class Curves:
    """Cubic Hermite curves (or straight ones) through the keys, which repeat with the loop.

    The easing "pchip" (Fritsch and Carlson 1980) never overshoots: what two keys hold stays
    still. "smooth" comes to a full stop at every key, "spline" (Catmull-Rom) flows through it.
    """

    def __init__(self, movement: Movement) -> None:
        keys = movement.keys
        self._easing = movement.easing
        first = keys[0].channels
        starts = accumulate((len(channels) for channels in first.values()), initial=0)
        self._parts = tuple(
            (part, at, tuple(channels))
            for (part, channels), at in zip(first.items(), starts, strict=False)
        )
        times = [key.time for key in keys]
        rows = [
            [key.channels[part][name] for part in first for name in first[part]] for key in keys
        ]
        start, stop = keys[-2:], keys[:2]
        self._x = [k.time - 1 for k in start] + times + [k.time + 1 for k in stop]
        self._y = np.array(rows[-2:] + rows + rows[:2])
        self._slope = _slopes(np.array(self._x)[:, None], self._y, self._easing)

    def at(self, time: float) -> Channels:
        """Return the channels at ``time``, in loops; any number, the whole loops do not count."""
        t = time % 1.0
        i = bisect_right(self._x, t) - 1
        h = self._x[i + 1] - self._x[i]
        u = (t - self._x[i]) / h
        before, after = self._y[i], self._y[i + 1]
        row = before + (after - before) * _eased(u, self._easing)
        row += h * u * (1 - u) * ((1 - u) * self._slope[i] - u * self._slope[i + 1])
        values = cast("list[float]", row.tolist())
        return {
            part: dict(zip(names, values[at : at + len(names)], strict=True))
            for part, at, names in self._parts
        }


def _slopes(x: Table, y: Table, easing: Easing) -> Table:
    """Return the slope of each channel at each key; 0 at the outermost two."""
    found = np.zeros_like(y)
    if easing in {"smooth", "linear"}:
        return found
    h, secant = np.diff(x, axis=0), np.diff(y, axis=0) / np.diff(x, axis=0)
    h0, h1, s0, s1 = h[:-1], h[1:], secant[:-1], secant[1:]
    if easing == "spline":
        found[1:-1] = (s0 * h1 + s1 * h0) / (h0 + h1)
        return found
    a, b = 2 * h1 + h0, h1 + 2 * h0
    flows = s0 * s1 > 0
    mean = (a + b) / (a / np.where(flows, s0, 1.0) + b / np.where(flows, s1, 1.0))
    found[1:-1] = np.where(flows, mean, 0.0)
    return found


def _eased(u: float, easing: Easing) -> float:
    """Return how much of the way is done at ``u``, 0 to 1, of the time."""
    if easing == "linear":
        return u
    if easing == "smooth":
        return u * u * u * (u * (6 * u - 15) + 10)
    return u * u * (3 - 2 * u)
