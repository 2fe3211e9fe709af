"""What the place "Runs" shows: a run's page. Values, ready to show.

Positions along the chart are in its own unit: kilometres or minutes (``RunChartScene.axis``).
NaN stands for "nothing here" (a pause, no altitude), so that lines break there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.app.map_scene import MapScene, Tick
    from bodymap.app.runs.log_scene import LogScene
    from bodymap.app.scene import SurfaceItem
    from bodymap.model.conditions import Arms, Shoe, Strike
    from bodymap.model.pace import Unit

Axis = Literal["distance", "time"]
RunColouring = Literal["per_km", "total", "usual"]


class RunItem(NamedTuple):
    """One line of the list of runs."""

    run: int
    name: str
    line: str  # "Tue 17 Nov · example"
    distance: str  # "12.1 km"
    pace: str  # "5:04 /km"
    surface: str  # the id, for its swatch
    spoken: str


class RunListScene(NamedTuple):
    """All runs; ``items`` formats a line when it is asked for (a log can hold 10,000)."""

    items: Sequence[RunItem]
    chosen: int | None
    other: int | None  # the run that is compared with, or None
    line: str  # "128 runs"
    trouble: str = ""  # why the log could not be read


class RunFact(NamedTuple):
    """A number with caption and unit; ``note`` says where it comes from."""

    caption: str  # "Distance"
    value: str  # "12.10"
    unit: str  # "km", or ""
    note: str  # "from the file", "from the model: the file holds no usable cadence"
    was: str = ""  # "was 4:00:00" with "what if", where that changes it


class LoadBar(NamedTuple):
    """A region or a muscle with its load, as a bar.

    Attributes:
        subject: the id of the region or muscle.
        inner: a muscle, below its region.
        length, low, high: 0 to 1 of the bars' axis; None where not estimated.
        value: "12.6", or "not estimated".
        position: on the map's scale (its colour), or None.
    """

    subject: str
    plain: str
    inner: bool
    chosen: bool
    length: float | None
    low: float
    high: float
    value: str
    range_text: str
    grade: str
    position: float | None
    spoken: str


class LoadBars(NamedTuple):
    """The bars with what they mean.

    Attributes:
        bars: the regions from the feet up, then the muscles of the chosen one (of none: all of
            them), the highest first.
        muscles: all of them, the highest first, whatever is chosen: for paper and files.
        heading: over the muscles among ``bars``.
        beside: distance, time and pace of this run and of that which it is compared with, or "".
        start: where bars begin, 0 to 1 of the axis: 0, or at "same" in a comparison.
        ends: words for the ends of the axis, or "" twice.
    """

    title: str  # "This run in easy kilometres"
    line: str  # "So many kilometres of easy running on asphalt would have asked the same."
    mark: float | None  # the distance run, 0 to 1 of the axis
    mark_text: str  # "12.1 km run"
    bars: tuple[LoadBar, ...]
    muscles: tuple[LoadBar, ...] = ()
    heading: str = ""  # "Lower legs, muscle by muscle"
    beside: str = ""
    start: float = 0.0
    ends: tuple[str, str] = ("", "")


class PartCard(NamedTuple):
    """What the chosen part says, or (``chosen`` False) the whole run.

    Attributes:
        word: of the glossary, that explains ``value_line``; or "".
    """

    chosen: bool
    caption: str  # "Selected part, 4.5 to 5.5 km · 4:02 · 0.9 km run, 0.1 km walked"
    value: str  # "×1.04"
    value_line: str  # "per km, thighs and glutes"
    line: str  # "×1.30 in each step · 1.0 easy km in all"
    word: str = ""


class LapRow(NamedTuple):
    """One lap of the file."""

    number: str
    distance: str
    time: str
    pace: str
    load: str  # of the chosen region, per km
    start_s: float
    end_s: float
    chosen: bool
    spoken: str


class ChartLine(NamedTuple):
    """The load of a region (or the chosen muscle) along the run, per step."""

    subject: str
    name: str
    values: tuple[float, ...]


class GroundSpan(NamedTuple):
    """A part of the chart with its ground."""

    start: float
    end: float
    surface: str
    name: str


class RunChartScene(NamedTuple):
    """Pace, slope and load along the run.

    Attributes:
        at: where the values stand, rising; in km or minutes.
        at_s: the same places, seconds since the start.
        pace_s_per_km: NaN in pauses.
        slope: rise over run, or empty where the file holds no altitude.
        lines: one a region, the chosen one (or its muscle) last.
        chosen: the subject of the chosen line.
        ticks, pace_ticks, slope_ticks, load_ticks: position in the axis' own unit and words.
        grounds: from end to end, in order.
        walking: from and to of what was walked.
        part: from and to of the chosen part, or None.
        laps: where laps end.
        units: of the words at the cursor; places in miles with "min/mi" and "mph".
    """

    title: str
    axis: Axis
    at: tuple[float, ...]
    at_s: tuple[float, ...]
    pace_s_per_km: tuple[float, ...]
    slope: tuple[float, ...]
    lines: tuple[ChartLine, ...]
    chosen: str
    ticks: tuple[Tick, ...]
    pace_ticks: tuple[Tick, ...]
    slope_ticks: tuple[Tick, ...]
    load_ticks: tuple[Tick, ...]
    pace_name: str  # "Pace, min/km"
    slope_name: str
    grounds: tuple[GroundSpan, ...]
    walking: tuple[tuple[float, float], ...]
    part: tuple[float, float] | None
    laps: tuple[float, ...]
    spoken: str
    units: Unit = "min/km"


class WhatIfScene(NamedTuple):
    """The same run otherwise: what is chosen, and in force or not."""

    active: bool
    surface: str  # "" as it was
    speed: float  # 1 as it was
    speed_text: str  # "5 % slower", "same speed"
    level: bool
    line: str  # "On dry sand, 5 % slower, against the run as it was"


class FootingScene(NamedTuple):
    """On what and in what it was run; "" as the surface where parts differ."""

    surface: str
    surface_name: str  # "Asphalt", "3 grounds"
    surfaces: tuple[SurfaceItem, ...]
    strike: Strike
    shoe: Shoe
    arms: Arms
    parts: int


class RunPageScene(NamedTuple):
    """The page of one run.

    Attributes:
        compare: the line about the comparison or "what if" in force, or "".
        notices: what the reader of the file tells ("No altitude: taken as level.").
        sentence: stretched or outside, and why; else "".
    """

    run: int
    example: bool
    title: str
    line: str  # "Tuesday 17 November 2026, 18:04 · Garmin FR265S"
    facts: tuple[RunFact, ...]
    map: MapScene
    colouring: RunColouring
    usual_runs: int  # how many runs "usual" is the mean of; 0: not to be chosen
    bars: LoadBars
    part: PartCard
    laps: tuple[LapRow, ...]
    chart: RunChartScene
    what_if: WhatIfScene
    footing: FootingScene
    compare: str
    notices: tuple[str, ...]
    sentence: str


class RunsScene(NamedTuple):
    """The place "Runs": the list, and the page of a run or the log.

    Attributes:
        ready: the log has been read.
        page: of the run that is open, or None while it is being read or none is chosen.
        trouble: why it could not be opened, a sentence, or "".
    """

    ready: bool
    view: Literal["run", "log"]
    list: RunListScene
    page: RunPageScene | None
    log: LogScene | None
    trouble: str = ""
