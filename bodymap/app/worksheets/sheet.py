"""A worksheet as a value: pages of plain words, numbers and places, ready to paint.

Lengths on paper are px of 1/96 inch. A key page is the page it answers, with ``answers`` set.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from bodymap.app.panel import ExerciseCard
    from bodymap.app.state import SheetChoice, SheetKind

Paper = Literal["a4", "letter"]
SheetView = Literal["front", "back", "sole", "side"]
Hand = Literal["left", "right"]  # on the paper
Change = Literal["up", "same", "down", ""]

PAPERS: tuple[Paper, ...] = ("a4", "letter")
KINDS: tuple[SheetKind, ...] = (
    "labels",
    "load",
    "predict",
    "match",
    "stride",
    "handout",
    "exercises",
)
SEEDS = 10_000  # how many different sheets there are; the one after the last is 0
MOST_VERSIONS = 9  # of a sheet at once
LONGEST_PERSON = 60  # letters of a person's name
LEFT_OVER = 2  # words in a list that belong to no line


class Label(NamedTuple):
    """A number with its line, and the dot that it belongs to.

    Attributes:
        key: what is asked for: the id of a muscle, a region or a part of the sole.
        muscle: in which the dot lies, or the part of the sole.
        x, y: of the dot, in the units of the view's drawing, y down.
        hand: at which edge of the paper the line stands.
    """

    number: int
    key: str
    name: str
    muscle: str
    x: float
    y: float
    hand: Hand


class Figure(NamedTuple):
    """One view of the body and its labels.

    Attributes:
        box: left, top, width and height of the body, in the units of the drawing.
    """

    view: SheetView
    box: tuple[float, float, float, float]
    labels: tuple[Label, ...]


class Labels(NamedTuple):
    """Names are written on lines; ``words`` are in the list, none where there is none."""

    figure: Figure
    words: tuple[str, ...]


class LoadStep(NamedTuple):
    """A step of the load: "harder", "×1.11 to ×1.50", and where its colour is on the map."""

    words: str
    range_text: str
    position: float


class LoadRow(NamedTuple):
    """What a number stands for; ``step`` counts from 0, None where nothing is estimated."""

    number: int
    name: str
    value: str
    step: int | None


class ByLoad(NamedTuple):
    """The body is coloured by load.

    Attributes:
        run: in words; ``per`` says what a value stands for: "one step".
        fills: the step of each muscle that is drawn, by id.
    """

    run: str
    per: str
    figures: tuple[Figure, ...]
    rows: tuple[LoadRow, ...]
    steps: tuple[LoadStep, ...]
    fills: tuple[tuple[str, int], ...]


class Cell(NamedTuple):
    """What a change does to a region; ``change`` "": the studies leave it open, it is not asked."""

    change: Change
    value: str  # "×1.23"
    range_text: str  # "1.10–1.36"


class Predict(NamedTuple):
    """A table: what each change of a run does to the load of each region."""

    run: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


class Match(NamedTuple):
    """Exercises and what they train, to be connected.

    Attributes:
        exercises: id and name of each, in their order.
        names: of the muscles or regions, in another order.
        right: for each exercise, which of ``names``, from 0; these have the letters A, B, ...
    """

    exercises: tuple[tuple[str, str], ...]
    names: tuple[str, ...]
    right: tuple[int, ...]

    def letter(self, name: int) -> str:
        """Return the letter of the name at that place, from 0."""
        return chr(ord("A") + name)


class Instant(NamedTuple):
    """A runner at one event of the stride, to be named."""

    number: int
    name: str
    phase: float


class TimeRow(NamedTuple):
    """When a muscle works: its spans of the gait cycle, each from and to, 0 to 1."""

    muscle: str
    name: str
    spans: tuple[tuple[float, float], ...]


class StrideTimes(NamedTuple):
    """Bars to shade and instants to name.

    Attributes:
        toe_off: of the cycle, 0 to 1: stance before it, swing after it.
        words: the names of the instants, none where there is no list.
    """

    speed_mps: float
    toe_off: float
    instants: tuple[Instant, ...]
    rows: tuple[TimeRow, ...]
    words: tuple[str, ...]


class Block(NamedTuple):
    """A piece of a handout.

    Attributes:
        kind: how it is set; "exercise": ``text`` is the id of one.
        note: a second line: a verdict and what it means.
        cited: short names of sources, in brackets.
    """

    kind: Literal[
        "lead", "heading", "text", "point", "step", "claim", "exercise", "source", "small"
    ]
    text: str
    note: str = ""
    cited: str = ""


class Handout(NamedTuple):
    """What there is to say about one region.

    Attributes:
        muscles: lit on the figures.
        cards: of the exercises among the blocks.
    """

    subtitle: str
    muscles: tuple[str, ...]
    blocks: tuple[Block, ...]
    cards: tuple[ExerciseCard, ...]


class Exercises(NamedTuple):
    """A person's exercises; ``person`` "" leaves a line for the name."""

    cards: tuple[ExerciseCard, ...]
    person: str
    weeks: int


Body = Labels | ByLoad | Predict | Match | StrideTimes | Handout | Exercises


class Page(NamedTuple):
    """One page, or several where its words need them.

    Attributes:
        line: what is to be done.
        names: it has lines for name, class and date.
        version: "B · 8", or "" where there is but one.
    """

    title: str
    line: str
    body: Body
    names: bool
    version: str
    answers: bool = False


class Worksheet(NamedTuple):
    """A whole worksheet; ``key`` follows on pages of its own."""

    title: str
    choice: SheetChoice
    pages: tuple[Page, ...]
    key: tuple[Page, ...] = ()
