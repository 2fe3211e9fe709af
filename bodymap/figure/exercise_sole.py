"""The drawn soles with toes that fan: each toe turns about its base in the plane of the sole.

Both feet move alike. World: x right, y towards the toes, a foot as long as the whole figure's.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from bodymap.figure.body import read_body
from bodymap.figure.exercise_art import Artwork, FrontPart
from bodymap.figure.exercise_curves import curves_of
from bodymap.figure.rig_steps import smooth_step

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bodymap.figure.exercise_movement import Movement

    Places = NDArray[np.complex128]

_SCALE, _HEEL = 0.4, 397.0  # of the drawing's units; how deep the heel lies in the drawing
# The right foot of the drawing, y down, toes from the big one: where each turns, and its tip.
_BASES: Final = np.array([45 + 64j, 76 + 67j, 101 + 78j, 125 + 93j, 146 + 106j])
_TIPS: Final = np.array([44 + 12j, 80 + 19j, 106 + 35j, 130 + 55j, 150 + 82j])
_AXES: Final = (_TIPS - _BASES) / np.abs(_TIPS - _BASES)
# The bottom of each cleft between two toes, and how far it leans outwards a unit up.
_CLEFTS: Final = ((66, 54, 0.05), (90.9, 61.6, 0.109), (114.9, 75, 0.138), (136.2, 91.7, 0.27))
_AWAY: Final = np.array([-1, 1, 1, 1, 1])  # which way a toe fans


def pose_soles(movement: Movement, time: float) -> tuple[FrontPart, ...]:
    """Return the soles of a movement whose view is "sole", at ``time`` in loops.

    Raises:
        ContentError: the drawing is missing or damaged.
    """
    channels = curves_of(movement).at(time)
    turns, lengths = (np.array(list(channels[part].values())) for part in ("toe", "long"))
    art = _read_art()
    left = art.points[:, 0] < 0
    right_foot = np.abs(art.points[:, 0]) + 1j * art.points[:, 1]
    fanned = fan(right_foot, turns, lengths)
    placed: Places = np.where(left, -1.0, 1.0) * fanned.real + 1j * (_HEEL - fanned.imag)
    return art.parts(placed * _SCALE)


def fan(points: Places, turns_deg: NDArray[np.float64], lengths: NDArray[np.float64]) -> Places:
    """Return points of the right foot with its toes fanned.

    Args:
        points: x + iy in the drawing's coordinates.
        turns_deg: (5,) of the toes, away from the second.
        lengths: (5,) how much of each toe's length is seen.
    """
    toe = sum((points.real > x + lean * (y - points.imag)).astype(int) for x, y, lean in _CLEFTS)
    base, axis = _BASES[toe], _AXES[toe]
    away = points - base
    along = (away * axis.conjugate()).real
    shorter = (lengths[toe] - 1) * smooth_step((along - 10) / 20) * np.maximum(along - 10, 0)
    turn = np.radians((_AWAY * turns_deg)[toe]) * smooth_step((along + 8) / 32)
    found: Places = base + (away + shorter * axis) * np.exp(1j * turn)
    return found


@cache
def _read_art() -> Artwork:
    return Artwork(read_body()["sole"])
