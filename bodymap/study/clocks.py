"""Answers with times that can be believed, whatever the clock said when they were given."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from bodymap.storage.clocks import FIRST_US, believable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bodymap.study.review import Review

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_FIRST = _EPOCH + FIRST_US * _MICROSECOND
_LAST = datetime(2100, 1, 1, tzinfo=UTC)


def believed(reviews: Iterable[Review], now: datetime) -> tuple[Review, ...]:
    """Return answers in the order of their numbers, each with a time that can be true.

    Args:
        reviews: of all cards: each is evidence of what the clock said.
        now: with a zone.
    """
    ordered = tuple(sorted(reviews, key=lambda review: review.review))
    if is_in_order(ordered, now):
        return ordered
    times_us = [_us(review.when) for review in ordered]
    found = zip(ordered, times_us, believable(times_us, _us(now)), strict=True)
    return tuple(
        review if at == told else review._replace(when=_EPOCH + at * _MICROSECOND)
        for review, told, at in found
    )


def can_be(when: datetime) -> bool:
    """Tell whether a clock that says ``when`` may be right."""
    return _FIRST <= when < _LAST


def is_in_order(reviews: Sequence[Review], now: datetime) -> bool:
    """Tell whether the times of ``reviews`` agree with their order, and none is after now."""
    whens = [_FIRST, *(review.when for review in reviews), now]
    return all(earlier <= later for earlier, later in pairwise(whens))


def _us(when: datetime) -> int:
    return (when - _EPOCH) // _MICROSECOND
