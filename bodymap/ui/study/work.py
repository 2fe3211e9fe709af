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
    from collections.abc import Iterator, Mapping, Sequence

    from bodymap.study.review import CardMemory, Review
    from bodymap.study.study_book import StudyBook
    from bodymap.ui.runs.work import Stamp

# ruff: noqa: PLC0415 - see above


class StudyRead(NamedTuple):
    """The review log as it was just read.

    Attributes:
        memory: of every card that was answered outside practice.
        notice: what was damaged and set aside, or "".
        stamp: of its file before it was read: what changes meanwhile is seen the next time.
    """

    reviews: tuple[Review, ...]
    memory: Mapping[str, CardMemory]
    notice: str = ""
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
def opened() -> Iterator[StudyBook]:
    """Open the log for one piece of work.

    Raises:
        StorageError: it cannot be opened.
    """
    from bodymap.runs.folder import data_folder
    from bodymap.study.study_book import StudyBook

    book = StudyBook.open(data_folder())
    try:
        yield book
    finally:
        book.close()


def read() -> StudyRead:
    """Read all answers, and work out what follows from them."""
    from bodymap.study.schedule import memory_of

    before = stamp()
    with opened() as book:
        reviews = book.reviews()
        return StudyRead(reviews, memory_of(reviews, datetime.now(UTC)), book.notice, before)


def write(answers: Sequence[Answer]) -> None:
    """Write those of ``answers`` that are not in the log yet."""
    with opened() as book:
        for answer in answers:
            if not answer.is_written:
                answer.review = book.add(answer.review)


def take_back(answer: Answer) -> None:
    """Take an answer out of the log again, where it came to be there."""
    if not answer.is_written:
        return
    with opened() as book:
        number = answer.review.review
        # After a restore the number may belong to another answer.
        if any(each.review == number and is_same(each, answer.review) for each in book.reviews()):
            book.undo(number)
