"""Paints the body bent from its front, back or sole view, as exercises show it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from bodymap.ui.controls.paint import mixed
from bodymap.ui.draw.figure_look import FIBRES_FROM
from bodymap.ui.draw.polygons import Polygons, Rims

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray
    from PySide6.QtGui import QPolygonF

    from bodymap.figure.exercise_art import FrontPart
    from bodymap.ui.draw.figure_look import At
    from bodymap.ui.draw.polygons import Span
    from bodymap.ui.theme import Theme

_OUTLINE_PX = 1.0
_RIM_PX = 0.6  # of a filled outline outside the silhouette; a line of a pixel covers its edge
_FIBRE = 0.30  # opacity of the white lines
_EDGE_PX = 4.0  # of surface around a deep muscle; half of it lies under the fill
_WINDING = Qt.FillRule.WindingFill
_NO_PEN = QPen(Qt.PenStyle.NoPen)


class _Piece(NamedTuple):
    """A shape and its polygons; ``rims`` are those of a silhouette, a little larger."""

    part: FrontPart
    polygons: tuple[QPolygonF, ...]
    rims: tuple[QPolygonF, ...]


class _Greys(NamedTuple):
    """The brushes of what is not trained."""

    base: QBrush
    outline: QBrush
    muscle: QBrush
    detail: QBrush


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
        spans = list(pairwise(ends))
        self._polygons = Polygons(spans)
        points = _joined(parts)
        groups = [part.group for part in parts for _ in part.polylines]
        outer = [
            _once(points, span)
            for span, group in zip(spans, groups, strict=True)
            if group == "silhouette"
        ]
        self._rims = Rims(points, outer)
        polygons, rims = iter(self._polygons.polygons), iter(self._rims.polygons)
        self._pieces = tuple(
            _Piece(
                part,
                tuple(next(polygons) for _ in part.polylines),
                tuple(next(rims) for _ in part.polylines if part.group == "silhouette"),
            )
            for part in parts
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
        points = _joined(parts) * (at.scale, -at.scale) + (at.x, at.y)
        self._polygons.move(points)
        fine = painter.device().devicePixelRatioF() > 1
        if fine:
            self._rims.move(points, _RIM_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        greys = _greys(look.theme)
        for piece in self._pieces:
            if piece.part.group == "silhouette":
                _paint_outlined(painter, piece, look.theme, greys, fine=fine)
            elif piece.part.group == "fibres":
                if at.scale > FIBRES_FROM and not look.theme.contrast:
                    _stroke(painter, piece, QPen(QColor.fromRgbF(1, 1, 1, _FIBRE), 1.0))
            else:
                self._paint_piece(painter, piece, look, greys)

    def _paint_piece(
        self, painter: QPainter, piece: _Piece, look: PuppetLook, greys: _Greys
    ) -> None:
        part, theme = piece.part, look.theme
        trained = look.colour_of(part.muscle, part.side) if part.muscle else None
        if part.group == "ghost":
            if trained is not None and look.deep and part.muscle not in self.surface:
                _fill(painter, piece, QBrush(theme.surface), QPen(theme.surface, _EDGE_PX))
                dashes = QPen(theme.text, 1.0, Qt.PenStyle.DashLine)
                _fill(painter, piece, QBrush(trained), dashes)
        elif part.group == "muscles":
            edge = QPen(theme.body_outline, 1.0) if theme.contrast else _NO_PEN
            _fill(painter, piece, greys.muscle if trained is None else QBrush(trained), edge)
        else:
            _fill(painter, piece, greys.detail)


def _joined(parts: Sequence[FrontPart]) -> NDArray[np.float64]:
    return np.concatenate([line for part in parts for line in part.polylines])


def _once(points: NDArray[np.float64], span: Span) -> Span:
    """Return the span of an outline without its last point where that is its first again."""
    start, stop = span
    return start, stop - bool(np.allclose(points[start], points[stop - 1]))


def _greys(theme: Theme) -> _Greys:
    detail = mixed(theme.body_neutral, theme.body_base, 0.35)
    found = (theme.body_base, theme.body_outline, theme.body_neutral, detail)
    return _Greys(*map(QBrush, found))


def _paint_outlined(
    painter: QPainter, piece: _Piece, theme: Theme, greys: _Greys, *, fine: bool
) -> None:
    """Paint a silhouette with its outline.

    On a ``fine`` screen, of more than one pixel a px, a pen of a px is stroked ten times as slowly
    as one of a pixel: the outline is filled under the silhouette, and the pen drawn along its edge
    shows an arm in front of the body.
    """
    if fine:
        painter.setPen(_NO_PEN)
        painter.setBrush(greys.outline)
        for rim in piece.rims:
            painter.drawPolygon(rim, fillRule=_WINDING)
    pixel = _OUTLINE_PX / painter.device().devicePixelRatioF()
    _fill(painter, piece, greys.base, QPen(theme.body_outline, pixel))


def _fill(painter: QPainter, piece: _Piece, brush: QBrush, pen: QPen = _NO_PEN) -> None:
    painter.setPen(pen)
    painter.setBrush(brush)
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
