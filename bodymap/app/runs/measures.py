"""What a run's page counts in: easy kilometres or miles, and its numbers as words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.runs.log_words import unit_m, unit_name
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.state import Units

_KM_M = 1000.0


class Length(NamedTuple):
    """What the person counts distances in.

    Attributes:
        km: kilometres in one.
        sign: "km" or "mi".
        one: "km" or "mile", after "per".
        easy: "easy kilometres", the unit of a run's load.
    """

    km: float
    sign: str
    one: str
    easy: str


def length_in(units: Units) -> Length:
    """Return what distances are counted in where paces are in ``units``."""
    km, sign = unit_m(units) / _KM_M, unit_name(units)
    if km == 1.0:
        return Length(km, sign, tr("km"), tr("easy kilometres"))
    return Length(km, sign, tr("mile"), tr("easy miles"))


def amount(value: float) -> str:
    """Return a number of kilometres or miles: "12.6", and "0.64" below one."""
    text = f"{value:.1f}"
    return text if float(text) >= 1.0 else f"{value:.2f}"


def amounts(low: float, high: float) -> str:
    """Return a range of kilometres or miles: "10.3 to 14.5"."""
    return tr("{low} to {high}").format(low=amount(low), high=amount(high))


def load_words(equivalent_km: float, units: Units) -> str:
    """Return a load in the person's unit of distance: "12.6 km", of easy running."""
    length = length_in(units)
    return f"{amount(equivalent_km / length.km)} {length.sign}"


def grouped(number: float) -> str:
    """Return a whole number with narrow gaps between thousands: "10 388"."""
    return f"{number:,.0f}".replace(",", "\u202f")
