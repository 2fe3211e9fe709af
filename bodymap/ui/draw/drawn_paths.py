"""Turns the outlines of the drawings into Qt's painter paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from bodymap.figure.body import read_body
from bodymap.figure.views import VIEWS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bodymap.figure.outlines import Outline


def drawn_groups() -> list[dict[str, QPainterPath]]:
    """Return four groups of paths a view: the body, then fibres, muscles and ghosts by muscle.

    Raises:
        DrawingError: a drawing is missing or damaged.
    """
    groups = []
    for view in VIEWS:
        drawing = read_body()[view]
        neutral = _joined([*drawing.of("context"), *drawing.of("detail")])
        groups.append({"silhouette": _joined(drawing.of("silhouette")), "neutral": neutral})
        groups.append(_by_muscle(drawing.of("fibres")))
        groups.append(_by_muscle(drawing.of("muscles")))
        groups.append(_by_muscle(drawing.of("ghost")))
    return groups


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
