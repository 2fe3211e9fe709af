"""What a presentation shows. Values, ready to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from bodymap.app.map_scene import MapScene
    from bodymap.app.panel import ExerciseCard
    from bodymap.app.stride_scene import StrideScene
    from bodymap.content.lesson import LessonView


class CoverItem(NamedTuple):
    """Something that can be presented.

    Attributes:
        key: "window", "questions" or the id of a lesson.
        line: what it is about; ``about`` says "7 steps · 15 minutes".
        own: a lesson of the person's own.
    """

    key: str
    title: str
    line: str
    about: str
    own: bool = False


class PresentFigure(NamedTuple):
    """The figure: the map in one of its views, or the runner from the side.

    Attributes:
        map: colours, names and what is chosen, for front, back and soles.
        stride: the runner, for the view "stride"; else None.
        zoom: the muscles around which the picture is cut; none: the whole figure.
        spotlight: muscles that keep their colour, the others go grey; none: all keep it.
        phase: of the stride, where it stands still; None: it moves.
        slow: how many times slower than real it moves.
        plain: nothing is coloured but what is chosen.
        frozen: a moving stride stands where it is.
        kept: no colour tells a load, as long as the loads are kept back.
        run: the name of the run whose loads it shows, where several stand beside it; or "".
        picked: the name of what was picked on it and stands out, or "".
        letters: of the options of a question, each with the muscles that it means.
        right: the letter of the right one, once it is told, or "".
    """

    view: LessonView
    map: MapScene
    stride: StrideScene | None
    zoom: frozenset[str]
    spotlight: frozenset[str]
    phase: float | None
    slow: int
    plain: bool
    frozen: bool = False
    kept: bool = False
    run: str = ""
    picked: str = ""
    letters: tuple[tuple[str, frozenset[str]], ...] = ()
    right: str = ""


class PresentRun(NamedTuple):
    """One run beside others.

    Attributes:
        surface: its ground, or "" where all runs have the same one.
        value: "×1.45", or "?" while it is kept back.
        position: of the value on the load map (its colour), or None.
        length, low, high, mark: 0 to 1 of a bar that starts at zero; the mark is ×1.
        chosen: the figure shows it (the step's own run, or the one that differs most).
    """

    name: str
    line: str
    surface: str
    value: str
    position: float | None
    length: float
    low: float
    high: float
    mark: float
    chosen: bool
    shown: bool


class PresentValue(NamedTuple):
    """One large figure: the load of what is chosen.

    Attributes:
        words: "much harder"; ``range_text`` "1.04 to 1.13".
        position: on the load map, or None where nothing is estimated.
    """

    caption: str
    value: str
    words: str
    range_text: str
    position: float | None
    shown: bool = True


class PresentLoad(NamedTuple):
    """The load of one region, or the ground impact, in one line.

    Attributes:
        region: its number key, 1 to 5; 0: it is none.
        value: "×1.10", or "?" while it is kept back.
        position: on the load map, or None.
    """

    name: str
    region: int
    value: str
    position: float | None


class PresentOption(NamedTuple):
    """One answer that the class can choose; ``letter`` A to E."""

    letter: str
    text: str
    state: Literal["open", "voted", "right", "other"]


class PresentQuestion(NamedTuple):
    """A question to the class; ``answer`` is "" until it is shown."""

    ask: str
    options: tuple[PresentOption, ...]
    answer: str


class PresentClaim(NamedTuple):
    """What people say, and what the evidence says: "" until it is shown."""

    claim: str
    verdict: str
    verdict_words: str
    advice: str


class PresentScene(NamedTuple):
    """All that is on the screen.

    Attributes:
        key: changes with every step, so that a view knows when to begin anew.
        points: those that are shown so far.
        loads: of the five regions and the ground impact, where all are shown.
        question: None also while its points are still coming.
        place: "3 of 7"; step and steps make the dots.
        foot: "Thin line: range. An estimate, not medical advice."
        next_text: "Next", "Show the answer", "End".
        spoken: all of it, for the screen reader.
        whole: the words and figures of the step when all of them are shown: room is kept for them.
        every: where text is larger than designed, ``whole`` of all steps and whether each has a
            figure: one size of text is found for all of them.
        ringed: the key of the line of the cover that the keyboard begins on; "": the first.
    """

    kind: Literal["cover", "step"]
    key: str
    title: str
    text: str
    points: tuple[str, ...] = ()
    figure: PresentFigure | None = None
    runs: tuple[PresentRun, ...] = ()
    value: PresentValue | None = None
    claim: PresentClaim | None = None
    exercise: ExerciseCard | None = None
    loads: tuple[PresentLoad, ...] = ()
    question: PresentQuestion | None = None
    step: int = 0
    steps: int = 0
    place: str = ""
    foot: str = ""
    next_text: str = ""
    blank: bool = False
    names: bool = False
    numbers: bool = False
    spoken: str = ""
    cover: tuple[CoverItem, ...] = ()
    whole: PresentScene | None = None
    every: tuple[tuple[PresentScene, bool], ...] = ()
    ringed: str = ""


class TeacherScene(NamedTuple):
    """What the teacher alone sees.

    Attributes:
        notes: of this step; ``about`` those of the whole lesson.
        answer: the right answer of this step's question, or "".
        next: the title of the next step, or "".
        time: "Step 3 of 7 · minutes 4 to 6 of 15".
        sources: "Kelly et al. 2016" ..., of this step.
    """

    title: str
    time: str
    notes: str
    answer: str
    next: str
    sources: tuple[str, ...]
    about: str
