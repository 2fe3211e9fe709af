"""The joint curves of running, 1.8 to 9.5 m/s, from gait.csv.

Angles are absolute, in degrees, counter-clockwise from standing with the runner facing right;
knee and elbow are flexion. Offsets are in 1/1000 of the stature. A curve's samples are spread
evenly over the near leg's cycle, the first at contact; the far leg runs half a cycle later.
Sources: fukuchi2017, dorn2012; what is measured, blended and drawn is said in the file's head.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bodymap.content.errors import ContentError
from bodymap.content.rows import read_rows
from bodymap.resources import asset

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from bodymap.content.rows import Row

    Curve = NDArray[np.float64]


class Curves(NamedTuple):
    """The curves of one cycle, all of one length.

    Attributes:
        thigh, foot, pelvis, thorax, upperarm: angles of the segments.
        knee, elbow: flexion.
        hip_fwd, shoulder_fwd, hip_up: shifts of the near hip and shoulder as the pelvis and the
            chest turn, and of the near hip as the body rises and falls.
    """

    thigh: Curve
    knee: Curve
    foot: Curve
    pelvis: Curve
    thorax: Curve
    upperarm: Curve
    elbow: Curve
    hip_fwd: Curve
    shoulder_fwd: Curve
    hip_up: Curve


class Cycle(NamedTuple):
    """The gait at one speed.

    Attributes:
        duty: share of the cycle that a foot is on the ground (duty factor).
        period_s: of one stride, two steps.
    """

    speed_mps: float
    duty: float
    period_s: float
    curves: Curves


class Gait(NamedTuple):
    """A grid of speeds (m/s, rising): V rows a column, V x samples a curve."""

    speeds_mps: Curve
    duty: Curve
    period_s: Curve
    curves: Curves

    def at(self, speed_mps: float) -> Cycle:
        """Return the gait at a speed, on a straight line in ln(speed) between two of the grid.

        A speed outside the grid counts as its end.
        """
        grid = self.speeds_mps
        speed = float(np.clip(speed_mps, grid[0], grid[-1]))
        row = min(int(np.searchsorted(grid, speed, side="right")) - 1, len(grid) - 2)
        share = np.log(speed / grid[row]) / np.log(grid[row + 1] / grid[row])

        def between(values: Curve) -> Curve:
            blend: Curve = (1 - share) * values[row] + share * values[row + 1]
            return blend

        curves = Curves(*(between(curve) for curve in self.curves))
        return Cycle(speed, float(between(self.duty)), float(between(self.period_s)), curves)


_KEYS = ("speed_mps", "gait_pct")
_OF_SPEED = ("duty_factor", "stride_time_s")
COLUMNS = _KEYS + _OF_SPEED + Curves._fields


@cache
def read_gait() -> Gait:
    """Read the gait that the program brings along; the same value at every call.

    Raises:
        ContentError: as ``read_gait_file``.
    """
    return read_gait_file(asset("figure/gait.csv"))


def read_gait_file(path: Path) -> Gait:
    """Read the joint curves.

    Raises:
        ContentError: the file is missing or damaged; it names the row and the reason.
    """
    rows = read_rows(path, COLUMNS, keys=2)
    values = np.array([[row.number(column) for column in COLUMNS] for row in rows])
    if not rows:
        raise ContentError(path.name, "", "has no rows")
    samples = int(np.sum(values[:, 0] == values[0, 0]))
    _check_grid(rows, values, samples)
    table = values.reshape(-1, samples, len(COLUMNS))
    speeds, duty, period = (table[:, 0, column] for column in (0, 2, 3))
    return Gait(
        speeds, duty, period, Curves(*np.moveaxis(table[:, :, len(_KEYS + _OF_SPEED) :], 2, 0))
    )


def _check_grid(rows: tuple[Row, ...], values: Curve, samples: int) -> None:
    """Refuse the first row that is not where an even grid has it, or says another timing."""
    speed, percent, duty, period = values[:, :4].T
    index = np.arange(len(rows))
    first = index - index % samples  # the row that opens the cycle of each
    later = (index >= samples) & (speed <= speed[first - 1])
    _refuse(rows, later & (first == index), "its speed is not above the one before")
    even = np.isclose(percent, 100 * (index - first) / samples) & (speed == speed[first])
    _refuse(rows, ~even, f"breaks the even steps of {samples} samples a cycle")
    alike = (duty == duty[first]) & (period == period[first])
    likely = (duty > 0.1) & (duty < 0.6) & (period > 0.2) & (period < 2)
    _refuse(rows, ~(alike & likely), "its duty factor or stride time does not fit")
    if len(rows) % samples or len(rows) == samples:
        rows[-1].refuse("the last cycle is cut off, or the only one")


def _refuse(rows: tuple[Row, ...], wrong: NDArray[np.bool_], reason: str) -> None:
    if wrong.any():
        rows[int(wrong.argmax())].refuse(reason)
