"""The stacked bars of the weeks: what each region was asked in easy kilometres.

A part of a bar is a fifth of its region's easy kilometres (there are five regions), so that the
whole bar is their mean and can be read beside the kilometres that were run.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bodymap.app.map_scene import Tick
from bodymap.app.runs.log_dates import (
    day_and_month,
    long_date,
    month_title,
    weeks_between,
    weeks_to,
)
from bodymap.app.runs.log_scene import DaysSum, StackRegion, Stacks, WeekStack
from bodymap.app.runs.log_words import axis_step, distance, number
from bodymap.app.runs.measures import length_in
from bodymap.words import tr

if TYPE_CHECKING:
    from datetime import date

    from bodymap.app.runs.log_dates import Days
    from bodymap.app.runs.log_sums import Diary, Sums
    from bodymap.app.state import State
    from bodymap.content.atlas import Atlas
    from bodymap.model.pace import Unit

WEEKS = 12
_TICKS = 5
_HALF_WEEK = timedelta(days=3)
_SHORTEST_MONTH = timedelta(days=27)  # from its first day to its last


def stacks(diary: Diary, shown: Days, state: State, atlas: Atlas) -> Stacks:
    """Return the bars of twelve weeks, among them those that lie mostly in the ``shown`` days.

    They are turned like pages from the newest run's week on, so that a bar that is chosen stays
    where it is.
    """
    units = state.look.units
    weeks = weeks_to(_last_day(diary, shown), WEEKS)
    sums = [diary.sums(week) for week in weeks]
    top_m = _top_m(sums)
    bars = tuple(
        _bar(week, one, top_m, shown, units, atlas) for week, one in zip(weeks, sums, strict=True)
    )
    return Stacks(
        title=tr("Week by week in {easy}").format(easy=length_in(units).easy),
        line=tr(
            "So much easy running would have asked the same, estimated. A bar is as high as the "
            "mean of the five groups; the line marks what you ran."
        ),
        regions=_regions(state, atlas),
        weeks=bars,
        ticks=_ticks(top_m, units),
        shown=_shown(diary.sums(shown), shown, units, atlas),
        unit=length_in(units).easy_sign,
    )


def _last_day(diary: Diary, shown: Days) -> date:
    """Return a day of the last week of the page that holds ``shown``."""
    first, last = shown.first + _HALF_WEEK, shown.last - _HALF_WEEK
    ends = diary.ends()
    behind = weeks_between(last, ends.last) if ends is not None else 0
    if behind <= 0:
        return last
    end = last + timedelta(weeks=behind % WEEKS)
    return end if weeks_between(first, end) < WEEKS else last  # a month is never cut


def _mean_m(sums: Sums) -> float:
    """Return the mean of the regions, those that are not estimated counted as nothing; metres."""
    return 1000.0 * sum(value or 0.0 for value in sums.regions) / max(len(sums.regions), 1)


def _top_m(sums: list[Sums]) -> float:
    """Return the end of the axis: the longest bar and a little room."""
    most = max(max(_mean_m(one), one.distance_m) for one in sums)
    return 1.04 * most if most > 0 else 10_000.0


def _bar(week: Days, sums: Sums, top_m: float, shown: Days, units: Unit, atlas: Atlas) -> WeekStack:
    count = len(atlas.tables.regions)
    known = sums.regions or (None,) * count
    return WeekStack(
        day=week.first.isoformat(),
        label=day_and_month(week.first),
        parts=tuple(1000.0 * (value or 0.0) / count / top_m for value in known),
        run=sums.distance_m / top_m if sums.runs else None,
        values=_values(sums, units, atlas),
        total=_total(sums, units),
        chosen=_mostly(week, shown),
        spoken=_spoken(week, sums, units, atlas),
    )


def _shown(sums: Sums, days: Days, units: Unit, atlas: Atlas) -> DaysSum | None:
    if not sums.runs:
        return None
    is_week = days.last - days.first < _SHORTEST_MONTH
    label = day_and_month(days.first) if is_week else month_title(days.first)
    return DaysSum(label, _total(sums, units), _values(sums, units, atlas))


def _total(sums: Sums, units: Unit) -> str:
    if not sums.runs:
        return tr("no run")
    return tr("{distance} run").format(distance=distance(sums.distance_m, units))


def _values(sums: Sums, units: Unit, atlas: Atlas) -> tuple[str, ...]:
    known = sums.regions or (None,) * len(atlas.tables.regions)
    return tuple("–" if value is None else number(1000.0 * value, units) for value in known)


def _mostly(week: Days, shown: Days) -> bool:
    """Tell whether more than half of ``week`` is shown, as ISO 8601 gives weeks to months."""
    return shown.holds(week.first + (week.last - week.first) / 2)


def _spoken(week: Days, sums: Sums, units: Unit, atlas: Atlas) -> str:
    name = tr("Week of {date}").format(date=long_date(week.first))
    if not sums.runs:
        return tr("{week}: no run").format(week=name)
    easy = length_in(units).easy_sign
    parts = [
        tr("{name} {number} {unit}").format(
            name=atlas.region_names[region].plain, number=number(1000.0 * value, units), unit=easy
        )
        for region, value in zip(atlas.tables.regions, sums.regions, strict=True)
        if value is not None
    ]
    ran = tr("{distance} run").format(distance=distance(sums.distance_m, units))
    return tr("{week}: {parts}").format(week=name, parts=", ".join((ran, *parts)))


def _regions(state: State, atlas: Atlas) -> tuple[StackRegion, ...]:
    return tuple(
        StackRegion(region, atlas.region_names[region].plain, region == state.region)
        for region in atlas.tables.regions
    )


def _ticks(top_m: float, units: Unit) -> tuple[Tick, ...]:
    top = top_m / 1000.0 / length_in(units).km
    step = axis_step(top, _TICKS)
    count = int(top / step + 1e-9)
    return tuple(Tick(n * step / top, _tick_words(n * step, units)) for n in range(count + 1))


def _tick_words(value: float, units: Unit) -> str:
    if value:
        return f"{value:g}"
    return tr("0 {unit}").format(unit=length_in(units).sign)
