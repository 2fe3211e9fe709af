"""A leg and an arm from their channels: given angles, or inverse kinematics to a contact."""

from __future__ import annotations

import cmath
import math
from typing import TYPE_CHECKING, Final, NamedTuple

from bodymap.figure.exercise_skeleton import FOREARM, HEEL, REST, SHANK, THIGH, UPPER_ARM, turned

if TYPE_CHECKING:
    from collections.abc import Mapping

NO_CONTACT: Final = -math.inf
_KNEE, _ELBOW = 1.0, -1.0  # which way the two bones fold
_CLOSEST = 2.0  # units: how far two folded bones stay from lying on one another
_STRAIGHTEST = 0.99995  # of the length of both bones


class TwoBones(NamedTuple):
    """Two bones from a joint to a target, as world angles; 0 hangs down.

    Attributes:
        overreach: by how much the target is too far away, units; at most 0 where it is reached.
    """

    upper: float
    lower: float
    overreach: float


class Leg(NamedTuple):
    """The world angles of a leg's segments by name; ``overreach`` as in ``TwoBones``."""

    angles: dict[str, float]
    overreach: float


class Arm(NamedTuple):
    """The world angles of an arm's segments by name, and where its shoulder has moved."""

    angles: dict[str, float]
    shoulder: complex
    overreach: float


def reach(way: complex, upper: float, lower: float, folds: float) -> TwoBones:
    """Return how two bones of these lengths span ``way``: the law of cosines, twice.

    Args:
        way: from the upper joint to the target.
        upper: the upper bone's length.
        lower: the lower bone's.
        folds: 1 like a knee, -1 like an elbow.
    """
    length = min(max(abs(way), abs(upper - lower) + _CLOSEST), (upper + lower) * _STRAIGHTEST)
    straight = math.degrees(cmath.phase(way * 1j))  # 0 = straight down
    inside = (upper**2 + lower**2 - length**2) / (2 * upper * lower)
    aside = (upper**2 + length**2 - lower**2) / (2 * upper * length)
    bend = 180 - math.degrees(math.acos(min(max(inside, -1), 1)))
    first = straight + folds * math.degrees(math.acos(min(max(aside, -1), 1)))
    return TwoBones(first, first - folds * bend, abs(way) - upper - lower)


def ankle_over(foot: complex, pitch_deg: float, *, on_ball: bool) -> complex:
    """Return the ankle of a foot that stands at ``foot``.

    Args:
        foot: the ground below the ankle of the flat foot.
        pitch_deg: above 0 the toes are up and the heel stands, below 0 the ball stands.
        on_ball: the ball stands, whatever the pitch.
    """
    pivot = REST["mtp"] if on_ball or pitch_deg < 0 else HEEL
    return foot + pivot + turned(REST["ankle"] - pivot, pitch_deg)


def solve_leg(channels: Mapping[str, float], hip: complex, pelvis_deg: float) -> Leg:
    """Return a leg that hangs from ``hip``; a foot in contact decides before any angle."""
    if "foot_x" in channels:
        return _standing_leg(channels, hip)
    thigh = channels.get("thigh", pelvis_deg + channels["hip"])
    shank = channels.get("shank", thigh - channels["knee"])
    foot = channels.get("sole", shank + channels["ankle"])
    toes = foot + channels["toe"]
    return Leg({"thigh": thigh, "shank": shank, "foot": foot, "toes": toes}, NO_CONTACT)


def _standing_leg(channels: Mapping[str, float], hip: complex) -> Leg:
    pitch, on_ball = channels["foot_pitch"], channels.get("ball", 0.0) > 0.5
    ankle = ankle_over(complex(channels["foot_x"], channels["foot_y"]), pitch, on_ball=on_ball)
    bones = reach(ankle - hip, THIGH, SHANK, _KNEE)
    flat = -pitch if on_ball else max(0.0, -pitch)
    toes = pitch + channels.get("toes", flat)
    angles = {"thigh": bones.upper, "shank": bones.lower, "foot": pitch, "toes": toes}
    return Leg(angles, bones.overreach)


def solve_arm(channels: Mapping[str, float], shoulder: complex, thorax_deg: float) -> Arm:
    """Return an arm that hangs from ``shoulder``; a palm in contact decides before any angle."""
    if "palm_x" in channels:
        return _leaning_arm(channels, shoulder, thorax_deg)
    upperarm = channels.get("upperarm", thorax_deg + channels["shoulder"])
    forearm = channels.get("forearm", upperarm + channels["elbow"])
    moved = shoulder + girdle(upperarm, thorax_deg)
    return Arm(_arm_angles(channels, upperarm, forearm), moved, NO_CONTACT)


def _leaning_arm(channels: Mapping[str, float], shoulder: complex, thorax_deg: float) -> Arm:
    palm = complex(channels["palm_x"], channels["palm_y"])
    guess = reach(palm - shoulder, UPPER_ARM, FOREARM, _ELBOW)
    moved = shoulder + girdle(guess.upper, thorax_deg)
    bones = reach(palm - moved, UPPER_ARM, FOREARM, _ELBOW)
    return Arm(_arm_angles(channels, bones.upper, bones.lower), moved, bones.overreach)


def _arm_angles(channels: Mapping[str, float], upperarm: float, forearm: float) -> dict[str, float]:
    hand = channels.get("hand", forearm + channels["wrist"])
    return {"upperarm": upperarm, "forearm": forearm, "hand": hand}


def girdle(upperarm_deg: float, thorax_deg: float) -> complex:
    """Return how a raised arm moves the shoulder, whose blade turns with it (own judgement)."""
    raised = min(max((upperarm_deg - thorax_deg - 50) / 120, 0), 1)
    return turned((10 + 24j) * (raised * raised * (3 - 2 * raised)), thorax_deg)
