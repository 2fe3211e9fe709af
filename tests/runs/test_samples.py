from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from bodymap.content.science import read_tables
from bodymap.model.stride import cadence_spm
from bodymap.runs.example import example_run
from bodymap.runs.samples import samples_of
from tests.runs.plain_run import plain_samples
from tests.runs.tracks import any_run, run, track
from tests.sweeps import few

TABLES = read_tables()


def _even(**channels):
    """A minute at 3 m/s by its distances."""
    time = np.arange(61.0)
    return track(time, **({"distance_m": time * 3.0} | channels))


@settings(max_examples=few(60))  # the plain rules are slow
@given(any_run())
def test_any_run_has_the_samples_that_the_plain_rules_give(made):
    ours = samples_of(made, TABLES)
    plain, glitches = plain_samples(made, TABLES)
    assert ours.glitches == glitches
    assert len(ours.time_s) == len(plain)
    for name in ("time_s", "dt_s", "stretch", "speed_mps", "slope", "steps", "counted"):
        expected = [float(getattr(sample, name)) for sample in plain]
        assert getattr(ours, name).astype(float).tolist() == pytest.approx(expected, abs=2e-8)


def test_the_speed_of_the_file_wins_over_its_distances():
    found = samples_of(run(_even(speed_mps=[4.0] * 61)), TABLES)
    assert set(found.speed_mps.tolist()) == {4.0}
    assert found.distance_m[-1] == 180.0


@pytest.mark.parametrize("speed", [1.8, 2.2, 4.5, 4.7, 5.0])
def test_a_steady_speed_stays_what_it_is_to_the_last_digit(speed):
    told = [3.3] * 20 + [2.7] * 20 + [speed] * 21
    found = samples_of(run(_even(speed_mps=told)), TABLES)
    assert set(found.speed_mps[-15:].tolist()) == {speed}


def test_a_speed_that_is_missing_comes_from_the_distances():
    found = samples_of(run(_even(speed_mps=[4.0] * 30 + [np.nan] * 31)), TABLES)
    assert found.speed_mps[0] == 4.0
    assert found.speed_mps[-1] == 3.0


def test_distances_come_from_the_speed_where_the_file_holds_none():
    points = track(range(61), speed_mps=[3.0] * 61)
    found = samples_of(run(points), TABLES)
    assert found.distance_m.tolist() == pytest.approx([3.0 * i for i in range(1, 61)])


def test_a_run_with_neither_speed_nor_distance_is_walked():
    found = samples_of(run(track(range(61), heart_rate_bpm=[140] * 61)), TABLES)
    assert not found.counted.any()
    assert found.distance_m[-1] == 0.0


def test_distances_that_are_all_missing_are_none():
    points = track(range(61), distance_m=[np.nan] * 61, speed_mps=[3.0] * 61)
    assert samples_of(run(points), TABLES).distance_m[-1] == pytest.approx(180.0)


def test_a_gap_while_the_timer_runs_is_one_sample_at_its_mean_speed():
    points = track([0, 1, 21, 22], distance_m=[0, 3, 83, 86], speed_mps=[3, 3, 9, 3])
    found = samples_of(run(points), TABLES)
    assert found.dt_s.tolist() == [1, 20, 1]
    assert found.speed_mps[0] == 3.0
    assert found.steps[1] > found.steps[0] * 19


def test_a_gap_in_a_file_without_distances_keeps_the_speed_of_the_file():
    points = track([0, 1, 21], speed_mps=[3, 3, 4])
    assert samples_of(run(points), TABLES).speed_mps[1] == 4.0


def test_no_sample_reaches_across_a_pause():
    points = track([0, 1, 2, 300, 301, 302], [0, 0, 0, 1, 1, 1], distance_m=[0, 3, 6, 6, 10, 14])
    found = samples_of(run(points), TABLES)
    assert found.time_s.tolist() == [1, 2, 301, 302]
    assert found.dt_s.tolist() == [1, 1, 1, 1]
    assert found.speed_mps.tolist() == [3, 3, 4, 4]


def test_a_glitch_is_dropped_before_its_neighbours_are_smoothed():
    told = [3.0] * 61
    told[30] = 25.0
    found = samples_of(run(_even(speed_mps=told)), TABLES)
    assert found.glitches == 1
    assert len(found.time_s) == 59
    assert set(found.speed_mps.tolist()) == {3.0}


def test_walking_is_kept_and_not_counted():
    found = samples_of(run(_even(speed_mps=[1.2] * 30 + [3.0] * 31)), TABLES)
    assert not found.counted[:20].any()
    assert found.steps[:20].sum() == 0.0
    assert found.counted[40:].all()


def test_cadence_comes_from_the_file_where_it_can_be_of_running():
    found = samples_of(run(_even(cadence_spm=[85.0] * 40 + [0.0] * 21)), TABLES)
    assert found.steps[10] == pytest.approx(170 / 60)
    assert found.steps[50] == pytest.approx(cadence_spm(TABLES.stride, 3.0) / 60)
    assert found.step_source == "file"
    assert samples_of(run(_even()), TABLES).step_source == "model"


def test_above_the_range_of_the_model_cadence_is_that_of_its_fastest_speed():
    found = samples_of(run(_even(speed_mps=[11.0] * 61)), TABLES)
    assert found.speed_mps[0] == 11.0
    assert found.steps[0] == pytest.approx(cadence_spm(TABLES.stride, 9.5) / 60)


@pytest.mark.parametrize("count", [0, 1])
def test_too_few_points_give_no_samples(count):
    points = track([0.0] * count, distance_m=[0.0] * count, altitude_m=[9.0] * count)
    found = samples_of(run(points), TABLES)
    assert len(found.time_s) == 0
    assert found.covered_m.tolist() == []


def test_a_sample_covers_what_its_distances_tell_and_nothing_of_a_pause():
    points = track([0, 1, 2, 300, 301], [0, 0, 0, 1, 1], distance_m=[0, 3, 7, 90, 95])
    found = samples_of(run(points), TABLES)
    assert found.covered_m.tolist() == [3, 4, 5]


def test_the_example_covers_its_whole_distance():
    assert samples_of(example_run(), TABLES).covered_m.sum() == pytest.approx(12_100, rel=1e-4)


@pytest.mark.parametrize(("speed", "counted"), [(1.79, False), (1.8, True)])
def test_slower_than_the_slowest_run_is_walking_and_takes_no_counted_step(speed, counted):
    found = samples_of(run(_even(speed_mps=[speed] * 61)), TABLES)
    assert set(found.counted.tolist()) == {counted}
    assert bool(found.steps.sum()) is counted
