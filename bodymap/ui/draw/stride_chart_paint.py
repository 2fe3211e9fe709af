"""What stands still in the time chart of the stride, painted with Qt alone: all but the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from bodymap.ui.controls.paint import RING_PX, mixed, rounded
from bodymap.ui.draw.stride_chart_frame import NAME_GAP_PX
from bodymap.ui.draw.stride_chart_key import beside_plot, key_lines
from bodymap.ui.draw.stride_chart_names import name_boxes, named_line
from bodymap.ui.draw.stride_chart_scale import (
    axis_text,
    line_colour,
    short_name,
)
from bodymap.ui.draw.stride_chart_words import is_known
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

    from bodymap.app.stride_scene import StrideScene
    from bodymap.ui.draw.raster import Raster
    from bodymap.ui.draw.stride_chart_frame import StrideFrame
    from bodymap.ui.draw.stride_chart_leg import Leg
    from bodymap.ui.draw.stride_chart_scale import PlotScale
    from bodymap.ui.theme import Theme

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TOP_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_CENTRE_UNCUT = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
_CHOSEN_PX = 1.75  # the frame of the chosen rows
_CONTRAST_GRID = 0.3  # opacity: a full grid would cross the lines out
_STANCE = 0.45  # of the bar in the surface, as on the slider
_FOCUS_PX = 4.0  # of ink beside a name
_APART_PX = 8.0  # between two words above the rows


class Chart(NamedTuple):
    """All that the painting functions need: what is shown, where, in which colours."""

    scene: StrideScene
    leg: Leg
    frame: StrideFrame
    scale: PlotScale
    theme: Theme


def paint_head(painter: QPainter, chart: Chart, title: str) -> None:
    """Write the title and the moments of the stance above the rows."""
    theme, frame = chart.theme, chart.frame
    painter.setFont(type_font("heading"))
    painter.setPen(theme.text)
    painter.drawText(frame.title, _LEFT, _cut(painter.font(), title, frame.title.width()))
    painter.setFont(type_font("caption"))
    painter.setPen(theme.text2)
    for words, box in _event_words(chart, QFontMetricsF(painter.font())):
        painter.drawText(box, _CENTRE_UNCUT, words)


def _event_words(chart: Chart, metrics: QFontMetricsF) -> list[tuple[str, QRectF]]:
    """Return the words above the rows with their boxes; what another touches moves or is out."""
    frame, now = chart.frame, chart.leg.stances[0]
    wanted = [(tr("foot down"), now.contact), (tr("toe off"), now.toe_off)]
    if now.contact == 0:
        wanted.append((tr("foot down"), 1.0))
    for runner, other in zip(chart.scene.runners[1:], chart.leg.stances[1:], strict=True):
        wanted.append((runner.letter, other.toe_off))
    kept: list[tuple[str, QRectF]] = []
    for words, phase in wanted:
        wide = metrics.horizontalAdvance(words)
        x = min(max(frame.x_of(phase) - wide / 2, frame.left), frame.right - wide)
        if kept and x < kept[0][1].right() + _APART_PX and x + wide > frame.x_of(phase):
            x = max(x, min(kept[0][1].right() + _APART_PX, frame.x_of(phase)))
        box = QRectF(x, frame.events.top(), wide, frame.events.height())
        room = box.adjusted(1 - _APART_PX, 0, _APART_PX - 1, 0)
        if not any(room.intersects(taken) for _, taken in kept):
            kept.append((words, box))
    return kept


def paint_stance(painter: QPainter, chart: Chart) -> None:
    """Shade the time on the ground: a bar above, and a band behind rows and plot."""
    frame, theme = chart.frame, chart.theme
    under = frame.raster.bottom() if frame.plot is None else frame.plot.bottom()
    for span in chart.leg.stances[0].spans():
        bar = frame.stance_bar(span)
        painter.fillRect(bar.adjusted(0, bar.height(), 0, under - bar.bottom()), theme.hover)
        painter.fillRect(bar.adjusted(0, 0, 0, -2), mixed(theme.accent, theme.surface, _STANCE))


def paint_toe_off(painter: QPainter, chart: Chart) -> None:
    """Draw a dashed line through rows and plot where each runner's foot leaves the ground."""
    frame, theme = chart.frame, chart.theme
    for first, other in enumerate(chart.leg.stances):
        lines = frame.uprights(frame.x_of(other.toe_off))
        width, ink = (1.0, theme.control) if first else (1.25, theme.text2)
        dashes = QPen(ink, width, c=Qt.PenCapStyle.FlatCap)
        dashes.setDashPattern([3 / width, 3 / width])
        for pen in (QPen(theme.surface, width + 1), dashes):  # without it, lost on dark colours
            painter.setPen(pen)
            painter.drawLines(lines)


def paint_rows(painter: QPainter, chart: Chart, raster: Raster) -> None:
    """Fill the rows and write their names."""
    rows = zip(chart.scene.rows, chart.frame.rows, chart.leg.colours, strict=True)
    for row, box, course in rows:
        if is_known(row):
            raster.paint_row(painter, box, course, timing_only=row.timing_only)
        else:
            painter.fillRect(box, chart.theme.body_neutral)
    _paint_names(painter, chart)


def _paint_names(painter: QPainter, chart: Chart) -> None:
    for index, row in enumerate(chart.scene.rows):
        selected = row.muscle in chart.scene.selected
        font, room = _name_font(chart, index), _name_room(chart, index)
        painter.setFont(font)
        painter.setPen(chart.theme.text if selected else chart.theme.text2)
        painter.drawText(room, _RIGHT, _cut(font, row.plain, room.width()))


def _name_font(chart: Chart, index: int) -> QFont:
    chosen = chart.scene.rows[index].muscle in chart.scene.selected
    font = type_font("caption_strong" if chosen else "caption")
    font.setPixelSize(chart.frame.name_px)
    return font


def _name_room(chart: Chart, index: int) -> QRectF:
    box = chart.frame.rows[index]
    return QRectF(6, box.top() - 6, chart.frame.left - NAME_GAP_PX - 6, box.height() + 12)


def paint_focus(painter: QPainter, chart: Chart, index: int) -> None:
    """Mark the row that the keyboard is on: its name on ink, its colours in a ring.

    Neither reaches into the names above and below.
    """
    theme, box = chart.theme, chart.frame.rows[index]
    font, room = _name_font(chart, index), _name_room(chart, index)
    words = _cut(font, chart.scene.rows[index].plain, room.width())
    wide = QFontMetricsF(font).horizontalAdvance(words) + 2 * _FOCUS_PX
    name = QRectF(room.right() + _FOCUS_PX - wide, box.top() - 1, wide, box.height() + 2)
    rounded(painter, name, _FOCUS_PX, theme.ink)
    rounded(painter, box.adjusted(-2, -2, 2, 2), 2, None, QPen(theme.ink, RING_PX))
    painter.setFont(font)
    painter.setPen(theme.surface)
    painter.drawText(room, _RIGHT, words)


def paint_chosen(painter: QPainter, chart: Chart) -> None:
    """Frame the chosen rows; those of a region get one frame."""
    rows = zip(chart.scene.rows, chart.frame.rows, strict=True)
    boxes = [box for row, box in rows if row.muscle in chart.scene.selected]
    if not boxes:
        return
    half = 0.5 + _CHOSEN_PX / 2
    around = boxes[0].united(boxes[-1]).adjusted(-half, -half, half, half)
    painter.setPen(QPen(chart.theme.ink, _CHOSEN_PX, j=Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(around)


def paint_axes(painter: QPainter, chart: Chart, plot: QRectF) -> None:
    """Draw the plot's grid and write the numbers of both axes."""
    theme, frame = chart.theme, chart.frame
    font = type_font("caption")
    painter.setFont(font)
    high = QFontMetricsF(font).height()
    grid = QColor(theme.hairline)
    grid.setAlphaF(_CONTRAST_GRID if theme.contrast else 1.0)
    for value in chart.scale.ticks():
        y = round(plot.bottom() - chart.scale.share_of(value) * plot.height()) + 0.5
        painter.setPen(QPen(theme.control if value == 0 else grid, 1))
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        painter.setPen(theme.text2)
        room = QRectF(0, y - high, plot.left() - NAME_GAP_PX, 2 * high)
        painter.drawText(room, _RIGHT, axis_text(value, chart.scale.step))
    last = tr("100\u00a0%")
    tight = plot.width() / 4 < 1.5 * QFontMetricsF(font).horizontalAdvance(last) + _APART_PX
    for percent in (0, 50, 100) if tight else (0, 25, 50, 75, 100):
        words = last if percent == 100 else str(percent)
        wide = QFontMetricsF(font).horizontalAdvance(words)
        x = min(max(frame.x_of(percent / 100) - wide / 2, plot.left()), plot.right() - wide)
        painter.drawText(QRectF(x, plot.bottom() + 5, wide, high), _CENTRE_UNCUT, words)


def paint_plot_words(painter: QPainter, chart: Chart, plot: QRectF) -> None:
    """Write what the plot shows, beside it, above the key of its lines."""
    shown, theme = chart.scene.plot, chart.theme
    spread = (
        tr("mean ±\u00a01\u00a0SD, stretched") if shown.stretched else tr("mean ±\u00a01\u00a0SD")
    )
    room = beside_plot(chart, plot)
    room.setTop(plot.top() - 7)
    room.setBottom(key_lines(chart, plot)[0].box.top())
    for role, colour, words in (
        ("heading", theme.text, "" if chart.frame.alone else shown.title),
        ("caption", theme.text2, shown.unit),
        ("caption", theme.text2, spread),
    ):
        painter.setFont(type_font(role))
        painter.setPen(colour)
        box = painter.boundingRect(room, _TOP_WRAPPED, words)
        if not words or box.bottom() > room.bottom():
            continue
        painter.drawText(room, _TOP_WRAPPED, words)
        room.setTop(box.bottom() + (2 if role == "heading" else 0))


def paint_line_names(painter: QPainter, chart: Chart, plot: QRectF) -> None:
    """Write the name of each joint's line where it is clear of the others, and of toe-off."""
    if chart.scene.plot.key == "force":
        return
    font, lines = type_font("caption_strong"), chart.leg.lines
    metrics = QFontMetricsF(font)
    names = [short_name(line) for line in lines]
    named = [
        named_line(line, metrics.horizontalAdvance(name), metrics.height())
        for line, name in zip(lines, names, strict=True)
    ]
    boxes = name_boxes(named, plot, chart.scale, chart.leg.swing)
    painter.setFont(font)
    for index, (box, name) in enumerate(zip(boxes, names, strict=True)):
        painter.setPen(line_colour(chart.theme, index))
        if not box.isEmpty():
            painter.drawText(box, _CENTRE_UNCUT, name)


def paint_note(painter: QPainter, chart: Chart, box: QRectF, words: str) -> None:
    """Write below the plot what it rests on."""
    painter.setFont(type_font("caption"))
    painter.setPen(chart.theme.text2)
    painter.drawText(box, _TOP_WRAPPED, words)


def _cut(font: QFont, words: str, wide: float) -> str:
    return QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, wide)
