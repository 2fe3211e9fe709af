"""Reads rig.json strictly: the rest drawing of the side-view runner, its joints and skin weights.

Lengths are in 1/1000 of the stature; x points forward, y up, the ground is y = 0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

from bodymap.content.errors import ContentError, place_and_reason
from bodymap.content.rows import read_text

if TYPE_CHECKING:
    from pathlib import Path

Kind = Literal["body", "muscle", "deep", "other", "detail", "line", "shoe", "shoe_line"]
Layer = Literal["arm_far", "leg_far", "trunk", "leg_near", "arm_near"]
Side = Literal["near", "far"]
Hand = Literal["", "fist", "open", "palm"]

Length = Annotated[float, msgspec.Meta(ge=-2000.0, le=2000.0)]
Angle = Annotated[float, msgspec.Meta(gt=0.0, le=180.0)]
Ratio = Annotated[float, msgspec.Meta(ge=-2.0, le=2.0)]
Name = Annotated[str, msgspec.Meta(pattern="^[a-z_]+$")]

SIDES: tuple[Side, Side] = ("near", "far")
JOINTS = frozenset(  # a pose needs them
    ("lumbar", "neck", "head", "hip", "knee", "ankle", "mtp", "shoulder", "elbow", "wrist")
)
SOLES = ("leg", "shoe_sole")  # what meets the ground, bare and shod
STRAIGHT = 2.0  # taken off the weight of a vertex whose two positions are blended, not its angles


class JointRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A joint at rest.

    Attributes:
        at: where it lies.
        parent, child: the segments that meet in it.
        on: the joint that it hangs on; None: the root.
        axis, blend: how the drawing's weights were made; the posing does not need them.
        paired: there is one on the near and one on the far side.
        correct: how far a crease bulges in front and behind at a right angle, as a share of the
            distance from the joint, and the sign of flexion (1 or -1).
        full: the flexion, in degrees, that shifts the vertices all the way.
        fades: where a pose shifts the joint, the drawing follows below the first height, and not
            above the second: the pelvis stays where the hip moves. None: all of it follows.
    """

    name: Name
    at: tuple[Length, Length]
    parent: Name
    child: Name
    on: Name | None
    axis: tuple[Ratio, Ratio]
    blend: tuple[Length, Length]
    paired: bool
    correct: tuple[Ratio, Ratio, Ratio]
    full: Angle = 120.0
    fades: tuple[Length, Length] | None = None


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A line of vertices.

    Attributes:
        xy: x and y of one after the other.
        joint: the index of the joint that each hangs on.
        w: its weight between the joint's parent (0) and child (1); less ``STRAIGHT`` where it
            moves on a straight line between the two.
        push: x and y of its shift in the rest drawing where the joint is flexed all the way;
            none where nothing is shifted (pose-space deformation).
    """

    xy: list[Length]
    joint: list[int]
    w: list[Ratio]
    push: list[Length] = []


class ShapeRow(Part, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A shape at rest: an outline and its fibres.

    Attributes:
        hand: drawn with this hand only; "": always.
    """

    id: Name
    kind: Kind
    chain: Literal["arm", "leg", "trunk"]
    sides: Literal["near", "far", "both"]
    closed: bool
    fibres: list[Part]
    hand: Hand = ""


class RigFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of rig.json: the drawing order is layers, then shapes."""

    format: Literal["runner-rig"]
    version: Literal[1]
    units: str
    root: tuple[Length, Length]
    layers: Annotated[list[Layer], msgspec.Meta(min_length=5)]
    joints: list[JointRow]
    shapes: list[ShapeRow]


def read_rig_file(path: Path) -> RigFile:
    """Read the drawing.

    Raises:
        ContentError: the file is missing or damaged; it names the entry and the reason.
    """
    try:
        found = msgspec.json.decode(read_text(path), type=RigFile)
    except msgspec.MsgspecError as error:
        raise ContentError(path.name, *place_and_reason(error)) from error
    _check_joints(path.name, found)
    for sole in SOLES:
        if not any(row.id == sole and row.sides in {"both", "near"} for row in found.shapes):
            raise ContentError(path.name, "shapes", f"{sole} is missing on the near side")
    for index, shape in enumerate(found.shapes):
        _check_part(path.name, f"shapes[{index}]", shape, len(found.joints))
        for number, fibre in enumerate(shape.fibres):
            _check_part(path.name, f"shapes[{index}].fibres[{number}]", fibre, len(found.joints))
    return found


def _check_joints(file: str, rig: RigFile) -> None:
    names: set[str] = set()
    for index, joint in enumerate(rig.joints):
        place = f"joints[{index}]"
        if joint.name in names:
            raise ContentError(file, place, f"{joint.name} stands there twice")
        if joint.on is not None and joint.on not in names:
            raise ContentError(file, place, f"hangs on {joint.on!r}, which does not come before it")
        names.add(joint.name)
    if missing := JOINTS - names:
        raise ContentError(file, "joints", f"{min(missing)} is missing")
    if len(set(rig.layers)) != len(rig.layers):
        raise ContentError(file, "layers", "one stands there twice")


def _check_part(file: str, place: str, part: Part, joints: int) -> None:
    count = len(part.joint)
    if count < 2 or len(part.w) != count or len(part.xy) != 2 * count:
        sizes = f"{len(part.xy)} coordinates, {count} joints and {len(part.w)} weights"
        raise ContentError(file, place, f"{sizes} make no line")
    if len(part.push) not in {0, 2 * count}:
        raise ContentError(file, f"{place}.push", f"takes {2 * count} numbers, or none")
    if not all(0 <= joint < joints for joint in part.joint):
        raise ContentError(file, f"{place}.joint", f"takes 0 to {joints - 1}")
    if not all(0.0 <= w <= 1.0 or -STRAIGHT <= w <= 1.0 - STRAIGHT for w in part.w):
        raise ContentError(file, f"{place}.w", "takes 0 to 1, or -2 to -1")
