"""The weeks as stacked bars, with the regions beside them.

It is painted without pyqtgraph: twelve bars that never move need no plot, and each of them is a
button that the keyboard and the screen reader reach.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.tab_group import TabGroup
from bodymap.ui.draw.runs.log_axis import (
    axis_px,
    foot_px,
    paint_axis,
    paint_band,
    paint_dates,
    paint_heading,
)
from bodymap.ui.draw.runs.log_stack import stack_look
from bodymap.ui.draw.type import text_scale
from bodymap.ui.theme import Theme, theme
from bodymap.ui.views.runs.log_week_parts import RegionKey, WeekBar
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from bodymap.app.runs.log_scene import DaysSum, Stacks, WeekStack

_PLOT_PX = 208
_KEY_PX = 216  # of the regions at the right, at text size 1
_GAP_PX = 24


class LogWeeks(QWidget):
    """The bars of the weeks.

    Signals:
        day_chosen: a week: the ISO date of its Monday.
        subject_chosen: a region's id.
    """

    day_chosen = Signal(str)
    subject_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._theme = theme("light")
        self._stacks: Stacks | None = None
        self._pointed: WeekBar | None = None
        self._bars: list[WeekBar] = []
        self._keys: list[RegionKey] = []
        self._weeks_stop, self._regions_stop = TabGroup(), TabGroup()
        self.setAccessibleName(tr("Weeks"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stacks(self, stacks: Stacks) -> None:
        """Show ``stacks``."""
        if stacks == self._stacks:
            return
        self._stacks = stacks
        while len(self._bars) < len(stacks.weeks):
            self._bars.append(self._new_bar())
        while len(self._keys) < len(stacks.regions):
            self._keys.append(self._new_key())
        self._show()
        self._place()
        self.updateGeometry()

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._theme = colours
        self._show()

    def bars(self) -> list[WeekBar]:
        """Return the bars, the oldest first."""
        return self._bars

    def keys(self) -> list[RegionKey]:
        """Return the regions, the highest first."""
        return self._keys

    def _new_bar(self) -> WeekBar:
        bar = WeekBar(self)
        bar.show()
        self._weeks_stop.add(bar)
        bar.clicked.connect(partial(self._choose_week, bar))
        bar.pointed.connect(partial(self._point, bar))
        return bar

    def _new_key(self) -> RegionKey:
        key = RegionKey(self)
        key.show()
        self._regions_stop.add(key)
        key.clicked.connect(partial(self._choose_region, key))
        return key

    def _choose_week(self, bar: WeekBar) -> None:
        if bar.week is not None:
            self.day_chosen.emit(bar.week.day)

    def _choose_region(self, key: RegionKey) -> None:
        if key.region is not None:
            self.subject_chosen.emit(key.region.region)

    def _point(self, bar: WeekBar, on: bool) -> None:
        if on or self._pointed is bar:
            self._pointed = bar if on else None
            self._show_keys()
            self.update()

    def _told(self) -> WeekStack | DaysSum | None:
        """Return the week or month whose values stand beside the bars."""
        if self._pointed is not None:
            return self._pointed.week
        return None if self._stacks is None else self._stacks.shown

    def _show(self) -> None:
        if self._stacks is None:
            return
        look = stack_look(self._stacks.regions, self._theme)
        for bar, week in zip(self._bars, self._stacks.weeks, strict=True):
            bar.show_week(week, look, self._theme)
        self._show_keys()
        self.update()

    def _show_keys(self) -> None:
        if self._stacks is None:
            return
        look, told = stack_look(self._stacks.regions, self._theme), self._told()
        values = told.values if told is not None else ("",) * len(self._keys)
        shown = list(enumerate(zip(self._stacks.regions, values, strict=True)))
        for key, (index, (region, value)) in zip(self._keys, reversed(shown), strict=True):
            key.show_region(region, (look, index), value, self._said(value))

    def _said(self, value: str) -> str:
        """Return ``value`` with its unit and days, for the screen reader."""
        stacks, told = self._stacks, self._told()
        if stacks is None or told is None:
            return ""
        text = tr("{value} {unit}, {days}")
        return text.format(value=value, unit=stacks.unit, days=told.label)

    def _scale(self) -> float:
        return max(text_scale(), 1.0)

    def _plot(self) -> QRectF:
        """Return where the bars stand: the axis at their left, the words of weeks under them."""
        left = axis_px(self._stacks) if self._stacks is not None else 0
        right = self.width() - (0 if self._below() else self._key_px() + _GAP_PX)
        return QRectF(left, 8, right - left, _PLOT_PX * self._scale() ** 0.5)

    def _key_px(self) -> int:
        return round(_KEY_PX * self._scale())

    def _below(self) -> bool:
        """Tell whether the regions stand under the bars: beside them is no room."""
        return self.width() < round(420 * self._scale()) + self._key_px()

    def _place(self) -> None:
        if self._stacks is None:
            return
        plot, count = self._plot(), len(self._bars)
        wide = plot.width() / max(count, 1)
        for index, bar in enumerate(self._bars):
            left, right = plot.left() + index * wide, plot.left() + (index + 1) * wide
            bar.setGeometry(QRectF(left, plot.top(), right - left, plot.height()).toRect())
        for index, key in enumerate(self._keys):
            high = key.line_px()
            top = self._keys_top() + index * (high + 2)
            left = 0 if self._below() else self.width() - self._key_px()
            key.setGeometry(left, round(top), self._key_px(), high)

    def _keys_top(self) -> float:
        """Return where the first region stands, under the heading."""
        plot, head = self._plot(), foot_px() + 4
        if self._below():
            return plot.bottom() + foot_px() + 12 + head
        return plot.top() + head

    def _keys_bottom(self) -> float:
        high = self._keys[0].line_px() + 2 if self._keys else 0
        return self._keys_top() + len(self._keys) * high

    def _head_box(self) -> QRectF:
        """Return where the heading over the regions stands."""
        left = 8.0 if self._below() else self.width() - self._key_px() + 8.0
        return QRectF(left, self._keys_top() - foot_px() - 2, self._key_px() - 16.0, foot_px())

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        plot = self._plot()
        return QSize(900, round(max(plot.bottom() + foot_px(), self._keys_bottom()) + 6))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which nothing can be read."""
        return QSize(320, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the axis under the bars and the heading beside them."""
        del event
        if self._stacks is None:
            return
        painter, plot, told = QPainter(self), self._plot(), self._told()
        paint_band(painter, plot, self._stacks, self._theme)
        paint_axis(painter, plot, self._stacks, self._theme)
        paint_dates(painter, plot, self._stacks, self._theme)
        if told is not None:
            paint_heading(painter, self._head_box(), told, self._theme)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the bars anew."""
        super().resizeEvent(event)
        self._place()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        if event.type() in {event.Type.FontChange, event.Type.ApplicationFontChange}:
            self._place()
            self.updateGeometry()
        super().changeEvent(event)
