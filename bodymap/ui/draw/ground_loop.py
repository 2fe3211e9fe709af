"""The ground of a saved picture or film: one that is the same again after each stride.

A tile of the ground is made a little smaller or larger so that a whole number of them is as long
as the stride; then a film of one stride has no jump.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPen

from bodymap.ui.draw.ground import (
    FADE_FROM,
    LINE_PX,
    RISE_PX,
    ROLLER_PX,
    TREADMILL,
    paint_marks,
    paint_rollers,
)
from bodymap.ui.draw.ground_marks import TILE_PX, WHOLE

if TYPE_CHECKING:
    from bodymap.ui.theme import Theme


class GroundLoop:
    """The ground under one runner.

    Args:
        surface: an id of surfaces.csv.
        stride_px: how far the ground moves back in a stride.
        shapes: paint shapes, for a drawing; else an image of them that is kept, for many frames.
    """

    def __init__(self, surface: str, stride_px: float, theme: Theme, *, shapes: bool) -> None:
        self._surface, self._theme, self._shapes = surface, theme, shapes
        self._stride_px = stride_px
        self._scale = stride_px / (max(round(stride_px / TILE_PX), 1) * TILE_PX)
        self._tile: QImage | None = None

    def paint(self, painter: QPainter, rect: QRectF, ground_y: float, turns: float) -> None:
        """Paint it into ``rect`` (px), the soles at ``ground_y``, after so many strides."""
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = TILE_PX * self._scale
        x = rect.left() - turns * self._stride_px % step
        while x < rect.right():
            self._paint_tile(painter, QPointF(x, ground_y), rect)
            x += step
        self._paint_fade(painter, rect, ground_y)
        if self._surface == TREADMILL:
            paint_rollers(painter, rect, ground_y, turns * self._rolled_px(), self._theme)
        painter.setPen(QPen(self._theme.body_outline, LINE_PX))
        painter.drawLine(QLineF(rect.left(), ground_y, rect.right(), ground_y))
        painter.restore()

    def _rolled_px(self) -> float:
        """Return how far the rollers turn in a stride: half turns, since their mark has no end."""
        half = math.pi * ROLLER_PX
        return max(round(self._stride_px / half), 1) * half

    def _paint_tile(self, painter: QPainter, corner: QPointF, rect: QRectF) -> None:
        painter.save()
        painter.translate(corner)
        painter.scale(self._scale, self._scale)
        if self._shapes:
            painter.setClipping(False)  # not every viewer of a drawing cuts
            self._paint_shapes(painter, self._room(corner, rect))
        else:
            depth = math.ceil((rect.bottom() - corner.y()) / self._scale)
            ratio = painter.device().devicePixelRatioF() * self._scale
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            tile = self._kept(depth, ratio)
            painter.drawImage(QRectF(0, -RISE_PX, TILE_PX, RISE_PX + depth), tile)
        painter.restore()

    def _room(self, corner: QPointF, rect: QRectF) -> QRectF:
        """Return the part of the tile at ``corner`` that is inside ``rect``, px of the tile."""
        inside = rect.translated(-corner)
        first, last = inside.topLeft() / self._scale, inside.bottomRight() / self._scale
        return QRectF(first, last) & WHOLE

    def _paint_shapes(self, painter: QPainter, room: QRectF = WHOLE) -> None:
        paint_marks(painter, self._surface, self._theme, room)

    def _kept(self, depth: int, ratio: float) -> QImage:
        """Return the tile as an image; what reaches over an end comes in at the other."""
        size = QSize(round(TILE_PX * ratio), round((RISE_PX + depth) * ratio))
        if self._tile is None or self._tile.size() != size:
            tile = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
            tile.fill(Qt.GlobalColor.transparent)
            painter = QPainter(tile)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(size.width() / TILE_PX, size.height() / (RISE_PX + depth))
            for shift in (-TILE_PX, 0, TILE_PX):
                painter.save()
                painter.translate(shift, RISE_PX)
                self._paint_shapes(painter)
                painter.restore()
            painter.end()
            self._tile = tile
        return self._tile

    def _paint_fade(self, painter: QPainter, rect: QRectF, ground_y: float) -> None:
        """Let the ground end in the surface, not in an edge."""
        depth = rect.bottom() - ground_y
        fade = QLinearGradient(0, ground_y + FADE_FROM * depth, 0, rect.bottom())
        clear = QColor(self._theme.surface)
        clear.setAlpha(0)
        fade.setColorAt(0, clear)
        fade.setColorAt(1, self._theme.surface)
        below = QRectF(rect)
        below.setTop(ground_y)
        painter.fillRect(below, fade)
