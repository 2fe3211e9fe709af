"""The picture of the stage for a file: no kept pixmaps, and a ground that closes over a stride."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from bodymap.ui.draw.ground_loop import GroundLoop
from bodymap.ui.draw.stride_picture import StridePicture
from bodymap.ui.draw.stride_strobe import INSTANTS, OPACITY, along

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from bodymap.app.stride_scene import StrideScene
    from bodymap.ui.draw.stride_rooms import Room
    from bodymap.ui.draw.stride_runner import Showing
    from bodymap.ui.theme import Theme


class PlainStride(StridePicture):
    """Paints ``scene``, in a thread of its own too: images and shapes know no window.

    The page has its own place for what must be said of the runs.

    ``shapes``: of shapes alone, for a drawing; else the ground is an image that is kept.
    """

    def __init__(self, scene: StrideScene, theme: Theme, *, shapes: bool) -> None:
        super().__init__(scene._replace(maps=False, sentence=""), theme)
        self._shapes = shapes
        self._grounds: dict[int, GroundLoop] = {}

    def paint_plain(self, painter: QPainter, turns: Sequence[float]) -> None:
        """Paint the instant at which each runner has run ``turns`` cycles."""
        painter.fillRect(self._frame(), self._theme.surface)
        if self.scene.strobe:
            self._paint_ghosts(painter)
        self.paint_still(painter)
        self._paint_moving(painter, turns, None)

    def _frame(self) -> QRectF:
        return QRectF(QPointF(), self._size)

    def _paint_ghosts(self, painter: QPainter) -> None:
        """Paint the instants of the stride and a veil over them: a drawing has no layers."""
        showing = self._showing(None)._replace(chosen=frozenset(), deep=frozenset())
        for figure, room in zip(self._runners, self._placed().rooms, strict=True):
            for instant in range(INSTANTS + 1):
                phase = instant / INSTANTS
                at = along(room.at, figure, phase)
                figure.paint(painter, at, phase, showing, forces=False)
        veil = QColor(self._theme.surface)
        veil.setAlphaF(1 - OPACITY)
        painter.fillRect(self._frame(), veil)

    def _paint_ground(self, painter: QPainter, index: int, room: Room, turn: float) -> None:
        if index not in self._grounds:
            figure = self._runners[index]
            stride_px = figure.stride.travel * room.at.scale
            surface = figure.runner.surface
            self._grounds[index] = GroundLoop(surface, stride_px, self._theme, shapes=self._shapes)
        cycles = 0.0 if self.scene.strobe else turn
        self._grounds[index].paint(painter, room.ground, room.at.y, cycles)

    def _paint_runner(
        self, painter: QPainter, index: int, room: Room, phase: float, showing: Showing
    ) -> None:
        if not self.scene.strobe:
            super()._paint_runner(painter, index, room, phase, showing)
            return
        figure = self._runners[index]
        at = along(room.at, figure, phase)
        figure.paint(painter, at, phase, showing, forces=False)
