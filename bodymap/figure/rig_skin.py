"""The drawing's skin: how each vertex follows the two segments of its joint (skinning).

A vertex hangs on one joint with a weight w between the parent (0) and the child segment (1). The
ANGLE is blended, p = J + R((1-w) parent + w child)(rest - J), so that a bent joint cannot collapse;
the crease bulges with (bend / 90 degrees)^1.5. A straight vertex, of a muscle that spans a joint,
blends the two POSITIONS instead. Where that draws a bent joint badly, a push shifts the vertex in
the rest drawing (corrective blend shape). Many vertices turn alike: each turn is worked out once.
Where a pose shifts an elbow or a wrist, the arm is not torn: it shortens or lengthens evenly up
to there, as if it pointed out of the picture (foreshortening). Where it shifts a hip, the leg
goes along, and the pelvis, on which it is drawn as well, less and less towards the top.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bodymap.figure.rig_file import SIDES, STRAIGHT
from bodymap.figure.rig_steps import smooth_step, smoother_step

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bodymap.figure.rig_skeleton import Skeleton

    Floats = NDArray[np.float64]
    Points = NDArray[np.complex128]

_SHARPEST = 1.75  # right angles; a sharper bend bulges no further
_FRONT = 8.0  # units before and behind the joint over which front becomes back
_SHORTENED = (("shoulder", "elbow"), ("elbow", "wrist"))  # the bones that may point at us


class Turns(NamedTuple):
    """The different ways in which vertices turn.

    Attributes:
        joint, weight, bulge: of each.
        straight: the indices of those that blend positions.
    """

    joint: NDArray[np.intp]
    weight: NDArray[np.float32]
    bulge: NDArray[np.float32]
    straight: NDArray[np.intp]

    def first(self, count: int) -> Turns:
        """Return the first ``count`` of them."""
        straight = self.straight[: np.searchsorted(self.straight, count)]
        return Turns(self.joint[:count], self.weight[:count], self.bulge[:count], straight)

    def at(self, parent: Floats, bent: Floats, bend: Floats) -> NDArray[np.complex64]:
        """Return each turn as a complex factor.

        Args:
            parent: (J,) angle of the parent segment, in radians.
            bent: (J,) angle from the parent to the child segment, in radians.
            bend: (J,) how far the crease is closed, 0 and up.
        """
        start, more, closed = (
            value.astype(np.float32)[self.joint] for value in (parent, bent, bend)
        )
        angle = start + self.weight * more
        size = 1 + self.bulge * closed
        turns = np.empty(len(angle), np.complex64)
        turns.real = np.cos(angle) * size
        turns.imag = np.sin(angle) * size
        some = self.straight
        share, rest, ends = self.weight[some], start[some], start[some] + more[some]
        turns.real[some] = (1 - share) * np.cos(rest) + share * np.cos(ends)
        turns.imag[some] = (1 - share) * np.sin(rest) + share * np.sin(ends)
        return turns


class Vertices(NamedTuple):
    """N vertices as the file has them.

    Attributes:
        points: where they lie at rest.
        joint: what each hangs on.
        weight: straight ones less ``STRAIGHT``.
        push: how far full flexion shifts each in the rest drawing (corrective blend shape).
    """

    points: NDArray[np.complex128]
    joint: NDArray[np.intp]
    weight: Floats
    push: NDArray[np.complex128]


class Shifts(NamedTuple):
    """How vertices follow the shift of a joint that a pose does not leave at its bone's end.

    Attributes:
        rows: the vertices, rising; what hangs on a joint follows it anyway.
        by: the joint.
        share: of its shift that is added to the vertex's; negative: it stays behind.
    """

    rows: NDArray[np.intp]
    by: NDArray[np.intp]
    share: NDArray[np.float32]

    def first(self, count: int) -> Shifts:
        """Return what concerns the first ``count`` vertices."""
        here = np.searchsorted(self.rows, count)
        return Shifts(self.rows[:here], self.by[:here], self.share[:here])


class Skin(NamedTuple):
    """N vertices, ready to be posed.

    Attributes:
        joint, turn: of each.
        arm: from its joint at rest.
        shifts: how they follow a shift of a joint.
        pushed: the indices of those that flexion shifts, rising.
        push: how far, in full flexion.
        turns: the different ways in which they turn.
    """

    joint: NDArray[np.intp]
    turn: NDArray[np.intp]
    arm: NDArray[np.complex64]
    pushed: NDArray[np.intp]
    push: NDArray[np.complex64]
    turns: Turns
    shifts: Shifts

    def first(self, count: int) -> Skin:
        """Return the skin of the first ``count`` vertices."""
        turn = self.turn[:count]
        pushed = self.pushed[: np.searchsorted(self.pushed, count)]
        push, turns = self.push[: len(pushed)], self.turns.first(turn.max() + 1)
        shifts = self.shifts.first(count)
        return Skin(self.joint[:count], turn, self.arm[:count], pushed, push, turns, shifts)

    def at(
        self, skeleton: Skeleton, turned: Floats, joints: Points, offset: Points
    ) -> NDArray[np.float32]:
        """Return the posed vertices, (N, 2).

        Args:
            skeleton: whose joints they hang on.
            turned: (S,) the segments' angles from rest, in radians.
            joints: (J,) where the joints are.
            offset: (J,) the shift of each from where its bone ends.
        """
        parent = turned[skeleton.parent]
        bent = turned[skeleton.child] - parent
        flexed = skeleton.flexion * bent
        closed = np.clip(flexed / (np.pi / 2), 0, _SHARPEST) ** 1.5
        share = smooth_step(flexed / skeleton.full).astype(np.float32)
        posed = self.arm.copy()
        posed[self.pushed] += self.push * share[self.joint[self.pushed]]
        posed *= self.turns.at(parent, bent, closed)[self.turn]
        posed += joints.astype(np.complex64)[self.joint]
        rows, by, share_of_shift = self.shifts
        if offset.any():
            posed[rows] += share_of_shift * offset.astype(np.complex64)[by]
        return posed.view(np.float32).reshape(-1, 2)


def build_skin(skeleton: Skeleton, vertices: Vertices) -> Skin:
    """Return the skin of vertices that hang on the joints of ``skeleton``."""
    joint, weight = vertices.joint, vertices.weight
    straight = weight < 0
    share = np.where(straight, weight + STRAIGHT, weight).astype(np.float32)
    arm = vertices.points - skeleton.rest[joint]
    front = smoother_step((arm.real + _FRONT) / (2 * _FRONT))
    crease = skeleton.crease[joint]
    outwards = (front * crease[:, 0] + (1 - front) * crease[:, 1]) * 4 * share * (1 - share)
    bulge = np.where(straight, 0, outwards).astype(np.float32)
    turn, firsts = _alike(np.stack([joint, share, bulge, straight]))
    turns = Turns(joint[firsts], share[firsts], bulge[firsts], np.flatnonzero(straight[firsts]))
    pushed = np.flatnonzero(vertices.push)
    push = vertices.push[pushed].astype(np.complex64)
    shifts = _shifts(skeleton, vertices)
    return Skin(joint, turn, arm.astype(np.complex64), pushed, push, turns, shifts)


def _shifts(skeleton: Skeleton, vertices: Vertices) -> Shifts:
    by = vertices.joint.copy()
    share = np.zeros(len(by), np.float32)
    for joint, fades in enumerate(skeleton.fades):
        if fades is not None:
            here = by == joint
            height = (vertices.points.imag[here] - fades[0]) / (fades[1] - fades[0])
            share[here] = -smoother_step(height)
    for side in SIDES:
        for names in _SHORTENED:
            start, stop = (skeleton.joints.index(f"{name}.{side}") for name in names)
            first, bone = skeleton.rest[start], skeleton.rest[stop] - skeleton.rest[start]
            along = np.clip(((vertices.points - first) / bone).real, 0, 1)
            for joint, follows in ((start, along), (stop, along - 1)):
                here = (vertices.joint == joint) & (follows != 0)
                by[here], share[here] = stop, follows[here]
    rows = np.flatnonzero(share)
    return Shifts(rows, by[rows], share[rows])


def _alike(columns: Floats) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return which kind of column each is, and the first of each kind, in order of appearance."""
    _, firsts, kind = np.unique(columns, axis=1, return_index=True, return_inverse=True)
    order = np.argsort(firsts)
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    return place[kind.reshape(-1)], firsts[order]
