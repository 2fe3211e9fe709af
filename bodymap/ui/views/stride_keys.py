"""Lets the stage's keys reach it from a button that the mouse gave the focus to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from bodymap.ui.controls.press import Press

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})


class StrideKeys(QObject):
    """Sends Space and the arrow keys on to ``stage`` where a button in ``place`` has no use of it.

    A button whose ring is shown is pressed by Space, and a choice is moved by the arrows; after a
    click with the mouse nobody expects that.
    """

    def __init__(self, place: QWidget, stage: QWidget) -> None:
        super().__init__(place)
        self._stage = stage
        for button in place.findChildren(Press):
            button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send the keys on."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, Press)
            and _is_stages(Qt.Key(event.key()), watched)
        ):
            QCoreApplication.sendEvent(self._stage, event)
            return True
        return super().eventFilter(watched, event)


def _is_stages(key: Qt.Key, button: Press) -> bool:
    by_key = button.by_keyboard()
    if key == Qt.Key.Key_Space:
        return not by_key
    return key in _ARROWS and not (by_key and button.isCheckable())
