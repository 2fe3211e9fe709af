"""Paints one runner at one instant: pose, colours, and the force of the ground on the feet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from bodymap.figure.rig import read_rig
from bodymap.figure.stride import solve_stride
from bodymap.figure.stride_foot import sole_rows
from bodymap.ui.controls.paint import mixed
from bodymap.ui.draw.course_brushes import CourseBrushes
from bodymap.ui.draw.course_value import value_at
from bodymap.ui.draw.figure_look import FIBRES_FROM, FigureLook
from bodymap.ui.draw.side_figure import SideFigure
from bodymap.ui.draw.stride_force import force_line, paint_arrow, pressure_x

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtCore import QLineF, QPointF
    from PySide6.QtGui import QBrush, QPainter

    from bodymap.app.stride_scene import Runner
    from bodymap.figure.rig import Rig
    from bodymap.figure.rig_file import Side
    from bodymap.figure.stride import Stride
    from bodymap.ui.draw.figure_look import At, MuscleOn
    from bodymap.ui.theme import Theme

_SIDES: tuple[tuple[Side, float], ...] = (("near", 0.0), ("far", 0.5))  # half a cycle later
_FAR_PALE = 0.4  # of the surface in the arrow under the far foot


class Showing(NamedTuple):
    """What all runners on a stage have in common.

    Attributes:
        pale: muscles of which only the timing is known.
        chosen: with a ring.
        deep: the deep muscles, where their courses are drawn; then only they have colours, as on
            the map: those of the others would be taken for smaller ones.
        hovered: the muscle under the pointer.
    """

    theme: Theme
    pale: frozenset[str]
    chosen: frozenset[str]
    deep: frozenset[str]
    hovered: frozenset[str] = frozenset()


class Push(NamedTuple):
    """The force of the ground under one foot: its arrow, px, and its vertical part."""

    side: Side
    arrow: QLineF
    up_bw: float


class RunnerFigure:
    """One runner; the stride is solved when it is first needed."""

    def __init__(self, runner: Runner) -> None:
        self._rig: Rig = read_rig()
        self._figure = SideFigure(self._rig)
        self._soles = {
            (side, shod): sole_rows(self._rig, side, shod=shod)
            for side, _ in _SIDES
            for shod in (False, True)
        }
        self._stride: Stride | None = None
        self._brushes: CourseBrushes | None = None
        self._theme: Theme | None = None
        self.runner = runner

    def show(self, runner: Runner) -> None:
        """Take another run; its phase is the caller's."""
        if _moving(runner) != _moving(self.runner):
            self._stride = None
        if runner.courses != self.runner.courses or runner.unknown != self.runner.unknown:
            self._brushes = None
        self.runner = runner

    @property
    def stride(self) -> Stride:
        """The solved stride."""
        if self._stride is None:
            now = self.runner
            self._stride = solve_stride(now.speed_mps, shod=now.shod, arms=now.arms)
        return self._stride

    def brushes(self, phase: float, theme: Theme) -> dict[MuscleOn, QBrush]:
        """Return the colour of each muscle on both sides; none where its work is not known."""
        if self._brushes is None or theme is not self._theme:
            runner = self.runner
            known = {m: course for m, course in runner.courses.items() if m not in runner.unknown}
            self._brushes, self._theme = CourseBrushes(theme, known), theme
        return self._brushes.at(phase)

    def span(self, phase: float) -> tuple[float, float]:
        """Return how far the body reaches at ``phase``, to the back and to the front, units."""
        across = self._rig.pose(self.stride.frame(phase), fibres=False)[:, 0]
        return float(across.min()), float(across.max())

    def paint(
        self, painter: QPainter, at: At, phase: float, showing: Showing, *, forces: bool = True
    ) -> Push | None:
        """Paint the runner at ``phase``; return the force under the foot that carries it."""
        fibres = at.scale > FIBRES_FROM
        xy = self._rig.pose(self.stride.frame(phase), fibres=fibres)
        arrows = self._arrows(xy, at, phase) if forces else {}
        theme = showing.theme
        look = FigureLook(
            theme=theme,
            brushes=_only(self.brushes(phase, theme), showing.deep),
            pale=showing.pale,
            chosen=showing.chosen,
            hovered=showing.hovered,
            deep=bool(showing.deep),
            shod=self.runner.shod,
            hands="fist" if self.runner.arms == "normal" else "palm",
            tucked=self.runner.arms == "behind_back",
        )
        between = partial(self._paint_far, painter, arrows, at, theme) if "far" in arrows else None
        self._figure.paint(painter, xy, at, look, between)
        if "near" in arrows:
            paint_arrow(painter, arrows["near"], theme.accent, 1000 * at.scale)
        return self._push(arrows, phase)

    def _paint_far(
        self, painter: QPainter, arrows: Mapping[Side, QLineF], at: At, theme: Theme
    ) -> None:
        behind = mixed(theme.accent, theme.surface, 0.0 if theme.contrast else _FAR_PALE)
        paint_arrow(painter, arrows["far"], behind, 1000 * at.scale)

    def muscle_at(self, point: QPointF, tolerance_px: float) -> str | None:
        """Return the muscle at ``point`` of the last painting."""
        return self._figure.muscle_at(point, tolerance_px)

    def near_body(self, point: QPointF, room_px: float) -> bool:
        """Return whether ``point`` is in the rectangle around the body or near it."""
        box = self._figure.bounds()
        return box.adjusted(-room_px, -room_px, room_px, room_px).contains(point)

    def _push(self, arrows: Mapping[Side, QLineF], phase: float) -> Push | None:
        for side, later in _SIDES:
            if side in arrows:
                return Push(side, arrows[side], value_at(self.runner.force_bw, phase + later))
        return None

    def _arrows(self, xy: NDArray[np.floating], at: At, phase: float) -> dict[Side, QLineF]:
        found: dict[Side, QLineF] = {}
        runner = self.runner
        for side, later in _SIDES:
            up = value_at(runner.force_bw, phase + later)
            forward = value_at(runner.fore_aft_bw, phase + later)
            foot = at.point(pressure_x(xy[self._soles[side, runner.shod]]), 0.0)
            line = force_line(foot, up, forward, 1000 * at.scale)
            if line is not None:
                found[side] = line
        return found


def _only(brushes: dict[MuscleOn, QBrush], deep: frozenset[str]) -> dict[MuscleOn, QBrush]:
    if not deep:
        return brushes
    return {key: brush for key, brush in brushes.items() if key[0] in deep}


def _moving(runner: Runner) -> tuple[object, ...]:
    return runner.speed_mps, runner.shod, runner.arms
