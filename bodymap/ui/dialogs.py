"""Search, reading and settings: made when they are first asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from bodymap.app import choices
from bodymap.ui import desktop
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.search import Scored
    from bodymap.app.state import Look
    from bodymap.ui.views.preferences import Preferences
    from bodymap.ui.views.reading import Reading
    from bodymap.ui.views.search import Search
    from bodymap.ui.window import Window

# Each view is imported when it is first opened.
# ruff: noqa: PLC0415


class Dialogs(QObject):
    """The windows beside the window.

    Signals:
        menu_bar_toggled: the settings ask for the menu bar, or for none.
    """

    menu_bar_toggled = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._search: Search | None = None
        self._reading: Reading | None = None
        self._preferences: Preferences | None = None

    def open_link(self, url: str) -> None:
        """Open a reference in the person's browser."""
        QDesktopServices.openUrl(QUrl(url))

    def open_search(self) -> None:
        """Open the field that finds everything by name."""
        if self._search is None:
            from bodymap.ui.views.search import Search

            self._search = Search(self._window.atlas, self._window, self._find_runs)
            self._search.result_chosen.connect(self.go_to)
        self._search.open()

    def _find_runs(self, query: str) -> tuple[Scored, ...]:
        """Return the runs that fit ``query``; none while nobody has asked for the log."""
        log, units = self._window.store.log, self._window.store.state.look.units
        if log is None:
            return ()
        from bodymap.app.runs.search_runs import find_runs

        return find_runs(log, query, units)

    def go_to(self, kind: str, key: str) -> None:
        """Show what was found: of the atlas, or a run of the person."""
        if kind in {"muscle", "region"}:
            self._window.choose_subject(key)
        elif kind == "surface":
            self._window.choose(partial(choices.run_on, surface=key))
        elif kind == "setting":
            self._window.views.run_bar.go_to(key)
        elif kind == "exercise":
            self._window.open_exercise(key)
        elif kind == "run":
            self._open_run(int(key))
        elif kind == "word":
            self.reading().open_word(key)
        else:
            self.reading().open_source(key)

    def _open_run(self, run: int) -> None:
        from bodymap.app.runs.choices import open_run

        self._window.choose(lambda state: open_run(choices.go_to(state, "runs"), run))

    def open_help(self) -> None:
        """Open the help at what concerns the open place."""
        place = self._window.store.state.place
        self.reading().open_page("help" if place == "explore" else f"help/{place}")

    def reading(self) -> Reading:
        """Return the dialog for reading."""
        if self._reading is None:
            from bodymap.ui.views.reading import Reading

            self._reading = Reading(self._window.atlas, self._window)
            self._reading.link_opened.connect(self.open_link)
        return self._reading

    def open_settings(self) -> None:
        """Open the settings."""
        if self._preferences is None:
            self._preferences = self._make_preferences()
        self.show_look(self._window.store.state.look)
        self.show_desktop()
        self.show_menu_bar()
        self._preferences.show()
        self._preferences.raise_()
        self._preferences.activateWindow()

    def show_look(self, look: Look) -> None:
        """Bring the settings up to date."""
        if self._preferences is not None:
            self._preferences.show_look(look)

    def show_menu_bar(self) -> None:
        """Show in the settings whether the menu bar is there."""
        bar = self._window.menuBar()
        if self._preferences is not None:
            shown = None if bar.isNativeMenuBar() else bar.isVisible()
            self._preferences.show_menu_bar(shown=shown)

    def show_desktop(self) -> None:
        """Show in the settings whether the applications menu has an entry."""
        if self._preferences is not None:
            installed = desktop.is_installed() if desktop.is_supported() else None
            self._preferences.show_desktop(installed=installed)

    def change_desktop(self, wanted: bool) -> None:
        """Put Bodymap into the applications menu or take it out."""
        done = tr("Bodymap is in the applications menu.")
        if not wanted:
            done = tr("Bodymap is no longer in the applications menu.")
        try:
            desktop.install() if wanted else desktop.remove()
        except OSError as error:
            text = tr("The applications menu stays as it was: {reason}.")
            self._window.show_notice(text.format(reason=error.strerror))
        else:
            self._window.show_passing_notice(done)
        self.show_desktop()

    def _make_preferences(self) -> Preferences:
        from bodymap.ui.views.preferences import Preferences

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
        made.menu_bar_toggled.connect(lambda _on: self.menu_bar_toggled.emit())
        made.desktop_asked.connect(self.change_desktop)
        made.reset_asked.connect(lambda: choose(choices.start_anew))
        return made
