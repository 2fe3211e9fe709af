"""What runs are counted in: easy kilometres or miles, and its numbers as words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.model.pace import MILE_M
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.state import Units

_KM_PER_MILE = MILE_M / 1000.0


class Length(NamedTuple):
    """What the person counts distances in.

    Attributes:
        km: kilometres in one.
        sign: "km" or "mi".
        one: "km" or "mile", after "per".
        easy: "easy kilometres", the unit of a run's load.
        easy_sign: "easy km", behind a number.
    """

    km: float
    sign: str
    one: str
    easy: str
    easy_sign: str


def length_in(units: Units) -> Length:
    """Return what distances are counted in where paces are in ``units``."""
    if units in {"min/mi", "mph"}:
        return Length(_KM_PER_MILE, tr("mi"), tr("mile"), tr("easy miles"), tr("easy mi"))
    return Length(1.0, tr("km"), tr("km"), tr("easy kilometres"), tr("easy km"))


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
