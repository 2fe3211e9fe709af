"""The run of a sheet that is coloured by load: one that tells the muscles apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bodymap.app.choices import PACE_MARKS
from bodymap.model.conditions import REFERENCE_MPS
from bodymap.model.load import load
from bodymap.model.scale import words

if TYPE_CHECKING:
    from bodymap.content.atlas import Atlas
    from bodymap.model.conditions import Conditions

_RACE_S_PER_KM = next(mark.pace_s_per_km for mark in PACE_MARKS if mark.key == "race")


def telling_run(conditions: Conditions, atlas: Atlas) -> Conditions:
    """Return ``conditions``, or race pace where under them all muscles have one step of load.

    At the reference run each is ×1: nothing could be asked. For who races slower than at the easy
    pace of their own, the reference is the model's.

    Raises:
        ContentError: a table is missing or damaged.
    """
    race = replace(conditions, speed_mps=1000 / _RACE_S_PER_KM)
    for run in (conditions, race):
        if _tells(run, atlas):
            return run
    return replace(race, reference_speed_mps=REFERENCE_MPS)


def _tells(run: Conditions, atlas: Atlas) -> bool:
    found = load(run, atlas.tables).muscles.values()
    return len({words(round(one.value, 2)) for one in found if one is not None}) > 1
