"""The loads behind a run's page."""

from __future__ import annotations

import numpy as np
import pytest

from bodymap.app.runs.log import RunLog
from bodymap.app.runs.page_loads import (
    AS_IT_WAS,
    Basis,
    lap_loads,
    load_of,
    per_km,
    ratios,
    samples_of,
    usual_of,
)
from bodymap.runs.footing import Footing, GroundPart, WhatIf
from bodymap.runs.run import Lap
from tests.app.runs.kept import keep, made_run

EASY = np.full(600, 3.0)


def _basis(kept, atlas, what_if=AS_IT_WAS):
    return Basis(kept, what_if, 3.0, atlas.tables)


def test_the_reference_run_asks_as_many_kilometres_as_are_run(atlas):
    load = load_of(_basis(keep(made_run(EASY), atlas), atlas), None)
    assert load.muscles["soleus"].value == pytest.approx(load.km, rel=1e-3)
    assert per_km(load).regions["feet"].value == pytest.approx(1.0, rel=1e-3)


def test_parts_add_up_to_the_whole(example, atlas):
    basis = _basis(example, atlas)
    whole = load_of(basis, None).muscles["vasti"].value
    parts = [load_of(basis, part).muscles["vasti"].value for part in ((0, 900), (900, 1e6))]
    assert sum(parts) == pytest.approx(whole)


def test_laps_of_the_example_add_up_to_the_whole(example, atlas):
    basis = _basis(example, atlas)
    laps = lap_loads(basis)
    assert len(laps) == 12
    total = sum(lap.regions["core"].value for lap in laps)
    assert total == pytest.approx(load_of(basis, None).regions["core"].value, rel=1e-3)


def test_another_ground_takes_the_place_of_all_parts(atlas):
    footing = Footing("asphalt", (GroundPart(0.0, 60.0, "concrete"),))
    basis = _basis(keep(made_run(EASY), atlas, footing), atlas, WhatIf("dry_soft_sand"))
    assert basis.footing == Footing("dry_soft_sand")
    assert samples_of(basis) is basis.kept.samples


def test_the_same_run_faster_takes_less_time_and_as_far(atlas):
    basis = _basis(keep(made_run(EASY), atlas), atlas, WhatIf(speed=1.2))
    assert samples_of(basis).speed_mps.max() == pytest.approx(3.6)
    as_it_was = load_of(basis._replace(what_if=AS_IT_WAS), (0.0, 300.0))
    assert load_of(basis, (0.0, 300.0)).km == pytest.approx(as_it_was.km)


def test_walking_has_no_load_per_kilometre_and_no_ratio(atlas):
    walked = per_km(load_of(_basis(keep(made_run(EASY / 2), atlas), atlas), None))
    assert walked.impact is None
    assert set(walked.muscles.values()) == {None}
    run = per_km(load_of(_basis(keep(made_run(EASY), atlas), atlas), None))
    assert set(ratios(run, walked).regions.values()) == {None}
    assert ratios(run, run).muscles["soleus"].value == 1.0


def test_the_doubt_of_both_runs_adds_up(example, atlas):
    run = per_km(load_of(_basis(example, atlas), None))
    other = ratios(run, per_km(load_of(_basis(example, atlas), (0.0, 900.0))))
    low, high = other.muscles["vasti"].low, other.muscles["vasti"].high
    own = run.muscles["vasti"]
    assert high / low > own.high / own.low


def test_arms_held_still_have_no_load(atlas):
    kept = keep(made_run(EASY), atlas, Footing(arms="on_head"))
    figures = per_km(load_of(_basis(kept, atlas), None))
    assert figures.regions["arms_shoulders"] is None
    assert figures.muscles["soleus"] is not None


def test_usual_is_the_mean_of_the_other_runs_kilometre_for_kilometre(entry, log_of, atlas):
    runs = [
        entry("2026-11-10", 2, times={"soleus": 1.2}),
        entry("2026-11-09", 3, 20.0, counted_m=10_000.0),
        entry("2026-11-11", 1, times={"soleus": 9.0}),
        entry("2026-11-08", 0, times={"soleus": 9.0}),
        entry("2026-11-07", 4, 0.0),
        entry("2026-11-06", 5, muscles=(None,) * 26),
    ]
    usual = usual_of(log_of(*runs), runs[2], atlas.tables)
    assert (usual.runs, usual.which) == (2, "near")
    assert usual.figures.muscles["soleus"].value == pytest.approx((1.2 + 2.0) / 2)
    assert usual.figures.regions["feet"].value == pytest.approx(1.5)


def test_usual_looks_back_over_twenty_runs(entry, log_of, atlas):
    runs = [entry(f"2026-10-{day:02}", day) for day in range(1, 31)]
    usual = usual_of(log_of(*runs), runs[-1], atlas.tables)
    assert (usual.runs, usual.which) == (20, "before")


def test_usual_of_an_old_run_looks_back_from_its_own_day(entry, log_of, atlas):
    runs = [entry(f"2026-10-{day:02}", day, times={"soleus": day}) for day in range(1, 31)]
    usual = usual_of(log_of(*runs), runs[10], atlas.tables)
    assert (usual.runs, usual.which) == (10, "before")
    assert usual.figures.muscles["soleus"].value == pytest.approx(5.5)


def test_usual_of_an_early_run_are_the_runs_next_to_it(entry, log_of, atlas):
    runs = [entry(f"2026-10-{day:02}", day, times={"soleus": day}) for day in range(1, 31)]
    usual = usual_of(log_of(*runs), runs[1], atlas.tables)
    assert (usual.runs, usual.which) == (20, "near")
    assert usual.figures.muscles["soleus"].value == pytest.approx((1 + sum(range(3, 22))) / 20)


def test_usual_of_a_run_without_a_date_are_the_last_ones(entry, log_of, atlas):
    runs = [entry(f"2026-10-{day:02}", day, times={"soleus": day}) for day in range(1, 31)]
    undated = entry(None, 99)
    usual = usual_of(log_of(*runs, undated), undated, atlas.tables)
    assert (usual.runs, usual.which) == (20, "last")
    assert usual.figures.muscles["soleus"].value == pytest.approx(20.5)


def test_without_other_runs_nothing_is_usual(entry, atlas):
    usual = usual_of(RunLog(), entry("2026-11-10"), atlas.tables)
    assert (usual.runs, usual.figures.impact) == (0, None)


def test_laps_of_no_length_have_no_load(atlas):
    kept = keep(made_run(EASY, laps=(Lap(30.0, 30.0),)), atlas)
    assert lap_loads(_basis(kept, atlas))[0].km == 0.0
