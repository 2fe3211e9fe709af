"""What the first frame does not need: the chart's library, the menus, search and the dialogs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QIcon

from bodymap.app import choices
from bodymap.content.errors import ContentError
from bodymap.resources import asset
from bodymap.ui.actions import install_actions
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from bodymap.app.resolve import Scene
    from bodymap.app.state import Colouring, ThemeChoice
    from bodymap.ui.views.preferences import Preferences
    from bodymap.ui.views.reading import Reading
    from bodymap.ui.views.search import Search
    from bodymap.ui.window import Window

_TEXT_STEP = 0.1


class Later(QObject):
    """Made after the first frame, in steps that leave the window free between them."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._search: Search | None = None
        self._reading: Reading | None = None
        self._preferences: Preferences | None = None
        self._steps: list[Callable[[], None]] = [
            self._read_the_rest,
            self._install_actions,
            self._load_icon,
            self._load_chart,
        ]

    def load(self) -> None:
        """Take the steps one by one, each in its own turn of the event loop."""
        if not self._steps:
            return
        self._steps.pop(0)()
        QTimer.singleShot(0, self, self.load)

    def show_scene(self, before: Scene, now: Scene) -> None:
        """Bring menus and dialogs up to date."""
        if before.look != now.look or before.map != now.map or before.compare != now.compare:
            self._show_checks(now)
        if before.look.muscle_list != now.look.muscle_list:
            self._show_list(visible=now.look.muscle_list)
        if self._window.views.has("list") and now.look.muscle_list and before.map != now.map:
            self._window.views.list.show_map(now.map)
        if self._preferences is not None and before.look != now.look:
            self._preferences.show_look(now.look)

    def open_link(self, url: str) -> None:
        """Open a reference in the person's browser."""
        QDesktopServices.openUrl(QUrl(url))

    def show_word(self, word: str) -> None:
        """Open the glossary at ``word``."""
        self._read().open_word(word)

    def show_settings(self) -> None:
        """Open the settings."""
        if self._preferences is None:
            self._preferences = self._make_preferences()
        self._preferences.show_look(self._window.store.state.look)
        self._show_desktop(self._preferences)
        self._show_menu_bar(self._preferences)
        self._preferences.show()
        self._preferences.raise_()
        self._preferences.activateWindow()

    def show_help(self, topic: str) -> None:
        """Open the help at ``topic``."""
        self._read().open_page(f"help/{topic}")

    def copy(self) -> None:
        """Put picture and numbers into the clipboard."""
        self._save("copy")

    def _read_the_rest(self) -> None:
        try:
            self._window.atlas.read_everything()
        except ContentError as error:
            text = tr("A file of the program is damaged: {what} Install Bodymap again.")
            self._window.show_notice(text.format(what=error))
            return
        self._window.store.refresh()

    def _load_icon(self) -> None:
        self._window.setWindowIcon(QIcon(str(asset("figure/icon.svg"))))

    def _load_chart(self) -> None:
        self._window.views.chart.loaded.connect(self._window.settled)
        self._window.views.chart.load_chart()

    def _install_actions(self) -> None:
        self._window.menuBar().hide()
        self._actions = install_actions(self._window, self._doings())
        store = self._window.store
        store.history_changed.connect(self._show_history)
        self._show_history(undo=False, redo=False)
        self._show_checks(store.scene)
        if store.state.look.muscle_list:
            self._show_list(visible=True)

    def _show_history(self, undo: bool, redo: bool) -> None:
        self._actions["undo"].setEnabled(undo)
        self._actions["redo"].setEnabled(redo)

    def _show_checks(self, scene: Scene) -> None:
        if not self._actions:
            return
        checked = {
            "deep": scene.map.deep,
            "names": scene.look.names,
            "numbers": scene.look.numbers,
            "list": scene.look.muscle_list,
            "role" if scene.map.palette == "role" else "load": True,
            f"theme_{scene.look.theme}": True,
        }
        for key, on in checked.items():
            self._actions[key].setChecked(on)
        for key in ("swap", "end"):
            self._actions[key].setEnabled(scene.compare is not None)

    def _doings(self) -> dict[str, Callable[[], object]]:
        window = self._window
        doings: dict[str, Callable[[], object]] = {
            "save_picture": partial(self._save, "save_picture"),
            "copy": partial(self._save, "copy"),
            "print": partial(self._save, "print_page"),
            "settings": self.show_settings,
            "quit": window.close,
            "undo": window.store.undo,
            "redo": window.store.redo,
            "find": self._find,
            "back": partial(window.choose, choices.go_back),
            "deep": self._switch_deep,
            "names": partial(self._toggle_look, "names"),
            "numbers": partial(self._toggle_look, "numbers"),
            "list": partial(self._toggle_look, "muscle_list"),
            "larger": partial(self._size_text, _TEXT_STEP),
            "smaller": partial(self._size_text, -_TEXT_STEP),
            "plain_size": partial(self._size_text, 0.0),
            "menu_bar": self.toggle_menu_bar,
            "full_screen": self._toggle_full_screen,
            "keep": window.keep_run,
            "swap": partial(window.choose, choices.swap),
            "end": partial(window.choose, choices.unpin),
            "help": lambda: self._read().open_page("help"),
            "glossary": lambda: self._read().open_page("glossary"),
            "model": lambda: self._read().open_page("model"),
            "sources": lambda: self._read().open_page("sources"),
            "about": lambda: self._read().open_page("about"),
        }
        colourings: tuple[Colouring, ...] = ("load", "role")
        for colouring in colourings:
            doings[colouring] = partial(
                window.choose, partial(choices.colour_by, colouring=colouring)
            )
        themes: tuple[ThemeChoice, ...] = ("system", "light", "dark", "contrast")
        for theme in themes:
            doings[f"theme_{theme}"] = partial(
                window.choose, partial(choices.use_theme, theme=theme)
            )
        for preset in choices.PRESETS:
            doings[f"preset_{preset}"] = partial(window.take_preset, preset)
        return doings

    def _save(self, what: str) -> None:
        from bodymap.ui import save  # noqa: PLC0415  (printing is loaded when it is asked for)

        getattr(save, what)(self._window)

    def _switch_deep(self) -> None:
        deep = not self._window.store.state.deep
        self._window.choose(partial(choices.show_deep, deep=deep))

    def _toggle_look(self, name: choices.LookOption) -> None:
        self._window.choose(partial(choices.toggle_look, name=name))

    def _size_text(self, step: float) -> None:
        scale = self._window.store.state.look.text_scale + step if step else 1.0
        self._window.choose(partial(choices.size_text, scale=scale))

    def toggle_menu_bar(self) -> None:
        """Show or hide the menu bar."""
        bar = self._window.menuBar()
        bar.setVisible(not bar.isVisible())
        self._actions["menu_bar"].setChecked(bar.isVisible())
        if self._preferences is not None:
            self._show_menu_bar(self._preferences)

    def _toggle_full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()
        self._actions["full_screen"].setChecked(self._window.isFullScreen())

    def _find(self) -> None:
        if self._search is None:
            from bodymap.ui.views.search import Search  # noqa: PLC0415

            self._search = Search(self._window.atlas, self._window)
            self._search.result_chosen.connect(self._go_to)
        self._search.open()

    def _go_to(self, kind: str, key: str) -> None:
        if kind in {"muscle", "region"}:
            self._window.choose_subject(key)
        elif kind == "surface":
            self._window.choose(partial(choices.run_on, surface=key))
        elif kind == "exercise":
            self._window.open_exercise(key)
        elif kind == "word":
            self._read().open_word(key)
        else:
            self._read().open_source(key)

    def _read(self) -> Reading:
        if self._reading is None:
            from bodymap.ui.views.reading import Reading  # noqa: PLC0415

            self._reading = Reading(self._window.atlas, self._window)
            self._reading.link_opened.connect(self.open_link)
        return self._reading

    def _make_preferences(self) -> Preferences:
        from bodymap.ui.views.preferences import Preferences  # noqa: PLC0415

        made = Preferences(self._window)
        choose = self._window.choose
        made.theme_chosen.connect(lambda theme: choose(partial(choices.use_theme, theme=theme)))
        made.units_chosen.connect(lambda units: choose(partial(choices.use_units, units=units)))
        made.text_scale_chosen.connect(
            lambda scale: choose(partial(choices.size_text, scale=scale))
        )
        made.motion_chosen.connect(
            lambda less: choose(partial(choices.move_less, less_motion=less))
        )
        made.menu_bar_toggled.connect(lambda _on: self.toggle_menu_bar())
        made.desktop_asked.connect(self._change_desktop)
        made.reset_asked.connect(lambda: choose(choices.start_anew))
        return made

    def _show_menu_bar(self, preferences: Preferences) -> None:
        bar = self._window.menuBar()
        preferences.show_menu_bar(shown=None if bar.isNativeMenuBar() else bar.isVisible())

    def _show_desktop(self, preferences: Preferences) -> None:
        from bodymap.ui import desktop  # noqa: PLC0415  (only the settings ask)

        known = desktop.is_supported()
        preferences.show_desktop(installed=desktop.is_installed() if known else None)

    def _change_desktop(self, wanted: bool) -> None:
        from bodymap.ui import desktop  # noqa: PLC0415  (only the settings ask)

        try:
            desktop.install() if wanted else desktop.remove()
        except OSError as error:
            text = tr("The applications menu stays as it was: {reason}.")
            self._window.show_notice(text.format(reason=error.strerror))
        if self._preferences is not None:
            self._show_desktop(self._preferences)

    def _show_list(self, *, visible: bool) -> None:
        views = self._window.views
        if visible and not views.has("list"):
            made = views.make_list()
            made.subject_chosen.connect(self._window.choose_subject)
            made.closed.connect(partial(self._toggle_look, "muscle_list"))
        views.show_list(shown=visible)
        if visible:
            views.list.show_map(self._window.store.scene.map)
            views.list.take_focus()
