"""What is done with the review log in a thread of its own: each piece opens it and closes it again.

No Qt in here. The modules that take long to import are imported by the thread.
"""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.study.answers import is_same
from bodymap.ui.runs.work import stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from bodymap.study.review import CardMemory, Review
    from bodymap.study.study_book import StudyBook
    from bodymap.ui.runs.work import Stamp

# ruff: noqa: PLC0415 - see above

# What is not written now is tried again with the next answer: no need to wait as long as others.
WRITING_PATIENCE_S = 1.0
CLOSING_PATIENCE_S = 0.3


class Held(NamedTuple):
    """What a window knows of the log.

    Attributes:
        generation: of the log that was read or written last; "" before that.
        reviews: gives those that are in it; asked in the thread of the work.
    """

    generation: str
    reviews: Callable[[], tuple[Review, ...]]


class Met(NamedTuple):
    """What was met while the log was opened.

    Attributes:
        generation: see ``StudyBook.generation``.
        notice: what was damaged and set aside, or "".
        again: how many answers were not there any more and were written again.
    """

    generation: str = ""
    notice: str = ""
    again: int = 0


class StudyRead(NamedTuple):
    """The review log as it was just read.

    Attributes:
        memory: of every card that was answered outside practice.
        met: what was met on the way.
        stamp: of its file before it was read: what changes meanwhile is seen the next time.
    """

    reviews: tuple[Review, ...]
    memory: Mapping[str, CardMemory]
    met: Met = Met()
    stamp: Stamp = (0, 0)


class Answer:
    """An answer on its way into the log; there ``review`` gets its number.

    Only one piece of work at a time has it in hand.
    """

    __slots__ = ("review",)

    def __init__(self, review: Review) -> None:
        self.review = review

    @property
    def is_written(self) -> bool:
        """Whether it is in the log."""
        return self.review.review > 0


@contextmanager
def opened(patience_s: float | None = None) -> Iterator[StudyBook]:
    """Open the log for one piece of work.

    Args:
        patience_s: how long another's writing is waited for; None: as long as any can take.

    Raises:
        StorageError: it cannot be opened.
    """
    from bodymap.runs.folder import data_folder
    from bodymap.study.study_book import StudyBook

    folder = data_folder()
    book = StudyBook.open(folder) if patience_s is None else StudyBook.open(folder, patience_s)
    try:
        yield book
    finally:
        book.close()


def read(held: Held | None = None) -> StudyRead:
    """Read all answers, and work out what follows from them.

    Args:
        held: what is missing of it in another log is written again first.
    """
    from bodymap.study.schedule import memory_of

    before = stamp()
    with opened() as book:
        met = _met(book, held)
        reviews = book.reviews()
        met = met._replace(notice=book.notice)  # with what was left out
        return StudyRead(reviews, memory_of(reviews, datetime.now(UTC)), met, before)


def write(
    answers: Sequence[Answer], held: Held | None = None, patience_s: float = WRITING_PATIENCE_S
) -> Met:
    """Write those of ``answers`` that are not in the log yet; ``held``: see ``read``."""
    with opened(patience_s) as book:
        met = _met(book, held)
        for answer in answers:
            if not answer.is_written:
                answer.review = book.add(answer.review)
    return met


def _met(book: StudyBook, held: Held | None) -> Met:
    """Write again what is missing where the log is not the one that was known.

    It was deleted, repaired or restored. In the same log, what is missing was taken back in
    another window.
    """
    generation, again = book.generation, 0
    if held is not None and held.generation not in {"", generation}:
        again = book.bring_back(held.reviews())
    return Met(generation, book.notice, again)


def take_back(answer: Answer) -> None:
    """Take an answer out of the log again, where it came to be there."""
    if not answer.is_written:
        return
    with opened(WRITING_PATIENCE_S) as book:
        # In another log than that in which it was written it has another number.
        for each in book.reviews():
            if is_same(each, answer.review):
                book.undo(each.review)
