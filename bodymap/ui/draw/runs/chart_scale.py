"""The scales of a run's chart: pace (faster is higher), slope, and load (logarithmic)."""

from __future__ import annotations

from math import exp, isfinite, log
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bodymap.app.map_scene import Tick
    from bodymap.app.runs.scene import RunChartScene

_LEAST_PACE_S = 60.0  # s/km from edge to edge: a steady run is a level line and no noise
_USUAL_PACE_S = 330.0  # where there is none at all
_LEAST_SLOPE = 0.04
_LEAST_LOAD = 1.5  # times, from edge to edge
_BEYOND = 1.0  # ways from tick to tick: what is slower (standing, a glitch) is not drawn
_MARGIN = 0.06  # of the scale, above and below


class ValueScale(NamedTuple):
    """A scale from its lower edge to its upper one, which may be the smaller number."""

    bottom: float
    top: float
    logarithmic: bool = False

    def share_of(self, value: float) -> float:
        """Return how far up ``value`` (above 0 on a logarithmic scale) stands, 0 to 1."""
        bottom, top = self.bottom, self.top
        if self.logarithmic:
            return log(value / bottom) / log(top / bottom)
        return (value - bottom) / (top - bottom)


def pace_scale(scene: RunChartScene) -> ValueScale:
    """Return the scale of the pace: slowest below, s/km.

    All ticks are on it. Paces far from them are not: they are of standing, or a glitch.
    """
    ticks = _positions(scene.pace_ticks)
    paces = _finite(scene.pace_s_per_km)
    if ticks:
        step = (ticks[-1] - ticks[0]) / max(len(ticks) - 1, 1) or _LEAST_PACE_S
        low, high = ticks[0] - _BEYOND * step, ticks[-1] + _BEYOND * step
        paces = [min(max(pace, low), high) for pace in paces]
    low, high = _wide([*paces, *ticks] or [_USUAL_PACE_S], _LEAST_PACE_S)
    return ValueScale(high, low)


def slope_scale(scene: RunChartScene) -> ValueScale:
    """Return the scale of the slope, level in its middle."""
    steepest = max((abs(slope) for slope in _finite(scene.slope)), default=0.0)
    steepest = max(steepest, *map(abs, _positions(scene.slope_ticks)), _LEAST_SLOPE / 2)
    edge = steepest * (1 + 2 * _MARGIN)
    return ValueScale(-edge, edge)


def load_scale(scene: RunChartScene) -> ValueScale:
    """Return the scale of the load; x1 is always on it."""
    loads = [value for line in scene.lines for value in _finite(line.values) if value > 0]
    logs = [log(value) for value in (*loads, *_positions(scene.load_ticks), 1.0)]
    low, high = _wide(logs, log(_LEAST_LOAD))
    return ValueScale(exp(low), exp(high), logarithmic=True)


def value_near(values: Sequence[float], index: int) -> float | None:
    """Return the value at ``index``, or None where there is none."""
    value = values[index] if index < len(values) else float("nan")
    return value if isfinite(value) else None


def _wide(values: Iterable[float], least: float) -> tuple[float, float]:
    """Return both ends of ``values`` with a margin, at least ``least`` apart."""
    found = list(values)
    low, high = min(found), max(found)
    missing = max(least - (high - low), 0.0) / 2
    margin = _MARGIN * max(high - low, least)
    return low - missing - margin, high + missing + margin


def _finite(values: Iterable[float]) -> list[float]:
    return [value for value in values if isfinite(value)]


def _positions(ticks: Iterable[Tick]) -> list[float]:
    return sorted(tick.position for tick in ticks)
