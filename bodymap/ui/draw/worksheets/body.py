"""The body on paper: outlines with grey muscles, or muscles in a colour each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QTransform

from bodymap.app.worksheets.dots import SIDE_PHASE, SIDE_SPEED_MPS
from bodymap.app.worksheets.leaders import DOT_PX
from bodymap.figure.rig import read_rig
from bodymap.figure.stride import solve_stride
from bodymap.ui.draw.figure_look import At, FigureLook
from bodymap.ui.draw.paths import view_paths
from bodymap.ui.draw.side_figure import SideFigure
from bodymap.ui.draw.worksheets.paper import (
    FIBRE,
    INK,
    MUSCLE,
    NEUTRAL,
    WHITE,
    paper_theme,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QPainter

    from bodymap.app.worksheets.leaders import Leader, Place
    from bodymap.app.worksheets.sheet import Figure
    from bodymap.ui.draw.paths import ViewPaths
    from bodymap.ui.theme import Theme

_OUTLINE_PX = 1.0
_FIBRE_UNITS = 0.8
_FIBRES_FROM = 0.5  # px per unit
_HALO_PX, _LEADER_PX = 4.0, 0.7  # a line to write on is thicker
_DOT_HALO_PX = 1.5
_OUTSIDE = (-5.0, -5.0, 5.0, 15.0)  # units of toes, fingertips and outlines around a box


def paint_view(
    painter: QPainter,
    figure: Figure,
    place: Place,
    fills: Mapping[str, QColor] | None = None,
) -> None:
    """Paint a view of the body, or as much of it as is in the figure's box.

    Args:
        painter: in px of the paper.
        figure: of the body; its labels are not painted.
        place: where its drawing stands.
        fills: colours of muscles; None: all are grey.
    """
    if figure.view == "side":
        paint_runner(painter, At(place.scale, place.x, place.y), SIDE_PHASE, paper_theme())
        return
    transform = QTransform(place.scale, 0, 0, place.scale, place.x, place.y)
    paths = view_paths(figure.view).placed(transform)
    painter.save()
    painter.setClipRect(transform.mapRect(QRectF(*figure.box).adjusted(*_OUTSIDE)))
    paint_silhouette(painter, paths, _OUTLINE_PX)
    for muscle, path in paths.muscles.items():
        painter.fillPath(path, MUSCLE if fills is None else fills.get(muscle, WHITE))
        if fills is not None:
            painter.strokePath(path, QPen(INK, 0.6))
    if fills is None:
        for path in paths.fibres.values():
            painter.strokePath(path, QPen(FIBRE, _FIBRE_UNITS * place.scale))
    painter.restore()


def paint_silhouette(painter: QPainter, paths: ViewPaths, outline_px: float) -> None:
    """Paint the outline of a view, ``outline_px`` wide, and what is no muscle."""
    pen = QPen(INK, 2 * outline_px)  # half of it lies under the fill
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(paths.silhouette, pen)
    painter.fillPath(paths.silhouette, WHITE)
    painter.fillPath(paths.neutral, NEUTRAL)


def paint_runner(painter: QPainter, at: At, phase: float, theme: Theme) -> None:
    """Paint the bare runner from the side at ``phase`` of the near leg's stride."""
    rig = read_rig()
    fibres = at.scale > _FIBRES_FROM
    xy = rig.pose(solve_stride(SIDE_SPEED_MPS).frame(phase), fibres=fibres)
    SideFigure(rig).paint(painter, xy, at, FigureLook(theme, {}, fibres=fibres))


def paint_leaders(painter: QPainter, leaders: Iterable[Leader]) -> None:
    """Paint the leaders with a white halo over the body, and the dots at their ends."""
    shown = list(leaders)
    for halo in (True, False):
        for one in shown:
            colour, wide = (WHITE, _HALO_PX) if halo else (INK, _LEADER_PX)
            painter.setPen(QPen(colour, wide))
            painter.drawLine(QPointF(one.x, one.y), QPointF(one.end_x, one.end_y))
    for one in shown:
        painter.setPen(QPen(WHITE, 2 * _DOT_HALO_PX))
        painter.setBrush(INK)
        painter.drawEllipse(QPointF(one.x, one.y), DOT_PX, DOT_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QPointF(one.x, one.y), DOT_PX, DOT_PX)
