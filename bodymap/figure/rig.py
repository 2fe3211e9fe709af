"""The side-view runner: a drawing on joints, posed by angles.

Units are 1/1000 of the stature; x points forward (right), y up, the ground is y = 0. Angles are
absolute, in degrees, counter-clockwise from the standing rest drawing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bodymap.figure.read_once import read_once
from bodymap.figure.rig_file import SIDES, read_rig_file
from bodymap.figure.rig_skeleton import build_skeleton, sided
from bodymap.figure.rig_skin import Vertices, build_skin
from bodymap.resources import asset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from bodymap.figure.rig_file import Hand, Kind, Layer, Part, RigFile, ShapeRow, Side
    from bodymap.figure.rig_skeleton import Skeleton
    from bodymap.figure.rig_skin import Skin

Span = tuple[int, int]


class Shape(NamedTuple):
    """One drawable piece: the rows ``start`` to ``stop`` of the posed vertices.

    Attributes:
        id: a muscle's id, or the name of the part.
        closed: an outline to fill; else a line.
        fibres: the same two rows of its open lines, stored behind all outlines.
        hand: drawn with this hand only, "fist" or "open"; "": always.
    """

    id: str
    kind: Kind
    layer: Layer
    side: Side
    start: int
    stop: int
    closed: bool
    fibres: tuple[Span, ...]
    hand: Hand = ""


class Pose(NamedTuple):
    """How the rig stands.

    Attributes:
        angles: (S,) degrees, as ``Rig.segments`` lists them.
        root: (2,) where the middle of the hips is.
        offset: (J,) shift of each joint from where its bone ends, x + iy, as ``Rig.joints``.
    """

    angles: NDArray[np.float64]
    root: NDArray[np.float64]
    offset: NDArray[np.complex128]


class Rig:
    """The drawing on its joints.

    Attributes:
        shapes: in drawing order.
        joints, segments: their names, paired ones as "knee.near".
        n_outline: how many vertices the outlines have; those of the fibres follow.
        n: how many vertices there are.
        skeleton: the tree of the joints.
        rest: (N, 2) the rest drawing.
    """

    def __init__(self, file: RigFile) -> None:
        self.skeleton: Skeleton = build_skeleton(file)
        self.joints, self.segments = self.skeleton.joints, self.skeleton.segments
        drawn = list(_drawing_order(file))
        lines = _Lines(file, self.skeleton)
        spans = [lines.add(row, side) for row, _, side in drawn]
        self.n_outline = lines.count
        fibres = [tuple(lines.add(part, side) for part in row.fibres) for row, _, side in drawn]
        self.n = lines.count
        self.shapes = tuple(
            Shape(row.id, row.kind, layer, side, *span, row.closed, own, row.hand)
            for (row, layer, side), span, own in zip(drawn, spans, fibres, strict=True)
        )
        self.rest: NDArray[np.float64] = np.concatenate(lines.points)
        self._skin = lines.skin()
        self._outlines = self._skin.first(self.n_outline)

    def pose(self, pose: Pose, *, fibres: bool = True) -> NDArray[np.float32]:
        """Return the posed vertices, (N, 2); without the fibres (n_outline, 2)."""
        skin = self._skin if fibres else self._outlines
        turned, joints = np.radians(pose.angles), self.joint_positions(pose)
        return skin.at(self.skeleton, turned, joints, pose.offset)

    def joint_positions(self, pose: Pose) -> NDArray[np.complex128]:
        """Return where the joints are, (J,), x + iy, as ``joints`` lists them."""
        turned = np.radians(pose.angles)
        return self.skeleton.positions(turned, complex(*pose.root), pose.offset)

    def hangs_on(self, rows: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """Return the joint of each of these vertices, and its weight (0 parent, 1 child)."""
        return self._skin.joint[rows], self._skin.turns.weight[self._skin.turn[rows]]

    def shape(self, name: str, side: Side = "near") -> Shape:
        """Return the first shape called ``name`` on that side.

        Raises:
            ValueError: there is none.
        """
        for shape in self.shapes:
            if shape.id == name and shape.side == side:
                return shape
        message = f"the rig has no shape {name!r} on the {side} side"
        raise ValueError(message)


@read_once
def read_rig() -> Rig:
    """Read the rig that the program brings along; the same value at every call.

    Raises:
        ContentError: rig.json is missing or damaged; the message names the entry.
    """
    return Rig(read_rig_file(asset("figure/rig.json")))


class _Lines:
    """Gathers the lines of vertices one after another."""

    def __init__(self, file: RigFile, skeleton: Skeleton) -> None:
        self.count = 0
        self.points: list[NDArray[np.float64]] = []
        self._skeleton = skeleton
        self._joints: list[NDArray[np.intp]] = []
        self._weights: list[list[float]] = []
        self._pushes: list[NDArray[np.float64]] = []
        self._sides = {
            side: np.array(
                [skeleton.joints.index(sided(j.name, side, j.paired)) for j in file.joints]
            )
            for side in SIDES
        }

    def add(self, part: Part, side: Side) -> Span:
        """Take the line for one side; return its first row and the one after its last."""
        self.points.append(np.reshape(part.xy, (-1, 2)))
        self._joints.append(self._sides[side][part.joint])
        self._weights.append(part.w)
        self._pushes.append(np.reshape(part.push or np.zeros(len(part.xy)), (-1, 2)))
        start, self.count = self.count, self.count + len(part.joint)
        return start, self.count

    def skin(self) -> Skin:
        """Return the skin of all that were taken."""
        points, pushes = (np.concatenate(lines) for lines in (self.points, self._pushes))
        vertices = Vertices(
            points[:, 0] + 1j * points[:, 1],
            np.concatenate(self._joints),
            np.concatenate(self._weights),
            pushes[:, 0] + 1j * pushes[:, 1],
        )
        return build_skin(self._skeleton, vertices)


def _drawing_order(file: RigFile) -> Iterator[tuple[ShapeRow, Layer, Side]]:
    """Yield the shapes of each layer, from the back to the front."""
    for layer in file.layers:
        chain, _, rest = layer.partition("_")
        side: Side = "far" if rest == "far" else "near"
        for row in file.shapes:
            if row.chain == chain and row.sides in {"both", side}:
                yield row, layer, side
