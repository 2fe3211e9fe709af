"""Reads lessons: those that come with the program and those of a teacher's own, alike strictly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.content.lesson import Lesson
from bodymap.content.lesson_errors import Faults, LessonError, takes_found
from bodymap.content.lesson_file import read_tables
from bodymap.content.lesson_steps import TITLE, Known, read_step
from bodymap.content.lesson_table import Limit, Table
from bodymap.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from bodymap.content.atlas import Atlas

# Those that come with the program, in the order in which they are taught.
LESSONS = (
    "running_and_your_muscles",
    "which_ground",
    "from_jog_to_sprint",
    "why_arms_matter",
    "forefoot_or_heel",
)
TEMPLATE = "template"  # a commented example beside them, to begin one's own from
_LINE, _NOTES = Limit(120), Limit(4000)
_MOST_STEPS = 60


def read_lesson(path: Path, atlas: Atlas, *, own: bool = True) -> Lesson:
    """Return the lesson of a TOML file.

    Args:
        path: of the file; its name without the ending becomes the lesson's id.
        atlas: the muscles, surfaces, claims, exercises and sources that it may name.
        own: it is the person's, not one that came with the program.

    Raises:
        LessonError: it cannot be used; the first of all reasons.
    """
    lesson, errors = _read(path, atlas, own=own)
    if errors:
        raise errors[0]
    return lesson


def check_lesson(path: Path, atlas: Atlas) -> tuple[LessonError, ...]:
    """Return all that is wrong with the lesson of a TOML file; nothing: it can be used.

    Not more than ``lesson_errors.MOST_ERRORS`` are told.
    """
    try:
        return _read(path, atlas, own=True)[1]
    except LessonError as error:
        return (error,)


def read_lessons(folder: Path, atlas: Atlas) -> tuple[Lesson, ...]:
    """Return the lessons that come with the program, from ``folder``, in teaching order.

    Raises:
        LessonError: one of them is missing or damaged.
    """
    return tuple(read_lesson(folder / f"{name}.toml", atlas, own=False) for name in LESSONS)


def _read(path: Path, atlas: Atlas, *, own: bool) -> tuple[Lesson, tuple[LessonError, ...]]:
    """Return the lesson, with defaults for what is wrong, and all that is wrong.

    Raises:
        LessonError: the file cannot be read, or is not TOML.
    """
    found = Faults(path.name)
    table = Table(read_tables(path), found)
    title = table.text("title", TITLE)
    line, notes = table.text("line", _LINE), table.text("notes", _NOTES, lines=True)
    raw = _raw_steps(table)
    table.close()
    known = known_to(atlas)
    steps = tuple(read_step(one, number, known, found) for number, one in enumerate(raw, start=1))
    return Lesson(path.stem, title, line, notes, steps, own), tuple(found.found)


def _raw_steps(table: Table) -> list[object]:
    found = table.take("steps")
    if isinstance(found, list) and 1 <= len(found) <= _MOST_STEPS:
        return found
    if isinstance(found, list) and found:
        takes = tr("at most {most} steps").format(most=_MOST_STEPS)
        table.refuse("steps", takes_found(takes, len(found)))
    elif found is None or found == []:
        table.refuse("steps", tr("is missing; a lesson takes one or more [[steps]]"))
    else:
        table.refuse("steps", takes_found(tr("[[steps]], one after the other"), found))
    return []


def known_to(atlas: Atlas) -> Known:
    """Return all that a lesson may name."""
    regions = {region: name.plain for region, name in atlas.region_names.items()}
    muscles = {muscle: row.plain for muscle, row in atlas.tables.muscles.items()}
    return Known(
        subjects=regions | muscles,
        surfaces={surface: row.name for surface, row in atlas.tables.surfaces.items()},
        claims={claim.id: claim.claim for claim in atlas.claims},
        exercises={exercise: row.prose.name for exercise, row in atlas.exercises.items()},
        sources=atlas.sources.keys(),
    )
