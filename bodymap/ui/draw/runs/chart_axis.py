"""The axis of a run's chart and the run's own time: from a place to seconds, and back.

Along the distance a pause is one place with two times: when the runner came, and when they went on.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.app.runs.scene import RunChartScene

_LEAST = 1e-6  # an axis is longer than this, km or minutes: shares of it can be worked out


class RunAxis(NamedTuple):
    """Places along the chart (km or minutes) and their seconds since the run's start.

    Attributes:
        at: never falling; at least one.
        at_s: the same places, never falling.
    """

    at: Sequence[float]
    at_s: Sequence[float]

    @property
    def low(self) -> float:
        """The first place."""
        return self.at[0]

    @property
    def high(self) -> float:
        """The last place; a run of one place has an axis all the same."""
        return max(self.at[-1], self.at[0] + _LEAST)

    def share_of(self, place: float) -> float:
        """Return where ``place`` stands between both ends, 0 to 1 within them."""
        return (place - self.low) / (self.high - self.low)

    def place_at(self, share: float) -> float:
        """Return the place at ``share`` of the axis; never beyond its ends."""
        return self.within(self.low + share * (self.high - self.low))

    def within(self, place: float) -> float:
        """Return ``place``, or the end that it lies beyond."""
        return min(max(place, self.low), self.high)

    def seconds(self, place: float, *, leaving: bool = False) -> float:
        """Return when ``place`` was reached; ``leaving``: when the runner went on from there."""
        after = bisect_right(self.at, place) if leaving else bisect_left(self.at, place)
        before = after - 1
        if after == len(self.at):
            return self.at_s[-1]
        if before < 0:
            return self.at_s[0]
        share = (place - self.at[before]) / (self.at[after] - self.at[before])
        return self.at_s[before] + share * (self.at_s[after] - self.at_s[before])

    def span_s(self, start: float, end: float) -> tuple[float, float]:
        """Return the seconds from one place to another; pauses at both ends are left out."""
        span = self.seconds(start, leaving=True), self.seconds(end)
        return span if span[0] < span[1] else (self.seconds(start), self.seconds(end, leaving=True))

    def nearest(self, place: float) -> int:
        """Return the index of the place that is nearest to ``place``."""
        after = min(bisect_left(self.at, place), len(self.at) - 1)
        before = max(after - 1, 0)
        return before if place - self.at[before] < self.at[after] - place else after


def axis_of(scene: RunChartScene) -> RunAxis | None:
    """Return the axis of ``scene``, or None where there is nothing to draw."""
    return RunAxis(scene.at, scene.at_s) if scene.at else None
