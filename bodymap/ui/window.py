"""The window: it alone knows the store and the views, and carries news between them."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from bodymap.app import choices
from bodymap.ui.draw.type import application_font
from bodymap.ui.layout import Layout
from bodymap.ui.theme import palette, theme
from bodymap.ui.theme_choice import less_motion, theme_name
from bodymap.ui.turns import in_turns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from bodymap.app.resolve import Scene
    from bodymap.app.state import Look, State
    from bodymap.content.atlas import Atlas
    from bodymap.ui.intents import Intents
    from bodymap.ui.later import Later
    from bodymap.ui.store import Store

# What the first frame does not need is imported after it.
# ruff: noqa: PLC0415

ALT = 0x01000023  # Qt.Key.Key_Alt; the first frame does without Qt's namespace, 16 ms to load
# Imported one by one before the views that need them are made: each takes 5 to 15 ms.
_AHEAD = (
    "bodymap.ui.controls.button",
    "bodymap.ui.views.rail",
    "bodymap.ui.views.run_bar",
    "bodymap.ui.intents",
    "bodymap.ui.controls.scroll",
    "bodymap.ui.views.source_card",
    "bodymap.ui.views.overview",
    "bodymap.ui.views.panel",
    "bodymap.app.resolve_panel",
    "bodymap.ui.views.chart_place",
    "bodymap.ui.desktop",
    "bodymap.ui.later",
)
_GESTURE_MS = 400  # steps of the pace that follow one another sooner are one step of the history


class Window(QMainWindow):
    """The one window. Its first frame shows the body; ``complete`` adds all other views.

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
        self._gesture = QTimer(self, singleShot=True, interval=_GESTURE_MS)
        self._gesture.timeout.connect(store.end_gesture)
        self._remembers = False
        self._intents: Intents | None = None
        self._later: Later | None = None
        self._theme = ""
        self._notice = ""
        self._alt_alone = False
        self._steps = [self._add_bars, self._add_panel, self._fill_panel, self._add_chart]
        self._connect()
        self.apply_look(store.state.look)
        self.views.show_scene(store.scene)

    def choose(self, change: Callable[[State], State]) -> None:
        """Let ``change`` make the next state from the present one."""
        self.store.end_gesture()
        self._gesture.stop()
        self.store.become(change(self.store.state))

    def choose_subject(self, subject: str) -> None:
        """Choose the region or the muscle with the id ``subject``."""
        self.choose(partial(choices.select, subject=subject, atlas=self.atlas))

    def run_at(self, speed_mps: float) -> None:
        """Run at another speed, as one step of a drag."""
        self.store.begin_gesture()
        self._gesture.start()
        self.store.become(choices.run_at(self.store.state, speed_mps))

    def keep_run(self) -> None:
        """Keep the present run as A; what is chosen from now on is B."""
        self.views.edit_run(shown=True)
        self.choose(choices.pin)

    def take_preset(self, preset: str) -> None:
        """Run a ready-made run; in a comparison it is run B."""
        self.views.edit_run(shown=False)
        self.choose(partial(choices.take_preset, preset=preset))

    def open_exercise(self, exercise: str) -> None:
        """Open the exercise with the id ``exercise``: in the place Train, else in the panel."""
        from bodymap.app import train_choices
        from bodymap.app.exercise_cards import card

        if self.store.state.place == "train":
            self.choose(train_choices.show_all)
            self.views.train.open_exercise(exercise)
            return
        self.choose(partial(choices.go_to, place="explore"))
        primary = self.atlas.exercises[exercise].primary[0]
        self.choose(choices.unpin)
        self.choose_subject(self.atlas.tables.muscles[primary].region)
        self.views.panel.show_exercise(card(exercise, self.atlas))

    def remember_in_settings(self, geometry: QByteArray) -> None:
        """Take the place of the last session, and write the settings when the window closes."""
        self._remembers = True
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)

    def take_units_of_country(self) -> None:
        """Count pace as people here do; on the first start, as soon as the run bar comes."""
        self._steps.insert(0, self._take_units)

    def show_whole(self) -> None:
        """Show the window; where it is larger than the screen it fills the screen's free part."""
        room = self.screen().availableSize()
        if self.width() > room.width() or self.height() > room.height():
            self.showMaximized()
        else:
            self.show()

    def keep_settings(self) -> None:
        """Write the settings, unless this window leaves them alone."""
        if self._remembers:
            from bodymap.ui import settings

            settings.keep(self.store.state, self.saveGeometry())

    def forget_settings(self) -> None:
        """Close without writing the settings."""
        self._remembers = False

    def show_notice(self, text: str) -> None:
        """Show a line above the stage; an empty text hides it."""
        self._notice = text
        if self.views.has("notice"):
            self.views.notice.show_notice(text)

    def show_passing_notice(self, text: str) -> None:
        """Show a few words over the stage for a few seconds; nothing moves for them."""
        if self.views.has("notice"):
            self.views.passing.show_passing(text, self._spare_part)

    def _spare_part(self) -> QWidget | None:
        """Return the part of the open place over which a notice hides the least, or None."""
        place = self.store.state.place
        if place == "runs" and self.views.has("runs"):
            return self.views.runs.list.lines  # the page's changes are seen
        if place == "study" and self.views.has("study"):
            return self.views.study.spare_part()
        return None

    @property
    def intents(self) -> Intents:
        """What the views ask for, made with the first of them."""
        if self._intents is None:
            from bodymap.ui.intents import Intents

            self._intents = Intents(self)
        return self._intents

    @property
    def later(self) -> Later:
        """Menus, search and dialogs, made when the first of them is needed."""
        if self._later is None:
            from bodymap.ui.later import Later

            self._later = Later(self)
        return self._later

    def complete(self) -> None:
        """Add the views that the first frame left out, at once."""
        while self._steps:
            self._steps.pop(0)()

    def load_the_rest(self) -> None:
        """Add the other views and load the rest, a step in each turn of the event loop.

        ``settled`` tells when all is there.
        """
        in_turns(self, self._load())

    def _load(self) -> Iterator[None]:
        from PySide6.QtWidgets import QScrollArea

        self.views.map.update()  # the second paint makes the pixmaps that it keeps
        yield
        for module in _AHEAD:
            import_module(module)
            yield
        QScrollArea().viewport()  # made by Qt: its type is looked for among all widgets, 15 ms
        yield
        _ = self.store.scene.panel, self.store.scene.gauge  # worked out before the panel is made
        yield
        while self._steps:
            self._steps.pop(0)()
            yield
        yield from self.later.load()

    def apply_look(self, look: Look) -> None:
        """Put theme and text size in force where they changed."""
        name = theme_name(look, first=not self._theme)
        font = application_font(look.text_scale)
        if font.pixelSize() != QApplication.font().pixelSize():
            QApplication.setFont(font)
            self.views.fit(self.width(), self.height())
        if name == self._theme:
            return
        self._theme = name
        QApplication.setPalette(palette(theme(name)))
        self.views.show_theme(theme(name))

    def _connect(self) -> None:
        self.store.scene_changed.connect(self._show)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        self.views.first_frame_painted.connect(self.first_frame_painted)
        self.views.map.region_clicked.connect(self.choose_subject)
        self.views.map.muscle_clicked.connect(self.choose_subject)
        self.views.map.back_asked.connect(partial(self.choose, choices.go_back))

    def _follow_system(self) -> None:
        self.apply_look(self.store.state.look)

    def _take_units(self) -> None:
        from PySide6.QtCore import QLocale

        from bodymap.ui.locale_units import units_of

        units = units_of(QLocale.system())
        self.store.become(choices.use_units(self.store.state, units))

    def _add_bars(self) -> None:
        self._follow_system()
        self.views.make_bars()
        self.intents.connect_bars()
        self.views.run_bar.show_run(self.store.scene.run)
        self.views.switches.show_map(self.store.scene.map)
        self.views.notice.show_notice(self._notice)

    def _add_panel(self) -> None:
        self.views.make_panel()
        self.views.panel.setUpdatesEnabled(False)  # not to be seen while it is empty

    def _fill_panel(self) -> None:
        self.intents.connect_panel()
        self.views.panel.show_gauge(self.store.scene.gauge)
        self.views.panel.show_panel(self.store.scene.panel)
        self.views.panel.setUpdatesEnabled(True)

    def _add_chart(self) -> None:
        self.views.make_chart()
        self.intents.connect_chart()
        self.views.chart.show_curve(self.store.scene.curve)
        if self.store.scene.against is not None:
            self._compare(self.store.scene)

    def _compare(self, now: Scene) -> None:
        if self.views.make_compare():
            self.intents.connect_compare()
        self.views.show_scene(now)

    def _show(self, before: Scene, now: Scene) -> None:
        if before.look != now.look:
            self.apply_look(now.look)
        if now.presents:  # it covers all views; they are brought up to date when it ends
            return
        if now.place != "explore" and self.views.make_place(now.place):
            self.intents.connect_place(now.place)
        if now.against is not None and self.views.has("chart") and not self.views.has("compare"):
            self._compare(now)
            return
        still = less_motion(now.look)
        self.views.show_motion(less=still)
        self.views.show_scene(now, ease=not self._gesture.isActive() and not still)
        if self._later is not None:
            self._later.show_scene(before, now)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Notice whether Alt is pressed alone."""
        self._alt_alone = event.key() == ALT
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Show or hide the menu bar where Alt was pressed alone."""
        if event.key() == ALT and self._alt_alone:
            self.later.commands.toggle_menu_bar(until_escape=True)
        self._alt_alone = False
        super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the system's looks."""
        if event.type() == QEvent.Type.ThemeChange:
            self._follow_system()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the views their widths."""
        self.views.fit(event.size().width(), event.size().height())
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write the settings."""
        self.keep_settings()
        super().closeEvent(event)
