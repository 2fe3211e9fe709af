"""Does pieces of work one after another in the background; none is lost when the window closes."""

from __future__ import annotations

from collections import deque
from concurrent.futures import CancelledError
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Signal

from bodymap.ui.jobs import Job, Progress

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Task:
    """One piece of work and what follows it.

    Attributes:
        work: done in a thread of its own; it may touch neither state nor widgets.
        done: told its value, in the window's thread.
        failed: told what it raised; ``CancelledError`` where it was cancelled.
        lasting: something of the person's that must still be written when the window closes.
        progressed: told how much is done, 0 to 1.
    """

    work: Callable[[Progress], Any]
    done: Callable[[Any], object]
    failed: Callable[[Exception], object]
    lasting: bool = False
    progressed: Callable[[float], object] | None = None


class Desk(QObject):
    """One queue: what is asked first is done first, one piece at a time.

    A window that closes ends the piece in hand and all that are not ``lasting``; these are done
    before it is gone.

    Args:
        window: that may close.
        asked_first: filters the window's events, too, and may refuse its closing.

    Signals:
        idle: nothing is left to do.
    """

    idle = Signal()

    def __init__(self, window: QObject, asked_first: QObject | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._asked_first = asked_first
        self._waiting: deque[Task] = deque()
        self._job: Job[Any] | None = None
        self._closing = False

    @property
    def busy(self) -> bool:
        """Whether something is being done or waits."""
        return self._job is not None or bool(self._waiting)

    def ask(self, task: Task) -> None:
        """Do ``task`` when all that was asked before is done."""
        self._waiting.append(task)
        if self._job is None:
            self._start_next()

    def cancel(self) -> None:
        """Drop what waits, but for what is ``lasting``, and end the piece in hand."""
        self._waiting = deque(task for task in self._waiting if task.lasting)
        if self._job is not None:
            self._job.cancel()

    def _start_next(self) -> None:
        if self._closing or not self._waiting:
            if not self._waiting:
                self.idle.emit()
            return
        task = self._waiting.popleft()
        job: Job[Any] = Job(task.work, self._window)
        self._job = job
        job.finished.connect(partial(self._end, job, task.done))
        job.failed.connect(partial(self._end, job, task.failed))
        job.cancelled.connect(partial(self._end, job, task.failed, CancelledError()))
        if task.progressed is not None:
            job.progressed.connect(task.progressed)
        job.start()
        # The filter that came last is asked first: before the job's own, which only waits for it.
        for each in filter(None, (self, self._asked_first)):
            self._window.removeEventFilter(each)
            self._window.installEventFilter(each)

    def _end(self, job: Job[Any], tell: Callable[[Any], object], value: object) -> None:
        self._job = None
        job.deleteLater()
        try:
            tell(value)
        finally:
            if self._job is None:
                self._start_next()

    def finish(self) -> None:
        """End the piece in hand, and do what must still be written, in this thread."""
        self._closing = True
        self.cancel()
        if self._job is not None:
            self._job.stop()
        while self._waiting:
            task = self._waiting.popleft()
            try:
                task.work(Progress(_nobody))
            except Exception as error:  # noqa: BLE001 - told as a failed job's is
                task.failed(error)
        self._closing = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Finish when the window closes."""
        if event.type() == QEvent.Type.Close:
            self.finish()
        return super().eventFilter(watched, event)


def _nobody() -> None:
    """Wake nobody: the work runs in the window's own thread."""
