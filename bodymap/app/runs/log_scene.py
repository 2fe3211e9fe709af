"""What the log shows: calendar, weeks, and what running leaves out. Values, ready to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from bodymap.app.map_scene import MapScene, Tick
    from bodymap.app.panel import ExerciseCard

Span = Literal["week", "month"]


class CalendarDay(NamedTuple):
    """One day of the calendar.

    Attributes:
        day: ISO date.
        number: "17".
        inside: belongs to the month that is shown.
        runs: the numbers of its runs.
        text: "12.1", its kilometres; "" without a run.
        share: its length against the longest day shown, 0 to 1.
    """

    day: str
    number: str
    inside: bool
    today: bool
    runs: tuple[int, ...]
    text: str
    share: float
    spoken: str


class WeekStack(NamedTuple):
    """One week of the stacked bars: equivalent kilometres a region, in the tables' order."""

    day: str  # ISO date of its first day
    label: str  # "16 Nov"
    parts: tuple[float, ...]  # kilometres, 0 or more
    total: str  # "48 km run"
    chosen: bool
    spoken: str


class Suggestion(NamedTuple):
    """A muscle that running leaves out or that rose, why, and two exercises for it."""

    muscle: str
    plain: str
    latin: str
    reason: str
    source_line: str
    exercises: tuple[ExerciseCard, ...]


class LogScene(NamedTuple):
    """The log of a week or a month."""

    span: Span
    title: str  # "16 to 22 November"
    line: str  # "3 runs · 31.2 km · 2:51:00"
    earlier: str  # ISO date to go to, or ""
    later: str
    month_title: str
    weekdays: tuple[str, ...]
    days: tuple[CalendarDay, ...]
    map: MapScene
    regions: tuple[str, ...]  # names, for the legend of the stacks
    weeks: tuple[WeekStack, ...]
    week_ticks: tuple[Tick, ...]  # kilometres
    left_out_title: str
    left_out: tuple[Suggestion, ...]
    risen_title: str
    risen: tuple[Suggestion, ...]
    empty: str  # what to do while there is no run
