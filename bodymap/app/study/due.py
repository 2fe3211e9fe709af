"""Which cards are to be asked: what is due today, and what is weakest."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.study.choosing import dice, mixed
from bodymap.app.study.mistakes import wrong_now
from bodymap.app.study.mixing import kind_of
from bodymap.app.study.questions import cards
from bodymap.study.clocks import believed
from bodymap.study.schedule import FIRM_DAYS, due_by

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bodymap.app.study.log import StudyLog
    from bodymap.content.atlas import Atlas
    from bodymap.study.review import CardMemory

# Each new card comes back several times within its first weeks: ten new ones a day grow to some
# twenty minutes a day, more would put a learner off (our choice).
NEW_A_DAY = 10
PRACTICE = 10  # questions of a round of practice (our choice)


class Due(NamedTuple):
    """What is to be asked today.

    Attributes:
        back: asked before and due by the end of the local day, the most overdue first.
        new: never asked, as many as the day still takes.
        soon: asked within the hour, and to be asked again when their minutes are over.
        soon_by: when the last of these is due.
        unseen: all of the chosen kind that were never asked.
    """

    back: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    soon: tuple[str, ...] = ()
    soon_by: datetime | None = None
    unseen: tuple[str, ...] = ()

    @property
    def cards(self) -> tuple[str, ...]:
        """All of them, in the order in which they should be asked."""
        return (*self.back, *self.new)

    @property
    def early(self) -> tuple[str, ...]:
        """New cards for whoever wants more where the day is done, as many as a day takes."""
        return () if self.cards or self.soon else self.unseen[:NEW_A_DAY]


def due_today(learnt: StudyLog, kind: str, atlas: Atlas) -> Due:
    """Return what is due; ``kind`` "" for all kinds. Nothing before the log has been read."""
    if learnt.now is None:
        return Due()
    known = known_cards(kind, atlas)
    end = _day_after(learnt.now)
    due = [card for card in due_by(learnt.memory, end) if card in known]
    soon = tuple(card for card in due if _waits(learnt.memory[card], learnt.now))
    unseen = tuple(card for card in known if card not in learnt.memory)
    left = max(NEW_A_DAY - _begun_since(end - timedelta(days=1), learnt, learnt.now), 0)
    return Due(
        back=tuple(card for card in due if card not in soon),
        new=unseen[:left],
        soon=soon,
        soon_by=max((learnt.memory[card].due for card in soon), default=None),
        unseen=unseen,
    )


def asked_next(learnt: StudyLog, kind: str, atlas: Atlas) -> tuple[str, ...]:
    """Return the cards of the next round by the schedule, the most urgent first.

    Whoever chooses one kind wants to learn it: new cards of it fill the round up even where the day
    has had its new ones. Where nothing else is left, what comes back in minutes is asked at once.
    """
    due = due_today(learnt, kind, atlas)
    fill = NEW_A_DAY - len(due.back) if kind else 0
    return (*due.back, *due.unseen[: max(fill, len(due.new))]) or due.soon


def asked_early(learnt: StudyLog, atlas: Atlas) -> tuple[str, ...]:
    """Return the cards of a round of all kinds; new ones ahead of time where the day is done."""
    return asked_next(learnt, "", atlas) or due_today(learnt, "", atlas).early


def count_by_kind(due: Iterable[str]) -> Counter[str]:
    """Return how many of the cards ``due`` are of each kind."""
    return Counter(kind_of(card) for card in due)


def weakest(learnt: StudyLog, kind: str, seed: int, atlas: Atlas) -> tuple[str, ...]:
    """Return what to practise: what was wrong last, then the least known; chance among equals."""
    wrong = {review.card for review in wrong_now(learnt.reviews)}
    found = list(mixed(dice(kind, seed), known_cards(kind, atlas)))
    found.sort(key=lambda card: _firmness(card, learnt, wrong))
    return tuple(found[:PRACTICE])


def known_cards(kind: str, atlas: Atlas) -> dict[str, None]:
    """Return the cards that there are, in the order in which a newcomer meets them."""
    return {card.card: None for card in cards(atlas) if kind in ("", card.kind)}


def _waits(memory: CardMemory, now: datetime) -> bool:
    """Tell whether a card is in its steps of minutes, which are not over yet."""
    return memory.learning and memory.due > now


def _firmness(card: str, learnt: StudyLog, wrong: set[str]) -> int:
    known = learnt.memory.get(card)
    if card in wrong or known is None:
        return 0 if card in wrong else 1
    if known.learning:
        return 2
    return 3 if known.stability_days < FIRM_DAYS else 4


def _begun_since(start: datetime, learnt: StudyLog, now: datetime) -> int:
    """Return how many cards were asked for the first time from ``start`` to ``now``."""
    reviews = believed(learnt.reviews, now)
    lately = Counter(
        review.card for review in reviews if review.when >= start and not review.practice
    )
    return sum(learnt.memory[card].reviews == times for card, times in lately.items())


def _day_after(now: datetime) -> datetime:
    """Return the end of the local day of ``now``."""
    return datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)
