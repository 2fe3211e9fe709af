"""The review log: all answers of the learner, in the file of the runs; one object a thread."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, cast

from bodymap.storage import review_rows, rows
from bodymap.storage.connecting import PATIENCE_S
from bodymap.storage.log_file import open_log
from bodymap.storage.review_rows import ReviewRow
from bodymap.study.clocks import believed
from bodymap.study.review import Review
from bodymap.words import trn

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from bodymap.storage.database import Database
    from bodymap.study.review import Rating

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
# A clock with an empty battery says 1970, and no system takes a time after 2262. What lies
# outside is damage, not a clock.
_FIRST_US = 0
_LAST_US = (datetime(2300, 1, 1, tzinfo=UTC) - _EPOCH) // _MICROSECOND
_LONGEST = 200  # characters, as the table takes them
_LONGEST_S = 3600.0


class StudyBook:
    """The review log of one folder.

    Every method raises a ``StorageError`` of the kind that fits where the file cannot be read or
    written; what it was to change is then as it was before.
    """

    def __init__(self, database: Database, repaired: str = "") -> None:
        self._database = database
        self._told = (repaired, "")

    @classmethod
    def open(cls, folder: Path, patience_s: float = PATIENCE_S) -> StudyBook:
        """Open the log in ``folder``; make both where they are not there.

        A damaged file is set aside and what can be read of it is kept: see ``notice``. For another
        window's writing it waits ``patience_s``.

        Raises:
            StorageError: the folder cannot be used, or the file is a newer Bodymap's.
        """
        return cls(*open_log(folder, patience_s))

    @property
    def notice(self) -> str:
        """What was repaired while opening, and left out while reading: sentences, or ""."""
        return " ".join(filter(None, self._told))

    @property
    def generation(self) -> str:
        """What tells this log from one that was in its place before: see ``LogBook``."""
        with self._database.reading() as connection:
            return rows.generation(connection)

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def reviews(self) -> tuple[Review, ...]:
        """Return all answers in the order in which they were written.

        One that is not as it was written, or says nonsense, is left out and told in ``notice``; it
        stays in the file.
        """
        with self._database.reading() as connection:
            found = review_rows.reviews(connection)
        sound = list(filter(_is_sound, found))
        self._told = (self._told[0], _left_out(len(found) - len(sound)))
        return tuple(map(_review_of, sound))

    def add(self, review: Review) -> Review:
        """Write an answer, and return it as it is written, with its number.

        Args:
            review: its number does not matter; of what was given 200 characters are kept, of its
                seconds an hour, and of its time the nearest that a clock can say.
        """
        row = _row_of(review)
        with self._database.writing() as connection:
            return _review_of(row._replace(review=review_rows.insert(connection, row)))

    def bring_back(self, held: Sequence[Review]) -> int:
        """Write those of ``held`` again that are missing, and return how many they are.

        They were in a log that is gone or was repaired. As an answer's place among the others
        tells its time, all get new numbers, in the order of their times. Damaged rows stay as
        they are.
        """
        with self._database.writing() as connection:
            sound = filter(_is_sound, review_rows.reviews(connection))
            present = tuple(map(_review_of, sound))
            merged = _in_one_order(held, present)
            count = len(merged) - len({_key(review) for review in present})
            if count:
                for review in present:
                    review_rows.delete(connection, review.review)
                for review in merged:
                    review_rows.insert(connection, _row_of(review))
        return count

    def undo(self, review: int) -> None:
        """Take an answer back for good, whichever it is; one that is gone is passed over.

        It says no more of the person than the answers that stay: that its bytes are overwritten in
        the write-ahead log, too, is not waited for.
        """
        with self._database.writing() as connection:
            review_rows.delete(connection, review)


def _row_of(review: Review) -> ReviewRow:
    return ReviewRow(
        review=0,
        card=review.card,
        at_us=min(max((review.when - _EPOCH) // _MICROSECOND, _FIRST_US), _LAST_US - 1),
        rating=review.rating,
        practice=int(review.practice),
        given="".join(filter(str.isprintable, review.given))[:_LONGEST],
        seconds=min(max(float(review.seconds), 0.0), _LONGEST_S),
    )


def _review_of(row: ReviewRow) -> Review:
    return Review(
        review=row.review,
        card=row.card,
        when=_EPOCH + row.at_us * _MICROSECOND,
        rating=cast("Rating", row.rating),  # the table takes no other
        practice=bool(row.practice),
        given=row.given,
        seconds=row.seconds,
    )


def _key(review: Review) -> tuple[str, datetime]:
    """Return what tells an answer from others, in whichever log it is."""
    return review.card, review.when


def _in_one_order(*logs: Iterable[Review]) -> list[Review]:
    """Return the answers of several logs, each once, in the order of their believable times."""
    timed: dict[tuple[str, datetime], tuple[datetime, Review]] = {}
    for log in logs:
        ordered = sorted(log, key=lambda review: review.review)
        latest = max((review.when for review in ordered), default=_EPOCH)
        for review, told in zip(ordered, believed(ordered, latest), strict=True):
            timed[_key(review)] = (told.when, review)
    return [review for _, review in sorted(timed.values(), key=lambda each: each[0])]


def _is_sound(row: ReviewRow) -> bool:
    """Tell whether an answer is as it was written: to a card like "find:soleus", in our time."""
    kind, _, subject = row.card.partition(":")
    is_card = bool(kind and subject) and row.card.isascii() and row.card.isprintable()
    return review_rows.is_whole(row) and is_card and _FIRST_US <= row.at_us < _LAST_US


def _left_out(count: int) -> str:
    """Return what is said of answers that were left out, or ""."""
    if not count:
        return ""
    text = trn(
        "{n} answer is damaged: it is left out, and stays in the file.",
        "{n} answers are damaged: they are left out, and stay in the file.",
        count,
    )
    return text.format(n=count)
