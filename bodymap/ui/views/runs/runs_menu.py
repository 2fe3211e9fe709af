"""The menu of a run in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from bodymap.ui.controls.menu import dress_menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget


def open_menu(
    owner: QWidget, entries: tuple[tuple[str, Callable[[], object] | None], ...], where: QPoint
) -> QMenu:
    """Open a menu of ``entries`` at ``where`` (global px).

    Args:
        owner: the widget that it belongs to.
        entries: words, and what they do; None where they cannot be chosen now.
        where: its upper left corner.
    """
    menu = QMenu(owner)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dress_menu(menu)
    for text, act in entries:
        action = menu.addAction(text)
        action.setEnabled(act is not None)
        if act is not None:
            action.triggered.connect(act)
    menu.popup(where)
    return menu
