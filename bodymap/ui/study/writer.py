"""Writes answers into the review log in the background, and again where that failed."""

from __future__ import annotations

from concurrent.futures import CancelledError
from functools import partial
from typing import TYPE_CHECKING

from bodymap.app.study.answers import is_same, with_answer, without_answer
from bodymap.ui.runs.desk import Desk, Task
from bodymap.ui.runs.trouble import tell_trouble
from bodymap.ui.study import work
from bodymap.ui.study.work import Held, Met
from bodymap.ui.study.writer_words import WriterWords
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from bodymap.app.study.log import StudyLog
    from bodymap.study.review import Review
    from bodymap.ui.study.keeper import StudyKeeper
    from bodymap.ui.study.work import Answer, StudyRead
    from bodymap.ui.window import Window


class Writer:
    """One piece of work after another; what could not be written is tried with the next answer.

    Args:
        window: says what went wrong, once.
        keeper: what it writes for.
    """

    def __init__(self, window: Window, keeper: StudyKeeper) -> None:
        self._window = window
        self._keeper = keeper
        self._desk = Desk(window, keeper)
        self._words = WriterWords(window)
        self._coming: list[Answer] = []  # not known to be in the log yet
        self._leaving: list[Answer] = []  # perhaps still in it
        self._queued = False  # a piece of work will write all that is coming
        self._met: list[Met] = []  # not told yet
        self._generation = ""  # of the log that was met last
        self._closing = self._forsaken = False

    @property
    def busy(self) -> bool:
        """Whether something is still to be read or written."""
        return self._desk.busy

    def read(self, take: Callable[[StudyRead], None], failed: Callable[[str], None]) -> None:
        """Read the log after all that was asked before; ``failed`` is told why that cannot be."""
        done = partial(self._take, take)
        fail = partial(self._fail_read, failed)
        self._desk.ask(Task(lambda _: work.read(self._held()), done, fail))

    def write(self, answer: Answer) -> None:
        """Write ``answer``, and what could not be written before."""
        self.keep(answer)
        if not self._queued:
            self._queued = True
            self._ask(self._write, lambda _: self._done(), self._fail)

    def keep(self, answer: Answer) -> None:
        """Hold ``answer`` until it is written with the next one, or at the end."""
        self._coming.append(answer)
        self._words.look_at_clock(answer.review.when)

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

    def finish(self) -> bool:
        """Write what waits, in this thread: the window is about to go.

        Return whether it may: not where answers would be lost, or something is to be said first.
        """
        if self._forsaken:
            return True
        self._closing = True
        self._words.close_box()
        try:
            self._desk.finish()
            self._coming = [each for each in self._coming if not each.is_written]
            if self._coming:
                answers = tuple(self._coming)
                self._met.append(work.write(answers, self._held(), work.CLOSING_PATIENCE_S))
            self._done()
        except Exception as error:  # noqa: BLE001 - told as a failed job's is
            self._words.ask_whether_to_close(len(self._coming), error, self._forsake)
        finally:
            self._closing = False
        return not self._words.waits

    def _forsake(self) -> None:
        """Let the window go without the answers that are not written."""
        self._forsaken = True
        self._window.close()

    def _write(self) -> None:
        """Write all that is coming; in the thread of the work."""
        self._queued = False
        if not self._closing:  # then all is written at once
            self._met.append(work.write(tuple(self._coming), self._held()))

    def _held(self) -> Held:
        return Held(self._generation, self._written)

    def _written(self) -> tuple[Review, ...]:
        """Return what the window knows to be in the log."""
        coming = [answer.review for answer in tuple(self._coming)]
        return tuple(
            review
            for review in self._keeper.reviews
            if not any(is_same(review, other) for other in coming)
        )

    def _ask(
        self,
        do: Callable[[], None],
        done: Callable[[object], object],
        failed: Callable[[Exception], object],
    ) -> None:
        self._desk.ask(Task(lambda _: do(), done, failed, lasting=True))

    def _take(self, take: Callable[[StudyRead], None], read: StudyRead) -> None:
        self._tell(read.met)
        take(read)

    def _fail_read(self, failed: Callable[[str], None], error: Exception) -> None:
        told = tell_trouble(self._window, tr("Your answers could not be read."), error)
        if told:
            failed(told)

    def _done(self) -> None:
        self._coming = [each for each in self._coming if not each.is_written]
        if not self._coming:
            self._words.tell_saved()
        met, self._met = self._met, []
        for each in met:
            if self._tell(each):
                self._keeper.read()

    def _tell(self, met: Met) -> bool:
        """Tell what was met while the log was opened, and whether that was anything."""
        self._generation = met.generation
        told = self._words.tell_met(met, closing=self._closing)
        if told and self._window.store.log is not None:  # the runs are in the same file
            self._window.later.runs.read()
        return told

    def _fail(self, error: Exception) -> None:
        """Say once that answers cannot be written; the round goes on."""
        if not isinstance(error, CancelledError):
            self._words.tell_unsaved(error)

    def _fail_take_back(self, answer: Answer, error: Exception) -> None:
        self._leaving.remove(answer)
        tell_trouble(self._window, tr("The answer could not be taken back."), error)
        self._keeper.read()
