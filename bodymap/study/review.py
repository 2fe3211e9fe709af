"""One answer of a learner, as the review log keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

Rating = Literal[1, 2, 3, 4]  # fsrs: again, hard, good, easy
Level = Literal["new", "learning", "known", "firm"]

LEVELS: tuple[Level, ...] = ("new", "learning", "known", "firm")


class Review(NamedTuple):
    """One answer.

    Attributes:
        review: its number in the log, rising; 0 before it is written.
        card: what was asked, "find:soleus": the kind of question and its subject.
        when: with the UTC zone.
        rating: 1 where the answer was wrong, else how sure the learner was: 2 to 4.
        practice: outside the schedule; only the list of mistakes knows it.
        given: what was answered, in words; "" where nothing was kept.
        seconds: from the question to the answer, 0 to 3600.
    """

    review: int
    card: str
    when: datetime
    rating: Rating
    practice: bool = False
    given: str = ""
    seconds: float = 0.0

    @property
    def right(self) -> bool:
        """Whether the answer was right."""
        return self.rating > 1


class CardMemory(NamedTuple):
    """How well one card is known, worked out from its reviews.

    Attributes:
        due: when it should be asked again, UTC.
        last: the last review, UTC.
        stability_days: after so many days it is remembered with a chance of 90 %.
        learning: it has not yet left the steps of minutes.
        reviews, lapses: how often it was answered, and how often wrongly.
        difficulty: 1 (easy) to 10, as fsrs counts it.
        step: of the steps of minutes, from 0; None: it has left them.
        relearning: these steps follow a lapse.
    """

    card: str
    due: datetime
    last: datetime
    stability_days: float
    learning: bool
    reviews: int
    lapses: int
    difficulty: float = 5.0
    step: int | None = None
    relearning: bool = False
