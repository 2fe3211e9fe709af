"""Small pictures on paper, as shapes: an exercise, a body with muscles lit."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bodymap.figure.exercise_book import read_book
from bodymap.ui.draw.exercise_picture import paint_movement
from bodymap.ui.draw.paths import view_paths
from bodymap.ui.draw.small_figure import exercise_colours, paint_small_plain
from bodymap.ui.draw.worksheets.body import paint_silhouette
from bodymap.ui.draw.worksheets.paper import MUSCLE, paper_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter, QTransform

    from bodymap.figure.exercise_movement import Movement
    from bodymap.figure.views import View

_OUTLINE_PX = 0.8


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
    paint_silhouette(painter, paths, _OUTLINE_PX)
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
    return read_book()[exercise].without_muscles()
