"""What the place "Stride" shows: frozen values; the phase itself is the view's own.

Positions on the ramp are fractions (0 = no activity, or x0.7; 1 = the muscle's own peak, or x4);
phases are fractions of the gait cycle, 0 = the near foot's contact. Courses have 101 values, at 0,
1, ... 100 % of the cycle; the last equals the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.app.map_scene import MapScene
    from bodymap.app.panel import Source
    from bodymap.app.scene import Fact
    from bodymap.app.state import StrideColouring, StrideGraph, StrideSync
    from bodymap.model.figures import Grade
    from bodymap.model.gait_phases import EventKey, PhaseKey

Course = tuple[float, ...]


class StridePhase(NamedTuple):
    """One of the eight phases of the near leg's cycle, and what happens in it."""

    key: PhaseKey
    name: str  # "Contact"
    start: float
    stop: float
    sentence: str  # which muscles work, and why
    muscles: tuple[str, ...]  # the ids that the sentence names
    sources: tuple[Source, ...] = ()


class StrideEvent(NamedTuple):
    """A moment that the step keys go to."""

    key: EventKey
    name: str  # "Toe-off"
    phase: float


class Runner(NamedTuple):
    """One runner: how the figure moves and what colours it has.

    Attributes:
        letter: "A" or "B" in a comparison, else "".
        duty: share of the cycle that the near foot is on the ground, contact_s / period_s.
        period_s: of one stride (two steps), 120 / cadence.
        arms: "normal" or another of the conditions' ways to hold them.
        courses: muscle id -> position on the ramp through the near leg's cycle; the far leg is
            half a cycle later.
        force_bw: vertical ground reaction force under the near foot through the cycle, in body
            weights, 0 in swing; from the plot "force".
        fore_aft_bw: the same, horizontal, forwards positive.
        unknown: muscles whose work this run leaves open (arms that are held still): drawn in the
            neutral grey; their courses are 0 throughout.
        stretched: the movement is not measured at this pace.
        ways: slope and landing in words where they are not as measured: "5 % uphill".
    """

    letter: str
    title: str  # "4:15 /km, asphalt"
    speed_mps: float
    surface: str
    surface_name: str
    shod: bool
    arms: str
    duty: float
    period_s: float
    facts: tuple[Fact, ...]  # cadence, step length, contact time: caption and value with unit
    phases: tuple[StridePhase, ...]
    events: tuple[StrideEvent, ...]
    courses: Mapping[str, Course]
    force_bw: Course
    fore_aft_bw: Course
    unknown: frozenset[str] = frozenset()
    stretched: bool = False
    ways: tuple[str, ...] = ()


class RasterRow(NamedTuple):
    """A muscle's row of the raster; its colours are ``runner.courses[muscle]``.

    Attributes:
        percent: 0 to 100 of its own peak through the near leg's cycle; 0 throughout where
            ``runner.unknown`` holds the muscle.
        timing_only: only when it works is known (grade C): hatched.
        basis: where the course comes from, one or two sentences for the hover.
        load: "×1.09" at this pace, "" where nothing is estimated.
        factor: the load as a number, 0 where nothing is estimated.
    """

    muscle: str
    region: str
    plain: str
    latin: str
    deep: bool
    timing_only: bool
    grade: Grade
    basis: str
    sources: tuple[Source, ...]
    percent: Course
    load: str
    chosen: bool
    factor: float = 0.0


class PlotLine(NamedTuple):
    """A curve with its spread over runners; values at 0, 1, ... 100 % of the cycle."""

    name: str  # "knee, flexed +"
    mean: Course
    low: Course  # mean - 1 standard deviation
    high: Course


class StridePlot(NamedTuple):
    """The plot beside the raster: ground reaction force, joint angles or moments.

    Attributes:
        span: lowest and highest value of the axis, the same at every pace.
        longest_note: the longest that note and sources can be at any pace: room is kept for it.
    """

    key: StrideGraph
    title: str  # "Ground force"
    unit: str  # "body weights"
    span: tuple[float, float]
    lines: tuple[PlotLine, ...]
    stretched: bool  # drawn dashed: faster or slower than any runner measured
    note: str  # what + and - are; speed and number of the runners; how this pace was got
    longest_note: str
    sources: tuple[Source, ...]
    spoken: str


class StrideScene(NamedTuple):
    """The place "Stride". ``runners[0]`` is the present run; a pinned run A is the second.

    Attributes:
        colouring: "activity" (0-100 % of each muscle's own peak) or "load" (the load at this pace
            times the time course, on the map's scale).
        legend_ticks: (position, words) along the ramp.
        sentence: what must be said of these runs, in one or more sentences: that only the load
            follows ground, slope and landing, that the movement is stretched and not measured,
            what held arms cost. "" where nothing must be said.
        unknown_note: why muscles are grey, beside their colour in the legend; "" if none is.
        selected: the chosen muscle, or those of the chosen region.
        muscle: the chosen muscle, or None.
        deep: the deep muscles are drawn on the figure.
        map: the front and back map; ``maps`` says whether it pulses along.
    """

    runners: tuple[Runner, ...]
    rows: tuple[RasterRow, ...]
    regions: tuple[tuple[str, str], ...]  # id and name, in the order of the rows
    plot: StridePlot
    colouring: StrideColouring
    legend_title: str
    legend_line: str
    legend_ticks: tuple[tuple[float, str], ...]
    sentence: str
    unknown_note: str
    arms_note: str  # what held arms cost
    speed_note: str  # why the ground's speed differs a little from the label
    selected: frozenset[str]
    muscle: str | None
    deep: bool
    far_leg: bool
    strobe: bool
    maps: bool
    sync: StrideSync
    map: MapScene
