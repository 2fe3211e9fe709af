"""Keeps letters for the list that they are typed into, from the window's one-letter keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def keep_letters(event: QEvent) -> bool:
    """Accept ``event`` where it asks whether a typed letter is a shortcut; return whether it was.

    For the ``event`` method of a list that searches by typing.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    typed = event.text().isprintable() and bool(event.text())
    if not typed or event.modifiers() & _COMMANDS:
        return False
    event.accept()
    return True
