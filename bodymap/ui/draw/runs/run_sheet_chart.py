"""The chart of a run on paper: the window's, as shapes, without what only a mouse can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPen

from bodymap.ui.controls.paint import mixed
from bodymap.ui.draw.runs import chart_paint
from bodymap.ui.draw.runs.chart_axis import axis_of
from bodymap.ui.draw.runs.chart_frame import PADDING_PX
from bodymap.ui.draw.runs.chart_grounds import paint_grounds
from bodymap.ui.draw.runs.chart_names import paint_names
from bodymap.ui.draw.runs.chart_picture import RunChartPicture
from bodymap.ui.draw.runs.chart_words import place_text
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from bodymap.app.runs.scene import RunChartScene
    from bodymap.ui.draw.runs.chart import RunPlotPicture
    from bodymap.ui.draw.runs.chart_paint import RunChartParts
    from bodymap.ui.theme import Theme

_TINT, _EDGE_PX = 0.09, 1.5
_PLATE_PX = 8.0  # around the words of the part


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
    _write_part(painter, chart)
    painter.restore()


def _write_part(painter: QPainter, chart: RunChartParts) -> None:
    """Write under the chosen part from where to where it goes; numbers of the axis make room."""
    scene, line, font = chart.scene, chart.frame.words, type_font("caption_strong")
    if scene.part is None:
        return
    start, end = (place_text(scene, place) for place in scene.part)
    words = tr("{start} to {end}").format(start=start, end=end)
    wide = QFontMetricsF(font).horizontalAdvance(words) + 2 * _PLATE_PX
    middle = sum(map(chart.frame.x_of, scene.part)) / 2
    left = min(max(middle - wide / 2, line.left() - _PLATE_PX), line.right() - wide)
    plate = QRectF(left, line.top(), wide, line.height())
    painter.fillRect(plate, chart.theme.surface)
    painter.setFont(font)
    painter.setPen(chart.theme.accent_text)
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)


def _paint_part(painter: QPainter, chart: RunChartParts) -> None:
    """Tint the chosen part between its edges, without the grips that a mouse takes."""
    if chart.scene.part is None:
        return
    left, right = map(chart.frame.x_of, chart.scene.part)
    plots = chart.frame.plots
    tint = mixed(chart.theme.surface, chart.theme.accent, _TINT)
    painter.fillRect(QRectF(left, plots.top(), right - left, plots.height()), tint)
    painter.setPen(QPen(chart.theme.accent, _EDGE_PX))
    for x in (left, right):
        painter.drawLine(QLineF(x, plots.top(), x, plots.bottom()))
