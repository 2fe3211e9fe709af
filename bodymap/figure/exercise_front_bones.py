"""The skeleton of the bent front and back view: a projection of legs that may bend in depth.

Complex numbers are places in the picture, x right, y up, 1000 = stature, the floor 0. Sides are
those of the picture, "l" and "r". Angles are degrees, counter-clockwise.
"""

from __future__ import annotations

import cmath
import math
from typing import TYPE_CHECKING, Final, NamedTuple

from bodymap.figure.exercise_skeleton import turned

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.figure.exercise_movement import Channels

WAYS: Final[Mapping[str, float]] = {"l": -1.0, "r": 1.0}  # where a side lies in the picture
# The drawn joints of the right side of the picture, the pelvis at the origin.
PELVIS, WAIST, NECK = 0 + 0j, 0 + 75j, 0 + 348j
HIP, KNEE, ANKLE = 50 + 3j, 45.5 - 209j, 46 - 452j
SHOULDER, ELBOW, WRIST = 97 + 288j, 146 + 116j, 184 - 24j
_THIGH, _SHANK = 214.5, 245.5  # lengths in space: the drawing stands with all but straight legs
_STRAIGHTEST = 0.9999  # of the length of both
_FLAT = 48.0  # units: how high the ankle of a flat foot is


class Bone(NamedTuple):
    """A segment in the picture.

    Attributes:
        start, end: its joints.
        turn: from its drawn direction.
        seen: how much of its drawn length is seen.
    """

    start: complex
    end: complex
    turn: float
    seen: float

    def moved(self, by: complex) -> Bone:
        """Return the bone elsewhere."""
        return self._replace(start=self.start + by, end=self.end + by)


class Arm(NamedTuple):
    """An arm; ``shift`` is how far a raised arm has moved its shoulder."""

    upper: Bone
    fore: Bone
    hand_turn: float
    shift: complex

    def moved(self, by: complex) -> Arm:
        """Return the arm elsewhere."""
        return self._replace(upper=self.upper.moved(by), fore=self.fore.moved(by))


class Leg(NamedTuple):
    """A leg; ``heel`` is how much longer the foot is drawn when its heel is up.

    Attributes:
        overreach: by how many units its contact is out of reach; at most 0 where it is reached.
    """

    thigh: Bone
    shank: Bone
    foot_turn: float
    heel: float
    overreach: float

    def moved(self, by: complex) -> Leg:
        """Return the leg elsewhere."""
        return self._replace(thigh=self.thigh.moved(by), shank=self.shank.moved(by))


class FrontBones(NamedTuple):
    """The solved skeleton."""

    pelvis: complex
    waist: complex
    neck: complex
    pelvis_turn: float
    chest_turn: float
    head_turn: float
    arms: dict[str, Arm]
    legs: dict[str, Leg]

    def point(self, name: str, side: str) -> complex:
        """Return where a point of a side is, one of ``exercise_skeleton.FRONT_POINTS``.

        Those of ankle, forefoot and thigh lie on the outside of the limb, where a band would.
        """
        (thigh, shank, foot_turn, heel, _), arm = self.legs[side], self.arms[side]
        ankle, out = shank.end, mirrored(1 + 0j, side)
        places = {
            "ankle": ankle + turned(18 * out, shank.turn),
            "elbow": arm.fore.start,
            "fist": arm.fore.end + turned(-52j, arm.hand_turn),
            "foot": ankle - 1j * _FLAT * heel,
            "forefoot": ankle + turned(36 * out - 40j, foot_turn),
            "heel": ankle + turned(-24j, foot_turn),
            "knee": thigh.end,
            "thigh": 0.8 * thigh.end + 0.2 * thigh.start + turned(36 * out, thigh.turn),
            "wrist": arm.fore.end,
        }
        return places[name]

    def moved(self, by: complex) -> FrontBones:
        """Return the skeleton elsewhere."""
        return self._replace(
            pelvis=self.pelvis + by,
            waist=self.waist + by,
            neck=self.neck + by,
            arms={side: arm.moved(by) for side, arm in self.arms.items()},
            legs={side: leg.moved(by) for side, leg in self.legs.items()},
        )


def mirrored(place: complex, side: str) -> complex:
    """Return a place of the right side on ``side``."""
    return place if side == "r" else -place.conjugate()


def solve_front(channels: Channels) -> FrontBones:
    """Return the skeleton with these channels."""
    body = channels["body"]
    root, rot = complex(body["root_x"], body["root_y"]), body["rot"]
    chest = rot + body["bend"]
    waist = root + turned(WAIST - PELVIS, rot)
    return FrontBones(
        pelvis=root,
        waist=waist,
        neck=waist + turned(NECK - WAIST, chest),
        pelvis_turn=rot,
        chest_turn=chest,
        head_turn=chest + body["head"],
        arms={side: _arm(channels[side], side, waist, chest) for side in WAYS},
        legs={side: _leg(channels[side], side, root, rot) for side in WAYS},
    )


def _arm(arm: Mapping[str, float], side: str, waist: complex, chest: float) -> Arm:
    way = WAYS[side]
    turn = chest + way * arm["arm"]
    raised = min(max((arm["arm"] - 30) / 130, 0), 1)
    shrug = arm["shrug"]
    blade = complex(-12 * way, 22) * raised  # the shoulder blade turns up with the arm
    shift = turned(blade + complex(-0.2 * way * shrug, shrug), chest)
    shoulder = waist + turned(mirrored(SHOULDER - WAIST, side), chest) + shift
    elbow = shoulder + turned(mirrored(ELBOW - SHOULDER, side), turn)
    fore = turn + way * arm["elbow"]
    wrist = elbow + turned(mirrored(WRIST - ELBOW, side), fore) * arm["fore"]
    return Arm(
        Bone(shoulder, elbow, turn, 1.0),
        Bone(elbow, wrist, fore, arm["fore"]),
        fore + way * arm["hand"],
        shift,
    )


def _leg(leg: Mapping[str, float], side: str, root: complex, rot: float) -> Leg:
    hip = root + turned(mirrored(HIP - PELVIS, side), rot)
    if "foot_x" in leg:
        return _standing_leg(leg, side, hip)
    way = WAYS[side]
    thigh = rot + way * leg["leg"]
    shank = thigh + way * leg["knee"]
    knee = hip + turned(mirrored(KNEE - HIP, side), thigh) * leg["thigh"]
    ankle = knee + turned(mirrored(ANKLE - KNEE, side), shank) * leg["shank"]
    return Leg(
        Bone(hip, knee, thigh, leg["thigh"]),
        Bone(knee, ankle, shank, leg["shank"]),
        shank + way * leg["turn"],
        1 + leg["heel"] / _FLAT,
        -math.inf,
    )


def _standing_leg(leg: Mapping[str, float], side: str, hip: complex) -> Leg:
    ankle = complex(leg["foot_x"], leg["foot_y"] + _FLAT + leg["heel"])
    knee, overreach = _knee(ankle - hip, leg["foot_z"], WAYS[side], leg["out"])
    knee += hip
    return Leg(
        _aimed(hip, knee, mirrored(KNEE - HIP, side)),
        _aimed(knee, ankle, mirrored(ANKLE - KNEE, side)),
        WAYS[side] * leg["turn"],
        1 + leg["heel"] / _FLAT,
        overreach,
    )


def _aimed(start: complex, end: complex, drawn: complex) -> Bone:
    ratio = (end - start) / drawn
    return Bone(start, end, math.degrees(cmath.phase(ratio)), abs(ratio))


def _knee(way: complex, depth: float, side: float, out_deg: float) -> tuple[complex, float]:
    """Return the knee of a leg that bends in space, seen from the hip, and the overreach.

    Args:
        way: from the hip to the ankle, in the picture.
        depth: how much nearer to the viewer the ankle is.
        side: 1 for the right of the picture, -1 for the left.
        out_deg: where the knee points: 0 at the viewer, 90 outwards.
    """
    far = math.hypot(way.real, way.imag, depth)
    length = min(far, (_THIGH + _SHANK) * _STRAIGHTEST)
    down, down_z = way / far, depth / far
    along = (_THIGH**2 - _SHANK**2 + length**2) / (2 * length)
    bulge = math.sqrt(max(_THIGH**2 - along**2, 0))
    flat = abs(down)  # > 0: no leg points straight at the viewer
    front = -down * down_z / flat  # at the viewer, square to the leg: its part in the picture
    aside = -1j * down / flat  # square to both: to the left of a hanging leg
    out = math.radians(out_deg)
    knee = down * along + bulge * (math.cos(out) * front - side * math.sin(out) * aside)
    return knee, far - _THIGH - _SHANK
