"""Two runs side by side: how much more run B asks than run A.

Our own rule (judged): what is the same in both runs cancels and adds no doubt. The speed factor is
the ratio of the curve at the two speeds, with the spread between these two speeds. The doubt of
every other factor of both runs adds up in logarithms, each side by itself, B's low with A's high.
"""

from __future__ import annotations

from dataclasses import replace
from math import exp, hypot, log
from typing import TYPE_CHECKING

from bodymap.model.figures import Evidence, Factor, Figure, worst_evidence, worst_grade
from bodymap.model.fixed import product
from bodymap.model.load import Load, impact_speed, load, shared_grade
from bodymap.model.speed import speed_ratio

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bodymap.model.conditions import Conditions
    from bodymap.model.tables import Tables

_SLOTS = {"strike": "technique", "shoe": "technique"}  # of which a muscle takes one only


def difference(a: Conditions, b: Conditions, tables: Tables) -> Load:
    """Return run ``b`` over run ``a``: ratios for impact, muscles and regions.

    Both are counted by ``b``'s ``per`` and against ``b``'s reference speed, which cancels. None
    where either run is not estimated.

    Raises:
        ConditionsError: the tables do not know a surface.
    """
    a = replace(a, per=b.per, reference_speed_mps=b.reference_speed_mps)
    before, after = load(a, tables), load(b, tables)
    evidence = worst_evidence(before.impact.evidence, after.impact.evidence)
    speed = speed_ratio(tables, b.speed_mps, a.speed_mps)
    muscles: dict[str, Figure | None] = {}
    for key, muscle in tables.muscles.items():
        one, other = before.muscles[key], after.muscles[key]
        if one is None or other is None:
            muscles[key] = None
            continue
        factor, _ = speed.factor(muscle, tables.curves[key])
        muscles[key] = _ratio(one, other, factor, evidence)
    regions = {key: _region(tables, key, before.muscles, muscles) for key in tables.regions}
    factor = impact_speed(tables, b.speed_mps, a.speed_mps)
    impact = _ratio(before.impact, after.impact, factor, evidence)
    return Load(b, impact, muscles, regions)


def _ratio(a: Figure, b: Figure, speed: Factor, evidence: Evidence) -> Figure:
    factors = product(_different(a, b, speed))
    value = factors.value
    low, high = factors.low(value, 0.0), factors.high(value, 0.0)
    return Figure(value, low, high, factors.grade, evidence, factors.factors)


def _different(a: Figure, b: Figure, speed: Factor) -> Iterable[Factor]:
    """Yield the factors in which the runs differ, as ratios B over A."""
    mine, theirs = _by_slot(a), _by_slot(b)
    for slot in ("speed", "surface", "slope", "technique", "arms", "steps"):
        one, other = mine.get(slot), theirs.get(slot)
        if one == other:
            continue
        ratio = _quotient(one or _none_of(other), other or _none_of(one))
        if slot == "speed":
            yield speed._replace(grade=ratio.grade)
        else:
            yield ratio


def _by_slot(figure: Figure) -> Mapping[str, Factor]:
    return {_SLOTS.get(factor.name, factor.name): factor for factor in figure.factors}


def _none_of(factor: Factor | None) -> Factor:
    """Return a factor that does nothing, in the place of one that stands at the reference."""
    return Factor(factor.name if factor else "", 1.0, 1.0, 1.0, None, ())


def _quotient(a: Factor, b: Factor) -> Factor:
    value = b.value / a.value
    down = hypot(log(b.low / b.value), log(a.high / a.value))
    up = hypot(log(b.high / b.value), log(a.low / a.value))
    grades = [factor.grade for factor in (a, b) if factor.grade is not None]
    return Factor(
        b.name if a.name == b.name else _SLOTS[b.name],
        value,
        value * exp(-down),
        value * exp(up),
        worst_grade(*grades) if grades else None,
        tuple(dict.fromkeys((*a.sources, *b.sources))),
    )


def _region(
    tables: Tables,
    region: str,
    before: Mapping[str, Figure | None],
    ratios: Mapping[str, Figure | None],
) -> Figure | None:
    """Return the ratio of the region's two means: the muscles' ratios, weighted by their load."""
    parts = [
        (tables.muscles[key].weight * one.value, ratio)
        for key in tables.regions[region]
        for one, ratio in ((before[key], ratios[key]),)
        if one is not None and ratio is not None
    ]
    if len(parts) < len(tables.regions[region]):
        return None
    total = sum(weight for weight, _ in parts)
    return Figure(
        sum(weight * ratio.value for weight, ratio in parts) / total,
        sum(weight * ratio.low for weight, ratio in parts) / total,
        sum(weight * ratio.high for weight, ratio in parts) / total,
        shared_grade([(ratio.grade, weight) for weight, ratio in parts]),
        parts[0][1].evidence,
    )
