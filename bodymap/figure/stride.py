"""Solves one stride of the side-view runner at a speed.

The order: the stance foot rolls without sliding; over it the measured angles imply a path of the
hips, to which one that bounces is fitted: pushed up in stance, falling freely in flight. Two-link
inverse kinematics reaches the foot from there, and the correction of the measured angles fades into
swing. The ground moves back half way between the label's speed and the one that the figure's own
legs imply (up to 4 % less).
Lengths are in 1/1000 of the stature, angles in degrees.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bodymap.figure.gait import Curves, read_gait
from bodymap.figure.rig import read_rig
from bodymap.figure.stride_arms import HOLDS, behind_the_throat, hold, swing
from bodymap.figure.stride_foot import roll, sole_of
from bodymap.figure.stride_frames import LegCurves, Limbs, frames_of, half_later
from bodymap.figure.stride_limb import Limb
from bodymap.figure.stride_sprint import ahead, drawn
from bodymap.figure.stride_stance import Contact, solve_stance
from bodymap.figure.stride_trunk import trunk_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bodymap.figure.gait import Cycle
    from bodymap.figure.rig import Pose, Rig
    from bodymap.figure.rig_skeleton import Skeleton
    from bodymap.figure.stride_arms import Arm
    from bodymap.figure.stride_frames import Frames
    from bodymap.figure.stride_trunk import Trunk
    from bodymap.model.conditions import Arms

    Curve = NDArray[np.float64]

SAMPLES = 400  # of a cycle
_GRAVITY = 9.81  # m/s^2
STATURE_M = 1.75  # of the figure, where speed becomes length
_HARMONICS = 12  # of the joint curves


class Stride(NamedTuple):
    """One solved stride.

    Attributes:
        speed_mps: the label's.
        period_s: of one stride, two steps.
        duty: share of the cycle that a foot is on the ground.
        planted: share of the cycle that the sole does not move over the ground: the contact, to
            the nearest sample.
        travel: how far the ground moves back in a cycle.
        own_mps: the speed that the figure's own legs imply.
        changed: the largest change of stance to the thigh, knee or foot angle; above 4.5 m/s the
            foot's comes on top of what ``stride_sprint`` draws.
        stretch: the longest leg in stance, as a share of its length.
        frames: the poses.
    """

    speed_mps: float
    period_s: float
    duty: float
    planted: float
    travel: float
    own_mps: float
    changed: float
    stretch: float
    frames: Frames

    def frame(self, phase: float) -> Pose:
        """Return the pose at a phase of the near leg's cycle, 0 (or any whole number) = contact."""
        return self.frames.at(phase)


@lru_cache(maxsize=8)
def solve_stride(speed_mps: float, *, shod: bool = False, arms: Arms = "normal") -> Stride:
    """Return the stride at a speed; the same value for the same arguments.

    Args:
        speed_mps: 1.8 to 9.5 m/s; the nearest of them otherwise.
        shod: in shoes, which meet the ground in the bare foot's stead.
        arms: how they are held.

    Raises:
        ContentError: the rig or the gait is missing or damaged.
    """
    return stride_of(read_rig(), read_gait().at(speed_mps), shod=shod, arms=arms)


def stride_of(rig: Rig, cycle: Cycle, *, shod: bool = False, arms: Arms = "normal") -> Stride:
    """Return the stride of a rig in a gait; arguments as in ``solve_stride``."""
    measured = Curves(*(_smooth(curve) for curve in cycle.curves))
    curves = drawn(measured, cycle.duty, cycle.speed_mps)
    planted = round(cycle.duty * SAMPLES) + 1
    sole = sole_of(rig, shod=shod)
    contact = Contact(
        roll(sole, curves.foot[:planted]),
        roll(sole, measured.foot[:planted]).ankle,
        ahead(cycle.speed_mps),
    )
    asked = cycle.speed_mps * cycle.period_s * 1000 / STATURE_M
    fall = _GRAVITY * cycle.period_s**2 * 1000 / STATURE_M
    stance = solve_stance(_leg(rig.skeleton), curves, contact, asked, fall)
    trunk = trunk_of(curves)
    near = Limbs(stance.leg, _arm(rig.skeleton, curves, trunk, arms))
    later = Curves(*map(half_later, curves))
    later = later._replace(shoulder_fwd=behind_the_throat(later.shoulder_fwd))
    far = Limbs(LegCurves(*map(half_later, stance.leg)), _arm(rig.skeleton, later, trunk, arms))
    return Stride(
        speed_mps=cycle.speed_mps,
        period_s=cycle.period_s,
        duty=cycle.duty,
        planted=(planted - 1) / SAMPLES,
        travel=stance.travel.cycle,
        own_mps=stance.travel.free * STATURE_M / 1000 / cycle.period_s,
        changed=max(float(np.abs(change).max()) for change in stance.changes),
        stretch=stance.stretch,
        frames=frames_of(rig.skeleton, stance.hips, trunk, near, far),
    )


def _smooth(curve: Curve) -> Curve:
    """Return ``SAMPLES`` samples of a curve's first harmonics."""
    spectrum = np.fft.rfft(curve)[: _HARMONICS + 1]
    return np.fft.irfft(spectrum, SAMPLES) * SAMPLES / len(curve)


def _leg(skeleton: Skeleton) -> Limb:
    hip, knee, ankle = (skeleton.at_rest(f"{joint}.near") for joint in ("hip", "knee", "ankle"))
    return Limb(abs(hip - knee), abs(knee - ankle))


def _arm(skeleton: Skeleton, curves: Curves, trunk: Trunk, arms: Arms) -> Arm:
    """Return the arm of a side with these curves, on a trunk that both sides share."""
    if arms == "normal":
        return swing(curves)
    return hold(skeleton, trunk, curves.shoulder_fwd, HOLDS[arms])
