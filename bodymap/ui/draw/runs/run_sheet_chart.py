"""The chart of a run on paper: the window's, as shapes, without what only a mouse can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize

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
    from bodymap.ui.theme import Theme


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
    chart_paint.paint_head(painter, chart, 0.0)
    chart_paint.paint_walking(painter, chart)
    chart_paint.paint_axes(painter, chart)
    chart_paint.paint_laps(painter, chart)
    paint_grounds(painter, chart)
    paint_names(painter, chart)
    if plot is not None:
        plot.paint(painter, chart)
    painter.restore()
