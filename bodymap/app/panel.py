"""What the panel shows: rows, the product of factors, cards, prose. Values, ready to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from bodymap.app.state import Page
    from bodymap.model.figures import Evidence, Grade


class Source(NamedTuple):
    """A reference as it is shown: ``link`` only where the DOI was verified."""

    key: str
    short: str  # "Sassi 2011", or "our own judgement"
    full: str  # authors, year, title, journal
    link: str | None


class Statement(NamedTuple):
    """A sentence or two and what they rest on."""

    text: str
    sources: tuple[Source, ...]


class Dial(NamedTuple):
    """A number on a log dial from x0.5 to x8.

    Attributes:
        position, low, high: along the dial, 0 = x0.5, 1 = x8, clamped.
        text: "×1.09", "×9.3".
        words: "Like an easy run".
        grade: None at the reference run.
    """

    position: float
    low: float
    high: float
    text: str
    words: str
    grade: Grade | None
    range_text: str  # "1.04 to 1.13"
    evidence: Evidence
    reference: float  # where x1 is
    spoken: str


class MuscleRow(NamedTuple):
    """A muscle in the panel's list with its bar (log axis x0.5 to x8)."""

    muscle: str
    plain: str
    latin: str
    dial: Dial | None
    colour: float | None  # position on the load map
    value: str  # "1.34" or "–"
    chosen: bool


class FactorFigures(NamedTuple):
    """The published figures that the card of a factor shows."""

    lines: tuple[tuple[str, str], ...]  # source key, "Grass, energy cost of running: ..."
    more: int  # further figures of the same sources
    more_in: str  # key of the first source that has them, "" where none has


NO_FIGURES = FactorFigures((), 0, "")


class FactorTile(NamedTuple):
    """A factor of the product, as a tile."""

    name: str  # "pace"
    value: str  # "×1.09"
    range_text: str  # "1.04–1.13"
    line: str  # "asphalt", or ""
    grade: Grade | None
    sources: tuple[Source, ...]
    spoken: str
    figures: FactorFigures = NO_FIGURES


class Why(NamedTuple):
    """Why this number: a product of tiles; a region shows its muscles' averaged factors."""

    tiles: tuple[FactorTile, ...]
    result: FactorTile | None
    note: str


class ExerciseCard(NamedTuple):
    """An exercise, short for the card and in full for its page."""

    exercise: str
    name: str
    short: str
    dose: str
    dose_short: str
    cue: str
    how: str
    why: str
    equipment: str
    progression: tuple[str, ...]
    primary: tuple[str, ...]  # muscle ids
    secondary: tuple[str, ...]
    primary_names: str
    secondary_names: str
    evidence: str  # "82 % MVIC ...", "no EMG figure", "no figure for this exercise"
    evidence_note: str
    population: str
    safety: str
    sources: tuple[Source, ...]
    names: tuple[tuple[str, str], ...] = ()  # of each muscle: id, plain name
    first_rule: str = ""  # of when to stop, where ``safety`` is another and builds on it


class TryIt(NamedTuple):
    """A small experiment on one's own body."""

    title: str
    steps: tuple[str, ...]
    notice: str
    why: Statement
    care: str


class Experiment(NamedTuple):
    """A region's experiment, to be chosen where no region is."""

    region: str
    title: str
    name: str  # of the region


class Claim(NamedTuple):
    """What people say, and the verdict."""

    claim: str
    verdict: Literal["supported", "partly", "not_shown", "myth"]
    verdict_words: str
    evidence: tuple[Statement, ...]
    advice: str


class Text(NamedTuple):
    """A titled piece of the panel's prose."""

    title: str
    statements: tuple[Statement, ...]


class PanelScene(NamedTuple):
    """The panel about the chosen region or muscle; all pages are filled."""

    subject: str  # region or muscle id, "" when nothing is chosen
    title: str
    latin: str
    subtitle: str
    subtitle_italic: bool
    hint: str  # "Click again: one muscle", "Esc: whole region"
    summary: str
    rows: tuple[MuscleRow, ...]
    why: Why
    cards: tuple[ExerciseCard, ...]
    page: Page
    texts: tuple[Text, ...]  # role in running, what changes it, how far running trains it, where
    try_it: TryIt | None
    claims: tuple[Claim, ...]
    people_say: str
    sources: tuple[Source, ...]
    about: str = ""  # what pages on the whole region say on top, where the title is one muscle's
    experiments: tuple[Experiment, ...] = ()  # of all regions, where none is chosen
