"""One exercise, large and moving: the picture, and what plays, slows and steps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.paint import rounded
from bodymap.ui.controls.segment import Segment
from bodymap.ui.controls.slider import PaceSlider
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.draw.small_figure import paint_small_figure
from bodymap.ui.theme import theme
from bodymap.ui.views.stride_clock import StrideClock
from bodymap.ui.views.stride_controls import PlayButton
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QHideEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QShowEvent,
    )

    from bodymap.app.panel import ExerciseCard
    from bodymap.figure.exercise_movement import Movement
    from bodymap.ui.theme import Theme

_Role = QPalette.ColorRole
_MOVING_PX = (200, 320)  # least and greatest height of a picture that moves
_STILL_PX = 196
_MARGIN_PX = (12, 10)  # around the movement, across and down
_AIR_PX = 36  # over a movement that is less high than the picture could be
_LEAST_SLIDER_PX = 96
_SPEEDS = {"0.25": 0.25, "0.5": 0.5, "1": 1.0}


class ExercisePicture(QWidget):
    """The exercise at one time; the trained muscles on a small figure where it has no picture.

    Signals:
        pressed: it was clicked.
    """

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._card: ExerciseCard | None = None
        self._movement: Movement | None = None
        self._time = 0.0
        self._theme = theme("light")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # so that Space goes on after a click

    def show_card(self, card: ExerciseCard, colours: Theme) -> None:
        """Show what ``card`` trains."""
        self._card, self._theme = card, colours
        names = tr("Figure with the trained muscles: {names}").format(names=card.primary_names)
        self.setAccessibleName(names)
        self.update()

    def show_movement(self, movement: Movement | None) -> None:
        """Show ``movement`` at its working point; None for the small figure."""
        self._movement = movement
        self._time = 0.0 if movement is None else movement.working_point
        moves = movement is not None
        shape = Qt.CursorShape.PointingHandCursor if moves else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.updateGeometry()
        self.update()

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._theme = colours
        self.update()

    def show_time(self, time: float) -> None:
        """Show the picture at ``time``, in loops."""
        if time != self._time:
            self._time = time
            self.update()

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return what the movement needs at ``width`` px: one that lies needs less."""
        if self._movement is None:
            return _STILL_PX
        from bodymap.figure.exercise import camera  # noqa: PLC0415 - numpy

        box = camera(self._movement)
        share = (box.top - box.bottom) / (box.right - box.left)
        across, down = _MARGIN_PX
        high = round((width - 2 * across) * share) + 2 * down + _AIR_PX
        return min(max(high, _MOVING_PX[0]), _MOVING_PX[1])

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(320, self.heightForWidth(max(self.width(), 320)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell of a click."""
        if event.button() == Qt.MouseButton.LeftButton and self._movement is not None:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter, palette = QPainter(self), self.palette()
        fill, edge = palette.color(_Role.AlternateBase), palette.color(_Role.Mid)
        rounded(painter, QRectF(self.rect()), 12, fill, edge)
        across, down = _MARGIN_PX
        box = QRectF(self.rect()).adjusted(across, down, -across, -down)
        if self._movement is not None:
            from bodymap.ui.draw.exercise_picture import paint_movement  # noqa: PLC0415 - numpy

            paint_movement(painter, box, self._movement, self._time, self._theme)
        elif self._card is not None:
            card = self._card
            paint_small_figure(painter, box, card.primary, card.secondary, self._theme)
        painter.end()


class ExerciseStage(QWidget):
    """The picture with its controls; these are there where it moves."""

    def __init__(self) -> None:
        super().__init__()
        self._movement: Movement | None = None
        self._less = self._touched = False
        self._place = (0, 2, 1, 1)
        self.picture = ExercisePicture()
        self.play = PlayButton()
        self.slider = PaceSlider(name=tr("Part of the movement"))
        self.speed = Segment(
            (("0.25", tr("1/4")), ("0.5", tr("1/2")), ("1", tr("1×"))), tr("Speed"), small=True
        )
        self.speed.choose("1")
        give_tip(self.speed, tr("How fast it plays: 1× is a good pace for the exercise"))
        self.clock = StrideClock(self)
        self.clock.set_speed(1.0)
        self._lay_out()
        self._connect()

    def show_card(self, card: ExerciseCard, colours: Theme) -> None:
        """Show what ``card`` trains."""
        self.picture.show_card(card, colours)

    def show_movement(self, movement: Movement | None) -> None:
        """Show ``movement``; None where there is no picture that moves."""
        if movement is self._movement and movement is not None:
            return
        self._movement = movement
        self._controls.setVisible(movement is not None)
        self.picture.show_movement(movement)
        if movement is None:
            self.clock.play(on=False)
            return
        playing = self.clock.playing
        self.clock.show_periods((movement.period_s,), "phase")
        self.clock.go_to(movement.working_point)
        self.clock.play(on=playing or not (self._less or self._touched))

    def show_motion(self, *, less: bool) -> None:
        """Play by itself, or (``less``) only when asked to."""
        if less and not self._less:
            self.clock.play(on=False)
        self._less = less

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self.picture.show_theme(colours)

    def toggle_play(self) -> None:
        """Play, or pause."""
        self._touched = True
        self.clock.play(on=not self.clock.playing)

    def _lay_out(self) -> None:
        self._controls = QWidget()
        self._grid = QGridLayout(self._controls)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.play, 0, 0)
        self._grid.addWidget(self.slider, 0, 1)
        self._grid.addWidget(self.speed, 0, 2)
        self.slider.setMinimumWidth(_LEAST_SLIDER_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.picture)
        column.addWidget(self._controls)
        self._controls.hide()

    def _connect(self) -> None:
        self.clock.moved.connect(self._show_instant)
        self.clock.play_changed.connect(lambda on: self.play.show_playing(playing=on))
        self.play.clicked.connect(self.toggle_play)
        self.picture.pressed.connect(self.toggle_play)
        self.slider.position_moved.connect(self._go_to)
        self.slider.stepped.connect(self._step)
        self.speed.chosen.connect(lambda key: self.clock.set_speed(_SPEEDS[key]))

    def _go_to(self, time: float) -> None:
        self._touched = True
        self.clock.go_to(time)

    def _step(self, frames: int) -> None:
        self._touched = True
        self.clock.step(frames)

    def _show_instant(self) -> None:
        time, movement = self.clock.phase, self._movement
        frame = movement.frame_at(time) if movement and self.clock.playing else time
        self.picture.show_time(frame)
        self.slider.show_position(time, tr("{percent} %").format(percent=round(100 * time)))

    def _fit(self) -> None:
        """Put the speeds under the slider where both have no room side by side."""
        beside = self.play.sizeHint().width() + self.speed.sizeHint().width() + 20
        place = (0, 2, 1, 1) if self.width() >= beside + _LEAST_SLIDER_PX else (1, 0, 1, 3)
        if place != self._place:
            self._place = place
            self._grid.addWidget(self.speed, *place, Qt.AlignmentFlag.AlignRight)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it would be cut."""
        above = self.play.sizeHint().width() + 10 + _LEAST_SLIDER_PX
        wide = max(above, self.speed.sizeHint().width())
        return QSize(wide, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Play or pause with Space, wherever the focus is that has no use for it."""
        if event.key() == Qt.Key.Key_Space and self._movement is not None:
            if not event.isAutoRepeat():
                self.toggle_play()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the speeds anew."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Play, unless there should be less motion or the person has stopped it."""
        super().showEvent(event)
        self.clock.show_seen(seen=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest: nothing is worked out for what nobody sees."""
        self.clock.show_seen(seen=False)
        super().hideEvent(event)
