"""What an exercise needs, as a few kinds that a person can filter by."""

from __future__ import annotations

import re

from bodymap.words import tr

KINDS = ("none", "mat", "band", "step", "weights", "ball", "hang", "other")

# The words of exercises.csv, column equipment, and the kind that each is.
_KINDS = {
    "none": "none",
    "body weight": "none",
    "checked grass": "none",
    "flat firm surface": "none",
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
    "bar": "weights",
    "dumbbell": "weights",
    "dumbbells": "weights",
    "two loads": "weights",
    "ball": "ball",
    "small ball": "ball",
    "straps": "hang",
    "minimal shoes": "other",
    "pad": "other",
    "partner": "other",
    "stable ramp": "other",
    "strap": "other",
    "supportive shoe": "other",
    "towel on smooth floor": "other",
}
_HANGS_FROM = "bar"  # alone it is one to hang from, among others a barbell
_BETWEEN = re.compile(r", | or ")


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


def kinds(equipment: str) -> frozenset[str]:
    """Return the kinds that will do for an exercise; one of several named is enough.

    Args:
        equipment: as in exercises.csv: "none or dumbbells"; what is only for later stands behind a
            semicolon and is left out.
    """
    now, _, _ = equipment.partition(";")
    if now == _HANGS_FROM:
        return frozenset({"hang"})
    return frozenset(_KINDS.get(word, "other") for word in _BETWEEN.split(now))
