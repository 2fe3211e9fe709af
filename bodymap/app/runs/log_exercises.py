"""Two exercises for a muscle of the log."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.exercise_cards import cards_of, has_own_figure
from bodymap.app.train_equipment import kinds

if TYPE_CHECKING:
    from bodymap.app.panel import ExerciseCard
    from bodymap.content.atlas import Atlas

_COUNT = 2


@lru_cache(maxsize=64)
def exercises_for(muscle: str, atlas: Atlas) -> tuple[ExerciseCard, ...]:
    """Return two exercises for ``muscle``.

    Those that train it most come first; among them those with a figure that was measured in the
    very exercise and those that need nothing (or a mat), then those that were studied at all.
    """

    def rank(card: ExerciseCard) -> tuple[bool, int]:
        exercise = atlas.exercises[card.exercise]
        needs = kinds(exercise.equipment)
        merits = 2 * has_own_figure(exercise) + bool(exercise.sources)
        merits += 2 if "none" in needs else int("mat" in needs)
        return muscle not in exercise.primary, -merits

    return tuple(sorted(cards_of(muscle, atlas), key=rank)[:_COUNT])
