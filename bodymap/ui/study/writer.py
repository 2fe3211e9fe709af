"""Writes answers into the review log in the background, and again where that failed."""

from __future__ import annotations

from concurrent.futures import CancelledError
from functools import partial
from typing import TYPE_CHECKING

from bodymap.app.study.answers import is_same, with_answer, without_answer
from bodymap.ui.message import warn
from bodymap.ui.runs.desk import Desk, Task
from bodymap.ui.runs.trouble import reason_of, tell_trouble
from bodymap.ui.study import work
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from bodymap.app.study.log import StudyLog
    from bodymap.ui.study.work import Answer, StudyRead
    from bodymap.ui.window import Window


class Writer:
    """One piece of work after another; what could not be written is tried with the next answer.

    Args:
        window: says what went wrong, once.
        read_anew: shows again what is in the log.
    """

    def __init__(self, window: Window, read_anew: Callable[[], None]) -> None:
        self._window = window
        self._read_anew = read_anew
        self._desk = Desk(window)
        self._coming: list[Answer] = []  # not known to be in the log yet
        self._leaving: list[Answer] = []  # perhaps still in it
        self._told = False
        self._noticed = ""

    @property
    def busy(self) -> bool:
        """Whether something is still to be read or written."""
        return self._desk.busy

    def read(self, take: Callable[[StudyRead], None], failed: Callable[[str], None]) -> None:
        """Read the log after all that was asked before; ``failed`` is told why that cannot be."""
        done = partial(self._take, take)
        self._desk.ask(Task(lambda _: work.read(), done, partial(self._fail_read, failed)))

    def write(self, answer: Answer) -> None:
        """Write ``answer``, and what could not be written before."""
        self.keep(answer)
        coming = tuple(self._coming)
        self._ask(lambda: work.write(coming), self._done, self._fail)

    def keep(self, answer: Answer) -> None:
        """Hold ``answer`` until it is written with the next one, or at the end."""
        self._coming.append(answer)

    def take_back(self, answer: Answer) -> None:
        """Take ``answer`` out of the log again, or out of what waits for it."""
        self._coming = [each for each in self._coming if each is not answer]
        self._leaving.append(answer)
        self._ask(
            lambda: work.take_back(answer),
            lambda _: self._leaving.remove(answer),
            partial(self._fail_take_back, answer),
        )

    def corrected(self, read: StudyLog) -> StudyLog:
        """Return the log as it was read, with what has been answered and taken back meanwhile."""
        for answer in self._coming:
            if not any(is_same(review, answer.review) for review in read.reviews):
                read = with_answer(read, answer.review)
        for answer in self._leaving:
            read = without_answer(read, answer.review)
        return read

    def finish(self) -> None:
        """Write what waits, in this thread: the window is about to go."""
        if not self._coming:
            return
        try:
            work.write(self._coming)
        except Exception as error:  # noqa: BLE001 - told as a failed job's is
            self._fail(error)
        else:
            self._done(None)

    def _ask(
        self,
        do: Callable[[], None],
        done: Callable[[object], object],
        failed: Callable[[Exception], object],
    ) -> None:
        self._desk.ask(Task(lambda _: do(), done, failed, lasting=True))

    def _take(self, take: Callable[[StudyRead], None], read: StudyRead) -> None:
        if read.notice not in {"", self._noticed}:  # what is left out is left out of every read
            self._noticed = read.notice
            warn(self._window, tr("The log of your answers was damaged."), read.notice)
        take(read)

    def _fail_read(self, failed: Callable[[str], None], error: Exception) -> None:
        told = tell_trouble(self._window, tr("Your answers could not be read."), error)
        if told:
            failed(told)

    def _done(self, _nothing: object) -> None:
        self._coming = [each for each in self._coming if not each.is_written]
        if self._told and not self._coming:
            self._told = False
            self._window.show_notice("")
            self._window.show_passing_notice(tr("All your answers are saved now."))

    def _fail(self, error: Exception) -> None:
        """Say once that answers cannot be written; the round goes on."""
        reason = _reason(error)
        if reason and not self._told:
            self._told = True
            text = tr("Your answers are not saved yet. {reason} The next answer saves them too.")
            self._window.show_notice(text.format(reason=reason))

    def _fail_take_back(self, answer: Answer, error: Exception) -> None:
        self._leaving.remove(answer)
        tell_trouble(self._window, tr("The answer could not be taken back."), error)
        self._read_anew()


def _reason(error: Exception) -> str:
    return "" if isinstance(error, CancelledError) else reason_of(error)
