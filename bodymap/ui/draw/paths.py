"""Turns the outlines of the body into Qt's painter paths, once, and places them on the screen."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QTransform

from bodymap.figure.body import read_body

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bodymap.figure.outlines import Outline, View


class ViewPaths(NamedTuple):
    """One view as paths; both sides of a muscle are one path.

    Attributes:
        neutral: bones, tendons, hair and the muscles that are not in the list.
        ghosts: the deep muscles' courses.
    """

    silhouette: QPainterPath
    neutral: QPainterPath
    fibres: Mapping[str, QPainterPath]
    muscles: Mapping[str, QPainterPath]
    ghosts: Mapping[str, QPainterPath]

    def placed(self, transform: QTransform) -> ViewPaths:
        """Return the same view, moved and scaled once so that painting needs no transform."""
        return ViewPaths(
            transform.map(self.silhouette),
            transform.map(self.neutral),
            {muscle: transform.map(path) for muscle, path in self.fibres.items()},
            {muscle: transform.map(path) for muscle, path in self.muscles.items()},
            {muscle: transform.map(path) for muscle, path in self.ghosts.items()},
        )


class Placed(NamedTuple):
    """A view on the screen: the paths in pixels and how they came there."""

    view: View
    paths: ViewPaths
    transform: QTransform
    bounds: QRectF  # of the silhouette

    def point(self, x: float, y: float) -> QPointF:
        """Return where the drawing's point ``x, y`` is, in pixels."""
        return self.transform.map(QPointF(x, y))


@cache
def view_paths(view: View) -> ViewPaths:
    """Return the paths of ``view`` in the drawing's own units, built at the first call."""
    drawing = read_body().drawings[view]
    return ViewPaths(
        _joined(drawing.of("silhouette")),
        _joined([*drawing.of("context"), *drawing.of("detail")]),
        _by_muscle(drawing.of("fibres")),
        _by_muscle(drawing.of("muscles")),
        _by_muscle(drawing.of("ghost")),
    )


def place_view(view: View, midline: float, top: float, height: float) -> Placed:
    """Return ``view`` with its silhouette ``height`` px high below ``top``, about ``midline``."""
    paths = view_paths(view)
    box = paths.silhouette.boundingRect()
    scale = height / box.height()
    transform = QTransform(scale, 0, 0, scale, midline, top - box.top() * scale)
    placed = paths.placed(transform)
    return Placed(view, placed, transform, placed.silhouette.boundingRect())


def half_width(view: View, height: float) -> float:
    """Return half the width in px of ``view`` when its silhouette is ``height`` px high."""
    box = view_paths(view).silhouette.boundingRect()
    return max(-box.left(), box.right()) * height / box.height()


def _by_muscle(outlines: Iterable[Outline]) -> dict[str, QPainterPath]:
    sides: dict[str, list[Outline]] = {}
    for outline in outlines:
        sides.setdefault(outline.muscle, []).append(outline)
    return {muscle: _joined(found) for muscle, found in sides.items()}


def _joined(outlines: Iterable[Outline]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for outline in outlines:
        for curve in outline.curves:
            numbers = iter(curve.points)
            path.moveTo(next(numbers), next(numbers))
            for cubic in zip(*[numbers] * 6, strict=True):
                path.cubicTo(*cubic)
            if curve.closed:
                path.closeSubpath()
    return path
