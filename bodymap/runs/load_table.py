"""The load of every muscle at the nodes of a grid over speed and slope, kept by conditions.

Between two rows of the speed curves the demand is a straight line, so that nodes at those rows
(and at the reference speed, where the range has a kink) lose nothing of it. Over slope the nodes
lie closest around level ground, which has a node of its own between the first ones down and up:
braking muscles have a range from the first step down, and level ground has no factor of slope.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from bodymap.model.conditions import STEEPEST, Conditions
from bodymap.model.evidence import STEEP_SLOPE, evidence_rule
from bodymap.model.factor_tables import ABOVE_MPS, FROM_MPS, bands, speed_table
from bodymap.model.figures import EVIDENCE, GRADES
from bodymap.model.fixed import factors_at_slopes, known_surface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.model.fixed import FixedFactors, Product
    from bodymap.model.tables import Tables
    from bodymap.runs.run import FloatArray

# Uphill and, mirrored, downhill; rise over run. Fine near 0, where ranges bend most.
_UPHILL = (
    *(1e-12, 0.0025, 0.005, 0.01),
    *(0.02 + 0.015 * i for i in range(12)),
    *(STEEP_SLOPE + 0.0125 * i for i in range(20)),
    STEEPEST,
)
SLOPES = (*(-slope for slope in reversed(_UPHILL)), 0.0, *_UPHILL)
LEVEL_NODE = len(_UPHILL)


@dataclass(frozen=True, slots=True, eq=False)
class LoadTable:
    """What a step asks at every node, for one ground, footwear and way of running.

    Attributes:
        speeds_mps: the nodes over speed, rising: the rows of the curves and the reference speed.
        widths_mps: from each of them to the next.
        rows_per_mps: of the curves, whose rows are evenly spaced.
        reference_between: the reference speed is a node of its own, between two rows.
        nodes: (speed, slope of ``SLOPES``, 3 x subjects): values of all muscles and the
            impact, then the low ends, then the high ends. 0 where not estimated. The last
            speed stands there twice.
        ratios: (subject, speed) and ``rests`` (subject, slope): their product is the value.
        known: whether a muscle can be estimated, in the tables' order.
        grades: (bands of speed x bands of slope, subject, grade): 1 where it holds.
        speed_bands: (speed, band): 1 where the cell that begins at a speed lies in a band.
        evidence: (bands of speed x bands of slope, word): 1 where it holds.
        cost: energy on the level, J/kg/m.
    """

    conditions: Conditions
    speeds_mps: FloatArray
    widths_mps: FloatArray
    rows_per_mps: float
    reference_between: bool
    nodes: FloatArray
    ratios: FloatArray
    rests: FloatArray
    known: tuple[bool, ...]
    grades: FloatArray
    speed_bands: FloatArray
    evidence: FloatArray
    cost: float

    def demand(self, rows: Sequence[int], speed_mps: FloatArray, slope: FloatArray) -> FloatArray:
        """Return the values of the subjects in ``rows`` (first axis) at speeds with slopes."""
        ratios = [np.interp(speed_mps, self.speeds_mps, self.ratios[row]) for row in rows]
        rests = [np.interp(slope, SLOPES, self.rests[row]) for row in rows]
        found: FloatArray = np.array(ratios) * np.array(rests)
        return found


@lru_cache(maxsize=8)
def load_table(tables: Tables, conditions: Conditions) -> LoadTable:
    """Return the table for ``conditions``; their speed and slope play no part.

    Raises:
        ConditionsError: the tables do not know the surface.
    """
    rows = tables.speeds_mps
    speeds = tuple(sorted({*tables.speeds_mps, conditions.reference_speed_mps}))
    speed = speed_table(tables, speeds, conditions.reference_speed_mps)
    fixed = factors_at_slopes(tables, conditions, SLOPES)
    ratios = np.array(speed.ratios)
    rests, downs, ups = _rests(fixed)
    nodes = _nodes(ratios, np.array(speed.squared_logs), rests, (downs, ups))
    grades, evidence = _bands(tables, conditions)
    surface = known_surface(tables, conditions.surface)
    return LoadTable(
        conditions=conditions,
        speeds_mps=np.array(speeds),
        widths_mps=np.diff(speeds, append=speeds[-1] + 1.0),
        rows_per_mps=(len(rows) - 1) / (rows[-1] - rows[0]),
        reference_between=len(speeds) > len(rows),
        nodes=nodes,
        ratios=ratios,
        rests=rests,
        known=tuple(rest is not None for rest in fixed[0].muscles.values()),
        grades=grades,
        speed_bands=_speed_bands(speeds),
        evidence=evidence,
        cost=evidence_rule(Conditions(), surface.demand.value).cost,
    )


def _rests(fixed: Sequence[FixedFactors]) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return value, down and up of every subject at every slope; value 0 where not estimated."""
    rows = [
        [*(_three(rest) for rest in here.muscles.values()), _three(here.impact)] for here in fixed
    ]
    found = np.array(rows)
    return found[..., 0].T.copy(), found[..., 1].T.copy(), found[..., 2].T.copy()


def _three(rest: Product | None) -> tuple[float, float, float]:
    return (0.0, 0.0, 0.0) if rest is None else (rest.value, rest.down, rest.up)


def _nodes(
    ratios: FloatArray,
    squared_logs: FloatArray,
    rests: FloatArray,
    ranges: tuple[FloatArray, FloatArray],
) -> FloatArray:
    # Axes: speed, slope, subject.
    value = ratios.T[:, None, :] * rests.T[None, :, :]
    down, up = (np.sqrt(side.T[None, :, :] + squared_logs.T[:, None, :]) for side in ranges)
    nodes = np.concatenate([value, value * np.exp(-down), value * np.exp(up)], axis=2)
    return np.concatenate([nodes, nodes[-1:]])


def _speed_bands(speeds_mps: Sequence[float]) -> FloatArray:
    ends = np.append(speeds_mps, np.inf)
    middle = (ends[1:] + ends[:-1]) / 2.0
    band = sum((middle > edge).astype(int) for edge in (*FROM_MPS, *ABOVE_MPS))
    found: FloatArray = np.eye(len(FROM_MPS) + len(ABOVE_MPS) + 1)[np.append(band, band[-1])]
    return found


def _bands(tables: Tables, conditions: Conditions) -> tuple[FloatArray, FloatArray]:
    found = [band for row in bands(tables, conditions) for band in row]
    grades = [[_mark(GRADES, grade) for grade in (*band.muscles, band.impact)] for band in found]
    evidence = [_mark(EVIDENCE, band.evidence) for band in found]
    return np.array(grades), np.array(evidence)


def _mark(words: Sequence[str], word: str | None) -> list[float]:
    return [float(each == word) for each in words]
