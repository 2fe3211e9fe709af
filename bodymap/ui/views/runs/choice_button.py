"""What a button opens: a short list of things to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.ui.controls.choices import ChoiceList
from bodymap.ui.controls.focus import came_by_keyboard
from bodymap.ui.controls.popup import Popup

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractButton

    from bodymap.ui.controls.choice import Choice


def offer(
    button: QAbstractButton, name: str, choices: tuple[Choice, ...], chosen: Callable[[str], object]
) -> None:
    """Let ``button`` open ``choices``; ``chosen`` gets the key of the one that is taken.

    Args:
        button: a click on it opens the list, a second one closes it.
        name: of the list, for the screen reader.
        choices: none of them is marked.
        chosen: called after the list has closed.
    """
    made: list[Popup] = []

    def toggle() -> None:
        if not made:
            made.append(_popup(button, name, choices, chosen))
        if made[0].isVisible():
            made[0].close_up()
        else:
            made[0].open(by_key=came_by_keyboard(button))

    button.clicked.connect(toggle)


def _popup(
    button: QAbstractButton, name: str, choices: tuple[Choice, ...], chosen: Callable[[str], object]
) -> Popup:
    entries = ChoiceList(name)
    entries.show_choices(choices, "")
    popup = Popup(button, entries)
    entries.pressed.connect(popup.forget_keys)

    def take(key: str) -> None:
        popup.close_up()
        chosen(key)

    entries.chosen.connect(take)
    return popup
