"""The slider over one gait cycle: the part on the ground in colour, the swing in grey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.focus import RingKeeper
from bodymap.ui.controls.paint import is_contrast, mixed, rounded
from bodymap.ui.controls.spoken import announce, let_sliders_speak
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
_TICKS = (0, 25, 50, 75, 100)
_FRAME_KEYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
}
_EVENT_KEYS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class PhaseSlider(QWidget):
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
        super().__init__()
        self._phase, self._duty = 0.0, 0.35
        self._spoken = ""
        self._held = self._by_key = False
        self._rings = RingKeeper(self, 14)
        let_sliders_speak()
        on_text_size(self._text_size_changed)
        self.setAccessibleName(tr("Part of the gait cycle"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def by_keyboard(self) -> bool:
        """Return whether the keyboard brought the focus here."""
        return self._rings.shown()

    def show_duty(self, duty: float) -> None:
        """Show that the near foot is on the ground for ``duty`` (0 to 1) of the cycle."""
        if duty != self._duty:
            self._duty = duty
            self.update()

    def show_phase(self, phase: float, spoken: str) -> None:
        """Move the knob to ``phase``; ``spoken`` is what a screen reader says of it."""
        if self._by_key and spoken != self._spoken:
            announce(self, spoken)
        self._by_key = False
        self._spoken = spoken
        if phase != self._phase:
            self._phase = phase
            self.update()

    def spoken(self) -> str:
        """Return the value in words."""
        return self._spoken

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self.updateGeometry()

    def _line_px(self) -> float:
        return QFontMetricsF(type_font("caption")).height()

    def _track(self) -> QRectF:
        top = self._line_px() + (_KNOB_PX - _TRACK_PX) / 2
        return QRectF(END_PX, top, self.width() - 2 * END_PX, _TRACK_PX)

    def _move_to(self, x: float) -> None:
        track = self._track()
        phase = min(max((x - track.left()) / max(track.width(), 1.0), 0.0), 1.0)
        self.phase_moved.emit(phase)

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

    def _paint_words(self, painter: QPainter, track: QRectF) -> None:
        metrics = QFontMetricsF(type_font("caption"))
        painter.setFont(type_font("caption"))
        painter.setPen(self.palette().color(_Role.PlaceholderText))
        ground, swing = tr("On the ground"), tr("Swing")
        toe_off = track.left() + self._duty * track.width() + _GAP_PX / 2
        after = track.left() + metrics.horizontalAdvance(ground) + 12
        base = metrics.ascent()
        painter.drawText(QPointF(track.left(), base), ground)
        painter.drawText(QPointF(max(toe_off, after), base), swing)
        y = self._line_px() + _KNOB_PX + 1 + base
        wide = metrics.horizontalAdvance("100 %") * len(_TICKS) * 1.3 < track.width()
        for tick in _TICKS if wide else _TICKS[::2]:
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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = True
            self._move_to(event.position().x())
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the drag."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag."""
        del event
        self._held = False
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by one per cent or by one event; Home and End go to the ends of the cycle."""
        key = Qt.Key(event.key())
        self._by_key = True
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in _FRAME_KEYS:
            (self.event_stepped if control else self.stepped).emit(_FRAME_KEYS[key])
        elif key in _EVENT_KEYS:
            self.event_stepped.emit(_EVENT_KEYS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.phase_moved.emit(0.0 if key == Qt.Key.Key_Home else 1.0)
        else:
            self._by_key = False
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring where the keyboard came."""
        self._rings.focused(event.reason())
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus ring away."""
        self._rings.left()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow new colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        palette = self.palette()
        track = self._track()
        self._paint_track(painter, track)
        self._paint_words(painter, track)
        knob = QRectF(0, 0, _KNOB_PX, _KNOB_PX)
        knob.moveCenter(QPointF(track.left() + self._phase * track.width(), track.center().y()))
        hot = self._held or self.underMouse()
        fill = palette.color(_Role.Midlight if hot else _Role.Base)
        rounded(painter, knob, _KNOB_PX / 2, fill, QPen(palette.color(_Role.Highlight), 2.5))
        painter.end()
