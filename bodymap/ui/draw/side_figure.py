"""Paints the body seen from the side, in any pose of the rig, sixty times a second.

The polygons are kept and moved in bulk. Gaps between the muscles lie in the drawing, and the
outline is a larger shape under the silhouette: a wide stroke costs more than all the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from bodymap.ui.draw.figure_extras import MUSCLE_KINDS, Extras
from bodymap.ui.draw.figure_frame import WINDING, Frame
from bodymap.ui.draw.figure_paints import FigurePaints
from bodymap.ui.draw.figure_plan import Pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray
    from PySide6.QtGui import QPainter

    from bodymap.figure.rig import Rig
    from bodymap.ui.draw.figure_look import At, FigureLook
    from bodymap.ui.draw.figure_plan import Piece, Plan
    from bodymap.ui.theme import Theme

_AROUND = ((1, 0), (0, 1), (-1, 0), (0, -1), (0.7, 0.7), (-0.7, 0.7), (-0.7, -0.7), (0.7, -0.7))


class SideFigure:
    """One body, as it was painted last. Two bodies on a picture are two of these."""

    def __init__(self, rig: Rig) -> None:
        self._pieces = Pieces(rig)
        self._rows = rig.n  # of a pose that has its fibres
        self._plans: dict[tuple[object, ...], Plan] = {}
        self._extras = Extras(rig)
        self._paints: FigurePaints | None = None
        self._shown: tuple[Piece, ...] = ()

    def paint(
        self,
        painter: QPainter,
        xy: NDArray[np.floating],
        at: At,
        look: FigureLook,
        between: Callable[[], None] | None = None,
    ) -> None:
        """Paint the body.

        Args:
            painter: of any device; its brush, pen and hints are changed.
            xy: the vertices as ``Rig.pose`` gives them, with or without the fibres.
            at: where they are on the picture.
            look: how they look.
            between: paints what lies in front of the far limbs and behind the near ones.
        """
        frame = Frame(painter, at.scale, look, self._of(look.theme), self._extras)
        fibres = frame.wants_fibres and len(xy) == self._rows
        points = xy.astype(np.float64)
        points *= (at.scale, -at.scale)
        points += (at.x, at.y)
        self._pieces.move(points, fibres=fibres)
        self._extras.take(look, 1000 * at.scale)
        self._extras.move(points)
        self._shown = frame.paint(self._plan(look), fibres=fibres, between=between)

    def muscle_at(self, point: QPointF, tolerance_px: float = 4.0) -> str | None:
        """Return the muscle that is uppermost at ``point``, or the nearest within the tolerance.

        A muscle that another part of the body covers is not found.
        """
        room = tolerance_px + 1
        box = QRectF(point.x() - room, point.y() - room, 2 * room, 2 * room)
        near = [piece for piece in self._shown if piece.polygon.boundingRect().intersects(box)]
        near.reverse()
        for reach in range(int(tolerance_px) + 1):
            for dx, dy in _AROUND:
                found = _uppermost(near, point + QPointF(dx * reach, dy * reach))
                if found is not None:
                    return found
        return None

    def shape_path(self, muscle: str, side: str = "near") -> QPainterPath:
        """Return the outline of ``muscle`` as it was painted last; empty where it is not shown."""
        path = QPainterPath()
        path.setFillRule(WINDING)
        for piece in self._shown:
            if (piece.shape.id, piece.shape.side) == (muscle, side):
                path.addPolygon(piece.polygon)
                path.closeSubpath()
        return path

    def bounds(self) -> QRectF:
        """Return the rectangle around the body as it was painted last, px."""
        box = QRectF()
        for piece in self._shown:
            box |= piece.polygon.boundingRect()
        return box

    def _of(self, theme: Theme) -> FigurePaints:
        if self._paints is None or self._paints.theme is not theme:
            self._paints = FigurePaints(theme)
        return self._paints

    def _plan(self, look: FigureLook) -> Plan:
        key = (look.shod, look.hands, look.tucked, look.hide)
        if key not in self._plans:
            self._plans[key] = self._pieces.plan(look)
        return self._plans[key]


def _uppermost(pieces: Sequence[Piece], point: QPointF) -> str | None:
    """Return the muscle at ``point``; None where the first of ``pieces`` there is none."""
    for piece in pieces:
        if piece.shape.closed and piece.polygon.containsPoint(point, WINDING):
            return piece.shape.id if piece.shape.kind in MUSCLE_KINDS else None
    return None
