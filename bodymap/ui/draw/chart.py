"""The lines of the load-against-pace chart, drawn by pyqtgraph into a picture.

Importing this module imports pyqtgraph and numpy: only ``ChartPlace`` does, after the first frame.
A scene without a view draws the picture once; the cursor moves over it without drawing it again.
"""

from __future__ import annotations

from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPalette, QPen

from bodymap.model.conditions import FASTEST_MPS, SLOWEST_MPS
from bodymap.model.figures import EVIDENCE
from bodymap.ui.controls.paint import is_contrast, is_dark
from bodymap.ui.draw.chart_frame import value_ticks
from bodymap.ui.draw.chart_key import BAND, CHOSEN_PX, DASHES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from bodymap.app.scene import CurveLine, Curves
    from bodymap.ui.draw.chart_frame import ChartFrame

    _Line = tuple[QPen, QPointF, QPointF]


class _Axis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """An axis that needs no view to know its length."""

    def mapToDevice(self, point: QPointF) -> QPointF:
        """Return the point itself: the scene is drawn one to one."""
        return point

    def drawPicture(
        self, painter: QPainter, axis: _Line, ticks: list[_Line], texts: list[tuple[object, ...]]
    ) -> None:
        """Draw the axis; its ticks begin at the line, where pyqtgraph lets them cross it."""
        down = QPointF(0, 1 if self.orientation == "bottom" else 0)
        lowered = [(pen, start + down, end) for pen, start, end in ticks]
        super().drawPicture(painter, axis, lowered, texts)


def _curve(z: float) -> pg.PlotCurveItem:
    item = pg.PlotCurveItem(antialias=True)
    item.setZValue(z)
    return item


class Chart:
    """pyqtgraph's view box, axes and curves in a scene of their own."""

    def __init__(self) -> None:
        self._scene = pg.GraphicsScene()
        self._ratio = 1.0
        self._box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self._box.disableAutoRange()
        self._paces = _Axis("bottom", linkView=self._box, maxTickLength=5)
        self._loads = _Axis("left", linkView=self._box, maxTickLength=0)
        self._paces.setHeight(60)
        self._loads.setWidth(100)
        self._grid, self._same = _curve(0), _curve(1)
        self._pale, self._thin = _curve(2), _curve(3)
        self._edges = (pg.PlotCurveItem(), pg.PlotCurveItem())
        self._band = pg.FillBetweenItem(*self._edges)
        self._chosen = {evidence: _curve(5) for evidence in EVIDENCE}
        for item in (self._box, self._paces, self._loads):
            self._scene.addItem(item)
        curves = (self._grid, self._same, self._pale, self._thin, *self._chosen.values())
        for item in (self._band, *curves):
            self._box.addItem(item, ignoreBounds=True)

    def paint(
        self, painter: QPainter, frame: ChartFrame, curves: Curves, colours: QPalette, font: QFont
    ) -> None:
        """Draw the chart of ``curves`` where ``frame`` says, one px of the scene to one of it."""
        self._ratio = painter.device().devicePixelRatioF()
        self._show_frame(frame)
        self._show_axes(frame, curves, colours, font)
        self._show_others(curves, colours)
        self._show_chosen(curves, colours)
        area = frame.plot.adjusted(-200, -60, 200, 80)
        self._scene.prepareForPaint()
        self._scene.render(painter, area, area)

    def _show_frame(self, frame: ChartFrame) -> None:
        plot = frame.plot
        self._box.setGeometry(plot)
        self._box.setRange(
            xRange=(log(SLOWEST_MPS), log(FASTEST_MPS)),
            yRange=(frame.low, frame.high),
            padding=0,
            disableAutoRange=True,
        )
        self._paces.setGeometry(QRectF(plot.left(), plot.bottom() - 1, plot.width(), 60))
        self._loads.setGeometry(QRectF(plot.left() - 100, plot.top(), 100, plot.height()))

    def _show_axes(self, frame: ChartFrame, curves: Curves, colours: QPalette, font: QFont) -> None:
        role = QPalette.ColorRole
        times = value_ticks(frame, 1.5 * font.pixelSize())
        text = colours.color(role.PlaceholderText)
        for axis in (self._paces, self._loads):
            axis.setTextPen(text)
            axis.setPen(self._pen(colours.color(role.Dark), 1))
            axis.setStyle(tickFont=font, autoExpandTextSpace=False, hideOverlappingLabels=False)
        self._loads.setStyle(tickTextOffset=8, tickAlpha=0)
        self._loads.setPen(QColor(Qt.GlobalColor.transparent))
        # Their words are the cursor's: it leaves out those that its tag would touch.
        self._paces.setTicks([[(log(tick.position), "") for tick in curves.ticks]])
        self._loads.setTicks([[(log(value), f"×{value:g}") for value in times]])
        _level(self._grid, [log(value) for value in times if value != 1])
        # High contrast draws hairlines in full; a full grid would cross the lines out.
        self._grid.setPen(self._pen(colours.color(role.Mid), 1, 0.3 if is_contrast(colours) else 1))
        _level(self._same, [0.0])
        dashes = self._pen(colours.color(role.Dark), 1)
        dashes.setDashPattern([2, 3])
        self._same.setPen(dashes)

    def _show_others(self, curves: Curves, colours: QPalette) -> None:
        others = [line for line in curves.lines if line.surface != curves.chosen]
        control = colours.color(QPalette.ColorRole.Dark)
        _draw(self._thin, curves.speeds_mps, others, ("measured",))
        _draw(self._pale, curves.speeds_mps, others, ("stretched", "outside"))
        self._thin.setPen(self._pen(control, 1, 0.85))
        self._pale.setPen(self._pen(control, 1, 0.28))

    def _show_chosen(self, curves: Curves, colours: QPalette) -> None:
        chosen = [line for line in curves.lines if line.surface == curves.chosen]
        accent = colours.color(QPalette.ColorRole.Highlight)
        for evidence, item in self._chosen.items():
            _draw(item, curves.speeds_mps, chosen, (evidence,))
            pen = self._pen(accent, CHOSEN_PX)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if evidence in DASHES:
                pen.setDashPattern(DASHES[evidence])
            item.setPen(pen)
        speeds = np.log(curves.speeds_mps)
        self._edges[0].setData(speeds, np.log(curves.low or np.ones_like(speeds)))
        self._edges[1].setData(speeds, np.log(curves.high or np.ones_like(speeds)))
        self._band.setBrush(_faded(accent, 0.10 if is_dark(colours) else BAND))

    def _pen(self, colour: QColor, width_px: float, opacity: float = 1.0) -> QPen:
        """Return a pen so many px of the window wide (Qt counts a cosmetic one in the device's)."""
        pen = QPen(_faded(colour, opacity), width_px * self._ratio)
        pen.setCosmetic(True)
        return pen


def _draw(
    item: pg.PlotCurveItem,
    speeds: Sequence[float],
    lines: Sequence[CurveLine],
    shown: Sequence[str],
) -> None:
    """Give ``item`` the stretches of ``lines`` whose evidence is among ``shown``."""
    joined = [flag for line in lines for flag in _joined(line, shown)]
    item.setVisible(any(joined))
    if not any(joined):
        return
    x = np.tile(np.log(speeds), len(lines))
    y = np.log(np.concatenate([line.values for line in lines]))
    item.setData(x, y, connect=np.array(joined, dtype=np.int32))


def _joined(line: CurveLine, shown: Sequence[str]) -> list[bool]:
    """Return for every point whether it is joined to the next: the weaker evidence counts."""
    ranks = [EVIDENCE.index(evidence) for evidence in line.evidence]
    return [*(EVIDENCE[max(pair)] in shown for pair in pairwise(ranks)), False]


def _level(item: pg.PlotCurveItem, heights: Sequence[float]) -> None:
    """Give ``item`` one level line across the plot for every height."""
    ends = np.log([SLOWEST_MPS, FASTEST_MPS])
    item.setVisible(bool(heights))
    item.setData(np.tile(ends, len(heights)), np.repeat(heights, 2), connect="pairs")


def _faded(colour: QColor, opacity: float) -> QColor:
    faded = QColor(colour)
    faded.setAlphaF(opacity)
    return faded
