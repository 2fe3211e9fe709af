"""The load model's factors as tables, for sums over thousands of samples of a run.

A sum needs the numbers at the nodes of a grid, and the grades and evidence of the bands between
which these change. All of it comes from the functions that answer for a single run.
"""

from __future__ import annotations

from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, NamedTuple

from bodymap.model.conditions import FASTEST_MPS, SLOWEST_MPS, STEEPEST
from bodymap.model.curve import speed_terms
from bodymap.model.evidence import (
    FAST_MPS,
    SLOW_MPS,
    STEEP_SLOPE,
    TECHNIQUE_FAST_MPS,
    TECHNIQUE_SLOW_MPS,
)
from bodymap.model.figures import worst_grade
from bodymap.model.fixed import factors_at_slopes
from bodymap.model.load import IMPACT_FAST_MPS, impact_speed
from bodymap.model.speed import ONE_RUNNER_MPS, speed_ratio

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.model.conditions import Conditions
    from bodymap.model.figures import Evidence, Grade
    from bodymap.model.fixed import FixedFactors
    from bodymap.model.tables import Tables

# Where grades or evidence change with speed: a band holds the first kind of edge itself, and
# leaves the second kind to the band below.
FROM_MPS = tuple(sorted({SLOW_MPS, TECHNIQUE_SLOW_MPS}))
ABOVE_MPS = tuple(sorted({TECHNIQUE_FAST_MPS, IMPACT_FAST_MPS, FAST_MPS, ONE_RUNNER_MPS}))
# Steep down, down, level, up, steep up; the edges belong to the bands nearer to level.
SLOPE_EDGES = (0.0, STEEP_SLOPE)
LEVEL_BAND = len(SLOPE_EDGES)

_ENDS_MPS = (SLOWEST_MPS, *FROM_MPS, *ABOVE_MPS, FASTEST_MPS)
_INSIDE_MPS = tuple((low + high) / 2 for low, high in pairwise(_ENDS_MPS))
_STEEP, _GENTLE = (STEEP_SLOPE + STEEPEST) / 2, STEEP_SLOPE / 2
_INSIDE_SLOPE = (-_STEEP, -_GENTLE, 0.0, _GENTLE, _STEEP)


class SpeedTable(NamedTuple):
    """What speed does: per muscle, in the tables' order, and for the impact as the last row.

    Attributes:
        ratios: demand (force) over that at the reference speed, by row, then by speed.
        squared_logs: the square of the logarithm of the range, on either side, likewise.
    """

    ratios: tuple[tuple[float, ...], ...]
    squared_logs: tuple[tuple[float, ...], ...]


class Band(NamedTuple):
    """Grades and evidence anywhere in a band of speeds and slopes.

    Attributes:
        muscles: in the tables' order; None where not estimated.
        evidence: as long as the energy is one that a runner can give.
    """

    muscles: tuple[Grade | None, ...]
    impact: Grade
    evidence: Evidence


def speed_table(tables: Tables, speeds_mps: Sequence[float], reference_mps: float) -> SpeedTable:
    """Return what every one of ``speeds_mps`` (1.8 to 9.5 m/s) does."""
    speeds = tuple(speeds_mps)
    muscles = speed_terms(tables, tuple(tables.muscles), speeds, reference_mps)
    impact = [impact_speed(tables, speed, reference_mps) for speed in speeds]
    return SpeedTable(
        (
            *(tuple(ratio for ratio, _ in row) for row in muscles),
            tuple(factor.value for factor in impact),
        ),
        (
            *(tuple(squared for _, squared in row) for row in muscles),
            tuple(log(factor.high / factor.value) ** 2 for factor in impact),
        ),
    )


def bands(tables: Tables, conditions: Conditions) -> tuple[tuple[Band, ...], ...]:
    """Return the grades and the evidence by band of speed, then by band of slope.

    Raises:
        ConditionsError: the tables do not know the surface.
    """
    fixed = factors_at_slopes(tables, conditions, _INSIDE_SLOPE)
    return tuple(
        tuple(_band(tables, conditions.reference_speed_mps, speed, here) for here in fixed)
        for speed in _INSIDE_MPS
    )


def _band(tables: Tables, reference_mps: float, speed_mps: float, here: FixedFactors) -> Band:
    speed = speed_ratio(tables, speed_mps, reference_mps)
    muscles = tuple(
        None if rest is None else worst_grade(speed.grade(muscle.speed_grade), rest.grade)
        for muscle, rest in ((muscle, here.muscles[key]) for key, muscle in tables.muscles.items())
    )
    impact = impact_speed(tables, speed_mps, reference_mps).grade
    return Band(
        muscles,
        worst_grade(impact or "A", here.impact.grade),
        here.evidence._replace(cost=0.0).at(speed_mps),
    )
