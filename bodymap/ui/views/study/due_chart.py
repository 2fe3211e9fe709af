"""How many cards come back on each of the next days: a bar a day, today's in the accent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.paint import rounded, theme_of
from bodymap.ui.controls.spoken import speak_as
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.draw.type import text_scale, type_font

if TYPE_CHECKING:
    from bodymap.app.study.scene import DueDay
    from bodymap.ui.theme import Theme

_BAR_PX, _HIGH_PX, _LEAST_PX = 28.0, 60.0, 3.0
_RADIUS_PX = 4.0
_GAP_PX = 6


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
        most = max((day.cards for day in self._days), default=0) or 1
        step = self.width() / max(len(self._days), 1)
        bar = min(_BAR_PX * max(text_scale(), 1.0), step - 8)
        floor = words + _GAP_PX + _HIGH_PX
        middle = Qt.AlignmentFlag.AlignCenter
        for index, day in enumerate(self._days):
            column = QRectF(index * step, 0, step, self.height())
            high = max(_HIGH_PX * day.cards / most, _LEAST_PX)
            box = QRectF(column.center().x() - bar / 2, floor - high, bar, high)
            fill = theme.accent if not index and day.cards else theme.track
            rounded(painter, box, min(_RADIUS_PX, high / 2), fill)
            _paint_new(painter, box, day, theme)
            painter.setPen(theme.text if day.cards else theme.text2)
            painter.setFont(type_font("caption_strong"))
            number = QRectF(column.left(), box.top() - words - 3, step, words)
            painter.drawText(number, middle, str(day.cards))
            painter.setPen(theme.text2)
            painter.setFont(type_font("caption"))
            name = QRectF(column.left() - 4, floor + _GAP_PX, step + 8, words)
            painter.drawText(name, middle, day.day)
        painter.end()


def _paint_new(painter: QPainter, box: QRectF, day: DueDay, theme: Theme) -> None:
    """Paint the upper part of a bar, that of the new cards, as an outline."""
    if not day.new:
        return
    high = box.height() * day.new / day.cards
    part = QRectF(box.left() + 1, box.top() + 1, box.width() - 2, max(high - 2, 1.0))
    rounded(painter, part, min(_RADIUS_PX - 1, part.height() / 2), theme.surface)
