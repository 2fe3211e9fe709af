"""Paints what the map's colours mean: a strip with ticks, or the five roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QLinearGradient, QPainter, QPen

from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor

    from bodymap.app.map_scene import Legend, RoleEntry, Tick
    from bodymap.ui.theme import Theme

_STRIP_PX = 10.0
_TALL_PX = 176.0
_SHORT_PX = 120.0  # where the map is narrow
_SWATCH_PX = 12.0
_TEXT_AT_PX = 18.0  # from the strip's left edge
_ROLE_PX = 150.0  # a role's line is wrapped so that the legend is no wider
_STOPS = 32  # the strip follows the colour map this finely


def paint_legend(
    painter: QPainter, legend: Legend, theme: Theme, corner: QPointF, *, narrow: bool = False
) -> QRectF:
    """Paint ``legend`` with its upper left corner at ``corner`` and return the room it took.

    Args:
        painter: in logical px.
        legend: what to paint.
        theme: its colours.
        corner: upper left, px.
        narrow: shorter, with only the first word of each tick and role.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    taken = _paint_lines(painter, corner, _lines(legend), theme)
    below = QPointF(corner.x(), taken.bottom() + 12)
    if legend.palette == "role":
        return taken | _paint_roles(painter, legend.roles, theme, below, narrow=narrow)
    return taken | _paint_strip(painter, legend, theme, below, narrow=narrow)


def legend_boxes(legend: Legend, corner: QPointF, *, narrow: bool) -> tuple[QRectF, QRectF]:
    """Return the room that ``paint_legend`` takes with the same arguments: heading, and the rest.

    A line is kept for the note, so that nothing moves when it comes. The roles are given without
    their sentences: these stand where no body is.
    """
    tall, wide = 0.0, 0.0
    for text, strong in _lines(legend):
        metrics = QFontMetricsF(type_font("caption_strong" if strong else "caption"))
        wide, tall = max(wide, metrics.horizontalAdvance(text)), tall + metrics.height() + 1
    head = QRectF(corner, QSizeF(wide, tall))
    roles = legend.palette == "role"
    metrics = QFontMetricsF(type_font("caption_medium" if roles else "caption"))
    words = [role.name for role in legend.roles] or [_short(t, narrow=narrow) for t in legend.ticks]
    wide = max(map(metrics.horizontalAdvance, words), default=0.0) + _TEXT_AT_PX
    below = QPointF(corner.x(), head.bottom() + 12)
    if roles:
        return head, QRectF(below, QSizeF(wide, len(words) * (metrics.height() + 8)))
    half = metrics.height() / 2
    strip = QRectF(below, QSizeF(wide, _SHORT_PX if narrow else _TALL_PX))
    return head, strip.adjusted(0, -half, 0, half)


def _lines(legend: Legend) -> tuple[tuple[str, bool], ...]:
    return (legend.title, True), (legend.line, False), (legend.note, False)


def _short(tick: Tick, *, narrow: bool) -> str:
    return tick.text.split(" ")[0] if narrow else tick.text


def _paint_lines(
    painter: QPainter, corner: QPointF, lines: tuple[tuple[str, bool], ...], theme: Theme
) -> QRectF:
    y = corner.y()
    widest = 0.0
    for text, strong in lines:
        if text:
            font = type_font("caption_strong" if strong else "caption")
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(theme.text if strong else theme.text2)
            painter.drawText(QPointF(corner.x(), y + metrics.ascent()), text)
            widest = max(widest, metrics.horizontalAdvance(text))
            y += metrics.height() + 1
    return QRectF(corner.x(), corner.y(), widest, y - corner.y())


def scale_gradient(
    start: QPointF, end: QPointF, colour: Callable[[float], QColor]
) -> QLinearGradient:
    """Return a scale's colours from ``start`` to ``end``; ``colour`` takes a place, 0 to 1."""
    gradient = QLinearGradient(start, end)
    for stop in range(_STOPS + 1):
        gradient.setColorAt(stop / _STOPS, colour(stop / _STOPS))
    return gradient


def _paint_strip(
    painter: QPainter, legend: Legend, theme: Theme, corner: QPointF, *, narrow: bool
) -> QRectF:
    tall = _SHORT_PX if narrow else _TALL_PX
    strip = QRectF(corner.x(), corner.y(), _STRIP_PX, tall)
    colour = theme.load_colour if legend.palette == "load" else theme.difference_colour
    painter.fillRect(strip, scale_gradient(strip.bottomLeft(), strip.topLeft(), colour))
    if theme.contrast:
        painter.setPen(QPen(theme.control, 0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(strip)
    font = type_font("caption")
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    widest = 0.0
    for tick in legend.ticks:
        text = _short(tick, narrow=narrow)
        y = strip.bottom() - tick.position * tall
        _paint_tick(painter, QPointF(strip.right() + 1, y), theme.control)
        painter.setPen(theme.text2)
        middle = y + metrics.capHeight() / 2
        painter.drawText(QPointF(strip.left() + _TEXT_AT_PX, middle), text)
        widest = max(widest, metrics.horizontalAdvance(text))
    half = metrics.height() / 2
    return strip.adjusted(0, -half, _TEXT_AT_PX - _STRIP_PX + widest, half)


def _paint_tick(painter: QPainter, at: QPointF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.0))
    painter.drawLine(QLineF(at, at + QPointF(4, 0)))


def _paint_roles(
    painter: QPainter, roles: tuple[RoleEntry, ...], theme: Theme, corner: QPointF, *, narrow: bool
) -> QRectF:
    taken = QRectF(corner.x(), corner.y(), _TEXT_AT_PX, 0)
    for role in roles:
        line = "" if narrow else role.line
        taken |= _paint_role(painter, role, line, theme, taken.bottomLeft())
    return taken


def _paint_role(
    painter: QPainter, role: RoleEntry, line: str, theme: Theme, corner: QPointF
) -> QRectF:
    font = type_font("caption_medium")
    metrics = QFontMetricsF(font)
    x, y, tall = corner.x(), corner.y(), metrics.height()
    swatch = QRectF(x, y + (tall - _SWATCH_PX) / 2, _SWATCH_PX, _SWATCH_PX)
    painter.setPen(QPen(theme.control, 0) if theme.contrast else Qt.PenStyle.NoPen)
    painter.setBrush(theme.role_colour(role.role))
    painter.drawRoundedRect(swatch, 3, 3)
    text = QPointF(x + _TEXT_AT_PX, y)
    painter.setFont(font)
    painter.setPen(theme.text)
    painter.drawText(text + QPointF(0, metrics.ascent()), role.name)
    taken = QRectF(x, y, _TEXT_AT_PX + metrics.horizontalAdvance(role.name), tall + 8)
    if line:
        below = _paint_role_line(painter, line, theme, text + QPointF(0, tall + 1))
        taken = taken | below.adjusted(0, 0, 0, 8)
    return taken


def _paint_role_line(painter: QPainter, line: str, theme: Theme, corner: QPointF) -> QRectF:
    font = type_font("caption")
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    room = QRectF(corner.x(), corner.y(), _ROLE_PX - _TEXT_AT_PX, 400)
    painter.setFont(font)
    painter.setPen(theme.text2)
    box: QRectF = QFontMetricsF(font).boundingRect(room, int(flags), line)
    painter.drawText(room, int(flags), line)
    return box
