"""Muscles' names as they stand inside a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.wording import inside_sentence, listed, sentence

if TYPE_CHECKING:
    from bodymap.model.anatomy import Muscle

_SEVERAL = {"et", "musculi"}  # words of a Latin name that stands for several muscles


def name_of(muscle: Muscle, *, latin: bool) -> str:
    """Return the name as it is said, with a capital: "Upper calf", "Gastrocnemius".

    Plain names turned round ("Calf, upper") are for sorted lists, of which there are none here.
    """
    return sentence(muscle.latin) if latin else sentence(inside(muscle, latin=False))


def inside(muscle: Muscle, *, latin: bool) -> str:
    """Return the name as a sentence has it: "upper calf", "gastrocnemius"."""
    parts = (muscle.latin if latin else inside_sentence(muscle.plain)).split(", ")
    return listed(parts) if latin else " ".join(reversed(parts))


def is_plural(muscle: Muscle, *, latin: bool) -> bool:
    """Tell whether the name inside a sentence takes "are", as the hamstrings and the abs do."""
    if latin:
        return "," in muscle.latin or not _SEVERAL.isdisjoint(muscle.latin.split())
    return inside(muscle, latin=False).endswith("s")
