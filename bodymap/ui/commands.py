"""What the menus and their keys do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from bodymap.app import choices
from bodymap.app.state import PLACES
from bodymap.ui import desktop
from bodymap.ui.actions import install_actions
from bodymap.ui.run_commands import enabled_lines, run_doings
from bodymap.ui.stride_commands import checked_lines, stride_doings
from bodymap.ui.teach_commands import teach_doings
from bodymap.ui.undoing import history, redo, undo

if TYPE_CHECKING:
    from collections.abc import Callable

    from bodymap.app.resolve import Scene
    from bodymap.app.state import Colouring, State, ThemeChoice
    from bodymap.ui.dialogs import Dialogs
    from bodymap.ui.leaving import Leaving
    from bodymap.ui.window import Window

_TEXT_STEP = 0.1
_Doings = dict[str, "Callable[[], object]"]


class Commands(QObject):
    """The actions of the window; made with its menus."""

    def __init__(self, window: Window, dialogs: Dialogs) -> None:
        super().__init__(window)
        self._window = window
        self._dialogs = dialogs
        self._dressed = False
        self._escape: QShortcut | None = None
        window.menuBar().hide()
        doings = self._file() | self._edit() | self._view() | self._run() | self._help()
        doings |= stride_doings(window) | run_doings(window) | teach_doings(window)
        self._actions = install_actions(window, doings)
        dialogs.menu_bar_toggled.connect(self.toggle_menu_bar)
        window.store.history_changed.connect(lambda _undo, _redo: self._show_history())
        self.show_scene(window.store.scene)

    def show_scene(self, scene: Scene) -> None:
        """Check and enable what ``scene`` says."""
        checked = {
            "deep": scene.deep,
            "names": scene.look.names,
            "numbers": scene.look.numbers,
            "list": scene.look.muscle_list,
            scene.colouring: True,
            f"theme_{scene.look.theme}": True,
        }
        checked |= {f"place_{scene.place}": True} | checked_lines(scene.stride_view)
        for key, on in checked.items():
            self._actions[key].setChecked(on)
        for key in ("swap", "end"):
            self._actions[key].setEnabled(scene.against is not None)
        self._actions["list"].setEnabled(scene.place == "explore")  # it stands beside that map
        for key in stride_doings(self._window):
            self._actions[key].setEnabled(scene.place == "stride")
        for key, on in enabled_lines(scene).items():
            self._actions[key].setEnabled(on)
        self._actions["menu_entry"].setVisible(desktop.is_supported())
        self._show_history()

    def toggle_menu_bar(self, *, until_escape: bool = False) -> None:
        """Show or hide the menu bar; ``until_escape``: Esc puts it away again."""
        from bodymap.ui.controls.menu import dress_menu_bar  # noqa: PLC0415  (few show the bar)

        bar = self._window.menuBar()
        if not self._dressed:
            self._dressed = True
            dress_menu_bar(bar)
        bar.setVisible(not bar.isVisible())
        if self._escape is not None:
            self._escape.setEnabled(False)
            self._escape.deleteLater()
            self._escape = None
        if until_escape and bar.isVisible():
            self._escape = QShortcut(QKeySequence("Esc"), self._window)
            self._escape.activated.connect(self.toggle_menu_bar)
        self._actions["menu_bar"].setChecked(bar.isVisible())
        self._dialogs.show_menu_bar()

    def _file(self) -> _Doings:
        return {
            "save_picture": partial(self._leave, "save"),
            "copy": partial(self._leave, "copy"),
            "print": partial(self._leave, "print"),
            "settings": self._dialogs.open_settings,
            "menu_entry": self._toggle_menu_entry,
            "quit": self._window.close,
        }

    def _edit(self) -> _Doings:
        return {
            "undo": partial(undo, self._window),
            "redo": partial(redo, self._window),
            "find": self._dialogs.open_search,
            "back": self._choosing(choices.go_back),
        }

    def _view(self) -> _Doings:
        doings: _Doings = {
            "deep": self._switch_deep,
            "names": partial(self._toggle_look, "names"),
            "numbers": partial(self._toggle_look, "numbers"),
            "list": partial(self._toggle_look, "muscle_list"),
            "larger": partial(self._size_text, _TEXT_STEP),
            "smaller": partial(self._size_text, -_TEXT_STEP),
            "plain_size": partial(self._size_text, 0.0),
            "menu_bar": self.toggle_menu_bar,
            "full_screen": self._toggle_full_screen,
        }
        for place in PLACES:
            doings[f"place_{place}"] = self._choosing(partial(choices.go_to, place=place))
        colourings: tuple[Colouring, ...] = ("load", "role")
        for colouring in colourings:
            change = partial(choices.colour_by, colouring=colouring)
            doings[colouring] = self._choosing(change)
        themes: tuple[ThemeChoice, ...] = ("system", "light", "dark", "contrast")
        for theme in themes:
            doings[f"theme_{theme}"] = self._choosing(partial(choices.use_theme, theme=theme))
        return doings

    def _run(self) -> _Doings:
        doings: _Doings = {
            "keep": self._window.keep_run,
            "swap": self._choosing(choices.swap),
            "end": self._choosing(choices.unpin),
        }
        for preset in choices.PRESETS:
            doings[f"preset_{preset}"] = partial(self._window.take_preset, preset)
        return doings

    def _help(self) -> _Doings:
        pages = ("glossary", "model", "sources", "about")
        doings: _Doings = {page: partial(self._open_page, page) for page in pages}
        return doings | {"help": self._open_help}

    def _choosing(self, change: Callable[[State], State]) -> Callable[[], None]:
        return partial(self._window.choose, change)

    def _open_help(self) -> None:
        """Open the help at what concerns the open place."""
        self._dialogs.open_help()

    def _open_page(self, page: str) -> None:
        self._dialogs.reading().open_page(page)

    def _leave(self, what: Leaving) -> None:
        """Save, copy or print what the open place shows."""
        from bodymap.ui.leaving import leave  # noqa: PLC0415  (printing is loaded when asked for)

        leave(self._window, what)

    def _toggle_menu_entry(self) -> None:
        self._dialogs.change_desktop(not desktop.is_installed())

    def _switch_deep(self) -> None:
        deep = not self._window.store.state.deep
        self._window.choose(partial(choices.show_deep, deep=deep))

    def _toggle_look(self, name: choices.LookOption) -> None:
        self._window.choose(partial(choices.toggle_look, name=name))

    def _size_text(self, step: float) -> None:
        scale = self._window.store.state.look.text_scale + step if step else 1.0
        self._window.choose(partial(choices.size_text, scale=scale))

    def _toggle_full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()
        self._actions["full_screen"].setChecked(self._window.isFullScreen())

    def _show_history(self) -> None:
        for key, able in zip(("undo", "redo"), history(self._window), strict=True):
            self._actions[key].setEnabled(able)
