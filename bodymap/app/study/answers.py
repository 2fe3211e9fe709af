"""An answer as the log keeps it, and what it changes of all that is known of the learner."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING

from bodymap.app.study.words import logged_words
from bodymap.study.clocks import is_in_order
from bodymap.study.review import Review
from bodymap.study.schedule import after, memory_of

if TYPE_CHECKING:
    from datetime import datetime

    from bodymap.app.study.log import StudyLog
    from bodymap.app.study.round import Round
    from bodymap.content.atlas import Atlas


def last_review(played: Round, now: datetime, atlas: Atlas, *, latin: bool) -> Review | None:
    """Return the last answer of a round as the log keeps it; None while it has no rating.

    Args:
        played: at least one of its questions has been answered.
        now: with a zone.
        atlas: what the question was made from.
        latin: muscles are named in Latin.
    """
    given, question = played.given[-1], played.questions[len(played.given) - 1]
    if given.rating is None:
        return None
    return Review(
        review=0,
        card=question.card,
        when=now.astimezone(UTC),
        rating=given.rating,
        practice=played.practice,
        given=logged_words(question, given.key, atlas, latin=latin),
        seconds=given.seconds,
    )


def with_answer(learnt: StudyLog, review: Review) -> StudyLog:
    """Return ``learnt`` with one answer more; an answer of practice leaves the schedule alone.

    It gets the next number; the log itself may give it another.
    """
    number = learnt.reviews[-1].review + 1 if learnt.reviews else 1
    reviews, memory = (*learnt.reviews, review._replace(review=number)), dict(learnt.memory)
    if not is_in_order(learnt.reviews, review.when):  # the clock was wrong, and tells so only now
        memory = memory_of(reviews, review.when)
    elif not review.practice:
        known = memory.get(review.card)
        memory[review.card] = after(known, review.card, review.rating, review.when)
    return replace(learnt, reviews=reviews, memory=memory)


def without_answer(learnt: StudyLog, review: Review) -> StudyLog:
    """Return ``learnt`` as if ``review`` had never been given; its number does not matter."""
    reviews = tuple(each for each in learnt.reviews if not is_same(each, review))
    now = learnt.now or review.when
    if not is_in_order(learnt.reviews, now):
        return replace(learnt, reviews=reviews, memory=memory_of(reviews, now))
    memory = {card: known for card, known in learnt.memory.items() if card != review.card}
    memory |= memory_of(each for each in reviews if each.card == review.card)
    return replace(learnt, reviews=reviews, memory=memory)


def is_same(review: Review, other: Review) -> bool:
    """Tell whether both are one answer, whatever its number in the log."""
    return (review.card, review.when) == (other.card, other.when)
