"""The arms of a runner: swinging, or held, as in studies of what the arm swing is worth.

Angles are absolute, in degrees, counter-clockwise from hanging down; lengths in 1/1000 of the
stature. Held arms are drawn by our own judgement: each wrist stays at a point of the trunk or
the head, so the hands lie still on the body while the shoulders move. Such arms point sideways
as well, out of the picture: they are drawn shorter than they are (foreshortening).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bodymap.figure.rig_steps import smooth_step

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from bodymap.figure.gait import Curves
    from bodymap.figure.rig_skeleton import Skeleton
    from bodymap.figure.stride_trunk import Trunk
    from bodymap.model.conditions import Arms

    Curve = NDArray[np.float64]
    Points = NDArray[np.complex128]

_HAND_DEG = 6.0  # a loose wrist
_THROAT, _SET_BACK = 19.0, 10.0  # the far shoulder's largest shift, and what is taken off it
_STRETCHED_DEG = 60.0  # more than any elbow that is seen from the side bends backwards
_ELBOW_SHARE = 0.3  # of the shoulder's movement in that of a held arm's elbow


class Arm(NamedTuple):
    """The angles of one arm over its own side's cycle, and the shifts of its joints."""

    upperarm: Curve
    forearm: Curve
    hand: Curve
    shoulder: Points
    elbow: Points
    wrist: Points


class Hold(NamedTuple):
    """A held arm.

    Attributes:
        elbow, wrist: where they are, in the rest drawing.
        on_head: these points belong to the head, else to the trunk.
        hand: angle of the hand from the trunk (or the head).
        raised: shift of the shoulder as the shoulder blade turns with the raised arm.
    """

    elbow: complex
    wrist: complex
    on_head: bool
    hand: float
    raised: complex


HOLDS: Mapping[Arms, Hold] = {
    "behind_back": Hold(-108 + 668j, -62 + 604j, False, 25.0, -8 + 0j),
    "across_chest": Hold(88 + 662j, 74 + 742j, False, 202.0, 6 + 0j),
    "on_head": Hold(21 + 913j, 29 + 980j, True, 252.0, 6 + 15j),
}


def behind_the_throat(shoulder_fwd: Curve) -> Curve:
    """Return the shift of the far shoulder: a little less forwards than the chest would take it.

    It would stand out in front of the throat there, like a swelling: our own judgement.
    """
    return shoulder_fwd - _SET_BACK * smooth_step(shoulder_fwd / _THROAT)


def swing(curves: Curves) -> Arm:
    """Return the arm that swings freely, as measured."""
    forearm = curves.upperarm + curves.elbow
    still = np.zeros(len(forearm), complex)
    shoulder = curves.shoulder_fwd.astype(complex)
    return Arm(curves.upperarm, forearm, forearm + _HAND_DEG, shoulder, still, still)


def hold(skeleton: Skeleton, trunk: Trunk, shoulder_fwd: Curve, held: Hold) -> Arm:
    """Return the arm whose wrist stays at a point of the body.

    Args:
        skeleton: at rest.
        trunk: its angles over the cycle.
        shoulder_fwd: shift of the near shoulder as the chest turns.
        held: where elbow and wrist are.
    """
    start, middle, end = (
        skeleton.at_rest(f"{name}.near") for name in ("shoulder", "elbow", "wrist")
    )
    base, chest = skeleton.at_rest("lumbar"), np.exp(1j * np.radians(trunk.thorax))
    shift = shoulder_fwd + held.raised * chest
    shoulder = (start - base) * chest + shift
    elbow, wrist = (_carried(skeleton, trunk, at, held) for at in (held.elbow, held.wrist))
    elbow = elbow + _ELBOW_SHARE * shoulder_fwd
    upper, fore = _bone(elbow - shoulder, middle - start), _bone(wrist - elbow, end - middle)
    bent = (fore.turned - upper.turned + _STRETCHED_DEG) % 360 - _STRETCHED_DEG
    forearm = upper.turned + bent
    hand = (trunk.skull if held.on_head else trunk.thorax) + held.hand
    return Arm(upper.turned, forearm, hand, shift, upper.shift, fore.shift)


class _Bone(NamedTuple):
    """The angle of a foreshortened bone, and the shift of its end from where it would be."""

    turned: Curve
    shift: Points


def _bone(seen: Points, rest: complex) -> _Bone:
    turn = seen / rest
    return _Bone(np.degrees(np.angle(turn)), seen - rest * turn / np.abs(turn))


def _carried(skeleton: Skeleton, trunk: Trunk, at: complex, held: Hold) -> Points:
    """Return the way from the lumbar joint to a point of the trunk or of the head."""
    base, chest = skeleton.at_rest("lumbar"), np.exp(1j * np.radians(trunk.thorax))
    if not held.on_head:
        return (at - base) * chest
    neck, head = skeleton.at_rest("neck"), skeleton.at_rest("head")
    throat = (neck - base) * chest + (head - neck) * np.exp(1j * np.radians(trunk.neck))
    return throat + (at - head) * np.exp(1j * np.radians(trunk.skull))
