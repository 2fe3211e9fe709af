"""The standing skeleton of the side figure: joints, named points and masses, at rest.

Complex numbers are positions (x forward, y up, 1000 = stature, floor 0), like everywhere in the
exercises' kinematics: a turn is then a product. The joints are those of rig.json.
"""

from __future__ import annotations

import cmath
import math
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

REST: Final[Mapping[str, complex]] = {
    "hip": 0 + 530j, "knee": 0 + 285j, "ankle": 0 + 39j, "mtp": 78 + 10j,
    "lumbar": -12 + 622j, "neck": -12 + 836j, "head": -4 + 884j,
    "shoulder": -6 + 812j, "elbow": -6 + 626j, "wrist": -6 + 480j,
}  # fmt: skip
HEEL: Final = -26 + 1j  # where a foot stands whose toes are up
THIGH, SHANK = (abs(REST[a] - REST[b]) for a, b in (("hip", "knee"), ("knee", "ankle")))
UPPER_ARM, FOREARM = (
    abs(REST[a] - REST[b]) for a, b in (("shoulder", "elbow"), ("elbow", "wrist"))
)

# The joint that a segment turns about; the pelvis turns about the hips.
OWNER: Final[Mapping[str, str]] = {
    "pelvis": "hip", "thorax": "lumbar", "neck": "neck", "skull": "head", "thigh": "hip",
    "shank": "knee", "foot": "ankle", "toes": "mtp", "upperarm": "shoulder", "forearm": "elbow",
    "hand": "wrist",
}  # fmt: skip
PAIRED: Final = frozenset(
    {"hip", "knee", "ankle", "mtp", "shoulder", "elbow", "wrist"}
    | {"thigh", "shank", "foot", "toes", "upperarm", "forearm", "hand"}
)


class Place(NamedTuple):
    """A point that a segment carries, where it is at rest."""

    segment: str
    at: complex


POINTS: Final[Mapping[str, Place]] = {
    "upper_back": Place("thorax", -58 + 792j),
    "sacrum": Place("pelvis", -66 + 556j),
    "belly": Place("pelvis", 50 + 575j),
    "pelvis": Place("pelvis", 0 + 530j),
    "shoulder": Place("thorax", -6 + 812j),
    "elbow": Place("forearm", -30 + 618j),
    "wrist": Place("hand", -6 + 480j),
    "fist": Place("hand", 0 + 419j),
    "knee": Place("shank", 30 + 280j),
    "heel": Place("foot", -26 + 1j),
    "instep": Place("foot", 40 + 42j),
    "ball_top": Place("foot", 72 + 26j),
    "mtp": Place("toes", 78 + 0j),
}
# Those of the figure from the front, exercise_front's.
FRONT_POINTS: Final = frozenset(
    {"ankle", "elbow", "fist", "foot", "forefoot", "heel", "knee", "thigh", "wrist"}
)


class Mass(NamedTuple):
    """A segment's share of the body's mass, and its centre at rest."""

    segment: str
    share: float
    at: complex


# Winter, Biomechanics and Motor Control of Human Movement, table of segment masses (after Dempster
# 1955): shares as printed (checked in a reprint of the 3rd edition's table; that the trunk's 0.497
# is 0.142 pelvis and 0.355 thorax with abdomen is from memory). Limb centres lie at its shares of
# the segment's length; those of trunk, head and foot are placed by eye in the drawing.
MASSES: Final = (
    Mass("foot", 0.0145, 28 + 18j),
    Mass("shank", 0.0465, 0 + 178j),
    Mass("thigh", 0.100, 0 + 424j),
    Mass("upperarm", 0.028, -6 + 731j),
    Mass("forearm", 0.016, -6 + 563j),
    Mass("hand", 0.006, -6 + 450j),
    Mass("pelvis", 0.142, -8 + 565j),
    Mass("thorax", 0.355, -2 + 720j),
    Mass("skull", 0.081, 4 + 930j),
)


def turned(vector: complex, angle_deg: float) -> complex:
    """Return ``vector`` turned counter-clockwise."""
    return vector * cmath.rect(1.0, math.radians(angle_deg))


def on_side(name: str, side: str) -> str:
    """Return the rig's name of a joint or a segment: "knee.near", but "lumbar"."""
    return f"{name}.{side}" if name in PAIRED else name
