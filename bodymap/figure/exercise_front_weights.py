"""Which joint each point of the drawn front and back views hangs on, and how much.

The borders and blends were found by eye on front.svg and back.svg; the coordinates are theirs:
x to the right, y down, the crown 0, the soles 1000. One side stands for both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from bodymap.figure.exercise_front_bones import (
    ANKLE,
    ELBOW,
    HIP,
    KNEE,
    NECK,
    SHOULDER,
    WAIST,
    WRIST,
)
from bodymap.figure.rig_steps import smooth_step

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Reals = NDArray[np.float64]
    Places = NDArray[np.complex128]
    Indices = NDArray[np.intp]
    Flags = NDArray[np.bool_]

MIDDLE: Final = 500.0  # the depth of the pelvis
# The border of arm and trunk: depth, where it is there, half the width of the blend.
_BORDER: Final = np.array(
    [(120, 98, 20), (190, 98, 20), (215, 90, 22), (250, 86, 22), (285, 90, 12), (312, 94, 5),
     (340, 97, 8), (360, 98, 12), (400, 100, 18), (440, 110, 20), (480, 124, 24), (520, 133, 26),
     (560, 137, 28), (600, 137, 28), (640, 140, 30)], float,
)  # fmt: skip
_GROIN: Final = -0.42 - 0.91j  # down across the groin of the right leg, about of length 1
_DOWN, _ALONG_FOREARM = ((b - a) / abs(b - a) for a, b in ((HIP, KNEE), (ELBOW, WRIST)))
_JOINTS: Final = (SHOULDER, ELBOW, WRIST, HIP, KNEE, ANKLE, ANKLE)
_AXES: Final = (*[_ALONG_FOREARM] * 3, *[_DOWN] * 4)
_BENDS: Final = ((KNEE, 34), (ANKLE, 16))  # half the height of the blend at a joint
WAIST_ZONE, NECK_ZONE = 0, 1


class Armpit(NamedTuple):
    """The points of one side between trunk and arm: which, the arm's share, from the shoulder."""

    points: Indices
    share: Reals
    away: Places


class Weights(NamedTuple):
    """The N points of a drawing at rest.

    The zones are the waist, the neck, then shoulder, elbow, wrist, hip, knee, ankle and rigid
    ankle of the left, then of the right of the picture.

    Attributes:
        zone: (N,) the zone that a point hangs on.
        weight: (N,) 0 = it follows the segment above the joint, 1 = the one below.
        away: (N,) from the joint.
        along: (N,) the part of ``away`` along the bone.
        lift: (2, N) how much of the left's and the right's shoulder shift a point follows.
        armpits: of the left and of the right.
    """

    zone: Indices
    weight: Reals
    away: Places
    along: Places
    lift: Reals
    armpits: tuple[Armpit, Armpit]


def weigh(points: Reals, rigid: Flags) -> Weights:
    """Return the weights of the points of a drawing.

    Args:
        points: (N, 2) in the drawing's coordinates.
        rigid: (N,) those that keep their length when the foot is drawn longer.
    """
    x, y = np.abs(points[:, 0]), points[:, 1]
    left = points[:, 0] < 0
    own = x + 1j * (MIDDLE - y)  # on the right, y up, from the pelvis
    share = _arm_share(x, y)
    zone, weight = np.full(len(x), WAIST_ZONE), smooth_step((480 - y) / 130)
    high = y < 250
    zone[high], weight[high] = NECK_ZONE, smooth_step((164 - y[high]) / 40)
    lift = smooth_step((x - 14) / 82) * smooth_step((240 - y) / 40) * smooth_step((y - 150) / 25)
    lift = np.maximum(lift, share)
    for limb in (*_arm(own, share), *_leg(own, share, rigid)):
        zone[limb.where] = 2 + limb.joint + np.where(left, 0, len(_JOINTS))[limb.where]
        weight[limb.where], lift[limb.where] = limb.weight[limb.where], 0
    away = own - np.array([WAIST, NECK, *_JOINTS, *_JOINTS])[zone]
    axis = np.array([_DOWN, _DOWN, *_AXES, *_AXES])[zone]
    along = (away * axis.conjugate()).real * axis
    away, along = (np.where(left, -v.conjugate(), v) for v in (away, along))
    pits = (_armpit(own, share, left, side="l"), _armpit(own, share, left, side="r"))
    return Weights(zone, weight, away, along, np.where([left, ~left], lift, 0), pits)


class _Limb(NamedTuple):
    """The points at a joint, by its place in ``_JOINTS``; the weights are those of all points."""

    joint: int
    weight: Reals
    where: Flags


def _arm_share(x: Reals, y: Reals) -> Reals:
    """Return how much of each point is arm; 0 = trunk."""
    depth, middle, half = _BORDER.T
    border, blend = np.interp(y, depth, middle), np.interp(y, depth, half)
    return np.where((y > 120) & (y < 660), smooth_step((x - border + blend) / (2 * blend)), 0)


def _arm(own: Places, share: Reals) -> tuple[_Limb, ...]:
    arm = share >= 1
    past_elbow, past_wrist = (_past(own, joint, _ALONG_FOREARM) for joint in (ELBOW, WRIST))
    hand, fore = past_wrist > -40, past_elbow > -60
    return (
        _Limb(0, share, arm & ~fore & ~hand),
        _Limb(1, smooth_step((past_elbow + 24) / 48), arm & fore & ~hand),
        _Limb(2, smooth_step((past_wrist + 16) / 32), arm & hand),
    )


def _leg(own: Places, share: Reals, rigid: Flags) -> tuple[_Limb, ...]:
    y = MIDDLE - own.imag
    weight = smooth_step((_past(own, HIP, _GROIN) + 40) / 80) * smooth_step((own.real + 2) / 10)
    leg = (weight > 0) & (share == 0) & (y >= 420)
    shin, foot = y > 610, y > 850
    knee, ankle = (smooth_step((joint.imag - own.imag + b) / (2 * b)) for joint, b in _BENDS)
    return (
        _Limb(3, weight, leg & ~shin),
        _Limb(4, knee, leg & shin & ~foot),
        _Limb(5, ankle, leg & foot & ~rigid),
        _Limb(6, ankle, leg & foot & rigid),
    )


def _armpit(own: Places, share: Reals, left: Flags, *, side: str) -> Armpit:
    points = np.flatnonzero((share > 0) & (share < 1) & (left if side == "l" else ~left))
    away = own[points] - SHOULDER
    return Armpit(points, share[points], -away.conjugate() if side == "l" else away)


def _past(own: Places, joint: complex, axis: complex) -> Reals:
    """Return how far points lie past a joint, along an axis."""
    found: Reals = ((own - joint) * np.conjugate(axis)).real
    return found
