"""A run's chart as a picture: all that stands still is drawn once and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap

from bodymap.ui.draw.chart_paint import paint_empty
from bodymap.ui.draw.runs import chart_paint as parts
from bodymap.ui.draw.runs.chart_breaks import with_breaks
from bodymap.ui.draw.runs.chart_cursor import RunCursor
from bodymap.ui.draw.runs.chart_frame import RunFrame, Wanted, frame_for
from bodymap.ui.draw.runs.chart_grounds import paint_grounds
from bodymap.ui.draw.runs.chart_names import name_boxes, names_px, paint_names
from bodymap.ui.draw.runs.chart_part import PartBand
from bodymap.ui.draw.runs.chart_scale import load_scale, pace_scale, slope_scale
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.ui.theme import palette

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF, QSize

    from bodymap.app.runs.scene import RunChartScene
    from bodymap.ui.draw.runs.chart import RunPlotPicture
    from bodymap.ui.draw.runs.chart_axis import RunAxis
    from bodymap.ui.draw.runs.chart_labels import EndLabel
    from bodymap.ui.theme import Theme


class RunChartPicture:
    """What the chart of a run looks like in one size and one theme.

    Args:
        scene: with at least one place; its part is painted by ``band``.
        axis: of the scene.
        theme: the colours.
        size: px.
        choice: the size of the choice of the axis, at the right of the title.
        failure: why there are no lines; stands in their place.
    """

    def __init__(
        self,
        scene: RunChartScene,
        axis: RunAxis,
        theme: Theme,
        size: QSizeF,
        choice: QSize,
        failure: str = "",
    ) -> None:
        self.failure = failure
        self._size, self._choice = size, choice
        self._pixmap: QPixmap | None = None
        self.frame: RunFrame = self._framed(scene, axis)
        lines = with_breaks(scene)
        scales = pace_scale(lines), slope_scale(scene), load_scale(lines)
        self.chart = parts.RunChartParts(scene, lines, self.frame, *scales, theme)
        self._names: tuple[tuple[EndLabel, QRectF], ...] | None = None
        self.band = PartBand(self.frame, theme)
        self.cursor = RunCursor(self.chart)

    def _framed(self, scene: RunChartScene, axis: RunAxis) -> RunFrame:
        metrics = QFontMetricsF(type_font("caption"))
        ticks = (*scene.pace_ticks, *scene.slope_ticks, *scene.load_ticks)
        widths = [metrics.horizontalAdvance(tick.text) for tick in ticks]
        wanted = Wanted(
            size=self._size,
            scale=text_scale(),
            head_px=max(self._choice.height(), QFontMetricsF(type_font("heading")).height()),
            tick_px=max(widths, default=0.0),
            label_px=names_px(scene),
            slope=bool(scene.slope),
            names=len(scene.grounds) > 1,
        )
        return frame_for(axis, wanted)

    def pixmap(self, ratio: float, plot: RunPlotPicture | None) -> QPixmap:
        """Return all but part and cursor, drawn at the first call.

        Args:
            ratio: device px for each px of the window.
            plot: draws the lines; None until it is loaded.
        """
        if self._pixmap is None or self._pixmap.devicePixelRatio() != ratio:
            self._pixmap = QPixmap((self._size * ratio).toSize())
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(self.chart.theme.surface)
            with QPainter(self._pixmap) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._draw(painter, plot)
        return self._pixmap

    def _draw(self, painter: QPainter, plot: RunPlotPicture | None) -> None:
        chart = self.chart
        parts.paint_head(painter, chart, self._choice.width())
        if self.failure:
            room = QRectF(0, self.frame.plots.top(), self._size.width(), self.frame.plots.height())
            paint_empty(painter, room, self.failure, palette(chart.theme))
            return
        parts.paint_walking(painter, chart)
        parts.paint_axes(painter, chart)
        parts.paint_laps(painter, chart)
        paint_grounds(painter, chart)
        paint_names(painter, chart)
        if plot is not None:
            plot.paint(painter, chart)

    def name_at(self, point: QPointF) -> EndLabel | None:
        """Return the name of a load at ``point`` that another line than the chosen one has."""
        if self._names is None:
            self._names = () if self.failure else name_boxes(self.chart)
        found = (label for label, box in self._names if box.contains(point))
        return next((label for label in found if not label.chosen), None)

    def hint(self, *, part: bool) -> tuple[str, QRectF | None]:
        """Return what the mouse can do and where that is said; ``part``: a part is chosen."""
        words = parts.hint_words(part=part)
        return words, None if self.failure else parts.hint_box(
            self.chart, words, self._choice.width()
        )
