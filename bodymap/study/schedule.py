"""When each card should be asked again, worked out from the review log by fsrs.

The log alone decides: nothing of the schedule is kept anywhere else. Without fsrs's fuzz, so that
the same answers always make the same schedule.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from fsrs import Card, Rating, Scheduler, State

from bodymap.study.clocks import believed
from bodymap.study.review import CardMemory

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bodymap.study.review import Level, Review
    from bodymap.study.review import Rating as Rated

# What a muscle's level asks of its cards; our own choice, told in the help.
KNOWN_DAYS = 3.0  # one card outlasts a few days
FIRM_DAYS = 21.0  # two cards outlast three weeks
_FIRM_CARDS = 2
_RIGHT_TIMES = 2  # one right answer may be a lucky guess; a second one is asked for days later
# A new card that was wrong or unsure is asked once more on the same day, the others days later:
# our choice; fsrs's own two steps ask even a sure one again within the hour.
LEARNING_STEPS = (timedelta(minutes=10),)

_DAY = timedelta(days=1)
_LATEST = datetime.max.replace(tzinfo=UTC)


@cache
def _scheduler() -> Scheduler:
    """Return fsrs with its own parameters: nine of ten cards are remembered when they are due."""
    return Scheduler(desired_retention=0.9, learning_steps=LEARNING_STEPS, enable_fuzzing=False)


def memory_of(reviews: Iterable[Review], now: datetime = _LATEST) -> dict[str, CardMemory]:
    """Return how well each card is known after ``reviews``, by card; practice is left out.

    They count in the order of their numbers, as they were given, whatever the clock said.

    Args:
        reviews: all of them: the others' times tell which of a card's are true.
        now: with a zone; no answer was given after it.
    """
    memory: dict[str, CardMemory] = {}
    for review in believed(reviews, now):
        if not review.practice:
            known = memory.get(review.card)
            memory[review.card] = after(known, review.card, review.rating, review.when)
    return memory


def after(memory: CardMemory | None, card: str, rating: Rated, when: datetime) -> CardMemory:
    """Return how well ``card`` is known after one more answer.

    Args:
        memory: before it; None: it was never asked.
        card: its id.
        rating: the answer.
        when: with a zone; one before the last answer counts as the same time. After a clock that
            was wrong, ``memory_of`` knows more.
    """
    at = when.astimezone(UTC)
    if memory is not None:
        at = max(at, memory.last)
    asked, _ = _scheduler().review_card(_card_of(memory, at), Rating(rating), at)
    reviews, lapses = (memory.reviews, memory.lapses) if memory else (0, 0)
    return CardMemory(
        card=card,
        due=asked.due,
        last=at,
        stability_days=asked.stability or 0.0,
        learning=asked.state is not State.Review,
        reviews=reviews + 1,
        lapses=lapses + (rating == 1),
        difficulty=asked.difficulty or 0.0,
        step=asked.step,
        relearning=asked.state is State.Relearning,
    )


def due_by(memory: Mapping[str, CardMemory], moment: datetime) -> list[str]:
    """Return the cards that are due before ``moment``, the most overdue first."""
    due = [card for card in memory.values() if card.due < moment]
    return [card.card for card in sorted(due, key=lambda card: (card.due, card.card))]


def forecast(memory: Mapping[str, CardMemory], now: datetime, days: int) -> list[int]:
    """Return how many cards come back on each local day, today (with all overdue ones) first.

    Args:
        memory: of the cards.
        now: with the local zone, whose days count: one with a change of the clock, too.
        days: how many days, from 1.
    """
    counts = [0] * days
    for card in memory.values():
        day = (card.due.astimezone(now.tzinfo).date() - now.date()).days
        if day < days:
            counts[max(day, 0)] += 1
    return counts


def level_of(memories: Sequence[CardMemory | None], now: datetime) -> Level:
    """Return how well a muscle is known.

    Known: at least one of its cards was right twice, has left the steps of minutes and outlasts
    three days. Firm: at least two such cards outlast three weeks. A card that is overdue by more
    than it outlasts counts no longer. Learning: at least one was right once; what was only answered
    wrongly leaves the muscle as it was.

    Args:
        memories: of the muscle's cards, None for each that was never asked.
        now: with a zone.
    """
    asked = [memory for memory in memories if memory is not None]
    lasting = [memory.stability_days for memory in asked if _counts(memory, now)]
    if sum(days >= FIRM_DAYS for days in lasting) >= _FIRM_CARDS:
        return "firm"
    if any(days >= KNOWN_DAYS for days in lasting):
        return "known"
    return "learning" if any(each.reviews > each.lapses for each in asked) else "new"


def _counts(memory: CardMemory, now: datetime) -> bool:
    """Tell whether a card has been right often enough, and is not overdue for too long."""
    right = memory.reviews - memory.lapses
    fresh = (now - memory.due) / _DAY <= memory.stability_days
    return right >= _RIGHT_TIMES and not memory.learning and fresh


def _card_of(memory: CardMemory | None, at: datetime) -> Card:
    """Return what fsrs needs; with a number of our own, for it waits 1 ms to find one."""
    if memory is None:
        return Card(card_id=1, due=at)
    state = State.Review
    if memory.learning:
        state = State.Relearning if memory.relearning else State.Learning
    return Card(
        card_id=1,
        state=state,
        step=memory.step,
        stability=memory.stability_days,
        difficulty=memory.difficulty,
        due=memory.due,
        last_review=memory.last,
    )
