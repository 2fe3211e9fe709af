"""Stance on stance, swing on swing: a curve of one duty factor over a cycle of another.

The curves have a value at every 2 % of their cycle, from 0 to 100 %; what is made of them has one
at every 1 %, and its last value is its first.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.model.grid import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROWS = 51  # of a curve: 0, 2, ... 100 %
SAMPLES = 101  # of what is made of it: 0, 1, ... 100 %


def matched_phase(phase: float, duty: float, source_duty: float) -> float:
    """Return the phase of the source cycle that ``phase`` (any size) of this one falls on.

    Args:
        phase: of this cycle, 0 = contact.
        duty: duty factor of this cycle, above 0 and below 1.
        source_duty: that of the source cycle, likewise.
    """
    here = phase % 1.0
    if here < duty:
        return here * source_duty / duty
    return source_duty + (here - duty) * (1.0 - source_duty) / (1.0 - duty)


def curve_place(phase: float) -> Place:
    """Return where ``phase`` (0 to 1) lies between the rows of a curve."""
    row = min(int(phase * (ROWS - 1)), ROWS - 2)
    return Place(row, phase * (ROWS - 1) - row)


@lru_cache(maxsize=16)
def matched_places(duty: float, source_duty: float) -> tuple[Place, ...]:
    """Return where the samples of a cycle lie on a curve of another duty factor."""
    once = SAMPLES - 1
    phases = (matched_phase(number / once, duty, source_duty) for number in range(once))
    return (*(curve_place(phase) for phase in phases), Place(0, 0.0))


def read_places(curve: Sequence[float], places: Iterable[Place]) -> tuple[float, ...]:
    """Return the values of ``curve`` at ``places``."""
    # In one go: the raster reads 2,600 of them at every move of the pace.
    return tuple(
        [curve[row] + fraction * (curve[row + 1] - curve[row]) for row, fraction in places]
    )
