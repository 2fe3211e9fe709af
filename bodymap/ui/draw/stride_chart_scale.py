"""The values of the plot under the raster: its axis, colours of its lines, values as words."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import TYPE_CHECKING, NamedTuple

from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from bodymap.app.state import StrideGraph
    from bodymap.app.stride_scene import Course, PlotLine
    from bodymap.ui.theme import Theme

_OVER = 0.03  # of the values' range: so little may reach over an edge
_STEPS = (1.0, 2.0, 5.0, 10.0)


class PlotScale(NamedTuple):
    """The plot's lower and upper edge and the distance of its grid lines, in its own unit."""

    low: float
    high: float
    step: float

    def ticks(self) -> tuple[float, ...]:
        """Return the values that have a grid line."""
        first, last = ceil(self.low / self.step - 1e-9), floor(self.high / self.step + 1e-9)
        return tuple(self.step * tick for tick in range(first, last + 1))

    def share_of(self, value: float) -> float:
        """Return how far up the plot ``value`` stands, 0 to 1 inside it."""
        return (value - self.low) / (self.high - self.low)


def plot_scale(courses: Sequence[Course], most_ticks: int) -> PlotScale:
    """Return the scale that holds ``courses`` and 0; its edges are halves of its step.

    Args:
        courses: the lines and the edges of their spread.
        most_ticks: how many grid lines there may be about.
    """
    values = [0.0, *(value for course in courses for value in course)]
    low, high = min(values), max(values)
    step = _step((high - low or 1.0) / max(most_ticks, 1))
    half, over = step / 2, _OVER * (high - low)
    top = ceil((high - over) / half - 1e-9) * half
    return PlotScale(floor((low + over) / half + 1e-9) * half, max(top, half), step)


def _step(least: float) -> float:
    """Return the first of 1, 2, 5, 10 times a power of ten that is not below ``least``."""
    power: float = 10.0 ** floor(log10(least))
    return next(step * power for step in _STEPS if step * power >= least * 0.999)


def line_colour(theme: Theme, index: int) -> QColor:
    """Return the colour of the plot's line ``index``: none of the load map's."""
    return (theme.accent, theme.role_drive, theme.ink)[index % 3]


def short_name(line: PlotLine) -> str:
    """Return the name of ``line`` without what stands behind its comma, and without its sign."""
    return line.name.split(",")[0].removesuffix(" +")


def axis_text(value: float, step: float) -> str:
    """Return the number at a grid line."""
    places = max(0, -floor(log10(step) + 1e-9))
    return _number(value, places)


def key_value(graph: StrideGraph, value: float) -> str:
    """Return ``value`` as the key shows it: the unit of force and moments stands above it."""
    if graph == "angles":
        return value_text(graph, value)
    return _number(value, 2 if graph == "force" else 1)


def value_text(graph: StrideGraph, value: float) -> str:
    """Return ``value`` of the plot ``graph`` with its unit, as the cursor shows it."""
    if graph == "angles":
        return tr("{degrees}°").format(degrees=_number(value, 0))
    if graph == "moments":
        return tr("{moment} Nm/kg").format(moment=_number(value, 1))
    return tr("{force} BW").format(force=_number(value, 2))


def _number(value: float, places: int) -> str:
    text = f"{value:.{places}f}"
    return text.lstrip("-") if float(text) == 0 else text.replace("-", "−")
