"""The calendar of a month: what was run on each day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.runs.log_dates import Days, days_of, long_date
from bodymap.app.runs.log_scene import CalendarDay
from bodymap.app.runs.log_words import distance, number
from bodymap.app.runs.run_items import name_of
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bodymap.app.runs.log_sums import Diary
    from bodymap.model.pace import Unit
    from bodymap.runs.entry import Entry


class _Shown(NamedTuple):
    """What all days of one calendar have in common."""

    month: Days
    chosen: Days | None
    today: date
    units: Unit
    longest_m: float


def calendar(
    diary: Diary, day: date, chosen: Days | None, today: date, units: Unit
) -> tuple[CalendarDay, ...]:
    """Return the month of ``day`` in whole weeks, from a Monday to a Sunday.

    Args:
        diary: the runs.
        day: any of the month.
        chosen: the week that is shown, or None.
        today: the day it is.
        units: the person's.
    """
    month = days_of("month", day)
    first = days_of("week", month.first).first
    count = (days_of("week", month.last).last - first).days + 1
    days = [first + timedelta(days=n) for n in range(count)]
    runs = [diary.on(each) for each in days]
    longest_m = max((_length_m(each) for each in runs), default=0.0)
    shown = _Shown(month, chosen, today, units, longest_m)
    return tuple(_day(each, some, shown) for each, some in zip(days, runs, strict=True))


def _length_m(runs: Sequence[Entry]) -> float:
    return sum(entry.distance_m for entry in runs)


def _day(day: date, runs: Sequence[Entry], shown: _Shown) -> CalendarDay:
    length_m = _length_m(runs)
    return CalendarDay(
        day=day.isoformat(),
        number=str(day.day),
        inside=shown.month.holds(day),
        today=day == shown.today,
        chosen=shown.chosen is not None and shown.chosen.holds(day),
        runs=tuple((entry.run, name_of(entry)) for entry in runs),
        text=number(length_m, shown.units) if runs else "",
        share=length_m / shown.longest_m if length_m > 0 else 0.0,
        spoken=_spoken(day, runs, shown),
    )


def _spoken(day: date, runs: Sequence[Entry], shown: _Shown) -> str:
    name = long_date(day)
    if day == shown.today:
        name = tr("{date}, today").format(date=name)
    if not runs:
        return tr("{date}: no run").format(date=name)
    names = ", ".join(name_of(entry) for entry in runs)
    length = distance(_length_m(runs), shown.units)
    return tr("{date}: {distance}, {names}").format(date=name, distance=length, names=names)
