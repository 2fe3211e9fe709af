"""The parts of the weeks' chart that can be pressed: a bar, and a region beside the bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette

from bodymap.ui.controls.paint import RING_ROOM_PX, rounded, state_fill
from bodymap.ui.controls.press import Row
from bodymap.ui.draw.runs.log_stack import StackLook, paint_part, paint_stack
from bodymap.ui.draw.type import type_font
from bodymap.ui.theme import Theme, theme

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QFocusEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from bodymap.app.runs.log_scene import StackRegion, WeekStack

_Role = QPalette.ColorRole
_BAR_SHARE = 0.56  # of a week's room
_WIDEST_PX = 34.0
_SWATCH_PX = 12
_RADIUS_PX = 6


class WeekBar(Row):
    """One week: pressed, it is shown."""

    pointed = Signal(bool)  # the mouse or the keyboard is on it, or no longer

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ring_radius(_RADIUS_PX, RING_ROOM_PX)
        self._week: WeekStack | None = None
        self._look: StackLook | None = None
        self._theme = theme("light")

    @property
    def week(self) -> WeekStack | None:
        """What it shows."""
        return self._week

    def show_week(self, week: WeekStack, look: StackLook, theme: Theme) -> None:
        """Show ``week`` with its regions in ``look``."""
        self._week, self._look, self._theme = week, look, theme
        self.setAccessibleName(week.spoken)
        self.setChecked(week.chosen)
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that the mouse is here."""
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that it is no longer."""
        super().leaveEvent(event)
        self.pointed.emit(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.pointed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it is no longer."""
        super().focusOutEvent(event)
        self.pointed.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        if self._week is None or self._look is None:
            return
        painter, fill = QPainter(self), state_fill(self, None)
        if fill is not None:
            rounded(painter, QRectF(self.rect()), _RADIUS_PX, fill)
        wide = min(self.width() * _BAR_SHARE, _WIDEST_PX)
        left = (self.width() - wide) / 2
        box = QRectF(left, 0, wide, self.height())
        ground = self._theme.tint if self._week.chosen else self._theme.surface
        paint_stack(painter, box, self._week, self._look, fill or ground)
        painter.end()


class RegionKey(Row):
    """One region beside the bars: its colour, its name, and what a week asked of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ring_radius(_RADIUS_PX, RING_ROOM_PX)
        self._region: StackRegion | None = None
        self._look: tuple[StackLook, int] | None = None
        self._value = ""

    @property
    def region(self) -> StackRegion | None:
        """What it shows."""
        return self._region

    def show_region(
        self, region: StackRegion, look: tuple[StackLook, int], value: str, said: str
    ) -> None:
        """Show ``region``.

        Args:
            region: it.
            look: that of the bars, and which part of them the region is.
            value: its easy kilometres, "" for none.
            said: the same with unit and days, for the screen reader.
        """
        self._region, self._look, self._value = region, look, value
        self.setText(region.plain)
        self.setAccessibleName(region.plain)
        self.setAccessibleDescription(said)
        self.setChecked(region.chosen)
        self.update()

    def line_px(self) -> int:
        """Return its height at the text size in force."""
        return QFontMetrics(type_font("small")).height() + 10

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        if self._region is None or self._look is None:
            return
        painter, palette = QPainter(self), self.palette()
        fill = state_fill(self, None)
        if fill is not None:
            rounded(painter, QRectF(self.rect()), _RADIUS_PX, fill)
        swatch = QRectF(8, (self.height() - _SWATCH_PX) / 2, _SWATCH_PX, _SWATCH_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_part(painter, swatch, *self._look)
        chosen = self._region.chosen
        value_font = type_font("value")
        value_px = QFontMetrics(value_font).horizontalAdvance("000.0")
        right = QRectF(self.rect()).adjusted(0, 0, -8, 0)
        painter.setFont(type_font("small_strong" if chosen else "small"))
        painter.setPen(palette.color(_Role.WindowText))
        room = right.adjusted(swatch.right() + 8, 0, -value_px - 8, 0)
        name = painter.fontMetrics().elidedText(
            self._region.plain, Qt.TextElideMode.ElideRight, int(room.width()) + 1
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(value_font)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(right, middle, self._value)
        painter.end()
