"""Small pictures on paper, as shapes: an exercise, a body with muscles lit."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainterPath, QPen

from bodymap.figure.exercise import camera
from bodymap.figure.exercise_book import read_book
from bodymap.ui.draw.exercise_picture import paint_movement
from bodymap.ui.draw.paths import view_paths
from bodymap.ui.draw.small_figure import exercise_colours, paint_small_plain
from bodymap.ui.draw.worksheets.body import paint_silhouette
from bodymap.ui.draw.worksheets.paper import MUSCLE, outline, paper_theme
from bodymap.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter, QTransform

    from bodymap.figure.exercise_movement import Movement
    from bodymap.figure.views import View

_OUTLINE_PX = 0.8
_RADIUS_PX = 12.0
_CLOSE_UNITS = 500.0  # a picture that shows less of the body's 1000 than that is a close one


def paint_asked(painter: QPainter, room: QRectF, exercise: str, *, trained: bool) -> None:
    """Paint an exercise in its frame, the whole body where more than a leg works.

    Args:
        painter: in px of the paper.
        room: of the frame.
        exercise: id of one that has a drawing.
        trained: with the colours of what it trains, which is asked for elsewhere.
    """
    movement = asked_movement(exercise, trained=trained)
    shape = QPainterPath()
    shape.addRoundedRect(room, _RADIUS_PX, _RADIUS_PX)
    painter.save()
    painter.setClipPath(shape)
    paint_movement(painter, room, movement, movement.working_point, theme("light"))
    painter.restore()
    paint_frame(painter, room)


@cache
def asked_movement(exercise: str, *, trained: bool) -> Movement:
    """Return the movement as ``paint_asked`` shows it; what is shown of it is worked out once.

    Raises:
        ContentError: a drawing is missing or damaged.
    """
    bare = read_book()[exercise].without_muscles()
    box = camera(bare)
    if box.top - box.bottom > _CLOSE_UNITS:
        box = camera(replace(bare, camera=None))
    return replace(read_book()[exercise] if trained else bare, camera=box)


def paint_card_picture(
    painter: QPainter,
    room: QRectF,
    exercise: str,
    primary: Sequence[str],
    secondary: Sequence[str],
) -> None:
    """Paint an exercise with what it trains, or the body alone where it has no drawing."""
    movement = read_book().get(exercise)
    if movement is None:
        paint_small_plain(painter, room, primary, secondary, theme("light"))
    else:
        paint_movement(painter, room, movement, movement.working_point, theme("light"))


def paint_frame(painter: QPainter, room: QRectF) -> None:
    """Paint the frame of a picture."""
    outline(painter, room, QPen(theme("light").hairline, 1.0), _RADIUS_PX)


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
