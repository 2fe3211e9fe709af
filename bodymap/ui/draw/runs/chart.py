"""The lines of a run's chart, drawn by pyqtgraph into a picture.

Importing this module imports pyqtgraph and numpy: only ``RunPlots`` does, in the background.
A scene without a view draws the picture once; part and cursor move over it without drawing it
again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen, QTransform
from PySide6.QtWidgets import QGraphicsPathItem

from bodymap.ui.controls.paint import mixed
from bodymap.ui.draw.runs.chart_paint import is_screen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from PySide6.QtGui import QPainter

    from bodymap.ui.draw.runs.chart_frame import RunFrame
    from bodymap.ui.draw.runs.chart_paint import RunChartParts
    from bodymap.ui.draw.runs.chart_scale import ValueScale

    _Points = tuple[NDArray[np.float64], NDArray[np.float64]]

CHOSEN_PX, PACE_PX, OTHER_PX = 2.75, 1.75, 1.0
_SLOPE_FILL = {False: 0.22, True: 0.35}  # opacity; in high contrast stronger
_OTHERS = 0.85  # opacity of the loads that are not chosen
_EDGE = 1e-6  # of a plot: what is beyond is a glitch, and no line on the plot's floor
_MOST_PER_PX = 2  # values drawn for each px of width, of a long run


class RunPlotPicture:
    """pyqtgraph's view boxes and curves in a scene of their own."""

    def __init__(self) -> None:
        self._scene = pg.GraphicsScene()
        self._ratio = 1.0
        self._paper: QColor | None = None  # what a file is drawn on
        self._pace_box, self._slope_box, self._load_box = (self._box() for _ in range(3))
        self._pace, self._slope = _curve(3), _curve(2)
        self._climb = QGraphicsPathItem()
        self._climb.setPen(Qt.PenStyle.NoPen)
        self._pace_box.addItem(self._pace, ignoreBounds=True)
        for item in (self._climb, self._slope):
            self._slope_box.addItem(item, ignoreBounds=True)
        self._loads: list[pg.PlotCurveItem] = []

    def _box(self) -> pg.ViewBox:
        made = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        made.disableAutoRange()
        self._scene.addItem(made)
        return made

    def paint(self, painter: QPainter, chart: RunChartParts) -> None:
        """Draw the lines of ``chart``, one px of the scene to one px of it."""
        self._ratio = painter.device().devicePixelRatioF()
        self._paper = None if is_screen(painter) else chart.theme.surface
        frame = chart.frame
        self._put(self._pace_box, frame.pace)
        self._put(self._load_box, frame.load)
        self._slope_box.setVisible(frame.slope is not None)
        self._show_pace(chart)
        if frame.slope is not None:
            self._put(self._slope_box, frame.slope)
            self._show_slope(chart)
        self._show_loads(chart)
        if self._paper is not None:
            self._paint_shapes(painter, frame)
            return
        area = frame.plots.adjusted(-4, -4, 4, 4)
        self._scene.prepareForPaint()
        self._scene.render(painter, area, area)

    def _paint_shapes(self, painter: QPainter, frame: RunFrame) -> None:
        """Draw the lines in px, with pens of their own width.

        In pyqtgraph's units a viewer that knows no cosmetic pens draws them as wide as the page.
        """
        if frame.slope is not None:
            to_px = _to_px(frame.slope)
            painter.fillPath(to_px.map(self._climb.path()), self._climb.brush())
            _stroke(painter, self._slope, to_px)
        _stroke(painter, self._pace, _to_px(frame.pace))
        for item in sorted(self._loads, key=pg.PlotCurveItem.zValue):
            _stroke(painter, item, _to_px(frame.load))

    def _put(self, box: pg.ViewBox, plot: QRectF) -> None:
        box.setGeometry(plot)
        box.setRange(xRange=(0.0, 1.0), yRange=(0.0, 1.0), padding=0, disableAutoRange=True)

    def _show_pace(self, chart: RunChartParts) -> None:
        self._draw(self._pace, _points(chart, chart.lines.pace_s_per_km, chart.pace))
        self._pace.setPen(self._pen(chart.theme.text, PACE_PX))

    def _show_slope(self, chart: RunChartParts) -> None:
        theme = chart.theme
        along, up = _points(chart, chart.scene.slope, chart.slope)
        self._draw(self._slope, (along, up))
        self._slope.setPen(self._pen(theme.text2, OTHER_PX))
        level = np.full_like(up, chart.slope.share_of(0.0))
        up = np.where(np.isfinite(up), up, level)
        around = np.concatenate((along, along[::-1])), np.concatenate((up, level))
        self._climb.setPath(pg.arrayToQPath(*around))
        self._climb.setBrush(self._faded(theme.control, _SLOPE_FILL[theme.contrast]))

    def _show_loads(self, chart: RunChartParts) -> None:
        scene, theme = chart.lines, chart.theme
        while len(self._loads) < len(scene.lines):
            self._loads.append(_curve(4))
            self._load_box.addItem(self._loads[-1], ignoreBounds=True)
        for item in self._loads[len(scene.lines) :]:
            item.setVisible(False)
        for item, line in zip(self._loads, scene.lines, strict=False):
            chosen = line.subject == scene.chosen
            self._draw(item, _points(chart, line.values, chart.load))
            item.setZValue(5 if chosen else 4)
            colour = theme.accent if chosen else self._faded(theme.control, _OTHERS)
            item.setPen(self._pen(colour, CHOSEN_PX if chosen else OTHER_PX))

    def _draw(self, item: pg.PlotCurveItem, points: _Points) -> None:
        """Give ``item`` its line, which breaks where there is no value."""
        item.setVisible(bool(np.isfinite(points[1]).any()))
        item.setData(*points, connect="finite")

    def _faded(self, colour: QColor, opacity: float) -> QColor:
        """Return ``colour`` let through; in a file mixed, as not every viewer knows opacity."""
        if self._paper is not None:
            return mixed(self._paper, colour, opacity)
        faded = QColor(colour)
        faded.setAlphaF(opacity)
        return faded

    def _pen(self, colour: QColor, width_px: float) -> QPen:
        """Return a pen so many px of the window wide (Qt counts a cosmetic one in the device's)."""
        pen = QPen(colour, width_px * self._ratio)
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen


def _to_px(plot: QRectF) -> QTransform:
    """Return how shares of ``plot`` become px."""
    return QTransform(plot.width(), 0, 0, -plot.height(), plot.left(), plot.bottom())


def _stroke(painter: QPainter, item: pg.PlotCurveItem, to_px: QTransform) -> None:
    if item.isVisible():
        pen = QPen(item.opts["pen"])
        pen.setCosmetic(False)
        painter.strokePath(to_px.map(item.getPath()), pen)


def _curve(z: float) -> pg.PlotCurveItem:
    item = pg.PlotCurveItem(antialias=True)
    item.setZValue(z)
    return item


def _points(chart: RunChartParts, values: Sequence[float], scale: ValueScale) -> _Points:
    """Return the points of a line as shares of its plot."""
    axis = chart.frame.axis
    along = (np.array(axis.at, dtype=float) - axis.low) / (axis.high - axis.low)
    heights = np.full(len(along), np.nan)
    heights[: len(values)] = values[: len(along)]
    if scale.logarithmic:
        heights[~(heights > 0)] = np.nan
        up = np.log(heights / scale.bottom) / np.log(scale.top / scale.bottom)
    else:
        up = (heights - scale.bottom) / (scale.top - scale.bottom)
    up[(up < -_EDGE) | (up > 1 + _EDGE)] = np.nan
    columns = max(int(chart.frame.load.width()) * _MOST_PER_PX, 1)
    return thinned(along, up, columns)


def thinned(
    along: NDArray[np.float64], up: NDArray[np.float64], columns: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return a line of many points as the least and greatest value of each of ``columns``.

    A column without any value keeps none, so that the line breaks there.
    """
    if len(along) <= 2 * columns:
        return along, up
    column = np.minimum((along * columns).astype(int), columns - 1)
    starts = np.flatnonzero(np.diff(column, prepend=-1))
    low, high = np.fmin.reduceat(up, starts), np.fmax.reduceat(up, starts)
    return np.repeat(along[starts], 2), np.stack((low, high), axis=1).ravel()
