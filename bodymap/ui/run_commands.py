"""What the menu lines about the person's runs do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from bodymap.app.resolve import Scene
    from bodymap.ui.window import Window

# Dialogs are loaded when they are asked for.
# ruff: noqa: PLC0415


def run_doings(window: Window) -> dict[str, Callable[[], object]]:
    """Return what each line of the menus about runs does."""
    return {
        "open_run": partial(_open_files, window),
        "open_folder": partial(_open_folder, window),
        "example_run": partial(_show_example, window),
        "runs_backup": partial(_back_up, window),
        "runs_restore": partial(_restore, window),
        "delete_run": partial(_delete, window),
    }


def enabled_lines(scene: Scene) -> dict[str, bool]:
    """Return which lines can be chosen only now and then."""
    return {"delete_run": scene.place == "runs"}


def _open_files(window: Window) -> None:
    from bodymap.ui.runs.opening import ask_for_files

    ask_for_files(window)


def _open_folder(window: Window) -> None:
    from bodymap.ui.runs.opening import ask_for_folder

    ask_for_folder(window)


def _show_example(window: Window) -> None:
    from bodymap.app import choices

    window.choose(partial(choices.go_to, place="runs"))
    window.later.runs.show_example()


def _back_up(window: Window) -> None:
    from bodymap.ui.runs.backup import ask_to_back_up

    ask_to_back_up(window)


def _restore(window: Window) -> None:
    from bodymap.ui.runs.backup import ask_to_restore

    ask_to_restore(window)


def _delete(window: Window) -> None:
    from bodymap.ui.runs.deleting import ask_to_delete

    keeper = window.later.runs
    if keeper.is_ready:
        ask_to_delete(window, keeper, (keeper.chosen(),))
