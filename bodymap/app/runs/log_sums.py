"""The runs by their days, and the sums of a week, a month or any other days."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.runs.log_dates import FIRST_YEAR, LAST_YEAR, Days

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from bodymap.app.runs.log import RunLog
    from bodymap.runs.entry import Entry


class Sums(NamedTuple):
    """Runs added up.

    Attributes:
        muscles: equivalent reference kilometres in the tables' order; None where no run has any.
        regions: the same for the regions.
    """

    runs: int
    distance_m: float
    timer_s: float
    muscles: tuple[float | None, ...]
    regions: tuple[float | None, ...]


class Diary:
    """All runs of a log that have a day, by that day (of the place where each was run)."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._days: dict[date, list[Entry]] = {}
        for entry in entries:
            if entry.start is not None and FIRST_YEAR <= entry.start.year <= LAST_YEAR:
                self._days.setdefault(entry.start.date(), []).append(entry)
        self._sorted = sorted(self._days)
        self._sums: dict[Days, Sums] = {}

    def ends(self) -> Days | None:
        """Return the days of the first and the last run, None where there is none."""
        return Days(self._sorted[0], self._sorted[-1]) if self._sorted else None

    def last_before(self, day: date) -> date | None:
        """Return the last day with a run before ``day``, None where there is none."""
        at = bisect_left(self._sorted, day)
        return self._sorted[at - 1] if at else None

    def first_after(self, day: date) -> date | None:
        """Return the first day with a run after ``day``, None where there is none."""
        at = bisect_right(self._sorted, day)
        return self._sorted[at] if at < len(self._sorted) else None

    def on(self, day: date) -> Sequence[Entry]:
        """Return the runs of ``day``, the earliest first."""
        return self._days.get(day, [])[::-1]

    def runs_in(self, days: Days) -> list[Entry]:
        """Return the runs of ``days``."""
        count = (days.last - days.first).days + 1
        found = (self._days.get(days.first + timedelta(days=n), []) for n in range(count))
        return [entry for entries in found for entry in entries]

    def sums(self, days: Days) -> Sums:
        """Return the runs of ``days`` added up; asked again, the same as before."""
        found = self._sums.get(days)
        if found is None:
            found = self._sums[days] = added(self.runs_in(days))
        return found


@lru_cache(maxsize=2)
def diary_of(log: RunLog) -> Diary:
    """Return the runs of ``log`` by their days."""
    return Diary(log.entries)


def added(entries: Sequence[Entry]) -> Sums:
    """Return ``entries`` added up."""
    return Sums(
        len(entries),
        sum(entry.distance_m for entry in entries),
        sum(entry.timer_s for entry in entries),
        tuple(map(_total, zip(*(entry.muscles for entry in entries), strict=True))),
        tuple(map(_total, zip(*(entry.regions for entry in entries), strict=True))),
    )


def _total(values: tuple[float | None, ...]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None
