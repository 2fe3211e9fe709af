"""Paints the ground under the runner, from the side; it goes along with the planted foot."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPaintEngine, QPainter, QPen, QPixmap

from bodymap.ui.controls.paint import mixed
from bodymap.ui.draw.ground_marks import TILE_PX, WHOLE, Pencil
from bodymap.ui.draw.grounds import GROUNDS, PLAIN

if TYPE_CHECKING:
    from bodymap.ui.theme import Theme

TREADMILL = "treadmill_level"
RISE_PX = 14  # what may stand above the ground: blades of grass
# Of the surface in a shade, in layers and in marks: the ground must not compete with the body.
_LIGHT, _DARK = (0.82, 0.58), (0.85, 0.6)
FADE_FROM = 0.45  # of the depth; at the bottom nothing is left
LINE_PX = 1.25
ROLLER_PX, _ROLLERS_APART_PX = 9.0, 120.0  # radius
_ROLLER_DEPTH_PX = 20.0
_RASTER = QPaintEngine.Type.Raster
_VECTOR_RATIO = 2.0
_KEPT = 12  # tiles
_STRETCH = 1 + 1e-9  # of a tile that stands between two pixels


class Distance:
    """How far the ground has moved back under one runner, added up stride by stride.

    At another pace, or in another size, only what is still to come has another length.
    """

    def __init__(self) -> None:
        self._turns = self._px = 0.0

    def after(self, turns: float, stride_px: float) -> float:
        """Return how far, px, it is after so many strides; those since the last call are new.

        Args:
            turns: strides run since any moment; fewer than before where time went back.
            stride_px: how far the ground moves in a stride now.
        """
        self._px += (turns - self._turns) * stride_px
        self._turns = turns
        return self._px


class Ground:
    """The ground of a picture; it keeps the tiles that it has painted."""

    def __init__(self) -> None:
        self._tiles: dict[tuple[str, str, int, float], QPixmap] = {}

    def paint(
        self,
        painter: QPainter,
        rect: QRectF,
        ground_y: float,
        surface: str,
        scroll_px: float,
        theme: Theme,
    ) -> None:
        """Paint the ground.

        Args:
            painter: of any device, antialiased or not.
            rect: where it may be painted; what stands above it is cut off.
            ground_y: where the soles stand, px.
            surface: an id of surfaces.csv.
            scroll_px: how far the ground has moved back (to the left) since any moment.
            theme: the colours.
        """
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile = self._tile(surface, theme, rect.bottom() - ground_y, _ratio(painter))
        _lay(painter, tile, QPointF(rect.left() - scroll_px % TILE_PX, ground_y - RISE_PX), rect)
        if surface == TREADMILL:
            paint_rollers(painter, rect, ground_y, scroll_px, theme)
        painter.setPen(QPen(theme.body_outline, LINE_PX))
        painter.drawLine(QLineF(rect.left(), ground_y, rect.right(), ground_y))
        painter.restore()

    def _tile(self, surface: str, theme: Theme, depth: float, ratio: float) -> QPixmap:
        key = (surface, theme.name, max(math.ceil(depth), 1), ratio)
        tile = self._tiles.pop(key, None) or _painted(surface, theme, key[2], ratio)
        self._tiles[key] = tile  # the newest stands last
        if len(self._tiles) > _KEPT:
            del self._tiles[next(iter(self._tiles))]
        return tile


def _lay(painter: QPainter, tile: QPixmap, corner: QPointF, rect: QRectF) -> None:
    """Lay ``tile`` from ``corner`` to the right end of ``rect``, in parts of a pixel too.

    Qt puts an image on whole pixels unless it has to be stretched: then it would not go along with
    the foot. Smooth edges would show the seam.
    """
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    own = tile.deviceIndependentSize()
    size = QSizeF(own.width() * _STRETCH, own.height())
    while corner.x() < rect.right():
        painter.drawPixmap(QRectF(corner, size), tile, QRectF(tile.rect()))
        corner += QPointF(TILE_PX, 0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _ratio(painter: QPainter) -> float:
    """Return how many pixels the tiles have to a logical one: vector files are enlarged."""
    ratio = painter.device().devicePixelRatioF()
    return ratio if painter.paintEngine().type() == _RASTER else max(ratio, _VECTOR_RATIO)


def _painted(surface: str, theme: Theme, depth: int, ratio: float) -> QPixmap:
    """Return one stretch of the ground, which can stand beside itself without a seam."""
    height = RISE_PX + depth
    tile = QPixmap(round(TILE_PX * ratio), math.ceil(height * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shift in (-TILE_PX, 0, TILE_PX):  # what reaches over an end comes in at the other
        painter.setClipRect(QRectF(0, 0, TILE_PX, height))
        painter.save()
        painter.translate(shift, RISE_PX)
        paint_marks(painter, surface, theme)
        painter.restore()
    painter.setClipping(False)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.fillRect(QRectF(0, 0, TILE_PX, height), _fade(depth))
    painter.end()
    return tile


def paint_marks(painter: QPainter, surface: str, theme: Theme, room: QRectF = WHOLE) -> None:
    """Paint what one tile of ``surface`` holds, or its part in ``room``; soles are at y = 0."""
    fill, mark = _DARK if theme.surface.lightness() < 128 else _LIGHT
    pencil = Pencil(
        painter,
        mark=lambda shade: _shade(shade, theme, mark),
        fill=lambda shade: theme.surface if theme.contrast else _shade(shade, theme, fill),
        room=room,
    )
    for each in GROUNDS.get(surface, PLAIN):
        each.paint(pencil)


def _shade(shade: str, theme: Theme, share: float) -> QColor:
    """Return a swatch's shade with ``share`` of the surface; in high contrast one grey."""
    if theme.contrast:
        return mixed(theme.track, theme.surface, 0.4)
    return mixed(QColor(shade), theme.surface, share)


def _fade(depth: int) -> QLinearGradient:
    fade = QLinearGradient(0, RISE_PX + FADE_FROM * depth, 0, RISE_PX + depth)
    fade.setColorAt(0, Qt.GlobalColor.black)
    fade.setColorAt(1, Qt.GlobalColor.transparent)
    return fade


def paint_rollers(
    painter: QPainter, rect: QRectF, ground_y: float, scroll_px: float, theme: Theme
) -> None:
    """Paint the treadmill's rollers: they stay where they are and turn with the belt."""
    painter.setPen(QPen(mixed(theme.control, theme.surface, 0.3), 1.5))
    painter.setBrush(mixed(theme.control, theme.surface, 0.8))
    turn = scroll_px / ROLLER_PX
    arm = QPointF(-math.cos(turn), math.sin(turn)) * (ROLLER_PX - 3)
    x = rect.left() + _ROLLERS_APART_PX / 2
    while x < rect.right() + ROLLER_PX:
        middle = QPointF(x, ground_y + _ROLLER_DEPTH_PX)
        painter.drawEllipse(middle, ROLLER_PX, ROLLER_PX)
        painter.drawLine(QLineF(middle - arm, middle + arm))
        x += _ROLLERS_APART_PX
