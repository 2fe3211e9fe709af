"""The frames of a solved stride: every angle and shift of the rig, sample by sample."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from bodymap.figure.rig import Pose
from bodymap.figure.rig_file import SIDES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bodymap.figure.rig_skeleton import Skeleton
    from bodymap.figure.stride_arms import Arm
    from bodymap.figure.stride_trunk import Trunk

    Curve = NDArray[np.float64]
    Points = NDArray[np.complex128]


_SHIFTED = frozenset({"hip", "shoulder", "elbow", "wrist"})  # all others are turned


class LegCurves(NamedTuple):
    """The angles of the near leg over its cycle, degrees, and the shift of its hip."""

    thigh: Curve
    shank: Curve
    foot: Curve
    toes: Curve
    hip: Points


class Frames(NamedTuple):
    """n + 1 samples of a cycle, the last as the first.

    Attributes:
        angles: (n + 1, S) degrees.
        root: (n + 1, 2) the middle of the hips.
        offset: (n + 1, J) shifts of the joints.
    """

    angles: Curve
    root: Curve
    offset: Points

    def at(self, phase: float) -> Pose:
        """Return the pose at a phase of the near leg's cycle (0 = contact), between two samples."""
        place = phase % 1 * (len(self.root) - 1)
        row = int(place)
        share = place - row
        angles, root, offset = (
            (1 - share) * values[row] + share * values[row + 1] for values in self
        )
        return Pose(angles, root, offset)


class Limbs(NamedTuple):
    """The leg and the arm of one side, over the near leg's cycle."""

    leg: LegCurves
    arm: Arm


def half_later(curve: NDArray[Any]) -> NDArray[Any]:
    """Return what the far side does while the near one follows ``curve``: half a cycle later."""
    return np.roll(curve, -(len(curve) // 2))


def frames_of(skeleton: Skeleton, root: Points, trunk: Trunk, near: Limbs, far: Limbs) -> Frames:
    """Put the curves into the rig's order.

    Args:
        skeleton: the rig's.
        root: the middle of the hips over the cycle, n samples.
        trunk: its angles.
        near: its limbs.
        far: its limbs.
    """
    samples = len(root)
    angles = np.zeros((samples, len(skeleton.segments)))
    offset = np.zeros((samples, len(skeleton.joints)), complex)
    for name, curve in trunk._asdict().items():
        angles[:, skeleton.segments.index(name)] = curve
    for side, limbs in zip(SIDES, (near, far), strict=True):
        for name, curve in (limbs.leg._asdict() | limbs.arm._asdict()).items():
            if name in _SHIFTED:
                offset[:, skeleton.joints.index(f"{name}.{side}")] = curve
            else:
                angles[:, skeleton.segments.index(f"{name}.{side}")] = curve
    path = np.stack([root.real, root.imag], -1)
    return Frames(*(np.concatenate([values, values[:1]]) for values in (angles, path, offset)))
