"""The chart of a run on paper: the window's, as shapes, without what only a mouse can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize
from PySide6.QtGui import QColor, QPen

from bodymap.ui.draw.runs import chart_paint
from bodymap.ui.draw.runs.chart_axis import axis_of
from bodymap.ui.draw.runs.chart_frame import PADDING_PX
from bodymap.ui.draw.runs.chart_grounds import paint_grounds
from bodymap.ui.draw.runs.chart_names import paint_names
from bodymap.ui.draw.runs.chart_picture import RunChartPicture

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from bodymap.app.runs.scene import RunChartScene
    from bodymap.ui.draw.runs.chart import RunPlotPicture
    from bodymap.ui.draw.runs.chart_paint import RunChartParts
    from bodymap.ui.theme import Theme

_TINT, _EDGE_PX = 0.09, 1.5


def paint_chart(
    painter: QPainter,
    room: QRectF,
    scene: RunChartScene,
    theme: Theme,
    plot: RunPlotPicture | None,
) -> None:
    """Paint the chart into ``room``; ``plot`` draws its lines."""
    axis = axis_of(scene)
    if axis is None:
        return
    # The chart's own padding goes beyond the room, so that its title is flush with the rest.
    outer = room.adjusted(-PADDING_PX, 0, PADDING_PX, 0)
    chart = RunChartPicture(scene, axis, theme, outer.size(), QSize(0, 0)).chart
    painter.save()
    painter.translate(outer.topLeft())
    _paint_part(painter, chart)
    chart_paint.paint_head(painter, chart, 0.0)
    chart_paint.paint_walking(painter, chart)
    chart_paint.paint_axes(painter, chart)
    chart_paint.paint_laps(painter, chart)
    paint_grounds(painter, chart)
    paint_names(painter, chart)
    if plot is not None:
        plot.paint(painter, chart)
    painter.restore()


def _paint_part(painter: QPainter, chart: RunChartParts) -> None:
    """Tint the chosen part between its edges, without the grips that a mouse takes."""
    if chart.scene.part is None:
        return
    left, right = map(chart.frame.x_of, chart.scene.part)
    plots = chart.frame.plots
    tint = QColor(chart.theme.accent)
    tint.setAlphaF(_TINT)
    painter.fillRect(QRectF(left, plots.top(), right - left, plots.height()), tint)
    painter.setPen(QPen(chart.theme.accent, _EDGE_PX))
    for x in (left, right):
        painter.drawLine(QLineF(x, plots.top(), x, plots.bottom()))
