"""Follow the person's text size where a widget has a font of its own, which Qt leaves alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFont


def on_text_size(apply: Callable[[QFont], None]) -> None:
    """Call the bound method ``apply`` whenever the application's font changes.

    The connection ends with the method's object.
    """
    application = QGuiApplication.instance()
    if isinstance(application, QGuiApplication):
        application.fontChanged.connect(apply)


def is_text_size(event: QEvent) -> bool:
    """Tell whether a ``changeEvent`` brings another text size."""
    return event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}
