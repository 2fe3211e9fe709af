"""An exercise: the numbers of exercises.csv and the words of exercises.toml in one value."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.content.exercise_equipment import read_needs
from bodymap.content.exercise_figures import read_measured
from bodymap.content.rows import Row, read_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from pathlib import Path

    from bodymap.content.exercise_equipment import Needs
    from bodymap.content.exercise_figures import Measured
    from bodymap.content.prose import ExerciseProse

_COLUMNS = (
    "exercise_id", "name", "muscles(primary|secondary)", "evidence", "dose", "equipment",
    "progression", "cue", "safety_rule", "figure", "figure_is_for_this_exercise", "population",
    "source_keys",
)  # fmt: skip
SAFETY_RULES = ("S1", "S2", "S3")


class Exercise(NamedTuple):
    """One exercise.

    Attributes:
        primary: the muscles that it trains first, by id.
        secondary: the muscles that it trains besides.
        evidence: what kind of study stands behind it.
        equipment: what it needs from the start: one of these will do.
        figure: what was measured, as written; "" or starting with "none" where there is no figure.
        measured: the same, read.
        figure_is_for_this: the figure was measured in this very exercise.
        population: who was studied, if not healthy adults.
        safety_rule: S1, S2 or S3.
        sources: none: from practice, no study found.
    """

    id: str
    primary: tuple[str, ...]
    secondary: tuple[str, ...]
    evidence: str
    equipment: Needs
    figure: str
    measured: Measured
    figure_is_for_this: bool
    population: str
    safety_rule: str
    sources: tuple[str, ...]
    prose: ExerciseProse


def read_exercises(
    folder: Path,
    sources: Collection[str],
    muscles: Collection[str],
    read_words: Callable[[Collection[str]], Mapping[str, ExerciseProse]],
) -> dict[str, Exercise]:
    """Return the exercises by id, in the order of exercises.csv.

    Args:
        folder: that of exercises.csv.
        sources: the known source keys.
        muscles: the known muscles.
        read_words: returns the words of the exercises with these ids.

    Raises:
        ContentError: a file is missing, damaged, or names what is unknown.
    """
    rows = read_rows(folder / "exercises.csv", _COLUMNS)
    words = read_words([row.key for row in rows])
    return {row.key: _exercise(row, sources, muscles, words[row.key]) for row in rows}


def _exercise(
    row: Row, sources: Collection[str], muscles: Collection[str], prose: ExerciseProse
) -> Exercise:
    primary, secondary = _trained(row, muscles)
    figure_is_for_this = row.texts["figure_is_for_this_exercise"]
    if figure_is_for_this not in {"", "yes", "no"}:
        row.refuse(f"figure_is_for_this_exercise is {figure_is_for_this!r}, not yes or no")
    return Exercise(
        row.text("exercise_id"),
        primary,
        secondary,
        row.text("evidence"),
        read_needs(row),
        row.texts["figure"].strip(),
        read_measured(row),
        figure_is_for_this == "yes",
        row.texts["population"].strip(),
        row.one_of("safety_rule", SAFETY_RULES),
        row.sources("source_keys", sources),
        prose,
    )


def _trained(row: Row, muscles: Collection[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    column = "muscles(primary|secondary)"
    first, bar, second = row.texts[column].partition("|")
    primary, secondary = (tuple(filter(None, half.split(";"))) for half in (first, second))
    if not bar or not primary:
        row.refuse(f"{column} is {row.texts[column]!r}, not primary|secondary")
    for muscle in (*primary, *secondary):
        if muscle not in muscles:
            row.refuse(f"{column} names the muscle {muscle!r}, which is unknown")
    return primary, secondary
