"""The lines of the plot under the raster, drawn by pyqtgraph into a picture.

Importing this module imports pyqtgraph and numpy: only ``StrideRaster`` does, in the background.
A scene without a view draws the picture once; the cursor moves over it without drawing it again.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from bodymap.ui.draw.chart_key import BAND, DASHES
from bodymap.ui.draw.stride_chart_scale import line_colour

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from bodymap.app.stride_scene import Course, PlotLine
    from bodymap.ui.draw.stride_chart_paint import Chart
    from bodymap.ui.theme import Theme

LINE_PX = 2.25
_OTHER_PX = 1.25  # of run A's line


class _Line(NamedTuple):
    """A line's items: its mean, and its spread (far quicker than a FillBetweenItem)."""

    mean: pg.PlotCurveItem
    band: QGraphicsPathItem


class StridePlotPicture:
    """pyqtgraph's view box and curves in a scene of their own."""

    def __init__(self) -> None:
        self._scene = pg.GraphicsScene()
        self._ratio = 1.0
        self._box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self._box.disableAutoRange()
        self._scene.addItem(self._box)
        self._lines: list[_Line] = []
        self._other = pg.PlotCurveItem(antialias=True)
        self._other.setZValue(2)
        self._box.addItem(self._other, ignoreBounds=True)

    def paint(self, painter: QPainter, chart: Chart, plot: QRectF) -> None:
        """Draw the lines of ``chart`` into ``plot``, one px of the scene to one of it."""
        self._ratio = painter.device().devicePixelRatioF()
        scale, lines = chart.scale, chart.leg.lines
        self._box.setGeometry(plot)
        self._box.setRange(
            xRange=(0.0, 1.0), yRange=(scale.low, scale.high), padding=0, disableAutoRange=True
        )
        while len(self._lines) < len(lines):
            self._lines.append(self._made())
        for index, items in enumerate(self._lines):
            shown = index < len(lines)
            items.mean.setVisible(shown)
            items.band.setVisible(shown)
            if shown:
                self._show_spread(items, lines[index], line_colour(chart.theme, index), chart.theme)
                self._show_mean(items, line_colour(chart.theme, index), chart.scene.plot.stretched)
        runners = chart.scene.runners
        self._show_other(chart.leg.other, chart.theme, runners[-1].stretched)
        area = plot.adjusted(-4, -4, 4, 4)
        self._scene.prepareForPaint()
        self._scene.render(painter, area, area)

    def _made(self) -> _Line:
        made = _Line(pg.PlotCurveItem(antialias=True), QGraphicsPathItem())
        made.band.setPen(Qt.PenStyle.NoPen)
        made.band.setZValue(1)
        made.mean.setZValue(3)
        for item in (made.band, made.mean):
            self._box.addItem(item, ignoreBounds=True)
        return made

    def _show_spread(self, items: _Line, line: PlotLine, colour: QColor, theme: Theme) -> None:
        items.mean.setData(*_points(line.mean))
        (along, low), (_, high) = _points(line.low), _points(line.high)
        around = np.concatenate((along, along[::-1])), np.concatenate((low, high[::-1]))
        items.band.setPath(pg.arrayToQPath(*around))
        faded = QColor(colour)
        faded.setAlphaF(2 * BAND if theme.contrast else BAND)
        items.band.setBrush(faded)

    def _show_mean(self, items: _Line, colour: QColor, stretched: bool) -> None:
        items.mean.setPen(self._dashed(self._pen(colour, LINE_PX), stretched))

    def _dashed(self, pen: QPen, stretched: bool) -> QPen:
        """Return ``pen``, dashed where the line is stretched."""
        if stretched:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern(DASHES["stretched"])
        return pen

    def _show_other(self, force: Course | None, theme: Theme, stretched: bool) -> None:
        """Draw run A's vertical force."""
        self._other.setVisible(force is not None)
        if force is not None:
            self._other.setData(*_points(force))
            self._other.setPen(self._dashed(self._pen(theme.text2, _OTHER_PX), stretched))

    def _pen(self, colour: QColor, width_px: float) -> QPen:
        """Return a pen so many px of the window wide (Qt counts a cosmetic one in the device's)."""
        pen = QPen(colour, width_px * self._ratio)
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen


def _points(course: Course) -> tuple[np.ndarray, np.ndarray]:
    return _phases(len(course)), np.array(course)


@cache
def _phases(count: int) -> np.ndarray:
    return np.linspace(0.0, 1.0, count)
