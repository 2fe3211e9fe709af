"""Places on the program's scales, and the words for a load. A load of 1 is the reference run."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Words = Literal[
    "lighter than an easy run",
    "like an easy run",
    "harder",
    "much harder",
    "very much harder",
]

DIAL = (0.5, 8.0)
MAP = (0.7, 4.0)
DIFFERENCE = (0.25, 4.0)
LIKE_EASY = (0.9, 1.1)  # from where to where a load is "like an easy run"
HARDER, MUCH_HARDER = 1.5, 2.5  # up to where a load is "harder" and "much harder"
DIAL_TICKS = (0.5, 1.0, 2.0, 4.0, 8.0)


def dial_position(value: float) -> float:
    """Return where ``value`` (above 0) stands on the dial: 0 = x0.5, 1 = x8, clamped."""
    return _position(value, *DIAL)


def map_position(value: float) -> float:
    """Return where ``value`` (above 0) stands on the map's colours: 0 = x0.7, 1 = x4, clamped."""
    return _position(value, *MAP)


def map_positions(values: Iterable[float]) -> tuple[float, ...]:
    """Return where each of ``values`` (0 or above) stands on the map's colours."""
    low, high = MAP
    span = log(high / low)
    # Most values of a stride lie at the lower end and need no logarithm.
    return tuple([0.0 if v <= low else 1.0 if v >= high else log(v / low) / span for v in values])


def difference_position(ratio: float) -> float:
    """Return where ``ratio`` (above 0) stands on the difference map: 0 = a quarter, 1 = x4."""
    return _position(ratio, *DIFFERENCE)


def _position(value: float, low: float, high: float) -> float:
    return min(max(log(value / low) / log(high / low), 0.0), 1.0)


def words(value: float) -> Words:
    """Return the words for a load (the limits are the model's own)."""
    low, high = LIKE_EASY
    if value < low:
        return "lighter than an easy run"
    if value <= high:
        return "like an easy run"
    if value <= HARDER:
        return "harder"
    return "much harder" if value <= MUCH_HARDER else "very much harder"


def format_value(value: float) -> str:
    """Return ``value`` with two decimals below 10 and one above: ``1.09``, ``12.3``."""
    text = f"{value:.2f}"
    return text if float(text) < 10.0 else f"{value:.1f}"


def format_times(value: float) -> str:
    """Return ``value`` as a factor: ``×1.09``, ``×12.3``."""
    return f"×{format_value(value)}"


def format_ratio(ratio: float) -> str:
    """Return ``ratio`` as more or less: ``×1.30``, ``÷1.30``, ``×1.00``."""
    if float(f"{ratio:.2f}") >= 1.0:
        return format_times(ratio)
    return f"÷{format_value(1.0 / ratio)}"
