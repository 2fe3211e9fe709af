"""The slider over one gait cycle: the part on the ground in colour, the swing in grey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
)

from bodymap.ui.controls.paint import is_contrast, mixed, rounded
from bodymap.ui.controls.sliding import Sliding
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

_Role = QPalette.ColorRole
_KNOB_PX = 20.0
_TRACK_PX = 8.0
END_PX = 12  # from the widget's end to the track's
_GAP_PX = 4.0  # in the track at toe-off
_PALE = 0.55  # of the surface in the colour of the part on the ground
_DOT_PX = 2.0  # radius of an event's dot
_DOT_ROOM_PX = 5.0  # nearer to it, a click means the event
_TICKS = (0, 25, 50, 75, 100)
_FRAME_KEYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
}
_EVENT_KEYS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class PhaseSlider(Sliding):
    """Phases 0 to 1 of the near leg's cycle.

    Signals:
        phase_moved: where the mouse, Home or End put it.
        stepped: frames asked by the arrow keys, 1 or -1.
        event_stepped: an event later (1) or earlier (-1), asked by the page keys.
    """

    phase_moved = Signal(float)
    stepped = Signal(int)
    event_stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__(tr("Part of the gait cycle"))
        self._phase, self._duty = 0.0, 0.35
        self._events: tuple[float, ...] = ()
        self._pressed_x: float | None = None
        self._still: tuple[tuple[object, ...], QPixmap] = (), QPixmap()
        on_text_size(self._text_size_changed)

    def show_duty(self, duty: float) -> None:
        """Show that the near foot is on the ground for ``duty`` (0 to 1) of the cycle."""
        if duty != self._duty:
            self._duty = duty
            self.update()

    def show_events(self, events: tuple[float, ...]) -> None:
        """Show a dot at each of ``events``, phases 0 to 1; a click on it goes there exactly."""
        if events != self._events:
            self._events = events
            self.update()

    def show_phase(self, phase: float, spoken: str) -> None:
        """Move the knob to ``phase``; ``spoken`` is what a screen reader says of it."""
        self.say(spoken)
        if phase != self._phase:
            self._phase = phase
            self.update()

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self.updateGeometry()

    def _line_px(self) -> float:
        return QFontMetricsF(type_font("caption")).height()

    def _track(self) -> QRectF:
        top = self._line_px() + (_KNOB_PX - _TRACK_PX) / 2
        return QRectF(END_PX, top, self.width() - 2 * END_PX, _TRACK_PX)

    def slide_to(self, x: float) -> None:
        """Ask for the phase at ``x``, px of the widget, or for that of the event clicked."""
        track = self._track()
        wide = max(track.width(), 1.0)
        phase = min(max((x - track.left()) / wide, 0.0), 1.0)
        if self._pressed_x is not None and abs(x - self._pressed_x) < _DOT_ROOM_PX:
            phase = min(
                (event for event in self._events if abs(event - phase) * wide < _DOT_ROOM_PX),
                key=lambda event: abs(event - phase),
                default=phase,
            )
        self.phase_moved.emit(phase)

    def _kept_still(self) -> QPixmap:
        """Return all but the knob, painted once."""
        ratio, palette = self.devicePixelRatioF(), self.palette()
        font = type_font("caption").key()
        key = (self.size(), ratio, palette.cacheKey(), font, self._duty, self._events)
        if key != self._still[0]:
            still = QPixmap(self.size() * ratio)
            still.setDevicePixelRatio(ratio)
            still.fill(Qt.GlobalColor.transparent)
            painter = QPainter(still)
            self._paint_track(painter, self._track())
            self._paint_words(painter, self._track())
            painter.end()
            self._still = key, still
        return self._still[1]

    def _paint_track(self, painter: QPainter, track: QRectF) -> None:
        palette = self.palette()
        accent, surface = palette.color(_Role.Highlight), palette.color(_Role.Base)
        on_ground = accent if is_contrast(palette) else mixed(accent, surface, _PALE)
        toe_off = track.left() + self._duty * track.width()
        ground, swing = QRectF(track), QRectF(track)
        ground.setRight(toe_off - _GAP_PX / 2)
        swing.setLeft(toe_off + _GAP_PX / 2)
        rounded(painter, ground, _TRACK_PX / 2, on_ground)
        rounded(painter, swing, _TRACK_PX / 2, palette.color(_Role.Light))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(_Role.WindowText))
        for event in self._events:
            middle = QPointF(track.left() + event * track.width(), track.center().y())
            painter.drawEllipse(middle, _DOT_PX, _DOT_PX)

    def _paint_words(self, painter: QPainter, track: QRectF) -> None:
        metrics = QFontMetricsF(type_font("caption"))
        painter.setFont(type_font("caption"))
        painter.setPen(self.palette().color(_Role.PlaceholderText))
        ground, swing = tr("On the ground"), tr("Swing")
        toe_off = track.left() + self._duty * track.width() + _GAP_PX / 2
        after = track.left() + metrics.horizontalAdvance(ground) + 12
        base = metrics.ascent()
        painter.drawText(QPointF(track.left(), base), ground)
        if max(toe_off, after) + metrics.horizontalAdvance(swing) <= self.width():
            painter.drawText(QPointF(max(toe_off, after), base), swing)
        y = self._line_px() + _KNOB_PX + 1 + base
        px = metrics.horizontalAdvance("100 %") * 1.3
        fitting = (each for each in (_TICKS, _TICKS[::2]) if px * len(each) < track.width())
        for tick in next(fitting, (_TICKS[0], _TICKS[-1])):
            text = f"{tick} %" if tick == _TICKS[-1] else str(tick)
            x = track.left() + tick / 100 * track.width()
            share = {0: 0.0, 100: 1.0}.get(tick, 0.5)
            painter.drawText(QPointF(x - share * metrics.horizontalAdvance(text), y), text)

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        return QSize(320, round(2 * self._line_px() + _KNOB_PX + 2))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size that still shows all."""
        return QSize(180, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by one per cent or by one event; Home and End go to the ends of the cycle."""
        key = Qt.Key(event.key())
        self.by_key = True
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in _FRAME_KEYS:
            (self.event_stepped if control else self.stepped).emit(_FRAME_KEYS[key])
        elif key in _EVENT_KEYS:
            self.event_stepped.emit(_EVENT_KEYS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.phase_moved.emit(0.0 if key == Qt.Key.Key_Home else 1.0)
        else:
            self.by_key = False
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press."""
        self._pressed_x = event.position().x()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag."""
        self._pressed_x = None
        super().mouseReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow new colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        track = self._track()
        painter.drawPixmap(0, 0, self._kept_still())
        at = QPointF(track.left() + self._phase * track.width(), track.center().y())
        self.paint_knob(painter, at, _KNOB_PX, self.palette().color(_Role.Highlight))
        painter.end()
