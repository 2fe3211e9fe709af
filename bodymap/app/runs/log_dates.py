"""Days, weeks and months of the log, and their names; never the machine's locale."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.runs.log_scene import Span

FIRST_YEAR, LAST_YEAR = 1900, 2200  # a run of another year has no place in the log's calendar
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)


class Days(NamedTuple):
    """From a day to a later one, both in it."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Tell whether ``day`` is one of them."""
        return self.first <= day <= self.last


def today() -> date:
    """Return the day it is here."""
    return datetime.now().astimezone().date()


def day_of(text: str) -> date | None:
    """Return the day of an ISO date, None where ``text`` is none that the log can show."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def days_of(span: Span, day: date) -> Days:
    """Return the week (Monday to Sunday) or the month that ``day`` is in."""
    if span == "week":
        monday = day - timedelta(days=day.weekday())
        return Days(monday, monday + 6 * _DAY)
    first = day.replace(day=1)
    return Days(first, (first + 31 * _DAY).replace(day=1) - _DAY)


def before(span: Span, days: Days, count: int) -> tuple[Days, ...]:
    """Return the ``count`` weeks or months before ``days``, the latest first."""
    found: list[Days] = []
    for _ in range(count):
        days = days_of(span, days.first - _DAY)
        found.append(days)
    return tuple(found)


def weeks_to(day: date, count: int) -> tuple[Days, ...]:
    """Return ``count`` weeks of which the last holds ``day``."""
    last = days_of("week", day)
    return tuple(
        Days(last.first - n * _WEEK, last.last - n * _WEEK) for n in reversed(range(count))
    )


def weeks_between(day: date, later: date) -> int:
    """Return by how many weeks that of ``later`` is after that of ``day``; negative before it."""
    return (days_of("week", later).first - days_of("week", day).first).days // 7


def weekday_name(day: date) -> str:
    """Return "Tuesday"."""
    names = (
        tr("Monday"),
        tr("Tuesday"),
        tr("Wednesday"),
        tr("Thursday"),
        tr("Friday"),
        tr("Saturday"),
        tr("Sunday"),
    )
    return names[day.weekday()]


def weekday_heads() -> tuple[str, ...]:
    """Return "Mon" to "Sun"."""
    return tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun")


def month_name(day: date) -> str:
    """Return "November"."""
    names = (
        tr("January"),
        tr("February"),
        tr("March"),
        tr("April"),
        tr("May"),
        tr("June"),
        tr("July"),
        tr("August"),
        tr("September"),
        tr("October"),
        tr("November"),
        tr("December"),
    )
    return names[day.month - 1]


def month_short(day: date) -> str:
    """Return "Nov"."""
    names = (
        tr("Jan"),
        tr("Feb"),
        tr("Mar"),
        tr("Apr"),
        tr("May"),
        tr("Jun"),
        tr("Jul"),
        tr("Aug"),
        tr("Sep"),
        tr("Oct"),
        tr("Nov"),
        tr("Dec"),
    )
    return names[day.month - 1]


def short_date(day: date, this_year: int) -> str:
    """Return "Tue 17 Nov", with its year where that is another."""
    words = {"weekday": weekday_heads()[day.weekday()], "day": day.day, "month": month_short(day)}
    if day.year == this_year:
        return tr("{weekday} {day} {month}").format(**words)
    return tr("{weekday} {day} {month} {year}").format(**words, year=day.year)


def long_date(day: date) -> str:
    """Return "Tuesday 17 November 2026"."""
    return tr("{weekday} {day} {month} {year}").format(
        weekday=weekday_name(day), day=day.day, month=month_name(day), year=day.year
    )


def day_and_month(day: date) -> str:
    """Return "16 Nov"."""
    return tr("{day} {month}").format(day=day.day, month=month_short(day))


def month_title(day: date) -> str:
    """Return "November 2026"."""
    return tr("{month} {year}").format(month=month_name(day), year=day.year)


def title_of(span: Span, days: Days) -> str:
    """Return "16 to 22 November 2026", or "November 2026"."""
    if span == "month":
        return month_title(days.first)
    first, last = days
    start = str(first.day)
    if first.month != last.month:
        start = tr("{day} {month}").format(day=first.day, month=month_name(first))
    if first.year != last.year:
        start = tr("{start} {year}").format(start=start, year=first.year)
    return tr("{start} to {day} {month} {year}").format(
        start=start, day=last.day, month=month_name(last), year=last.year
    )
