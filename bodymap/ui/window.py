"""The window: it alone knows the store and the views, and carries news between them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from bodymap.app import choices
from bodymap.app.exercise_cards import card
from bodymap.model.conditions import ConditionsError
from bodymap.model.pace import parse_slope, parse_speed
from bodymap.ui import settings
from bodymap.ui.draw.type import application_font
from bodymap.ui.layout import Layout
from bodymap.ui.theme import palette, theme
from bodymap.ui.theme_choice import less_motion, theme_name
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from bodymap.app.resolve import Scene
    from bodymap.app.state import Look, State
    from bodymap.content.atlas import Atlas
    from bodymap.ui.later import Later
    from bodymap.ui.store import Store

_GESTURE_MS = 400  # steps of the pace that follow one another sooner are one step of the history


class Window(QMainWindow):
    """The one window.

    Signals:
        first_frame_painted: the window has shown its first frame.
        settled: what is loaded after the first frame is there.
    """

    first_frame_painted = Signal()
    settled = Signal()

    def __init__(self, store: Store, atlas: Atlas) -> None:
        super().__init__()
        self.store = store
        self.atlas = atlas
        self.setWindowTitle("Bodymap")
        self.setMinimumSize(900, 600)
        self.resize(1360, 860)
        self.views = Layout()
        self.setCentralWidget(self.views)
        self.menuBar().hide()
        self._gesture = QTimer(self, singleShot=True, interval=_GESTURE_MS)
        self._gesture.timeout.connect(store.end_gesture)
        self._remembers = False
        self._later: Later | None = None
        self._theme = ""
        self._connect()
        self.apply_look(store.state.look)
        self._show_all()

    def choose(self, change: Callable[[State], State]) -> None:
        """Let ``change`` make the next state from the present one."""
        self.store.end_gesture()
        self._gesture.stop()
        self.store.become(change(self.store.state))

    def remember_in_settings(self, geometry: QByteArray) -> None:
        """Take the place of the last session, and write the settings when the window closes."""
        self._remembers = True
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)

    def forget_settings(self) -> None:
        """Close without writing the settings."""
        self._remembers = False

    def show_notice(self, text: str) -> None:
        """Show a line above the stage; an empty text hides it."""
        self.views.notice.show_notice(text)

    @property
    def later(self) -> Later:
        """What is loaded after the first frame: chart, actions, dialogs."""
        if self._later is None:
            from bodymap.ui.later import Later  # noqa: PLC0415  (nothing of it is in the first frame)

            self._later = Later(self)
        return self._later

    def load_the_rest(self) -> None:
        """Load what the first frame does not need; ``settled`` tells when all is there."""
        self.later.load()

    def choose_subject(self, subject: str) -> None:
        """Choose the region or the muscle with the id ``subject``."""
        if subject in self.atlas.tables.regions:
            self.choose(partial(choices.select_region, region=subject))
        else:
            self.choose(partial(choices.select_muscle, muscle=subject, atlas=self.atlas))

    def apply_look(self, look: Look) -> None:
        """Put theme, text size and motion in force where they changed."""
        name = theme_name(look, QGuiApplication.styleHints())
        font = application_font(look.text_scale)
        if font.pixelSize() != QApplication.font().pixelSize():
            QApplication.setFont(font)
        if name == self._theme:
            return
        self._theme = name
        QApplication.setPalette(palette(theme(name)))
        self.views.show_theme(theme(name))

    def run_at(self, speed_mps: float) -> None:
        """Run at another speed, as one step of a drag."""
        self.store.begin_gesture()
        self._gesture.start()
        self.store.become(choices.run_at(self.store.state, speed_mps))

    def submit_pace(self, text: str) -> None:
        """Run at the pace that was typed; what cannot be read keeps the last good value."""
        units = self.store.state.look.units
        try:
            speed_mps = parse_speed(text, units)
        except ConditionsError as error:
            kept = self.store.scene.run.pace_number
            words = tr("Write {takes}. Kept {pace}.").format(takes=error.takes, pace=kept)
            self.views.run_bar.show_pace_error(words)
            return
        self.views.run_bar.show_pace_error("")
        self.choose(partial(choices.run_at, speed_mps=speed_mps))

    def submit_slope(self, text: str) -> None:
        """Run on the slope that was typed."""
        try:
            slope = parse_slope(text, "%")
        except ConditionsError as error:
            kept = self.store.scene.run.slope_text
            words = tr("Write {takes}. Kept {slope}.").format(takes=error.takes, slope=kept)
            self.views.run_bar.show_slope_error(words)
            return
        self.views.run_bar.show_slope_error("")
        self.choose(partial(choices.run_up, slope=slope))

    def submit_reference(self, text: str) -> None:
        """Take the easy pace that was typed as x1."""
        try:
            speed_mps = parse_speed(text, self.store.state.look.units)
        except ConditionsError as error:
            kept = self.store.scene.run.reference_text
            words = tr("Write {takes}. Kept {pace}.").format(takes=error.takes, pace=kept)
            self.views.run_bar.show_reference_error(words)
            return
        self.views.run_bar.show_reference_error("")
        self.choose(partial(choices.refer_to, speed_mps=speed_mps))

    def _connect(self) -> None:
        self.store.scene_changed.connect(self._show)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(lambda: self.apply_look(self.store.state.look))
        self.views.first_frame_painted.connect(self.first_frame_painted)
        self._connect_map()
        self._connect_run_bar()
        self._connect_panel()
        self.views.chart.speed_chosen.connect(self.run_at)
        self.views.rail.settings_asked.connect(self._show_settings)

    def _connect_map(self) -> None:
        body_map = self.views.map
        body_map.region_clicked.connect(self.choose_subject)
        body_map.muscle_clicked.connect(self.choose_subject)
        body_map.back_asked.connect(lambda: self.choose(choices.go_back))
        self.views.switches.colouring_chosen.connect(
            lambda key: self.choose(partial(choices.colour_by, colouring=key))
        )
        self.views.switches.deep_switched.connect(
            lambda deep: self.choose(partial(choices.show_deep, deep=deep))
        )
        self.views.switches.soles_switched.connect(lambda shown: body_map.show_soles(shown=shown))

    def _connect_run_bar(self) -> None:
        bar = self.views.run_bar
        chosen: tuple[tuple[object, Callable[..., State], str], ...] = (
            (bar.surface_chosen, choices.run_on, "surface"),
            (bar.units_chosen, choices.use_units, "units"),
            (bar.per_chosen, choices.count_per, "per"),
            (bar.strike_chosen, choices.land_on, "strike"),
            (bar.shoe_chosen, choices.wear, "shoe"),
            (bar.arms_chosen, choices.hold_arms, "arms"),
        )
        for signal, change, name in chosen:
            signal.connect(partial(self._choose_named, change, name))  # type: ignore[attr-defined]
        bar.position_chosen.connect(lambda at: self.run_at(choices.slider_speed(at)))
        bar.pace_submitted.connect(self.submit_pace)
        bar.slope_submitted.connect(self.submit_slope)
        bar.reference_submitted.connect(self.submit_reference)
        bar.reset_asked.connect(lambda: self.choose(choices.reset_more))
        bar.keep_asked.connect(self.keep_run)

    def _choose_named(self, change: Callable[..., State], name: str, value: str) -> None:
        self.choose(lambda state: change(state, **{name: value}))

    def _connect_panel(self) -> None:
        panel = self.views.panel
        panel.muscle_chosen.connect(self.choose_subject)
        panel.region_asked.connect(lambda: self.choose(choices.go_back))
        panel.page_chosen.connect(lambda page: self.choose(partial(choices.open_page, page=page)))
        panel.exercise_hovered.connect(
            lambda muscles: self.choose(partial(choices.light, muscles=muscles))
        )
        panel.link_opened.connect(self._open_link)
        panel.word_asked.connect(self._show_word)

    def _open_link(self, url: str) -> None:
        self.later.open_link(url)

    def _show_word(self, word: str) -> None:
        self.later.show_word(word)

    def _show_settings(self) -> None:
        self.later.show_settings()

    def keep_run(self) -> None:
        """Keep the present run as A; what is chosen from now on is B."""
        self.views.edit_run(shown=True)
        self.choose(choices.pin)

    def take_preset(self, preset: str) -> None:
        """Run a ready-made run; in a comparison it is run B."""
        self.views.edit_run(shown=False)
        self.choose(partial(choices.take_preset, preset=preset))

    def _connect_compare(self) -> None:
        bar, panel = self.views.compare_bar, self.views.compare_panel
        if bar is None or panel is None:
            return
        bar.preset_chosen.connect(self.take_preset)
        bar.edit_asked.connect(partial(self.views.edit_run, shown=True))
        bar.per_chosen.connect(partial(self._choose_named, choices.count_per, "per"))
        bar.swap_asked.connect(partial(self.choose, choices.swap))
        bar.end_asked.connect(partial(self.choose, choices.unpin))
        panel.muscle_chosen.connect(self.choose_subject)
        panel.explain_asked.connect(lambda: self.later.show_help("compare"))
        panel.copy_asked.connect(self._copy)

    def _copy(self) -> None:
        self.later.copy()

    def open_exercise(self, exercise: str) -> None:
        """Open the page of the exercise with the id ``exercise`` in the panel."""
        primary = self.atlas.exercises[exercise].primary[0]
        self.choose(choices.unpin)
        self.choose_subject(self.atlas.tables.muscles[primary].region)
        self.views.panel.show_exercise(card(exercise, self.atlas))

    def _show_all(self) -> None:
        scene = self.store.scene
        if scene.compare is not None and self.views.make_compare():
            self._connect_compare()
        self.views.show_scene(None, scene, ease=False)

    def _show(self, before: Scene, now: Scene) -> None:
        if before.look != now.look:
            self.apply_look(now.look)
        if now.compare is not None and self.views.make_compare():
            self._connect_compare()
        ease = not self._gesture.isActive() and not less_motion(now.look)
        self.views.show_scene(before, now, ease=ease)
        if self._later is not None:
            self._later.show_scene(before, now)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the system's looks."""
        if event.type() == QEvent.Type.ThemeChange:
            self.apply_look(self.store.state.look)
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the views their widths."""
        self.views.fit(event.size().width(), event.size().height())
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write the settings."""
        if self._remembers and not settings.keep(self.store.state, self.saveGeometry()):
            self._remembers = False
        super().closeEvent(event)
