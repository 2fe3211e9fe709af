"""The drawn inner side of the foot, whose arch rises and whose toes lift.

World: x towards the toes, y up, thousandths of the stature; how far the arch rises is drawn by eye.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final, Literal, NamedTuple

import msgspec
import numpy as np
from msgspec import Meta, Struct

from bodymap.content.errors import ContentError, place_and_reason
from bodymap.content.prose_files import read_toml
from bodymap.figure.exercise_art import FrontPart
from bodymap.figure.exercise_curves import curves_of
from bodymap.figure.outlines import Group  # noqa: TC001 (msgspec reads it)
from bodymap.figure.read_once import read_once
from bodymap.figure.rig_steps import smooth_step
from bodymap.resources import asset

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from bodymap.figure.exercise_movement import Channels, Movement

    Places = NDArray[np.complex128]

Part = Literal["foot", "toe_2", "toe_3", "toe_4", "toe_5"]
_Length = Annotated[float, Meta(ge=-400, le=400)]
_Points = Annotated[tuple[tuple[_Length, _Length], ...], Meta(min_length=4)]

_FILE = "foot.toml"
_STEPS = 6  # straight pieces between two points of a spline
# Where the toes turn: the big toe with the foot, the others behind it.
_BASES: Final[dict[Part, complex]] = {
    "foot": 93 + 11j, "toe_2": 87 + 12j, "toe_3": 85 + 11j, "toe_4": 83 + 10j, "toe_5": 82 + 9j,
}  # fmt: skip
_RISE, _SHORTER = 4.5, 4.0  # units: of the arch's highest point, and of the foot
_ARCH_X = (-6.0, 8.0, 40.0, 78.0, 92.0)  # heel, arch, ball
_ARCH_RISE = (0.0, 0.12, 1.0, 0.12, 0.0)  # share of the rise there


class _ShapeEntry(Struct, frozen=True, forbid_unknown_fields=True):
    id: Annotated[str, Meta(min_length=1)]
    group: Group
    part: Part
    points: _Points
    muscle: Annotated[str, Meta(min_length=1)] | None = None


class _FootEntry(Struct, frozen=True, forbid_unknown_fields=True):
    shapes: Annotated[tuple[_ShapeEntry, ...], Meta(min_length=1)]


class FootShape(NamedTuple):
    """One shape at rest.

    Attributes:
        muscle: its id, or None where the shape is no muscle.
        part: what it moves with.
        points: of its outline, x + iy.
    """

    id: str
    group: Group
    muscle: str | None
    part: Part
    points: Places


def pose_foot(movement: Movement, time: float) -> tuple[FrontPart, ...]:
    """Return the foot of a movement whose view is "foot", at ``time`` in loops.

    Raises:
        ContentError: the drawing is missing or damaged.
    """
    channels = curves_of(movement).at(time)
    return tuple(
        FrontPart(shape.id, shape.group, shape.muscle, (_lines(bent(shape, channels)),), "")
        for shape in read_foot()
    )


def bent(shape: FootShape, channels: Channels) -> Places:
    """Return the points of a shape moved.

    Args:
        shape: it at rest.
        channels: "arch" of "foot", 0 to 1; "big" and "small" of "toe", degrees up.
    """
    turned = _turned(shape, channels)
    x, y = shape.points.real, shape.points.imag
    up = smooth_step(np.interp(x, _ARCH_X, _ARCH_RISE)) * smooth_step((95 - y) / 60)
    back = smooth_step((x - 4) / 84) * smooth_step((80 - y) / 40)
    found: Places = turned + channels["foot"]["arch"] * (1j * _RISE * up - _SHORTER * back)
    return found


def _turned(shape: FootShape, channels: Channels) -> Places:
    """Return the points with the toe turned that is theirs, softly from its base on."""
    base, away = _BASES[shape.part], shape.points - _BASES[shape.part]
    if shape.part == "foot":
        weight, turn = (
            smooth_step((away.real + 7) / 18) * (shape.points.imag < 40),
            channels["toe"]["big"],
        )
    else:
        weight, turn = smooth_step((away.real + 6) / 12), channels["toe"]["small"]
    found: Places = base + away * np.exp(1j * np.radians(turn) * weight)
    return found


@read_once
def read_foot() -> tuple[FootShape, ...]:
    """Read the drawing that the program brings along; the same at every call.

    Raises:
        ContentError: as ``read_shapes``.
    """
    return read_shapes(asset(f"figure/{_FILE}"))


def read_shapes(path: Path) -> tuple[FootShape, ...]:
    """Read the shapes of a drawing of the foot, in drawing order.

    Raises:
        ContentError: the file cannot be read, or is not as it should be.
    """
    try:
        entry = msgspec.convert(read_toml(path), _FootEntry)
    except msgspec.ValidationError as error:
        raise ContentError(path.name, *place_and_reason(error)) from error
    for shape in entry.shapes:
        if (shape.group == "muscles") != (shape.muscle is not None):
            raise ContentError(path.name, shape.id, "a muscle, and nothing else, names its muscle")
    return tuple(
        FootShape(shape.id, shape.group, shape.muscle, shape.part, spline(shape.id, shape.points))
        for shape in entry.shapes
    )


def spline(name: str, points: _Points) -> Places:
    """Return points of the closed centripetal Catmull-Rom spline through ``points``.

    Raises:
        ContentError: two neighbours of the shape ``name`` are the same point.
    """
    p = np.array([complex(*point) for point in points])
    step = np.roll(p, -1) - p
    if not step.all():
        raise ContentError(_FILE, name, "two neighbours are the same point")
    knot = np.sqrt(np.abs(step))  # centripetal: the square root of the distance
    last, last_knot = np.roll(step, 1), np.roll(knot, 1)
    tangent = last / last_knot - (last + step) / (last_knot + knot) + step / knot
    t = (np.arange(_STEPS) / _STEPS)[:, None]
    curve = (
        (1 + 2 * t) * (1 - t) ** 2 * p
        + t * (1 - t) ** 2 * knot * tangent
        + t * t * (3 - 2 * t) * np.roll(p, -1)
        - t * t * (1 - t) * knot * np.roll(tangent, -1)
    )
    return np.asarray(curve.T.ravel())


def _lines(places: Places) -> NDArray[np.float64]:
    return places.view(np.float64).reshape(-1, 2)
