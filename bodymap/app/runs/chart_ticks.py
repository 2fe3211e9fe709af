"""The ticks of a run's chart: round numbers, in the person's units."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from bodymap.app.map_scene import Tick
from bodymap.app.runs.log_words import axis_step
from bodymap.app.runs.measures import length_in
from bodymap.model.pace import MILE_M
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bodymap.app.state import Units

_OUTLIERS = 0.01  # at an end: a glitch must not flatten the rest
_SLOW_OUTLIERS = 0.03  # of paces: who comes to a stand is slow for a while
_MOST = 8  # ticks along the run
_PACE_STEPS_S = (10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0)
_SPEED_STEPS = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0)
_MINUTE_STEPS = (0.5, 1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 240.0, 720.0, 1440.0)
_LONG_MIN = 120.0  # from here on times are hours and minutes
_SLOPE_STEPS = (0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.15, 0.2, 0.3, 0.4)
_LOADS = (0.125, 0.25, 0.5, 0.7, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0)
_LEAST_LOADS = 3
_PER_KM: dict[str, float] = {"km/h": 3600.0, "mph": 3600.0 * 1000.0 / MILE_M, "m/s": 1000.0}


def pace_span(paces: Iterable[float], empty: float) -> tuple[float, float]:
    """Return the fastest and slowest pace (s/km) that deserve a place on the scale."""
    found = _finite(paces)
    return robust_span(found, empty)[0], robust_span(found, empty, _SLOW_OUTLIERS)[1]


def robust_span(
    values: Iterable[float], empty: float = 1.0, outliers: float = _OUTLIERS
) -> tuple[float, float]:
    """Return the lowest and highest of ``values`` without this share of them at either end.

    NaN does not count; of no values both are ``empty``.
    """
    found = sorted(_finite(values))
    if not found:
        return empty, empty
    cut = int(len(found) * outliers)
    return found[cut], found[-1 - cut]


def distance_ticks(distance_m: float, units: Units) -> tuple[Tick, ...]:
    """Return ticks at whole distances; positions in km."""
    length = length_in(units)
    end = distance_m / 1000.0 / length.km
    step = axis_step(end, _MOST)
    return tuple(
        Tick(number * step * length.km, f"{number * step:g}" if number else f"0 {length.sign}")
        for number in range(int(end / step + 1e-9) + 1)
    )


def time_ticks(seconds: float) -> tuple[Tick, ...]:
    """Return ticks at whole times; positions in minutes."""
    end = seconds / 60.0
    step = next((step for step in _MINUTE_STEPS if end / step <= _MOST), _MINUTE_STEPS[-1])
    places = [number * step for number in range(int(end / step + 1e-9) + 1)]
    if end < _LONG_MIN:
        return tuple(Tick(at, f"{at:g}" if at else tr("0 min")) for at in places)
    return tuple(
        Tick(at, f"{int(at) // 60}:{int(at) % 60:02d}" if at else tr("0 h")) for at in places
    )


def pace_ticks(fast: float, slow: float, units: Units) -> tuple[Tick, ...]:
    """Return ticks from the fastest pace to the slowest (s/km), fastest first."""
    if units in _PER_KM:
        per_km = _PER_KM[units]
        speeds = _round_numbers(per_km / slow, per_km / fast, _SPEED_STEPS)
        return tuple(Tick(per_km / speed, f"{speed:.3g}") for speed in reversed(speeds))
    km = length_in(units).km
    paces = _round_numbers(fast * km, slow * km, _PACE_STEPS_S)
    return tuple(Tick(pace / km, f"{pace // 60:.0f}:{pace % 60:02.0f}") for pace in paces)


def slope_ticks(slopes: Iterable[float]) -> tuple[Tick, ...]:
    """Return level and as much up and down as the run goes; nothing without slopes."""
    found = [abs(slope) for slope in _finite(slopes)]
    if not found:
        return ()
    steepest = robust_span(found)[1]
    fitting = [step for step in _SLOPE_STEPS if step <= steepest]
    step = fitting[-1] if fitting else _SLOPE_STEPS[0]
    percent = f"{step * 100:g}\u00a0%"
    return Tick(-step, f"−{percent}"), Tick(0.0, "0"), Tick(step, percent)


def load_ticks(loads: Iterable[float]) -> tuple[Tick, ...]:
    """Return the easy run's ×1 and what the loads reach from it."""
    low, high = robust_span(loads)
    within = [load for load in _LOADS if min(low, 1.0) <= load * 1.03 and load <= max(high, 1.0)]
    above = [load for load in _LOADS if load > within[-1]]
    within += above[: max(_LEAST_LOADS - len(within), 0)]
    return tuple(Tick(load, f"×{load:g}") for load in within)


def _finite(values: Iterable[float]) -> list[float]:
    return [value for value in values if isfinite(value)]


def _round_numbers(low: float, high: float, steps: tuple[float, ...]) -> list[float]:
    """Return two to five multiples of a round step, the nearest to both ends; at least one."""
    step = next((step for step in steps if (high - low) / step <= 4.0), steps[-1])
    first, last = round(low / step), round(high / step)
    return [number * step for number in range(max(first, 1), max(last, first, 1) + 1)]
