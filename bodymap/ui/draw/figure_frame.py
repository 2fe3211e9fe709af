"""One painting of the body seen from the side: coat upon coat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen

from bodymap.ui.draw.figure_look import FIBRES_FROM

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QBrush

    from bodymap.figure.rig import Shape
    from bodymap.ui.draw.figure_extras import Extras
    from bodymap.ui.draw.figure_look import FigureLook, MuscleOn
    from bodymap.ui.draw.figure_paints import FigurePaints
    from bodymap.ui.draw.figure_plan import Coat, Piece, Plan
    from bodymap.ui.draw.figure_rings import FigureRing, Rim

WINDING = Qt.FillRule.WindingFill
_NEAR, _BOTH = frozenset({"near"}), frozenset({"near", "far"})
_NO_PEN = QPen(Qt.PenStyle.NoPen)
_NO_BRUSH = Qt.BrushStyle.NoBrush
_FAR_FIBRES_FROM = 0.8  # px per unit


class Frame:
    """A painter at work on one frame; ``scale`` is in px per unit of the rig."""

    def __init__(
        self,
        painter: QPainter,
        scale: float,
        look: FigureLook,
        paints: FigurePaints,
        extras: Extras,
    ) -> None:
        self._painter = painter
        self._scale = scale
        self._look = look
        self._paints = paints
        self._ratio = painter.device().devicePixelRatioF()
        self._brushes: dict[MuscleOn, QBrush] = {}
        self._fibred: frozenset[str] = frozenset()  # the sides whose fibres are painted
        self._extras = extras
        large = scale > FIBRES_FROM if look.fibres is None else look.fibres
        self.wants_fibres = large and not look.theme.contrast  # that has outlines instead

    def paint(
        self, plan: Plan, *, fibres: bool, between: Callable[[], None] | None = None
    ) -> tuple[Piece, ...]:
        """Paint what ``plan`` holds; return the pieces painted, the uppermost last.

        ``between`` paints once the far limbs are there, before the near ones.
        """
        if fibres:
            small = self._scale < _FAR_FIBRES_FROM
            self._fibred = _NEAR if small else _BOTH
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(_NO_PEN)
        self._take_brushes(plan)
        shown: list[Piece] = []
        for coat in plan.coats:
            if between is not None and coat.side == "near":
                between()
                between = None
                self._painter.setPen(_NO_PEN)
            painted = self._paint_coat(coat.cut())
            # What is painted of a tucked arm's body hides nothing that the whole did not.
            shown += painted if coat.above is None else coat.pieces
        return tuple(shown)

    def _take_brushes(self, plan: Plan) -> None:
        look, paints = self._look, self._paints
        for key in plan.muscles:
            muscle, side = key
            brush = look.brushes.get(key)
            self._brushes[key] = (
                paints.grey("detail", side)
                if brush is None
                else paints.solid(brush, side, pale=muscle in look.pale)
            )

    def _paint_coat(self, coat: Coat) -> list[Piece]:
        painter, paints = self._painter, self._paints
        painter.setBrush(paints.grey("rim", coat.side))
        for rim in coat.rims:
            painter.drawPolygon(rim, fillRule=WINDING)
        painter.setBrush(paints.grey("base", coat.side))
        for body in coat.bodies:
            painter.drawPolygon(body.polygon, fillRule=WINDING)
        for piece in coat.pieces:
            self._paint_piece(piece)
        deep = [piece for piece in coat.deep if self._deep_shows(piece)]
        for ring in self._extras.rings:
            self._paint_ring((*coat.pieces, *deep), ring)
        for piece in deep:
            self._paint_deep(piece, self._extras.edges.under(piece.shape))
        if self._look.shod and (deep or self._extras.rings):
            for piece in coat.shoes:  # what came over it lies inside
                self._paint_piece(piece)
        return [*coat.bodies, *coat.pieces, *deep]

    def _paint_piece(self, piece: Piece) -> None:
        shape = piece.shape
        if shape.kind == "muscle":
            self._paint_muscle(piece)
        elif shape.closed:
            self._painter.setBrush(self._paints.grey(_grey_of(piece), shape.side))
            self._painter.drawPolygon(piece.polygon, fillRule=WINDING)
        else:
            self._painter.setPen(
                self._paints.line(_line_of(piece), shape.side, self._scale, self._ratio)
            )
            self._painter.drawPolyline(piece.polygon)
            self._painter.setPen(_NO_PEN)

    def _paint_muscle(self, piece: Piece, *, outline: bool = True) -> None:
        painter, shape = self._painter, piece.shape
        painter.setBrush(self._brushes[shape.id, shape.side])
        if outline and self._look.theme.contrast:
            painter.setPen(self._paints.edge(shape.side))
        painter.drawPolygon(piece.polygon, fillRule=WINDING)
        coloured = (shape.id, shape.side) in self._look.brushes
        if coloured and shape.id in self._look.pale:
            self._paint_hatch(shape)
        elif shape.side in self._fibred:
            painter.setPen(self._paints.fibre if coloured else self._paints.faint_fibre)
            for line in piece.fibres:
                painter.drawPolyline(line)
        painter.setPen(_NO_PEN)

    def _paint_hatch(self, shape: Shape) -> None:
        if self._extras.hatching is not None:
            lines = self._extras.hatching.over(shape)
            self._painter.setPen(self._paints.hatch(shape.side, self._ratio))
            self._painter.drawLines(lines.first, lines.number)

    def _deep_shows(self, piece: Piece) -> bool:
        muscle, look = piece.shape.id, self._look
        return look.chosen == {muscle} or (look.deep and (muscle, piece.shape.side) in look.brushes)

    def _paint_ring(self, pieces: Sequence[Piece], ring: FigureRing) -> None:
        """Paint one ring around all that have it, and then these again over it."""
        painter, theme = self._painter, self._look.theme
        ringed = [
            (piece, ring.under(piece.shape)) for piece in pieces if ring.is_around(piece.shape)
        ]
        painter.setBrush(theme.surface)
        for _, rim in ringed:
            if rim.halo is not None:
                painter.drawPolygon(rim.halo, fillRule=WINDING)
        painter.setBrush(theme.ink)
        for _, rim in ringed:
            painter.drawPolygon(rim.ink, fillRule=WINDING)
        painter.setBrush(theme.surface)
        for _, rim in ringed:
            painter.drawPolygon(rim.gap, fillRule=WINDING)
        for piece, _ in ringed:
            if piece.shape.kind == "muscle":
                self._paint_muscle(piece, outline=False)

    def _paint_deep(self, piece: Piece, edge: Rim) -> None:
        painter, shape = self._painter, piece.shape
        painter.setBrush(self._look.theme.surface)
        painter.drawPolygon(edge.gap, fillRule=WINDING)
        painter.setBrush(self._brushes[shape.id, shape.side])
        painter.drawPolygon(piece.polygon, fillRule=WINDING)
        if shape.id in self._look.pale and (shape.id, shape.side) in self._look.brushes:
            self._paint_hatch(shape)
        painter.setBrush(_NO_BRUSH)
        painter.setPen(self._paints.course)
        painter.drawPolygon(piece.polygon)
        painter.setPen(_NO_PEN)


def _grey_of(piece: Piece) -> str:
    if piece.shape.kind != "shoe":
        return "detail"
    return "shoe" if piece.shape.id == "shoe_upper" else "sole"


def _line_of(piece: Piece) -> str:
    if piece.shape.kind == "shoe_line":
        return "lace"
    return "gap" if piece.shape.id.startswith("gap") else "line"
