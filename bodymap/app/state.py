"""All that the person has chosen: one frozen value, replaced and never changed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from bodymap.model.conditions import Conditions
from bodymap.model.pace import Unit

Colouring = Literal["load", "role"]
Page = Literal["overview", "try_it", "claims", "sources"]
Units = Unit
ThemeChoice = Literal["system", "light", "dark", "contrast"]
Place = Literal["explore", "stride", "runs", "train"]
StrideGraph = Literal["force", "angles", "moments"]
StrideColouring = Literal["activity", "load"]
StrideSync = Literal["phase", "time"]

TEMPO_S_PER_KM = 255.0  # the first run that a newcomer sees
TEMPO_MPS = 1000 / TEMPO_S_PER_KM
SMALLEST_TEXT, LARGEST_TEXT = 0.8, 2.0  # times the usual size
PAGES: tuple[Page, ...] = ("overview", "try_it", "claims", "sources")
PLACES: tuple[Place, ...] = ("explore", "stride", "runs", "train")
THEMES: tuple[ThemeChoice, ...] = ("system", "light", "dark", "contrast")


@dataclass(frozen=True, slots=True)
class Look:
    """How the window looks; none of it is undone by Ctrl+Z."""

    theme: ThemeChoice = "system"
    text_scale: float = 1.0  # SMALLEST_TEXT to LARGEST_TEXT
    less_motion: bool | None = None  # None: as the system says
    units: Units = "min/km"
    names: bool = False
    numbers: bool = False
    muscle_list: bool = False
    newcomer: bool = True  # the lines that explain the window are shown until it has been used


class StrideView(NamedTuple):
    """What the place "Stride" shows; none of it is undone by Ctrl+Z.

    Attributes:
        colouring: each muscle's own activity, or its load at this pace times its time course.
        far_leg: the raster shows the far leg, half a cycle later.
        graph: the plot below the raster.
        sync: two runners move phase by phase, or each in its own time.
        strobe: several instants of the stride at once.
        maps: the front and back map pulse along.
    """

    colouring: StrideColouring = "activity"
    far_leg: bool = False
    graph: StrideGraph = "force"
    sync: StrideSync = "phase"
    strobe: bool = False
    maps: bool = False


class RunsView(NamedTuple):
    """What the place "Runs" shows; none of it is undone by Ctrl+Z.

    Attributes:
        view: a run's page, or the log of all runs.
        run: the number of the open run, or None: the newest.
        other: the number of the run it is compared with, or None.
        colouring: load per kilometre run, of the whole run, or against the usual run.
        axis: of the chart.
        part: from and to of the chosen part, seconds since the run's start, or None.
        if_surface, if_speed, if_level: "what if", see ``runs.footing.WhatIf``.
        span: the log shows a week or a month.
        day: an ISO date within that week or month; "" for the newest run's.
    """

    view: Literal["run", "log"] = "run"
    run: int | None = None
    other: int | None = None
    colouring: Literal["per_km", "total", "usual"] = "per_km"
    axis: Literal["distance", "time"] = "distance"
    part: tuple[float, float] | None = None
    if_surface: str = ""
    if_speed: float = 1.0
    if_level: bool = False
    span: Literal["week", "month"] = "week"
    day: str = ""

    def lasting(self) -> RunsView:
        """Return the part that is remembered for the next start."""
        return RunsView(colouring=self.colouring, axis=self.axis, span=self.span)


class Train(NamedTuple):
    """What the place "Train" shows; of it only the sheet is undone by Ctrl+Z.

    Attributes:
        subject: only exercises for this region or muscle (an id), "" for all.
        equipment: only exercises with this equipment ("none": without any), "" for all.
        evidence: "measured": with a figure of this very exercise; "studied": with a source.
        sheet: the ids of the exercises on the person's sheet, in the order they were taken.
    """

    subject: str = ""
    equipment: str = ""
    evidence: Literal["", "studied", "measured"] = ""
    sheet: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """What is selected, the run, the run to compare with, and the options of the view.

    Attributes:
        region: the chosen region's id, or None.
        muscle: the chosen muscle's id; then ``region`` is its region.
        pinned: run A of a comparison, or None.
        page: the page of the panel.
        lit: muscles lit on the map for now (an exercise under the mouse).
        place: what fills the window; every start begins with the map.
    """

    conditions: Conditions = field(default_factory=lambda: Conditions(speed_mps=TEMPO_MPS))
    region: str | None = "lower_legs"
    muscle: str | None = None
    pinned: Conditions | None = None
    colouring: Colouring = "load"
    deep: bool = False
    page: Page = "overview"
    lit: frozenset[str] = frozenset()
    look: Look = field(default_factory=Look)
    place: Place = "explore"
    stride: StrideView = field(default_factory=StrideView)
    train: Train = field(default_factory=Train)
    runs: RunsView = field(default_factory=RunsView)

    def choices(self) -> State:
        """Return the part that undo goes back to: without passing light, the look and the place."""
        return self.with_view_of(State())

    def with_view_of(self, other: State) -> State:
        """Return this state with the look and the place of ``other``: what undo leaves alone."""
        return replace(
            self,
            lit=frozenset(),
            look=other.look,
            page=other.page,
            place=other.place,
            stride=other.stride,
            runs=other.runs,
            train=other.train._replace(sheet=self.train.sheet),
        )

    def lasting(self) -> State:
        """Return the part that is remembered for the next start."""
        return replace(
            self,
            lit=frozenset(),
            page="overview",
            place="explore",
            runs=self.runs.lasting(),
        )

    def is_sound(self, surfaces: frozenset[str], muscles: dict[str, str]) -> bool:
        """Tell whether ids are known (``muscles``: muscle id to region id) and sizes fit."""
        runs = [self.conditions, *([self.pinned] if self.pinned else [])]
        if any(run.surface not in surfaces for run in runs):
            return False
        if self.muscle is not None and muscles.get(self.muscle) != self.region:
            return False
        if self.region is not None and self.region not in muscles.values():
            return False
        return SMALLEST_TEXT <= self.look.text_scale <= LARGEST_TEXT
