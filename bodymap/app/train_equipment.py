"""What an exercise needs, as a few kinds that a person can filter by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.content.exercise_equipment import Needs

KINDS = ("none", "mat", "band", "step", "weights", "ball", "hang", "other")

# The words of exercises.csv, column equipment, and the kind that each is.
_KINDS = {
    "none": "none",
    "checked grass": "none",
    "flat firm surface": "none",
    "supportive shoe": "none",
    "wall": "none",
    "mat": "mat",
    "band": "band",
    "tube": "band",
    "bench": "step",
    "box": "step",
    "chair": "step",
    "step": "step",
    "0-1 kg": "weights",
    "bag": "weights",
    "barbell": "weights",
    "dumbbell": "weights",
    "dumbbells": "weights",
    "two loads": "weights",
    "ball": "ball",
    "small ball": "ball",
    "pull-up bar": "hang",
    "straps": "hang",
    "minimal shoes": "other",
    "pad": "other",
    "partner": "other",
    "stable ramp": "other",
    "strap": "other",
    "towel on smooth floor": "other",
}


def kind_words(kind: str) -> str:
    """Return the name of one of ``KINDS``."""
    return {
        "none": tr("Nothing at all"),
        "mat": tr("Mat"),
        "band": tr("Band"),
        "step": tr("Step, box or bench"),
        "weights": tr("Weights"),
        "ball": tr("Ball"),
        "hang": tr("Bar or straps to hang from"),
        "other": tr("Something else"),
    }[kind]


def kinds(equipment: Needs) -> frozenset[str]:
    """Return the kinds that will do for an exercise.

    Where it needs things of two kinds at once, neither alone will do, and it is of "other".

    Args:
        equipment: as ``Exercise`` has it.
    """
    return frozenset(_kind(together) for together in equipment)


def _kind(together: tuple[str, ...]) -> str:
    found = {_KINDS[thing] for thing in together} - {"none"}
    if not found:
        return "none"
    return found.pop() if len(found) == 1 else "other"
