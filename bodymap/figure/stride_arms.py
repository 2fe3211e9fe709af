"""The arms of a runner: swinging, or held, as in studies of what the arm swing is worth.

Angles are absolute, in degrees, counter-clockwise from hanging down; lengths in 1/1000 of the
stature. Held arms are drawn by our own judgement: each wrist stays at a point of the trunk or
the head, so the hands lie still on the body while the shoulders move.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bodymap.figure.stride_limb import Limb, reach_hand

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


class Arm(NamedTuple):
    """The angles of one arm over its own side's cycle, and the shift of its shoulder."""

    upperarm: Curve
    forearm: Curve
    hand: Curve
    shoulder: Points


class Hold(NamedTuple):
    """A held arm.

    Attributes:
        wrist: where it stays, in the rest drawing.
        on_head: the point belongs to the head, else to the trunk.
        hand: angle of the hand from the trunk (or the head).
        raised: shift of the shoulder as the shoulder blade turns with the raised arm.
    """

    wrist: complex
    on_head: bool
    hand: float
    raised: complex


HOLDS: Mapping[Arms, Hold] = {
    "behind_back": Hold(-97 + 566j, False, 2.0, -8 + 0j),
    "across_chest": Hold(72 + 760j, False, 190.0, 6 + 0j),
    "on_head": Hold(22 + 998j, True, 262.0, 6 + 15j),
}


def swing(curves: Curves) -> Arm:
    """Return the arm that swings freely, as measured."""
    forearm = curves.upperarm + curves.elbow
    return Arm(curves.upperarm, forearm, forearm + _HAND_DEG, curves.shoulder_fwd.astype(complex))


def hold(skeleton: Skeleton, trunk: Trunk, shoulder_fwd: Curve, held: Hold) -> Arm:
    """Return the arm whose wrist stays at a point of the body.

    Args:
        skeleton: at rest.
        trunk: its angles over the cycle.
        shoulder_fwd: shift of the near shoulder as the chest turns.
        held: where the wrist stays.
    """
    base = skeleton.at_rest("lumbar")
    chest = np.exp(1j * np.radians(trunk.thorax))
    shift = shoulder_fwd + held.raised * chest
    shoulder = (skeleton.at_rest("shoulder.near") - base) * chest + shift
    carrier = trunk.skull if held.on_head else trunk.thorax
    if held.on_head:
        neck, head = skeleton.at_rest("neck"), skeleton.at_rest("head")
        wrist = (neck - base) * chest + (head - neck) * np.exp(1j * np.radians(trunk.neck))
        wrist = wrist + (held.wrist - head) * np.exp(1j * np.radians(trunk.skull))
    else:
        wrist = (held.wrist - base) * chest
    elbow = skeleton.at_rest("elbow.near")
    arm = Limb(
        abs(elbow - skeleton.at_rest("shoulder.near")), abs(skeleton.at_rest("wrist.near") - elbow)
    )
    found = reach_hand(wrist - shoulder, arm)
    return Arm(found.upper, found.upper + found.flexion, carrier + held.hand, shift)
