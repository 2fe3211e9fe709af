"""Exercises as moving figures: the pose of the rig, or the bent front view, at any time.

Units are thousandths of the stature, x the way the figure looks, y up, the floor 0; times are in
loops, 0 to 1.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bodymap.figure.exercise_body import solve
from bodymap.figure.exercise_foot import pose_foot
from bodymap.figure.exercise_front import pose_front
from bodymap.figure.exercise_movement import Box
from bodymap.figure.exercise_props import PlacedProp, placed
from bodymap.figure.exercise_sole import pose_soles
from bodymap.figure.rig import Pose, read_rig

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from bodymap.figure.exercise_art import FrontPart
    from bodymap.figure.exercise_body import Skeleton
    from bodymap.figure.exercise_movement import Movement

_FRAMES = 16  # of the loop, which the camera looks at


class SideFigure(NamedTuple):
    """A figure from the side.

    Attributes:
        pose: for ``Rig.pose``.
        scroll: how far the ground has moved back since the loop began.
    """

    pose: Pose
    props: tuple[PlacedProp, ...]
    scroll: float


class FrontFigure(NamedTuple):
    """A figure from the front or the back, in the order in which it is drawn."""

    parts: tuple[FrontPart, ...]
    props: tuple[PlacedProp, ...]


def figure_at(movement: Movement, time: float) -> SideFigure | FrontFigure:
    """Return the figure of ``movement`` at ``time``, in loops.

    Raises:
        ContentError: the drawing that is posed is missing or damaged.
    """
    if movement.view == "foot":
        return FrontFigure(pose_foot(movement, time), ())
    if movement.view == "sole":
        return FrontFigure(pose_soles(movement, time), ())
    if movement.view == "front":
        bent = pose_front(movement, time)
        return FrontFigure(bent.parts, placed(movement.props, bent.point))
    skeleton = solve(movement, time)
    props = placed(movement.props, skeleton.point)
    return SideFigure(rig_pose(skeleton), props, movement.scroll * (time % 1.0))


def rig_pose(skeleton: Skeleton) -> Pose:
    """Return the pose of the rig that has these joints."""
    rig = read_rig()
    hip = skeleton.joints["hip.near"]
    return Pose(
        np.array([skeleton.angles[name] for name in rig.segments]),
        np.array([hip.real, hip.imag]),
        np.array([skeleton.shoulders.get(name, 0j) for name in rig.joints]),
    )


@lru_cache(maxsize=128)
def camera(movement: Movement) -> Box:
    """Return the part of the world that holds the whole loop; the same at every call.

    It is the entry's own, or what the outline of the body and the things reach in 16 frames,
    without a margin.

    Raises:
        ContentError: the drawing that is posed is missing or damaged.
    """
    if movement.camera is not None:
        return movement.camera
    return _around(_reach(movement, frame) for frame in range(_FRAMES))


def camera_in_steps(movement: Movement) -> Iterator[None]:
    """Work out what ``camera`` needs, frame by frame: it costs next to nothing then.

    Yields:
        After each frame.

    Raises:
        ContentError: as ``camera``.
    """
    if movement.camera is None:
        for frame in range(_FRAMES):
            _reach(movement, frame)
            yield


@lru_cache(maxsize=128 * _FRAMES)
def _reach(movement: Movement, frame: int) -> Box:
    return _around(_bounds(movement, frame / _FRAMES))


def _around(boxes: Iterable[Box]) -> Box:
    left, bottom, right, top = zip(*boxes, strict=True)
    return Box(min(left), min(bottom), max(right), max(top))


def _bounds(movement: Movement, time: float) -> Iterator[Box]:
    """Yield the box of each outline of the body and of each thing."""
    figure = figure_at(movement, time)
    for prop in figure.props:
        yield from prop.bounds()
    if isinstance(figure, FrontFigure):
        for part in figure.parts:
            if part.group == "silhouette":
                yield from map(_box, part.polylines)
        return
    rig = read_rig()
    vertices = rig.pose(figure.pose, fibres=False)
    for shape in rig.shapes:
        if shape.kind == "body" and shape.layer not in movement.hide:
            yield _box(vertices[shape.start : shape.stop])


def _box(line: NDArray[np.floating]) -> Box:
    return Box(*map(float, (*line.min(axis=0), *line.max(axis=0))))
