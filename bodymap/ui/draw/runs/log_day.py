"""Paints one day of the calendar: its number, how far was run, and a bar as long as that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPen

from bodymap.ui.controls.paint import rounded
from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from bodymap.app.runs.log_scene import CalendarDay
    from bodymap.ui.theme import Theme

_PADDING_PX = 8.0
_BAR_PX = 4.0
_RADIUS_PX = 8.0
_TODAY_PX = 5.0  # around the number of today


def day_px() -> int:
    """Return the height of a day at the text size in force."""
    lines = QFontMetrics(type_font("caption")).height() + QFontMetrics(type_font("value")).height()
    return lines + round(2 * 5 + _BAR_PX + 5)


def paint_day(
    painter: QPainter, box: QRectF, day: CalendarDay, theme: Theme, fill: QColor | None
) -> None:
    """Paint ``day`` into ``box``.

    Args:
        painter: in logical px.
        box: the room of the day.
        day: what it shows.
        theme: its colours.
        fill: of the day's own ground (hover, pressed), or None.
    """
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    if fill is not None:
        rounded(painter, box, _RADIUS_PX, fill)
    inner = box.adjusted(_PADDING_PX, 5, -_PADDING_PX, -5)
    _paint_number(painter, inner, day, theme)
    if not day.runs:
        return
    painter.setFont(type_font("value"))
    painter.setPen(theme.text if day.inside else theme.text2)
    value = inner.adjusted(0, 0, 0, -_BAR_PX - 3)
    painter.drawText(value, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, day.text)
    track = QRectF(inner.left(), inner.bottom() - _BAR_PX, inner.width(), _BAR_PX)
    long = max(day.share * track.width(), _BAR_PX)
    bar = QRectF(track.left(), track.top(), long, _BAR_PX)
    rounded(painter, bar, _BAR_PX / 2, theme.ink if day.inside else theme.control)


def _paint_number(painter: QPainter, inner: QRectF, day: CalendarDay, theme: Theme) -> None:
    font = type_font("caption_strong" if day.today else "caption")
    painter.setFont(font)
    metrics = QFontMetrics(font)
    line = QRectF(inner.left(), inner.top(), inner.width(), metrics.height())
    ink = theme.text if day.inside else theme.text2
    if day.today:
        wide = metrics.horizontalAdvance(day.number) + 2 * _TODAY_PX
        badge = QRectF(inner.left() - _TODAY_PX, inner.top(), wide, line.height())
        rounded(painter, badge, line.height() / 2, None, QPen(theme.ink, 1.5))
    painter.setPen(ink)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, day.number)
