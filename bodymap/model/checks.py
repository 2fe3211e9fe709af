"""How good is the model? Its own numbers beside published findings that no factor was fitted to."""

from __future__ import annotations

from math import exp, hypot, log
from typing import TYPE_CHECKING, NamedTuple

from bodymap.model.fixed import known_surface
from bodymap.model.slope import energy_ratio
from bodymap.model.speed import speed_ratio
from bodymap.model.stride import cadence_spm

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bodymap.model.tables import Finding, Level, Surface, Tables

NO_RANGE = 0.10  # judged: a prediction without a range holds if it is within a tenth


class Prediction(NamedTuple):
    """A number of the program; low and high are equal where it has no range."""

    name: str
    value: float
    low: float
    high: float


class Comparison(NamedTuple):
    """A finding beside the program's numbers.

    Attributes:
        within: every predicted range meets what was found.
    """

    finding: Finding
    predicted: tuple[Prediction, ...]
    within: bool


def compare_findings(tables: Tables, findings: Sequence[Finding]) -> tuple[Comparison, ...]:
    """Return every finding with the program's own number, worked out now.

    Raises:
        ConditionsError: a finding names an unknown surface.
        KeyError: a finding names an unknown muscle or kind.
    """
    return tuple(_compare(tables, finding) for finding in findings)


def _compare(tables: Tables, finding: Finding) -> Comparison:
    predicted = QUANTITIES[finding.kind](tables, finding)
    within = all(_holds(part, finding) for part in predicted)
    return Comparison(finding, predicted, within)


def _holds(predicted: Prediction, finding: Finding) -> bool:
    """Return whether the predicted range meets every number found, or the interval found."""
    low, high = predicted.low, predicted.high
    if low == high:
        low, high = low * (1.0 - NO_RANGE), high * (1.0 + NO_RANGE)
    if finding.interval:
        return low <= max(finding.found) and min(finding.found) <= high
    return all(low <= found <= high for found in finding.found)


def _cadence(tables: Tables, finding: Finding) -> tuple[Prediction, ...]:
    value = cadence_spm(tables.stride, finding.at)
    return (Prediction("", value, value, value),)


def _slope_energy(_tables: Tables, finding: Finding) -> tuple[Prediction, ...]:
    value = energy_ratio(finding.at)
    return (Prediction("", value, value, value),)


def _impact_ratio(tables: Tables, finding: Finding) -> tuple[Prediction, ...]:
    here, there = _surfaces(tables, finding)
    return (_over(here.impact, there.impact),)


def _demand_ratio(tables: Tables, finding: Finding) -> tuple[Prediction, ...]:
    here, there = _surfaces(tables, finding)
    return (_over(here.demand, there.demand),)


def _speed_demand(tables: Tables, finding: Finding) -> tuple[Prediction, ...]:
    ratio = speed_ratio(tables, finding.at, float(finding.other))
    found = []
    for key in finding.subject.split():
        muscle = tables.muscles[key]
        factor, _ = ratio.factor(muscle, tables.curves[key])
        found.append(Prediction(muscle.plain, factor.value, factor.low, factor.high))
    return tuple(found)


def _surfaces(tables: Tables, finding: Finding) -> tuple[Surface, Surface]:
    return known_surface(tables, finding.subject), known_surface(tables, finding.other)


def _over(here: Level, there: Level) -> Prediction:
    """Return one surface over another; the doubt of both adds up in logarithms."""
    value = here.value / there.value
    down = hypot(log(here.low / here.value), log(there.high / there.value))
    up = hypot(log(here.high / here.value), log(there.low / there.value))
    return Prediction("", value, value * exp(-down), value * exp(up))


QUANTITIES: Mapping[str, Callable[[Tables, Finding], tuple[Prediction, ...]]] = {
    "cadence": _cadence,
    "slope energy": _slope_energy,
    "impact ratio": _impact_ratio,
    "demand ratio": _demand_ratio,
    "speed demand": _speed_demand,
}
