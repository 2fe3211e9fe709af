"""What the model says of a run, kept: questions and lessons ask for the same few runs again."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.content.lesson_text import IMPACT
from bodymap.model.load import Load, load

if TYPE_CHECKING:
    from bodymap.content.atlas import Atlas
    from bodymap.model.conditions import Conditions
    from bodymap.model.figures import Figure


@lru_cache(maxsize=256)
def kept_load(run: Conditions, atlas: Atlas) -> Load:
    """Return what the model says of ``run``.

    Raises:
        ConditionsError: the tables do not know its surface.
        ContentError: a table is missing or damaged.
    """
    return load(run, atlas.tables)


def figure_of(found: Load, subject: str) -> Figure | None:
    """Return the load of a muscle or region (an id) or of ``IMPACT``; None: not estimated.

    Raises:
        KeyError: there is no such muscle or region.
    """
    if subject == IMPACT:
        return found.impact
    return found.muscles[subject] if subject in found.muscles else found.regions[subject]
