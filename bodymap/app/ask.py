"""One question to the load model, asked as people ask: the Python API and the command line."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING

from bodymap.content.atlas import Atlas
from bodymap.model.conditions import REFERENCE_MPS, Conditions, ConditionsError
from bodymap.model.load import Load
from bodymap.model.load import load as work_out
from bodymap.model.pace import Unit, parse_slope, parse_speed, speed_of
from bodymap.model.plain import figure_values, significant

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.model.conditions import Arms, Per, Shoe, Strike
    from bodymap.model.figures import Factor, Figure


def load(  # noqa: PLR0913  (the conditions of a run, by name)
    *,
    pace: str | float | None = None,
    speed: str | float | None = None,
    surface: str = "asphalt",
    slope: str | float = 0.0,
    strike: Strike = "rearfoot",
    shoe: Shoe = "conventional",
    arms: Arms = "normal",
    per: Per = "step",
    reference_pace: str | float | None = None,
) -> Load:
    """Return the demand of every muscle and region and the ground impact of a run.

    Args:
        pace: ``"5:00"``, ``"5:00/km"``, ``"8:03/mi"``, or minutes per kilometre as a number.
        speed: ``"12km/h"``, ``"7.5mph"``, ``"3.5m/s"``, or metres per second as a number. Either
            pace or speed, from 1.8 to 9.5 m/s; neither: the reference run's 3.0 m/s.
        surface: an id of surfaces.csv.
        slope: ``"5%"``, or rise over run as a number; -0.45 to 0.45, uphill positive.
        strike: rearfoot, midfoot or forefoot.
        shoe: conventional, maximalist, minimal or barefoot.
        arms: normal, behind_back, across_chest or on_head.
        per: step, km or min.
        reference_pace: the own easy run that counts as 1, written like pace or speed.

    Raises:
        ConditionsError: a condition is unknown or out of its range.
    """
    speed_mps = _asked_speed(pace, speed)
    reference_mps = REFERENCE_MPS
    if reference_pace is not None:
        reference_mps = _speed(reference_pace, "min/km", "reference-pace")
    slope = parse_slope(slope) if isinstance(slope, str) else slope + 0.0  # never -0.0
    asked = Conditions(speed_mps, surface, slope, strike, shoe, arms, per, reference_mps)
    return work_out(asked, atlas().tables)


def as_json(answer: Load) -> dict[str, object]:
    """Return ``answer`` as plain values for JSON, numbers with 6 significant digits."""
    return {
        "conditions": conditions_as_json(answer.conditions),
        "impact": _figure(answer.impact),
        "muscles": {key: _figure(figure) for key, figure in answer.muscles.items()},
        "regions": {key: figure_values(figure) for key, figure in answer.regions.items()},
    }


def conditions_as_json(conditions: Conditions) -> dict[str, object]:
    """Return ``conditions`` as plain values, with the pace beside the speed."""
    values = asdict(conditions)
    speed_mps = values.pop("speed_mps")
    return {
        "speed_mps": significant(speed_mps),
        "pace_s_per_km": significant(1000.0 / speed_mps),
        **{
            key: significant(value) if isinstance(value, float) else value
            for key, value in values.items()
        },
    }


@cache
def atlas() -> Atlas:
    """Return the program's own assets, read once."""
    return Atlas()


def _asked_speed(pace: str | float | None, speed: str | float | None) -> float:
    if pace is not None and speed is not None:
        raise ConditionsError("speed", speed, "its place only where no pace is given")
    if pace is not None:
        return _speed(pace, "min/km", "pace")
    return REFERENCE_MPS if speed is None else _speed(speed, "m/s", "speed")


def _speed(given: str | float, bare: Unit, option: str) -> float:
    if isinstance(given, str):
        return parse_speed(given, bare, option)
    return speed_of(given, bare, option)


def _figure(figure: Figure | None) -> dict[str, object] | None:
    found = figure_values(figure)
    if figure is None or found is None:
        return None
    return {**found, "factors": [_factor(factor) for factor in figure.factors]}


def _factor(factor: Factor) -> Mapping[str, object]:
    return {
        "name": factor.name,
        "value": significant(factor.value),
        "low": significant(factor.low),
        "high": significant(factor.high),
        "grade": factor.grade,
        "sources": list(factor.sources),
    }
