"""Paints the body bent from its front, back or sole view, as exercises show it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from bodymap.ui.controls.paint import mixed
from bodymap.ui.draw.figure_look import FIBRES_FROM
from bodymap.ui.draw.polygons import Polygons

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPolygonF

    from bodymap.figure.exercise_art import FrontPart
    from bodymap.ui.draw.figure_look import At
    from bodymap.ui.theme import Theme

_OUTLINE_PX = 1.0  # a wider one is stroked ten times as slowly
_FIBRE = 0.30  # opacity of the white lines
_EDGE_PX = 4.0  # of surface around a deep muscle; half of it lies under the fill
_WINDING = Qt.FillRule.WindingFill


class _Piece(NamedTuple):
    """A shape and its polygons."""

    part: FrontPart
    polygons: tuple[QPolygonF, ...]


class PuppetLook(NamedTuple):
    """How a puppet is painted.

    Attributes:
        colour_of: the colour of a muscle on a side of the picture; None: grey.
        deep: draw the courses of deep muscles that have a colour.
    """

    theme: Theme
    colour_of: Callable[[str, str], QColor | None]
    deep: bool


class PuppetPainter:
    """Paints the parts of one drawing in any pose; the polygons are kept and moved in bulk."""

    def __init__(self, parts: Sequence[FrontPart]) -> None:
        lengths = [len(line) for part in parts for line in part.polylines]
        ends = np.cumsum([0, *lengths]).tolist()
        self._polygons = Polygons(list(pairwise(ends)))
        polygons = iter(self._polygons.polygons)
        self._pieces = tuple(
            _Piece(part, tuple(next(polygons) for _ in part.polylines)) for part in parts
        )
        self.surface = {part.muscle for part in parts if part.group == "muscles"}

    def paint(
        self, painter: QPainter, parts: Sequence[FrontPart], at: At, look: PuppetLook
    ) -> None:
        """Paint another pose of the same drawing.

        Args:
            painter: its pen and brush are changed.
            parts: in the order in which they are drawn.
            at: where the world is on the picture.
            look: its colours.
        """
        points = np.concatenate([line for part in parts for line in part.polylines])
        self._polygons.move(points * (at.scale, -at.scale) + (at.x, at.y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for piece in self._pieces:
            if piece.part.group == "fibres":
                if at.scale > FIBRES_FROM and not look.theme.contrast:
                    _stroke(painter, piece, QPen(QColor.fromRgbF(1, 1, 1, _FIBRE), 1.0))
            else:
                self._paint_piece(painter, piece, look)

    def _paint_piece(self, painter: QPainter, piece: _Piece, look: PuppetLook) -> None:
        part, theme = piece.part, look.theme
        trained = look.colour_of(part.muscle, part.side) if part.muscle else None
        if part.group == "silhouette":
            _fill(painter, piece, theme.body_base, QPen(theme.body_outline, _OUTLINE_PX))
        elif part.group == "ghost":
            if trained is not None and look.deep and part.muscle not in self.surface:
                _fill(painter, piece, theme.surface, QPen(theme.surface, _EDGE_PX))
                _fill(painter, piece, trained, QPen(theme.text, 1.0, Qt.PenStyle.DashLine))
        elif part.group == "muscles":
            edge = QPen(theme.body_outline, 1.0) if theme.contrast else None
            _fill(painter, piece, trained or theme.body_neutral, edge)
        else:
            _fill(painter, piece, mixed(theme.body_neutral, theme.body_base, 0.35))


def _fill(painter: QPainter, piece: _Piece, colour: QColor, pen: QPen | None = None) -> None:
    painter.setPen(pen if pen is not None else Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))
    if len(piece.polygons) == 1:
        painter.drawPolygon(piece.polygons[0], fillRule=_WINDING)
        return
    path = QPainterPath()
    path.setFillRule(_WINDING)
    for polygon in piece.polygons:
        path.addPolygon(polygon)
        path.closeSubpath()
    painter.drawPath(path)


def _stroke(painter: QPainter, piece: _Piece, pen: QPen) -> None:
    painter.setPen(pen)
    for polygon in piece.polygons:
        painter.drawPolyline(polygon)
