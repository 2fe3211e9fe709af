"""The pace slider: a track, a knob, marks with words."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)

from bodymap.ui.controls.paint import CONTROL_PX, rounded
from bodymap.ui.controls.sliding import Sliding
from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from bodymap.app.map_scene import Tick

_Role = QPalette.ColorRole
_KNOB_PX = 18
_TRACK_PX = 4
_END_PX = 11  # from the widget's end to the track's: half of the knob
BLEED_PX = 5  # how far the widget reaches out of its column: the track is in line with the rest
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -10,
    Qt.Key.Key_PageUp: 10,
}


class PaceSlider(Sliding):
    """Positions from 0 (slowest) to 1 (fastest); tells every move of the mouse.

    Signals:
        position_moved: where the mouse or Home and End put it.
        stepped: steps asked by arrow keys (1) and page keys (10), faster is positive.
    """

    position_moved = Signal(float)
    stepped = Signal(int)

    def __init__(self, marks: tuple[Tick, ...] = (), name: str = "") -> None:
        super().__init__(name)
        self._marks = marks
        self._position = 0.0
        self._near = ""

    def show_marks(self, marks: tuple[Tick, ...], near: str = "") -> None:
        """Show ``marks`` under the track; the one named ``near`` in strong type."""
        if (marks, near) != (self._marks, self._near):
            self._marks, self._near = marks, near
            self.update()

    def show_position(self, position: float, spoken: str) -> None:
        """Show the knob at ``position`` (0 to 1); ``spoken`` is the value for the screen reader."""
        inside = min(max(position, 0.0), 1.0)
        self.say(spoken)
        if inside != self._position:
            self._position = inside
            self.update()

    def position(self) -> float:
        """Return where the knob is, 0 to 1."""
        return self._position

    def _track(self) -> QRectF:
        y = self.height() / 2
        if self._marks_fit():
            y = self.height() / 2 - 9 * self._type_share()
        left = float(_END_PX)
        return QRectF(left, y - _TRACK_PX / 2, self.width() - 2 * left, _TRACK_PX)

    def _marks_fit(self) -> bool:
        if not self._marks:
            return False
        strong = QFontMetrics(type_font("caption_strong"))
        long = self.width() - 2 * _END_PX
        ends = [
            (mark.position * long, strong.horizontalAdvance(mark.text) / 2 + 2)
            for mark in sorted(self._marks, key=lambda mark: mark.position)
        ]
        last_x, last_half = ends[-1]
        apart = all(b - a >= half + other for (a, half), (b, other) in pairwise(ends))
        return apart and last_x + last_half <= self.width()

    @staticmethod
    def _type_share() -> float:
        return QFontMetrics(type_font("caption")).height() / 15

    def slide_to(self, x: float) -> None:
        """Put the knob to ``x``, px of the widget."""
        track = self._track()
        position = min(max((x - track.left()) / max(track.width(), 1), 0.0), 1.0)
        if position != self._position:
            self._position = position
            self.update()
            self.position_moved.emit(position)

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        return QSize(372, round(CONTROL_PX * max(1.0, self._type_share())))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size that still shows all."""
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that the class names."""
        key = Qt.Key(event.key())
        self.by_key = True
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            track = self._track()
            self.slide_to(track.left() if key == Qt.Key.Key_Home else track.right())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring where the keyboard came."""
        self.rings.reach(0 if self._marks_fit() else 6)
        super().focusInEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _paint_marks(self, painter: QPainter, track: QRectF) -> None:
        palette = self.palette()
        for mark in self._marks:
            x = round(track.left() + mark.position * track.width()) + 0.5
            near = mark.text == self._near
            painter.setPen(QPen(palette.color(_Role.Dark)))
            painter.drawLine(QPointF(x, track.bottom() + 8), QPointF(x, track.bottom() + 12))
            painter.setFont(type_font("caption_strong" if near else "caption"))
            painter.setPen(palette.color(_Role.WindowText if near else _Role.PlaceholderText))
            words = QRectF(x - 60, track.bottom() + 12, 120, self.height())
            where = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(words, where, mark.text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        palette = self.palette()
        track = self._track()
        x = track.left() + self._position * track.width()
        live = _Role.Highlight if self.isEnabled() else _Role.Light
        rounded(painter, track, _TRACK_PX / 2, palette.color(_Role.Light))
        done = QRectF(track.left(), track.top(), x - track.left(), track.height())
        rounded(painter, done, _TRACK_PX / 2, palette.color(live))
        if self._marks_fit():
            self._paint_marks(painter, track)
        at = QPointF(x, track.center().y())
        self.paint_knob(painter, at, _KNOB_PX + 2, palette.color(live))
        painter.end()
