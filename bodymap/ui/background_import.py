"""Imports a slow module in a worker thread while the window stays alive."""

from __future__ import annotations

import sys
import threading
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from bodymap.content.errors import ContentError

if TYPE_CHECKING:
    from types import ModuleType

_LOOK_MS = 15
_SWITCH_S = 0.001  # with Python's 5 ms the window froze for up to 100 ms


class BackgroundImport(QObject):
    """Imports one module once; the thread touches no Qt object, a timer looks for its end.

    Args:
        name: of the module.
        parent: while it lives the end is told.
        then: a function of the module that the thread calls next, to read and keep its files.

    Signals:
        finished: the module is in ``module``.
        failed: the import failed, or a file is damaged; the reason as text.
    """

    finished = Signal()
    failed = Signal(str)

    def __init__(self, name: str, parent: QObject | None = None, then: str = "") -> None:
        super().__init__(parent)
        self.module: ModuleType | None = None
        self._error = ""
        self._name = name
        self._then = then
        self._thread = threading.Thread(target=self._import, name=f"import {name}")
        self._switch_s = sys.getswitchinterval()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Start the import."""
        self._switch_s = sys.getswitchinterval()
        sys.setswitchinterval(_SWITCH_S)
        self._thread.start()
        self._timer.start()

    def _import(self) -> None:
        try:
            module = import_module(self._name)
            if self._then:
                getattr(module, self._then)()
            self.module = module
        except (ImportError, ContentError) as error:
            self._error = str(error)
        finally:
            sys.setswitchinterval(self._switch_s)

    def _look(self) -> None:
        if self._thread.is_alive():
            return
        self._timer.stop()
        if self.module is not None:
            self.finished.emit()
        else:
            self.failed.emit(self._error)
