"""Small pictures on paper, as shapes: an exercise, a body with muscles lit."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen, QTransform

from bodymap.figure.exercise_book import read_book
from bodymap.ui.draw.exercise_picture import paint_movement
from bodymap.ui.draw.paths import view_paths
from bodymap.ui.draw.small_figure import exercise_colours, paint_small_plain
from bodymap.ui.draw.worksheets.paper import INK, MUSCLE, NEUTRAL, WHITE, paper_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from bodymap.figure.exercise_movement import Movement
    from bodymap.figure.views import View


def paint_exercise(painter: QPainter, room: QRectF, exercise: str, *, trained: bool) -> None:
    """Paint an exercise at its working point, with or without the colours of what it trains."""
    movement = read_book()[exercise] if trained else _bare(exercise)
    paint_movement(painter, room, movement, movement.working_point, paper_theme())


def paint_card_picture(
    painter: QPainter,
    room: QRectF,
    exercise: str,
    primary: Sequence[str],
    secondary: Sequence[str],
) -> None:
    """Paint an exercise with what it trains, or the body alone where it has no drawing."""
    if exercise in read_book():
        paint_exercise(painter, room, exercise, trained=True)
        return
    paint_small_plain(painter, room, primary, secondary, paper_theme())


def paint_lit(painter: QPainter, view: View, transform: QTransform, muscles: Sequence[str]) -> None:
    """Paint a view of the body with ``muscles`` lit, deep ones as their course."""
    paths = view_paths(view).placed(transform)
    pen = QPen(INK, 1.6)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(paths.silhouette, pen)
    painter.fillPath(paths.silhouette, WHITE)
    painter.fillPath(paths.neutral, NEUTRAL)
    for path in paths.muscles.values():
        painter.fillPath(path, MUSCLE)
    strong, _ = exercise_colours(paper_theme())
    for muscle in muscles:
        shapes = paths.muscles if muscle in paths.muscles else paths.ghosts
        if muscle in shapes:
            painter.fillPath(shapes[muscle], strong)


@cache
def _bare(exercise: str) -> Movement:
    """Return the movement without what it trains: that is what is asked."""
    return replace(read_book()[exercise], primary=(), secondary=(), one_side=())
