"""The loads that a run's page shows, worked out once for each run, part and "what if"."""

from __future__ import annotations

from functools import lru_cache
from heapq import nsmallest
from math import exp, hypot, log
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from bodymap.model.figures import Figure, worst_evidence, worst_grade
from bodymap.runs.entry import EXAMPLE, KeptRun
from bodymap.runs.footing import Footing, WhatIf
from bodymap.runs.part import otherwise, part_of
from bodymap.runs.run_load import run_load

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bodymap.app.runs.log import RunLog
    from bodymap.model.tables import Tables
    from bodymap.runs.entry import Entry
    from bodymap.runs.run_load import RunLoad
    from bodymap.runs.samples import Samples

Part: TypeAlias = tuple[float, float]  # from and to, seconds since the run's start
AS_IT_WAS = WhatIf()
_MOST_USUAL = 20  # runs; "usual" is of late, not of all years
_LEAST_BEFORE = 3  # runs; with fewer before it, those near it tell better what is usual (judged)


class Basis(NamedTuple):
    """What a page is worked out from: a run, as it was or as supposed.

    Attributes:
        kept: the run.
        what_if: how it is supposed to have been run.
        reference_mps: the easy pace that loads are told against.
        tables: of the load model.
    """

    kept: KeptRun
    what_if: WhatIf
    reference_mps: float
    tables: Tables

    @property
    def footing(self) -> Footing:
        """What it was run on and in, or is supposed to have been."""
        if not self.what_if.surface:
            return self.kept.footing
        return self.kept.footing._replace(surface=self.what_if.surface, parts=())


class Figures(NamedTuple):
    """Figures of a run on one scale: loads per kilometre, or ratios of them."""

    impact: Figure | None
    muscles: Mapping[str, Figure | None]
    regions: Mapping[str, Figure | None]


Which: TypeAlias = Literal["before", "near", "last"]


class Usual(NamedTuple):
    """The mean load per kilometre of other runs.

    Attributes:
        runs: how many.
        figures: their mean.
        which: those before the run, those nearest to it in time, or (of a run without a date) the
            last ones of all.
    """

    runs: int
    figures: Figures
    which: Which


@lru_cache(maxsize=4)
def samples_of(basis: Basis) -> Samples:
    """Return the samples of the run as it was or is supposed: one for each that it has."""
    samples = basis.kept.samples
    if basis.what_if._replace(surface="") == AS_IT_WAS:
        return samples
    return otherwise(samples, basis.what_if, basis.tables)


# A drag of a part's edge asks for a new part at every move; going back and forth is cheap.
@lru_cache(maxsize=32)
def load_of(basis: Basis, part: Part | None) -> RunLoad:
    """Return the load of the run, or of a part of it (of the run's own time)."""
    return run_load(part_samples(basis, part), basis.footing, basis.tables, basis.reference_mps)


@lru_cache(maxsize=4)
def lap_loads(basis: Basis) -> tuple[RunLoad, ...]:
    """Return the load of each lap of the file."""
    return tuple(
        run_load(
            part_samples(basis, (lap.start_s, lap.end_s)),
            basis.footing,
            basis.tables,
            basis.reference_mps,
        )
        for lap in basis.kept.run.laps
    )


def part_samples(basis: Basis, part: Part | None) -> Samples:
    """Return the samples of a part: cut by the run's own time, then supposed otherwise."""
    if part is None:
        return samples_of(basis)
    cut = part_of(basis.kept.samples, *part)
    if basis.what_if._replace(surface="") == AS_IT_WAS:
        return cut
    return otherwise(cut, basis.what_if, basis.tables)


def per_km(load: RunLoad) -> Figures:
    """Return the mean load of each kilometre that was run; nothing where none was."""
    if not load.km > 0.0:
        return Figures(None, dict.fromkeys(load.muscles), dict.fromkeys(load.regions))
    each = 1.0 / load.km
    return Figures(
        load.impact,
        {key: _times(figure, each) for key, figure in load.muscles.items()},
        {key: _times(figure, each) for key, figure in load.regions.items()},
    )


def ratios(b: Figures, a: Figures) -> Figures:
    """Return ``b`` over ``a``; the doubt of both adds up in logarithms, each side by itself.

    Our own rule (judged): what is the same in both runs is counted too, so that the range is
    rather too wide than too narrow.
    """
    return Figures(
        _ratio(b.impact, a.impact),
        {key: _ratio(figure, a.muscles[key]) for key, figure in b.muscles.items()},
        {key: _ratio(figure, a.regions[key]) for key, figure in b.regions.items()},
    )


@lru_cache(maxsize=2)
def usual_of(log: RunLog, run: Entry, tables: Tables) -> Usual:
    """Return the mean load per kilometre of what the person ran before ``run``, of late."""
    others = [entry for entry in log.entries if entry.run not in {run.run, EXAMPLE}]
    found, which = _usual_runs([entry for entry in others if _is_counted(entry)], run)
    muscles = {
        key: _mean(_per_km(entry, entry.muscles[number]) for entry in found)
        for number, key in enumerate(tables.muscles)
    }
    regions = {
        key: _mean(_per_km(entry, entry.regions[number]) for entry in found)
        for number, key in enumerate(tables.regions)
    }
    figures = Figures(_mean(entry.impact for entry in found), muscles, regions)
    return Usual(len(found), figures, which)


def _usual_runs(others: list[Entry], run: Entry) -> tuple[list[Entry], Which]:
    """Return at most twenty of ``others`` (the newest first) that tell what is usual."""
    dated = [(entry, entry.start.timestamp()) for entry in others if entry.start is not None]
    if run.start is None or not dated:
        return others[:_MOST_USUAL], "last"
    now = run.start.timestamp()
    before = [entry for entry, at in dated if at < now][:_MOST_USUAL]
    if len(before) >= _LEAST_BEFORE:
        return before, "before"
    near = nsmallest(_MOST_USUAL, dated, key=lambda pair: abs(pair[1] - now))
    return [entry for entry, _ in near], "near"


def _times(figure: Figure | None, factor: float) -> Figure | None:
    if figure is None:
        return None
    value, low, high = figure.value * factor, figure.low * factor, figure.high * factor
    return figure._replace(value=value, low=low, high=high)


def _ratio(b: Figure | None, a: Figure | None) -> Figure | None:
    if a is None or b is None or not (a.value > 0.0 and b.value > 0.0):
        return None
    value = b.value / a.value
    down = hypot(log(b.low / b.value), log(a.high / a.value))
    up = hypot(log(b.high / b.value), log(a.low / a.value))
    grade, evidence = worst_grade(a.grade, b.grade), worst_evidence(a.evidence, b.evidence)
    return Figure(value, value * exp(-down), value * exp(up), grade, evidence)


def _is_counted(entry: Entry) -> bool:
    return entry.counted_km > 0.0 and any(load is not None for load in entry.muscles)


def _per_km(entry: Entry, load: float | None) -> float | None:
    return None if load is None else load / entry.counted_km


def _mean(values: Iterable[float | None]) -> Figure | None:
    """Return the mean of those that are estimated: an exact number, whose doubt is the runs'."""
    known = [value for value in values if value is not None]
    if not known:
        return None
    mean = sum(known) / len(known)
    return Figure(mean, mean, mean, "A", "measured")
