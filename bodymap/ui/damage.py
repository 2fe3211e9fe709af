"""What is said where a file of the program is damaged: one sentence that names it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.content.errors import ContentError

_UNSEEN = ("offscreen", "minimal")  # Qt platforms without a person who could close a dialog


def damage_words(error: ContentError) -> str:
    """Return the sentence about a damaged file, and what helps."""
    text = tr("A file of the program is damaged: {what}. Install Bodymap again.")
    return text.format(what=" ".join(str(error).split()).rstrip("."))


def tell_damage(error: ContentError, *, dialog: bool) -> int:
    """Tell of a damaged file without which no window can open; return the exit code.

    Args:
        error: what is wrong.
        dialog: also in a dialog, for the person who opened the window from a menu.
    """
    text = damage_words(error)
    sys.stderr.write(f"Bodymap: {text}\n")
    if dialog and QGuiApplication.platformName() not in _UNSEEN:
        show_damage(text)
    return 1


def show_damage(text: str) -> None:
    """Show ``text`` in a dialog until it is closed."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - hardly ever needed

    QMessageBox.critical(None, "Bodymap", text)
