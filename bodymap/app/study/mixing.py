"""The order of a round's questions: the most urgent first, mixed so that none tells another."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bodymap.app.study.choosing import dice

if TYPE_CHECKING:
    from collections.abc import Sequence

AHEAD = 5  # among so many of the most urgent cards the next is drawn: near enough to their order
_APART = 2  # questions between two about the same muscle, where there are enough others


def subject_of(card: str) -> str:
    """Return what ``card`` is about: "soleus" of "find:soleus"."""
    return card.partition(":")[2]


def kind_of(card: str) -> str:
    """Return the kind of question of ``card``: "find" of "find:soleus"."""
    return card.partition(":")[0]


def in_turns(cards: Sequence[str], seed: int, ahead: int = AHEAD) -> tuple[str, ...]:
    """Return ``cards`` in the order in which they are asked.

    Two cards about the same muscle never follow each other, as the answer to one may tell the
    other's; what is left when nothing else can stand between waits for the next round.

    Args:
        cards: no card twice, the most urgent first.
        seed: the same one gives the same order.
        ahead: among so many of the most urgent the next is drawn; 1 keeps their order.
    """
    draw, left, order = dice("order", seed), list(cards), list[str]()
    while fitting := _fitting(left, order)[:ahead]:
        others = [card for card in fitting if not order or kind_of(card) != kind_of(order[-1])]
        card = draw.choice(others or fitting)
        left.remove(card)
        order.append(card)
    return tuple(order)


def _fitting(left: list[str], order: list[str]) -> list[str]:
    """Return the most urgent of the cards that may come next; none where none may."""
    first: dict[str, str] = {}  # of every subject: a muscle is found before it is named
    for card in left:
        first.setdefault(subject_of(card), card)
    crowd = _crowd(left, order)
    if crowd:
        return [first[crowd]]
    for apart in range(_APART, 0, -1):
        near = {subject_of(card) for card in order[-apart:]}
        fitting = [card for subject, card in first.items() if subject not in near]
        if fitting:
            return fitting
    return []


def _crowd(left: list[str], order: list[str]) -> str:
    """Return the subject of more than half of the cards left, which has to come now, or ""."""
    counts = Counter(subject_of(card) for card in left)
    last = subject_of(order[-1]) if order else ""
    return next(
        (each for each, count in counts.items() if 2 * count > len(left) and each != last), ""
    )
