"""Slow work in the background: a function in, a value out, with progress and cancel."""

from __future__ import annotations

import sys
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, wait
from queue import Empty, SimpleQueue
from threading import Event
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal

from bodymap.ui.collecting import collect_here_while

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

_LOOK_MS = 30
_SWITCH_S = 0.001  # with Python's 5 ms the window would stutter while the worker draws


class Progress:
    """What the work tells of itself, and learns: the only thing that both threads share."""

    def __init__(self, wake: Callable[[], None]) -> None:
        self._share = 0.0
        self._cancelled = Event()
        self._wake = wake
        self._asked: SimpleQueue[tuple[Future[Any], Callable[[], Any]]] = SimpleQueue()

    @property
    def share(self) -> float:
        """How much is done, 0 to 1."""
        return self._share

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._cancelled.set()

    def __call__(self, share: float) -> None:
        """Say that ``share`` (0 to 1) is done.

        Raises:
            CancelledError: nobody wants the result any more.
        """
        self._go_on()
        self._share = share

    def in_window(self, call: Callable[[], T]) -> T:
        """Have ``call`` done in the window's thread, and return its value.

        For painting: two threads that paint share fonts, and Qt's fonts are not made for that.
        What it raises is raised here too.

        Raises:
            CancelledError: nobody wants the result any more.
        """
        asked: Future[T] = Future()
        self._asked.put((asked, call))
        self._wake()
        while not asked.done():
            self._go_on()
            wait([asked], timeout=_LOOK_MS / 1000)
        return asked.result()

    def serve(self) -> None:
        """Do what ``in_window`` asked for; in the window's thread."""
        try:
            asked, call = self._asked.get_nowait()
        except Empty:
            return
        if self._cancelled.is_set():
            return
        try:
            asked.set_result(call())
        except Exception as error:  # noqa: BLE001 - it is raised where it was asked for
            asked.set_exception(error)

    def _go_on(self) -> None:
        if self._cancelled.is_set():
            raise CancelledError


class Job(QObject, Generic[T]):
    """One piece of work in a thread of its own; its end is told in the window's thread.

    The work may touch neither state nor widgets, nor paint: ``Progress.in_window`` does. It calls
    its ``Progress`` now and then; there it ends when it is cancelled. A window that closes cancels
    it and waits until it has ended. Meanwhile garbage is collected in the window's thread alone: a
    widget that is deleted in another ends the process.

    Signals:
        progressed: how much is done, 0 to 1.
        finished: the value that the work returned.
        failed: the exception that it raised.
        cancelled: it has ended without a value.
    """

    progressed = Signal(float)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _woken = Signal()

    def __init__(self, work: Callable[[Progress], T], window: QObject) -> None:
        super().__init__(window)
        self._work = work
        self._window = window
        self._progress = Progress(self._woken.emit)
        self._woken.connect(self._progress.serve, Qt.ConnectionType.QueuedConnection)
        self._told = 0.0
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        self._future: Future[T] | None = None
        self._switch_s = sys.getswitchinterval()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def running(self) -> bool:
        """Whether its end has not been told yet."""
        return self._timer.isActive()

    @property
    def usual_switch_s(self) -> float:
        """Python's switch interval as it was before this job and those beside it."""
        return self._switch_s

    def start(self) -> None:
        """Begin; once."""
        others = self._others()
        self._switch_s = others[0].usual_switch_s if others else sys.getswitchinterval()
        sys.setswitchinterval(_SWITCH_S)
        collect_here_while(lambda: self._future is None or not self._future.done())
        self._future = self._pool.submit(self._work, self._progress)
        self._timer.start()
        self._window.installEventFilter(self)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)

    def cancel(self) -> None:
        """Ask it to stop; ``cancelled`` tells when it has."""
        self._progress.cancel()

    def stop(self) -> None:
        """Cancel it and wait for its end."""
        self.cancel()
        self._pool.shutdown(wait=True)
        self._look()

    def _look(self) -> None:
        future = self._future
        if future is None or not self.running:
            return
        if self._progress.share != self._told:
            self._told = self._progress.share
            self.progressed.emit(self._told)
        if future.done():
            self._end()
            self._tell(future)

    def _end(self) -> None:
        self._timer.stop()
        self._window.removeEventFilter(self)
        self._pool.shutdown(wait=False)
        if not self._others():
            sys.setswitchinterval(self._switch_s)

    def _others(self) -> list[Job[Any]]:
        """Return the other jobs of the window that run: the last one puts the interval back."""
        jobs = self._window.findChildren(Job)
        return [job for job in jobs if job is not self and job.running]

    def _tell(self, future: Future[T]) -> None:
        error = future.exception()
        if isinstance(error, CancelledError):
            self.cancelled.emit()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.finished.emit(future.result())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stop when the window closes."""
        if event.type() == QEvent.Type.Close:
            self.stop()
        return super().eventFilter(watched, event)
