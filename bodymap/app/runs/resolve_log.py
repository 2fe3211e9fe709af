"""The part of the scene that the log of all runs shows."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bodymap.app.runs.left_out import left_out
from bodymap.app.runs.log_calendar import calendar
from bodymap.app.runs.log_dates import (
    Days,
    before,
    day_of,
    days_of,
    month_title,
    title_of,
    today,
    weekday_heads,
)
from bodymap.app.runs.log_map import asked, log_map, map_line
from bodymap.app.runs.log_scene import LogScene
from bodymap.app.runs.log_sums import diary_of
from bodymap.app.runs.log_weeks import stacks
from bodymap.app.runs.log_words import clock, distance
from bodymap.app.runs.risen import risen
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from datetime import date

    from bodymap.app.runs.log import RunLog
    from bodymap.app.runs.log_scene import Span
    from bodymap.app.runs.log_sums import Diary, Sums
    from bodymap.app.state import State, Units
    from bodymap.content.atlas import Atlas

_BEFORE = {"week": 4, "month": 3}  # weeks or months that the mean is of
_RECENT = timedelta(days=27)  # before the last day: four weeks with it


def resolve_log(state: State, log: RunLog, atlas: Atlas, now: date | None = None) -> LogScene:
    """Return the log of the week or month that ``state`` names.

    Args:
        state: what is chosen.
        log: the runs.
        atlas: tables and prose.
        now: the day it is; the clock's by default.
    """
    diary, now = diary_of(log), now or today()
    ends = diary.ends()
    span, day = state.runs.span, day_of(state.runs.day) or (ends.last if ends else now)
    shown = days_of(span, day)
    sums, so_far = diary.sums(shown), shown.holds(now) and now < shown.last
    until = now if so_far else shown.last
    was_asked = asked(sums, _earlier(diary, span, Days(shown.first, until), ends), atlas)
    recent = Days(shown.last - _RECENT, shown.last)
    return LogScene(
        span=span,
        title=title_of(span, shown),
        line=_line(sums, state.look.units, so_far=so_far),
        earlier=_iso(diary.last_before(shown.first)),
        later=_iso(_later_day(diary, shown, now)),
        month_title=month_title(day),
        month_line=_month_line(diary.sums(days_of("month", day)), state.look.units),
        weekdays=weekday_heads(),
        days=calendar(diary, day, shown if span == "week" else None, now, state.look.units),
        map=log_map(was_asked, span, state, atlas),
        map_line=map_line(was_asked, span, state.look.units, so_far=so_far),
        stacks=stacks(diary, shown, state, atlas),
        risen=risen(was_asked, span, state.look.units, atlas),
        left_out=left_out(diary.runs_in(recent), atlas),
        empty="" if ends else tr("Drop a FIT, GPX or TCX file on the window, or open one."),
    )


def day_to_show(span: Span, day: str, log: RunLog | None) -> str:
    """Return the day to go to from ``day`` (ISO, "": the newest run's) with another span.

    It stays, but for an empty week of a month with runs: then it is the last of these.
    """
    chosen = day_of(day)
    if log is None or chosen is None or span == "month":
        return day
    diary, month = diary_of(log), days_of("month", chosen)
    newest = diary.last_before(month.last + timedelta(days=1))
    if diary.runs_in(days_of(span, chosen)) or newest is None or newest < month.first:
        return day
    return newest.isoformat()


def _earlier(diary: Diary, span: Span, shown: Days, ends: Days | None) -> list[Sums]:
    """Return the weeks or months before ``shown`` that are not older than the first run.

    Of a week or month that is not over only some days are ``shown``: then as many of each.
    """
    if ends is None:
        return []
    whole, count = days_of(span, shown.first), shown.last - shown.first
    past = [days for days in before(span, shown, _BEFORE[span]) if days.last >= ends.first]
    if shown.last < whole.last:
        past = [Days(days.first, min(days.first + count, days.last)) for days in past]
    return [diary.sums(days) for days in past]


def _later_day(diary: Diary, shown: Days, now: date) -> date | None:
    """Return the next day with a run, or today, of which the week may be empty yet."""
    return diary.first_after(shown.last) or (now if diary.ends() and now > shown.last else None)


def _iso(day: date | None) -> str:
    return day.isoformat() if day is not None else ""


def _line(sums: Sums, units: Units, *, so_far: bool) -> str:
    if not sums.runs:
        return tr("No run so far") if so_far else tr("No run")
    count = trn("{n} run", "{n} runs", sums.runs).format(n=sums.runs)
    if so_far:
        count = tr("{runs} so far").format(runs=count)
    return " · ".join((count, distance(sums.distance_m, units), clock(sums.timer_s)))


def _month_line(sums: Sums, units: Units) -> str:
    if not sums.runs:
        return tr("no run")
    text = trn("{distance} in {n} run", "{distance} in {n} runs", sums.runs)
    return text.format(distance=distance(sums.distance_m, units), n=sums.runs)
