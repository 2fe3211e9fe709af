"""Menus, shortcuts and their words, as one table; the window says what each of them does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from bodymap.app.choices import PRESETS
from bodymap.app.wording import preset_name
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMainWindow, QMenu


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a menu.

    Attributes:
        key: what it does, a key of the window's table of doings.
        shortcut: a standard key of Qt, or texts with | between them; "" for none.
        group: entries of one group exclude each other and can be checked.
        check: the entry can be checked by itself.
    """

    key: str
    text: str
    shortcut: str | QKeySequence.StandardKey = ""
    group: str = ""
    check: bool = False


_SEPARATOR = Entry("", "")
_KEY = QKeySequence.StandardKey


def menus() -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """Return the menus in the order of the menu bar."""
    return (
        (tr("&File"), _file()),
        (tr("&Edit"), _edit()),
        (tr("&View"), _view()),
        (tr("&Run"), _run()),
        (tr("&Stride"), _stride()),
        (tr("&Teach"), _teach()),
        (tr("&Help"), _help()),
    )


def _file() -> tuple[Entry, ...]:
    return (
        Entry("open_run", tr("Open run…"), _KEY.Open),
        Entry("open_folder", tr("Open a folder of runs…")),
        Entry("example_run", tr("Example run")),
        _SEPARATOR,
        Entry("save_picture", tr("Save the picture…"), "Ctrl+Shift+S"),
        Entry("copy", tr("Copy picture and numbers"), _KEY.Copy),
        Entry("print", tr("Print…"), _KEY.Print),
        _SEPARATOR,
        Entry("runs_backup", tr("Back up the runs…")),
        Entry("runs_restore", tr("Restore runs…")),
        Entry("delete_run", tr("Delete this run…")),
        _SEPARATOR,
        Entry("settings", tr("Settings…"), _KEY.Preferences),
        Entry("menu_entry", tr("Add to or remove from the applications menu")),
        _SEPARATOR,
        Entry("quit", tr("Quit"), "Ctrl+Q"),
    )


def _edit() -> tuple[Entry, ...]:
    return (
        Entry("undo", tr("Undo"), _KEY.Undo),
        Entry("redo", tr("Redo"), "Ctrl+Shift+Z|Ctrl+Y"),
        _SEPARATOR,
        Entry("find", tr("Find…"), _KEY.Find),
        Entry("back", tr("Step back")),
    )


def _view() -> tuple[Entry, ...]:
    return (
        Entry("place_explore", tr("Explore"), "Ctrl+1", group="place"),
        Entry("place_stride", tr("Stride"), "Ctrl+2", group="place"),
        Entry("place_runs", tr("Runs"), "Ctrl+3", group="place"),
        Entry("place_train", tr("Train"), "Ctrl+4", group="place"),
        Entry("place_study", tr("Study"), "Ctrl+5", group="place"),
        _SEPARATOR,
        Entry("load", tr("Colour by load"), group="colouring"),
        Entry("role", tr("Colour by role"), group="colouring"),
        Entry("deep", tr("Deep muscles"), "D", check=True),
        Entry("names", tr("Names on the map"), "N", check=True),
        Entry("numbers", tr("Numbers on the map"), "Shift+N", check=True),
        Entry("list", tr("List of all muscles"), "Ctrl+L", check=True),
        _SEPARATOR,
        Entry("theme_system", tr("As the system says"), group="theme"),
        Entry("theme_light", tr("Light"), group="theme"),
        Entry("theme_dark", tr("Dark"), group="theme"),
        Entry("theme_contrast", tr("High contrast"), group="theme"),
        _SEPARATOR,
        Entry("larger", tr("Larger text"), "Ctrl+=|Ctrl++"),
        Entry("smaller", tr("Smaller text"), "Ctrl+-"),
        Entry("plain_size", tr("Normal text"), "Ctrl+0"),
        _SEPARATOR,
        Entry("menu_bar", tr("Menu bar"), "Ctrl+M", check=True),
        Entry("full_screen", tr("Full screen"), "F11", check=True),
    )


def _run() -> tuple[Entry, ...]:
    return (
        Entry("keep", tr("Keep as A and compare"), "Ctrl+K"),
        Entry("swap", tr("Swap A and B"), "Ctrl+Shift+K"),
        Entry("end", tr("End the comparison")),
        _SEPARATOR,
        *(Entry(f"preset_{preset}", preset_name(preset)) for preset in PRESETS),
    )


def _stride() -> tuple[Entry, ...]:
    """Return what concerns the moving figure; the letters work while the place is open."""
    return (
        # The figure takes the space key itself: as a shortcut it would take it from every button.
        Entry("stride_play", tr("Play or pause (space)"), "P"),
        Entry("stride_back", tr("One frame back"), ","),
        Entry("stride_on", tr("One frame on"), "."),
        Entry("stride_event_back", tr("Event before"), "<"),
        Entry("stride_event_on", tr("Next event"), ">"),
        _SEPARATOR,
        Entry("stride_1", tr("True speed"), "1"),
        Entry("stride_2", tr("Half speed"), "2"),
        Entry("stride_4", tr("Quarter speed"), "4"),
        Entry("stride_10", tr("Tenth of the speed"), "0"),
        _SEPARATOR,
        Entry("stride_far_leg", tr("Far leg in the raster"), "F", check=True),
        Entry("stride_strobe", tr("Strobe picture of one stride"), "S", check=True),
        Entry("stride_maps", tr("Front and back map"), "M", check=True),
        Entry("stride_save", tr("Save the stride…")),
    )


def _teach() -> tuple[Entry, ...]:
    """Return what concerns teaching and learning."""
    return (
        Entry("present", tr("Present"), "F5"),
        Entry("open_lesson", tr("Open a lesson…")),
        Entry("copy_lesson", tr("Copy a lesson to edit…")),
        _SEPARATOR,
        Entry("study_due", tr("Study what is due")),
        Entry("worksheets", tr("Worksheets…")),
        Entry("handout", tr("Handout of this region…")),
        Entry("save_cards", tr("Save cards for Anki…")),
    )


def _help() -> tuple[Entry, ...]:
    return (
        Entry("help", tr("Help"), _KEY.HelpContents),
        Entry("glossary", tr("Glossary")),
        Entry("model", tr("How good is the model?")),
        Entry("sources", tr("Sources")),
        Entry("about", tr("About Bodymap")),
    )


def install_actions(
    window: QMainWindow, doings: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """Fill the menu bar of ``window`` and return the actions by their keys.

    Every action belongs to the window too, so that its shortcut works while the bar is hidden.
    """
    made: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for title, entries in menus():
        menu = window.menuBar().addMenu(title)
        for entry in entries:
            if entry is _SEPARATOR:
                menu.addSeparator()
                continue
            action = _action(window, menu, entry)
            if entry.group:
                group = groups.setdefault(entry.group, QActionGroup(window))
                group.addAction(action)
            action.triggered.connect(_calling(doings[entry.key]))
            made[entry.key] = action
    window.addActions(list(made.values()))
    return made


def _action(window: QMainWindow, menu: QMenu, entry: Entry) -> QAction:
    action = QAction(entry.text, window)
    action.setObjectName(entry.key)
    if entry.shortcut:
        action.setShortcuts(_keys(entry.shortcut))
    action.setCheckable(entry.check or bool(entry.group))
    if entry.key in {"quit", "settings", "about"}:
        roles = {
            "quit": QAction.MenuRole.QuitRole,
            "settings": QAction.MenuRole.PreferencesRole,
            "about": QAction.MenuRole.AboutRole,
        }
        action.setMenuRole(roles[entry.key])
    menu.addAction(action)
    return action


def _keys(shortcut: str | QKeySequence.StandardKey) -> list[QKeySequence]:
    if isinstance(shortcut, str):
        return [QKeySequence(key) for key in shortcut.split("|")]
    known = QKeySequence.keyBindings(shortcut)
    return known or [QKeySequence("Ctrl+,")]


def _calling(doing: Callable[[], object]) -> Callable[[bool], None]:
    def call(_checked: bool = False) -> None:
        doing()

    return call
