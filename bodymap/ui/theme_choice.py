"""What the person and the system ask of the looks: which theme, and how much motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyle

if TYPE_CHECKING:
    from PySide6.QtGui import QStyleHints

    from bodymap.app.state import Look


def theme_name(look: Look, hints: QStyleHints) -> str:
    """Return the name of the theme to show: the person's choice, or the system's."""
    if look.theme in {"light", "dark"}:
        return look.theme
    shade = "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"
    if look.theme == "contrast" or _wants_contrast(hints):
        return f"contrast_{shade}"
    return shade


def less_motion(look: Look) -> bool:
    """Tell whether nothing may move by itself: the person's choice, or the system's."""
    if look.less_motion is not None:
        return look.less_motion
    style = QApplication.style()
    return style.styleHint(QStyle.StyleHint.SH_Widget_Animate) == 0


def _wants_contrast(hints: QStyleHints) -> bool:
    asked = getattr(hints, "accessibility", None)  # Qt 6.10 and later
    if asked is None:
        return False
    return bool(asked().contrastPreference() is Qt.ContrastPreference.HighContrast)
