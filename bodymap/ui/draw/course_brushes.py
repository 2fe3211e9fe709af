"""The colour of every muscle at every moment of the stride."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QBrush

from bodymap.ui.theme import theme as theme_named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bodymap.ui.draw.figure_look import MuscleOn
    from bodymap.ui.theme import Theme

_FAR_LATER = 0.5  # of the cycle


@cache
def _ramp(name: str) -> tuple[QBrush, ...]:
    return tuple(QBrush(colour) for colour in theme_named(name).load)


def ramp_brushes(theme: Theme) -> tuple[QBrush, ...]:
    """Return ready brushes of the load map, from no load to the most; made once for a theme."""
    return _ramp(theme.name)


class CourseBrushes:
    """The load map's brushes along the muscles' time courses.

    Args:
        courses: muscle id -> positions on the ramp, 0 to 1, at even steps of the near leg's
            cycle; the last equals the first. All have the same number of values.
    """

    def __init__(self, theme: Theme, courses: Mapping[str, Sequence[float]]) -> None:
        self._ramp = ramp_brushes(theme)
        self._muscles = tuple(courses)
        table = np.array([courses[muscle] for muscle in self._muscles], dtype=float)
        self._entries = np.clip(np.nan_to_num(table.T), 0.0, 1.0) * (len(self._ramp) - 1)
        self._keys = {
            side: [(muscle, side) for muscle in self._muscles] for side in ("near", "far")
        }

    def at(self, phase: float) -> dict[MuscleOn, QBrush]:
        """Return the brush of each muscle on both sides at ``phase`` of the near leg's cycle."""
        brushes: dict[MuscleOn, QBrush] = {}
        for side, later in (("near", 0.0), ("far", _FAR_LATER)):
            entries = self._at((phase + later) % 1.0)
            brushes.update(
                zip(self._keys[side], [self._ramp[entry] for entry in entries], strict=True)
            )
        return brushes

    def _at(self, phase: float) -> list[int]:
        """Return each muscle's entry of the ramp, linear between the values of its course."""
        if not self._muscles:
            return []
        place = phase * (len(self._entries) - 1)
        before = min(int(place), len(self._entries) - 2)
        share = place - before
        mixed = (1 - share) * self._entries[before] + share * self._entries[before + 1]
        found: list[int] = np.rint(mixed).astype(int).tolist()
        return found
