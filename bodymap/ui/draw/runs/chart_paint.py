"""What stands still in a run's chart, painted with Qt alone: all but the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEngine, QPen

from bodymap.ui.controls.paint import mixed
from bodymap.ui.draw.runs.chart_frame import GAP_PX, LABEL_GAP_PX
from bodymap.ui.draw.runs.chart_labels import kept_ticks, kept_words
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPainter

    from bodymap.app.map_scene import Tick
    from bodymap.app.runs.scene import RunChartScene
    from bodymap.ui.draw.runs.chart_frame import RunFrame
    from bodymap.ui.draw.runs.chart_scale import ValueScale
    from bodymap.ui.theme import Theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE_UNCUT = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
_CONTRAST_GRID = 0.3  # opacity: a full grid would cross the lines out
_TICK_GAP_PX = 13.0  # from number to number at text size 1, at least
_SLOPE_GAP_PX = 12.0  # in the low plot of the slope: digits are 9 px high
_LAP_PX = 6.0  # a tick at the upper edge
_LAPS_APART_PX = 5.0  # nearer ones are left out
_HATCH_PX = 7.0  # from line to line over what was walked
_HATCH = 0.4  # of these lines' colour in the ground
_LEAST_WALK_PX = 2.0
_PLATE_PX, _OVER_PX = 8.0, 3.0  # around words over the hatch; what they may reach into plots
_NEAR = 0.005  # of the run: its first value stands a little after 0


class RunChartParts(NamedTuple):
    """All that the painting functions need: what is shown, where, in which colours.

    ``lines`` is the scene with its lines as they are drawn, broken at each stop.
    """

    scene: RunChartScene
    lines: RunChartScene
    frame: RunFrame
    pace: ValueScale
    slope: ValueScale
    load: ValueScale
    theme: Theme


def is_screen(painter: QPainter) -> bool:
    """Return whether ``painter`` fills dots, and not a file of shapes or a printer."""
    return painter.paintEngine().type() == QPaintEngine.Type.Raster


def y_of(plot: QRectF, scale: ValueScale, value: float) -> float:
    """Return the y of ``value`` in ``plot``, never outside it."""
    return plot.bottom() - min(max(scale.share_of(value), 0.0), 1.0) * plot.height()


def paint_head(painter: QPainter, chart: RunChartParts, taken_px: float) -> None:
    """Write the title, and at the right what the mouse does where it fits before the choice.

    ``taken_px`` is the width of the choice of the axis at the line's end.
    """
    head, theme = chart.frame.head, chart.theme
    room = head.width() - taken_px
    painter.setFont(type_font("heading"))
    painter.setPen(theme.text)
    metrics = QFontMetricsF(painter.font())
    title = metrics.elidedText(chart.scene.title, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QRectF(head.left(), head.top(), room, head.height()), LEFT, title)


def hint_box(chart: RunChartParts, words: str, taken_px: float) -> QRectF | None:
    """Return where the hint ``words`` stands left of the choice of the axis; None: no room."""
    head, gap = chart.frame.head, 16.0
    title = QFontMetricsF(type_font("heading")).horizontalAdvance(chart.scene.title)
    wide = QFontMetricsF(type_font("caption")).horizontalAdvance(words) + 2
    left = head.right() - taken_px - gap - wide
    if left < head.left() + title + gap:
        return None
    return QRectF(left, head.top(), wide, head.height())


def hint_words(*, part: bool) -> str:
    """Return what the mouse can do; ``part``: there is a chosen part."""
    if part:
        return tr("Esc: the whole run again")
    return tr("Drag to select a part")


def paint_walking(painter: QPainter, chart: RunChartParts) -> None:
    """Hatch what was walked through all plots, and name it under the pace where it fits."""
    frame, theme = chart.frame, chart.theme
    line = mixed(theme.raised, theme.control, _HATCH)
    taken = frame.plots.left()
    for start, end in chart.scene.walking:
        left, right = frame.x_of(start), max(frame.x_of(end), frame.x_of(start) + _LEAST_WALK_PX)
        box = QRectF(left, frame.plots.top(), right - left, frame.plots.height())
        painter.fillRect(box, theme.raised)
        painter.setPen(QPen(line, 1))
        painter.drawLines(_slanted(box))
        taken = _write_walked(painter, chart, box, taken)


def _slanted(box: QRectF) -> list[QLineF]:
    """Return lines that slant by 45 degrees over all of ``box`` and end at its edges."""
    high, lines = box.height(), []
    for index in range(int((box.width() + high) / _HATCH_PX) + 1):
        x = box.left() - high + _HATCH_PX * index
        left, right = max(x, box.left()), min(x + high, box.right())
        if left < right:
            lines.append(QLineF(left, box.bottom() - (left - x), right, box.bottom() - (right - x)))
    return lines


def _write_walked(painter: QPainter, chart: RunChartParts, box: QRectF, taken: float) -> float:
    """Name what was walked between the pace and the next plot, where no line is.

    Args:
        painter: over the hatch.
        chart: what is shown.
        box: of the walk, px.
        taken: the x that the last such words end at.

    Returns:
        The x that words end at now.
    """
    plots, font = chart.frame.plots, type_font("caption")
    metrics = QFontMetricsF(font)
    long, short = tr("walked, not counted"), tr("walking")
    words = long if metrics.horizontalAdvance(long) + 2 * _PLATE_PX <= box.width() else short
    wide, high = metrics.horizontalAdvance(words) + _PLATE_PX, metrics.height()
    y = chart.frame.pace.bottom() + GAP_PX / 2
    left = min(max(box.center().x() - wide / 2, plots.left()), plots.right() - wide)
    if left < taken or high > GAP_PX + _OVER_PX:
        return taken
    plate = QRectF(left, y - high / 2, wide, high)
    painter.fillRect(plate, chart.theme.surface)
    painter.setFont(font)
    painter.setPen(chart.theme.text2)
    painter.drawText(plate, _CENTRE_UNCUT, words)
    return plate.right() + _PLATE_PX


def paint_axes(painter: QPainter, chart: RunChartParts) -> None:
    """Draw the grids and write the numbers at the left and below."""
    frame, scene, theme = chart.frame, chart.scene, chart.theme
    _paint_grid(painter, chart, frame.pace, (chart.pace, scene.pace_ticks, None))
    if frame.slope is not None:
        steepest = max((tick.position for tick in scene.slope_ticks), default=None)
        _paint_grid(painter, chart, frame.slope, (chart.slope, scene.slope_ticks, steepest))
        _level(painter, frame.slope, y_of(frame.slope, chart.slope, 0.0), QPen(theme.control, 1))
    _paint_grid(painter, chart, frame.load, (chart.load, scene.load_ticks, 1.0))
    dashes = QPen(theme.control, 1)
    dashes.setDashPattern([2, 3])
    _level(painter, frame.load, y_of(frame.load, chart.load, 1.0), dashes)
    _level(painter, frame.load, frame.load.bottom(), QPen(theme.control, 1))
    _paint_places(painter, chart)


def _paint_grid(
    painter: QPainter,
    chart: RunChartParts,
    plot: QRectF,
    shown: tuple[ValueScale, Sequence[Tick], float | None],
) -> None:
    """Draw the grid lines of ``plot`` with their numbers: its scale, ticks, and the first kept."""
    scale, ticks, first = shown
    theme, font = chart.theme, type_font("caption")
    grid = theme.hairline
    if theme.contrast:
        grid = mixed(theme.surface, grid, _CONTRAST_GRID)
    inside = [tick for tick in ticks if 0 <= scale.share_of(tick.position) <= 1]
    painter.setFont(font)
    high = QFontMetricsF(font).height()
    gap = (_SLOPE_GAP_PX if plot == chart.frame.slope else _TICK_GAP_PX) * text_scale()
    for y, words in kept_ticks(inside, lambda value: y_of(plot, scale, value), gap, first):
        _level(painter, plot, y, QPen(grid, 1))
        painter.setPen(theme.text2)
        room = QRectF(0, y - high, plot.left() - LABEL_GAP_PX, 2 * high)
        painter.drawText(room, _RIGHT, words)


def _level(painter: QPainter, plot: QRectF, y: float, pen: QPen) -> None:
    painter.setPen(pen)
    y = round(y) + 0.5
    painter.drawLine(QLineF(plot.left(), y, plot.right(), y))


def place_words(chart: RunChartParts) -> list[tuple[QRectF, str]]:
    """Return the boxes and the words of the axis' numbers that have room."""
    frame, axis = chart.frame, chart.frame.axis
    metrics = QFontMetricsF(type_font("caption"))
    near = _NEAR * (axis.high - axis.low)
    wanted = [
        (frame.x_of(tick.position), tick.text)
        for tick in chart.scene.ticks
        if axis.low - near <= tick.position <= axis.high + near
    ]
    ends = frame.words.left() - 20, frame.words.right() + 10
    return [
        (
            QRectF(x, frame.words.top(), metrics.horizontalAdvance(text), frame.words.height()),
            text,
        )
        for x, text in kept_words(wanted, metrics.horizontalAdvance, ends)
    ]


def _paint_places(painter: QPainter, chart: RunChartParts) -> None:
    """Write the places under the plots."""
    painter.setFont(type_font("caption"))
    painter.setPen(chart.theme.text2)
    for box, words in place_words(chart):
        painter.drawText(box, _CENTRE_UNCUT, words)


def paint_laps(painter: QPainter, chart: RunChartParts) -> None:
    """Mark at the upper edge where laps end."""
    frame = chart.frame
    painter.setPen(QPen(chart.theme.control, 1))
    before = frame.pace.left()
    for place in chart.scene.laps:
        x = round(frame.x_of(place)) + 0.5
        if x - before >= _LAPS_APART_PX:
            painter.drawLine(QLineF(x, frame.pace.top() - _LAP_PX, x, frame.pace.top()))
            before = x


def cut(font: QFont, words: str, wide: float) -> str:
    """Return ``words``, shortened where they are wider than ``wide`` px."""
    return QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, wide)
