"""The factors of a run that do not depend on its speed, worked out once and kept."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from math import exp, log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from bodymap.model.conditions import Conditions, ConditionsError
from bodymap.model.evidence import EvidenceRule, evidence_rule
from bodymap.model.figures import Factor, Grade, worst_grade
from bodymap.model.slope import braking_factor, slope_factor

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bodymap.model.anatomy import Muscle
    from bodymap.model.tables import Level, Surface, Tables

ARMS_REGION = "arms_shoulders"
CORE_REGION = "core"
_UPPER_BODY = frozenset({CORE_REGION, ARMS_REGION})
_UPPER_SHARE = 0.5  # judged: the upper body feels half of what the ground does to the legs


class Product(NamedTuple):
    """A product of factors.

    Attributes:
        down: the sum of the squared logarithms of low over value.
        up: the sum of the squared logarithms of high over value.
        grade: the worst of the factors' grades, A where there is none.
    """

    factors: tuple[Factor, ...]
    value: float
    down: float
    up: float
    grade: Grade

    def low(self, value: float, speed: float) -> float:
        """Return the low end of ``value`` with a speed factor whose squared log is ``speed``."""
        return value * exp(-sqrt(self.down + speed))

    def high(self, value: float, speed: float) -> float:
        """Return the high end of ``value`` with a speed factor whose squared log is ``speed``."""
        return value * exp(sqrt(self.up + speed))


def product(factors: Iterable[Factor]) -> Product:
    """Return the product of ``factors``; each side of its range combines in logarithms."""
    kept = tuple(factors)
    value, down, up = 1.0, 0.0, 0.0
    for factor in kept:
        value *= factor.value
        down += log(factor.low / factor.value) ** 2
        up += log(factor.high / factor.value) ** 2
    grade = worst_grade("A", *(factor.grade for factor in kept if factor.grade))
    return Product(kept, value, down, up, grade)


class FixedFactors(NamedTuple):
    """What does not depend on speed; a muscle that cannot be estimated has None."""

    muscles: Mapping[str, Product | None]
    impact: Product
    evidence: EvidenceRule


class _AllButSlope(NamedTuple):
    """The factors of one muscle that no slope changes; None where there is none."""

    surface: Factor | None
    technique: Factor | None
    arms: Factor | None


def fixed_factors(tables: Tables, conditions: Conditions) -> FixedFactors:
    """Return the factors of ``conditions`` that hold at every speed.

    Raises:
        ConditionsError: the tables do not know the surface.
    """
    here = Conditions(
        surface=conditions.surface,
        slope=conditions.slope,
        strike=conditions.strike,
        shoe=conditions.shoe,
        arms=conditions.arms,
    )
    return _kept_factors(tables, here)


def factors_at_slopes(
    tables: Tables, conditions: Conditions, slopes: Sequence[float]
) -> tuple[FixedFactors, ...]:
    """Return what ``fixed_factors`` does at each of ``slopes``, without keeping it.

    Raises:
        ConditionsError: the tables do not know the surface, or a slope is beyond 0.45.
    """
    surface = known_surface(tables, conditions.surface)
    rest = {
        key: _all_but_slope(tables, conditions, surface, muscle)
        for key, muscle in tables.muscles.items()
    }
    impact = product(_impact(tables, conditions, surface))
    return tuple(
        FixedFactors(
            {key: _muscle(tables, slope, tables.muscles[key], rest[key]) for key in rest},
            impact,
            evidence_rule(replace(conditions, slope=slope), surface.demand.value),
        )
        for slope in slopes
    )


# A drag of the pace asks for one run, the chart for one on each of the twelve surfaces.
@lru_cache(maxsize=64)
def _kept_factors(tables: Tables, here: Conditions) -> FixedFactors:
    return factors_at_slopes(tables, here, (here.slope,))[0]


def known_surface(tables: Tables, surface: str) -> Surface:
    """Return the surface with the id ``surface``.

    Raises:
        ConditionsError: there is none; the nearest ids are named.
    """
    found = tables.surfaces.get(surface)
    if found is None:
        raise ConditionsError("surface", surface, _nearest(surface, tables))
    return found


def _nearest(surface: str, tables: Tables) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  (2 ms, and only a mistake needs it)

    asked = surface.strip().lower().replace(" ", "_")
    # "trail" means the names that hold it before those that are spelt alike.
    holding = [name for name in tables.surfaces if asked and asked in name]
    near = holding or get_close_matches(asked, tables.surfaces, n=3, cutoff=0.4)
    return f"a surface such as {', '.join(near)}" if near else ", ".join(tables.surfaces)


def _impact(tables: Tables, here: Conditions, surface: Surface) -> Iterable[Factor]:
    if surface.impact.grade is not None:
        yield _factor("surface", surface.impact)
    shoe = tables.shoe_impact.get(here.shoe)
    if shoe is not None:
        yield _factor("shoe", shoe)


def _all_but_slope(
    tables: Tables, here: Conditions, surface: Surface, muscle: Muscle
) -> _AllButSlope | None:
    if muscle.region == ARMS_REGION and here.arms != "normal":
        return None
    return _AllButSlope(
        _surface(tables, surface, muscle), _technique(tables, here, muscle), _arms(tables, here)
    )


def _muscle(
    tables: Tables, slope: float, muscle: Muscle, rest: _AllButSlope | None
) -> Product | None:
    if rest is None:
        return None
    found = (rest.surface, _slope(tables, slope, muscle), rest.technique, rest.arms)
    return product(factor for factor in found if factor is not None)


def _factor(name: str, row: Level) -> Factor:
    return Factor(name, row.value, row.low, row.high, row.grade, row.sources)


def _surface(tables: Tables, surface: Surface, muscle: Muscle) -> Factor | None:
    exception = tables.exceptions.get((surface.surface, muscle.group))
    if exception is not None:
        return _factor("surface", exception)
    row = surface.demand
    if row.grade is None:
        return None
    if muscle.region in _UPPER_BODY:
        value, low, high = (
            1.0 + _UPPER_SHARE * (part - 1.0) for part in (row.value, row.low, row.high)
        )
        return Factor("surface", value, low, high, "D", row.sources)
    return _factor("surface", row)


def _slope(tables: Tables, slope: float, muscle: Muscle) -> Factor | None:
    if slope == 0.0:
        return None
    if slope < 0.0:
        braking = _row(tables, ("gradient", "downhill"), muscle)
        if braking is not None:
            return braking_factor(braking)
    share = _row(tables, ("gradient", "k_share"), muscle)
    return slope_factor(slope, share or tables.modifiers["gradient", "k_share"]["default"])


def _technique(tables: Tables, here: Conditions, muscle: Muscle) -> Factor | None:
    """Return the stronger of strike and shoe, never both: barefoot acts through the strike."""
    strike = _row(tables, ("strike", here.strike), muscle)
    shoe = _row(tables, ("footwear", here.shoe), muscle)
    found = [
        _factor(name, row)
        for name, row in (("strike", strike), ("shoe", shoe))
        if row is not None and row.grade is not None
    ]
    return max(found, key=_strength, default=None)


def _strength(factor: Factor) -> tuple[float, float]:
    return abs(log(factor.value)), log(factor.high / factor.low)


def _arms(tables: Tables, here: Conditions) -> Factor | None:
    row = tables.modifiers.get(("arms", here.arms), {}).get("legs_and_core")
    return None if row is None else _factor("arms", row)


def _row(tables: Tables, key: tuple[str, str], muscle: Muscle) -> Level | None:
    rows = tables.modifiers.get(key, {})
    for target in (muscle.muscle, muscle.group, "all"):
        if target in rows:
            return rows[target]
    return None
