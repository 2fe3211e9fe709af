"""The load model: how hard each muscle works in a run, compared with the reference run."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, NamedTuple

from bodymap.model.figures import GRADES, Evidence, Factor, Figure, Grade, worst_grade
from bodymap.model.fixed import FixedFactors, Product, fixed_factors
from bodymap.model.speed import speed_ratio, spread
from bodymap.model.stride import SOURCES, peak_vgrf_bw, steps_ratio

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bodymap.model.conditions import Conditions
    from bodymap.model.tables import Tables

# Ground impact: spread and grade of the peak vertical force over speed (judged).
_IMPACT_SD_MID = 0.03
_IMPACT_SD_SPRINT = 0.10
IMPACT_FAST_MPS = 4.5  # the fastest of fukuchi2017; above it dorn2012's one runner
_SHARE_OF_WEIGHT = 1.0 / 3.0  # of a region, which decides its grade


class Load(NamedTuple):
    """All that the model says about one run; None: not estimated (arms that do not swing)."""

    conditions: Conditions
    impact: Figure
    muscles: Mapping[str, Figure | None]
    regions: Mapping[str, Figure | None]


def load(conditions: Conditions, tables: Tables) -> Load:
    """Return the demand of every muscle and region and the ground impact of a run.

    Raises:
        ConditionsError: the tables do not know the surface.
    """
    fixed = fixed_factors(tables, conditions)
    steps = _steps(conditions, tables)
    muscles = _muscles(conditions, tables, fixed, steps)
    regions = {
        region: region_figure(
            [muscles[key] for key in keys], [tables.muscles[k].weight for k in keys]
        )
        for region, keys in tables.regions.items()
    }
    return Load(conditions, _impact(conditions, tables, fixed, steps), muscles, regions)


def _steps(conditions: Conditions, tables: Tables) -> Factor | None:
    if conditions.per == "step":
        return None
    speed, reference = conditions.speed_mps, conditions.reference_speed_mps
    ratio = steps_ratio(tables.stride, conditions.per, speed, reference)
    return Factor("steps", ratio, ratio, ratio, None, SOURCES)


def _muscles(
    conditions: Conditions, tables: Tables, fixed: FixedFactors, steps: Factor | None
) -> dict[str, Figure | None]:
    speed = speed_ratio(tables, conditions.speed_mps, conditions.reference_speed_mps)
    evidence = fixed.evidence.at(conditions.speed_mps)
    found: dict[str, Figure | None] = {}
    for key, muscle in tables.muscles.items():
        rest = fixed.muscles[key]
        if rest is None:
            found[key] = None
            continue
        factor, squared_log = speed.factor(muscle, tables.curves[key])
        found[key] = _figure(factor, squared_log, rest, steps, evidence)
    return found


def impact_speed(tables: Tables, speed_mps: float, reference_mps: float) -> Factor:
    """Return the factor of speed in the ground impact: the ratio of peak vertical forces."""
    sigma = spread(speed_mps, reference_mps).sigma(_IMPACT_SD_MID, _IMPACT_SD_SPRINT)
    value = peak_vgrf_bw(tables.stride, speed_mps) / peak_vgrf_bw(tables.stride, reference_mps)
    grade: Grade = "C" if speed_mps > IMPACT_FAST_MPS else "B"
    wide = 1.0 + sigma
    return Factor("speed", value, value / wide, value * wide, grade, SOURCES)


def _impact(
    conditions: Conditions, tables: Tables, fixed: FixedFactors, steps: Factor | None
) -> Figure:
    speed = impact_speed(tables, conditions.speed_mps, conditions.reference_speed_mps)
    evidence = fixed.evidence.at(conditions.speed_mps)
    return _figure(speed, log(speed.high / speed.value) ** 2, fixed.impact, steps, evidence)


def _figure(
    speed: Factor, squared_log: float, rest: Product, steps: Factor | None, evidence: Evidence
) -> Figure:
    factors = (speed, *rest.factors)
    value = speed.value * rest.value
    if steps is not None:
        factors = (*factors, steps)
        value *= steps.value
    grade = worst_grade(speed.grade or "A", rest.grade)
    low, high = rest.low(value, squared_log), rest.high(value, squared_log)
    return Figure(value, low, high, grade, evidence, factors)


def region_figure(figures: Sequence[Figure | None], weights: Sequence[float]) -> Figure | None:
    """Return the mean of a region's muscles by their weights; None where one is not estimated.

    The evidence is that of the first: it is one word for all of a run.
    """
    known = [figure for figure in figures if figure is not None]
    if len(known) < len(figures):
        return None
    total = sum(weights)
    pairs = list(zip(known, weights, strict=True))
    return Figure(
        sum(figure.value * weight for figure, weight in pairs) / total,
        sum(figure.low * weight for figure, weight in pairs) / total,
        sum(figure.high * weight for figure, weight in pairs) / total,
        shared_grade([(figure.grade, weight) for figure, weight in pairs]),
        known[0].evidence,
    )


def shared_grade(parts: Sequence[tuple[Grade, float]]) -> Grade:
    """Return the worst grade for which parts of it or a worse one hold a third of the weight."""
    total = sum(weight for _, weight in parts)
    carried = 0.0
    for grade in reversed(GRADES[1:]):
        carried += sum(weight for found, weight in parts if found == grade)
        if carried >= total * _SHARE_OF_WEIGHT:
            return grade
    return GRADES[0]
