"""Collects garbage in the window's thread alone.

Python looks for garbage in whichever thread makes an object. A Qt object that is deleted in another
thread than its own leaves its timers behind, and the process ends at the next of them.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

_LOOK_MS = 30


class _Collector(QObject):
    """The application's one: collects by hand while other threads run."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._threads: list[Callable[[], bool]] = []
        self._allowed = gc.isenabled()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def hold_while(self, alive: Callable[[], bool]) -> None:
        if not self._threads:
            self._allowed = gc.isenabled()
            gc.disable()
        self._threads.append(alive)
        self._timer.start()

    def allow(self) -> None:
        self._allowed = True
        if not self._threads:
            gc.enable()

    def _look(self) -> None:
        if self._allowed:
            gc.collect(0)
        self._threads = [alive for alive in self._threads if alive()]
        if not self._threads:
            self._timer.stop()
            if self._allowed:
                gc.enable()


def collect_here_while(alive: Callable[[], bool]) -> None:
    """Collect in this thread, the window's, as long as ``alive`` says that another one runs."""
    _collector().hold_while(alive)


def collect_from_now_on() -> None:
    """Look for garbage again, but never in what is there now: it stays as long as the window."""
    gc.freeze()
    _collector().allow()


def _collector() -> _Collector:
    application = QCoreApplication.instance()
    if application is None:
        message = "there is no application yet"
        raise RuntimeError(message)
    return application.findChild(_Collector) or _Collector(application)
