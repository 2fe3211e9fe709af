"""Play, step and speed of the stride, and the slider over its cycle."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.button import IconButton, icon_px
from bodymap.ui.controls.paint import is_dark, mixed, rounded
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.segment import Segment
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.views.stride_slider import END_PX, PhaseSlider
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

_Role = QPalette.ColorRole
_PLAY_PX = 48
_STEP_PX = 32
_SIDE_PX = 24
_GAP_PX = 16
_SPEEDS = {"0.1": 0.1, "0.25": 0.25, "0.5": 0.5, "1": 1.0}


class PlayButton(Press):
    """The round button that plays and pauses."""

    def __init__(self) -> None:
        super().__init__()
        self._playing = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.ring_radius(_PLAY_PX / 2)
        self.show_playing(playing=False)

    def show_playing(self, *, playing: bool) -> None:
        """Show what a press would do now."""
        self._playing = playing
        self.setAccessibleName(tr("Pause") if playing else tr("Play"))
        give_tip(self, tr("Pause (Space)") if playing else tr("Play (Space)"))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        return QSize(icon_px(_PLAY_PX), icon_px(_PLAY_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        palette = self.palette()
        fill = palette.color(_Role.Highlight)
        if self.isDown() or self.underMouse():
            towards = QColor("#ffffff") if is_dark(palette) else palette.color(_Role.WindowText)
            fill = mixed(fill, towards, 0.22 if self.isDown() else 0.14)
        rounded(painter, QRectF(self.rect()), self.width() / 2, fill)
        px = icon_px(24)
        box = QRectF((self.width() - px) / 2, (self.height() - px) / 2, px, px)
        ink = palette.color(_Role.HighlightedText)
        if self._playing:
            paint_icon(painter, box, "pause", ink)
        else:
            paint_icon(painter, box.translated(0.5, 0), "play", ink)
        painter.end()


class StrideControls(QWidget):
    """What moves the stride on: play, frames, events, speed, and the slider.

    Signals:
        play_asked: play, or pause.
        stepped: a frame (1 % of the cycle) on or back.
        event_stepped: to the next event (1) or to the one before (-1).
        speed_chosen: times real time.
        phase_moved: where the slider was put, 0 to 1.
    """

    play_asked = Signal()
    stepped = Signal(int)
    event_stepped = Signal(int)
    speed_chosen = Signal(float)
    phase_moved = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.play = PlayButton()
        self.slider = PhaseSlider()
        self.speed = Segment(
            (("0.1", tr("1/10")), ("0.25", tr("1/4")), ("0.5", tr("1/2")), ("1", tr("1×"))),
            tr("Speed"),
            small=True,
        )
        self._event_back = IconButton("event_back", tr("Previous event (Page Up)"), _STEP_PX)
        self._frame_back = IconButton("frame_back", tr("One per cent back (Left)"), _STEP_PX)
        self._frame_next = IconButton("frame_next", tr("One per cent on (Right)"), _STEP_PX)
        self._event_next = IconButton("event_next", tr("Next event (Page Down)"), _STEP_PX)
        self._frames = (self._frame_back, self._frame_next)
        self._events = (self._event_back, self._event_next)
        give_tip(
            self.slider,
            tr("Drag. Left, Right: 1 %. Page Up, Page Down: events. Home: the foot’s contact."),
        )
        give_tip(self.speed, tr("How fast it plays: 1× is real time"))
        self._lay_out()
        self._connect()

    def show_playing(self, *, playing: bool) -> None:
        """Show whether it plays."""
        self.play.show_playing(playing=playing)

    def show_speed(self, factor: float) -> None:
        """Show how fast it plays."""
        for key, speed in _SPEEDS.items():
            if speed == factor:
                self.speed.choose(key)

    def _lay_out(self) -> None:
        steps = QHBoxLayout()
        steps.setSpacing(4)
        for button in (self._event_back, *self._frames, self._event_next):
            steps.addWidget(button)
        self._row = QHBoxLayout()
        self._row.setSpacing(_GAP_PX)
        self._row.setContentsMargins(END_PX, 0, END_PX, 0)
        self._row.addLayout(steps)
        self._row.addStretch(1)
        self._row.addWidget(self.speed)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.slider)
        column.addLayout(self._row)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(_SIDE_PX, 10, _SIDE_PX - END_PX, 12)
        whole.setSpacing(_GAP_PX - END_PX)
        whole.addWidget(self.play)
        whole.addLayout(column, 1)

    def _connect(self) -> None:
        self.play.clicked.connect(self.play_asked)
        self.speed.chosen.connect(lambda key: self.speed_chosen.emit(_SPEEDS[key]))
        for button, step in zip(self._frames, (-1, 1), strict=True):
            button.setAutoRepeat(True)
            button.clicked.connect(partial(self.stepped.emit, step))
        for button, step in zip(self._events, (-1, 1), strict=True):
            button.clicked.connect(partial(self.event_stepped.emit, step))
        self.slider.phase_moved.connect(self.phase_moved)
        self.slider.stepped.connect(self.stepped)
        self.slider.event_stepped.connect(self.event_stepped)

    def _fit(self) -> None:
        """Leave out buttons where there is no room: their keys and the slider stay."""
        side = self._frame_back.sizeHint().width() + 4
        room = self.width() - self.play.sizeHint().width() - 2 * _SIDE_PX - 2 * _GAP_PX
        room -= self.speed.sizeHint().width()
        for button in self._frames:
            button.setVisible(room >= 4 * side)
        for button in self._events:
            button.setVisible(room >= 2 * side)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size that still shows all."""
        wide = self.play.sizeHint().width() + self.speed.minimumSizeHint().width()
        return QSize(wide + 2 * _SIDE_PX + _GAP_PX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the buttons that there is room for."""
        super().resizeEvent(event)
        self._fit()
