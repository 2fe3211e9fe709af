"""Imports a slow module in a worker thread while the window stays alive."""

from __future__ import annotations

import sys
import threading
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from bodymap.content.errors import ContentError
from bodymap.ui.collecting import collect_here_while

if TYPE_CHECKING:
    from types import ModuleType

_LOOK_MS = 15
_SWITCH_S = 0.001  # with Python's 5 ms the window froze for up to 100 ms


class _Import:
    """What the thread does and finds; it holds no Qt object, which would die in that thread."""

    def __init__(self, name: str, then: str) -> None:
        self.module: ModuleType | None = None
        self.error = ""
        self._name = name
        self._then = then
        self._switch_s = sys.getswitchinterval()

    def run(self) -> None:
        """Import, in the worker thread."""
        try:
            module = import_module(self._name)
            if self._then:
                getattr(module, self._then)()
            self.module = module
        except (ImportError, ContentError) as error:
            self.error = str(error)
        finally:
            sys.setswitchinterval(self._switch_s)


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
        self._import = _Import(name, then)
        self._thread = threading.Thread(target=self._import.run, name=f"import {name}")
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def module(self) -> ModuleType | None:
        """The module, once it is there."""
        return self._import.module

    def start(self) -> None:
        """Start the import."""
        sys.setswitchinterval(_SWITCH_S)
        collect_here_while(self._thread.is_alive)
        self._thread.start()
        self._timer.start()

    def _look(self) -> None:
        if self._thread.is_alive():
            return
        self._timer.stop()
        if self.module is not None:
            self.finished.emit()
        else:
            self.failed.emit(self._import.error)
