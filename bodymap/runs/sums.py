"""The demand of a run's steps, summed through a table: loads, grades and evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

import numpy as np

from bodymap.model.evidence import MOST_POWER_W_PER_KG
from bodymap.model.figures import EVIDENCE, GRADES
from bodymap.model.slope import energy_ratio
from bodymap.runs.grid import spread

if TYPE_CHECKING:
    from collections.abc import Callable

    from bodymap.runs.load_table import LoadTable
    from bodymap.runs.run import FloatArray

# The model's formula is plain arithmetic and takes arrays as it takes numbers.
_energy_ratios = cast("Callable[[FloatArray], FloatArray]", energy_ratio)
_OUTSIDE = EVIDENCE.index("outside")


class Steps(NamedTuple):
    """Counted steps on one ground: arrays of equal length.

    Attributes:
        speed_mps: 1.8 to 9.5 m/s.
        slope: rise over run, -0.45 to 0.45.
        steps: in each sample.
    """

    speed_mps: FloatArray
    slope: FloatArray
    steps: FloatArray


class Sums(NamedTuple):
    """Sums over steps.

    Attributes:
        loads: the values of all muscles and the impact, then the low ends, then the high ends.
        grades: steps by (muscle or impact, grade).
        evidence: steps by word.
    """

    loads: FloatArray
    grades: FloatArray
    evidence: FloatArray

    def plus(self, other: Sums) -> Sums:
        """Return the sums over the steps of both, which may lie on different grounds."""
        return Sums(
            self.loads + other.loads, self.grades + other.grades, self.evidence + other.evidence
        )


def no_sums(subjects: int) -> Sums:
    """Return the sums over no step, for so many muscles and the impact."""
    return Sums(np.zeros(3 * subjects), np.zeros((subjects, len(GRADES))), np.zeros(len(EVIDENCE)))


def sums_of(run: Steps, table: LoadTable) -> Sums:
    """Return the sums over ``run`` on the ground of ``table``."""
    if not len(run.steps):
        return no_sums(table.grades.shape[1])
    (row, column), nodes, bands = spread(table, *run)
    rows, columns = nodes.shape
    # Not as a matrix product: its threads would wait for one another on a busy machine.
    loads = np.einsum("ij,ijk->k", nodes, table.nodes[row : row + rows, column : column + columns])
    grades = bands @ table.grades.reshape(len(bands), -1)
    return Sums(loads, grades.reshape(table.grades.shape[1:]), _evidence(run, table, bands))


def _evidence(run: Steps, table: LoadTable, bands: FloatArray) -> FloatArray:
    """Return the steps by word; where no runner can give the energy, that is the word."""
    beyond = _beyond_power(run, table)
    if beyond is None:
        return bands @ table.evidence
    found = (bands - spread(table, *beyond).bands) @ table.evidence
    found[_OUTSIDE] += beyond.steps.sum()
    return found


def _beyond_power(run: Steps, table: LoadTable) -> Steps | None:
    """Return the steps that need more power than a runner has, or None where there are none."""
    limit = MOST_POWER_W_PER_KG / table.cost
    worst = float(run.slope.max()), float(run.slope.min())
    # The energy is a convex curve over slope for all but the steepest descents, where it is
    # below 1.2: its highest value lies at an end.
    highest = max(*map(energy_ratio, worst), 1.2)
    if float(run.speed_mps.max()) * highest <= limit:
        return None
    near = run.speed_mps > limit / highest
    beyond = near.copy()
    beyond[near] = run.speed_mps[near] * _energy_ratios(run.slope[near]) > limit
    return Steps(*(each[beyond] for each in run)) if beyond.any() else None
