"""How many cards come back on each of the next days: a bar a day, today's in the accent.

New ones stand on top, in outline. Where one day has far more than all others its bar is broken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.paint import rounded, theme_of
from bodymap.ui.controls.spoken import speak_as
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.draw.type import text_scale, type_font

if TYPE_CHECKING:
    from bodymap.app.study.scene import DueDay

_BAR_PX, _HIGH_PX, _LEAST_PX = 28.0, 60.0, 3.0
_RADIUS_PX = 4.0
_GAP_PX = 6
_BROKEN_FROM = 3  # times as many as the next day


class DueChart(QWidget):
    """The forecast."""

    def __init__(self) -> None:
        super().__init__()
        self._days: tuple[DueDay, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        speak_as(self, QAccessible.Role.StaticText)

    def show_days(self, title: str, days: tuple[DueDay, ...]) -> None:
        """Show ``days``, the first of which is today; ``title`` is for the screen reader."""
        self._days = days
        spoken = "; ".join(day.spoken or f"{day.day}: {day.cards}" for day in days)
        self.setAccessibleName(f"{title}: {spoken}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        words = QFontMetrics(type_font("caption")).height()
        return QSize(280, round(2 * words + 2 * _GAP_PX + _HIGH_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(200, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if is_text_size(event):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars, numbers and days."""
        del event
        painter, theme = QPainter(self), theme_of(self.palette())
        words = QFontMetrics(type_font("caption")).height()
        counts = sorted(day.cards for day in self._days)
        most = max(min(counts[-1], _BROKEN_FROM * counts[-2]), 1) if len(counts) > 1 else 1
        step = self.width() / max(len(self._days), 1)
        bar = min(_BAR_PX * max(text_scale(), 1.0), step - 8)
        floor = words + _GAP_PX + _HIGH_PX
        middle = Qt.AlignmentFlag.AlignCenter
        for index, day in enumerate(self._days):
            column = QRectF(index * step, 0, step, self.height())
            count = day.cards
            high = min(max(_HIGH_PX * count / most, _LEAST_PX), _HIGH_PX)
            box = QRectF(column.center().x() - bar / 2, floor - high, bar, high)
            self._paint_bar(painter, box, day, theme.accent if not index and count else theme.track)
            if count > most:
                _break(painter, box, theme.surface)
            painter.setPen(theme.text if count else theme.text2)
            painter.setFont(type_font("caption_strong"))
            number = QRectF(column.left(), box.top() - words - 3, step, words)
            painter.drawText(number, middle, str(count))
            painter.setPen(theme.text2)
            painter.setFont(type_font("caption"))
            name = QRectF(column.left() - 4, floor + _GAP_PX, step + 8, words)
            painter.drawText(name, middle, day.day)
        painter.end()

    def _paint_bar(self, painter: QPainter, box: QRectF, day: DueDay, fill: QColor) -> None:
        """Paint ``box`` in ``fill``, its share of new cards only as an outline."""
        theme = theme_of(self.palette())
        radius = min(_RADIUS_PX, box.height() / 2)
        if not day.new:
            rounded(painter, box, radius, fill)
            return
        edge = theme.control if fill == theme.track else fill
        rounded(painter, box, radius, theme.surface, QPen(edge))
        back = box.height() * (1 - day.new / day.cards)
        if back:
            rounded(
                painter, box.adjusted(0, box.height() - back, 0, 0), min(radius, back / 2), fill
            )


def _break(painter: QPainter, box: QRectF, ground: QColor) -> None:
    """Paint a slanting gap through a bar that would be higher."""
    at = box.center().y()
    painter.setPen(QPen(ground, 3.0))
    painter.drawLine(QLineF(box.left() - 2, at + 4, box.right() + 2, at - 4))
