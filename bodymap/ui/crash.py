"""An error nobody foresaw: written to a log, then shown with its details to copy."""

from __future__ import annotations

import faulthandler
import sys
import threading
import traceback
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication, QPainter

import bodymap

if TYPE_CHECKING:
    from types import TracebackType

# Beyond this size a log begins anew, and the former is kept beside it.
_LOG_BYTES: Final = 256_000


def log_path() -> Path:
    """Return where errors are written: ``bodymap/crash.log`` in the person's data folder."""
    location = QStandardPaths.StandardLocation.GenericDataLocation
    return Path(QStandardPaths.writableLocation(location), "bodymap", "crash.log")


def details_of(error: BaseException) -> str:
    """Return what helps to find an error: when, the versions, the system and the traceback."""
    import platform  # noqa: PLC0415 - only after a crash
    from datetime import UTC, datetime  # noqa: PLC0415 - the same

    heading = (
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        f"Bodymap {bodymap.__version__}, Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.platform()}, {QGuiApplication.platformName() or 'no window yet'}",
    )
    return "\n".join(heading) + "\n\n" + "".join(traceback.format_exception(error))


class CrashWatch(QObject):
    """Takes every error that nothing else caught, in any thread, from ``start`` to ``stop``.

    Signals:
        caught: the details of an error; the dialog comes by the event loop, since the error may
            come out of a paint event or another thread.
    """

    caught = Signal(str)

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log = log
        self._file: IO[str] | None = None
        self._shown: set[str] = set()
        self._dialog: QObject | None = None
        self._hooks = sys.excepthook, threading.excepthook
        self.caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Take over the hooks; where no log can be written, errors are only shown."""
        self._hooks = sys.excepthook, threading.excepthook
        sys.excepthook = self._unhandled
        threading.excepthook = self._unhandled_in_thread
        with suppress(OSError):
            self._file = _opened(self.log)
            # Qt itself can end the process; Python then still writes where it was.
            faulthandler.enable(self._file)

    def stop(self) -> None:
        """Give the hooks back to whoever had them."""
        sys.excepthook, threading.excepthook = self._hooks
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None

    def _unhandled(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        _end_painters(trace)
        if isinstance(error, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        # A program without a console has no standard error.
        if sys.stderr is not None:
            sys.__excepthook__(kind, error, trace)
        self._take(error)

    def _unhandled_in_thread(self, problem: threading.ExceptHookArgs) -> None:
        if problem.exc_value is not None:
            self._unhandled(problem.exc_type, problem.exc_value, problem.exc_traceback)

    def _take(self, error: BaseException) -> None:
        place = "".join(traceback.format_exception(error))
        # A paint event that fails does so at every frame: once is enough.
        if place in self._shown:
            return
        self._shown.add(place)
        details = details_of(error)
        with suppress(OSError):
            if self._file is not None:
                self._file.write(details + "\n")
                self._file.flush()
        self.caught.emit(details)

    def _show(self, details: str) -> None:
        if self._dialog is not None or not isinstance(QCoreApplication.instance(), QGuiApplication):
            return
        from bodymap.ui.crash_dialog import CrashDialog  # noqa: PLC0415 - only after a crash

        dialog = CrashDialog(details, self.log if self._file is not None else None)
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        dialog.show()

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None


def _end_painters(trace: TracebackType | None) -> None:
    """End the painters of a paint event that failed: Qt ends the process where one is left open."""
    for frame, _ in traceback.walk_tb(trace):
        for value in tuple(frame.f_locals.values()):
            if isinstance(value, QPainter) and value.isActive():
                value.end()


def _opened(log: Path) -> IO[str]:
    log.parent.mkdir(parents=True, exist_ok=True)
    if log.is_file() and log.stat().st_size > _LOG_BYTES:
        log.replace(log.with_suffix(".old.log"))
    return log.open("a", encoding="utf-8")
