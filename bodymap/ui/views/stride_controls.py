"""Play, step and speed of the stride, and the slider over its cycle."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.button import IconButton, icon_px
from bodymap.ui.controls.paint import is_dark, mixed, rounded
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.segment import Segment
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.type import text_scale
from bodymap.ui.views.stride_slider import END_PX, PhaseSlider
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

_Role = QPalette.ColorRole
_PLAY_PX = 48
_STEP_PX = 32
_SIDE_PX = 24
_STEP_NARROWER_PX = 4
_GAP_PX, _STEP_GAP_PX, _SLIDER_GAP_PX = 12, 2, 20
_END_GAP_PX = 10  # from the slider's track to a button at its end
_MARGIN_PX = 18  # above and below one row
_ABOVE_PX, _ROWS_GAP_PX, _BELOW_PX = 10, 6, 12  # of two
_LEAST_TRACK_PX = 130  # long, at text size 1, beside the buttons
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
        give_tip(self, tr("Pause (Space or P)") if playing else tr("Play (Space or P)"))
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


class _Step(IconButton):
    """A button a little narrower than it is high: four of them stand in a row."""

    def sizeHint(self) -> QSize:
        side = super().sizeHint().height()
        return QSize(side - _STEP_NARROWER_PX, side)


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
        self._event_back = _Step("event_back", tr("Previous event (Page Up or <)"), _STEP_PX)
        self._frame_back = _Step("frame_back", tr("One per cent back (Left or ,)"), _STEP_PX)
        self._frame_next = _Step("frame_next", tr("One per cent on (Right or .)"), _STEP_PX)
        self._event_next = _Step("event_next", tr("Next event (Page Down or >)"), _STEP_PX)
        self._frames = (self._frame_back, self._frame_next)
        self._events = (self._event_back, self._event_next)
        self._steps = (self._event_back, *self._frames, self._event_next)
        give_tip(
            self.slider,
            tr(
                "Drag, or click on a dot for an event. Left, Right: 1 %. "
                "Page Up, Page Down: events. Home: the foot’s contact."
            ),
        )
        give_tip(self.speed, tr("How fast it plays: 1× is real time"))
        self._lay_out()
        self._connect()

    def show_playing(self, *, playing: bool) -> None:
        """Show whether it plays."""
        self.play.show_playing(playing=playing)

    def show_events(self, events: tuple[float, ...]) -> None:
        """Mark the phases of the events on the slider."""
        self.slider.show_events(events)

    def show_speed(self, factor: float) -> None:
        """Show how fast it plays."""
        for key, speed in _SPEEDS.items():
            if speed == factor:
                self.speed.choose(key)

    def _lay_out(self) -> None:
        for view in (self.play, *self._steps, self.speed, self.slider):
            view.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

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

    def _row_px(self, steps: int) -> int:
        """Return how wide one row with so many step buttons is, without the slider."""
        play, step = self.play.sizeHint().width(), self._frame_back.sizeHint().width()
        parts = play + steps * (step + _STEP_GAP_PX) + self.speed.minimumSizeHint().width()
        return parts + 2 * _SIDE_PX + 3 * _GAP_PX

    def _in_one_row(self, width: int) -> bool:
        return width - self._row_px(len(self._steps)) >= _LEAST_TRACK_PX * max(text_scale(), 1.0)

    def _show_frames(self, *, shown: bool) -> None:
        """Show the buttons for frames where there is room for them: their keys stay."""
        for button in self._frames:
            button.setVisible(shown)

    def _put(self, view: QWidget, left: int, middle: float, width: int = 0) -> int:
        """Put ``view`` at ``left``, about the height ``middle``, and return where it ends."""
        size = view.sizeHint()
        wide = width or size.width()
        view.setGeometry(left, round(middle - size.height() / 2), wide, size.height())
        return left + wide

    def _put_steps(self, left: int, middle: float, steps: tuple[IconButton, ...]) -> int:
        for button in steps:
            left = self._put(button, left, middle) + _STEP_GAP_PX
        return left

    def _put_in_one_row(self) -> None:
        middle, right = self.height() / 2, self.width() - _SIDE_PX
        self._show_frames(shown=True)
        left = self._put(self.play, _SIDE_PX, middle) + _GAP_PX
        left = self._put_steps(left, middle, self._steps) + _GAP_PX - _STEP_GAP_PX
        left = self._put(self.speed, left, middle, self.speed.minimumSizeHint().width())
        left += _SLIDER_GAP_PX - END_PX
        self._put(self.slider, left, middle, right + END_PX - left)

    def _put_in_two_rows(self) -> None:
        """Put the slider above the buttons, the play button beside both."""
        right = self.width() - _SIDE_PX
        below = self.height() - _BELOW_PX - self.speed.sizeHint().height() / 2
        left = self._put(self.play, _SIDE_PX, self.height() / 2) + _GAP_PX
        speed = right - self.speed.sizeHint().width()
        steps = (speed - left) // (self._frame_back.sizeHint().width() + _STEP_GAP_PX)
        self._show_frames(shown=steps >= len(self._steps))
        self._put(self.speed, speed, below)
        above = _ABOVE_PX + self.slider.sizeHint().height() / 2
        if steps >= len(self._events):
            row = self._steps if steps >= len(self._steps) else self._events
            self._put_steps(left, below, row)
        else:  # one at each end of the slider
            left = self._put(self._event_back, left, above) + _END_GAP_PX
            right -= self._event_next.sizeHint().width()
            self._put(self._event_next, right, above)
            right -= _END_GAP_PX
        self._put(self.slider, left - END_PX, above, right - left + 2 * END_PX)

    def hasHeightForWidth(self) -> bool:
        """Return that narrow controls are in two rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in one row, or in two, px."""
        slider = self.slider.sizeHint().height()
        if self._in_one_row(width):
            return max(self.play.sizeHint().height(), slider) + 2 * _MARGIN_PX
        return _ABOVE_PX + slider + _ROWS_GAP_PX + self.speed.sizeHint().height() + _BELOW_PX

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        return QSize(520, self.heightForWidth(max(self.width(), 320)))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size that still shows all."""
        wide = self.play.sizeHint().width() + self.speed.sizeHint().width()
        return QSize(wide + 2 * _SIDE_PX + _GAP_PX, self.sizeHint().height())

    def _fit(self) -> None:
        if self._in_one_row(self.width()):
            self._put_in_one_row()
        else:
            self._put_in_two_rows()

    def event(self, event: QEvent) -> bool:
        """Place all anew where a part has another size, as after a new text size."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place all in the new size."""
        super().resizeEvent(event)
        self._fit()
