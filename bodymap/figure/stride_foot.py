"""Rolls the stance foot over the ground: its lowest point never slides.

Lengths are in 1/1000 of the stature, positions complex, x + iy; angles in degrees.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bodymap.figure.rig import Rig
    from bodymap.figure.rig_file import Side

    Curve = NDArray[np.float64]
    Points = NDArray[np.complex128]

_SOLE_HEIGHT = 30.0  # what lies lower at rest can meet the ground
_FLAT_DEG = 1.4  # a few degrees of wobble count as a flat foot
_TOES_DEG = 40.0  # the toes bend softly up to here


class Sole(NamedTuple):
    """The sole at rest, from the ankle; its toe part turns about the ball (mtp).

    Attributes:
        points: from the joint that each hangs on, ankle or mtp.
        toes: the weight of the toe part, 0 where the point hangs on the ankle.
        ball: where the mtp joint lies from the ankle, 0 where the point hangs on the ankle.
    """

    points: Points
    toes: Curve
    ball: Points

    def at(self, pitch: Curve, toe: Curve) -> Points:
        """Return the points from the ankle, (samples, points).

        Args:
            pitch: of the foot, toes up positive, a sample each.
            toe: how far the toes bend upwards, a sample each.
        """
        bent = self.points * np.exp(1j * np.radians(toe)[:, None] * self.toes)
        turned: Points = (self.ball + bent) * np.exp(1j * np.radians(pitch))[:, None]
        return turned


class Roll(NamedTuple):
    """The foot in stance, a sample each.

    Attributes:
        pitch: of the foot.
        toe: how far the toes bend upwards.
        ankle: where it is over the ground; x = 0 at contact.
    """

    pitch: Curve
    toe: Curve
    ankle: Points


def sole_rows(rig: Rig, side: Side, *, shod: bool) -> NDArray[np.intp]:
    """Return which vertices can meet the ground: the sole of a foot, bare or in its shoe."""
    shape = rig.shape("shoe_sole" if shod else "leg", side)
    return shape.start + np.flatnonzero(rig.rest[shape.start : shape.stop, 1] < _SOLE_HEIGHT)


def sole_of(rig: Rig, *, shod: bool) -> Sole:
    """Return the sole of the near foot, bare or in its shoe."""
    rows = sole_rows(rig, "near", shod=shod)
    joint, weight = rig.hangs_on(rows)
    skeleton = rig.skeleton
    mtp = skeleton.joints.index("mtp.near")
    on_toes = joint == mtp
    points = rig.rest[rows, 0] + 1j * rig.rest[rows, 1] - skeleton.rest[joint]
    return Sole(
        points,
        toes=np.where(on_toes, weight, 0.0),
        ball=np.where(on_toes, skeleton.bone[mtp], 0.0),
    )


def roll(sole: Sole, foot: Curve) -> Roll:
    """Return the foot that rolls through stance.

    Args:
        sole: what meets the ground.
        foot: the measured pitch in stance, a sample each.
    """
    tilt = np.abs(foot)
    eased = np.sqrt(np.maximum(tilt - _FLAT_DEG, 0) ** 2 + 0.25) - 0.5
    pitch = np.where(tilt < _FLAT_DEG, 0, np.sign(foot) * eased)
    toe = _TOES_DEG * np.tanh(np.maximum(-pitch, 0) / _TOES_DEG)
    points = sole.at(pitch, toe)
    lowest = np.argmin(points.imag - 1e-6 * points.real, axis=1)[:-1]  # of equals the foremost
    sample = np.arange(len(lowest))
    steps = points.real[sample, lowest] - points.real[sample + 1, lowest]
    ankle = np.concatenate([[0.0], np.cumsum(steps)]) - 1j * points.imag.min(axis=1)
    return Roll(pitch, toe, ankle)
