"""A lesson as a value: steps with text, figure, runs and questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from bodymap.model.conditions import Conditions

if TYPE_CHECKING:
    from collections.abc import Sequence

LessonView = Literal["front", "back", "both", "soles", "stride", "none"]
LessonColour = Literal["load", "role", "none"]

VIEWS: Sequence[LessonView] = ("front", "back", "both", "soles", "stride", "none")
COLOURS: Sequence[LessonColour] = ("load", "role", "none")


class LessonQuestion(NamedTuple):
    """A question to the class.

    Attributes:
        ask: the question.
        options: two to five answers, or none: think, talk, raise hands.
        right: which of them is right, from 0; None where none is (a vote, a prediction that the
            answer settles) or there are no options.
        answer: what is shown afterwards; may hold figures of the model, see ``Step``.
        lights: of each option the muscle or region that lights up with it, or ""; none: nothing.
    """

    ask: str
    options: tuple[str, ...]
    right: int | None
    answer: str
    lights: tuple[str, ...] = ()


class LessonRun(NamedTuple):
    """One of several runs side by side; ``name`` "" stands for the ground's name."""

    name: str
    conditions: Conditions


class Step(NamedTuple):
    """One step: what is on the screen until the next.

    Texts (text, points, the answer) may hold figures of the model in braces, worked out for the
    step's run: {load} of the subject, {load:soleus}, {range}, {range:soleus}, {pace}, {surface}.

    Attributes:
        text: one or two sentences under the title; "" for none.
        points: short lines, shown one by one; at most five.
        notes: for the teacher alone.
        minutes: it takes, above 0.
        subject: the region or muscle that is chosen, an id; "" for none.
        view: of the figure; "none": no figure.
        zoom: the figure is cut to the surroundings of the subject.
        conditions: of the run.
        colour: of the muscles.
        deep: deep muscles are shown.
        phase: of the stride, 0 to 1, where it stands still; None: it moves.
        slow: how many times slower than real the stride moves: 1, 2, 4 or 10.
        runs: two to five runs side by side with their loads of the subject, or none.
        claim: the id of something that people say, with its verdict; or "".
        exercise: the id of an exercise that is shown; or "". ``dose``: how much of it the class
            does; "": as for adults.
        sources: keys of sources.csv, or "judged".
        lights: of each point the muscle or region that lights up with it, or ""; none: nothing.
    """

    title: str
    text: str
    points: tuple[str, ...]
    notes: str
    minutes: float
    subject: str
    view: LessonView
    zoom: bool
    conditions: Conditions
    colour: LessonColour
    deep: bool
    phase: float | None
    slow: int
    runs: tuple[LessonRun, ...]
    claim: str
    exercise: str
    question: LessonQuestion | None
    sources: tuple[str, ...]
    lights: tuple[str, ...] = ()
    dose: str = ""


class Lesson(NamedTuple):
    """A lesson.

    Attributes:
        id: the name of its file without the ending.
        line: what it is about, one line.
        notes: what the teacher should know before it: aim, material, what pupils often think.
        steps: at least one.
        own: it is the person's file, not one that came with the program.
    """

    id: str
    title: str
    line: str
    notes: str
    steps: tuple[Step, ...]
    own: bool = False

    @property
    def minutes(self) -> float:
        """How long it takes."""
        return sum(step.minutes for step in self.steps)

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources of all steps, each once."""
        return tuple(dict.fromkeys(key for step in self.steps for key in step.sources))


PLAIN = Conditions()  # what a step that names no run is about: the reference
