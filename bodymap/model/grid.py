"""Straight lines between the rows of a table over speed."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Place(NamedTuple):
    """A speed between two rows: ``fraction`` of the way from row ``row`` to the next."""

    row: int
    fraction: float

    def read(self, column: Sequence[float]) -> float:
        """Return the value of ``column`` at this place."""
        before = column[self.row]
        return before + self.fraction * (column[self.row + 1] - before)


def place(speeds_mps: Sequence[float], speed_mps: float) -> Place:
    """Return where ``speed_mps`` lies in the rising ``speeds_mps`` (two rows or more, m/s)."""
    index = min(max(bisect_right(speeds_mps, speed_mps) - 1, 0), len(speeds_mps) - 2)
    before = speeds_mps[index]
    return Place(index, (speed_mps - before) / (speeds_mps[index + 1] - before))
