"""What the person and the system ask of the looks: which theme, and how much motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from bodymap.app.state import Look

# The namespace Qt takes 16 ms to load and QStyle 5, so the first frame does without them.
# ruff: noqa: PLC0415


def theme_name(look: Look, *, first: bool = False) -> str:
    """Return the name of the theme to show: the person's choice, or the system's.

    Args:
        look: the person's choice.
        first: nothing is painted yet: the system's shade is read off its palette, and whether it
            asks for high contrast is left for the second frame.
    """
    if look.theme in {"light", "dark"}:
        return look.theme
    dark = QGuiApplication.palette().window().color().lightness() < 128 if first else _is_dark()
    shade = "dark" if dark else "light"
    if look.theme == "contrast" or (not first and _wants_contrast()):
        return f"contrast_{shade}"
    return shade


def paper_theme(look: Look) -> str:
    """Return the name of the theme for white paper."""
    name = theme_name(look)
    return {"dark": "light", "contrast_dark": "contrast_light"}.get(name, name)


def less_motion(look: Look) -> bool:
    """Tell whether nothing may move by itself: the person's choice, or the system's."""
    if look.less_motion is not None:
        return look.less_motion
    from PySide6.QtWidgets import QStyle

    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animate) == 0


def _is_dark() -> bool:
    from PySide6.QtCore import Qt

    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def _wants_contrast() -> bool:
    from PySide6.QtCore import Qt

    asked = getattr(QGuiApplication.styleHints(), "accessibility", None)  # Qt 6.10 and later
    if asked is None:
        return False
    return bool(asked().contrastPreference() is Qt.ContrastPreference.HighContrast)
