"""The place "Stride": the runner, its controls, and beside them the time chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.controls.press import Press
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.draw.type import text_scale
from bodymap.ui.frame import Line
from bodymap.ui.views.stride_chart import StrideChart
from bodymap.ui.views.stride_clock import StrideClock
from bodymap.ui.views.stride_controls import StrideControls
from bodymap.ui.views.stride_corner import StrideCorner
from bodymap.ui.views.stride_keys import StrideKeys
from bodymap.ui.views.stride_now import StrideNow
from bodymap.ui.views.stride_stage import StrideStage
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

    from bodymap.app.stride_scene import StridePhase, StrideScene
    from bodymap.ui.theme import Theme

_WIDE_PX = 1100  # of the place: with less the chart is narrow
_STAGE_SHARE = 600 / 1280
_LEAST_STAGE_PX = 420
_NARROW_CHART_PX = 480
_STAGE_HIGH_PX = 250  # with less the band under it gives up lines
_LEGEND_HIGH_PX = 60  # above two runners, at text size 1
_LINES = (None, 4, 3, 2)  # of the band
_READABLE = 0.5  # of real time: at this speed and above no sentence is there long enough
_EVENT_KEYS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class StridePlace(QWidget):
    """Plays one stride, or two beside one another, in step with the time chart.

    Signals:
        muscle_chosen, back_asked: in the figure or the chart.
        colouring_chosen: "activity" or "load".
        far_leg_switched, graph_chosen: what the chart shows.
        deep_switched, strobe_switched, maps_switched: on or off.
        sync_chosen: "phase" or "time".
        shoe_chosen: "barefoot" or "conventional".
        arms_chosen: how the arms are held.
        save_asked: save the picture.
    """

    muscle_chosen = Signal(str)
    back_asked = Signal()
    colouring_chosen = Signal(str)
    far_leg_switched = Signal(bool)
    graph_chosen = Signal(str)
    deep_switched = Signal(bool)
    strobe_switched = Signal(bool)
    maps_switched = Signal(bool)
    sync_chosen = Signal(str)
    shoe_chosen = Signal(str)
    arms_chosen = Signal(str)
    save_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._scene: StrideScene | None = None
        self._facts = ""
        self._arranged: tuple[object, ...] = ()
        self._less = self._touched = False
        self.clock = StrideClock(self)
        self.stage, self.now = StrideStage(), StrideNow()
        self.controls, self.chart = StrideControls(), StrideChart()
        self.corner = StrideCorner(self.stage)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setFocusProxy(self.stage)
        self._lay_out()
        self._connect()
        self._keys = StrideKeys(self, self.stage)
        self.controls.show_speed(self.clock.speed)

    @property
    def phase(self) -> float:
        """The present run's phase, 0 to 1 from the near foot's contact."""
        return self.clock.phase

    def show_stride(self, scene: StrideScene) -> None:
        """Show ``scene``; the phase stays, whatever the pace."""
        self._scene, self._facts = scene, _facts(scene)
        now = scene.runners[0]
        self.clock.show_periods(tuple(runner.period_s for runner in scene.runners), scene.sync)
        self.stage.show_stride(scene)
        self.now.show_phases(now, {row.muscle: row.plain for row in scene.rows})
        self.controls.slider.show_duty(now.duty)
        self.controls.show_events(tuple(event.phase for event in now.events))
        self.chart.show_stride(scene)
        self.corner.show_stride(scene)
        arranged = len(scene.runners), scene.maps, now.letter
        if arranged != self._arranged:
            self._arranged = arranged
            self._fit()
        self._put_corner()
        self._show_instant()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""
        self.stage.show_theme(theme)
        self.chart.show_theme(theme)

    def show_motion(self, *, less: bool) -> None:
        """Play when the place opens, or (``less``) only when asked to."""
        if less and not self._less:
            self.clock.play(on=False)
        self._less = less

    def show_phase(self, phase: float) -> None:
        """Rest at ``phase``, 0 to 1."""
        self._touched = True
        self.clock.go_to(phase)

    def toggle_play(self) -> None:
        """Play, or pause."""
        self._touched = True
        self.clock.play(on=not self.clock.playing)

    def step(self, frames: int) -> None:
        """Rest ``frames`` per cent of the cycle later."""
        self._touched = True
        self.clock.step(frames)

    def step_event(self, direction: int) -> None:
        """Rest at the next event (1) or at the one before (-1)."""
        if self._scene is not None:
            self._touched = True
            events = self._scene.runners[0].events
            self.clock.step_event(direction, tuple(event.phase for event in events))

    def set_speed(self, factor: float) -> None:
        """Play at ``factor`` times real time."""
        self.clock.set_speed(factor)
        self.controls.show_speed(factor)

    def load_chart(self) -> None:
        """Begin to load what draws the chart's lines; once."""
        self.chart.load_chart()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stage, 1)
        column.addWidget(self.now)
        column.addWidget(Line(upright=False))
        column.addWidget(self.controls)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(Line(upright=True))
        row.addWidget(self.chart)
        self._left = left

    def _connect(self) -> None:
        self.clock.moved.connect(self._show_instant)
        self.clock.play_changed.connect(self._show_playing)
        stage, controls, chart = self.stage, self.controls, self.chart
        for view in (stage, controls):
            view.play_asked.connect(self.toggle_play)
            view.stepped.connect(self.step)
            view.event_stepped.connect(self.step_event)
        stage.dragged.connect(self._drag)
        stage.contact_asked.connect(lambda: self.show_phase(0.0))
        stage.back_asked.connect(self.back_asked)
        stage.placed.connect(self._put_corner)
        controls.phase_moved.connect(self.show_phase)
        controls.speed_chosen.connect(self.clock.set_speed)
        chart.phase_dragged.connect(self.show_phase)
        chart.far_leg_switched.connect(self.far_leg_switched)
        chart.graph_chosen.connect(self.graph_chosen)
        self._connect_muscles()
        self._connect_corner()

    def _connect_muscles(self) -> None:
        """Let the figure, the chart and the sentence show what the mouse is on in another."""
        stage, chart, now = self.stage, self.chart, self.now
        for chosen in (stage.muscle_chosen, chart.muscle_chosen, now.muscle_chosen):
            chosen.connect(self.muscle_chosen)
        for hovered in (stage.muscle_hovered, now.muscle_hovered):
            hovered.connect(chart.show_hover)
        for hovered in (chart.muscle_hovered, now.muscle_hovered):
            hovered.connect(stage.show_hover)

    def _connect_corner(self) -> None:
        corner = self.corner
        corner.colouring_chosen.connect(self.colouring_chosen)
        corner.deep_switched.connect(self.deep_switched)
        corner.strobe_switched.connect(self.strobe_switched)
        corner.maps_switched.connect(self.maps_switched)
        corner.shoe_chosen.connect(self.shoe_chosen)
        corner.arms_chosen.connect(self.arms_chosen)
        corner.sync_chosen.connect(self.sync_chosen)
        corner.save_asked.connect(self.save_asked)

    def _drag(self, cycles: float) -> None:
        self._touched = True
        self.clock.move(cycles)

    def _show_playing(self, playing: bool) -> None:
        self.controls.show_playing(playing=playing)
        self._show_instant()

    def _show_instant(self) -> None:
        """Show the phase in every view; a screen reader hears of it only while it rests."""
        phase, turns = self.clock.phase, self.clock.turns
        self.stage.show_turns(turns)
        self.chart.show_phase(phase, turns[1] % 1.0 if len(turns) > 1 else None)
        playing = self.clock.playing
        now = self.now.show_phase(phase, still=not playing or self.clock.speed < _READABLE)
        name = "" if now is None else now.name
        words = tr("{percent} %, {phase}")
        spoken = words.format(percent=round(phase * 100), phase=name)
        self.controls.slider.show_phase(phase, spoken)
        if now is not None and playing:
            self.stage.say(tr("Playing. {facts}").format(facts=self._facts), name)
        elif now is not None:
            self._say_instant(now, spoken)

    def _say_instant(self, now: StridePhase, spoken: str) -> None:
        event = self.now.event_name(self.clock.phase)
        happens = ". ".join(part for part in (event, now.name, now.sentence) if part)
        self.now.setAccessibleDescription(happens)
        self.stage.say(f"{happens} {self._facts}", spoken)

    def _fit(self) -> None:
        """Share the width out, and put the buttons into the stage's corner."""
        wide = self.width()
        if wide >= _WIDE_PX:
            stage = round(wide * _STAGE_SHARE)
        else:
            stage = max(wide - _NARROW_CHART_PX, min(_LEAST_STAGE_PX, wide // 2))
        if text_scale() > 1:
            stage = max(stage, min(self.controls.minimumSizeHint().width(), wide // 2))
        self._left.setFixedWidth(stage)
        self._share_height(stage)
        self._put_corner()

    def _share_height(self, stage: int) -> None:
        """Give the band as many lines as leave the runner tall enough."""
        two = self._scene is not None and len(self._scene.runners) > 1
        wanted = _STAGE_HIGH_PX + (_LEGEND_HIGH_PX * text_scale() if two else 0)
        rest = self.height() - self.controls.heightForWidth(stage)
        fits = (most for most in _LINES if rest - self.now.height_of(stage, most) >= wanted)
        self.now.show_lines(next(fits, _LINES[-1]))

    def _put_corner(self) -> None:
        """Put the buttons where they leave the heads free; nobody sees them while it is hidden."""
        if not self.isVisible():
            return
        wide, stage = self._left.width(), self.stage
        stage.keep_corner(self.corner.reach(wide), self.corner.below(wide))
        self.corner.put(wide, crowded=stage.crowded, bare=stage.bare)

    def _take_focus(self) -> None:
        """Take the focus from what the mouse opened the place with: its ring is not shown."""
        now = QApplication.focusWidget()
        if isinstance(now, Press) and not now.by_keyboard():
            self.stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def _see(self) -> None:
        window = self.window()
        self.clock.show_seen(seen=self.isVisible() and not window.isMinimized())

    def minimumSizeHint(self) -> QSize:
        """Return the size below which nothing can be read."""
        return QSize(700, 360)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the stage's keys where the focus is on a view that leaves them."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.toggle_play()
        elif key in _EVENT_KEYS:
            self.step_event(_EVENT_KEYS[key])
        elif key == Qt.Key.Key_Home:
            self.show_phase(0.0)
        elif key == Qt.Key.Key_Escape:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Play, unless there should be less motion or the person has stopped it."""
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._put_corner()
        self._take_focus()
        if not self._less and not self._touched:
            self.clock.play(on=True)
        self._see()
        self.load_chart()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest: nothing is worked out for what nobody sees."""
        self.window().removeEventFilter(self)
        self._see()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        if is_text_size(event):
            self._fit()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rest while the window is minimised."""
        if event.type() == QEvent.Type.WindowStateChange:
            self._see()
        return super().eventFilter(watched, event)


def _facts(scene: StrideScene) -> str:
    """Return cadence, step length and contact of each runner, for the screen reader."""
    lines = (
        ", ".join((runner.title, *(f"{fact.caption} {fact.value}" for fact in runner.facts)))
        for runner in scene.runners
    )
    return " ".join(part for part in ("; ".join(lines), scene.sentence) if part)
