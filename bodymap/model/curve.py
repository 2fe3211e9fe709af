"""The load of one muscle or region over speed, for the chart."""

from __future__ import annotations

from functools import lru_cache
from math import log1p
from typing import TYPE_CHECKING, NamedTuple

from bodymap.model.fixed import Product, fixed_factors
from bodymap.model.speed import speed_ratio
from bodymap.model.stride import steps_ratio

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.model.anatomy import Muscle
    from bodymap.model.conditions import Conditions, Per
    from bodymap.model.figures import Evidence
    from bodymap.model.tables import Tables


class Curve(NamedTuple):
    """The load at each of ``speeds_mps``; the speed in the conditions plays no part."""

    speeds_mps: tuple[float, ...]
    values: tuple[float, ...]
    lows: tuple[float, ...]
    highs: tuple[float, ...]
    evidence: tuple[Evidence, ...]


def curve(
    subject: str, conditions: Conditions, tables: Tables, speeds_mps: Sequence[float]
) -> Curve | None:
    """Return the load of a muscle or region at every one of ``speeds_mps`` (1.8 to 9.5 m/s).

    None where it is not estimated.

    Raises:
        ConditionsError: the tables do not know the surface.
        KeyError: there is no muscle or region ``subject``.
    """
    keys = tables.regions.get(subject) or (tables.muscles[subject].muscle,)
    fixed = fixed_factors(tables, conditions)
    rests = [rest for key in keys if (rest := fixed.muscles[key]) is not None]
    if len(rests) < len(keys):
        return None
    speeds = tuple(speeds_mps)
    muscles = tuple(tables.muscles[key] for key in keys)
    reference = conditions.reference_speed_mps
    terms = _kept_terms(tables, keys, speeds, reference)
    steps = _steps(tables, conditions.per, speeds, reference)
    values, lows, highs = _mean(muscles, rests, terms, steps)
    return Curve(speeds, values, lows, highs, tuple(map(fixed.evidence.at, speeds)))


SpeedTerms = tuple[tuple[tuple[float, float], ...], ...]


def speed_terms(
    tables: Tables, keys: tuple[str, ...], speeds_mps: tuple[float, ...], reference_mps: float
) -> SpeedTerms:
    """Return for every muscle the speed factor and its range's squared logarithm, by speed."""
    ratios = [speed_ratio(tables, speed, reference_mps) for speed in speeds_mps]
    return tuple(
        tuple(
            (
                ratio.ratio(tables.curves[key]),
                log1p(ratio.spread.sigma(muscle.sd_mid, muscle.sd_sprint)) ** 2,
            )
            for ratio in ratios
        )
        for key, muscle in ((key, tables.muscles[key]) for key in keys)
    )


# The twelve surfaces of one chart share these.
_kept_terms = lru_cache(maxsize=8)(speed_terms)


@lru_cache(maxsize=8)
def _steps(
    tables: Tables, per: Per, speeds_mps: tuple[float, ...], reference_mps: float
) -> tuple[float, ...]:
    return tuple(steps_ratio(tables.stride, per, speed, reference_mps) for speed in speeds_mps)


def _mean(
    muscles: Sequence[Muscle],
    rests: Sequence[Product],
    terms: SpeedTerms,
    steps: Sequence[float],
) -> tuple[tuple[float, ...], ...]:
    """Return the weighted mean of value, low and high, each by speed."""
    total = sum(muscle.weight for muscle in muscles)
    sums = [[0.0] * len(steps) for _ in range(3)]
    values, lows, highs = sums
    for muscle, rest, own in zip(muscles, rests, terms, strict=True):
        share = muscle.weight / total * rest.value
        for i, (ratio, squared_log) in enumerate(own):
            value = share * ratio * steps[i]
            values[i] += value
            lows[i] += rest.low(value, squared_log)
            highs[i] += rest.high(value, squared_log)
    return tuple(map(tuple, sums))
