"""What is painted round the chart's lines: title, axis, end labels, a sentence instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen

from bodymap.ui.controls.paint import rounded
from bodymap.ui.draw.chart_frame import LABEL_GAP_PX, PADDING_PX, end_labels, labelled
from bodymap.ui.draw.chart_key import TITLE_GAP_PX, Key, key_for, line_px, paint_key
from bodymap.ui.draw.type import text_scale, type_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPalette

    from bodymap.app.scene import Curves
    from bodymap.ui.draw.chart_frame import ChartFrame

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap


def label_width(curves: Curves | None) -> float:
    """Return the width in px of the widest name that stands at a line's end."""
    metrics = QFontMetricsF(type_font("caption_strong"))
    names = labelled(curves) if curves else ()
    return max((metrics.horizontalAdvance(name) for name in names), default=0.0)


def title_line(width: float) -> QRectF:
    """Return where the title stands in a chart ``width`` px wide."""
    return QRectF(PADDING_PX, 10, width - 2 * PADDING_PX, 22 * text_scale())


def header_key(width: float, title: str) -> Key:
    """Return the key that has room in the chart's header."""
    shown = QFontMetricsF(type_font("heading")).horizontalAdvance(title)
    return key_for(title_line(width).width(), shown)


def paint_header(
    painter: QPainter, width: float, title: str, colours: QPalette, key: Key | None
) -> None:
    """Write the title, and the ``key`` beside or under it."""
    line, title_font = title_line(width), type_font("heading")
    painter.setFont(title_font)
    painter.setPen(colours.color(colours.ColorRole.WindowText))
    metrics = QFontMetricsF(title_font)
    shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, _LEFT, shown)
    if key is None:
        return
    if key.below:
        line = QRectF(line.left(), line.bottom(), line.width(), line_px())
    else:
        line.setLeft(line.left() + metrics.horizontalAdvance(title) + TITLE_GAP_PX)
    paint_key(painter, line, key, colours)


def paint_axis(painter: QPainter, frame: ChartFrame, colours: QPalette) -> None:
    """Draw the lower edge of a chart whose lines are not there yet."""
    painter.setPen(QPen(colours.color(colours.ColorRole.Dark), 1))
    y = round(frame.plot.bottom()) + 0.5
    painter.drawLine(QLineF(frame.plot.left(), y, frame.plot.right(), y))


def paint_empty(painter: QPainter, room: QRectF, words: str, colours: QPalette) -> None:
    """Say in a dashed frame in the middle of ``room`` why there is nothing to draw.

    Args:
        painter: over the widget.
        room: what may be covered.
        words: one line of why; in a second line what the person can do.
        colours: of the widget.
    """
    role = colours.ColorRole
    lines = tuple(zip(("small_strong", "small"), words.split("\n"), strict=False))
    texts = [_wrapped(style, line, room.width() - 2 * PADDING_PX - 48) for style, line in lines]
    wide = max(text.width() for text in texts) + 48
    high = sum(text.height() for text in texts) + 4 * (len(texts) - 1)
    box = QRectF(0, 0, wide, min(high + 28, room.height()))
    box.moveCenter(room.center())
    pen = QPen(colours.color(role.Dark), 1.5, Qt.PenStyle.DashLine)
    pen.setDashPattern([4, 3])
    rounded(painter, box, 12, None, pen)
    y = box.center().y() - high / 2
    inks = (role.WindowText, role.PlaceholderText)
    for (style, line), text, ink in zip(lines, texts, inks, strict=False):
        painter.setFont(type_font(style))
        painter.setPen(colours.color(ink))
        at = QRectF(box.left() + 24, y, box.width() - 48, text.height())
        painter.drawText(at, _WRAPPED, line)
        y += text.height() + 4


def _wrapped(style: str, text: str, width: float) -> QRectF:
    """Return the box of ``text`` in at most ``width`` px."""
    room = QRectF(0, 0, max(width, 80.0), 1000)
    return QFontMetricsF(type_font(style)).boundingRect(room, _WRAPPED, text)


def paint_end_labels(
    painter: QPainter, frame: ChartFrame, curves: Curves, colours: QPalette, width: float
) -> None:
    """Write the names of some lines at the right, joined to them by short lines."""
    role, right = colours.ColorRole, frame.plot.right()
    gap = LABEL_GAP_PX * text_scale()
    floor = frame.plot.top() + max(gap - LABEL_GAP_PX, 0.0)  # under the title and the key
    for label in end_labels(frame, curves, gap, floor):
        font = type_font("caption_strong" if label.chosen else "caption")
        colour = colours.color(role.Link if label.chosen else role.PlaceholderText)
        painter.setPen(QPen(colour if label.chosen else colours.color(role.Dark), 1))
        painter.drawLine(QLineF(right + 3, label.line_y, right + 11, label.y))
        painter.setFont(font)
        painter.setPen(colour)
        room = QRectF(right + 15, label.y - 20, width - right - 19, 40)
        name = QFontMetricsF(font).elidedText(label.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, name)
