"""Where the points of the drawn front and back views are with posed bones.

The angle and the seen length are blended between the two segments that meet at a joint, so that a
bent joint keeps its thickness; in the armpit the two places are blended instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bodymap.figure.exercise_front_bones import WAYS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bodymap.figure.exercise_front_bones import FrontBones
    from bodymap.figure.exercise_front_weights import Weights

    Places = NDArray[np.complex128]

_SHORT_HAND, _SHORT_FORE = 0.75, 0.6  # a forearm seen shorter than this shows a shorter hand


class _Zone(NamedTuple):
    """A joint, and how the two segments that meet there are turned (degrees) and how long."""

    at: complex
    turns: tuple[float, float]
    seen: tuple[float, float] = (1.0, 1.0)


def placed(weights: Weights, bones: FrontBones) -> Places:
    """Return where the points are, (N,), in the world."""
    zones = _zones(bones)
    at = np.array([zone.at for zone in zones])[weights.zone]
    turns = np.radians([zone.turns for zone in zones])
    seen = np.array([zone.seen for zone in zones])
    turn = turns[weights.zone, 0] + np.diff(turns)[weights.zone, 0] * weights.weight
    length = seen[weights.zone, 0] + np.diff(seen)[weights.zone, 0] * weights.weight
    found: Places = at + (weights.away + (length - 1) * weights.along) * np.exp(1j * turn)
    for side, lift, armpit in zip(WAYS, weights.lift, weights.armpits, strict=True):
        arm = bones.arms[side]
        chest, upper = np.exp(1j * np.radians([bones.chest_turn, arm.upper.turn]))
        turned = armpit.away * (chest + armpit.share * (upper - chest))
        found[armpit.points] = arm.upper.start - arm.shift + turned
        found += lift * arm.shift
    return found


def _zones(bones: FrontBones) -> list[_Zone]:
    """Return the zones in the order of ``Weights``."""
    chest = bones.chest_turn
    found = [
        _Zone(bones.waist, (bones.pelvis_turn, chest)),
        _Zone(bones.neck, (chest, bones.head_turn)),
    ]
    for side in WAYS:
        upper, fore, hand_turn, _ = bones.arms[side]
        thigh, shank, foot_turn, heel, _ = bones.legs[side]
        hand = 1.0 if fore.seen > _SHORT_FORE else _SHORT_HAND
        found += [
            _Zone(upper.start, (chest, upper.turn)),
            _Zone(fore.start, (upper.turn, fore.turn), (1.0, fore.seen)),
            _Zone(fore.end, (fore.turn, hand_turn), (fore.seen, hand)),
            _Zone(thigh.start, (bones.pelvis_turn, thigh.turn), (1.0, thigh.seen)),
            _Zone(shank.start, (thigh.turn, shank.turn), (thigh.seen, shank.seen)),
            _Zone(shank.end, (shank.turn, foot_turn), (shank.seen, heel)),
            _Zone(shank.end, (shank.turn, foot_turn), (shank.seen, 1.0)),
        ]
    return found
