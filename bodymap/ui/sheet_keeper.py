"""Keeps the person's sheet as soon as it changes: a program may end without closing its window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from bodymap.ui.window import Window

_PAUSE_MS = 1000  # several changes in a row are written once


class SheetKeeper(QObject):
    """Writes the settings of ``window`` shortly after each change of the sheet."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._store = window.store
        self._kept = self._store.state.train.sheet
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(window.keep_settings)
        self._store.scene_changed.connect(self._notice)

    def _notice(self) -> None:
        sheet = self._store.state.train.sheet
        if sheet != self._kept:
            self._kept = sheet
            self._later.start()
