"""The place "Stride": the runner, its controls, and beside them the time chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Button, IconButton
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.ui.frame import Line
from bodymap.ui.views.stride_chart import StrideChart
from bodymap.ui.views.stride_clock import StrideClock
from bodymap.ui.views.stride_controls import StrideControls
from bodymap.ui.views.stride_now import StrideNow
from bodymap.ui.views.stride_stage import StrideStage
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

    from bodymap.app.stride_scene import StrideScene
    from bodymap.ui.controls.popup import Popup
    from bodymap.ui.theme import Theme
    from bodymap.ui.views.stride_show import StrideShow

_EDGE_PX = 24  # from the stage's corner to the buttons
_TOP_PX = 14
_CHIP_PX = 32
_WIDE_PX = 1100  # of the place: with less the chart is narrow
_STAGE_SHARE = 600 / 1280
_LEAST_STAGE_PX = 420
_NARROW_CHART_PX = 480
_LEAST_STAGE_HIGH_PX = 230  # with less the band under it gives up its sentence
_ROOMY_STAGE_PX = 540
_EVENT_KEYS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class _Chip(Button):
    """A button of 32 px for the stage."""

    def sizeHint(self) -> QSize:
        high = max(_CHIP_PX, QFontMetrics(type_font("control")).height() + 12)
        return QSize(super().sizeHint().width(), high)


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
        self._less = self._touched = False
        self.clock = StrideClock(self)
        self.stage, self.now = StrideStage(), StrideNow()
        self.controls, self.chart = StrideControls(), StrideChart()
        self._save = IconButton("save", tr("Save picture or film…"), _CHIP_PX)
        self._show_button = _Chip(tr("Show"))
        self._show: StrideShow | None = None
        self._popup: Popup | None = None
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setFocusProxy(self.stage)
        self._lay_out()
        self._connect()
        self.controls.show_speed(self.clock.speed)

    @property
    def phase(self) -> float:
        """The present run's phase, 0 to 1 from the near foot's contact."""
        return self.clock.phase

    def show_stride(self, scene: StrideScene) -> None:
        """Show ``scene``; the phase stays, whatever the pace."""
        self._scene = scene
        now = scene.runners[0]
        self.clock.show_periods(tuple(runner.period_s for runner in scene.runners), scene.sync)
        self.stage.show_stride(scene)
        self.now.show_phases(now.phases, now.letter)
        self.controls.slider.show_duty(now.duty)
        self.controls.show_events(tuple(event.phase for event in now.events))
        self.chart.show_stride(scene)
        if self._show is not None:
            self._show.show_stride(scene)
        self._put_buttons(self._left.width())
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
        self._show_button.show_chevron()
        for button in (self._save, self._show_button):
            button.setParent(self.stage)

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
        controls.phase_moved.connect(self.show_phase)
        controls.speed_chosen.connect(self.clock.set_speed)
        chart.phase_dragged.connect(self.show_phase)
        chart.far_leg_switched.connect(self.far_leg_switched)
        chart.graph_chosen.connect(self.graph_chosen)
        stage.muscle_chosen.connect(self.muscle_chosen)
        chart.muscle_chosen.connect(self.muscle_chosen)
        self._save.clicked.connect(self.save_asked)
        self._show_button.clicked.connect(self._open_show)

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
        now = self.now.show_phase(phase)
        name = "" if now is None else now.name
        words = tr("{percent} %, {phase}")
        spoken = words.format(percent=round(phase * 100), phase=name)
        self.controls.slider.show_phase(phase, spoken)
        if now is not None and not self.clock.playing:
            happens = f"{now.name}. {now.sentence}"
            self.now.setAccessibleDescription(happens)
            self.stage.say(f"{happens} {self._facts()}", spoken)

    def _facts(self) -> str:
        """Return cadence, step length and contact of each runner, for the screen reader."""
        runners = () if self._scene is None else self._scene.runners
        lines = (
            ", ".join((runner.title, *(f"{fact.caption} {fact.value}" for fact in runner.facts)))
            for runner in runners
        )
        return "; ".join(lines)

    def _open_show(self) -> None:
        if self._popup is not None and self._popup.isVisible():
            self._popup.close_up()
            return
        if self._popup is None:
            self._make_show()
        if self._popup is not None:
            self._popup.open(by_key=self._show_button.by_keyboard())

    def _make_show(self) -> None:
        from bodymap.ui.controls.popup import Popup  # noqa: PLC0415 - only when opened
        from bodymap.ui.views.stride_show import StrideShow  # noqa: PLC0415 - as above

        show = self._show = StrideShow()
        show.colouring_chosen.connect(self.colouring_chosen)
        show.deep_switched.connect(self.deep_switched)
        show.strobe_switched.connect(self.strobe_switched)
        show.maps_switched.connect(self.maps_switched)
        show.shoe_chosen.connect(self.shoe_chosen)
        show.arms_chosen.connect(self.arms_chosen)
        show.sync_chosen.connect(self.sync_chosen)
        if self._scene is not None:
            show.show_stride(self._scene)
        self._popup = Popup(self._show_button, show, padding_px=2)

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
        rest = self.height() - self.controls.heightForWidth(stage) - self.now.whole_px(stage)
        self.now.show_short(short=rest < _LEAST_STAGE_HIGH_PX)
        self._put_buttons(stage)

    def _put_buttons(self, stage: int) -> None:
        """Put both into the top right corner; on a narrow stage the head would be behind one."""
        for button in (self._show_button, self._save):
            button.resize(button.sizeHint())
        right, below = stage - _EDGE_PX, _TOP_PX + self._show_button.height() + 8
        self._show_button.move(right - self._show_button.width(), _TOP_PX)
        maps = self._scene is not None and self._scene.maps
        if stage >= _ROOMY_STAGE_PX * max(text_scale(), 1.0) and not maps:
            self._save.move(self._show_button.x() - self._save.width() - 8, _TOP_PX)
        else:
            self._save.move(right - self._save.width(), below)
            below += self._save.height() + 8
        self.stage.keep_corner(below)

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
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}:
            self._fit()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rest while the window is minimised."""
        if event.type() == QEvent.Type.WindowStateChange:
            self._see()
        return super().eventFilter(watched, event)
