"""The raster: a row of colours for every muscle, its time course over the gait cycle."""

from __future__ import annotations

from array import array
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPixmap

from bodymap.ui.controls.paint import mixed
from bodymap.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from bodymap.app.stride_scene import Course
    from bodymap.ui.theme import Theme

PALER = 0.42  # towards the surface: only the timing is known
_HATCH_PX = 8  # from line to line along the row: 6 px across it
_LINE_PX = 1.5


@lru_cache(maxsize=4)
def raster_for(name: str, ratio: float) -> Raster:
    """Return what paints rows in the colours of the theme ``name``; it is made once."""
    return Raster(theme(name), ratio)


class Raster:
    """Paints rows in the load map's colours of one theme.

    Args:
        colours: the theme.
        ratio: device px for each px of the window.
    """

    def __init__(self, colours: Theme, ratio: float) -> None:
        surface = colours.surface
        self._ramp = _rgb(colours.load)
        self._pale = _rgb([mixed(colour, surface, PALER) for colour in colours.load])
        self._hatch = _hatch(surface, ratio)

    def paint_row(
        self, painter: QPainter, box: QRectF, course: Course, *, timing_only: bool
    ) -> None:
        """Fill ``box`` with ``course``; hatched and paler where only the timing is known.

        Args:
            painter: over the chart.
            box: the row; its left edge is phase 0 and its right edge phase 1.
            course: positions on the ramp, 0 to 1, clamped.
            timing_only: whether the height of the course carries no information.
        """
        pixels = _pixels(course, self._pale if timing_only else self._ramp)
        across = len(course)
        image = QImage(pixels, across, 1, 4 * across, QImage.Format.Format_RGB32)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        # From the middle of the first sample to the middle of the last: they are the row's ends.
        painter.drawImage(box, image, QRectF(0.5, 0, across - 1, 1))
        if timing_only:
            painter.drawTiledPixmap(box, self._hatch, QPointF(box.left() % _HATCH_PX, 0))


def _rgb(colours: Sequence[QColor]) -> tuple[int, ...]:
    return tuple(colour.rgb() for colour in colours)


def _pixels(course: Course, ramp: Sequence[int]) -> bytes:
    last = len(ramp) - 1
    if min(course) < 0 or max(course) > 1:
        course = tuple(min(max(at, 0.0), 1.0) for at in course)
    return array("I", [ramp[int(at * last + 0.5)] for at in course]).tobytes()


def _hatch(colour: QColor, ratio: float) -> QPixmap:
    """Return the tile of the slanting lines."""
    side = round(_HATCH_PX * ratio)
    tile = QPixmap(side, side)
    tile.setDevicePixelRatio(side / _HATCH_PX)
    tile.fill(Qt.GlobalColor.transparent)
    with QPainter(tile) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, _LINE_PX))
        for shift in (-_HATCH_PX, 0, _HATCH_PX):
            painter.drawLine(QLineF(shift - 2, _HATCH_PX + 2, shift + _HATCH_PX + 2, -2))
    return tile
