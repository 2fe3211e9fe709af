"""The load of a whole run on every muscle, in kilometres of the reference run.

Rule 6 of ``bodymap.runs``: the demand of each counted step, summed, over the steps in a kilometre
of the reference run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np

from bodymap.model.conditions import FASTEST_MPS, REFERENCE_MPS, Conditions
from bodymap.model.figures import EVIDENCE, GRADES, Figure
from bodymap.model.load import region_figure
from bodymap.model.stride import steps_per_km
from bodymap.runs.grounds import grounds_of
from bodymap.runs.load_table import load_table
from bodymap.runs.sums import Steps, no_sums, sums_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from bodymap.model.figures import Evidence, Grade
    from bodymap.model.tables import Tables
    from bodymap.runs.footing import Footing
    from bodymap.runs.load_table import LoadTable
    from bodymap.runs.run import FloatArray
    from bodymap.runs.samples import Samples
    from bodymap.runs.sums import Sums

_SHARE_OF_STEPS = 0.1  # of the counted ones, which decides grade and evidence
_M_PER_KM = 1000.0
_Word = TypeVar("_Word", bound=str)


class RunLoad(NamedTuple):
    """What a run asked; None: not estimated (arms that do not swing).

    Attributes:
        steps: counted ones, both feet.
        km: covered in counted samples.
        impact: the step-weighted mean of the ground impact, or None where nothing was counted.
        muscles: kilometres of the reference run that ask the same of a muscle; no factors.
        regions: the same for regions.
    """

    steps: float
    km: float
    impact: Figure | None
    muscles: Mapping[str, Figure | None]
    regions: Mapping[str, Figure | None]


def run_load(
    samples: Samples,
    footing: Footing,
    tables: Tables,
    reference_speed_mps: float = REFERENCE_MPS,
) -> RunLoad:
    """Return what the counted samples of a run asked of every muscle and region.

    Raises:
        ConditionsError: the tables do not know a surface, or the reference speed is out of range.
    """
    found = {
        surface: load_table(tables, conditions_of(footing, surface, reference_speed_mps))
        for surface in (footing.surface, *(part.surface for part in footing.parts))
    }
    total = no_sums(len(tables.muscles) + 1)
    for surface, inside in grounds_of(samples, footing):
        total = total.plus(sums_of(_counted(samples, inside), found[surface]))
    per_km = steps_per_km(tables.stride, reference_speed_mps)
    metres = float(samples.covered_m[samples.counted].sum())
    return _run_load(total, found[footing.surface], tables, (metres / _M_PER_KM, per_km))


def conditions_of(footing: Footing, surface: str, reference_speed_mps: float) -> Conditions:
    """Return what a table of loads is made for; speed and slope stay at the reference."""
    return Conditions(
        surface=surface,
        strike=footing.strike,
        shoe=footing.shoe,
        arms=footing.arms,
        reference_speed_mps=reference_speed_mps,
    )


def _counted(samples: Samples, inside: NDArray[np.bool_]) -> Steps:
    inside = inside & samples.counted
    if inside.all():
        speed = np.minimum(samples.speed_mps, FASTEST_MPS)
        return Steps(speed, samples.slope, samples.steps)
    return Steps(
        np.minimum(samples.speed_mps[inside], FASTEST_MPS),
        samples.slope[inside],
        samples.steps[inside],
    )


def _run_load(total: Sums, table: LoadTable, tables: Tables, scale: tuple[float, float]) -> RunLoad:
    """Return the figures of ``total``; ``scale``: kilometres, and steps in a reference one."""
    km, per_km = scale
    steps = float(total.evidence.sum())
    evidence = _worst(EVIDENCE, total.evidence.tolist(), steps)
    grades = [_worst(GRADES, row, steps) for row in total.grades.tolist()]
    rows = total.loads.reshape(3, -1).T.tolist()
    muscles = {
        key: _figure(row, per_km, grade, evidence) if known else None
        for key, known, row, grade in zip(tables.muscles, table.known, rows, grades, strict=False)
    }
    regions = {
        region: region_figure(
            [muscles[key] for key in keys], [tables.muscles[k].weight for k in keys]
        )
        for region, keys in tables.regions.items()
    }
    impact = _figure(rows[-1], steps, grades[-1], evidence) if steps else None
    return RunLoad(steps, km, impact, muscles, regions)


def _figure(row: Sequence[float], over: float, grade: Grade, evidence: Evidence) -> Figure:
    value, low, high = row
    return Figure(value / over, low / over, high / over, grade, evidence)


def _worst(words: Sequence[_Word], steps: Sequence[float], total: float) -> _Word:
    """Return the worst word for which it or a worse one carries a tenth of all steps."""
    carried, enough = 0.0, total * _SHARE_OF_STEPS
    for place in range(len(words) - 1, 0, -1):
        carried += steps[place]
        if carried >= enough > 0.0:
            return words[place]
    return words[0]


def step_loads(
    samples: Samples,
    footing: Footing,
    subject: str,
    tables: Tables,
    reference_speed_mps: float = REFERENCE_MPS,
) -> FloatArray:
    """Return the load in each step of every sample on a muscle or region; 1: the reference run.

    NaN while walking, and everywhere where it is not estimated.

    Raises:
        KeyError: there is no muscle or region ``subject``.
        ConditionsError: the tables do not know a surface, or the reference speed is out of range.
    """
    keys = tables.regions.get(subject) or (tables.muscles[subject].muscle,)
    order = list(tables.muscles)
    rows = [order.index(key) for key in keys]
    weights = np.array([tables.muscles[key].weight for key in keys])
    loads = np.full(len(samples.steps), np.nan)
    for surface, inside in grounds_of(samples, footing):
        table = load_table(tables, conditions_of(footing, surface, reference_speed_mps))
        if all(table.known[row] for row in rows):
            counted = inside & samples.counted
            each = table.demand(rows, *_counted(samples, inside)[:2])
            loads[counted] = np.einsum("i,ij->j", weights / weights.sum(), each)
    return loads
