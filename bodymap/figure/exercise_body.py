"""The whole skeleton of the side figure at one time of a movement.

The channels are interpolated; the pelvis is placed: as given, or so that an anchored point stays
where it is, or so that the centre of mass is over the feet; then the limbs follow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.figure.exercise_curves import curves_of
from bodymap.figure.exercise_limbs import Arm, Leg, solve_arm, solve_leg
from bodymap.figure.exercise_skeleton import (
    MASSES,
    OWNER,
    PAIRED,
    POINTS,
    REST,
    Place,
    on_side,
    turned,
)
from bodymap.figure.rig_file import SIDES

if TYPE_CHECKING:
    from bodymap.figure.exercise_movement import Anchor, BodyPoint, Channels, Movement
    from bodymap.figure.rig_file import Side

_TRUNK = (("neck", "lumbar", "thorax"), ("head", "neck", "neck"))  # joint, on joint, segment
_LIMBS = (
    ("knee", "hip", "thigh"), ("ankle", "knee", "shank"), ("mtp", "ankle", "foot"),
    ("elbow", "shoulder", "upperarm"), ("wrist", "elbow", "forearm"),
)  # fmt: skip
_NECK_SHARE = 0.55  # of the head's turn that the neck makes
_SEARCH = 60.0  # units to either side of the given pelvis
_CLOSE, _STEPS = 1e-6, 12  # units; of the secant method


class Skeleton(NamedTuple):
    """A solved body: joints and segments by the rig's names, like "knee.near" and "thorax".

    Attributes:
        joints: positions.
        angles: of the segments in the world, degrees; 0 = as at rest.
        overreach: by how many units the worst contact is out of reach; at most 0 if none is.
        shoulders: how far each shoulder has moved from its place in the thorax.
        ball: the middle of a ball that rolls; the origin where there is none.
    """

    joints: dict[str, complex]
    angles: dict[str, float]
    overreach: float
    shoulders: dict[str, complex]
    ball: complex

    def point(self, point: BodyPoint) -> complex:
        """Return where a named point of the body is, or the middle of the ball."""
        if point.name == "ball":
            return self.ball
        return self._carried(POINTS[point.name], point.side)

    def centre_of_mass(self) -> complex:
        """Return the centre of mass."""
        return sum(
            mass.share * self._carried(Place(mass.segment, mass.at), side)
            for mass in MASSES
            for side in (SIDES if mass.segment in PAIRED else SIDES[:1])
        )

    def _carried(self, place: Place, side: str) -> complex:
        owner = OWNER[place.segment]
        away = turned(place.at - REST[owner], self.angles[on_side(place.segment, side)])
        return self.joints[on_side(owner, side)] + away


def solve(movement: Movement, time: float) -> Skeleton:
    """Return the skeleton of a movement that is seen from the side.

    Args:
        movement: a movement whose view is "side".
        time: in loops.
    """
    return place(movement, curves_of(movement).at(time))


def place(movement: Movement, channels: Channels) -> Skeleton:
    """Return the skeleton with these channels, its pelvis where ``movement`` wants it."""
    body = channels["body"]
    pelvis = complex(body["pelvis_x"], body["pelvis_y"])
    if movement.anchor is not None:
        return stand(channels, _anchored(channels, movement.anchor))
    return _balanced(channels, pelvis) if movement.balanced else stand(channels, pelvis)


def stand(channels: Channels, pelvis: complex) -> Skeleton:
    """Return the skeleton with these channels and its hips at ``pelvis``."""
    skeleton = _trunk(channels["body"], pelvis)
    for side in SIDES:
        leg = solve_leg(channels[f"leg_{side}"], pelvis, skeleton.angles["pelvis"])
        arm_channels = channels[f"arm_{side}"]
        shift = complex(arm_channels.get("reach", 0.0), arm_channels.get("shrug", 0.0))
        lumbar, thorax = skeleton.joints["lumbar"], skeleton.angles["thorax"]
        socket = lumbar + turned(REST["shoulder"] - REST["lumbar"], thorax)
        arm = solve_arm(arm_channels, socket + turned(shift, thorax), thorax)
        skeleton = _with_limbs(skeleton, side, leg, arm)
        skeleton.shoulders[on_side("shoulder", side)] = arm.shoulder - socket
    return skeleton


def _trunk(body: dict[str, float], pelvis: complex) -> Skeleton:
    pelvis_deg = -body["tilt"]
    thorax = pelvis_deg - body["spine"]
    angles = {
        "pelvis": pelvis_deg,
        "thorax": thorax,
        "neck": thorax - _NECK_SHARE * body["neck"],
        "skull": thorax - body["neck"],
    }
    joints = {"lumbar": pelvis + turned(REST["lumbar"] - REST["hip"], pelvis_deg)}
    for joint, on, segment in _TRUNK:
        joints[joint] = joints[on] + turned(REST[joint] - REST[on], angles[segment])
    joints |= dict.fromkeys((on_side("hip", side) for side in SIDES), pelvis)
    return Skeleton(joints, angles, float("-inf"), {}, _ball(body))


def _ball(body: dict[str, float]) -> complex:
    return complex(body.get("ball_x", 0.0), body.get("ball_y", 0.0))


def _with_limbs(skeleton: Skeleton, side: Side, leg: Leg, arm: Arm) -> Skeleton:
    joints, angles = skeleton.joints, skeleton.angles
    for name, angle in (leg.angles | arm.angles).items():
        angles[f"{name}.{side}"] = angle
    joints[f"shoulder.{side}"] = arm.shoulder
    for joint, on, segment in _LIMBS:
        bone = turned(REST[joint] - REST[on], angles[f"{segment}.{side}"])
        joints[f"{joint}.{side}"] = joints[f"{on}.{side}"] + bone
    worst = max(skeleton.overreach, leg.overreach, arm.overreach)
    return skeleton._replace(overreach=worst)


def _anchored(channels: Channels, anchor: Anchor) -> complex:
    body = channels["body"]
    at = complex(body.get("anchor_x", anchor.at.real), body.get("anchor_y", anchor.at.imag))
    return at - stand(channels, 0j).point(anchor.point)


def _balanced(channels: Channels, pelvis: complex) -> Skeleton:
    """Move the pelvis forwards or back until the centre of mass is over "com": secant method."""
    target = channels["body"]["com"]

    def miss(x: float) -> tuple[Skeleton, float]:
        found = stand(channels, complex(x, pelvis.imag))
        return found, found.centre_of_mass().real - target

    before, now = pelvis.real - _SEARCH, pelvis.real + _SEARCH
    (_, miss_before), (skeleton, miss_now) = miss(before), miss(now)
    steps = _STEPS
    while steps and abs(miss_now) > _CLOSE and miss_now != miss_before:
        steps -= 1
        step = miss_now * (now - before) / (miss_now - miss_before)
        before, miss_before, now = now, miss_now, now - step
        skeleton, miss_now = miss(now)
    return skeleton
