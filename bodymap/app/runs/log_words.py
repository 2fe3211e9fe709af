"""Distances and times of the log as words, in the person's units."""

from __future__ import annotations

from math import floor, log10
from typing import TYPE_CHECKING

from bodymap.app.runs.measures import length_in
from bodymap.model.pace import format_pace
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.model.pace import Unit

_NO_PACE = "–"
_STEPS = (1.0, 2.0, 5.0, 10.0)


def number(distance_m: float, units: Unit) -> str:
    """Return "12.1"; whole from 100 on."""
    value = distance_m / 1000.0 / length_in(units).km
    return f"{value:.1f}" if value < 99.95 else f"{value:.0f}"


def distance(distance_m: float, units: Unit) -> str:
    """Return "12.1 km"."""
    return tr("{number} {unit}").format(
        number=number(distance_m, units), unit=length_in(units).sign
    )


def pace(distance_m: float, timer_s: float, units: Unit) -> str:
    """Return "5:04 /km"; a dash where there is no distance or no time."""
    if not (distance_m > 0 and timer_s > 0):
        return _NO_PACE
    value, unit = format_pace(distance_m / timer_s, units)
    return f"{value} {unit}"


def clock(seconds: float) -> str:
    """Return "2:51:00", or "41:20" below an hour."""
    whole = round(seconds)
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes}:{left:02d}"


def axis_step(most: float, ticks: int) -> float:
    """Return the round step (1, 2 or 5 times a power of ten) of which ``ticks`` reach ``most``."""
    least = max(most, 1e-9) / ticks
    power = 10.0 ** floor(log10(least))
    return next(step * power for step in _STEPS if step * power >= least * (1 - 1e-9))
