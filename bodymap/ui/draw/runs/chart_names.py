"""The column of names right of a run's chart: what each line is."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QPen

from bodymap.ui.draw.runs.chart_frame import LABEL_GAP_PX
from bodymap.ui.draw.runs.chart_labels import end_labels
from bodymap.ui.draw.runs.chart_paint import LEFT, cut, y_of
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QPainter

    from bodymap.app.runs.scene import RunChartScene
    from bodymap.ui.draw.runs.chart_labels import EndLabel
    from bodymap.ui.draw.runs.chart_paint import RunChartParts

_GAP_PX, _LEAST_GAP_PX = 17.0, 14.5  # from name to name at text size 1, and where room is scarce
_LEADER_PX = (3.0, 8.0)  # from where to where a leader goes, right of the plots
_LEADER_FROM_PX = 4.0  # a name nearer to the height of its line needs none


class _Look(NamedTuple):
    """A name's type and colour."""

    role: str
    colour: QColor


def names_px(scene: RunChartScene) -> float:
    """Return the width of the widest name, px."""
    strong = QFontMetricsF(type_font("caption_strong"))
    lines = [line.name for line in scene.lines]
    grounds = [span.name for span in scene.grounds] if len(scene.grounds) == 1 else []
    names = (scene.pace_name, scene.slope_name if scene.slope else "", *lines, *grounds)
    return max(strong.horizontalAdvance(name) for name in names)


def paint_names(painter: QPainter, chart: RunChartParts) -> None:
    """Write the names of pace, slope, laps, loads and the one ground."""
    frame, scene, theme = chart.frame, chart.scene, chart.theme
    quiet = _Look("caption", theme.text2)
    pace = _last(chart.lines.pace_s_per_km)
    y = frame.pace.center().y() if pace is None else y_of(frame.pace, chart.pace, pace)
    half = _GAP_PX * text_scale() / 2
    y = min(max(y, frame.pace.top() + half), frame.pace.bottom())
    _write(painter, chart, y, scene.pace_name, _Look("caption_medium", theme.text))
    if frame.slope is not None:
        _write(painter, chart, frame.slope.center().y(), scene.slope_name, quiet)
    if scene.laps and y - frame.pace.top() > 3 * half:
        _write(painter, chart, frame.pace.top() - 1, tr("Laps"), quiet)
    if len(scene.grounds) == 1:
        _write(painter, chart, frame.strip.center().y(), scene.grounds[0].name, quiet)
    _paint_loads(painter, chart)


def load_names(chart: RunChartParts) -> tuple[EndLabel, ...]:
    """Return the names of the loads that have room, from above to below."""
    frame, scene = chart.frame, chart.scene
    lasts = [(line, _last(line.values)) for line in chart.lines.lines]
    ends = [(line, y_of(frame.load, chart.load, v)) for line, v in lasts if v is not None and v > 0]
    room = _names_room(chart)
    apart = (room[1] - room[0]) / max(len(ends) - 1, 1)
    gap = min(max(apart, _LEAST_GAP_PX * text_scale()), _GAP_PX * text_scale())
    return end_labels(ends, scene.chosen, room, gap)


def name_boxes(chart: RunChartParts) -> tuple[tuple[EndLabel, QRectF], ...]:
    """Return the names of the loads, each with the place that a mouse finds it at."""
    column, high = chart.frame.labels, QFontMetricsF(type_font("caption_strong")).height()
    size = QSizeF(column.width(), min(high, _LEAST_GAP_PX * text_scale()))
    return tuple(
        (label, QRectF(QPointF(column.left(), label.y - size.height() / 2), size))
        for label in load_names(chart)
    )


def _paint_loads(painter: QPainter, chart: RunChartParts) -> None:
    frame, theme = chart.frame, chart.theme
    for label in load_names(chart):
        chosen = _Look("caption_strong", theme.accent_text)
        quiet = _Look("caption", theme.text2)
        _write(painter, chart, label.y, label.name, chosen if label.chosen else quiet)
        if abs(label.y - label.line_y) >= _LEADER_FROM_PX:
            start, end = (frame.load.right() + px for px in _LEADER_PX)
            painter.setPen(QPen(theme.accent if label.chosen else theme.control, 1))
            painter.drawLine(QLineF(start, label.line_y, end, label.y))


def _names_room(chart: RunChartParts) -> tuple[float, float]:
    """Return where names of loads may stand: from the slope's name to that of the one ground."""
    frame, gap = chart.frame, _GAP_PX * text_scale()
    top, bottom = frame.load.top(), frame.strip.center().y()
    if frame.slope is not None:
        top = min(top, frame.slope.center().y() + gap)
    if len(chart.scene.grounds) == 1:
        bottom -= gap
    return top, max(bottom, frame.load.bottom())


def _write(painter: QPainter, chart: RunChartParts, y: float, words: str, look: _Look) -> None:
    column = chart.frame.labels
    font = type_font(look.role)
    painter.setFont(font)
    painter.setPen(look.colour)
    high = QFontMetricsF(font).height()
    room = QRectF(column.left(), y - high, column.width() - LABEL_GAP_PX / 2, 2 * high)
    painter.drawText(room, LEFT, cut(font, words, room.width()))


def _last(values: Sequence[float]) -> float | None:
    """Return the last value that is a number."""
    return next((value for value in reversed(values) if isfinite(value)), None)
