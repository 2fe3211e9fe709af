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
        chosen: belongs to the week that is shown; never in the log of a month.
        runs: the numbers of its runs, and what each is called.
        text: "12.1", its kilometres or miles; "" without a run.
        share: its length against the longest day shown, 0 to 1.
    """

    day: str
    number: str
    inside: bool
    today: bool
    chosen: bool
    runs: tuple[tuple[int, str], ...]
    text: str
    share: float
    spoken: str


class WeekStack(NamedTuple):
    """One week of the stacked bars; heights are shares of the axis.

    Attributes:
        day: ISO date of its first day.
        label: "16 Nov".
        parts: a fifth of each region's easy kilometres, in the tables' order: all of them
            together are the mean of the regions.
        run: the kilometres run, where the mark stands; None for a week without a run.
        values: each region's easy kilometres, "11.6"; as ``parts``.
        total: "48 km run".
    """

    day: str
    label: str
    parts: tuple[float, ...]
    run: float | None
    values: tuple[str, ...]
    total: str
    chosen: bool
    spoken: str


class DaysSum(NamedTuple):
    """What the shown week or month asked of the regions, beside the bars.

    Attributes:
        label: "16 Nov", "November 2026".
        total: "48 km run".
        values: as those of a week.
    """

    label: str
    total: str
    values: tuple[str, ...]


class StackRegion(NamedTuple):
    """A region in the stacks."""

    region: str
    plain: str
    chosen: bool


class Stacks(NamedTuple):
    """The stacked bars of the weeks, with what they mean.

    Attributes:
        regions: from the ground upwards, as the parts of a bar.
        weeks: the oldest first.
        ticks: kilometres or miles along the axis.
        shown: the sums of the shown days, None where nothing was run in them.
        unit: of the values of regions, "easy km".
    """

    title: str
    line: str
    regions: tuple[StackRegion, ...]
    weeks: tuple[WeekStack, ...]
    ticks: tuple[Tick, ...]
    shown: DaysSum | None
    unit: str = ""


class Suggestion(NamedTuple):
    """A muscle that running leaves out or that rose, why, and two exercises for it."""

    muscle: str
    plain: str
    latin: str
    reason: str
    source_line: str  # "Behm 2009, our own judgement", or ""
    exercises: tuple[ExerciseCard, ...]


class Suggestions(NamedTuple):
    """Muscles of one kind under a title."""

    title: str
    line: str
    items: tuple[Suggestion, ...]


class LogScene(NamedTuple):
    """The log of a week or a month.

    Attributes:
        map: what each muscle was asked, against the weeks or months before where there are two of
            them with runs; else in easy kilometres.
        map_line: says so in a sentence.
        earlier, later: the ISO date to go to: of the next run (weeks without one are passed over),
            or of today; "" where there is nothing.
        empty: what to do while there is no run, else "".
    """

    span: Span
    title: str  # "16 to 22 November"
    line: str  # "3 runs · 31.2 km · 2:51:00"
    earlier: str
    later: str
    month_title: str
    month_line: str  # "142 km in 12 runs"
    weekdays: tuple[str, ...]
    days: tuple[CalendarDay, ...]
    map: MapScene
    map_line: str
    stacks: Stacks
    risen: Suggestions
    left_out: Suggestions
    empty: str
