"""All that the person has chosen: one frozen value, replaced and never changed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from bodymap.model.conditions import Conditions
from bodymap.model.pace import Unit

if TYPE_CHECKING:
    from bodymap.content.lesson import Lesson

Colouring = Literal["load", "role"]
Page = Literal["overview", "try_it", "claims", "sources"]
Units = Unit
ThemeChoice = Literal["system", "light", "dark", "contrast"]
Place = Literal["explore", "stride", "runs", "train", "study"]
StrideGraph = Literal["force", "angles", "moments"]
StrideColouring = Literal["activity", "load"]
StrideSync = Literal["phase", "time"]
StudyPage = Literal["progress", "round", "mistakes", "worksheets"]
StudyKind = Literal["", "find", "name", "does", "when", "which_run", "claim", "exercise"]
SheetKind = Literal["labels", "load", "predict", "match", "stride", "handout", "exercises"]
SheetNames = Literal["plain", "latin"]
SheetViews = Literal["all", "front", "back", "sole", "side"]

TEMPO_S_PER_KM = 255.0  # the first run that a newcomer sees
TEMPO_MPS = 1000 / TEMPO_S_PER_KM
SMALLEST_TEXT, LARGEST_TEXT = 0.8, 2.0  # times the usual size
PAGES: tuple[Page, ...] = ("overview", "try_it", "claims", "sources")
PLACES: tuple[Place, ...] = ("explore", "stride", "runs", "train", "study")
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
    present_scale: float = 1.0  # of the text while presenting; SMALLEST_TEXT to LARGEST_TEXT


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


class SheetChoice(NamedTuple):
    """A worksheet or handout as it was chosen.

    Attributes:
        views: which of the figure's views are asked for, in "labels".
        by: what is asked for: muscles, or the easier regions.
        names: as they are asked for.
        bank: the words stand in a list, with two too many.
        key: the answers follow on pages of their own.
        seed: the same number makes the same sheet, 0 to 9999; ``versions`` count on from it.
        versions: how many different sheets, 1 to 9.
        paper: "": the country's usual sheet.
        region: of a handout, and which muscles are asked for elsewhere; "" for all.
        person: whose name stands on a sheet of exercises.
    """

    kind: SheetKind = "labels"
    views: SheetViews = "front"
    by: Literal["muscle", "region"] = "muscle"
    names: SheetNames = "plain"
    bank: bool = True
    key: bool = True
    seed: int = 1
    versions: int = 1
    paper: Literal["", "a4", "letter"] = ""
    region: str = ""
    person: str = ""


class StudyView(NamedTuple):
    """What the place "Study" shows; none of it is undone by Ctrl+Z.

    Attributes:
        kind: of the questions on the page "round", "" for all kinds.
        practice: rounds are outside the schedule.
        typing: names are typed instead of chosen.
        latin: names are asked for in Latin.
    """

    page: StudyPage = "progress"
    kind: StudyKind = ""
    practice: bool = False
    typing: bool = False
    latin: bool = False
    sheet: SheetChoice = SheetChoice()

    def lasting(self) -> StudyView:
        """Return the part that is remembered for the next start."""
        return self._replace(page="progress", kind="", practice=False)


class Present(NamedTuple):
    """What is being presented; it covers the window and passes with it.

    Attributes:
        show: the list of what can be presented, the window's own run, a lesson, or questions.
        lesson: the lesson, while one is presented.
        step: of the lesson, region (0: the whole body) or question, from 0.
        shown: how much of a step is shown: its points one by one, then its answer.
        vote: the option that the class has chosen beforehand, or None.
        region: picked with a number key or by a click, a region or muscle id; or "": as the step
            says.
        spotlight: the chosen region or muscle alone keeps its colour.
        frozen: the stride stands still.
        names, numbers: on the figure.
        hide: answers are kept back, and shown one by one with the keys.
        blank: nothing but black is shown.
        seed: of made questions.
        ended: what has just come to its end, while the cover is shown: one step back returns to it.
    """

    show: Literal["cover", "window", "lesson", "questions"] = "cover"
    lesson: Lesson | None = None
    step: int = 0
    shown: int = 0
    vote: int | None = None
    region: str = ""
    spotlight: bool = False
    frozen: bool = False
    names: bool = False
    numbers: bool = False
    hide: bool = True
    blank: bool = False
    seed: int = 0
    ended: Literal["", "window", "lesson", "questions"] = ""


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
        present: what is presented over it, or None.
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
    study: StudyView = field(default_factory=StudyView)
    present: Present | None = None

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
            study=other.study,
            present=other.present,
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
            study=self.study.lasting(),
            present=None,
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
        sizes = self.look.text_scale, self.look.present_scale
        return all(SMALLEST_TEXT <= size <= LARGEST_TEXT for size in sizes)
