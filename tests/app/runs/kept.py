"""Runs that are open, and their pages: the example, or short ones made by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from bodymap.app.runs.log import RunLog
from bodymap.app.runs.resolve import resolve_runs
from bodymap.app.state import RunsView, State
from bodymap.runs.entry import Entry, KeptRun
from bodymap.runs.facts import facts_of
from bodymap.runs.footing import Footing
from bodymap.runs.run import Run, Track
from bodymap.runs.run_load import run_load
from bodymap.runs.samples import samples_of


def made_run(speeds_mps, *, slopes=None, pauses=(), **other):
    """Return a run of one point a second; ``pauses`` are at which points, a minute each."""
    speeds = np.asarray(speeds_mps, dtype=float)
    time_s = np.arange(len(speeds), dtype=float)
    stretch = np.zeros(len(speeds), dtype=np.int64)
    for point in pauses:
        time_s[point:] += 60.0
        stretch[point:] += 1
    distance = np.cumsum(np.where(np.diff(stretch, prepend=-1) == 0, speeds, 0.0))
    channels = {"distance_m": distance, "speed_mps": speeds}
    if slopes is not None:
        channels["altitude_m"] = 100.0 + np.cumsum(np.asarray(slopes) * speeds)
    values = {
        "content": "made",
        "format": "fit",
        "track": Track(time_s, stretch, channels),
        "distance_m": float(distance[-1]),
        "timer_s": float(len(speeds) - 1),
        "has_timer": True,
    }
    return Run(**{**values, **other})


def keep(run, atlas, footing=None, number=1, **other):
    """Return ``run`` as the log opens it."""
    footing = footing or Footing()
    samples = samples_of(run, atlas.tables)
    load, facts = run_load(samples, footing, atlas.tables), facts_of(run, samples)
    entry = Entry(
        run=number,
        start=run.start,
        name=run.name,
        distance_m=run.distance_m,
        timer_s=run.timer_s,
        walking_s=facts.walking_s,
        climb_m=facts.climb_m,
        steps=load.steps,
        surface=footing.surface,
        muscles=_values(load.muscles),
        regions=_values(load.regions),
        impact=None if load.impact is None else load.impact.value,
        counted_m=load.km * 1000.0,
    )
    return KeptRun(entry._replace(**other), run, samples, footing)


def state_of(**changes):
    """Return a state; names of the place's view go there."""
    view = {name: changes.pop(name) for name in list(changes) if name in RunsView._fields}
    return replace(State(), runs=RunsView(**view), **changes)


def scene_of(atlas, *kept, entries=(), **changes):
    """Return the place with these runs open, the first one shown; ``entries`` are not open."""
    log = RunLog(
        (*(one.entry for one in kept), *entries), {one.entry.run: one for one in kept}, ready=True
    )
    return resolve_runs(state_of(**changes), log, atlas)


def page_of(atlas, *kept, **changes):
    """Return the page of the first of these runs."""
    return scene_of(atlas, *kept, **changes).page


def _values(figures):
    return tuple(None if figure is None else figure.value for figure in figures.values())
