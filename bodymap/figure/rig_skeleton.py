"""The joints of the side-view runner as a tree, and where a pose puts them (forward kinematics).

Positions are complex numbers, x + iy, in 1/1000 of the stature.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bodymap.figure.rig_file import SIDES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bodymap.figure.rig_file import JointRow, RigFile, Side


class Skeleton(NamedTuple):
    """J joints and S segments; those of a pair are called "knee.near" and "knee.far".

    Attributes:
        rest: (J,) where the joints lie in the rest drawing.
        parent, child: (J,) indices of the segments that meet in each joint.
        bone: (J,) from the joint it hangs on (or the root) to the joint, at rest.
        chain: (J, J) 1 where the column's bone lies between the root and the row's joint.
        crease: (J, 2) bulge in front and behind at a right angle.
        flexion: (J,) 1 or -1: the sign of the angle that makes the crease.
        full: (J,) the flexion, in radians, that shifts the vertices all the way.
        fades: between which heights the drawing stops to follow a joint's shift, if it does.
    """

    joints: tuple[str, ...]
    segments: tuple[str, ...]
    rest: NDArray[np.complex128]
    parent: NDArray[np.intp]
    child: NDArray[np.intp]
    bone: NDArray[np.complex128]
    chain: NDArray[np.float64]
    crease: NDArray[np.float64]
    flexion: NDArray[np.float64]
    full: NDArray[np.float64]
    fades: tuple[tuple[float, float] | None, ...]

    def at_rest(self, joint: str) -> complex:
        """Return where a joint ("knee.near", "neck") lies in the rest drawing."""
        return complex(self.rest[self.joints.index(joint)])

    def positions(
        self, turned: NDArray[np.float64], root: complex, offset: NDArray[np.complex128]
    ) -> NDArray[np.complex128]:
        """Return where the joints are, (J,).

        Args:
            turned: (S,) the segments' angles from rest, in radians, counter-clockwise.
            root: where the root is.
            offset: (J,) shift of each joint from the end of its bone.
        """
        reach: NDArray[np.complex128] = self.chain @ (
            self.bone * np.exp(1j * turned)[self.parent] + offset
        )
        return reach + root


class _Bones(NamedTuple):
    """One side's joint as an entry of the tree."""

    row: JointRow
    on: str | None
    parent: str
    child: str


def build_skeleton(file: RigFile) -> Skeleton:
    """Return the tree of the file's joints, paired ones on both sides."""
    bones = _bones(file.joints)
    joints = tuple(bones)
    segments = tuple(dict.fromkeys(name for b in bones.values() for name in (b.parent, b.child)))
    rest = np.array([complex(*b.row.at) for b in bones.values()])
    on = [-1 if b.on is None else joints.index(b.on) for b in bones.values()]
    correct = np.array([b.row.correct for b in bones.values()], float)
    return Skeleton(
        joints=joints,
        segments=segments,
        rest=rest,
        parent=np.array([segments.index(b.parent) for b in bones.values()]),
        child=np.array([segments.index(b.child) for b in bones.values()]),
        bone=rest - np.array([complex(*file.root) if k < 0 else rest[k] for k in on]),
        chain=_chain(on),
        crease=correct[:, :2],
        flexion=correct[:, 2],
        full=np.radians([b.row.full for b in bones.values()]),
        fades=tuple(b.row.fades for b in bones.values()),
    )


def sided(name: str, side: Side, paired: bool) -> str:
    """Return the name of a joint or segment of one side: "knee.near", or "neck" unpaired."""
    return f"{name}.{side}" if paired else name


def _bones(rows: Sequence[JointRow]) -> dict[str, _Bones]:
    pairs = {name: row.paired for row in rows for name in (row.name, row.child)}
    found: dict[str, _Bones] = {}
    for side in SIDES:
        for row in rows:
            on, parent, child = (
                sided(name, side, pairs.get(name, False)) if name else None
                for name in (row.on, row.parent, row.child)
            )
            found.setdefault(
                sided(row.name, side, row.paired), _Bones(row, on, str(parent), str(child))
            )
    return found


def _chain(on: Sequence[int]) -> NDArray[np.float64]:
    chain = np.eye(len(on))
    for joint, before in enumerate(on):
        if before >= 0:
            chain[joint] += chain[before]
    return chain
