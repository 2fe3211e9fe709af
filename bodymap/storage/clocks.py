"""Which times of answers can be believed: a computer's clock can be years ahead, or behind."""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_DAY_US = 86_400_000_000
# Bodymap is younger; a clock with an empty battery says 1970, 1980 or 2000.
FIRST_US = round(datetime(2010, 1, 1, tzinfo=UTC).timestamp()) * 1_000_000


def believable(times_us: Sequence[int], now_us: int) -> list[int]:
    """Return a time for each answer: they agree with the order of the answers, which is certain.

    Believed are as many times as can agree with it, from ``FIRST_US`` to now; of two
    choices that are as good, the one that ends earlier. Any other answer came between those around
    it, and gets the time there that is nearest to its own. From the last one on, a time in the
    future counts as a day ago, not as now: what comes back in minutes is due then, whenever that
    is asked.

    Args:
        times_us: of the answers in their order; microseconds since 1970.
        now_us: in the same unit.
    """
    believed = _agreeing(times_us, now_us)
    latest = max([now_us - _DAY_US, *(times_us[at] for at in believed[-1:])])
    limits = [latest] * len(times_us)
    following = iter(reversed([-1, *believed]))
    coming = next(following)
    for at in reversed(range(len(times_us))):
        if at == coming:
            latest, coming = times_us[at], next(following)
        limits[at] = latest
    found: list[int] = []
    earliest = latest  # that of the first one that is believed
    for time_us, limit in zip(times_us, limits, strict=True):
        earliest = max(earliest, min(time_us, limit))
        found.append(earliest)
    return found


def _agreeing(times_us: Sequence[int], now_us: int) -> list[int]:
    """Return the places of a longest rising part, by patience sorting: Fredman 1975."""
    lowest: list[int] = []  # the time with which a rising part of each length can end
    ends: list[int] = []  # and its place
    before: dict[int, int] = {}
    for at, time_us in enumerate(times_us):
        if FIRST_US <= time_us <= now_us:
            length = bisect_right(lowest, time_us)
            before[at] = ends[length - 1] if length else -1
            lowest[length : length + 1] = [time_us]
            ends[length : length + 1] = [at]
    found: list[int] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        found.append(at)
        at = before[at]
    return found[::-1]
