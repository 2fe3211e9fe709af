"""What a run asked of each muscle, asked as people ask: the Python API and the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app import ask
from bodymap.runs import run_load as loads
from bodymap.runs.facts import facts_of
from bodymap.runs.footing import Footing
from bodymap.runs.reading import read_runs
from bodymap.runs.samples import samples_of

if TYPE_CHECKING:
    from bodymap.model.conditions import Arms, Conditions, Shoe, Strike
    from bodymap.runs.facts import RunFacts
    from bodymap.runs.run import Run
    from bodymap.runs.run_load import RunLoad
    from bodymap.runs.samples import Samples


class CountedRun(NamedTuple):
    """A run with all that was worked out of it."""

    run: Run
    samples: Samples
    footing: Footing
    facts: RunFacts
    load: RunLoad


def read_run(path: str | Path) -> tuple[Run, ...]:
    """Return the runs of a watch file: FIT, GPX or TCX, also gzipped; at least one.

    Raises:
        RunFileError: no run can be read from it; the text says why.
        OSError: it cannot be opened.
    """
    return read_runs(Path(path))


def run_load(
    run: Run,
    *,
    surface: str | None = None,
    strike: Strike = "rearfoot",
    shoe: Shoe = "conventional",
    arms: Arms = "normal",
    reference_pace: str | float | None = None,
) -> RunLoad:
    """Return what ``run`` asked of every muscle and region, in kilometres of the reference run.

    Args:
        run: as ``read_run`` gives it.
        surface: an id of surfaces.csv; None: what the file says, else asphalt.
        strike: rearfoot, midfoot or forefoot.
        shoe: conventional, maximalist, minimal or barefoot.
        arms: normal, behind_back, across_chest or on_head.
        reference_pace: the own easy run that counts as 1: ``"5:00/km"``, or minutes per kilometre.

    Raises:
        ConditionsError: a condition is unknown or out of its range.
    """
    asked = ask.load(
        surface=surface or run.surface_hint or Footing().surface,
        strike=strike,
        shoe=shoe,
        arms=arms,
        reference_pace=reference_pace,
    )
    return count(run, asked.conditions).load


def count(run: Run, conditions: Conditions) -> CountedRun:
    """Return ``run`` with its samples, facts and load; the speed in ``conditions`` says nothing."""
    tables = ask.atlas().tables
    footing = Footing(
        conditions.surface,
        strike=conditions.strike,
        shoe=conditions.shoe,
        arms=conditions.arms,
    )
    samples = samples_of(run, tables)
    load = loads.run_load(samples, footing, tables, conditions.reference_speed_mps)
    return CountedRun(run, samples, footing, facts_of(run, samples), load)
