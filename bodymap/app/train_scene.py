"""What the place "Train" shows. Values, ready to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bodymap.app.panel import ExerciseCard


class TrainChoice(NamedTuple):
    """An entry of a filter.

    Attributes:
        key: "" for all.
        exercises: how many it would show beside the other filters in force.
        inner: belongs to the entry above it, as a muscle to its region.
    """

    key: str
    text: str
    exercises: int
    inner: bool = False


class TrainFilter(NamedTuple):
    """A filter: what can be chosen, all first, and the key of what is."""

    choices: tuple[TrainChoice, ...]
    key: str


class TrainGroup(NamedTuple):
    """Exercises under one heading."""

    key: str
    title: str
    cards: tuple[ExerciseCard, ...]


class TrainScene(NamedTuple):
    """All exercises that the filters let through, and the person's sheet.

    Attributes:
        line: "12 of 60 exercises".
        filtered: a filter is in force.
        sheet: the exercises on the sheet, in the order they were taken.
    """

    line: str
    filtered: bool
    groups: tuple[TrainGroup, ...]
    subject: TrainFilter
    equipment: TrainFilter
    evidence: TrainFilter
    sheet: tuple[ExerciseCard, ...]
