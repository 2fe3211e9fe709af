"""The calendar of a month: a day opens its run, the arrow keys walk over the days."""

from __future__ import annotations

import calendar
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.paint import RING_ROOM_PX, is_contrast, rounded, state_fill
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.draw.runs.log_day import day_px, paint_day
from bodymap.ui.draw.type import type_font
from bodymap.ui.theme import Theme, theme
from bodymap.ui.views.card_group import CardGroup
from bodymap.ui.views.runs.runs_menu import open_menu
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from bodymap.app.runs.log_scene import CalendarDay

_Role = QPalette.ColorRole
_WEEK = 7
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_GAP_PX = 2
_RADIUS_PX = 8


class DayButton(Press):
    """One day."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.ring_radius(_RADIUS_PX, RING_ROOM_PX)  # the days touch one another
        self._day: CalendarDay | None = None
        self._theme = theme("light")

    @property
    def day(self) -> CalendarDay | None:
        """What it shows."""
        return self._day

    def show_day(self, day: CalendarDay, theme: Theme) -> None:
        """Show ``day`` in the colours of ``theme``."""
        if day == self._day and theme is self._theme:
            return
        self._day, self._theme = day, theme
        self.setAccessibleName(day.spoken)
        self.setAccessibleDescription(_does(day))
        give_tip(self, day.spoken if day.runs else "", under=True)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        if self._day is not None:
            painter = QPainter(self)
            fill = state_fill(self, None)
            paint_day(painter, QRectF(self.rect()), self._day, self._theme, fill)
            painter.end()


class LogCalendar(QWidget):
    """The days of a month in weeks; the shown week has a band.

    Signals:
        run_chosen: the run of a day, by its number.
        day_chosen: a day without a run: its ISO date.
    """

    run_chosen = Signal(int)
    day_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._theme = theme("light")
        self._days: tuple[CalendarDay, ...] = ()
        self._heads: tuple[str, ...] = ()
        self._buttons: list[DayButton] = []
        self._stop = CardGroup(self)
        self.setAccessibleName(tr("Calendar"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: tuple[CalendarDay, ...], heads: tuple[str, ...]) -> None:
        """Show ``days``, whole weeks from a Monday, under the weekdays ``heads``."""
        if (days, heads) == (self._days, self._heads):
            return
        before, self._days, self._heads = self._days, days, heads
        while len(self._buttons) < len(days):
            self._buttons.append(self._new_button())
        for index, button in enumerate(self._buttons):
            button.setVisible(index < len(days))
        self._show()
        if len(before) != len(days):
            self._place()
            self.updateGeometry()
        self._stop.settle()
        self.update()

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._theme = colours
        self._show()
        self.update()

    def buttons(self) -> list[DayButton]:
        """Return the days that are shown."""
        return self._buttons[: len(self._days)]

    def _show(self) -> None:
        for button, day in zip(self._buttons, self._days, strict=False):
            button.show_day(day, self._theme)

    def _new_button(self) -> DayButton:
        button = DayButton(self)
        self._stop.add(button)
        button.clicked.connect(partial(self._chosen, button))
        return button

    def _chosen(self, button: DayButton) -> None:
        day = button.day
        if day is None:
            return
        if not day.runs:
            self.day_chosen.emit(day.day)
        elif len(day.runs) == 1:
            self.run_chosen.emit(day.runs[0][0])
        else:
            entries = tuple((name, partial(self.run_chosen.emit, run)) for run, name in day.runs)
            corner = button.mapToGlobal(QPoint(0, button.height()))
            open_menu(self, entries, corner)

    def _head_px(self) -> int:
        return QFontMetrics(type_font("caption")).height() + 8

    def _week_box(self, week: int) -> QRectF:
        top = self._head_px() + week * (day_px() + _GAP_PX)
        return QRectF(0, top, self.width(), day_px())

    def _place(self) -> None:
        wide = self.width() / _WEEK
        for index, button in enumerate(self._buttons):
            week, column = divmod(index, _WEEK)
            box = self._week_box(week)
            box.setLeft(column * wide)
            box.setWidth(wide)
            button.setGeometry(box.toRect())

    def _paint_band(self, painter: QPainter) -> None:
        palette = self.palette()
        for week in range(len(self._days) // _WEEK):
            if self._days[week * _WEEK].chosen:
                edge = QPen(palette.color(_Role.Highlight), 2.0) if is_contrast(palette) else None
                fill = palette.color(_Role.LinkVisited)
                rounded(painter, self._week_box(week), _RADIUS_PX, fill, edge)

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        weeks = len(self._days) // _WEEK
        return QSize(480, self._head_px() + weeks * (day_px() + _GAP_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which its numbers would be cut."""
        wide = QFontMetrics(type_font("value")).horizontalAdvance("00.0") + 18
        return QSize(_WEEK * wide, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the band of the week and the weekdays."""
        del event
        painter = QPainter(self)
        self._paint_band(painter)
        painter.setFont(type_font("caption"))
        painter.setPen(self.palette().color(_Role.PlaceholderText))
        wide = self.width() / _WEEK
        for column, head in enumerate(self._heads):
            room = QRectF(column * wide + 8, 0, wide - 8, self._head_px() - 6)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, head)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn to another month with Page Up and Page Down."""
        step, now = _MONTHS.get(Qt.Key(event.key())), self.focusWidget()
        if step is None or not isinstance(now, DayButton) or now.day is None:
            super().keyPressEvent(event)
        else:
            self.day_chosen.emit(_month_away(now.day.day, step))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the days anew."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        if event.type() in {event.Type.FontChange, event.Type.ApplicationFontChange}:
            self._place()
            self.updateGeometry()
        super().changeEvent(event)


def _does(day: CalendarDay) -> str:
    if not day.runs:
        return tr("Its week is shown") if day.chosen else tr("Shows its week")
    does = tr("Opens the run") if len(day.runs) == 1 else tr("Opens the list of its runs")
    return tr("{does}. Its week is shown").format(does=does) if day.chosen else does


def _month_away(day: str, step: int) -> str:
    """Return the same day of another month, or that month's last (ISO dates)."""
    here = date.fromisoformat(day)
    year, month = divmod(12 * here.year + here.month - 1 + step, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(here.day, last)).isoformat()
