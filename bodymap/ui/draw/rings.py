"""The ring around what is chosen: ink, and a gap of surface between it and the fill."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPainterPath

    from bodymap.ui.theme import Theme


class Ring(NamedTuple):
    """How wide the ring of ink around a shape is, and the gap of surface inside it, px."""

    ink: float
    gap: float

    @property
    def reach(self) -> float:
        """How far it reaches beyond the shape, px."""
        return self.ink + self.gap


SELECTED = Ring(2.0, 1.25)
HOVERED = Ring(1.25, 0.75)


def paint_ring(painter: QPainter, shapes: Sequence[QPainterPath], ring: Ring, theme: Theme) -> None:
    """Paint one ring around all of ``shapes``; the shapes are filled over it afterwards."""
    for colour, width in ((theme.ink, ring.reach), (theme.surface, ring.gap)):
        pen = QPen(colour, 2 * width)  # half of it lies under the fill
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        for shape in shapes:
            painter.strokePath(shape, pen)
