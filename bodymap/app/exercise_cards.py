"""The exercises of a muscle or a region, in the order in which the cards stand."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.exercise_figures import figure_words, unit_words
from bodymap.app.panel import ExerciseCard
from bodymap.app.references import references
from bodymap.content.exercises import SAFETY_RULES
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.content.atlas import Atlas
    from bodymap.content.exercises import Exercise


@lru_cache(maxsize=64)
def cards_of(subject: str, atlas: Atlas) -> tuple[ExerciseCard, ...]:
    """Return the cards of ``subject``, a muscle id or a region id; none is listed twice.

    A muscle: where it is primary, then where it is secondary. A region: its muscles in turn, the
    strongest at the surface first, so that the first cards train different muscles.
    """
    return tuple(_card(exercise, atlas) for exercise in _ordered(subject, atlas))


@lru_cache(maxsize=128)
def card(exercise: str, atlas: Atlas) -> ExerciseCard:
    """Return the card of the exercise with the id ``exercise``."""
    return _card(atlas.exercises[exercise], atlas)


def has_own_figure(exercise: Exercise) -> bool:
    """Tell whether a figure (EMG or MRI) was measured in this very exercise."""
    return exercise.figure_is_for_this and bool(exercise.measured.figures)


def _ordered(subject: str, atlas: Atlas) -> list[Exercise]:
    every = list(atlas.exercises.values())
    if subject in atlas.tables.muscles:
        first = [item for item in every if subject in item.primary]
        return first + [item for item in every if subject in item.secondary]
    known = atlas.tables.muscles
    muscles = sorted(
        atlas.tables.regions[subject], key=lambda one: (known[one].deep, -known[one].weight)
    )
    queues = [[item for item in every if muscle in item.primary] for muscle in muscles]
    found: dict[str, Exercise] = {}
    for turn in range(max(map(len, queues))):
        for queue in queues:
            if turn < len(queue):
                found.setdefault(queue[turn].id, queue[turn])
    return list(found.values())


def _card(exercise: Exercise, atlas: Atlas) -> ExerciseCard:
    evidence, note = _evidence(exercise)
    prose = exercise.prose
    safety, first = atlas.safety[exercise.safety_rule], atlas.safety[SAFETY_RULES[0]]
    return ExerciseCard(
        exercise=exercise.id,
        name=prose.name,
        short=prose.short,
        dose=prose.dose,
        dose_short=prose.dose_short,
        cue=prose.cue,
        how=prose.how,
        why=prose.why,
        equipment=prose.equipment,
        progression=tuple(prose.progression),
        primary=exercise.primary,
        secondary=exercise.secondary,
        primary_names=_names(exercise.primary, atlas),
        secondary_names=_names(exercise.secondary, atlas),
        evidence=evidence,
        evidence_note=note,
        population=exercise.population,
        safety=safety.text,
        sources=references(exercise.sources, atlas),
        names=tuple(
            (muscle, atlas.tables.muscles[muscle].plain)
            for muscle in (*exercise.primary, *exercise.secondary)
        ),
        first_rule=first.text if safety is not first else "",
    )


def _names(muscles: tuple[str, ...], atlas: Atlas) -> str:
    return ", ".join(atlas.tables.muscles[muscle].plain for muscle in muscles)


def _evidence(exercise: Exercise) -> tuple[str, str]:
    """Return what was measured, and a remark on it, or ""."""
    measured, prose = exercise.measured, exercise.prose
    if not exercise.sources:
        return tr("From practice, no study found"), prose.variant
    if not exercise.figure_is_for_this:
        return tr("No figure for this exercise"), prose.variant
    figures, unit = figure_words(measured), unit_words(measured)
    remarks = filter(None, (unit, prose.instead or measured.instead, prose.variant))
    return figures or tr("No EMG figure"), " ".join(remarks)
