"""The key of the plot's lines, left of it: colour, name and room for the value at the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from bodymap.ui.draw.stride_chart_frame import NAME_GAP_PX, PADDING_PX
from bodymap.ui.draw.stride_chart_scale import axis_text, key_value, line_colour, short_name
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.ui.draw.stride_chart_paint import Chart

_APART_PX = 8.0  # from the key to the numbers of the axis
_BETWEEN_PX = 11.0  # between the parts of a line
_LEFT_PX = 6.0  # where the key may begin
_SAMPLES_PX = (4.0, 10.0)  # the shortest and the longest
_SAMPLE_PX = 3.0  # how wide a sample is
_AFTER_SAMPLE_PX = 5.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip


class KeyLine(NamedTuple):
    """A line of the key: where it stands, what it names, where the value goes."""

    box: QRectF
    name: str
    colour: QColor
    value: QRectF


def beside_plot(chart: Chart, plot: QRectF) -> QRectF:
    """Return the room left of the plot and of the numbers of its axis."""
    metrics, scale = QFontMetricsF(type_font("caption")), chart.scale
    numbers = (axis_text(value, scale.step) for value in scale.ticks())
    taken = NAME_GAP_PX + _APART_PX + max(map(metrics.horizontalAdvance, numbers))
    return QRectF(PADDING_PX, plot.top(), plot.left() - taken - PADDING_PX, plot.height())


def key_lines(chart: Chart, plot: QRectF) -> tuple[KeyLine, ...]:
    """Return the lines of the key, which ends with the plot; run A's force is the last."""
    named = _named(chart)
    room, high = beside_plot(chart, plot), QFontMetricsF(type_font("caption")).height() + 2
    room.setTop(room.bottom() + 4 - len(named) * high)
    room.setLeft(max(min(room.right() - _least_px(chart), room.left()), _LEFT_PX))
    value = _value_px(chart)
    boxes = (
        QRectF(room.left(), room.top() + i * high, room.width(), high) for i in range(len(named))
    )
    return tuple(
        KeyLine(box, name, colour, box.adjusted(box.width() - value, 0, 0, 0))
        for box, (name, colour) in zip(boxes, named, strict=True)
    )


def _named(chart: Chart) -> list[tuple[str, QColor]]:
    lines = chart.leg.lines
    named = [(short_name(line), line_colour(chart.theme, i)) for i, line in enumerate(lines)]
    if chart.leg.other is not None:
        name = tr("run {letter}").format(letter=chart.scene.runners[1].letter)
        named.append((name, chart.theme.text2))
    return named


def _value_px(chart: Chart) -> float:
    """Return how wide the widest value is."""
    graph = chart.scene.plot.key
    widest = key_value(graph, -88.0 if graph == "angles" else -8.88)
    return QFontMetricsF(type_font("caption_strong")).horizontalAdvance(widest) + 1


def _least_px(chart: Chart) -> float:
    """Return how wide the key is with the shortest samples of colour."""
    metrics = QFontMetricsF(type_font("caption"))
    names = (metrics.horizontalAdvance(short_name(line)) for line in chart.leg.lines)
    return max(names) + _value_px(chart) + _SAMPLES_PX[0] + _BETWEEN_PX


def paint_key(painter: QPainter, chart: Chart, plot: QRectF) -> None:
    """Paint the samples of colour and the names."""
    lines, font = key_lines(chart, plot), type_font("caption")
    metrics = QFontMetricsF(font)
    spare = lines[0].box.width() - _least_px(chart)
    wide = min(_SAMPLES_PX[0] + max(spare, 0.0), _SAMPLES_PX[1] * text_scale())
    painter.setFont(font)
    for line in lines:
        left, y = line.box.left(), line.box.center().y()
        painter.setPen(QPen(line.colour, _SAMPLE_PX, c=Qt.PenCapStyle.FlatCap))
        painter.drawLine(QLineF(left, y, left + wide, y))
        room = line.box.adjusted(wide + _AFTER_SAMPLE_PX, 0, -line.value.width(), 0)
        painter.setPen(chart.theme.text)
        cut = metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, cut)
