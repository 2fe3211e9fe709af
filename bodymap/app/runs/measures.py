"""Distances, times, paces and loads of runs as words, in the person's units."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.model.pace import MILE_M, format_pace
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.state import Units

_KM_M = 1000.0
_SLOWEST_MPS = 0.05  # slower than this is standing, and has no pace


class Length(NamedTuple):
    """What the person counts distances in.

    Attributes:
        metres: in one.
        sign: "km" or "mi".
        one: "km" or "mile", after "per".
        easy: "easy kilometres", the unit of a run's load.
        easy_sign: the same where room is short.
    """

    metres: float
    sign: str
    one: str
    easy: str
    easy_sign: str

    @property
    def km(self) -> float:
        """Kilometres in one."""
        return self.metres / _KM_M


def length_in(units: Units) -> Length:
    """Return what distances are counted in where paces are in ``units``."""
    if units in {"min/mi", "mph"}:
        return Length(MILE_M, tr("mi"), tr("mile"), tr("easy miles"), tr("easy mi"))
    return Length(_KM_M, tr("km"), tr("km"), tr("easy kilometres"), tr("easy km"))


def distance_words(distance_m: float, units: Units, decimals: int = 1) -> str:
    """Return "12.1 km" or "7.5 mi"."""
    length = length_in(units)
    return f"{distance_m / length.metres:.{decimals}f} {length.sign}"


def amount(value: float) -> str:
    """Return a number of kilometres or miles: "12.6", and "0.64" below one."""
    text = f"{value:.1f}"
    return text if float(text) >= 1.0 else f"{value:.2f}"


def load_words(equivalent_km: float, units: Units) -> str:
    """Return a load in the person's unit of distance: "12.6 km", of easy running."""
    length = length_in(units)
    return f"{amount(equivalent_km / length.km)} {length.sign}"


def clock_words(seconds: float) -> str:
    """Return "1:01:20" or "4:02"."""
    whole = round(seconds)
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes}:{rest:02d}"
    return f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}"


def pace_of(distance_m: float, seconds: float, units: Units) -> tuple[str, str]:
    """Return the mean pace or speed and its unit: ("5:04", "/km"); ("–", ...) when standing."""
    speed_mps = distance_m / seconds if seconds > 0.0 else 0.0
    number, unit = format_pace(max(speed_mps, _SLOWEST_MPS), units)
    return (number if speed_mps >= _SLOWEST_MPS else "–"), unit


def pace_words(distance_m: float, seconds: float, units: Units) -> str:
    """Return the mean pace or speed with its unit: "5:04 /km", "11.8 km/h"."""
    return " ".join(pace_of(distance_m, seconds, units))


def grouped(number: float) -> str:
    """Return a whole number with thin gaps between thousands: "10 388"."""
    return f"{number:,.0f}".replace(",", "\u202f")
